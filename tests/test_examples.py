"""
Every code of a finding is shown by files: what brings it about, and what does not.

The files in ``tests/examples`` are the tests: whoever adds one has added a case.
"""

import re
import runpy
import string
from pathlib import Path

import pytest

from indeksinovasi.codes import CODES
from indeksinovasi.findings import Severity
from indeksinovasi.messages import LANGUAGES, translations
from indeksinovasi.validation import Verdict

ROOT = Path(__file__).resolve().parents[1]
TOOL = runpy.run_path(str(ROOT / "tools" / "code_examples.py"))
EXAMPLES = TOOL["examples"]()
WRONG = [each for each in EXAMPLES if each.verdict != "valid"]
RIGHT = [each for each in EXAMPLES if each.verdict == "valid"]
SHOWN = [each for each in CODES.values() if each.id not in TOOL["WITHOUT_EXAMPLE"]]


def name_of(each):
    """
    Return what a test of an example, or of a code, is called.
    """
    return getattr(each, "id", None) or f"{each.verdict}/{each.path.name}"


class TestWrong:
    """
    What is wrong is found, and nothing else.
    """

    @pytest.mark.parametrize("example", WRONG, ids=name_of)
    def test_shows_its_code(self, example):
        """
        A wrong example has the fault that its name says, and no other.
        """
        assert example.findings
        assert example.others == frozenset()

    @pytest.mark.parametrize("example", WRONG, ids=name_of)
    def test_lies_in_the_folder_of_its_verdict(self, example):
        """
        Errors make a document invalid or unreadable; all else only warns.
        """
        expected = {Verdict.VALID}
        if example.verdict == "invalid":
            expected = {Verdict.INVALID, Verdict.UNREADABLE}

        assert example.report.verdict in expected
        assert (example.code.severity is Severity.ERROR) is (
            example.verdict == "invalid"
        )

    @pytest.mark.parametrize("example", WRONG, ids=name_of)
    def test_is_found_at_a_place_in_the_file(self, example):
        """
        Whoever opens a submission is led to a line in it, unless there is none.
        """
        if example.path.suffix != ".json" or not example.path.read_bytes().strip():
            return
        lines = example.path.read_bytes().split(b"\n")
        for finding in example.findings:
            assert 0 < finding.line <= len(lines)
            assert finding.column


class TestRight:
    """
    What is right is left in peace.
    """

    @pytest.mark.parametrize("example", RIGHT, ids=name_of)
    def test_is_without_fault(self, example):
        """
        A right example is free of that fault, and of every other.
        """
        assert example.findings == ()
        assert example.others == frozenset()
        assert example.report.verdict is Verdict.VALID


class TestCoverage:
    """
    No code goes without example and text.
    """

    @pytest.mark.parametrize("code", SHOWN, ids=name_of)
    def test_there_is_a_wrong_and_a_right_example(self, code):
        """
        A reader sees for each code what brings it about, and what does not.
        """
        assert [each for each in WRONG if each.code == code]
        assert [each for each in RIGHT if each.code == code]

    def test_what_cannot_be_shown_says_why(self):
        """
        Only a code that is known, and shown by no file, is excused.
        """
        shown = {each.code.id for each in EXAMPLES}

        assert set(TOOL["WITHOUT_EXAMPLE"]) <= set(CODES) - shown

    @pytest.mark.parametrize("code", CODES.values(), ids=name_of)
    def test_there_is_text_in_both_languages(self, code):
        """
        A finding is told in Indonesian and in English, each in words of its own.
        """
        for template in filter(None, (code.template, code.cure)):
            texts = [translations(each).gettext(template) for each in LANGUAGES]
            fields = string.Formatter().parse(template)
            only_fields = not any(literal.strip() for literal, *_ in fields)
            assert len(set(texts)) == (1 if only_fields else len(LANGUAGES))

    @pytest.mark.parametrize("code", CODES.values(), ids=name_of)
    def test_there_is_a_source(self, code):
        """
        Nobody is told that something is wrong without being told who says so.
        """
        assert code.source

    @pytest.mark.parametrize("code", CODES.values(), ids=name_of)
    def test_what_a_source_names_is_there(self, code):
        """
        A file of the repository that a source names exists, and has what it points to.
        """
        for source in code.source.split("; "):
            name, _, places = source.partition(": ")
            if "/" not in name or " " in name:
                continue  # A law or a standard, which are not kept here.
            text = (ROOT / name).read_text("utf-8")
            for key in re.findall(r"[\w]+", places):
                assert f'"{key}"' in text
