"""
The catalogue of codes, for people and for machines: every code of it.
"""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from indeksinovasi.codes import CODES
from indeksinovasi.codes.examples import Examples, examples_of
from indeksinovasi.documents import schema_text
from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import LANGUAGES
from indeksinovasi.reports.codes import code_report
from indeksinovasi.reports.codes_json import write_code
from indeksinovasi.reports.console import console

VALIDATOR = Draft202012Validator(json.loads(schema_text("codes-1")))
STRANGER = Code("II-X999", Severity.ERROR, "made up for a test", source="no law")


@pytest.fixture
def told(capsys):
    """
    Return what people are told of a code.
    """

    def tell(code, language):
        report = code_report(code, examples_of(code), language)
        console().print(report, crop=False)
        return capsys.readouterr().out

    return tell


@pytest.mark.parametrize("code", CODES.values(), ids=lambda each: each.id)
class TestEveryCode:
    """
    Each code is explained to the end.
    """

    def test_there_are_examples_or_a_reason(self, code):
        """
        Of each code both examples are shown, or it is said why there are none.
        """
        shown = examples_of(code)
        there = [each is not None for each in (shown.wrong, shown.right, shown.reason)]

        assert there in ([True, True, False], [False, False, True])

    def test_what_is_said_of_the_wrong_one_is_of_this_code(self, code):
        """
        A wrong example comes with the finding that it is an example of.
        """
        shown = examples_of(code)
        if shown.wrong is None or shown.right is None:
            return

        assert shown.wrong.found
        for found in shown.wrong.found:
            assert f" {code.id} " in found.id
            assert f" {code.id} " in found.en
        assert not shown.right.found

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nothing_is_left_to_fill_in(self, code, language, told):
        """
        Nobody has to know what a word in braces stands for.
        """
        text, _, _ = told(code, language).partition("\n\n")

        assert text.startswith(code.id)
        assert not re.search(r"\{\w+\}", text)

    def test_the_document_is_of_the_published_form(self, code):
        """
        What machines read of a code is what the schema describes.
        """
        VALIDATOR.validate(json.loads(write_code(code, examples_of(code))))


def test_a_code_that_is_not_in_the_catalogue_has_no_examples(told):
    """
    What nobody has made an example of is told without any.
    """
    assert examples_of(STRANGER) == Examples()
    assert told(STRANGER, "en").splitlines() == [
        "II-X999 · error",
        "made up for a test",
        "Source: no law",
    ]
