"""
A made-up index of a thousand points, and regions to hold against each other under it.
"""

from pathlib import Path

from hypothesis import strategies as st

from indeksinovasi import read_framework
from indeksinovasi.model import Answer, Evidence, Region, Submission

FILE = Path(__file__).parents[1] / "examples" / "base" / "contoh-nilai-2026.toml"
FRAMEWORK = read_framework(FILE)

#: What is held against the values of all regions, and whether more is better.
COMPARED = {"paten": True, "lama-izin": False}


def region(name="Kabupaten Contoh", *, sha256=None, **values):
    """
    Return what a region sends: values by slug, ``_`` for ``-``; levels as ``Answer``.
    """
    return Submission(
        framework=FRAMEWORK.id,
        region=Region(name=name),
        answers={
            slug.replace("_", "-"): each
            if isinstance(each, Answer)
            else Answer(value=each)
            for slug, each in values.items()
        },
        evidence={"surat": Evidence(title="Surat")},
        innovations=[],
        sha256=sha256,
    )


#: Worked out by hand in the tests.
FIRST = region("Kabupaten A", sha256="a" * 64, paten=2, lama_izin=12)
SECOND = region(
    "Kabupaten B",
    sha256="b" * 64,
    perencanaan="82.5",
    sdm="3.5",
    sarana=Answer(level=2),
    budaya=70,
    paten=5,
    lama_izin=3,
)
THIRD = region("Kabupaten C", sha256="c" * 64, paten=8, lama_izin=6)
POPULATION = (FIRST, SECOND, THIRD)

numbers = st.decimals(-1000, 1000, places=3)


@st.composite
def populations(draw, *, least=2, most=8):
    """
    Draw regions of which two at least differ in each value that is compared.
    """
    size = draw(st.integers(least, most))
    columns = {
        slug: draw(
            st.lists(numbers, min_size=size, max_size=size).filter(
                lambda values: len(set(values)) > 1
            )
        )
        for slug in COMPARED
    }
    return [
        region(
            f"Kabupaten {place}",
            sha256=f"{place:064x}",
            **{slug.replace("-", "_"): each[place] for slug, each in columns.items()},
        )
        for place in range(size)
    ]
