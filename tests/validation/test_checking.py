"""
Validating one submission, from Python and from a file.
"""

import copy
import itertools
import json
import pickle
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from indeksinovasi import codes
from indeksinovasi.documents import parse_submission
from indeksinovasi.documents.submissions import unstructure_submission
from indeksinovasi.errors import WrongKindError
from indeksinovasi.findings import Finding, Severity
from indeksinovasi.registry import rulebook
from indeksinovasi.testing.strategies import submissions
from indeksinovasi.validation import (
    Options,
    Report,
    Unchecked,
    Verdict,
    validate,
    validate_file,
)
from plain import FULL_DOCUMENT, replaced, without
from strategies import documents, mutated
from validation.sending import FRAMEWORK, PLAIN, innovation, submission

EXAMPLE = Path(__file__).parents[2] / "examples" / "kabupaten-sumbawa-2026.json"

#: What may be found, by the worst of it.
FINDINGS = {
    None: (),
    "info": (Finding(codes.evidence.UNUSED_EVIDENCE),),
    "warning": (Finding(codes.evidence.NO_EVIDENCE),),
    "error": (Finding(codes.evidence.NO_EVIDENCE), Finding(codes.framework.NO_BOUNDS)),
    "unreadable": (Finding(codes.structure.EMPTY), Finding(codes.framework.NO_BOUNDS)),
}

#: What may be left unchecked.
GAPS = {
    "none": (),
    "optional": (Unchecked(code=codes.evidence.WRONG_KIND, reason="…"),),
    "required": (
        Unchecked(code=codes.evidence.WRONG_KIND, reason="…"),
        Unchecked(code=codes.evidence.FILE_MALFORMED, reason="…", required=True),
    ),
}


