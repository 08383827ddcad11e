"""
Each juror who came is worth a quarter point.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Working
from testing.making import contest


@attrs.frozen
class Present:
    """
    A broken way to make one number of several.
    """

    needs_panel = False

    def __call__(self, points, _assigned):
        """
        Work it out.
        """
        formula = f"{as_text(min(points))} + 0.25"
        return Working(formula, min(points) + Fraction(1, 4))


RULEBOOK = contest(reducer=Present())
