"""
The small vocabulary of rules that a rule-book may name.

A rule is pure arithmetic: it is given numbers and shows its working.  The scoring
engine turns the working into a step of the trace, so no rule leaves anything untraced.
A formula uses numbers, ``+ × /``, ``min``, ``max`` and ``… if … else …`` only, and
evaluates to the value it stands for.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Protocol

import attrs

from indeksinovasi.exact import as_text, exact, summed, total
from indeksinovasi.messages import Bilingual

_positive = attrs.validators.gt(Fraction(0))

_WHOLE = Fraction(1)


def _count(value: int | str) -> int:
    # An interpretation writes the id of its choice, which is text, into the setting.
    return int(value) if isinstance(value, str) else value


@attrs.frozen
class Working:
    """
    A value with the arithmetic that yields it.

    Attributes:
        share: What a point of any part is worth in it, where the value is just that
            times the sum of the parts; None where it comes about otherwise.
    """

    formula: str
    value: Fraction
    share: Fraction | None = None


@attrs.frozen(kw_only=True)
class Facts:
    """
    What a rule may look at.

    Attributes:
        parts: Points of the parts, in the order of the rule-book or of the submission.

        innovations: How many innovations count (*n*).

        covered: How many of the obligatory affairs they cover.

        reported: The component's points as the submission reports them.
    """

    parts: tuple[Fraction, ...] = ()
    innovations: int = 0
    covered: int = 0
    reported: Fraction | None = None


class Rule(Protocol):
    """
    A frozen callable that turns facts into points.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work the points out.
        """

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:
        """
        Return the most the rule can yield if each part yields at most *parts*.

        None if that does not follow from the parts.
        """


@attrs.frozen
class WeightedSum:
    """
    Add up the weighted levels.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work the sum out; nothing at all is 0.
        """
        return Working(*summed(facts.parts), _WHOLE)

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:
        """
        Return the sum of the parts' maxima.
        """
        return total(parts)


@attrs.frozen(kw_only=True)
class FlooredMean:
    """
    Average over the innovations, but never over fewer than *floor*.

    The floor keeps a single excellent innovation from outscoring a portfolio.
    """

    floor: int = attrs.field(converter=_count, validator=attrs.validators.ge(1))

    def __call__(self, facts: Facts) -> Working:
        """
        Divide the sum by ``max(floor, n)``.
        """
        formula, value = summed(facts.parts)
        divisor = max(self.floor, facts.innovations)
        return Working(
            f"({formula}) / max({self.floor}, {facts.innovations})",
            value / divisor,
            Fraction(1, divisor),
        )

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:
        """
        Return the maximum of one innovation.
        """
        return total(parts)


@attrs.frozen(kw_only=True)
class CountedBonus:
    """
    Reward the number of innovations, if enough obligatory affairs are covered.

    Attributes:
        rate: Points for each innovation.

        cap: The innovation after which no more points are earned.

        minimum: How many obligatory affairs must be covered; below, the bonus is 0.
    """

    rate: Fraction = attrs.field(converter=exact, validator=_positive)
    cap: int = attrs.field(validator=attrs.validators.ge(1))
    minimum: int = attrs.field(converter=_count, validator=attrs.validators.ge(0))

    def __call__(self, facts: Facts) -> Working:
        """
        Multiply ``min(n, cap)`` by the rate, or yield 0 below the minimum.
        """
        bonus = f"min({facts.innovations}, {self.cap}) × {as_text(self.rate)}"
        passed = facts.covered >= self.minimum
        return Working(
            f"{bonus} if {facts.covered} ≥ {self.minimum} else 0",
            min(facts.innovations, self.cap) * self.rate if passed else Fraction(0),
        )

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:  # noqa: ARG002 -- the bonus has no parts
        """
        Return the bonus at the cap.
        """
        return self.cap * self.rate


@attrs.frozen
class Total:
    """
    Add up over all innovations, however many there are.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work the sum out; nothing at all is 0.
        """
        return Working(*summed(facts.parts), _WHOLE)

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:  # noqa: ARG002 -- they are as many as a region sends
        """
        Return None: it grows with the number of innovations.
        """
        return None


@attrs.frozen
class Reported:
    """
    Take the points that the submission reports; the framework cannot compute them.

    Attributes:
        reason: Which number is not known, for whoever has to report instead.
    """

    reason: Bilingual

    def __call__(self, facts: Facts) -> Working:
        """
        Pass the reported points on.
        """
        reported = facts.reported or Fraction(0)
        return Working(as_text(reported), reported)

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:  # noqa: ARG002 -- nothing follows from parts
        """
        Return None: only the rule-book can say.
        """
        return None


@attrs.frozen(kw_only=True)
class RescaledSum:
    """
    Add the components up and express the sum on another scale.

    Attributes:
        maximum: The most the components can add up to.

        scale: What that maximum becomes.
    """

    maximum: Fraction = attrs.field(converter=exact, validator=_positive)
    scale: Fraction = attrs.field(converter=exact, validator=_positive)

    def __call__(self, facts: Facts) -> Working:
        """
        Work ``sum / maximum × scale`` out.
        """
        formula, value = summed(facts.parts)
        return Working(
            f"({formula}) / {as_text(self.maximum)} × {as_text(self.scale)}",
            value / self.maximum * self.scale,
            self.scale / self.maximum,
        )

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction | None:
        """
        Return what the parts' maxima become on the scale.
        """
        return total(parts) / self.maximum * self.scale


#: Every rule a rule-book may name.
RULES: Mapping[str, type[Rule]] = MappingProxyType(
    {
        "weighted-sum": WeightedSum,
        "floored-mean": FlooredMean,
        "counted-bonus": CountedBonus,
        "total": Total,
        "reported": Reported,
        "rescaled-sum": RescaledSum,
    }
)
