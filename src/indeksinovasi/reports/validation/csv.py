"""
For a spreadsheet: a table that Excel in Indonesia opens with a double click.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

import attrs

from indeksinovasi.findings import printable
from indeksinovasi.messages import N_
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.counting import counts
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import (
    NOT_CHECKED,
    SEVERITIES,
    VERDICTS,
    Wording,
)
from indeksinovasi.validation import Report

_COLUMNS = (
    N_("File"),
    N_("Verdict"),
    N_("Region"),
    N_("Framework"),
    N_("Code"),
    N_("Severity"),
    N_("Place"),
    N_("Line"),
    N_("Column"),
    N_("Message"),
    N_("What to do"),
    N_("Source"),
)

#: With these a cell would be a formula; the wide ones are so in some languages.
_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
#: Excel breaks a longer cell in two and spoils the row.
_MOST = 32_000


@attrs.define
class CsvWriter(Writer):
    """
    Writes a row for each finding and each check not made, or one that says neither.
    """

    _rows: Any = attrs.field(init=False)  # What csv.writer returns has no public name.

    def begin(self) -> None:
        """
        Write the mark by which Excel knows UTF-8, and the headings.
        """
        self.stream.write("\ufeff")
        self._rows = csv.writer(self.stream, delimiter=";", lineterminator="\r\n")
        translate = Wording(self.language).translate
        self._rows.writerow(map(translate, _COLUMNS))

    def add(self, report: Report) -> None:
        """
        Write the rows of one file: never none.
        """
        wording = Wording(self.language)
        head = (
            report.origin,
            wording.translate(VERDICTS[report.verdict]),
            wording.region(report),
            wording.framework(report),
        )
        for row in self._tails(report, wording):
            self._rows.writerow(map(_cell, (*head, *row)))

    def end(self, summary: Summary) -> None:
        """
        Write nothing: a table has no last word.
        """

    def _tails(
        self, report: Report, wording: Wording
    ) -> Iterator[tuple[str | int, ...]]:
        for each in report.findings:
            yield (
                each.code.id,
                wording.translate(SEVERITIES[each.code.severity]),
                each.place,
                each.line or "",
                each.column or "",
                *wording.texts(each),
                wording.source(each),
            )
        untold = wording.translate(NOT_CHECKED)
        for skipped in report.unchecked:
            excuse = wording.excuse(skipped)
            yield (skipped.code.id, untold, "", "", "", excuse, "", "")
        if not report.findings and not report.unchecked:
            message = counts(Summary.of(report), self.language)
            yield ("", "", "", "", "", message, "", "")


def _cell(value: str | int) -> str:
    text = printable(str(value))
    if str(value).startswith(_FORMULA):
        text = "'" + text
    return text if len(text) <= _MOST else text[:_MOST] + "…"
