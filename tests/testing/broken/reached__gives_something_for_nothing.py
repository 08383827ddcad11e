"""
Who sends nothing has a point all the same.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Free:
    """
    A broken rule.
    """

    least: int

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        value = max(total(facts.parts), Fraction(self.least))
        return Working(f"max({formula}, {self.least})", value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Free(least=1))
