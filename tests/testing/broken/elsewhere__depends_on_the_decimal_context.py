"""
The precision of decimals is up to whoever calls.
"""

from decimal import Decimal
from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Precise:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        value = Fraction(Decimal(total(facts.parts).numerator) / 7) * 7
        return Working(as_text(value), value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Precise())
