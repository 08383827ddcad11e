"""
The later, the more.
"""

import time
from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Clock:
    """
    A broken rule.
    """

    def __call__(self, _facts: Facts) -> Working:
        """
        Work it out.
        """
        value = Fraction(time.perf_counter_ns() % 1000, 1000)
        return Working(as_text(value), value)

    def ceiling(self, _parts):
        """
        Claim as much as there can be.
        """
        return Fraction(12)


RULEBOOK = index(kelembagaan=Clock())
