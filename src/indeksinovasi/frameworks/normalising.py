"""
How a value is held against those of all other regions: steps that need a population.

What a population gives is kept in numbers (`Spread`); which share of the weight a value
earns in it is said by a `Normaliser`, which a rule-book names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, Protocol

import attrs

from indeksinovasi.exact import as_text, exact
from indeksinovasi.frameworks.rules import Working
from indeksinovasi.frameworks.scales import Marks, Scale


@attrs.frozen(kw_only=True)
class Population:
    """
    The submissions that a rule-book was fitted to, as far as a result has to name them.

    Attributes:
        count: How many there are; the same file counts once.

        sha256: Digest over theirs, sorted; None if one of them was made in Python.

        basis: Which of their answers were looked at: ``claimed``, ``evidenced`` or
            ``verified``.
    """

    count: int
    sha256: str | None
    basis: str

    def __str__(self) -> str:
        """
        Write the population out, as a source of numbers.
        """
        return f"population of {self.count}, {self.basis}, sha256 {self.sha256 or '-'}"


@attrs.frozen(kw_only=True)
class Spread:
    """
    The least and the most that a population gave.
    """

    least: Fraction = attrs.field(converter=exact)
    most: Fraction = attrs.field(converter=exact)

    @most.validator
    def _rises(self, _: object, most: Fraction) -> None:
        if most <= self.least:
            msg = f"a population between {as_text(self.least)} and {as_text(most)}"
            raise ValueError(msg)

    @classmethod
    def of(cls, values: Iterable[Fraction]) -> Spread:
        """
        Return the spread of *values*.

        Raises:
            ValueError: If there are no two different ones.
        """
        values = tuple(values)
        return cls(least=min(values), most=max(values))


class Normaliser(Protocol):
    """
    A frozen value that says what a place in a population is worth.
    """

    def scale(self, spread: Spread) -> Scale:
        """
        Return the scale on which values lie in a population of *spread*.
        """


@attrs.frozen(kw_only=True)
class MinMax:
    """
    The worst value of the population earns nothing, the best one the whole weight.

    Attributes:
        better: Which end is the best one.
    """

    better: Literal["higher", "lower"] = attrs.field(
        validator=attrs.validators.in_(("higher", "lower"))
    )

    def scale(self, spread: Spread) -> Scale:
        """
        Return marks between the two ends, counted from the worse one.
        """
        marks = Marks(least=spread.least, most=spread.most)
        return marks if self.better == "higher" else Falling(marks=marks)


@attrs.frozen(kw_only=True)
class Falling:
    """
    Marks of which the smallest is the best.
    """

    marks: Marks

    def takes(self, given: Fraction | str) -> bool:
        """
        Take what the marks take.
        """
        return self.marks.takes(given)

    def share(self, given: Fraction | str) -> Working:
        """
        Return how far down the range *given* lies.
        """
        if not isinstance(given, Fraction):
            raise TypeError(given)
        most = as_text(self.marks.most)
        return Working(
            f"({most} + {as_text(-given)}) / ({most} + {as_text(-self.marks.least)})",
            (self.marks.most - given) / (self.marks.most - self.marks.least),
        )

    def allowed(self) -> str:
        """
        Write the range out.
        """
        return self.marks.allowed()


#: Every normaliser a rule-book may name.  A z-score divides by a standard deviation,
#: which is a root, and so no exact number.
NORMALISERS: Mapping[str, type[Normaliser]] = MappingProxyType({"min-max": MinMax})
