"""
Each call is worth a little more.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index

CALLS = []


@attrs.frozen
class Counting:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        CALLS.append(facts)
        value = min(total(facts.parts), Fraction(len(CALLS), 1000))
        return Working(as_text(value), value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Counting())
