"""
What a list of ideas may say, and what is told of each thing it may not.
"""

import json
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from indeksinovasi.documents import schema_text
from indeksinovasi.documents.ideas import (
    MOST_BUDGET,
    parse_ideas,
    read_ideas,
    structure_ideas,
)
from indeksinovasi.documents.reading import Refused
from indeksinovasi.errors import IdeasError
from indeksinovasi.model.ideas import IDEAS_FORMAT
from laboratories import FULL_IDEAS
from plain import HOSTILE, json_text, place_name, places, replaced, without
from strategies import mutated

EXAMPLE = Path(__file__).parents[2] / "examples" / "labinov-rekaan-2025.json"
VALIDATOR = Draft202012Validator(
    json.loads(schema_text("ideas-1")),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)

IDEA = ("ideas", 0)
PHASE = (*IDEA, "phases", 0)

#: A place of the full document, what to put there, the finding, and what it says.
FAULTS = {
    "format": (("format",), "indeksinovasi.ideas/2", "II-S112", IDEAS_FORMAT),
    "process": (("process",), "labinov", "II-S109", "an id such as iga/2026"),
    "day": (("as_of",), "2025-13-01", "II-S110", "2025-12-31"),
    "no day": (("as_of",), None, "II-S105", "a date"),
    "region": (("region", "code"), "5204", "II-S109", "such as 52 or 52.04"),
    "ideas": (("ideas",), {}, "II-S105", "a list"),
    "id": ((*IDEA, "id"), "antrean daring", "II-S109", "such as si-sabalong"),
    "unit": ((*IDEA, "unit"), "Bappeda", "II-S105", "an object"),
    "no unit": ((*IDEA, "unit"), None, "II-S105", "an object"),
    "kind": ((*IDEA, "unit", "kind"), "OPD besar", "II-S109", "a code"),
    "debt": ((*IDEA, "budget"), -1, "II-S108", "-1 is not between 0 and"),
    "too much": ((*IDEA, "budget"), MOST_BUDGET + 1, "II-S108", "between 0 and"),
    "words": ((*IDEA, "budget"), "50 juta", "II-S109", "a decimal such as 12.50"),
    "dots": ((*IDEA, "budget"), "50.000.000", "II-S109", "a decimal such as 12.50"),
    "innovation": ((*IDEA, "innovation", "id"), "", "II-S109", "si-sabalong"),
    "phase": ((*PHASE, "phase"), "Drum up", "II-S109", "a code"),
    "start": ((*PHASE, "started_on"), None, "II-S105", "a date"),
    "end": ((*PHASE, "ended_on"), "2025-02-29", "II-S110", "the calendar"),
}

REQUIRED = [
    *(("process",), ("as_of",), ("ideas",), ("region", "name"), (*IDEA, "id")),
    *((*IDEA, "name"), (*IDEA, "unit"), (*IDEA, "unit", "name")),
    *((*IDEA, "innovation", "id"), (*PHASE, "phase"), (*PHASE, "started_on")),
]

NULLABLE = [
    *(("region",), ("region", "kind"), ("region", "code"), (*IDEA, "budget")),
    *((*IDEA, "unit", "kind"), (*IDEA, "innovation"), (*IDEA, "innovation", "name")),
    *((*PHASE, "ended_on"), (*PHASE, "note")),
]

OBJECTS = [(), ("region",), IDEA, (*IDEA, "unit"), (*IDEA, "innovation"), PHASE]


def parse(document):
    """
    Return *document* as it is read from a file.
    """
    return parse_ideas(json_text(document).encode(), origin="lab.json")


def findings_of(document):
    """
    Return what is wrong with *document*, written as a file and read again.
    """
    with pytest.raises(IdeasError) as caught:
        parse(document)
    return caught.value.findings


def is_of_the_form(document):
    """
    Tell whether *document* is read without a finding.
    """
    try:
        structure_ideas(document)
    except Refused:
        return False
    return True


class TestRead:
    """
    What is written is what is read.
    """

    def test_everything_in_a_full_document_is_read(self):
        """
        Nothing is dropped, and the rupiah are exact.
        """
        ideas = parse(FULL_IDEAS)
        (idea,) = ideas.ideas
        (passage,) = idea.phases

        assert ideas.process == "labinov/5d1"
        assert ideas.as_of.isoformat() == "2025-12-15"
        assert ideas.region.name == "Kabupaten Sumbawa"
        assert (idea.unit.name, idea.unit.kind) == ("Dinas Kesehatan", "opd")
        assert idea.budget == Fraction(100_000_001, 2)
        assert (idea.innovation.id, idea.innovation.name) == ("si-antre", "SI-ANTRE")
        assert (passage.phase, passage.note) == ("drum-up", "Bersama seluruh OPD.")
        assert passage.ended_on.isoformat() == "2025-03-05"
        assert len(ideas.sha256) == 64

    @pytest.mark.parametrize(
        "budget", ["0.10", Decimal("0.10"), Decimal("1E-1"), "+0.1", "00.1"]
    )
    def test_a_budget_is_the_decimal_that_is_written(self, budget):
        """
        Ten sen are ten sen.
        """
        document = replaced(FULL_IDEAS, (*IDEA, "budget"), budget)

        assert parse(document).ideas[0].budget == Fraction(1, 10)

    @pytest.mark.parametrize("place", NULLABLE, ids=place_name)
    def test_what_is_optional_may_be_null_or_left_out(self, place):
        """
        Both mean that it is not known.
        """
        null = parse(replaced(FULL_IDEAS, place, None))

        assert null == parse(without(FULL_IDEAS, place))

    def test_the_example_is_read(self):
        """
        What is shown works, and can be kept and sent.
        """
        ideas = read_ideas(EXAMPLE)

        assert len(ideas.ideas) == 8
        assert pickle.loads(pickle.dumps(ideas)) == ideas  # noqa: S301 -- our own
        assert hash(ideas) == hash(read_ideas(EXAMPLE))


