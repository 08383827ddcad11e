"""
What a submission may say, and what is told of each thing it may not.
"""

import copy
import pickle
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from indeksinovasi.documents import (
    read_submission,
)
from indeksinovasi.documents.reading import Refused
from indeksinovasi.documents.submissions import (
    parse_strictly,
    structure_submission,
)
from indeksinovasi.errors import SubmissionError
from indeksinovasi.model import Answer, Origin, Region, Submission
from plain import (
    FULL_DOCUMENT,
    json_text,
    place_name,
    places,
    replaced,
    value_at,
    without,
)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("kabupaten-*.json"))

INNOVATION = ("innovations", 0)
REGULASI = (*INNOVATION, "answers", "regulasi")
PERBUP = (*INNOVATION, "evidence", "perbup")

#: A place of the full document, what to put there, the finding, and what it says.
FAULTS = {
    "wrong format": (("format",), "iga/2026", "II-S112", "this is 'iga/2026'"),
    "next format": (
        ("format",),
        "indeksinovasi.submission/2",
        "II-S112",
        "expected 'indeksinovasi.submission/1'",
    ),
    "no format": (("format",), None, "II-S112", "expected"),
    "framework": (("framework",), "iga-2026", "II-S109", "an id such as iga/2026"),
    "newline": (("framework",), "iga/2026\n", "II-S109", r"'iga/2026\n' is not"),
    "origin": (("origin",), "Verified", "II-S106", "nearest: verified"),
    "origin null": (("origin",), None, "II-S105", "expected text"),
    "region": (("region",), "Sumbawa", "II-S105", "an object {…}, found 'Sumbawa'"),
    "region code": (("region", "code"), "5204", "II-S109", "such as 52 or 52.04"),
    "region kind": (("region", "kind"), "kotamadya", "II-S106", "nearest: kota"),
    "region name": (("region", "name"), "", "II-S109", "1 to 500 characters"),
    "long name": (("region", "name"), "n" * 501, "II-S109", "1 to 500 characters"),
    "answers": (("answers",), [], "II-S105", "expected an object {…}, found []"),
    "text": (("answers", "pad", "value"), "1,5", "II-S109", "a decimal such as 12.50"),
    "exponent": (("answers", "pad", "value"), "1e3", "II-S109", "such as 12.50"),
    "truth": (("answers", "pad", "value"), True, "II-S105", "expected a number"),
    "too much": (
        ("answers", "pad", "value"),
        Decimal("1000000000000000000.5"),
        "II-S108",
        "1000000000000000000.5 is not between -1000000000000000000 and",
    ),
    "reported": (("reported",), ["spd"], "II-S105", "expected an object"),
    "reported null": (("reported", "spd"), None, "II-S105", "expected a number"),
    "innovations": (("innovations",), {}, "II-S105", "a list […], found {}"),
    "innovation": (INNOVATION, "SI-SABALONG", "II-S105", "an object {…}"),
    "id": ((*INNOVATION, "id"), "si sabalong", "II-S109", "such as si-sabalong"),
    "long id": ((*INNOVATION, "id"), "i" * 101, "II-S109", "such as si-sabalong"),
    "stage": ((*INNOVATION, "stage"), "Penerapan", "II-S106", "nearest: penerapan"),
    "form": ((*INNOVATION, "form"), 1, "II-S105", "expected text, found 1"),
    "day": ((*INNOVATION, "launched_on"), "2023-02-29", "II-S110", "the calendar"),
    "short day": ((*INNOVATION, "launched_on"), "2024-3-1", "II-S110", "2025-12-31"),
    "week": ((*INNOVATION, "developed_on"), "2024-W09-5", "II-S110", "2025-12-31"),
    "day as number": ((*INNOVATION, "trialled_on"), 2024, "II-S105", "a date"),
    "affairs": ((*INNOVATION, "affairs"), "Sosial", "II-S105", "expected a list […]"),
    "affair": ((*INNOVATION, "affairs", 1), "Sosal", "II-W001", "nearest: sosial"),
    "affair null": ((*INNOVATION, "affairs", 0), None, "II-S105", "expected text"),
    "level": ((*REGULASI, "level"), "2", "II-S105", "a whole number, found '2'"),
    "level true": ((*REGULASI, "level"), True, "II-S105", "a whole number"),
    "level 2.0": ((*REGULASI, "level"), Decimal("2.0"), "II-S107", "2.0 is written"),
    "level -1": ((*REGULASI, "level"), -1, "II-S108", "-1 is not between 0 and 100"),
    "level 101": ((*REGULASI, "verified_level"), 101, "II-S108", "0 and 100"),
    "evidence": ((*REGULASI, "evidence"), "perbup", "II-S105", "a list […]"),
    "digest": ((*PERBUP, "sha256"), "AB" * 32, "II-S109", "64 lower-case"),
    "kind": ((*PERBUP, "kind"), "perbup", "II-S106", "is not one of"),
}

