"""
The report document: all that was found, for machines.
"""

from __future__ import annotations

from typing import Any

import attrs

from indeksinovasi.documents import unstructure_region
from indeksinovasi.documents.stamps import engine, unstructure_stamp
from indeksinovasi.findings import Finding, Severity, printable
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.plain import plain_words
from indeksinovasi.reports.validation.streaming import Items, margin, members
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import Wording
from indeksinovasi.validation import Report, Unchecked, Verdict

REPORT_FORMAT = "indeksinovasi.report/1"


@attrs.define
class JsonWriter(Writer):
    """
    Writes one JSON document, as ``schemas/report-1.schema.json`` describes it.

    Each finding is one line of it.
    """

    _files: Items = attrs.field(init=False)

    def begin(self) -> None:
        """
        Write which program reports, in which language.
        """
        head = {
            "format": REPORT_FORMAT,
            "engine": engine(),
            "language": self.language,
        }
        self.stream.write("{" + members(head, 1) + ",")
        self._files = Items(self.stream, "files", 1)

    def add(self, report: Report) -> None:
        """
        Write one entry of ``files``.
        """
        wording = Wording(self.language)
        head = {
            "file": report.origin,
            "sha256": report.sha256,
            "verdict": report.verdict.value,
            "fail_on": report.fail_on.value,
            "framework": report.framework and unstructure_stamp(report.framework),
            "region": report.region and unstructure_region(report.region),
        }
        self._files.next()
        self.stream.write("{" + members(head, 3) + ",")
        findings = Items(self.stream, "findings", 3)
        for each in report.findings:
            findings.add(unstructured_finding(each, wording))
        findings.end()
        self.stream.write(",")
        gaps = Items(self.stream, "unchecked", 3)
        for skipped in report.unchecked:
            gaps.add(_unchecked(skipped, wording))
        gaps.end()
        self.stream.write(margin(2) + "}")

    def end(self, summary: Summary) -> None:
        """
        Write the counts and the worst verdict.
        """
        self._files.end()
        tail = {"summary": unstructured(summary), "verdict": summary.verdict.value}
        self.stream.write("," + members(tail, 1) + "\n}\n")


def unstructured(summary: Summary) -> dict[str, Any]:
    """
    Return *summary* as plain data; every verdict and severity is there, if only as 0.
    """
    return {
        "files": {each.value: summary.files.get(each, 0) for each in Verdict},
        "findings": {each.value: summary.findings.get(each, 0) for each in Severity},
        "codes": dict(sorted(summary.codes.items())),
        "unchecked": summary.unchecked,
    }


def unstructured_finding(finding: Finding, wording: Wording) -> dict[str, Any]:
    """
    Return *finding* as plain data, in words and in the words' raw material.
    """
    message, cure = wording.texts(finding)
    return {
        "code": finding.code.id,
        "severity": finding.code.severity.value,
        "pointer": finding.pointer,
        "path": printable(finding.place),
        "line": finding.line or None,
        "column": finding.column or None,
        "message": message,
        **({"cure": cure} if cure else {}),
        "words": plain_words(finding.words, wording.language),
        "source": wording.source(finding) or None,
    }


def _unchecked(unchecked: Unchecked, wording: Wording) -> dict[str, Any]:
    return {
        "code": unchecked.code.id,
        "reason": wording.reason(unchecked),
        "words": plain_words(unchecked.words, wording.language),
        "required": unchecked.required,
    }
