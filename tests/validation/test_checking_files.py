"""
What is said of a submission in a file, besides what is said of its content.
"""

import io
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from indeksinovasi import codes
from indeksinovasi.codes import AFTER_FORM
from indeksinovasi.documents import parse_submission
from indeksinovasi.errors import UnknownChoiceError, UnknownInterpretationError
from indeksinovasi.validation import (
    Options,
    Verdict,
    examine_file,
    validate,
    validate_file,
)
from strategies import damaged
from validation.sending import FRAMEWORK, PLAIN

EXAMPLE = Path(__file__).parents[2] / "examples" / "kabupaten-sumbawa-2026.json"


class TestFile:
    """
    A file is validated whatever it holds.
    """

    @given(content=damaged())
    def test_no_content_brings_it_down(self, tmp_path_factory, content):
        """
        Whatever happened to a file, it gets a report, with a line wherever it can.
        """
        path = tmp_path_factory.getbasetemp() / "laporan.json"
        path.write_bytes(content)
        report = validate_file(str(path), Options())

        if report.framework is None:
            assert report.verdict in {Verdict.INVALID, Verdict.UNREADABLE}
        elif report.verdict is not Verdict.UNREADABLE:
            assert all(each.line and each.column for each in report.findings)

    def test_knows_what_it_read(self):
        """
        A report names the file, its digest, its region, and the rule-book used.
        """
        report = validate_file(str(EXAMPLE), Options())

        assert report.origin == str(EXAMPLE)
        assert report.sha256 is not None
        assert len(report.sha256) == 64
        assert report.region.name == "Kabupaten Sumbawa"
        assert report.framework.sha256 == FRAMEWORK.sha256

    def test_keeps_what_it_read(self):
        """
        Whoever wants to score next gets the submission that was validated.
        """
        examined = examine_file(str(EXAMPLE), Options())

        assert examined.submission.region.name == "Kabupaten Sumbawa"
        assert examined.framework.id == "iga/2026"
        assert examined.report == validate_file(str(EXAMPLE), Options())

    def test_says_what_python_says(self):
        """
        Apart from the places, a file is told the same as the submission in it.
        """
        report = validate_file(str(EXAMPLE), Options())
        sent = parse_submission(EXAMPLE.read_bytes(), origin="-")
        told = validate(sent, FRAMEWORK)

        assert {
            attrs.evolve(each, line=0, column=0) for each in report.findings
        } == set(told.findings)
        assert report.unchecked == told.unchecked

    @pytest.mark.parametrize("name", ["tiada.json", "", "berkas\0.json"])
    def test_a_missing_file_is_unreadable(self, tmp_path, name):
        """
        A file that is not there was not checked, and not found invalid.
        """
        report = validate_file(f"{tmp_path}/laporan/{name}", Options())

        assert [each.code for each in report.findings] == [codes.structure.CANNOT_OPEN]
        assert report.verdict is Verdict.UNREADABLE
        assert report.sha256 is None

    def test_a_file_that_may_not_be_read_is_unreadable(self, monkeypatch):
        """
        What the system refuses to open is told with its reason.
        """

        def refuse(*_):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        (told,) = validate_file("laporan.json", Options()).findings

        assert told.code is codes.structure.CANNOT_OPEN
        assert told.words == {"reason": "Permission denied"}

    def test_a_file_that_is_too_large_is_not_read_on(self, monkeypatch, write):
        """
        A file beyond the limit is told with the limit, and nothing in it is checked.
        """
        monkeypatch.setattr("indeksinovasi.documents.reading.MOST_BYTES", 2**20)
        report = validate_file(write(" " * (2**20 + 1)), Options())

        assert [each.code for each in report.findings] == [codes.structure.TOO_LARGE]
        assert report.findings[0].words == {"most": 1}
        assert report.verdict is Verdict.UNREADABLE

    def test_a_folder_is_no_file(self, tmp_path):
        """
        A folder in which nothing was found stands for nothing checked.
        """
        (told,) = validate_file(str(tmp_path), Options()).findings

        assert told.code is codes.structure.NO_FILES

    def test_the_standard_input_is_a_file(self, monkeypatch):
        """
        A dash means what is piped in.
        """
        stdin = io.TextIOWrapper(io.BytesIO(EXAMPLE.read_bytes()))
        monkeypatch.setattr(sys, "stdin", stdin)
        report = validate_file("-", Options())

        assert report.origin == "-"
        assert report.region.name == "Kabupaten Sumbawa"

    def test_an_unknown_framework_is_told_with_the_nearest(self, write):
        """
        A year that nobody has a rule-book for cannot be checked against one.
        """
        report = validate_file(write(PLAIN | {"framework": "iga/2062"}), Options())
        (told,) = report.findings

        assert told.code is codes.framework.UNKNOWN_FRAMEWORK
        assert told.place == "$.framework"
        assert (told.line, told.column) == (2, 15)
        assert told.words == {"found": "iga/2062", "nearest": ("iga/2026",)}
        assert report.verdict is Verdict.UNREADABLE
        assert report.region.name == PLAIN["region"]["name"]

    def test_another_framework_can_be_asked_for(self, write):
        """
        The one that is asked for stands above the one that the document names.
        """
        path = write(PLAIN | {"framework": "iga/2062"})
        report = validate_file(path, Options(framework="iga/2026"))

        assert report.framework.id == "iga/2026"
        assert report.verdict is Verdict.VALID

    @pytest.mark.parametrize(
        ("choices", "error"),
        [
            ({"nonsense": "main"}, UnknownInterpretationError),
            ({"yandas-affairs": "nonsense"}, UnknownChoiceError),
        ],
    )
    def test_a_reading_that_there_is_not_is_no_fault_of_the_file(self, choices, error):
        """
        Whoever asks for an unknown reading of one rule-book for all is told so.
        """
        with pytest.raises(error):
            validate_file(str(EXAMPLE), Options(framework="iga/2026", choices=choices))

    def test_a_reading_that_its_rule_book_lacks_leaves_it_unchecked(self):
        """
        Other files may well name a rule-book that has it, and they go on.
        """
        options = Options(choices={"nonsense": "main"})
        report = validate_file(str(EXAMPLE), options)

        assert report.verdict is Verdict.INCONCLUSIVE
        assert report.findings == ()
        assert {each.code for each in report.unchecked} == set(AFTER_FORM)
        assert all(
            each.words["interpretation"] == "nonsense" for each in report.unchecked
        )