#: Everything that may be left out and may be null.
NULLABLE = [
    *(("region", "code"), ("region", "kind"), ("answers", "pad", "value")),
    *((*INNOVATION, each) for each in ("stage", "form", "mode", "initiator", "unit")),
    *((*INNOVATION, each) for each in ("trialled_on", "launched_on", "developed_on")),
    *((*INNOVATION, "design"), (*REGULASI, "level"), (*REGULASI, "basis")),
    *((*REGULASI, "verified_level"), (*REGULASI, "verified_value")),
    *((*REGULASI, "note"), (*PERBUP, "sha256")),
    *((*PERBUP, each) for each in ("kind", "number", "issued_on", "file", "url")),
]

REQUIRED = [
    *(("framework",), ("region",), ("innovations",), ("region", "name")),
    *((*INNOVATION, "id"), (*INNOVATION, "name"), (*PERBUP, "title")),
]

OBJECTS = [
    *((), ("region",), INNOVATION, ("answers", "pad"), REGULASI, PERBUP),
    ("evidence", "rpjmd"),
]


def findings_of(document):
    """
    Return what is wrong with *document*, written as a file and read again.
    """
    with pytest.raises(SubmissionError) as caught:
        parse_strictly(json_text(document).encode(), origin="berkas.json")
    return caught.value.findings


class TestFaults:
    """
    Each fault has its code, its place and words that say what to write instead.
    """

    @pytest.mark.parametrize(
        ("place", "value", "code", "words"), FAULTS.values(), ids=FAULTS.keys()
    )
    def test_one_fault_is_one_finding(self, place, value, code, words):
        """
        One thing wrong gives one finding, at that thing, and names what is allowed.
        """
        (finding,) = findings_of(replaced(FULL_DOCUMENT, place, value))

        assert (finding.code.id, finding.path) == (code, place)
        assert words in finding.message()

    @pytest.mark.parametrize("format_", ["ideas/1", "contest-result/1", "report/1"])
    def test_another_of_our_documents_is_told_once(self, format_):
        """
        Of a list of ideas nobody wants to know which keys of a submission it lacks.
        """
        document = {"format": f"indeksinovasi.{format_}", "process": "labinov/5d1"}

        (finding,) = findings_of(document)

        assert (finding.code.id, finding.path) == ("II-S112", ("format",))

    @pytest.mark.parametrize("format_", ["submision/1", "submission/2", "../x/1"])
    def test_beside_a_format_nobody_knows_everything_is_told(self, format_):
        """
        A slip in the format hides no other fault.
        """
        found = findings_of({"format": f"indeksinovasi.{format_}"})

        assert Counter(each.code.id for each in found) == {"II-S104": 3, "II-S112": 1}

    @pytest.mark.parametrize("place", REQUIRED, ids=place_name)
    def test_what_is_required_is_missed(self, place):
        """
        A region without a name, or an innovation without an id, cannot be told apart.
        """
        (finding,) = findings_of(without(FULL_DOCUMENT, place))

        assert (finding.code.id, finding.path) == ("II-S104", place[:-1])
        assert finding.message() == f"key {place[-1]!r} is missing"

    @pytest.mark.parametrize("place", OBJECTS, ids=place_name)
    def test_an_unknown_key_is_never_passed_over(self, place):
        """
        A misspelt key is refused, not ignored, and what can be written is listed.
        """
        document = replaced(FULL_DOCUMENT, (*place, "evidenc"), None)

        (finding,) = findings_of(document)

        assert (finding.code.id, finding.path) == ("II-S103", (*place, "evidenc"))
        known = set(value_at(FULL_DOCUMENT, place))
        assert known <= set(finding.words["allowed"])

    def test_the_digest_is_worked_out_and_not_written(self):
        """
        A file cannot name its own digest, and is not told that it can.
        """
        document = FULL_DOCUMENT | {"sha256": "0" * 64}

        (finding,) = findings_of(document)

        assert finding.code.id == "II-S103"
        assert finding.words["allowed"][:2] == ("format", "framework")
        assert "sha256" not in finding.words["allowed"]


