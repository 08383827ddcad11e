"""
The report document: complete, of one form, and the same for the same reports.
"""

import json
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from indeksinovasi import codes
from indeksinovasi.documents import schema_text
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import Bilingual
from indeksinovasi.reports.validation import REPORT_FORMAT
from reports.samples import CLEAN, NASTY, ORDINARY, REPORTS, languages, reports, written

SCHEMA = json.loads(schema_text("report-1"))
VALIDATOR = Draft202012Validator(
    SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER
)


def document(*found, language="en"):
    """
    Return the document about the reports *found*; it is of the published form.
    """
    read = json.loads(written("json", found, language))
    VALIDATOR.validate(read)
    return read


def value_of(found):
    """
    Return how the word *found* stands in the document.
    """
    finding = Finding(codes.structure.MISSING_KEY, (), {"found": found})
    read = document(attrs.evolve(CLEAN, findings=(finding,)), language="id")
    return read["files"][0]["findings"][0]["words"]["found"]


class TestForm:
    """
    ``schemas/report-1.schema.json`` describes it.
    """

    def test_the_schema_is_a_schema(self):
        """
        Any validator can be given our schema.
        """
        Draft202012Validator.check_schema(SCHEMA)
        assert SCHEMA["properties"]["format"]["const"] == REPORT_FORMAT

    @given(st.lists(reports, max_size=3), languages)
    def test_every_report_is_of_the_form_and_complete(self, found, language):
        """
        Nothing that a submission holds keeps a program from reading its report.
        """
        read = document(*found, language=language)

        assert [len(each["findings"]) for each in read["files"]] == [
            len(each.findings) for each in found
        ]
        assert [len(each["unchecked"]) for each in read["files"]] == [
            len(each.unchecked) for each in found
        ]
        assert sum(read["summary"]["codes"].values()) == sum(
            len(each.findings) for each in found
        )

    @pytest.mark.parametrize("key", [*SCHEMA["required"], "extra"])
    def test_nothing_else_is_of_the_form(self, key):
        """
        The schema asks for every member, and knows no other.
        """
        read = document(ORDINARY)
        if read.pop(key, None) is None:
            read[key] = None

        assert not VALIDATOR.is_valid(read)

    def test_is_the_same_with_and_without_findings(self):
        """
        A program finds the same members in the report on a clean submission.
        """
        first, second = document(CLEAN), document(ORDINARY)

        assert first.keys() == second.keys()
        assert first["files"][0].keys() == second["files"][0].keys()
        assert first["summary"]["findings"].keys() == (
            second["summary"]["findings"].keys()
        )


class TestContent:
    """
    What stands in it.
    """

    def test_says_what_and_where_apart_from_the_wording(self):
        """
        A program needs to take no sentence apart.
        """
        finding = document(ORDINARY)["files"][0]["findings"][0]

        assert finding == {
            "code": "II-S110",
            "severity": "error",
            "pointer": "/innovations/3/evidence/perbup/issued_on",
            "path": "$.innovations[3].evidence.perbup.issued_on",
            "line": 12,
            "column": 19,
            "message": "'2025-02-30' is not a date of the calendar",
            "cure": "write it as 2025-12-31",
            "words": {"found": "2025-02-30"},
            "source": codes.structure.BAD_DATE.source,
        }

    def test_only_the_sentences_are_translated(self):
        """
        The two languages differ in messages, cures and reasons alone.
        """
        first, second = (document(ORDINARY, language=each) for each in ("en", "id"))
        for read in (first, second):
            del read["language"]
            for each in read["files"][0]["findings"] + read["files"][0]["unchecked"]:
                for name in ("message", "cure", "reason"):
                    each.pop(name, None)

        assert first == second

    def test_the_verdict_is_the_worst(self):
        """
        One look tells whether anything is wrong with any file.
        """
        read = document(*REPORTS)

        assert read["verdict"] == "unreadable"
        assert [each["verdict"] for each in read["files"]] == [
            each.verdict.value for each in REPORTS
        ]
        assert document()["verdict"] == "unreadable"
        assert document(CLEAN)["verdict"] == "valid"

    def test_places_can_be_followed_to_the_letter(self):
        """
        A pointer holds the key as the document has it, whatever it is.
        """
        finding = Finding(
            codes.structure.UNKNOWN_KEY, ("a/b", "~\n\x1b"), {"found": ""}
        )
        words = {"found": "", "nearest": (), "allowed": ()}
        report = attrs.evolve(CLEAN, findings=(attrs.evolve(finding, words=words),))

        (found,) = document(report)["files"][0]["findings"]
        assert found["pointer"] == "/a~1b/~0\n\x1b"
        assert found["path"] == r"$.a/b.~\n\x1b"


class TestWords:
    """
    What fills the messages, as text.
    """

    @pytest.mark.parametrize(
        ("found", "text"),
        [
            ("2025-02-30", "2025-02-30"),
            ("", ""),
            (Phrase("text"), "text"),
            (Bilingual("teks", "text"), "teks"),
            (12, "12"),
            (10**30, "1" + "0" * 30),
            (Decimal("12.50"), "12.50"),
            (True, "true"),
            (None, "null"),
            ([1, "a", None], '[1, "a", null]'),
            ({"a": {"b": Decimal("0.1")}}, '{"a": {"b": "0.1"}}'),
            (("satu", "dua"), ["satu", "dua"]),
            ((), []),
        ],
    )
    def test_are_as_they_were_found(self, found, text):
        """
        A program gets the value itself, without quotes and untranslated.
        """
        assert value_of(found) == text

    @pytest.mark.parametrize(
        "wrap",
        [str, lambda each: [each], lambda each: (each,)],
        ids=["text", "list", "several"],
    )
    def test_are_no_longer_for_what_has_to_be_spelt_out(self, wrap):
        """
        Halves of characters, written as what they are, make no word too long.
        """
        (found,) = document(
            attrs.evolve(
                CLEAN,
                findings=(
                    Finding(
                        codes.structure.BAD_TEXT,
                        (),
                        {"found": wrap("\ud800" * 2000), "expected": "text"},
                    ),
                ),
            )
        )["files"][0]["findings"]
        told = found["words"]["found"]

        assert len(told if isinstance(told, str) else told[0]) == 1001

    def test_are_cut_where_they_are_endless(self):
        """
        A report does not grow with what somebody pasted into a field.
        """
        assert value_of("n" * 100_000) == "n" * 1000 + "…"
        assert len(value_of(["n" * 10] * 100_000)) == 1001

    def test_half_a_character_is_spelt_out(self):
        """
        Every program can read the document, even one that is strict about Unicode.
        """
        text = written("json", [NASTY])

        assert r"\ud800" in json.loads(text)["files"][0]["region"]["name"]
        text.encode()
        json.dumps(json.loads(text), ensure_ascii=False).encode()
