"""
One of the jurors counts, drawn by lot.
"""

import random

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Working
from testing.making import contest


@attrs.frozen
class Drawn:
    """
    A broken way to make one number of several.
    """

    needs_panel = False

    def __call__(self, points, _assigned):
        """
        Work it out.
        """
        drawn = random.choice(points)  # noqa: S311 -- that is the fault
        return Working(as_text(drawn), drawn)


RULEBOOK = contest(reducer=Drawn())
