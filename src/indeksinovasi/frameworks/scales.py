"""
What may be given for a criterion or an indicator, and the share of its weight it earns.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Protocol

import attrs

from indeksinovasi.exact import as_text, exact
from indeksinovasi.frameworks.rules import Working
from indeksinovasi.messages import Bilingual


class Scale(Protocol):
    """
    A frozen value that turns what was given into a share from 0 to 1.
    """

    def takes(self, given: Fraction | str) -> bool:
        """
        Tell whether *given* may be given: a number, or the code of a grade.
        """

    def share(self, given: Fraction | str) -> Working:
        """
        Return the share of the weight that *given* earns.
        """

    def allowed(self) -> str:
        """
        Write out what may be given.
        """


@attrs.frozen(kw_only=True)
class Marks:
    """
    Marks between two numbers, such as 0–100.

    Attributes:
        least: Earns nothing.

        most: Earns the whole weight.

        step: Every mark is a multiple of this above *least*; None if any number goes.
    """

    least: Fraction = attrs.field(default=Fraction(0), converter=exact)
    most: Fraction = attrs.field(default=Fraction(100), converter=exact)
    step: Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )

    @most.validator
    def _rises(self, _: object, most: Fraction) -> None:
        if most <= self.least:
            msg = f"marks up to {as_text(most)} begin at {as_text(self.least)}"
            raise ValueError(msg)

    @step.validator
    def _divides(self, _: object, step: Fraction | None) -> None:
        if step is not None and (
            step <= 0 or ((self.most - self.least) / step).denominator != 1
        ):
            msg = f"steps of {as_text(step)} do not lead to {as_text(self.most)}"
            raise ValueError(msg)

    def takes(self, given: Fraction | str) -> bool:
        """
        Take numbers in the range, and on a step if there are steps.
        """
        return (
            isinstance(given, Fraction)
            and self.least <= given <= self.most
            and (
                self.step is None or ((given - self.least) / self.step).denominator == 1
            )
        )

    def share(self, given: Fraction | str) -> Working:
        """
        Return how far up the range *given* lies.
        """
        if not isinstance(given, Fraction):
            raise TypeError(given)
        text, most = as_text(given), as_text(self.most)
        formula = f"{text} / {most}"
        if self.least:
            shift = as_text(-self.least)
            formula = f"({text} + {shift}) / ({most} + {shift})"
        return Working(formula, (given - self.least) / (self.most - self.least))

    def allowed(self) -> str:
        """
        Write the range out, such as ``0–100``.
        """
        steps = "" if self.step is None else f" ({as_text(self.step)})"
        return f"{as_text(self.least)}–{as_text(self.most)}{steps}"


@attrs.frozen(kw_only=True)
class Grade:
    """
    A step that has a name instead of a number.

    Attributes:
        share: The share of the weight it earns, from 0 to 1.
    """

    code: str
    names: Bilingual
    share: Fraction = attrs.field(
        converter=exact,
        validator=[attrs.validators.ge(Fraction(0)), attrs.validators.le(Fraction(1))],
    )


@attrs.frozen(kw_only=True)
class Grades:
    """
    Named steps, such as A, B and C, or yes and no; the lowest share first.
    """

    grades: tuple[Grade, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(2)
    )

    @grades.validator
    def _rise(self, _: object, grades: tuple[Grade, ...]) -> None:
        shares = [each.share for each in grades]
        if shares != sorted(set(shares)):
            msg = "the shares of grades rise from the first to the last"
            raise ValueError(msg)

    def takes(self, given: Fraction | str) -> bool:
        """
        Take the codes of the grades.
        """
        return given in {each.code for each in self.grades}

    def share(self, given: Fraction | str) -> Working:
        """
        Return the share that goes with the grade.
        """
        share = next(each.share for each in self.grades if each.code == given)
        return Working(as_text(share), share)

    def allowed(self) -> str:
        """
        List the codes.
        """
        return ", ".join(each.code for each in self.grades)


#: Every scale a rule-book may name; ordinal levels are marks with a step of 1.
SCALES: Mapping[str, type[Scale]] = MappingProxyType({"marks": Marks, "grades": Grades})
