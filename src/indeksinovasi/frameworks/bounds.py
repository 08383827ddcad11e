"""
From a measured number to a level: the printed bounds, and how their flaws are read.

Regulations print bounds that overlap (5.23 % in two levels) or leave gaps (50.5 % in
none).  A `Measure` keeps them as printed; a `BoundsReading` says which side is taken.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import attrs

from indeksinovasi.exact import as_text, exact
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.messages import Bilingual

Side = Literal["higher-level", "lower-level"]
Beyond = Literal["top-level", "no-level"]
#: The flaws a value can fall on; each is the name of a field of `BoundsReading`.
Flaw = Literal["overlap", "gap", "beyond"]


def _end(value: str | int | Fraction | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen(kw_only=True)
class BoundsReading:
    """
    How a value is read where the printed bounds do not settle it.

    Attributes:
        overlap: Which level a value earns that two levels claim.

        gap: Which neighbour a value earns that lies between two levels.

        beyond: What a value earns that is better than the best printed bound.
    """

    overlap: Side = attrs.field(
        validator=attrs.validators.in_(("higher-level", "lower-level"))
    )
    gap: Side = attrs.field(
        validator=attrs.validators.in_(("higher-level", "lower-level"))
    )
    beyond: Beyond = attrs.field(
        validator=attrs.validators.in_(("top-level", "no-level"))
    )


@attrs.frozen(kw_only=True)
class Range:
    """
    The bounds of one level as printed; an end that is not printed is open.

    Attributes:
        at_least: Lowest value inside.

        above: Highest value below the range (*lebih dari*).

        at_most: Highest value inside.

    Raises:
        ValueError: If two lower ends are given, or no end, or no value lies between.
    """

    level: int
    at_least: Fraction | None = attrs.field(default=None, converter=_end)
    above: Fraction | None = attrs.field(default=None, converter=_end)
    at_most: Fraction | None = attrs.field(default=None, converter=_end)

    @at_most.validator
    def _ends_fit(self, _: object, at_most: Fraction | None) -> None:
        if self.at_least is not None and self.above is not None:
            msg = "a range begins with 'at_least' or 'above', not with both"
        elif self.low is None and at_most is None:
            msg = "a range has at least one end"
        elif self.low is not None and at_most is not None and at_most not in self:
            msg = f"a range that ends at {as_text(at_most)} begins below it"
        else:
            return
        raise ValueError(msg)

    def __contains__(self, value: Fraction) -> bool:
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.above is None or value > self.above)
            and (self.at_most is None or value <= self.at_most)
        )

    @property
    def low(self) -> Fraction | None:
        """
        The lower end, in the range or just below it; None if open.
        """
        return self.above if self.at_least is None else self.at_least

    def says(self, value: Fraction) -> str:
        """
        Write out that *value* is inside, as a chain of comparisons.
        """
        text = as_text(value)
        if self.at_least is not None:
            text = f"{as_text(self.at_least)} ≤ {text}"
        if self.above is not None:
            text = f"{as_text(self.above)} < {text}"
        if self.at_most is not None:
            text = f"{text} ≤ {as_text(self.at_most)}"
        return text


@attrs.frozen(kw_only=True)
class Placement:
    """
    The level a value earns, why, and which flaw of the bounds it fell on, if any.
    """

    level: int
    formula: str
    flaw: Flaw | None = None


@attrs.frozen(kw_only=True)
class Measure:
    """
    One way to measure an indicator, with the bounds of its levels.

    Attributes:
        basis: What tells it from the other measures of the same indicator; empty if
            the indicator has only this one.

        unit: What is counted, such as *orang* or *persen*.

        whole: Whether only whole numbers can occur.

        least: Smallest number that can occur; None if there is no such limit.

        most: Largest number that can occur, likewise.

        ranges: The bounds as printed, level 1 first.
    """

    basis: str = ""
    names: Bilingual
    unit: str
    whole: bool = False
    least: Fraction | None = attrs.field(default=None, converter=_end)
    most: Fraction | None = attrs.field(default=None, converter=_end)
    ranges: tuple[Range, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )
    source: Citation

    @property
    def rises(self) -> bool:
        """
        Whether larger values earn higher levels.
        """
        first, last = self.ranges[0], self.ranges[-1]
        if first is last:
            return first.low is not None
        return _extent(first) < _extent(last)

    @property
    def in_order(self) -> bool:
        """
        Whether the ranges lie in the order of their levels, or in the opposite one.
        """
        lows = [each.low for each in self.by_size if each.low is not None]
        highs = [each.at_most for each in self.by_size if each.at_most is not None]
        return lows == sorted(lows) and highs == sorted(highs)

    @property
    def by_size(self) -> tuple[Range, ...]:
        """
        The ranges from small values to large ones.
        """
        return self.ranges if self.rises else self.ranges[::-1]

    def holds(self, value: Fraction) -> bool:
        """
        Tell whether *value* lies between the smallest and the largest possible.
        """
        return (self.least is None or self.least <= value) and (
            self.most is None or value <= self.most
        )

    def possible(self, value: Fraction) -> bool:
        """
        Tell whether *value* can occur at all.
        """
        return self.holds(value) and not (self.whole and value.denominator != 1)

    def place(self, value: Fraction, reading: BoundsReading) -> Placement:
        """
        Return the level that *value* earns; 0 where it falls short of level 1.
        """
        inside = [each for each in self.ranges if value in each]
        if inside:
            flaw: Flaw | None = "overlap" if len(inside) > 1 else None
            chosen = inside[-1 if reading.overlap == "higher-level" else 0]
            return Placement(
                level=chosen.level,
                formula=f"{chosen.level} if {chosen.says(value)}",
                flaw=flaw,
            )
        below = [each for each in self.by_size if _under(each, value)]
        above = [each for each in self.by_size if each not in below]
        text = as_text(value)
        if below and above:
            sides = sorted((below[-1].level, above[0].level))
            level = sides[reading.gap == "higher-level"]
            between = f"{_high(below[-1])} < {_before(text, above[0])}"
            return Placement(level=level, formula=f"{level} if {between}", flaw="gap")
        where = f"{_high(below[-1])} < {text}" if below else _before(text, above[0])
        if bool(below) is self.rises:
            level = self.ranges[-1].level if reading.beyond == "top-level" else 0
            return Placement(level=level, formula=f"{level} if {where}", flaw="beyond")
        return Placement(level=0, formula=f"0 if {where}")

    def flaws(self) -> tuple[tuple[Flaw, Fraction], ...]:
        """
        Return where the printed bounds overlap, leave a gap, or stop too early.
        """
        found: list[tuple[Flaw, Fraction]] = []
        for one, other in zip(self.by_size, self.by_size[1:], strict=False):
            if one.at_most is None or other.low is None:
                found.append(("overlap", other.low or one.at_most or Fraction(0)))
            elif one.at_most in other:
                found.append(("overlap", one.at_most))
            elif not self._adjoin(one.at_most, other):
                found.append(("gap", one.at_most))
        best = self.ranges[-1]
        end = best.at_most if self.rises else best.low
        limit = self.most if self.rises else self.least
        if end is not None and (limit is None or limit not in best):
            found.append(("beyond", end))
        return tuple(found)

    def _adjoin(self, end: Fraction, following: Range) -> bool:
        if following.above is not None:
            return following.above == end
        return self.whole and following.at_least == end + 1


def _extent(each: Range) -> tuple[bool, Fraction, bool, Fraction]:
    # An open lower end lies before all others, an open upper one after them.
    low, high = each.low, each.at_most
    return low is not None, low or Fraction(0), high is None, high or Fraction(0)


def _under(each: Range, value: Fraction) -> bool:
    return each.at_most is not None and value > each.at_most


def _high(each: Range) -> str:
    return as_text(each.at_most or Fraction(0))


def _before(text: str, each: Range) -> str:
    sign = "<" if each.above is None else "≤"
    return f"{text} {sign} {as_text(each.low or Fraction(0))}"
