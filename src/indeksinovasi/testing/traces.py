"""
What every trace has to hold to, whatever was scored.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from indeksinovasi.errors import FormulaError
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.messages import N_
from indeksinovasi.scoring import Step
from indeksinovasi.testing.arithmetic import evaluated
from indeksinovasi.testing.law import Broken


def step_adds_up(
    step: Step, given: frozenset[Fraction], example: str, *, drops: bool = False
) -> None:
    """
    Hold the formula of *step* against its value and its parts.

    Args:
        step: One line of the trace.

        given: The numbers that it may use besides those of its parts.

        example: What was scored.

        drops: Whether it may leave parts out, as a median does.

    Raises:
        Broken: If they do not fit.
    """
    words = {"step": Phrase(step.name), "formula": Phrase(step.formula)}
    if type(step.value) is not Fraction:
        raise Broken(
            N_("{step}: {found} is of type {kind}, and not a Fraction"),
            example=example,
            found=step.value,
            kind=Phrase(type(step.value).__name__),
            **words,
        )
    try:
        found = evaluated(step.formula)
    except FormulaError:
        template = N_("{step}: {formula} is no arithmetic that comes to a number")
        raise Broken(template, example=example, **words) from None
    if found.value != step.value:
        raise Broken(
            N_("{step}: {formula} comes to {found}, and the step says {value}"),
            example=example,
            found=Phrase(as_text(found.value)),
            value=Phrase(as_text(step.value)),
            **words,
        )
    parts = frozenset(abs(each.value) for each in step.parts)
    unused = parts - found.numbers
    if unused and not drops:
        raise Broken(
            N_("{step}: {formula} makes no use of the part that is {found}"),
            example=example,
            found=Phrase(as_text(min(unused))),
            **words,
        )
    hidden = found.numbers - parts - given
    if hidden:
        raise Broken(
            N_("{step}: {found} in {formula} stands in no rule-book and was not sent"),
            example=example,
            found=Phrase(as_text(min(hidden))),
            **words,
        )
    if step.share is not None and step.value != step.share * sum(
        (each.value for each in step.parts), Fraction(0)
    ):
        raise Broken(
            N_("{step}: it is not {found} times the sum of its parts"),
            example=example,
            found=Phrase(as_text(step.share)),
            **words,
        )


def known_numbers(rulebook: Rulebook) -> frozenset[Fraction]:
    """
    Return every number that *rulebook* holds, and 0 and 1.
    """
    numbers = (
        each
        for _, each in walk(rulebook)
        if isinstance(each, int | Decimal | Fraction) and not isinstance(each, bool)
    )
    return frozenset({Fraction(0), Fraction(1), *(abs(Fraction(it)) for it in numbers)})
