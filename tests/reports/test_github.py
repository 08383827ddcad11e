"""
Workflow commands: findings as annotations, and nothing else that GitHub would obey.
"""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from reports.samples import CLEAN, HOSTILE, ORDINARY, languages, reports, written

COMMAND = re.compile(
    r"::(?P<name>error|warning|notice)( (?P<listed>[^:]*))?::(?P<text>.*)"
)


def annotations(*found, language="en", most=None):
    """
    Return name, properties and message of each command, as GitHub reads them.
    """
    *lines, last = written("github", found, language, most).splitlines()
    assert not last.startswith("::")
    read = []
    for line in lines:
        command = COMMAND.fullmatch(line)
        pairs = (
            each.split("=", 1) for each in (command["listed"] or "").split(",") if each
        )
        properties = {name: decoded(value) for name, value in pairs}
        read.append((command["name"], properties, decoded(command["text"])))
    return read


def decoded(text):
    """
    Return *text* as GitHub shows it.
    """
    for escaped, shown in [
        *(("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
    ]:
        text = text.replace(escaped, shown)
    return text


class TestAnnotations:
    """
    One command for each finding.
    """

    def test_stand_on_the_line_of_the_finding(self):
        """
        A reviewer sees the finding beside the line that it is about.
        """
        first, second, third, fourth, *gaps = annotations(ORDINARY)

        assert first[:2] == (
            "error",
            {"file": "33.74.json", "line": "12", "col": "19", "title": "II-S110"},
        )
        assert first[2].startswith("$.innovations[3].evidence.perbup.issued_on ")
        assert second[:2] == (
            "warning",
            {"file": "33.74.json", "line": "40", "title": "II-B104"},
        )
        assert third[1] == {"file": "33.74.json", "title": "II-S110"}
        assert fourth[0] == "notice"
        assert [(name, each["title"]) for name, each, _ in gaps] == [
            ("notice", "NOT CHECKED II-B106 ×2, II-B105"),
            ("warning", "NOT CHECKED II-W002"),
        ]

    @given(st.lists(reports, max_size=3), languages)
    def test_are_as_many_as_the_findings(self, found, language):
        """
        No finding is lost, and no submission adds a command of its own.
        """
        read = annotations(*found, language=language)

        titles = [each.get("title", "") for _, each, _ in read]
        assert [each for each in titles if each.startswith("II-")] == [
            each.code.id for report in found for each in report.findings
        ]

    @pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
    def test_hold_what_a_submission_holds_as_text(self, hostile):
        """
        Nothing in a submission ends a message, adds a property or hides a percent sign.
        """
        finding = Finding(codes.structure.MISSING_KEY, (hostile,), {"found": 1}, line=1)
        origin = "data/" + hostile
        report = attrs.evolve(CLEAN, origin=origin, findings=(finding,))

        ((name, properties, text),) = annotations(report)
        assert name == "error"
        assert set(properties) == {"file", "line", "title"}
        assert text.isprintable()
        if hostile.isprintable():
            source = codes.structure.MISSING_KEY.source
            assert text == f"{finding.place} key 1 is missing ({source})"

    def test_of_the_standard_input_name_no_file(self):
        """
        What came through a pipe has no line to stand beside.
        """
        report = attrs.evolve(ORDINARY, origin="-")

        assert all("file" not in each for _, each, _ in annotations(report))

    def test_are_limited_on_request(self):
        """
        A few annotations are shown, and the number of the others.
        """
        first, rest, *_ = annotations(ORDINARY, most=1)

        assert first[1]["title"] == "II-S110"
        assert rest[::2] == ("notice", "… and 3 more findings")


def test_the_log_ends_with_the_verdict():
    """
    A run without findings says so in the log.
    """
    assert written("github", [CLEAN]).startswith(
        "1 file: VALID — 1 valid · no findings"
    )
