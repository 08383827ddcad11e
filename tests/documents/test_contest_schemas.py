"""
The schemas of entries, sheets and rule-books take what the strict readers take.
"""

import json
import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import indeksinovasi.frameworks
from contest_plain import FULL_CONTEST, FULL_ENTRIES, FULL_SHEETS
from indeksinovasi.documents import schema_text
from indeksinovasi.documents.entries import structure_entries
from indeksinovasi.documents.reading import Refused
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.documents.sheets import structure_sheets
from indeksinovasi.frameworks import faults
from plain import HOSTILE, place_name, places, replaced
from rulebook_plain import FULL_RULEBOOK
from strategies import mutated

#: What is wrong with numbers side by side, which no schema can compare.
UNSAYABLE = re.compile(
    r"marks up to|steps of (?!-|0 )|the shares of grades|a range that ends"
)

FOLDER = Path(indeksinovasi.frameworks.__file__).with_name("rulebooks")
SHIPPED = [
    json.loads(json.dumps(each, default=str))
    for path in sorted(FOLDER.glob("*.toml"))
    for each in [tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)]
    if each["format"] != "indeksinovasi.process/1" and "extends" not in each
]


def validator(name):
    """
    Return what checks a document with the schema called *name*.
    """
    return Draft202012Validator(
        json.loads(schema_text(name)),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


ENTRIES, SHEETS = validator("entries"), validator("sheets")
RULEBOOKS = {
    "indeksinovasi.rulebook/1": validator("rulebook"),
    "indeksinovasi.contest/1": validator("contest"),
}


def is_of_the_form(build, document):
    """
    Tell whether *build* takes *document*, as far as a schema can say.
    """
    try:
        build(document)
    except Refused as error:
        return {each.code.id for each in error.findings} == {"II-S201"}
    return True


def is_a_rulebook(document):
    """
    Tell whether *document* is of the form of a rule-book, as far as a schema can say.
    """
    try:
        rulebook = structure_rulebook(document)
    except Refused as error:
        reasons = [str(each.words.get("reason", "")) for each in error.findings]
        return all(map(UNSAYABLE.match, reasons))
    found = {each.path[-1] for each in faults(rulebook) if each.code.id == "II-P010"}
    return found.isdisjoint({"each", "index"})


def has_null(data):
    """
    Tell whether *data* hold a null, which TOML cannot write.
    """
    return "null" in json.dumps(data, default=str).replace('"null"', "")


class TestEntriesAndSheets:
    """
    Whoever checks with the schema learns what the library would say.
    """

    @pytest.mark.parametrize("place", places(FULL_ENTRIES), ids=place_name)
    def test_they_agree_on_entries_everywhere(self, place):
        """
        Whatever is put in the place of any key, both take it or both refuse it.
        """
        for value in HOSTILE:
            document = replaced(FULL_ENTRIES, place, value)

            assert ENTRIES.is_valid(document) == is_of_the_form(
                structure_entries, document
            ), value

    @pytest.mark.parametrize("place", places(FULL_SHEETS), ids=place_name)
    def test_they_agree_on_sheets_everywhere(self, place):
        """
        Whatever is put in the place of any key, both take it or both refuse it.
        """
        for value in HOSTILE:
            document = replaced(FULL_SHEETS, place, value)

            assert SHEETS.is_valid(document) == is_of_the_form(
                structure_sheets, document
            ), value

    @given(mutated(FULL_ENTRIES))
    def test_spoilt_entries_pass_both_or_neither(self, document):
        """
        There are no entries that only one of the schema and the library takes.
        """
        assert ENTRIES.is_valid(document) == is_of_the_form(structure_entries, document)

    @given(mutated(FULL_SHEETS))
    def test_spoilt_sheets_pass_both_or_neither(self, document):
        """
        There are no sheets that only one of the schema and the library takes.
        """
        assert SHEETS.is_valid(document) == is_of_the_form(structure_sheets, document)


class TestRulebooks:
    """
    Whoever writes a rule-book with the schema at hand writes one that is read.
    """

    @pytest.mark.parametrize(
        "document", [FULL_RULEBOOK, FULL_CONTEST, *SHIPPED], ids=lambda each: each["id"]
    )
    def test_what_is_shipped_passes_both(self, document):
        """
        A sound rule-book is of the published form.
        """
        assert list(RULEBOOKS[document["format"]].iter_errors(document)) == []
        assert is_a_rulebook(document)

    @given(st.sampled_from([FULL_RULEBOOK, FULL_CONTEST]).flatmap(mutated))
    def test_a_spoilt_one_passes_both_or_neither(self, document):
        """
        There is no rule-book that only one of the schema and the library takes.
        """
        if not isinstance(document, dict) or has_null(document):
            return
        rules = RULEBOOKS.get(str(document.get("format")), ENTRIES)

        assert rules.is_valid(document) == is_a_rulebook(document)

    @pytest.mark.parametrize("name", ["rulebook", "contest"])
    def test_a_change_gives_only_what_differs(self, name):
        """
        A rule-book that extends another needs a name and sources of its own.
        """
        full = {"rulebook": FULL_RULEBOOK, "contest": FULL_CONTEST}[name]
        own = ("format", "id", "revision", "names", "sources")
        change = {key: full[key] for key in own} | {"extends": "contoh/2025@2"}
        rules = validator(name)

        assert rules.is_valid(change)
        for key in own:
            assert not rules.is_valid(
                {each: change[each] for each in change if each != key}
            )
        assert not rules.is_valid(change | {"extends": "contoh"})
        assert not rules.is_valid(change | {"stagess": []})
