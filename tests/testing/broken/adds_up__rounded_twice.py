"""
The sum is rounded before the index is.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import Rounding, as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Rounded:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        value = Fraction(
            Rounding(places=0, mode="half-up").apply(total(facts.parts) / 3)
        )
        return Working(as_text(value), value * 3)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Rounded())
