"""
Answers that a rule-book asks for, and values that its bounds do not settle.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import codes
from indeksinovasi.model import Answer
from indeksinovasi.validation import validate
from validation.sending import (
    FRAMEWORK,
    MANDATORY,
    MANDATORY_EACH,
    found,
    innovation,
    submission,
)

UNSETTLED = {
    codes.numbers.VALUE_ON_OVERLAP: "overlap",
    codes.numbers.VALUE_IN_GAP: "gap",
    codes.numbers.VALUE_BEYOND: "beyond",
}


def region(slug, under=FRAMEWORK, **answer):
    """
    Return what is remarked on the value of one answer of the region.
    """
    sent = submission(answers={slug: Answer(**answer)})
    return [each for code in UNSETTLED for each in found(sent, code, under)]


class TestMandatory:
    """
    What every region must answer is missed where it is not.
    """

    def test_the_region_misses_each_of_its_own(self):
        """
        A region that answers nothing is told every mandatory indicator, once.
        """
        missed = found(submission(), codes.framework.MISSING_MANDATORY)

        assert sorted(each.words["found"] for each in missed) == sorted(MANDATORY)
        assert {each.place for each in missed} == {"$.answers"}

    def test_so_does_each_innovation(self):
        """
        An innovation is told its own mandatory indicators, at its own place.
        """
        answers = {slug: Answer(level=1) for slug in MANDATORY_EACH}
        sent = submission(innovation(1, answers=answers), innovation(2))
        missed = [
            each
            for each in found(sent, codes.framework.MISSING_MANDATORY)
            if each.path[0] == "innovations"
        ]

        assert {each.words["found"] for each in missed} == MANDATORY_EACH
        assert {each.place for each in missed} == {"$.innovations[1].answers"}

    def test_the_clause_is_told(self):
        """
        What is asked for names the row of the letter that asks for it.
        """
        missed = found(submission(), codes.framework.MISSING_MANDATORY)
        sources = {each.words["found"]: each.source for each in missed}

        assert sources["opini-bpk"].endswith("Lampiran II butir 8")

    @pytest.mark.parametrize("answer", [{}, {"note": "menyusul"}])
    def test_an_answer_that_says_nothing_is_none(self, answer):
        """
        Whoever left the level out sees it before the deadline.
        """
        answers = {slug: Answer(**answer) for slug in MANDATORY}
        missed = found(submission(answers=answers), codes.framework.MISSING_MANDATORY)

        assert {each.place for each in missed} == {
            f"$.answers.{slug}" for slug in MANDATORY
        }

    @pytest.mark.parametrize(("level", "missing"), [(0, True), (1, False), (3, False)])
    def test_level_0_is_what_is_not_filled_in(self, level, missing):
        """
        No answer is level 0, and level 0 is no answer.
        """
        answers = {slug: Answer(level=level) for slug in MANDATORY}
        told = found(submission(answers=answers), codes.framework.MISSING_MANDATORY)

        assert {each.words["found"] for each in told} == (
            set(MANDATORY) if missing else set()
        )

    def test_an_answer_in_the_wrong_place_does_not_count(self):
        """
        What an innovation says of the region's indicator leaves the region without.
        """
        sent = submission(innovation(answers={"pad": Answer(level=1)}))
        missed = found(sent, codes.framework.MISSING_MANDATORY)

        assert "pad" in {each.words["found"] for each in missed}


class TestUnsettled:
    """
    A value that the printed bounds leave open is read one way, and this is said.
    """

    @pytest.mark.parametrize(
        ("value", "code", "level"),
        [
            ("2.04", None, 1),
            ("2.045", codes.numbers.VALUE_IN_GAP, 1),
            ("2.05", None, 2),
            ("5.22", None, 2),
            ("5.23", codes.numbers.VALUE_ON_OVERLAP, 3),
            ("5.24", None, 3),
        ],
    )
    def test_only_what_lies_on_a_flaw_is_remarked(self, value, code, level):
        """
        Of per-capita income, 5.23 % is in two levels and 2.045 % in none.
        """
        remarks = region("pendapatan-perkapita", value=value)

        assert [each.code for each in remarks] == ([code] if code else [])
        for each in remarks:
            assert each.place == "$.answers.pendapatan-perkapita.value"
            assert each.words["found"] == value
            assert each.words["level"] == level
            assert each.source.endswith("Lampiran II butir 4")

    @pytest.mark.parametrize("value", [3, 4, 10**9])
    def test_more_than_the_best_bound_is_remarked(self, value):
        """
        The best bound of replication is three times; more is not printed.
        """
        answers = {"replikasi": Answer(value=value)}
        remarks = found(
            submission(innovation(answers=answers)), codes.numbers.VALUE_BEYOND
        )

        assert [each.words["level"] for each in remarks] == [3] * (value > 3)

    @pytest.mark.parametrize(
        ("slug", "value"), [("proses", -1), ("sdm", "10.5"), ("kecepatan", -3)]
    )
    def test_what_cannot_be_is_not_read_as_a_level(self, slug, value):
        """
        It is told as impossible, by the clause of its bounds, and as nothing else.
        """
        sent = submission(innovation(answers={slug: Answer(value=value)}))
        told = [
            each
            for each in validate(sent, FRAMEWORK).findings
            if each.path[-1:] == ("value",)
        ]

        assert {each.code for each in told} <= {
            codes.numbers.NOT_WHOLE,
            codes.numbers.OUT_OF_DOMAIN,
        }
        assert told

    @pytest.mark.parametrize("value", [0, "0.5"])
    def test_falling_short_of_all_levels_is_clear(self, value):
        """
        Whoever misses the lowest bound earns level 0, and nothing is open about it.
        """
        assert region("rekomendasi-kebijakan", value=value) == []

    @pytest.mark.parametrize(
        ("choice", "level"), [("higher-level", 3), ("lower-level", 2)]
    )
    def test_the_reading_taken_is_named(self, choice, level):
        """
        The remark names the interpretation, the choice, and the level it leads to.
        """
        under = FRAMEWORK.interpreted({"overlapping-bounds": choice})
        (remark,) = region("pendapatan-perkapita", under, value="5.23")

        assert remark.words["interpretation"] == f"overlapping-bounds={choice}"
        assert remark.words["level"] == level

    def test_a_level_is_not_a_value(self):
        """
        Whoever claims the level leaves nothing open.
        """
        assert region("pendapatan-perkapita", level=3) == []

    @pytest.mark.parametrize("basis", [None, "orang"])
    def test_a_value_without_its_measure_is_not_placed(self, basis):
        """
        A value whose basis is missing or unknown is refused, and not remarked on too.
        """
        answers = {"kemanfaatan": Answer(value=350, basis=basis)}
        sent = submission(innovation(answers=answers))

        assert not any(found(sent, code) for code in UNSETTLED)

    @given(st.decimals("-60", "110", places=3), st.sampled_from(sorted(MANDATORY)))
    def test_a_remark_is_made_exactly_where_the_bounds_are_flawed(self, value, slug):
        """
        Whatever the value and the indicator, one remark per flaw it falls on.
        """
        (indicator,) = (each for each in FRAMEWORK.indicators if each.slug == slug)
        measure = indicator.measure(None)
        placed = measure and measure.place(Fraction(value), FRAMEWORK.bounds)
        remarks = region(slug, value=str(value))

        assert [UNSETTLED[each.code] for each in remarks] == (
            [placed.flaw] if placed and placed.flaw else []
        )
