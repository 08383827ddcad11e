"""
How much time the files of one submission may take.

What a file took counts for every submission that names it, also where it is known from
another one: so a result does not depend on what else was checked, nor in how many
processes.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.findings import frozen
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.limits import Limits


@attrs.frozen
class Refusal:
    """
    Why no more files of a submission are read.

    Attributes:
        reason: A `str.format` template.

        words: What fills it.
    """

    reason: str
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)


class Allowance:
    """
    The time that is left to one submission.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._seconds = 0.0
        self._stalls = 0
        self._charged: set[Hashable] = set()

    def refusal(self, key: Hashable) -> Refusal | None:
        """
        Return why the file *key* may not be read; None if it may, or has been.
        """
        if key in self._charged:
            return None
        if self._stalls >= self._limits.stalls:
            reason = N_("{number} files took too long to open; no more were opened")
            return Refusal(reason, {"number": self._stalls})
        if self._seconds > self._limits.submission_seconds:
            reason = N_("the files took {minutes} minutes to open; no more were opened")
            minutes = int(self._limits.submission_seconds / 60)
            return Refusal(reason, {"minutes": minutes})
        return None

    def charge(self, key: Hashable, seconds: float, *, stalled: bool) -> None:
        """
        Count what reading the file *key* took, once.
        """
        if key not in self._charged:
            self._charged.add(key)
            self._seconds += seconds
            self._stalls += stalled
