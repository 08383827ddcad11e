"""
SARIF 2.1.0: what code scanners and editors read, so that findings show where they are.
"""

from __future__ import annotations

from typing import Any

import attrs

from indeksinovasi.documents.stamps import engine
from indeksinovasi.findings import Code, Finding, Severity, printable
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.json import unstructured
from indeksinovasi.reports.validation.places import uri
from indeksinovasi.reports.validation.streaming import Items, Kept, margin, members
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import Wording
from indeksinovasi.validation import Report, Unchecked, Verdict

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


@attrs.define
class SarifWriter(Writer):
    """
    Writes one log with one run over all files.

    A check that was not made is a notification, not a result: a result of any kind is
    shown as an alert by code scanners, and an unmade check is no fault of the file.
    """

    _rules: dict[Code, int] = attrs.field(factory=dict, init=False)
    _number: int = attrs.field(default=0, init=False)
    _results: Items = attrs.field(init=False)
    _files: Kept = attrs.field(init=False)
    _notices: Kept = attrs.field(init=False)

    def begin(self) -> None:
        """
        Open the log and its results; the rules follow when they are known.
        """
        head = members({"$schema": _SCHEMA, "version": "2.1.0"}, 1)
        run = {"language": self.language, "columnKind": "unicodeCodePoints"}
        self.stream.write("{" + head + "," + margin(1) + '"runs": [' + margin(2))
        self.stream.write("{" + members(run, 3) + ",")
        self._results = Items(self.stream, "results", 3)
        self._files = Kept("artifacts", 3)
        self._notices = Kept("toolExecutionNotifications", 5)

    def add(self, report: Report) -> None:
        """
        Write the results of one file.
        """
        wording = Wording(self.language)
        location = {"uri": uri(report.origin)}
        file: dict[str, Any] = {"location": location}
        if report.sha256 is not None:
            file["hashes"] = {"sha-256": report.sha256}
        self._number += 1  # SARIF wants each entry unlike every other.
        properties = {"number": self._number, "verdict": report.verdict.value}
        self._files.add(file | {"properties": properties})
        for each in report.findings:
            self._results.add(self._result(each, location, wording))
        for skipped in report.unchecked:
            self._notices.add(self._notice(skipped, location, wording))

    def end(self, summary: Summary) -> None:
        """
        Write what has been gathered on the way, and close the log.
        """
        self._results.end()
        self.stream.write(",")
        self._files.pour(self.stream)
        self.stream.write("," + margin(3) + '"invocations": [' + margin(4) + "{")
        read = summary.verdict is not Verdict.UNREADABLE
        self.stream.write(members({"executionSuccessful": read}, 5) + ",")
        self._notices.pour(self.stream)
        self.stream.write(margin(4) + "}" + margin(3) + "],")
        self._end_tool()
        run = {"properties": unstructured(summary)}
        self.stream.write("," + members(run, 3) + margin(2) + "}")
        self.stream.write(margin(1) + "]\n}\n")

    def _end_tool(self) -> None:
        driver = {
            **engine(),
            "semanticVersion": engine()["version"],
            "language": self.language,
        }
        self.stream.write(margin(3) + '"tool": {' + margin(4) + '"driver": {')
        self.stream.write(members(driver, 5) + ",")
        rules = Items(self.stream, "rules", 5)
        for each in self._rules:
            rules.add(_rule(each, Wording(self.language)))
        rules.end()
        self.stream.write(margin(4) + "}" + margin(3) + "}")

    def _result(
        self, finding: Finding, location: dict[str, str], wording: Wording
    ) -> dict[str, Any]:
        physical: dict[str, Any] = {"artifactLocation": location}
        if finding.line:
            physical["region"] = {"startLine": finding.line}
            if finding.column:
                physical["region"]["startColumn"] = finding.column
        place: dict[str, Any] = {"physicalLocation": physical}
        if finding.path:
            place["logicalLocations"] = [
                {
                    "name": str(finding.path[-1]),
                    "fullyQualifiedName": finding.pointer,
                }
            ]
        properties = {"path": printable(finding.place)}
        source = wording.source(finding)
        return {
            "ruleId": finding.code.id,
            "ruleIndex": self._index(finding.code),
            "level": _LEVELS[finding.code.severity],
            "message": {"text": _message(wording.advice(finding))},
            "locations": [place],
            "properties": properties | ({"source": source} if source else {}),
        }

    def _notice(
        self, unchecked: Unchecked, location: dict[str, str], wording: Wording
    ) -> dict[str, Any]:
        rule = {"id": unchecked.code.id, "index": self._index(unchecked.code)}
        return {
            "level": "warning" if unchecked.required else "note",
            "message": {"text": _message(wording.reason(unchecked))},
            "associatedRule": rule,
            "locations": [{"physicalLocation": {"artifactLocation": location}}],
        }

    def _index(self, code: Code) -> int:
        return self._rules.setdefault(code, len(self._rules))


def _rule(code: Code, wording: Wording) -> dict[str, Any]:
    text = wording.outline(code.template)
    return {
        "id": code.id,
        "shortDescription": {"text": text},
        "help": {"text": wording.outline(code.cure) or text},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _message(text: str) -> str:
    """
    Return *text* so that no reader takes a part of it for a placeholder or a link.
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
