"""
For build servers: each file is a test suite, and each code found or not checked a test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

import attrs

from indeksinovasi.documents.stamps import engine
from indeksinovasi.findings import Code, Finding, printable
from indeksinovasi.reports.validation.base import Writer
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import Wording, at
from indeksinovasi.validation import Report, Unchecked

#: The test of a file in which there was nothing to find fault with.
_ALL = "indeksinovasi"


@attrs.define
class JunitWriter(Writer):
    """
    Writes the XML that JUnit's users agreed on.

    A test fails if its findings make the submission invalid, and is in error where the
    file could not be read; other findings are told as what a passing test printed.
    """

    def begin(self) -> None:
        """
        Open the document.
        """
        self.stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self.stream.write(f"<testsuites{_attributes(name=_ALL)}>\n")

    def add(self, report: Report) -> None:
        """
        Write one test suite.
        """
        tests = list(_tests(report))
        outcomes = Counter(each.outcome(report) for each in tests)
        attributes = _attributes(
            name=report.origin,
            tests=len(tests),
            failures=outcomes["failure"],
            errors=outcomes["error"],
            skipped=outcomes["skipped"],
        )
        self.stream.write(f"  <testsuite{attributes}>\n    <properties>\n")
        for name, value in _properties(report).items():
            attributes = _attributes(name=name, value=value)
            self.stream.write(f"      <property{attributes}/>\n")
        self.stream.write("    </properties>\n")
        for each in tests:
            self._write(each, report)
        self.stream.write("  </testsuite>\n")

    def end(self, summary: Summary) -> None:  # noqa: ARG002 -- each suite has its own
        """
        Close the document.
        """
        self.stream.write("</testsuites>\n")

    def _write(self, test: _Test, report: Report) -> None:
        wording = Wording(self.language)
        told = [_told(each, wording) for each in test.findings]
        excuses = list(dict.fromkeys(map(wording.excuse, test.unchecked)))
        attributes = _attributes(name=test.name, classname=report.origin)
        self.stream.write(f"    <testcase{attributes}>\n")
        outcome = test.outcome(report)
        if outcome == "skipped":
            self._element(outcome, excuses, message=excuses[0])
        elif outcome != "passed":
            kind = test.findings[0].code.severity.value
            message = wording.advice(test.findings[0])
            self._element(outcome, told, type=kind, message=message)
        printed = told if outcome == "passed" else []
        printed += excuses if outcome != "skipped" else []
        if printed:
            self._element("system-out", printed)
        self.stream.write("    </testcase>\n")

    def _element(self, name: str, lines: list[str], **attributes: object) -> None:
        text = escape("\n".join(lines))
        self.stream.write(f"      <{name}{_attributes(**attributes)}>{text}</{name}>\n")


@attrs.frozen
class _Test:
    """
    All that is to be said about one code in one file.
    """

    name: str
    findings: list[Finding] = attrs.field(factory=list)
    unchecked: list[Unchecked] = attrs.field(factory=list)

    def outcome(self, report: Report) -> str:
        """
        Return how the test ended.
        """
        codes = {each.code for each in self.findings}
        if any(each.unreadable for each in codes):
            return "error"
        if any(each.severity in report.failing for each in codes):
            return "failure"
        return "skipped" if self.unchecked and not self.findings else "passed"


def _tests(report: Report) -> Iterator[_Test]:
    tests: dict[Code, _Test] = {}
    for finding in report.findings:
        test = tests.setdefault(finding.code, _Test(finding.code.id))
        test.findings.append(finding)
    for unchecked in report.unchecked:
        test = tests.setdefault(unchecked.code, _Test(unchecked.code.id))
        test.unchecked.append(unchecked)
    yield from tests.values()
    if not tests:
        yield _Test(_ALL)


def _told(finding: Finding, wording: Wording) -> str:
    return f"{at(finding)[1:]} {wording.told(finding)}".lstrip()


def _properties(report: Report) -> dict[str, object]:
    stamp = report.framework
    known = {
        "engine": " ".join(engine().values()),
        "verdict": report.verdict.value,
        "sha256": report.sha256,
        "framework": stamp and f"{stamp.id} r{stamp.revision}",
        "framework-sha256": stamp and stamp.sha256,
        "region": report.region and report.region.name,
    }
    return {name: value for name, value in known.items() if value is not None}


def _attributes(**values: object) -> str:
    return "".join(
        f" {name}={quoteattr(printable(str(value)))}" for name, value in values.items()
    )
