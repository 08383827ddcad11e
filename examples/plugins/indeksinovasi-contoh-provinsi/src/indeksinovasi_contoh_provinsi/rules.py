"""
What the scheme works out in a way that no rule of the library does.
"""

from fractions import Fraction

import attrs

from indeksinovasi.plugins import Facts, Working, as_text, exact

_whole = attrs.validators.instance_of(int)


@attrs.frozen(kw_only=True)
class HalvedBonus:
    """
    Reward the number of innovations; half of it, if too few affairs are covered.

    Attributes:
        rate: Points for each innovation.

        cap: The innovation after which no more points are earned.

        minimum: How many obligatory affairs must be covered for the whole bonus.
    """

    rate: Fraction = attrs.field(converter=exact)
    cap: int = attrs.field(validator=_whole)
    minimum: int = attrs.field(validator=_whole)

    def __call__(self, facts: Facts) -> Working:
        """
        Multiply ``min(n, cap)`` by the rate, and halve that below the minimum.
        """
        bonus = min(facts.innovations, self.cap) * self.rate
        shown = f"min({facts.innovations}, {self.cap}) × {as_text(self.rate)}"
        return Working(
            f"{shown} if {facts.covered} ≥ {self.minimum} else {shown} / 2",
            bonus if facts.covered >= self.minimum else bonus / 2,
        )

    def ceiling(self, parts: tuple[Fraction, ...]) -> Fraction:  # noqa: ARG002 -- the bonus has no parts
        """
        Return the whole bonus at the cap.
        """
        return self.cap * self.rate
