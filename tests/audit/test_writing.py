"""
A comparison as a document: complete, exact, and of the published form.
"""

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from audit.drawing import (
    DIVIDING,
    IGA,
    REPORTING,
    WITHHELD,
    claims,
    innovation,
    of_one_region,
    sent,
)
from indeksinovasi.audit import (
    compare,
    side,
    unstructure_comparison,
    write_comparison,
)
from indeksinovasi.documents import schema_text
from indeksinovasi.model import Answer
from indeksinovasi.scoring import Basis

VALIDATOR = Draft202012Validator(json.loads(schema_text("comparison-1")))
WITHOUT_BOUNDS = attrs.evolve(
    IGA,
    indicators=tuple(attrs.evolve(each, measures=()) for each in IGA.indicators),
)
FULL = sent(
    attrs.evolve(innovation("antre"), answers={"replikasi": Answer(value=3)}),
    innovation("pasar", video=1),
    answers=claims({"pad": 2}),
)


def document(*frameworks, submission=FULL):
    """
    Return the document on *submission* under several rule-books.
    """
    sides = (side(submission, each, known=(IGA,)) for each in frameworks)
    return unstructure_comparison(compare(*sides))


class TestForm:
    """
    Every comparison we write is one that the schema describes.
    """

    @given(of_one_region(), of_one_region(), st.sampled_from(Basis))
    def test_every_comparison_is_of_the_published_form(self, one, other, basis):
        """
        Whatever is compared, the schema describes the document that comes out.
        """
        frameworks = (IGA, DIVIDING)
        sides = (
            side(submission, each, basis=basis)
            for submission in (one, other)
            for each in frameworks
        )

        VALIDATOR.validate(unstructure_comparison(compare(*sides)))

    @pytest.mark.parametrize("framework", [REPORTING, WITHHELD, WITHOUT_BOUNDS])
    def test_so_is_one_with_something_unknown(self, framework):
        """
        An index that is not known is null, and the document says why.
        """
        found = document(IGA, framework)

        VALIDATOR.validate(found)
        one, other = found["sides"]
        assert one["withheld"] == []
        assert other["index"] is other["index_exact"] is other["predikat"] is None
        (reason,) = other["withheld"]
        assert set(reason["reason"]) == {"id", "en"}
        assert found["differences"][0]["exact"] is None
        assert found["differences"][0]["published"] is None

    def test_no_number_is_a_float(self):
        """
        Every number with a point or a fraction is text.
        """

        def refuse(digits):
            raise AssertionError(digits)

        one, other = (side(FULL, each) for each in (IGA, DIVIDING))
        text = write_comparison(compare(one, other))

        assert json.loads(text, parse_float=refuse)["differences"]
        assert text.endswith("}\n")


class TestContent:
    """
    Nothing of a comparison is missing from its document.
    """

    def test_what_is_unknown_says_where(self):
        """
        A gap is told by its place in the trace and by its place in the submission.
        """
        (gap,) = document(IGA, WITHOUT_BOUNDS)["sides"][1]["withheld"]

        assert gap["place"] == ["sid", "antre", "replikasi"]
        assert gap["pointer"] == "/innovations/0/answers/replikasi/value"
        assert gap["code"] == "II-K004"

    def test_what_is_set_aside_says_where(self):
        """
        A set-aside answer is told by its place in the submission.
        """
        assert document(IGA, REPORTING)["sides"][1]["set_aside"] == [
            {"pointer": "/answers/pad", "name": "pad", "why": "absent"}
        ]

    def test_a_side_says_how_it_was_scored(self):
        """
        Which rule-book, read in which way, on which basis, from which file.
        """
        found = document(IGA, DIVIDING)["sides"]

        assert [each["framework"]["id"] for each in found] == [IGA.id, DIVIDING.id]
        assert found[0]["framework"]["sha256"] == IGA.sha256
        assert [each["readings"]["yandas-affairs"] for each in found] == ["main", "any"]
        assert found[0]["basis"] == "claimed"
        assert found[0]["submission"] == {"sha256": None, "origin": "self"}

    def test_the_difference_is_told_as_published_and_exactly(self):
        """
        Two roundings may hide or invent a hundredth; both numbers are told.
        """
        one, other = (sent(innovation("antre", video=it)) for it in (1, 3))
        it = compare(side(one, IGA), side(other, IGA))
        (found,) = unstructure_comparison(it)["differences"]

        assert (found["first"], found["second"]) == (0, 1)
        assert found["published"] == "0.27"
        assert found["exact"]["moved"] == "4/15"
        assert found["exact"]["kind"] == "index"
        assert found["exact"]["parts"][1]["name"] == "sid"
