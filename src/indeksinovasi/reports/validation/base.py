"""
What every format is: a beginning, one piece for each report, and an end.
"""

from __future__ import annotations

import abc
from typing import TextIO

import attrs

from indeksinovasi.messages import Language
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.validation import Report


@attrs.define
class Writer(abc.ABC):
    """
    Writes one document about many files, and keeps none of their reports.

    Attributes:
        most: Findings that are shown of each file; None means all.  Formats that a
            program reads show all of them, whatever it is.
    """

    stream: TextIO
    language: Language
    most: int | None = None

    def begin(self) -> None:  # noqa: B027 -- some formats open with nothing
        """
        Write what comes before the first report.
        """

    @abc.abstractmethod
    def add(self, report: Report) -> None:
        """
        Write *report*.
        """

    @abc.abstractmethod
    def end(self, summary: Summary) -> None:
        """
        Write what comes after the last report; *summary* counts all of them.
        """
