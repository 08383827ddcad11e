"""
From the third innovation on, each takes a point away.
"""

from fractions import Fraction

import attrs

from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Costly:
    """
    A broken rule.
    """

    most: int
    free: int

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        n = facts.innovations
        value = Fraction(max(0, self.most - max(0, n - self.free)))
        return Working(f"max(0, {self.most} + -1 × max(0, {n} + -{self.free}))", value)

    def ceiling(self, _parts):
        """
        Claim as much as there can be.
        """
        return Fraction(self.most)


RULEBOOK = index(jumlah=Costly(most=4, free=2))
