"""
A result as a document: complete, exact, and of the published form.
"""

import json
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from indeksinovasi import assess, framework
from indeksinovasi.documents import (
    schema_text,
    unstructure_assessment,
    unstructure_step,
    write_assessments,
)
from indeksinovasi.documents.assessments import write_steps
from indeksinovasi.exact import Rounding
from indeksinovasi.model import Answer, Innovation, Region, Submission
from indeksinovasi.scoring import Basis
from indeksinovasi.testing.strategies import submissions

IGA = framework("iga/2026")
VALIDATOR = Draft202012Validator(json.loads(schema_text("assessment-1")))

PLAIN = Submission(
    framework="iga/2026",
    region=Region(name="Kota Contoh"),
    answers={"pad": Answer(level=3)},
    innovations=[Innovation(id="antre", name="Antre", answers={})],
)


def refuse(digits):
    """
    Fail on a number that is written with a point.
    """
    raise AssertionError(digits)


def steps(written):
    """
    Return *written*, a step of a trace, and all steps inside it, inputs first.
    """
    inner = [each for part in written.get("parts", ()) for each in steps(part)]
    return [*inner, written]


class TestForm:
    """
    Every result we write is one that the schema describes.
    """

    @given(submissions(IGA, max_innovations=3), st.sampled_from(Basis))
    def test_every_result_is_of_the_published_form(self, submission, basis):
        """
        Whatever is scored, the schema describes the document that comes out.
        """
        assessment = assess(submission, IGA, basis=basis)

        VALIDATOR.validate(unstructure_assessment(assessment))

    @pytest.mark.parametrize(
        ("number", "several"), [(0, False), (0, True), (1, True), (2, True)]
    )
    def test_a_list_is_of_the_published_form(self, number, several):
        """
        Several files give one document, even where few or none could be scored.
        """
        assessment = assess(PLAIN, IGA)

        document = json.loads(write_assessments([assessment] * number, several=several))

        VALIDATOR.validate(document)
        assert document["format"] == "indeksinovasi.assessments/1"
        assert document["assessments"] == [unstructure_assessment(assessment)] * number

    @pytest.mark.parametrize("number", [0, 2])
    def test_several_steps_are_a_list(self, number):
        """
        A part of the trace that stands at several places is written as often.
        """
        step = assess(PLAIN, IGA).trace

        document = json.loads(write_steps([step] * number))

        assert document == [unstructure_step(step)] * number
        assert json.loads(write_steps([step])) == unstructure_step(step)

    def test_the_only_result_stands_by_itself(self):
        """
        One file gives one result, not a list of one.
        """
        assessment = assess(PLAIN, IGA)

        document = json.loads(write_assessments([assessment], several=False))

        assert document["format"] == "indeksinovasi.assessment/1"
        assert document == unstructure_assessment(assessment)

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("index", 54.6),
            ("index", "54,60"),
            ("index", "54.60\n"),
            ("index_exact", "5.46e1"),
            ("basis", "guessed"),
            ("trace", {}),
            ("score", "54.60"),
        ],
    )
    def test_other_forms_are_refused(self, key, value):
        """
        A program that writes a result in another form is told so by the schema.
        """
        document = unstructure_assessment(assess(PLAIN, IGA))

        assert VALIDATOR.is_valid(document)
        assert not VALIDATOR.is_valid(document | {key: value})


class TestContent:
    """
    The document holds the whole result, to the last digit.
    """

    @given(submissions(IGA, max_innovations=3))
    def test_every_number_is_exact(self, submission):
        """
        Each number of the document, read as a fraction, is the number of the result.
        """
        assessment = assess(submission, IGA)
        text = write_assessments([assessment], several=False)

        document = json.loads(text, parse_float=refuse)

        trace = steps(document["trace"])
        assert Fraction(document["index_exact"]) == assessment.index_exact
        assert Decimal(document["index"]) == assessment.index
        assert [Fraction(each["points"]) for each in document["components"]] == [
            each.points for each in assessment.components
        ]
        assert [(each["name"], Fraction(each["value"])) for each in trace] == [
            (each.name, each.value) for each in assessment.trace.walk()
        ]

    @given(submissions(IGA, max_innovations=3))
    def test_equal_results_are_written_alike(self, submission):
        """
        Scoring the same submission again writes the same bytes.
        """
        first, second = (
            write_assessments([assess(submission, IGA)], several=False)
            for _ in range(2)
        )

        assert first == second

    def test_the_way_to_the_next_predikat_ends_at_the_highest(self):
        """
        Who has the highest predikat is shown no next one.
        """
        (first, *_, last) = IGA.bands
        only = attrs.evolve(first, highest=last.highest)
        highest = attrs.evolve(IGA, bands=(only,))

        assert unstructure_assessment(assess(PLAIN, IGA))["next"]["predikat"]
        assert "next" not in unstructure_assessment(assess(PLAIN, highest))

    @pytest.mark.parametrize("places", range(10))
    def test_no_index_is_written_with_an_exponent(self, places):
        """
        However finely a framework publishes, its index is written out in digits.
        """
        index = attrs.evolve(
            IGA.index, rounding=Rounding(places=places, mode="half-up")
        )
        nothing = attrs.evolve(PLAIN, answers={})

        document = unstructure_assessment(
            assess(nothing, attrs.evolve(IGA, index=index))
        )

        assert document["index"] == f"{0:.{places}f}"
        VALIDATOR.validate(document)

    def test_what_is_not_known_of_the_region_is_left_out(self):
        """
        A region known by its name alone has no code and no kind in the result.
        """
        document = unstructure_assessment(assess(PLAIN, IGA))

        assert document["region"] == {"name": "Kota Contoh"}
        assert document["submission"] == {"sha256": None, "origin": "self"}
        assert document["framework"]["sha256"] == IGA.sha256
