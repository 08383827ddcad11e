"""
Which innovation of one submission is which of another.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import attrs

from indeksinovasi.model import Innovation
from indeksinovasi.model.spelling import folded


class How(enum.Enum):
    """
    How an innovation was found again.
    """

    ID = "id"
    NAME = "name"


@attrs.frozen
class Match:
    """
    An innovation of one side, and how it was found again.

    Attributes:
        how: None where no side before holds it.
    """

    innovation: Innovation
    how: How | None


#: The same innovation on each side; None where a side does not hold it.
Row = tuple[Match | None, ...]


def match(sides: Sequence[Sequence[Innovation]]) -> tuple[Row, ...]:
    """
    Return one row for each innovation that any of *sides* holds.

    Ids decide; then names do, without case, punctuation and joining words, where just
    one innovation is left of that name on either hand.  The rows stand in the order of
    the first side, and what later sides add follows.
    """
    rows: list[dict[int, Match]] = []
    for position, innovations in enumerate(sides):
        found = _found_again(innovations, rows)
        for each in innovations:
            number, how = found.get(each.id, (len(rows), None))
            if how is None:
                rows.append({})
            rows[number][position] = Match(each, how)
    return tuple(
        tuple(row.get(position) for position in range(len(sides))) for row in rows
    )


def _found_again(
    innovations: Sequence[Innovation], rows: Sequence[Mapping[int, Match]]
) -> dict[str, tuple[int, How]]:
    """
    Return the row of each of *innovations* that is in one, by its id.
    """
    ids: dict[str, int] = {}
    for number, row in enumerate(rows):
        for known in row.values():
            ids.setdefault(known.innovation.id, number)
    found: dict[str, tuple[int, How]] = {}
    taken: set[int] = set()
    for each in innovations:
        if each.id in ids and ids[each.id] not in taken:
            taken.add(ids[each.id])
            found[each.id] = (ids[each.id], How.ID)
    named: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        if number not in taken:
            for known in row.values():
                named[folded(known.innovation.name)].add(number)
    rest = [each for each in innovations if each.id not in found]
    counts = Counter(folded(each.name) for each in rest)
    for each in rest:
        name = folded(each.name)
        if name and counts[name] == len(named[name]) == 1:
            (number,) = named[name]
            found[each.id] = (number, How.NAME)
    return found
