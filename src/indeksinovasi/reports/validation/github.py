"""
For GitHub Actions: findings as annotations on the lines of the files.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from indeksinovasi.findings import Finding, Severity, printable
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.counting import hidden, overall, tally
from indeksinovasi.reports.validation.places import relative
from indeksinovasi.reports.validation.selection import shown
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import NOT_CHECKED, Wording
from indeksinovasi.validation import Report

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}

#: A percent sign is escaped first, by being in the same table.
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


@attrs.define
class GithubWriter(Writer):
    """
    Writes one workflow command for each finding and each group of checks not made.
    """

    def add(self, report: Report) -> None:
        """
        Write the annotations of one file.
        """
        wording = Wording(self.language)
        file = (
            {} if report.origin == "-" else {"file": printable(relative(report.origin))}
        )
        findings = shown(report.findings, self.most)
        for each in findings:
            place = file | _place(each) | {"title": each.code.id}
            self._command(_COMMANDS[each.code.severity], place, wording.told(each))
        if len(findings) < len(report.findings):
            number = len(report.findings) - len(findings)
            self._command("notice", file, hidden(number, self.language))
        for gap in wording.gaps(report):
            title = f"{wording.translate(NOT_CHECKED)} {tally(gap.codes)}"
            command = "warning" if gap.required else "notice"
            self._command(command, file | {"title": title}, gap.excuse)

    def end(self, summary: Summary) -> None:
        """
        Write into the log what all files come to.
        """
        self.stream.write(overall(summary, self.language) + "\n")

    def _command(self, name: str, properties: Mapping[str, str], message: str) -> None:
        listed = ",".join(
            f"{key}={value.translate(_IN_PROPERTY)}"
            for key, value in properties.items()
        )
        head = f"{name} {listed}".rstrip()
        self.stream.write(f"::{head}::{message.translate(_IN_MESSAGE)}\n")


def _place(finding: Finding) -> dict[str, str]:
    if not finding.line:
        return {}
    place = {"line": str(finding.line)}
    return place | ({"col": str(finding.column)} if finding.column else {})
