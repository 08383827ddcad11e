"""
Draw ideas for any process: not begun, under way, through, and out of order.
"""

from __future__ import annotations

import datetime as dt

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from indeksinovasi.frameworks.process import Process
from indeksinovasi.model.ideas import Idea, Ideas, Passage, Unit

_AS_OF = dt.date(2025, 6, 30)
_BEGUN_ON = dt.date(2024, 1, 15)


def ideas(process: Process, *, most: int = 5) -> SearchStrategy[Ideas]:
    """
    Draw ideas that *process* tracks, sound or not.

    Args:
        process: Whose phases they go through.

        most: How many there are at most.
    """
    return st.builds(
        Ideas,
        process=st.just(process.id),
        as_of=st.just(_AS_OF),
        ideas=st.lists(_idea(process), max_size=most).map(
            lambda found: [
                attrs.evolve(each, id=f"ide-{place}")
                for place, each in enumerate(found, 1)
            ]
        ),
    )


def _idea(process: Process) -> SearchStrategy[Idea]:
    codes = [each.code for each in process.phases]
    orderly = st.integers(0, len(codes)).flatmap(
        lambda number: st.tuples(
            *(_passage(each, place) for place, each in enumerate(codes[:number]))
        )
    )
    any_of_them = st.lists(
        st.integers(0, len(codes) - 1), unique=True, max_size=3
    ).flatmap(
        lambda places: st.tuples(*(_passage(codes[each], each) for each in places))
    )
    return st.builds(
        Idea,
        id=st.just("ide"),
        name=st.just("Antrean daring"),
        unit=st.builds(
            Unit,
            name=st.sampled_from(["Dinas A", "Dinas B"]),
            kind=st.sampled_from(["opd", None]),
        ),
        budget=st.sampled_from([None, 0, 1_000_000]),
        phases=orderly | any_of_them,
    )


def _passage(phase: str, place: int) -> SearchStrategy[Passage]:
    begun = _BEGUN_ON + dt.timedelta(days=30 * place)
    return st.builds(
        Passage,
        phase=st.just(phase),
        started_on=st.just(begun),
        ended_on=st.sampled_from([begun + dt.timedelta(days=30), None]),
    )
