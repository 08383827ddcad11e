"""
For people: one finding a line, easy to search, and one verdict at the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import attrs

from indeksinovasi.documents.stamps import engine
from indeksinovasi.findings import Severity, printable
from indeksinovasi.messages import translations
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.counting import counts, hidden, overall, tally
from indeksinovasi.reports.validation.selection import shown
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import (
    NOT_CHECKED,
    SEVERITIES,
    VERDICTS,
    Wording,
    at,
)
from indeksinovasi.validation import Report, Verdict

_RED, _YELLOW, _GREEN, _CYAN = "1;31", "1;33", "1;32", "1;36"
_PAINT = {
    Severity.ERROR: _RED,
    Severity.WARNING: _YELLOW,
    Severity.INFO: _CYAN,
    Verdict.VALID: _GREEN,
    Verdict.INVALID: _RED,
    Verdict.INCONCLUSIVE: _YELLOW,
    Verdict.UNREADABLE: _RED,
}


@attrs.define
class TextWriter(Writer):
    """
    Writes plain lines; on a terminal, severities and verdicts are coloured.
    """

    def add(self, report: Report) -> None:
        """
        Write the findings of one file, what was not checked, and its verdict.
        """
        origin = printable(report.origin)
        for line in self._lines(report):
            self.stream.write(f"{origin}{line}\n")

    def end(self, summary: Summary) -> None:
        """
        Write what all files come to, unless there was just one.
        """
        if summary.total != 1:
            self.stream.write(overall(summary, self.language) + "\n")

    def _lines(self, report: Report) -> Iterator[str]:
        """
        Yield all that is said of one file, without its name.
        """
        wording = Wording(self.language)
        findings = shown(report.findings, self.most)
        for each in findings:
            severity = self._painted(
                wording.translate(SEVERITIES[each.code.severity]), each.code.severity
            )
            yield f"{at(each)}: {each.code.id} {severity} {wording.told(each)}"
        if len(findings) < len(report.findings):
            number = len(report.findings) - len(findings)
            yield f": {hidden(number, self.language)}"
        for gap in wording.gaps(report):
            missing = f"{wording.translate(NOT_CHECKED)} {tally(gap.codes)}"
            yield f": {missing}: {gap.excuse}"
        codes = [each.code for each in report.findings]
        if len(set(codes)) < len(codes):
            yield f": {tally(codes)}"
        yield f": {self._verdict(report, wording)}"

    def _verdict(self, report: Report, wording: Wording) -> str:
        words = translations(self.language)
        verdict = self._painted(words.gettext(VERDICTS[report.verdict]), report.verdict)
        facts = (
            counts(Summary.of(report), self.language),
            wording.region(report),
            wording.framework(report) or words.gettext("no framework"),
            " ".join(engine().values()),
        )
        return f"{verdict} — {' · '.join(each for each in facts if each)}"

    def _painted(self, text: str, what: Severity | Verdict) -> str:
        if not self.stream.isatty() or os.environ.get("NO_COLOR"):
            return text
        return f"\x1b[{_PAINT[what]}m{text}\x1b[0m"
