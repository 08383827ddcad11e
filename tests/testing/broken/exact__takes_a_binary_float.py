"""
A rate may be 0.1, which is not a tenth.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Rate:
    """
    A broken rule.
    """

    rate: Fraction

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        value = total(facts.parts)
        return Working(f"({formula}) × {as_text(self.rate)}", value * self.rate)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Rate(rate=Fraction(1)))
