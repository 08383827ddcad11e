"""
A die decides.
"""

import random
from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Dice:
    """
    A broken rule.
    """

    def __call__(self, _facts: Facts) -> Working:
        """
        Work it out.
        """
        drawn = random.randrange(10**6)  # noqa: S311 -- that is the fault
        value = Fraction(drawn, 10**6)
        return Working(as_text(value), value)

    def ceiling(self, _parts):
        """
        Claim as much as there can be.
        """
        return Fraction(12)


RULEBOOK = index(kelembagaan=Dice())
