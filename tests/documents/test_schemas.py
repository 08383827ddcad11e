"""
The schemas say what the library takes and writes: no more and no less.
"""

import json
import re
from enum import Enum

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from indeksinovasi.audit import How, Kind, Why
from indeksinovasi.contests import Fate, Verdict
from indeksinovasi.contests.tracking import Reason, State
from indeksinovasi.documents import schema_names, schema_text
from indeksinovasi.documents.reading import Refused
from indeksinovasi.documents.submissions import structure_submission
from indeksinovasi.errors import IndeksInovasiError, UnknownSchemaError
from indeksinovasi.findings import Severity
from indeksinovasi.frameworks import Status
from indeksinovasi.model import (
    EvidenceKind,
    Form,
    Initiator,
    Mode,
    Origin,
    RegionKind,
    Stage,
)
from indeksinovasi.model.entries import AttachmentState
from indeksinovasi.scoring import Basis, Standing
from plain import FULL_DOCUMENT, HOSTILE, place_name, places, replaced
from strategies import documents, mutated

OURS = [
    "assessment-1",
    "codes-1",
    "comparison-1",
    "contest-1",
    "contest-result-1",
    "entries-1",
    "frameworks-1",
    "ideas-1",
    "process-1",
    "rulebook-1",
    "sheets-1",
    "submission-1",
    "tracking-1",
]
SCHEMA = json.loads(schema_text("submission-1"))
VALIDATOR = Draft202012Validator(
    SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER
)

#: Schema, definition, vocabulary, and whether null is taken, too.
VOCABULARIES = [
    ("submission-1", "origin", Origin, False),
    ("submission-1", "region-kind", RegionKind, True),
    ("submission-1", "stage", Stage, True),
    ("submission-1", "form", Form, True),
    ("submission-1", "mode", Mode, True),
    ("submission-1", "initiator", Initiator, True),
    ("submission-1", "evidence-kind", EvidenceKind, True),
    ("assessment-1", "status", Status, False),
    ("assessment-1", "origin", Origin, False),
    ("assessment-1", "region-kind", RegionKind, False),
    ("assessment-1", "basis", Basis, False),
    ("assessment-1", "standing", Standing, False),
    ("codes-1", "severity", Severity, False),
    ("comparison-1", "status", Status, False),
    ("comparison-1", "origin", Origin, False),
    ("comparison-1", "region-kind", RegionKind, False),
    ("comparison-1", "basis", Basis, False),
    ("comparison-1", "why", Why, False),
    ("comparison-1", "matched", How, True),
    ("comparison-1", "part-kind", Kind, False),
    ("contest-1", "status", Status, False),
    ("contest-result-1", "status", Status, False),
    ("contest-result-1", "verdict", Verdict, False),
    ("contest-result-1", "standing", Standing, False),
    ("contest-result-1", "fate", Fate, False),
    ("contest-result-1", "attachment-state", AttachmentState, False),
    ("contest-result-1", "severity", Severity, False),
    ("entries-1", "attachment-state", AttachmentState, False),
    ("frameworks-1", "status", Status, False),
    ("ideas-1", "region-kind", RegionKind, True),
    ("process-1", "status", Status, False),
    ("rulebook-1", "status", Status, False),
    ("tracking-1", "status", Status, False),
    ("tracking-1", "region-kind", RegionKind, False),
    ("tracking-1", "severity", Severity, False),
    ("tracking-1", "state", State, False),
    ("tracking-1", "reason", Reason, False),
]


def is_of_the_form(document):
    """
    Tell whether *document* is read without a finding about its form.
    """
    try:
        structure_submission(document)
    except Refused as error:
        return not any(each.code.id.startswith("II-S") for each in error.findings)
    return True


def subschemas(schema):
    """
    Return every object inside *schema*, itself included.
    """
    found = [schema] if isinstance(schema, dict) else []
    inner = schema.values() if isinstance(schema, dict) else schema
    for each in inner:
        if isinstance(each, dict | list):
            found += subschemas(each)
    return found


