"""
A better mark of one juror can cost more than it earns.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Working
from testing.making import contest


@attrs.frozen
class Agreed:
    """
    A broken way to make one number of several.
    """

    needs_panel = False

    def __call__(self, points, _assigned):
        """
        Work it out.
        """
        low, high = min(points), max(points)
        formula = f"max(0, {as_text(low)} + -1 × ({as_text(high)} + -{as_text(low)}))"
        return Working(formula, max(Fraction(0), low - (high - low)))


RULEBOOK = contest(reducer=Agreed())
