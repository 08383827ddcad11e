"""
Small contests, their entries and sheets, written down in a line or drawn.
"""

import datetime as dt
from fractions import Fraction

import attrs
from hypothesis import strategies as st

from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks import Bilingual, Citation, Source, Status
from indeksinovasi.frameworks.contest import (
    CarryOver,
    Contest,
    Criterion,
    Grade,
    Grades,
    Jury,
    Marks,
    Requirement,
    Rubric,
    Stage,
    StageWeight,
)
from indeksinovasi.frameworks.contest.juries import Mean, Median, TrimmedMean
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Quotas,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.model.entries import (
    Decision,
    Entries,
    Entry,
    Sheet,
    Sheets,
    Submitter,
)

CITED = Citation("pedoman", "butir 1")
CLOSED = dt.date(2026, 3, 31)


def named(name):
    """
    Return *name* in both languages.
    """
    return Bilingual(id=name, en=name)


def leaf(code, weight, scale=None):
    """
    Return a criterion that jurors mark.
    """
    return Criterion(
        code=code, names=named(code), weight=weight, scale=scale, source=CITED
    )


def parent(code, weight, *criteria):
    """
    Return a criterion that is made of *criteria*.
    """
    return Criterion(
        code=code, names=named(code), weight=weight, criteria=criteria, source=CITED
    )


def rubric(*criteria, **settings):
    """
    Return the rubric made of *criteria*; by default of a single one.
    """
    return Rubric(criteria=criteria or (leaf("nilai", 100),), source=CITED, **settings)


def stage(code, shortlist, *, reducer=None, judged_by=None, **settings):
    """
    Return a stage with one criterion of 100 points, unless told otherwise.
    """
    return Stage(
        code=code,
        names=named(code),
        rubric=judged_by or rubric(),
        jury=Jury(reducer=reducer or Mean(denominator="submitted"), source=CITED),
        shortlist=shortlist,
        source=CITED,
        **settings,
    )


def unmarked(code, shortlist):
    """
    Return a stage without points.
    """
    return Stage(code=code, names=named(code), shortlist=shortlist, source=CITED)


def contest(*stages, **settings):
    """
    Return the contest of *stages*; by default of one in which everyone goes on.
    """
    return Contest(
        id="contoh/2026",
        revision=1,
        names=named("Contoh"),
        legal_basis=("Pedoman contoh",),
        sources={
            "pedoman": Source(title="Pedoman", status=Status.INFERRED, note="rekaan")
        },
        stages=stages or (unmarked("administrasi", Everyone()),),
        **settings,
    )


def requirement(condition, **settings):
    """
    Return the requirement called ``syarat``.
    """
    return Requirement(
        code="syarat",
        names=named("Syarat"),
        condition=condition,
        source=CITED,
        **settings,
    )


def entry(id_, *, kind=None, by=None, **facts):
    """
    Return an entry; unless told otherwise, of a submitter of its own.
    """
    submitter = Submitter(name=by or f"Dinas {id_}", kind=kind)
    return Entry(id=id_, name=id_.title(), submitter=submitter, **facts)


def entries(*found, closed_on=CLOSED, decisions=()):
    """
    Return the document of *found*: entries, or ids of such.
    """
    return Entries(
        contest="contoh/2026",
        closed_on=closed_on,
        entries=[entry(each) if isinstance(each, str) else each for each in found],
        decisions=decisions,
    )


def decided(code, *ids, reason="Berita acara"):
    """
    Return a decision on the stage *code*.
    """
    return Decision(stage=code, entries=ids, reason=reason)


def sheet(code, juror, id_, mark=None, **settings):
    """
    Return a juror's sheet with one mark, or with those that are given.
    """
    if mark is not None:
        settings["marks"] = {"nilai": Fraction(mark)}
    return Sheet(stage=code, juror=juror, entry=id_, **settings)


def sheets(*found, **panels):
    """
    Return the document of *found*, with *panels* by stage.
    """
    return Sheets(sheets=found, panels=panels)


def totals(code, **points):
    """
    Return sheets on which one juror gives each entry its *points*.
    """
    return [sheet(code, "juri", id_, mark) for id_, mark in points.items()]


def codes_of(result):
    """
    Return the codes of all findings.
    """
    return [each.code.id for each in result.findings]


# --- what tests draw ------------------------------------------------------------------

