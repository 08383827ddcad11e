"""
The JUnit report: what build servers make of it.
"""

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from indeksinovasi.validation import Unchecked
from reports.samples import (
    CLEAN,
    HOSTILE,
    ORDINARY,
    UNCERTAIN,
    UNREADABLE,
    WARNED,
    languages,
    reports,
    written,
)

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parent / "schemas" / "junit-10.xsd"))
#: A build server reads what it is given, and so must these tests.
PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)


def suites(*found, language="en"):
    """
    Return the test suites about *found*; the report is valid by Jenkins' schema.
    """
    read = etree.fromstring(written("junit", found, language).encode(), PARSER)
    SCHEMA.assertValid(read)
    return list(read)


def outcomes(report):
    """
    Return how each test about *report* ended, by its name.
    """
    (suite,) = suites(report)
    return {
        test.get("name"): [each.tag for each in test]
        for test in suite.iterfind("testcase")
    }


class TestForm:
    """
    XML that every reader of JUnit reports takes.
    """

    @given(st.lists(reports, max_size=3), languages)
    def test_every_report_is_valid_and_complete(self, found, language):
        """
        Nothing that a submission holds keeps a build server from reading the report.
        """
        for suite, report in zip(suites(*found, language=language), found, strict=True):
            tests = suite.findall("testcase")
            told = {each.code for each in report.findings + report.unchecked}
            assert len(tests) == int(suite.get("tests")) == max(len(told), 1)
            for tag, number in [("failure", "failures"), ("error", "errors")]:
                assert len(suite.findall(f"testcase/{tag}")) == int(suite.get(number))
            assert len(suite.findall("testcase/skipped")) == int(suite.get("skipped"))
            lines = [
                line
                for tag in ("failure", "error", "system-out")
                for text in suite.iterfind(f"testcase/{tag}")
                for line in text.text.split("\n")
                if " $" in f" {line}"
            ]
            assert len(lines) >= len(report.findings)

    @pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
    def test_text_stays_text(self, hostile):
        """
        A submission adds no element and no character that XML forbids.
        """
        finding = Finding(
            codes.structure.MISSING_KEY, (hostile,), {"found": hostile}, hostile
        )
        region = attrs.evolve(CLEAN.region, name=hostile)
        report = attrs.evolve(
            CLEAN, origin=hostile or "-", region=region, findings=(finding,)
        )

        (suite,) = suites(report)
        assert [each.tag for each in suite.find("testcase")] == ["failure"]
        assert len(suite.findtext("testcase/failure").split("\n")) == 1


class TestOutcomes:
    """
    One test for each code.
    """

    def test_a_fault_fails_and_a_remark_does_not(self):
        """
        A build is red exactly where the submission is invalid.
        """
        assert outcomes(ORDINARY) == {
            "II-S110": ["failure"],
            "II-B104": ["system-out"],
            "II-B107": ["system-out"],
            "II-B106": ["skipped"],
            "II-B105": ["skipped"],
            "II-W002": ["skipped"],
        }

    def test_a_warning_fails_where_it_was_asked_to(self):
        """
        ``--fail-on warning`` reaches the build server.
        """
        assert outcomes(WARNED) == {"II-B101": ["failure"]}

    def test_a_file_that_cannot_be_read_is_an_error(self):
        """
        That nothing could be checked is not the same as that something is wrong.
        """
        assert outcomes(UNREADABLE) == {"II-S001": ["error"]}

    def test_a_file_without_findings_has_a_test_that_passes(self):
        """
        Every file that was sent can be found in the report.
        """
        assert outcomes(CLEAN) == {"indeksinovasi": []}
        assert outcomes(UNCERTAIN) == {"II-W002": ["skipped"]}

    def test_a_check_that_was_made_in_part_tells_both(self):
        """
        What was found is not hidden by what could not be looked at.
        """
        words = {"others": ("a",), "number": 1}
        finding = Finding(codes.evidence.SHARED_FILE, (), words)
        report = attrs.evolve(
            ORDINARY, findings=(finding,), fail_on=finding.code.severity
        )

        assert outcomes(report)["II-B106"] == ["failure", "system-out"]

    def test_all_findings_of_a_code_are_told_in_its_test(self):
        """
        One failed test holds every place to put right.
        """
        (suite,) = suites(ORDINARY)
        failure = suite.find("testcase/failure")

        assert failure.get("type") == "error"
        assert failure.get("message").startswith("'2025-02-30' is not a date")
        first, second = failure.text.split("\n")
        assert first.startswith("12:19 $.innovations[3].evidence.perbup.issued_on ")
        assert second.startswith("$.region ")

    def test_says_why_a_test_was_skipped(self):
        """
        Skipped is not passed, and the report says for what reason.
        """
        skipped = Unchecked(
            code=codes.evidence.SHARED_FILE,
            reason="the region gives no code",
            required=True,
        )
        (suite,) = suites(attrs.evolve(CLEAN, unchecked=(skipped,)))

        assert suite.find("testcase/skipped").get("message") == (
            "the region gives no code (required)"
        )

    def test_names_what_was_checked_by_which_rules(self):
        """
        A report that is kept says what it is a report of.
        """
        (suite,) = suites(ORDINARY)
        properties = {
            each.get("name"): each.get("value")
            for each in suite.iterfind("properties/property")
        }

        assert properties["verdict"] == "invalid"
        assert properties["framework"] == "iga/2026 r1"
        assert properties["sha256"] == ORDINARY.sha256
        assert properties["region"] == "Kota Semarang"
