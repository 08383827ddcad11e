"""
Two jurors give up to 200 points of 100.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Working
from testing.making import contest


@attrs.frozen
class Added:
    """
    A broken way to make one number of several.
    """

    needs_panel = False

    def __call__(self, points, _assigned):
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in points)
        return Working(formula, total(points))


RULEBOOK = contest(reducer=Added())
