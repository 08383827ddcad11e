"""
What validations found, in every format: for people, spreadsheets, and machines.

Reports are written one by one as they are added, and none of them is kept.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TextIO

import attrs

from indeksinovasi.messages import Language
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.csv import CsvWriter
from indeksinovasi.reports.validation.github import GithubWriter
from indeksinovasi.reports.validation.json import REPORT_FORMAT, JsonWriter
from indeksinovasi.reports.validation.junit import JunitWriter
from indeksinovasi.reports.validation.sarif import SarifWriter
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.text import TextWriter
from indeksinovasi.validation import Report

__all__ = ["FORMATS", "REPORT_FORMAT", "Reporter", "Summary", "Writer", "writer"]

#: The formats by the name they are asked for; the first is for people.
FORMATS: Mapping[str, type[Writer]] = MappingProxyType(
    {
        "text": TextWriter,
        "json": JsonWriter,
        "csv": CsvWriter,
        "sarif": SarifWriter,
        "junit": JunitWriter,
        "github": GithubWriter,
    }
)


@attrs.define
class Reporter:
    """
    Takes report after report, and knows what they come to so far.
    """

    _writer: Writer
    summary: Summary = attrs.field(factory=Summary, init=False)

    def add(self, report: Report) -> None:
        """
        Write *report*, and count it.
        """
        self._writer.add(report)
        self.summary += Summary.of(report)


@contextlib.contextmanager
def writer(
    output: str, stream: TextIO, language: Language, *, most: int | None = None
) -> Iterator[Reporter]:
    """
    Write one document in the format *output* to *stream*.

    It is complete when the context is left; if that happens by an exception, it stays
    as incomplete as it is.

    Args:
        output: One of `FORMATS`.

        stream: Left open.  A file of this program's own, such as the standard output,
            is set to the encoding that the format asks for.

        language: Of the text for people, which some formats hold, too.

        most: Findings that are shown of each file, in ``text`` and ``github``; the
            other formats are always complete.
    """
    if isinstance(stream, io.TextIOWrapper):
        _prepare(stream, output)
    written = FORMATS[output](stream, language, most)
    reporter = Reporter(written)
    written.begin()
    yield reporter
    written.end(reporter.summary)


def _prepare(stream: io.TextIOWrapper, output: str) -> None:
    """
    Let *stream* take everything: an old terminal what it can, a machine's file UTF-8.
    """
    if output == "text":
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="strict", newline="")
