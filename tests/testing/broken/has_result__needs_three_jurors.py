"""
With fewer jurors than three, it stops.
"""

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.rules import Working
from testing.making import contest


@attrs.frozen
class Middle:
    """
    A broken way to make one number of several.
    """

    needs_panel = False

    def __call__(self, points, _assigned):
        """
        Work it out.
        """
        middle = sorted(points)[1:-1][0]
        return Working(as_text(middle), middle)


RULEBOOK = contest(reducer=Middle())
