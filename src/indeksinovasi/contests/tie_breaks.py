"""
Equal points told apart, where the rule-book says by what.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import TieBreak

#: What is compared: days against days, and numbers against numbers.
Value = Fraction | dt.date


@attrs.frozen
class Breaker:
    """
    One tie-break with the facts it goes by.

    Attributes:
        values: By id; who has none cannot be compared.

        source: The clause that orders it.
    """

    rule: TieBreak
    values: Mapping[str, Value]
    source: str

    def groups(self, equals: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """
        Return *equals*, all of whom have a value, in order; those still equal together.
        """
        ordered = sorted(
            equals,
            key=lambda each: self.values[each],
            reverse=self.rule.descending,
        )
        found = itertools.groupby(ordered, key=lambda each: self.values[each])
        return tuple(tuple(group) for _, group in found)

    def told(self, entry: str) -> str:
        """
        Return what *entry* is compared by.
        """
        value = self.values[entry]
        return as_text(value) if isinstance(value, Fraction) else value.isoformat()

    def without(self, equals: Sequence[str]) -> tuple[str, ...]:
        """
        Return those of *equals* that have no value.
        """
        return tuple(each for each in equals if each not in self.values)


@attrs.frozen
class Telling:
    """
    Equals that a tie-break told apart, or could not for want of a fact.

    Attributes:
        entries: In the order that came of it, if it did.

        missing: Those whose fact is not given.
    """

    entries: tuple[str, ...]
    breaker: Breaker
    missing: tuple[str, ...] = ()


def refined(
    equals: tuple[str, ...], breakers: Sequence[Breaker]
) -> Iterator[tuple[str, ...]]:
    """
    Yield *equals* in groups that no one of *breakers* tells apart, the best first.

    Each is asked only where those before it leave equals.  If a fact is missing of any
    of them, nothing is told apart by it, nor by what comes after.
    """
    if len(equals) == 1 or not breakers or breakers[0].without(equals):
        yield equals
        return
    for each in breakers[0].groups(equals):
        yield from refined(each, breakers[1:])


def tellings(equals: tuple[str, ...], breakers: Sequence[Breaker]) -> Iterator[Telling]:
    """
    Yield how each of *breakers* that was asked told *equals* apart, or why it did not.
    """
    if len(equals) == 1 or not breakers:
        return
    breaker, *others = breakers
    missing = breaker.without(equals)
    if missing:
        yield Telling(equals, breaker, missing)
        return
    groups = breaker.groups(equals)
    if len(groups) > 1:
        order = tuple(each for group in groups for each in group)
        yield Telling(order, breaker)
    for group in groups:
        yield from tellings(group, others)