class TestFromPython:
    """
    An application validates what it holds, without files.
    """

    def test_a_submission_and_its_document_are_told_the_same(self):
        """
        A plain document is found the same faults as the submission it stands for.
        """
        sent = parse_submission(EXAMPLE.read_bytes(), origin="-")

        assert validate(sent, FRAMEWORK) == validate(
            json.loads(EXAMPLE.read_text("utf-8")), FRAMEWORK
        )

    @given(documents())
    def test_whatever_the_document(self, document):
        """
        No document of the agreed form brings a validation down, or is changed by it.
        """
        before = copy.deepcopy(document)
        report = validate(document, FRAMEWORK)

        assert document == before
        assert report.framework is not None
        assert not any(each.code.unreadable for each in report.findings)

    @given(
        documents().flatmap(mutated).filter(lambda changed: isinstance(changed, dict))
    )
    def test_whatever_is_wrong_with_it(self, document):
        """
        A document that is damaged somewhere is told so, and nothing comes down.
        """
        report = validate(document, FRAMEWORK)

        assert (report.framework is None) is any(
            each.code.id.startswith(("II-S1", "II-W001")) for each in report.findings
        )

    @given(submissions(FRAMEWORK))
    def test_what_can_be_scored_is_valid(self, sent):
        """
        Of a submission that can be scored nothing is told but warnings and remarks.
        """
        report = validate(sent, FRAMEWORK)

        assert report.verdict is Verdict.VALID
        assert report.count(Severity.ERROR) == 0

    def test_faults_of_form_are_all_told(self):
        """
        A document of the wrong form is told every fault, each at its place.
        """
        document = replaced(PLAIN, ("region",), {"nama": "Kabupaten Contoh"})
        document = replaced(document, ("innovations", 0, "stage"), "selesai")
        report = validate(document, FRAMEWORK)

        assert [(each.code.id, each.place) for each in report.findings] == [
            ("II-S104", "$.region"),
            ("II-S103", "$.region.nama"),
            ("II-S106", "$.innovations[0].stage"),
        ]
        assert report.verdict is Verdict.INVALID
        assert report.region is None
        assert report.framework is None

    @pytest.mark.parametrize(
        ("place", "value", "code"),
        [
            (("format",), "indeksinovasi.submission/9", codes.structure.WRONG_FORMAT),
            (("innovations", 0, "id"), "a b", codes.structure.BAD_TEXT),
            (("answers",), {"pad": {"value": 12.5}}, codes.structure.WRONG_TYPE),
            (
                ("answers",),
                {"pad": {"level": Decimal("2.0")}},
                codes.structure.INTEGER_WITH_POINT,
            ),
            (
                ("answers",),
                {"pad": {"level": 1, "value": 1}},
                codes.structure.LEVEL_AND_VALUE,
            ),
            (("innovations", 0, "launched_on"), "1-3-2024", codes.structure.BAD_DATE),
            (("innovations", 0, "affairs"), ["Olah Rasa"], codes.region.UNKNOWN_AFFAIR),
        ],
    )
    def test_each_fault_of_form(self, place, value, code):
        """
        Plain data are read as strictly as a file: a float, above all, is refused.
        """
        (told,) = validate(replaced(PLAIN, place, value), FRAMEWORK).findings

        assert told.code is code

    def test_what_is_too_long_is_told_once(self):
        """
        A list of hundreds of thousands is told as such, and not each of its entries.
        """
        document = PLAIN | {"innovations": [None] * 200_000}
        (told,) = validate(document, FRAMEWORK).findings

        assert told.code is codes.structure.TOO_MANY
        assert told.words["found"] == 200_000

    @pytest.mark.parametrize("key", [1, None, 2.5])
    @pytest.mark.parametrize("place", [(), ("region",), ("innovations", 0)])
    def test_a_key_that_is_no_text_is_told(self, place, key):
        """
        Data that never were JSON, such as YAML, may have a number or nothing for a key.
        """
        (told,) = validate(replaced(PLAIN, (*place, key), "x"), FRAMEWORK).findings

        assert told.code is codes.structure.UNKNOWN_KEY
        assert f"unknown key {key!r}" in told.message().replace("null", "None")

    def test_the_report_keeps_nothing_that_may_change(self):
        """
        What was found is told as it was, hashed and sent on, whatever became of it.
        """
        found = {"x": [1]}
        document = replaced(PLAIN, ("region", "name"), found)
        report = validate(document, FRAMEWORK)
        told = report.findings[0].message()
        found["x"].append(lambda: None)

        assert report.findings[0].message() == told
        sent = pickle.loads(pickle.dumps(report))  # noqa: S301 -- our own
        assert (sent, hash(sent)) == (report, hash(report))

    @pytest.mark.parametrize("found", [object(), lambda: None, {1, 2}, float("nan")])
    def test_whatever_is_found_can_be_kept(self, found):
        """
        What no document can hold is a fault like any other.
        """
        document = replaced(PLAIN, ("region", "name"), found)
        report = validate(document, FRAMEWORK)

        assert report.verdict is Verdict.INVALID
        sent = pickle.loads(pickle.dumps(report))  # noqa: S301 -- our own
        assert sent == report

    @pytest.mark.parametrize("subject", [None, [], "iga/2026", 7])
    def test_what_is_no_object_is_refused(self, subject):
        """
        A list of nothing is no submission without keys.
        """
        (told,) = validate(subject, FRAMEWORK).findings

        assert told.code is codes.structure.WRONG_TYPE

    @pytest.mark.parametrize(
        ("rules", "error"),
        [("iga/2026", TypeError), (rulebook("kipp/2025"), WrongKindError)],
        ids=["name", "contest"],
    )
    def test_what_is_no_index_is_refused(self, rules, error):
        """
        Whoever gives a name, or the rules of a contest, is told so at once.
        """
        with pytest.raises(error):
            validate(FULL_DOCUMENT, rules)

    def test_the_document_is_not_changed(self):
        """
        Whoever gives a document finds it as it was.
        """
        document = copy.deepcopy(FULL_DOCUMENT)
        validate(document, FRAMEWORK)

        assert document == FULL_DOCUMENT

    def test_a_report_is_a_value(self):
        """
        A report is frozen, compares by content, and goes to another process whole.
        """
        report = validate(PLAIN, FRAMEWORK)

        assert report == validate(PLAIN, FRAMEWORK)
        assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 -- our own
        for thing in (report, report.findings[0], report.unchecked[0]):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                thing.code = None
        with pytest.raises(TypeError):
            report.findings[0].words["found"] = "x"

    def test_files_are_not_opened_without_their_folder(self):
        """
        Without a folder, nothing that lies in evidence files counts as checked.
        """
        gaps = {each.code.id for each in validate(PLAIN, FRAMEWORK).unchecked}

        assert {each for each in codes.CODES if each.startswith("II-B2")} <= gaps

    def test_the_readings_of_the_framework_are_used(self):
        """
        What the framework was told to read otherwise is read so here, too.
        """
        document = PLAIN | {"answers": {"pendapatan-perkapita": {"value": "5.23"}}}
        lower = FRAMEWORK.interpreted({"overlapping-bounds": "lower-level"})
        levels = [
            each.words["level"]
            for under in (FRAMEWORK, lower)
            for each in validate(document, under).findings
            if each.code is codes.numbers.VALUE_ON_OVERLAP
        ]

        assert levels == [3, 2]