class TestFaults:
    """
    Each fault has its code, its place and words that say what to write instead.
    """

    @pytest.mark.parametrize(
        ("place", "value", "code", "words"), FAULTS.values(), ids=FAULTS.keys()
    )
    def test_one_fault_is_one_finding(self, place, value, code, words):
        """
        One thing wrong gives one finding, at that thing and with its line.
        """
        (finding,) = findings_of(replaced(FULL_IDEAS, place, value))

        assert (finding.code.id, finding.path) == (code, place)
        assert words in finding.message()
        assert finding.line == 1

    @pytest.mark.parametrize("place", REQUIRED, ids=place_name)
    def test_what_is_required_is_missed(self, place):
        """
        An idea without a name, or a phase without a day, tells nothing.
        """
        (finding,) = findings_of(without(FULL_IDEAS, place))

        assert (finding.code.id, finding.path) == ("II-S104", place[:-1])

    @pytest.mark.parametrize("place", OBJECTS, ids=place_name)
    def test_an_unknown_key_is_never_passed_over(self, place):
        """
        A misspelt key is refused, not ignored.
        """
        (finding,) = findings_of(replaced(FULL_IDEAS, (*place, "budgett"), None))

        assert (finding.code.id, finding.path) == ("II-S103", (*place, "budgett"))

    def test_every_fault_is_told_at_once_in_the_order_of_the_file(self):
        """
        An office corrects its file once, not once for each fault.
        """
        document = replaced(FULL_IDEAS, ("process",), "?")
        document = replaced(document, (*IDEA, "budget"), -1)
        document = replaced(document, (*PHASE, "phase"), None)

        assert [each.path for each in findings_of(document)] == [
            ("process",),
            (*IDEA, "budget"),
            (*PHASE, "phase"),
        ]

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "II-S002"),
            (b"\xff", "II-S003"),
            (b"{", "II-S005"),
            (b"[" * 200 + b"]" * 200, "II-S007"),
            (b'{"as_of": NaN}', "II-S006"),
        ],
    )
    def test_what_cannot_be_read_at_all_says_so(self, content, code):
        """
        A broken file is not taken for an empty list.
        """
        with pytest.raises(IdeasError) as caught:
            parse_ideas(content, origin="-")

        assert [each.code.id for each in caught.value.findings] == [code]
        assert caught.value.unreadable

    def test_a_file_that_is_not_there(self, tmp_path):
        """
        It is told as a file that cannot be opened.
        """
        with pytest.raises(IdeasError) as caught:
            read_ideas(tmp_path / "lab.json")

        assert caught.value.unreadable

    @given(st.binary(max_size=200))
    def test_no_bytes_do_harm(self, content):
        """
        Whatever comes, it is read or refused.
        """
        with pytest.raises(IdeasError):
            parse_ideas(content, origin="-")


class TestSchema:
    """
    Whoever checks ideas with the schema learns what the library would say.
    """

    def test_both_take_the_full_document_and_the_example(self):
        """
        What a region may write, the schema and the library take.
        """
        for document in (FULL_IDEAS, json.loads(EXAMPLE.read_text("utf-8"))):
            assert VALIDATOR.is_valid(document)
            assert is_of_the_form(document)

    @given(mutated(FULL_IDEAS))
    def test_a_spoilt_document_passes_both_or_neither(self, document):
        """
        There is no document that only one of the schema and the library takes.
        """
        assert VALIDATOR.is_valid(document) == is_of_the_form(document)

    @pytest.mark.parametrize("place", places(FULL_IDEAS), ids=place_name)
    def test_they_agree_on_everything_everywhere(self, place):
        """
        Whatever is put in the place of any key, both take it or both refuse it.
        """
        for value in [*HOSTILE, "labinov/5d1", "-0.0", "-0", Decimal("-0.0"), "-0.1"]:
            document = replaced(FULL_IDEAS, place, value)

            assert VALIDATOR.is_valid(document) == is_of_the_form(document), value
