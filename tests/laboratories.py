"""
Laboratories of ideas: as large as those that were told of in public, and drawn ones.

Only the sizes, the kinds of units, the budgets and the days named beside each are from
the sources that the rule-book `labinov/5d1` and its page cite; every idea is made up.
"""

import datetime as dt
from fractions import Fraction

from hypothesis import strategies as st

from indeksinovasi.model import Region, RegionKind
from indeksinovasi.model.ideas import IDEAS_FORMAT, Idea, Ideas, Passage, Unit
from indeksinovasi.registry import rulebook

LABINOV = rulebook("labinov/5d1")
LINE = ("drum-up", "diagnose", "design", "deliver", "display")

#: A document that gives everything a list of ideas can hold.
FULL_IDEAS = {
    "format": IDEAS_FORMAT,
    "process": "labinov/5d1",
    "as_of": "2025-12-15",
    "region": {"code": "52.04", "name": "Kabupaten Sumbawa", "kind": "kabupaten"},
    "ideas": [
        {
            "id": "antrean-daring",
            "name": "Antrean daring",
            "unit": {"name": "Dinas Kesehatan", "kind": "opd"},
            "budget": "50000000.50",
            "innovation": {"id": "si-antre", "name": "SI-ANTRE"},
            "phases": [
                {
                    "phase": "drum-up",
                    "started_on": "2025-03-04",
                    "ended_on": "2025-03-05",
                    "note": "Bersama seluruh OPD.",
                }
            ],
        }
    ],
}


def passed(*days, line=LINE):
    """
    Return the way through the first phases of *line*: for each, from day to day.

    The last may have no second day: it goes on.
    """
    return tuple(
        Passage(phase=phase, started_on=started, ended_on=ended)
        for phase, (started, ended) in zip(line, days, strict=False)
    )


def idea(number, phases=(), **others):
    """
    Return the idea with *number*; *others* are fields that matter.
    """
    made = {
        "id": f"ide-{number}",
        "name": f"Ide {number}",
        "unit": Unit(name="Bappeda", kind="opd"),
    }
    return Idea(**made | others, phases=phases)


def laboratory(ideas, *, as_of=dt.date(2030, 1, 1), region=None):
    """
    Return *ideas* as a document for Labinov.
    """
    return Ideas(process="labinov/5d1", as_of=as_of, region=region, ideas=ideas)


def lebak():
    """
    Return Lebak 2019: 64 innovations; the lab on 28-30 November 2018, display at last.

    What lies between those days nobody wrote down.
    """
    lab = Passage(
        phase="drum-up",
        started_on=dt.date(2018, 11, 28),
        ended_on=dt.date(2018, 11, 30),
    )
    display = Passage(
        phase="display",
        started_on=dt.date(2019, 12, 12),
        ended_on=dt.date(2019, 12, 14),
    )
    region = Region(name="Kabupaten Lebak", kind=RegionKind.KABUPATEN)
    ideas = [idea(number, (lab, display)) for number in range(64)]
    return laboratory(ideas, as_of=dt.date(2019, 12, 16), region=region)


def cilegon():
    """
    Return Cilegon 2022: 43 kelurahan, Rp50 million each, drum-up and diagnose at once.

    The three days of the lab in December 2022 are not told; these are made up.
    """
    days = (dt.date(2022, 12, 6), dt.date(2022, 12, 8))
    ideas = [
        idea(
            number,
            passed(days, days),
            unit=Unit(name=f"Kelurahan {number}", kind="kelurahan"),
            budget=50_000_000,
        )
        for number in range(1, 44)
    ]
    region = Region(name="Kota Cilegon", kind=RegionKind.KOTA)
    return laboratory(ideas, as_of=dt.date(2022, 12, 31), region=region)


#: Ideas of the laboratories of 2021, by region.
LAN_2021 = {
    "Kabupaten Lombok Utara": 71,
    "Kabupaten Tojo Una-Una": 55,
    "Kabupaten Sorong": 41,
    "Kabupaten Kepulauan Tanimbar": 94,
}


def lan_2021():
    """
    Return LAN 2021: 261 ideas of four regions, launched by November; days are made up.
    """
    days = ((dt.date(2021, 3, 1), dt.date(2021, 3, 5)),) * 2
    designed = (dt.date(2021, 4, 1), dt.date(2021, 10, 1))
    ideas = [
        idea(
            f"{region}-{number}",
            passed(*days, designed),
            unit=Unit(name=region, kind="kabupaten"),
        )
        for region, ideas in LAN_2021.items()
        for number in range(ideas)
    ]
    return laboratory(ideas, as_of=dt.date(2021, 11, 5))


#: Units that took part in Purbalingga, by kind; together they had 174 ideas.
PURBALINGGA = {"opd": 35, "kecamatan": 18, "puskesmas": 25, "bumd": 8}


def purbalingga():
    """
    Return Purbalingga 2022: 174 ideas of 86 units, two phases held within two days.

    How many ideas each unit had is made up.
    """
    days = (dt.date(2022, 10, 12), dt.date(2022, 10, 13))
    units = [
        Unit(name=f"{kind} {number}", kind=kind)
        for kind, many in PURBALINGGA.items()
        for number in range(many)
    ]
    ideas = [
        idea(number, passed(days, days), unit=units[number % len(units)])
        for number in range(174)
    ]
    region = Region(name="Kabupaten Purbalingga", kind=RegionKind.KABUPATEN)
    return laboratory(ideas, as_of=dt.date(2022, 10, 13), region=region)


# --- drawn ----------------------------------------------------------------------------

_DAYS = st.integers(0, 400).map(lambda days: dt.date(2025, 1, 1) + dt.timedelta(days))

units = st.builds(
    Unit,
    name=st.sampled_from(["Bappeda", "Kelurahan A", "Kelurahan B"]),
    kind=st.sampled_from([None, "opd", "kelurahan"]),
)
budgets = st.none() | st.integers(0, 10**15).map(lambda sen: Fraction(sen, 100))


@st.composite
def ordered_phases(draw):
    """
    Draw a way through Labinov that keeps its order.
    """
    dates = sorted(draw(st.lists(_DAYS, max_size=10)))
    pairs = [
        (dates[at], dates[at + 1] if at + 1 < len(dates) else None)
        for at in range(0, len(dates), 2)
    ]
    beside = draw(
        st.lists(
            st.builds(Passage, phase=st.just("documentation"), started_on=_DAYS),
            max_size=1,
        )
    )
    return draw(st.permutations([*passed(*pairs), *beside]))


any_phases = st.lists(
    st.builds(
        Passage,
        phase=st.sampled_from([*LINE, "documentation", "deploy"]),
        started_on=_DAYS,
        ended_on=st.none() | _DAYS,
    ),
    max_size=8,
)


def laboratories(phases):
    """
    Draw documents whose ideas went through *phases*.
    """
    ideas = st.lists(st.tuples(units, budgets, phases), max_size=12).map(
        lambda drawn: [
            idea(number, given, unit=unit, budget=budget)
            for number, (unit, budget, given) in enumerate(drawn)
        ]
    )
    return ideas.map(laboratory)
