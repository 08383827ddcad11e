"""
A submission under a rule-book that it was not written for.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.drawing import (
    IGA,
    REPORTING,
    WITHHELD,
    claims,
    innovation,
    sent,
    without,
)
from indeksinovasi import assess, codes
from indeksinovasi.audit import Why, side
from indeksinovasi.errors import SubmissionError
from indeksinovasi.frameworks import Marks
from indeksinovasi.model import Answer
from indeksinovasi.scoring import Basis
from indeksinovasi.testing.strategies import submissions

FULL = sent(
    innovation("antre", regulasi=3, video=2),
    innovation("pasar", video=1),
    answers=claims({"pad": 2, "visi-misi": 3}),
)
WITHOUT_BOUNDS = attrs.evolve(
    IGA,
    id="contoh/tanpa-batas",
    indicators=tuple(attrs.evolve(each, measures=()) for each in IGA.indicators),
)
MARKED = attrs.evolve(
    IGA,
    id="contoh/nilai",
    indicators=tuple(
        attrs.evolve(each, levels=(), measures=(), marks=Marks(), evidence=None)
        if each.slug == "pad"
        else each
        for each in IGA.indicators
    ),
)


def faults(submission, framework, known=(IGA,), **more):
    """
    Return the codes and pointers that keep *submission* from being compared.
    """
    with pytest.raises(SubmissionError) as caught:
        side(submission, framework, known=known, **more)
    return [(each.code, each.pointer) for each in caught.value.findings]


class TestSetAside:
    """
    What this rule-book has no use for, another asked for.
    """

    def test_an_indicator_that_is_not_in_it(self):
        """
        The answer is listed with its place, and the rest is scored.
        """
        it = side(FULL, without("video", "pad"), known=[IGA])

        assert [
            (each.finding.pointer, each.name, each.why) for each in it.set_aside
        ] == [
            ("/answers/pad", "pad", Why.ABSENT),
            ("/innovations/0/answers/video", "video", Why.ABSENT),
            ("/innovations/1/answers/video", "video", Why.ABSENT),
        ]
        assert [each.points for each in it.assessment.innovations] == [9, 0]
        assert it.submission is FULL
        assert it.index is not None

    def test_a_component_that_it_works_out(self):
        """
        Points that were reported give way to those of the answers.
        """
        submission = sent(answers=claims({"pad": 2}), reported={"spd": "40"})
        it = side(submission, IGA, known=[REPORTING])

        assert [(each.name, each.why) for each in it.set_aside] == [
            ("spd", Why.COMPUTED)
        ]
        assert it.assessment.components[0].points == 3

    def test_a_component_that_it_does_not_have(self):
        """
        Points for a component of another rule-book are not used.
        """
        spd, *others = IGA.components
        fewer = attrs.evolve(
            WITHHELD, components=others, indicators=IGA.of_component("sid")
        )
        it = side(sent(reported={"spd": "40"}), fewer, known=[REPORTING])

        assert [(each.name, each.why) for each in it.set_aside] == [
            (spd.code, Why.ABSENT)
        ]

    @given(submissions(IGA, max_innovations=2), st.sampled_from(Basis))
    def test_its_own_rule_book_uses_everything(self, submission, basis):
        """
        Under the rule-book it was written for, a submission is scored as always.
        """
        it = side(submission, IGA, basis=basis, known=[IGA])

        assert it.assessment == assess(submission, IGA, basis=basis)
        assert not it.set_aside
        assert not it.gaps


class TestFaults:
    """
    What no rule-book explains is wrong.
    """

    def test_a_slug_that_no_rule_book_has(self):
        """
        A misspelt indicator is not quietly left out.
        """
        submission = sent(innovation("antre", vidio=3))

        assert faults(submission, without("video")) == [
            (codes.framework.UNKNOWN_INDICATOR, "/innovations/0/answers/vidio")
        ]

    def test_an_answer_in_the_wrong_place(self):
        """
        An indicator of innovations that is answered for the region is misplaced.
        """
        submission = sent(answers=claims({"video": 3}))

        assert faults(submission, without("pad")) == [
            (codes.framework.MISPLACED_INDICATOR, "/answers/video")
        ]

    def test_a_level_that_there_is_not(self):
        """
        A level out of range stays a fault, whatever else is set aside.
        """
        submission = sent(innovation("antre", regulasi=9, video=3))

        assert faults(submission, without("video")) == [
            (
                codes.framework.LEVEL_OUT_OF_RANGE,
                "/innovations/0/answers/regulasi/level",
            )
        ]

    def test_an_answer_that_is_wrong_where_it_belongs(self):
        """
        An answer is not set aside if the rule-book that has it refuses it.
        """
        submission = sent(innovation("antre", video=9))

        assert faults(submission, without("video")) == [
            (codes.framework.UNKNOWN_INDICATOR, "/innovations/0/answers/video")
        ]

    def test_points_for_what_every_rule_book_works_out(self):
        """
        Where nobody asks for a report, reporting is a fault.
        """
        assert faults(sent(reported={"spd": "40"}), IGA) == [
            (codes.framework.NEEDLESSLY_REPORTED, "/reported/spd")
        ]

    def test_two_innovations_of_one_id(self):
        """
        What is wrong with the submission itself, no rule-book explains.
        """
        submission = sent(innovation("antre"), innovation("antre"))

        assert [pointer for _, pointer in faults(submission, IGA)] == [
            "/innovations/0/id",
            "/innovations/1/id",
        ]

    def test_all_of_them_are_told(self):
        """
        One run tells every fault.
        """
        submission = sent(innovation("antre", vidio=3), answers=claims({"pda": 1}))

        assert len(faults(submission, without("video"))) == 2


class TestGaps:
    """
    What is missing makes what it goes into unknown, and nothing else.
    """

    def test_a_component_that_has_to_be_reported(self):
        """
        Without its points there is no index, but every innovation has its points.
        """
        it = side(FULL, REPORTING, known=[IGA])

        assert it.index is it.index_exact is it.predikat is None
        (gap,) = it.gaps
        assert gap.place == ("spd",)
        assert "give its points as reported.spd" in gap.finding.message()
        assert it.known(Fraction(1), "spd") is None
        assert it.known(Fraction(1)) is None
        assert it.known(Fraction(1), "sid", "antre") == 1
        assert {each.name for each in it.set_aside} == {"pad", "visi-misi"}

    def test_with_its_points_there_is_an_index(self):
        """
        The number that is asked for is all that was missing.
        """
        submission = attrs.evolve(FULL, reported={"spd": "40"})
        it = side(submission, REPORTING, known=[IGA])

        assert it.index is not None
        assert it.assessment.components[0].points == 40

    def test_a_value_that_it_has_no_bounds_for(self):
        """
        A measured value has no level then; it is not counted as the lowest.
        """
        replicated = attrs.evolve(
            innovation("antre", regulasi=3),
            answers={"replikasi": Answer(value=3), "regulasi": Answer(level=3)},
        )
        submission = sent(replicated, innovation("pasar", video=1))
        it = side(submission, WITHOUT_BOUNDS, known=[IGA])

        (gap,) = it.gaps
        assert gap.place == ("sid", "antre", "replikasi")
        one = Fraction(1)
        assert it.known(one, "sid", "antre", "replikasi") is None
        assert it.known(one, "sid", "antre") is it.known(one, "sid") is None
        assert it.known(one, "sid", "antre", "regulasi") == 1
        assert it.known(one, "sid", "pasar") == it.known(one, "spd") == 1

    def test_a_value_of_the_region(self):
        """
        The region's own values leave gaps, too.
        """
        submission = sent(
            answers={"pad": Answer(value="12.5"), "lakip": Answer(level=1)}
        )
        it = side(submission, WITHOUT_BOUNDS, known=[IGA])

        (gap,) = it.gaps
        assert gap.place == ("spd", "pad")
        assert it.known(Fraction(1), "spd") is None
        assert it.known(Fraction(1), "spd", "lakip") == 1

    def test_a_value_that_does_not_count(self):
        """
        On the basis of verified levels no bounds are needed.
        """
        answer = Answer(value="12.5", verified_level=2)
        submission = sent(answers={"pad": answer})
        it = side(submission, WITHOUT_BOUNDS, basis="verified", known=[IGA])

        assert not it.gaps
        assert it.assessment.components[0].points == 3

    @pytest.mark.parametrize(
        ("basis", "answer", "gap"),
        [
            ("claimed", {"level": 2}, True),
            ("claimed", {"level": 2, "verified_level": 1}, True),
            ("verified", {"level": 2, "verified_level": 1}, True),
            ("verified", {"level": 2}, False),
            ("claimed", {"verified_level": 1}, False),
        ],
    )
    def test_a_level_where_marks_are_given(self, basis, answer, gap):
        """
        What has become a matter of marks is not known from a level.
        """
        submission = sent(answers={"pad": Answer(**answer)})
        it = side(submission, MARKED, basis=basis, known=[IGA])

        assert [each.place for each in it.gaps] == ([("spd", "pad")] if gap else [])
        assert it.assessment.components[0].points == 0

    def test_a_value_that_no_rule_book_has_bounds_for(self):
        """
        Where every rule-book wants a level, a value is a fault.
        """
        submission = sent(innovation("antre"), answers={"opini-bpk": Answer(value=1)})

        assert faults(submission, WITHOUT_BOUNDS) == [
            (codes.framework.NO_BOUNDS, "/answers/opini-bpk/value")
        ]

    def test_a_rule_book_without_an_index(self):
        """
        It has points, and says itself why there is no more.
        """
        it = side(FULL, WITHHELD)

        assert it.index is it.index_exact is it.predikat is None
        assert not it.gaps
        assert it.known(Fraction(1), "spd") == 1

    @pytest.mark.parametrize("basis", ["claims", "", None])
    def test_a_basis_that_there_is_not(self, basis):
        """
        Nothing is scored on a basis that nobody has defined.
        """
        with pytest.raises(ValueError, match="Basis"):
            side(FULL, IGA, basis=basis)
