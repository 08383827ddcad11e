"""
How a program ends: the same codes for every command and format.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable


class Exit(enum.IntEnum):
    """
    What the exit code tells a script.

    Attributes:
        INTERRUPTED: As shells tell it, 128 and the number of the signal.

        PIPE_CLOSED: Likewise: nobody read on, and the verdict is not known.
    """

    DONE = 0
    INVALID = 1
    USAGE = 2
    INCONCLUSIVE = 3
    BROKEN = 4
    OUR_FAULT = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141

    @classmethod
    def worst(cls, found: Iterable[Exit]) -> Exit:
        """
        Return the one of *found* that a run over many files ends with.
        """
        return max(found, key=_ORDER.index, default=cls.DONE)


_ORDER = (
    Exit.DONE,
    Exit.INCONCLUSIVE,
    Exit.INVALID,
    Exit.USAGE,
    Exit.BROKEN,
    Exit.OUR_FAULT,
)