class TestOrder:
    """
    Findings come in the order in which the document is read.
    """

    def test_the_region_comes_first_and_then_each_innovation(self):
        """
        What is told of the region, then of the first innovation, then of the next.
        """
        report = validate(parse_submission(EXAMPLE.read_bytes(), origin="-"), FRAMEWORK)
        numbers = [
            each.path[1] if each.path[0] == "innovations" and each.path[1:] else -1
            for each in report.findings
        ]

        assert numbers == sorted(numbers)

    def test_in_a_file_by_line_and_column(self, write):
        """
        Whoever reads the file from the top meets the findings in their order.
        """
        document = {
            "innovations": [{"affairs": [], "name": "A", "id": "a", "level": 1}],
            "region": {"kind": "desa", "nama": "Contoh"},
            "framework": "iga 2026",
        }
        report = validate_file(write(document), Options())
        places = [(each.line, each.column) for each in report.findings]

        assert places == sorted(places)
        assert [each.code.id for each in report.findings] == [
            "II-S103",
            "II-S104",
            "II-S106",
            "II-S103",
            "II-S109",
        ]

    def test_every_finding_in_a_readable_file_has_a_line(self):
        """
        In a file that can be read, each finding leads to a line and a column.
        """
        report = validate_file(str(EXAMPLE), Options())

        assert report.findings
        assert all(each.line and each.column for each in report.findings)

    @pytest.mark.parametrize("indent", [None, 4])
    def test_places_are_those_of_the_file(self, write, indent):
        """
        The line and the column are where an editor shows the value.
        """
        text = json.dumps(PLAIN | {"answers": {"pad": {"level": 4}}}, indent=indent)
        report = validate_file(write(text), Options())
        (told,) = (
            e for e in report.findings if e.code is codes.framework.LEVEL_OUT_OF_RANGE
        )
        line = text.split("\n")[told.line - 1]

        assert line[told.column - 1 :].startswith("4")


class TestVerdict:
    """
    What findings and gaps amount to.
    """

    @pytest.mark.parametrize(
        ("worst", "gap", "fail_on"),
        list(itertools.product(FINDINGS, GAPS, Severity)),
    )
    def test_the_worst_decides(self, worst, gap, fail_on):
        """
        Unreadable before invalid, invalid before inconclusive, and else valid.
        """
        report = Report(
            origin="-",
            findings=FINDINGS[worst],
            unchecked=GAPS[gap],
            fail_on=fail_on,
        )
        ranks = [each.value for each in Severity]
        fails = worst in ranks and ranks.index(worst) <= ranks.index(fail_on.value)
        expected = Verdict.INCONCLUSIVE if gap == "required" else Verdict.VALID
        if worst == "unreadable":
            expected = Verdict.UNREADABLE
        elif fails:
            expected = Verdict.INVALID

        assert report.verdict is expected

    def test_severities_are_counted(self):
        """
        A report counts its findings of each severity.
        """
        report = Report(origin="-", findings=FINDINGS["error"])

        assert {each.value: report.count(each) for each in Severity} == {
            "error": 1,
            "warning": 1,
            "info": 0,
        }

    def test_warnings_can_be_made_to_fail(self, write):
        """
        Whoever asks for it gets invalid where there is only a warning.
        """
        path = write(PLAIN)

        assert validate_file(path, Options()).verdict is Verdict.VALID
        report = validate_file(path, Options(fail_on=Severity.WARNING))
        assert report.verdict is Verdict.INVALID


def test_a_document_that_leaves_out_more_is_told_no_less():
    """
    Leaving a key out of a full document never hides what is wrong elsewhere.
    """
    spoilt = replaced(FULL_DOCUMENT, ("innovations", 0, "stage"), "selesai")
    for key in ("origin", "answers", "evidence", "reported"):
        told = {
            each.code for each in validate(without(spoilt, (key,)), FRAMEWORK).findings
        }
        assert codes.structure.NOT_IN_VOCABULARY in told


def test_a_submission_made_in_python_is_the_one_in_its_document():
    """
    Writing a submission out and validating that finds what validating it finds.
    """
    sent = submission(innovation(1), innovation(2, name="Inovasi 1"))
    document = unstructure_submission(sent)

    assert validate(document, FRAMEWORK).findings == validate(sent, FRAMEWORK).findings
