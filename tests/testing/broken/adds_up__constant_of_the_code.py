"""
A number that stands in the code, and in no rule-book.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Constant:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        value = total(facts.parts)
        return Working(f"min({formula}, 11.75)", min(value, Fraction("11.75")))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Constant())
