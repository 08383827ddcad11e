"""
From the points of several jurors to one number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, Protocol

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Working


class Reducer(Protocol):
    """
    A frozen callable that makes one number of those that several jurors gave.
    """

    @property
    def needs_panel(self) -> bool:
        """
        Whether the number depends on how many jurors were assigned.
        """

    def __call__(self, points: Sequence[Fraction], assigned: int) -> Working:
        """
        Reduce *points*, of which there is at least one and at most *assigned*.
        """


@attrs.frozen(kw_only=True)
class Mean:
    """
    The arithmetic mean.

    Attributes:
        denominator: Whether the sum is divided by the number of jurors *assigned*, so
            that one who gave nothing counts as 0, or by those who *submitted*.
    """

    denominator: Literal["assigned", "submitted"] = attrs.field(
        validator=attrs.validators.in_(("assigned", "submitted"))
    )

    @property
    def needs_panel(self) -> bool:
        """
        Whether jurors who gave nothing count.
        """
        return self.denominator == "assigned"

    def __call__(self, points: Sequence[Fraction], assigned: int) -> Working:
        """
        Divide the sum by the declared denominator.
        """
        by = assigned if self.denominator == "assigned" else len(points)
        summed = " + ".join(as_text(each) for each in points)
        return Working(f"({summed}) / {by}", total(points) / by)


@attrs.frozen
class Median:
    """
    The middle one of those submitted; between two, their mean.
    """

    @property
    def needs_panel(self) -> bool:
        """
        Return False: only what was submitted counts.
        """
        return False

    def __call__(self, points: Sequence[Fraction], assigned: int) -> Working:  # noqa: ARG002 -- of those submitted
        """
        Take the middle.
        """
        ordered = sorted(points)
        middle = ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
        if len(middle) == 1:
            return Working(as_text(middle[0]), middle[0])
        summed = " + ".join(as_text(each) for each in middle)
        return Working(f"({summed}) / 2", total(middle) / 2)


@attrs.frozen(kw_only=True)
class TrimmedMean:
    """
    The mean of those submitted, without the *drop* lowest and *drop* highest.
    """

    drop: int = attrs.field(validator=attrs.validators.ge(1))

    @property
    def needs_panel(self) -> bool:
        """
        Return False: only what was submitted counts.
        """
        return False

    def __call__(self, points: Sequence[Fraction], assigned: int) -> Working:
        """
        Drop from both ends; where that would leave none, drop nothing.
        """
        kept = sorted(points)[self.drop : -self.drop] or points
        return Mean(denominator="submitted")(kept, assigned)


#: Every reducer a rule-book may name.
REDUCERS: Mapping[str, type[Reducer]] = MappingProxyType(
    {"mean": Mean, "median": Median, "trimmed-mean": TrimmedMean}
)