class TestAgreement:
    """
    Whoever checks a submission with the schema learns what the library would say.
    """

    @given(documents())
    def test_a_document_of_the_agreed_form_passes_both(self, document):
        """
        What a region may write, the schema and the library take.
        """
        assert VALIDATOR.is_valid(document)
        assert is_of_the_form(document)

    @given(documents().flatmap(mutated) | mutated(FULL_DOCUMENT))
    def test_a_spoilt_document_passes_both_or_neither(self, document):
        """
        There is no document that only one of the schema and the library takes.
        """
        assert VALIDATOR.is_valid(document) == is_of_the_form(document)

    @pytest.mark.parametrize("place", places(FULL_DOCUMENT), ids=place_name)
    def test_they_agree_on_everything_everywhere(self, place):
        """
        Whatever is put in the place of any key, both take it or both refuse it.
        """
        for value in HOSTILE:
            document = replaced(FULL_DOCUMENT, place, value)

            assert VALIDATOR.is_valid(document) == is_of_the_form(document), value

    @pytest.mark.parametrize(("name", "definition", "kind", "null"), VOCABULARIES)
    def test_a_vocabulary_is_the_same_in_both(self, name, definition, kind, null):
        """
        A term that one of the schema and the library knows, the other knows as well.
        """
        listed = json.loads(schema_text(name))["$defs"][definition]["enum"]

        assert issubclass(kind, Enum)
        assert listed == [each.value for each in kind] + [None] * null

    def test_every_vocabulary_is_compared(self):
        """
        No list of terms in a schema goes unchecked against the library's.
        """
        for name in OURS:
            definitions = json.loads(schema_text(name))["$defs"]
            listed = {key for key, each in definitions.items() if "enum" in each}

            assert listed == {each[1] for each in VOCABULARIES if each[0] == name}


class TestPublished:
    """
    A schema can be taken from the library and used with any validator.
    """

    def test_each_document_has_one(self):
        """
        What is read and what is written is described, each under its version.
        """
        assert set(OURS) <= set(schema_names())

    @pytest.mark.parametrize("name", schema_names())
    def test_it_is_a_schema_of_the_draft_it_names(self, name):
        """
        A schema is valid under Draft 2020-12 and is called what its file is called.
        """
        schema = json.loads(schema_text(name))

        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
        assert schema["$id"] == f"urn:indeksinovasi:schema:{name}"

    @pytest.mark.parametrize("name", schema_names())
    def test_it_speaks_both_languages(self, name):
        """
        Titles and descriptions are Indonesian first and English second.
        """
        for each in subschemas(json.loads(schema_text(name))):
            for key in ("title", "description"):
                if isinstance(each.get(key), str):
                    indonesian, slash, english = each[key].partition(" / ")
                    assert indonesian, each
                    assert slash, each
                    assert english, each

    @pytest.mark.parametrize("name", OURS)
    def test_every_key_is_explained(self, name):
        """
        A reader of the schema learns what each key is for.
        """
        schema = json.loads(schema_text(name))
        for each in subschemas(schema):
            for key, value in each.get("properties", {}).items():
                if isinstance(value, dict) and "$ref" in value:
                    meant = schema["$defs"][value["$ref"].rpartition("/")[2]]
                    assert "description" in {**meant, **value}, key
                elif "not" not in value:
                    assert "description" in value, key

    @pytest.mark.parametrize("name", OURS)
    def test_every_object_is_closed(self, name):
        """
        No object takes keys that the schema does not describe.
        """
        for each in subschemas(json.loads(schema_text(name))):
            if each.get("type") == "object":
                assert each["additionalProperties"] is not True
                assert "additionalProperties" in each

    @pytest.mark.parametrize("name", OURS)
    def test_every_pattern_means_the_same_to_every_validator(self, name):
        """
        No pattern leans on a class or an end of text that validators read differently.
        """
        for each in subschemas(json.loads(schema_text(name))):
            pattern = each.get("pattern", "")

            assert "maxLength" in each or not pattern.endswith("$"), pattern
            assert not re.search(r"\\[dDwWsSbB]", pattern), pattern
            assert pattern.isascii(), pattern

    @pytest.mark.parametrize("name", OURS)
    def test_every_definition_is_used(self, name):
        """
        A schema defines nothing that no document can hold.
        """
        schema = json.loads(schema_text(name))
        used = {each["$ref"] for each in subschemas(schema) if "$ref" in each}

        assert used == {f"#/$defs/{each}" for each in schema["$defs"]}

    def test_the_newest_needs_no_version(self):
        """
        Without a version, a name means the newest of its schemas.
        """
        assert schema_text("submission") == schema_text("submission-1")

    @pytest.mark.parametrize("name", ["", "submission-2", "sub", "../submission-1"])
    def test_an_unknown_name_is_answered_with_the_known(self, name):
        """
        Whoever asks for a schema that there is none of learns which there are.
        """
        with pytest.raises(UnknownSchemaError) as caught:
            schema_text(name)

        assert isinstance(caught.value, IndeksInovasiError)
        assert isinstance(caught.value, KeyError)
        assert caught.value.known == schema_names()
        assert "submission-1" in str(caught.value)
