"""
Lay assessments side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indeksinovasi.audit.comparison import (
    Comparison,
    ComponentCell,
    ComponentRow,
    IndicatorCell,
    IndicatorRow,
    InnovationCell,
    InnovationRow,
    Pair,
)
from indeksinovasi.audit.differences import Key, Kind, Node, difference
from indeksinovasi.audit.matching import Row, match
from indeksinovasi.audit.sides import Side
from indeksinovasi.errors import OtherRegionError
from indeksinovasi.frameworks import Indicator, Scope
from indeksinovasi.model import Region
from indeksinovasi.model.regions import known_region
from indeksinovasi.model.spelling import words
from indeksinovasi.scoring import Step


def compare(*sides: Side) -> Comparison:
    """
    Lay two or more *sides* of one region beside each other.

    Raises:
        OtherRegionError: If a side is of another region than the first.
        ValueError: If there is nothing to compare.
    """
    first, *others = sides
    if not others:
        msg = "a comparison takes two sides at least"
        raise ValueError(msg)
    for each in others:
        one, other = first.submission.region, each.submission.region
        if not _is_same(one, other):
            raise OtherRegionError(_called(one), _called(other))
    rows = match([each.submission.innovations for each in sides])
    laid = [_Laid(each, position, rows) for position, each in enumerate(sides)]
    return Comparison(
        sides=sides,
        components=tuple(
            ComponentRow(code, tuple(each.component(code) for each in laid))
            for code in _union(each.components for each in laid)
        ),
        indicators=_indicators(laid, None),
        innovations=tuple(
            InnovationRow(
                tuple(each.innovation(number) for each in laid),
                _indicators(laid, number),
            )
            for number in range(len(rows))
        ),
        pairs=tuple(_pairs(laid)),
    )


def _is_same(one: Region, other: Region) -> bool:
    """
    Tell whether two submissions mean the same region, by their codes if they give them.
    """
    if one.code and other.code:
        return one.code == other.code
    if one.kind and other.kind and one.kind is not other.kind:
        return False
    if words(one.name) == words(other.name):
        return True
    code = one.code or other.code
    known = known_region(code) if code else None
    return known is not None and known.is_called(other.name if one.code else one.name)


def _called(region: Region) -> str:
    return f"{region.name} ({region.code})" if region.code else region.name


def _union(keys: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(key for each in keys for key in each))


def _indicators(laid: Sequence[_Laid], row: int | None) -> tuple[IndicatorRow, ...]:
    """
    Return the region's own indicators, or those of the innovation in *row*.
    """
    scope = Scope.REGION if row is None else Scope.INNOVATION
    slugs = _union(each.asked[scope] for each in laid)
    return tuple(
        IndicatorRow(slug, tuple(each.indicator(slug, row) for each in laid))
        for slug in slugs
    )


def _pairs(laid: Sequence[_Laid]) -> Iterator[Pair]:
    known = [each.side.index is not None for each in laid]
    first = known.index(True) if any(known) else 0
    for second, each in enumerate(laid):
        if second != first:
            both = known[first] and known[second]
            why = difference(laid[first].root, each.root) if both else None
            yield Pair(first, second, why)


class _Laid:
    """
    A side, with its numbers where they can be found.
    """

    def __init__(self, side: Side, position: int, rows: Sequence[Row]) -> None:
        self.side = side
        self._matches = [row[position] for row in rows]
        self._names = [
            next(each.innovation.id for each in row if each is not None) for row in rows
        ]
        self._rows = {
            each.innovation.id: number
            for number, each in enumerate(self._matches)
            if each is not None
        }
        self._scores = {
            each.innovation.id: each for each in side.assessment.innovations
        }
        self.components = {each.code: each for each in side.framework.components}
        self.asked: dict[Scope, dict[str, Indicator]] = {each: {} for each in Scope}
        for indicator in side.framework.indicators:
            scope = self.components[indicator.component].scope
            self.asked[scope][indicator.slug] = indicator
        trace = side.assessment.trace
        parts: dict[Key, Node] = {
            (Kind.COMPONENT, each.name): self._component(each) for each in trace.parts
        }
        self.root = Node(Kind.INDEX, trace.name, trace, parts)

    def _component(self, step: Step) -> Node:
        scope = self.components[step.name].scope
        parts: dict[Key, Node] = {}
        if scope is Scope.INNOVATION:
            for each in step.parts:
                row = self._rows[each.name]
                node = Node(Kind.INNOVATION, self._names[row], each, _leaves(each))
                parts[Kind.INNOVATION, row] = node
        elif scope is Scope.REGION:
            parts = _leaves(step)
        return Node(Kind.COMPONENT, step.name, step, parts)

    def component(self, code: str) -> ComponentCell | None:
        """
        Return the component *code*, if the rule-book has it.
        """
        if code not in self.components:
            return None
        points = self.root.parts[Kind.COMPONENT, code].step.value
        known = self.side.known(points, code)
        return ComponentCell(known, self.components[code].maximum)

    def innovation(self, row: int) -> InnovationCell | None:
        """
        Return the innovation in *row*, if this side holds it.
        """
        matched = self._matches[row]
        if matched is None:
            return None
        id_ = matched.innovation.id
        score = self._scores[id_]
        looking = [
            code for code, each in self.components.items() if each.each is not None
        ]
        known = (self.side.known(score.points, code, id_) for code in looking)
        return InnovationCell(
            innovation=matched.innovation,
            matched=matched.how,
            points=None if None in set(known) else score.points,
            maximum=score.maximum,
            counts=any(self._under(code, row) for code in looking),
        )

    def indicator(self, slug: str, row: int | None) -> IndicatorCell | None:
        """
        Return the indicator of the region, or of the innovation in *row*.

        None if it is not asked there, or the innovation is not here or does not count.
        """
        asked = self.asked[Scope.REGION if row is None else Scope.INNOVATION].get(slug)
        if asked is None:
            return None
        above = self._under(asked.component, row)
        if above is None:
            return None
        points = above.parts[Kind.INDICATOR, slug].step.value
        place = (asked.component, above.step.name, slug)
        known = self.side.known(points, *(place if row is not None else place[::2]))
        if known is None:
            return IndicatorCell(asked.weight, None, None)
        level = int(known / asked.weight) if asked.levels else None
        return IndicatorCell(asked.weight, level, known)

    def _under(self, code: str, row: int | None) -> Node | None:
        """
        Return the node whose parts are the indicators of a component.
        """
        component = self.root.parts[Kind.COMPONENT, code]
        if row is None:
            return component
        return component.parts.get((Kind.INNOVATION, row))


def _leaves(step: Step) -> dict[Key, Node]:
    return {
        (Kind.INDICATOR, each.name): Node(Kind.INDICATOR, each.name, each)
        for each in step.parts
    }