class TestAllAtOnce:
    """
    A region corrects its file once, not once for each fault.
    """

    def test_every_fault_is_told_in_the_order_of_the_file(self):
        """
        All that is wrong is listed, each with its place, as one reads down the file.
        """
        answer = {"level": 2, "value": 3}
        document = {
            "reported": {"spd": "banyak", "sid": None},
            "innovations": [
                {"id": "", "name": "A", "affairs": ["Sosial", "Sosal", 3]},
                "B",
                {"name": "C", "answers": {"pad": answer, "a/b": {"level": 2.0}}},
            ],
            "region": {"nama": "Kota Contoh"},
            "format": "indeksinovasi.submission/2",
            "origin": None,
        }
        document["innovations"][2]["answers"]["a/b"]["level"] = Decimal("2.0")

        findings = findings_of(document)

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S104", "$"),
            ("II-S109", "$.reported.spd"),
            ("II-S105", "$.reported.sid"),
            ("II-S109", "$.innovations[0].id"),
            ("II-W001", "$.innovations[0].affairs[1]"),
            ("II-S105", "$.innovations[0].affairs[2]"),
            ("II-S105", "$.innovations[1]"),
            ("II-S104", "$.innovations[2]"),
            ("II-S111", "$.innovations[2].answers.pad"),
            ("II-S107", "$.innovations[2].answers.a/b.level"),
            ("II-S104", "$.region"),
            ("II-S103", "$.region.nama"),
            ("II-S112", "$.format"),
            ("II-S105", "$.origin"),
        ]
        assert findings[9].pointer == "/innovations/2/answers/a~1b/level"

    def test_one_line_for_each(self):
        """
        The error prints a line for every fault, each with the file's name and a code.
        """
        document = replaced(FULL_DOCUMENT, ("origin",), None)
        document = without(document, ("framework",))

        with pytest.raises(SubmissionError) as caught:
            parse_strictly(json_text(document).encode(), origin="berkas.json")

        assert str(caught.value).splitlines() == [
            "berkas.json:1:1: II-S104 $ key 'framework' is missing",
            "berkas.json:1:52: II-S105 $.origin expected text, found null",
        ]
        assert not caught.value.unreadable

    def test_the_findings_cross_processes(self):
        """
        A worker's findings reach the parent whole.
        """
        document = replaced(FULL_DOCUMENT, ("region",), {"name": [], "lain": {}})
        with pytest.raises(SubmissionError) as caught:
            parse_strictly(json_text(document).encode(), origin="berkas.json")

        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own bytes

        assert again.findings == caught.value.findings
        assert str(again) == str(caught.value)


class TestMeaning:
    """
    What is read is what was written, and nothing is guessed.
    """

    def test_a_full_document_is_read_whole(self):
        """
        Everything a region writes arrives in the model, in the model's own types.
        """
        submission = structure_submission(FULL_DOCUMENT)

        (innovation,) = submission.innovations
        assert submission.origin is Origin.VERIFIED
        assert submission.reported == {"spd": Fraction(91, 2)}
        assert submission.answers["pad"].value == Fraction(25, 2)
        assert innovation.affairs == ("administrasi-kependudukan", "sosial")
        assert innovation.answers["regulasi"].verified_level == 1
        assert str(innovation.evidence["perbup"].issued_on) == "2021-08-20"

    def test_three_keys_are_enough(self):
        """
        A framework, a region with a name and a list of innovations make a submission.
        """
        region = {"name": "Kota Contoh"}
        document = {"framework": "iga/2026", "region": region, "innovations": []}

        assert structure_submission(document) == Submission(
            framework="iga/2026", region=Region(name="Kota Contoh"), innovations=()
        )

    @pytest.mark.parametrize("place", NULLABLE, ids=place_name)
    def test_null_means_not_given(self, place):
        """
        A key with null says the same as no key.
        """
        with_null = structure_submission(replaced(FULL_DOCUMENT, place, None))

        assert with_null == structure_submission(without(FULL_DOCUMENT, place))

    def test_nothing_else_may_be_null(self):
        """
        What is required, counted or listed cannot be "not given".
        """
        for place in places(FULL_DOCUMENT):
            if place not in NULLABLE:
                (finding,) = findings_of(replaced(FULL_DOCUMENT, place, None))
                assert finding.path == place

    @pytest.mark.parametrize(
        ("level", "value"), [(None, "1.5"), (2, None), (None, None)]
    )
    def test_a_level_or_a_value(self, level, value):
        """
        An answer gives a level or a value or neither; null does not count as given.
        """
        place = ("answers", "pad")
        document = replaced(FULL_DOCUMENT, place, {"level": level, "value": value})

        answer = structure_submission(document).answers["pad"]

        assert answer == Answer(level=level, value=value)

    @pytest.mark.parametrize(
        "place",
        [("answers", "pad", "value"), (*REGULASI, "level"), ("reported", "spd")],
        ids=place_name,
    )
    def test_no_binary_float_is_taken(self, place):
        """
        Data of a program that has rounded before us are refused, whatever they say.
        """
        with pytest.raises(Refused) as caught:
            structure_submission(replaced(FULL_DOCUMENT, place, 2.0))

        (finding,) = caught.value.findings
        assert (finding.code.id, finding.path) == ("II-S105", place)

    def test_reading_leaves_the_data_alone(self):
        """
        Plain data given to the reader are the same afterwards.
        """
        document = copy.deepcopy(FULL_DOCUMENT)

        structure_submission(document)

        assert document == FULL_DOCUMENT

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
    def test_every_example_is_read(self, path):
        """
        The documents we show to others are of the agreed form.
        """
        submission = read_submission(path)

        assert submission.innovations
        assert submission.sha256