KINDS = ("opd", "kabupaten", "kota")
IDS = tuple("abcdefgh")
JURORS = ("juri-1", "juri-2", "juri-3")

marks = st.integers(0, 200).map(lambda each: Fraction(each, 2))

reducers = st.sampled_from(
    [
        Mean(denominator="assigned"),
        Mean(denominator="submitted"),
        Median(),
        TrimmedMean(drop=1),
    ]
)

shortlists = st.one_of(
    st.just(Everyone()),
    st.builds(Top, places=st.integers(1, 4)),
    st.builds(
        TopOfEach,
        places=st.integers(1, 2),
        by=st.sampled_from(["submitter-kind", "category"]),
    ),
    st.builds(
        Quotas,
        places=st.dictionaries(st.sampled_from(KINDS), st.integers(1, 2), min_size=1),
        by=st.just("submitter-kind"),
    ),
    st.builds(
        Threshold,
        least=st.integers(0, 100),
        priority=st.sampled_from(["", "direplikasi"]),
        places=st.none() | st.integers(1, 3),
    ),
    st.builds(
        Manual, places=st.none() | st.integers(1, 3), decided_by=st.just("Bupati")
    ),
)

NESTED = rubric(
    parent(
        "isi",
        60,
        leaf("baru", 40),
        parent("dampak", 60, leaf("hemat", 25), leaf("luas", 75)),
    ),
    leaf("lisan", 30, Marks(least=1, most=5, step=1)),
    leaf(
        "tertib",
        10,
        Grades(
            grades=(
                Grade(code="kurang", names=named("kurang"), share=0),
                Grade(code="cukup", names=named("cukup"), share="0.375"),
                Grade(code="baik", names=named("baik"), share=1),
            )
        ),
    ),
)

#: Marks for every leaf of the nested rubric.
nested_marks = st.fixed_dictionaries(
    {
        "baru": marks,
        "hemat": marks,
        "luas": marks,
        "lisan": st.integers(1, 5).map(Fraction),
        "tertib": st.sampled_from(["kurang", "cukup", "baik"]),
    }
)


@attrs.frozen
class Drawn:
    """
    A contest with all that is needed to run it.
    """

    contest: Contest
    entries: Entries
    sheets: Sheets


@st.composite
def _sheets(draw, code, ids, *, complete):
    found = []
    for id_ in ids:
        for juror in JURORS:
            if complete or draw(st.integers(0, 9)):
                facts = {"marks": draw(nested_marks)}
                if not complete:
                    facts["signed"] = draw(st.sampled_from([None, None, True, False]))
                    facts["conflict"] = draw(st.sampled_from([False] * 5 + [True]))
                found.append(Sheet(stage=code, juror=juror, entry=id_, **facts))
    return found


@st.composite
def contests(draw, *, complete=False):
    """
    Draw a contest of two stages, with entries, sheets and some decisions.
    """
    first = stage(
        "proposal",
        draw(shortlists),
        reducer=draw(reducers),
        judged_by=NESTED,
    )
    weights = (
        StageWeight(stage="proposal", weight=30),
        StageWeight(stage="paparan", weight=70),
    )
    carried = CarryOver(weights=weights, source=CITED)
    second = stage(
        "paparan",
        draw(shortlists),
        reducer=draw(reducers),
        judged_by=NESTED,
        combined=draw(st.sampled_from([None, carried])),
    )
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=6))
    found = [
        entry(
            id_,
            kind=draw(st.sampled_from(KINDS if complete else (*KINDS, None))),
            category=draw(st.sampled_from(["a", "b"])),
            tags=draw(st.sampled_from([(), ("direplikasi",)])),
        )
        for id_ in ids
    ]
    decisions = [
        decided(code, *draw(st.lists(st.sampled_from(ids), unique=True)))
        for code in draw(st.lists(st.sampled_from(["proposal", "paparan"]), max_size=2))
        if ids
    ]
    given = [
        each
        for code in ("proposal", "paparan")
        for each in draw(_sheets(code, ids, complete=complete))
    ]
    rounding = st.none() | st.just(Rounding(places=0, mode="half-up"))
    return Drawn(
        contest(first, second, rounding=draw(rounding)),
        entries(*found, decisions=decisions),
        sheets(*given, proposal=JURORS, paparan=JURORS),
    )
