"""
From marks to points: the roll-up of criteria, and several jurors to one number.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contestants import (
    JURORS,
    NESTED,
    codes_of,
    contest,
    entries,
    leaf,
    marks,
    named,
    nested_marks,
    parent,
    reducers,
    rubric,
    sheet,
    sheets,
    stage,
)
from indeksinovasi import codes
from indeksinovasi.contests.jury import juror_points
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest import Marks
from indeksinovasi.frameworks.contest.juries import Mean
from indeksinovasi.frameworks.contest.shortlists import Everyone
from indeksinovasi.model.entries import Sheet
from indeksinovasi.registry import rulebook
from indeksinovasi.testing.arithmetic import evaluate

ASSIGNED = Mean(denominator="assigned")


def points(judged_by, given_marks, rules=None):
    """
    Return what one juror's marks give.
    """
    given_sheet = Sheet(stage="s", juror="juri", entry="a", marks=given_marks)
    return juror_points(rules or contest(), judged_by, given_sheet)


def judged(*found, reducer=None, judged_by=None, **panels):
    """
    Return the result of a contest of one stage for the entry ``a``.
    """
    rules = contest(stage("s", Everyone(), reducer=reducer, judged_by=judged_by))
    return run(rules, entries("a"), sheets(*found, **panels))


def points_of(result):
    """
    Return the only entry's points; None if it is not scored.
    """
    ranking = result.stages[0].ranking
    return ranking[0].points if ranking else None


class TestRollUp:
    """
    A leaf earns its share of its weight; a parent, that of what it is made of.
    """

    def test_kipp_2023_comes_to_81_25(self):
        """
        Raw marks 90, 80, 85, 70, 90, 75, 60, 80 are 81.25; the summary weighs nothing.
        """
        rules = rulebook("kipp/2023-umum")
        _, judged_by = next(rules.rubrics())
        raw = (90, 80, 85, 70, 90, 75, 60, 80)
        codes_ = [each.code for each in judged_by.leaves()]
        given_marks = dict(zip(codes_, map(Fraction, raw), strict=True))

        assert points(judged_by, given_marks, rules).value == Fraction("81.25")

    def test_weights_below_are_relative_to_the_parent(self):
        """
        80 and 60 at half each make 70; at half, that is 35; with 90 at half, 80.
        """
        judged_by = rubric(
            parent("a", 50, leaf("a1", 50), leaf("a2", 50)), leaf("b", 50)
        )
        found = points(judged_by, {"a1": 80, "a2": 60, "b": 90})

        assert found.value == 80
        assert found.formula == "35 + 45"
        assert found.parts[0].formula == "(40 + 30) / 100 × 50"
        assert found.parts[1].formula == "90 / 100 × 50"

    @given(given_marks=nested_marks)
    def test_every_formula_evaluates_to_its_value(self, given_marks):
        """
        Whoever works a step out by hand gets what is printed.
        """
        found = points(NESTED, given_marks)

        for step in found.walk():
            assert evaluate(step.formula) == step.value
            assert step.source == "Pedoman, butir 1"
        assert 0 <= found.value <= 100

    @given(given_marks=nested_marks, higher=marks)
    def test_a_higher_mark_never_costs_points(self, given_marks, higher):
        """
        Raising one mark raises the points, or leaves them.
        """
        more = {**given_marks, "luas": max(given_marks["luas"], higher)}

        assert points(NESTED, more).value >= points(NESTED, given_marks).value

    def test_all_and_nothing_are_the_ends_of_the_scale(self):
        """
        The best marks earn the total, the worst nothing.
        """
        best = {"baru": 100, "hemat": 100, "luas": 100, "lisan": 5, "tertib": "baik"}
        worst = {"baru": 0, "hemat": 0, "luas": 0, "lisan": 1, "tertib": "kurang"}

        assert points(NESTED, best).value == 100
        assert points(NESTED, worst).value == 0


class TestDenominator:
    """
    What becomes of a juror who gives nothing is for the scheme to say.
    """

    two = (sheet("s", "juri-1", "a", 90), sheet("s", "juri-2", "a", 80))

    def test_the_absent_count_as_0_where_all_assigned_count(self):
        """
        Totals of 90 and 80 from three assigned jurors are 170/3, some 56.67.
        """
        result = judged(*self.two, reducer=ASSIGNED, s=JURORS)
        trace = result.stages[0].ranking[0].trace

        assert points_of(result) == Fraction(170, 3)
        assert trace.formula == "(90 + 80) / 3"
        assert trace.note == "absent: juri-3"
        assert codes_of(result) == ["II-N113"]

    def test_the_absent_do_not_count_where_only_sheets_do(self):
        """
        The same totals are 85 where only what was submitted counts.
        """
        assert points_of(judged(*self.two, s=JURORS)) == 85

    @pytest.mark.parametrize("reducer", [ASSIGNED, Mean(denominator="submitted")])
    def test_an_interest_counts_neither_way(self, reducer):
        """
        A juror with an interest is in neither the sum nor the number, and is listed.
        """
        partial = sheet("s", "juri-3", "a", conflict=True)
        result = judged(*self.two, partial, reducer=reducer, s=JURORS)

        assert points_of(result) == 85
        assert codes_of(result) == ["II-N111"]

    def test_what_is_not_signed_is_not_submitted(self):
        """
        An unsigned sheet counts as if it were not there, and is listed.
        """
        unsigned = sheet("s", "juri-3", "a", 100, signed=False)
        result = judged(*self.two, unsigned, reducer=ASSIGNED, s=JURORS)

        assert points_of(result) == Fraction(170, 3)
        assert codes_of(result) == ["II-N112"]
        assert result.stages[0].ranking[0].trace.note == "absent: juri-3"

    def test_nobody_is_not_nought(self):
        """
        Without a sheet that counts there are no points, not 0 points.
        """
        unsigned = sheet("s", "juri-1", "a", 100, signed=False)

        assert points_of(judged(unsigned, s=JURORS)) is None
        assert "II-N114" in codes_of(judged(unsigned, s=JURORS))
        assert points_of(judged(sheet("s", "juri-1", "a", 0))) == 0

    def test_without_a_panel_nobody_knows_how_many_are_assigned(self):
        """
        The divisor is not guessed from the sheets that happen to be there.
        """
        result = judged(*self.two, reducer=ASSIGNED)

        assert points_of(result) is None
        assert codes_of(result) == ["II-N116"]

    @given(
        given_marks=st.lists(marks, min_size=3, max_size=3),
        higher=marks,
        reducer=reducers,
    )
    def test_a_higher_mark_never_costs_points(self, given_marks, higher, reducer):
        """
        However jurors are reduced, nobody loses by a better mark.
        """

        def reduced(found):
            given_sheets = [
                sheet("s", juror, "a", mark)
                for juror, mark in zip(JURORS, found, strict=True)
            ]
            return points_of(judged(*given_sheets, reducer=reducer, s=JURORS))

        better = [max(given_marks[0], higher), *given_marks[1:]]

        assert reduced(better) >= reduced(given_marks)


class TestFaults:
    """
    Sheets that cannot be counted as they stand are found all at once.
    """

    good = sheet("s", "juri-1", "a", 50)

    @pytest.mark.parametrize(
        ("change", "code", "path"),
        [
            ({"stage": "x"}, codes.marks.UNKNOWN_STAGE, ("stage",)),
            ({"juror": "juri-9"}, codes.marks.NOT_ON_PANEL, ("juror",)),
            ({"entry": "b"}, codes.marks.UNKNOWN_ENTRY, ("entry",)),
            ({"marks": {}}, codes.marks.MARK_MISSING, ("marks",)),
            (
                {"marks": {"nilai": Fraction(101)}},
                codes.marks.MARK_NOT_ALLOWED,
                ("marks", "nilai"),
            ),
            (
                {"marks": {"nilai": "baik"}},
                codes.marks.MARK_NOT_ALLOWED,
                ("marks", "nilai"),
            ),
            (
                {"marks": {"nilai": Fraction(1), "nilay": Fraction(1)}},
                codes.marks.UNKNOWN_CRITERION,
                ("marks", "nilay"),
            ),
        ],
    )
    def test_each_is_found_at_its_place(self, change, code, path):
        """
        A fault of a sheet points at what is wrong in it, and nothing is judged.
        """
        result = judged(attrs.evolve(self.good, **change), s=JURORS)
        (found,) = result.findings

        assert (found.code, found.path) == (code, ("sheets", 0, *path))
        assert result.verdict.value == "invalid"
        assert not result.stages[0].ran

    def test_a_second_sheet_is_not_added_up(self):
        """
        Two sheets of one juror for one entry are a fault, whatever is in them.
        """
        found = judged(self.good, self.good).findings

        assert [(each.code.id, each.path) for each in found] == [
            ("II-N107", ("sheets", 1))
        ]

    def test_a_total_is_taken_only_where_it_is_asked_for(self):
        """
        Where a rubric computes, no total is taken; where it is reported, no marks are.
        """
        reported = attrs.evolve(
            stage("s", Everyone()), rubric=None, reported=named("bobot tidak diketahui")
        )
        total = sheet("s", "juri-1", "a", total=85)

        def found(one_stage, given_sheet):
            return run(contest(one_stage), entries("a"), sheets(given_sheet))

        assert "II-N108" in codes_of(found(stage("s", Everyone()), total))
        assert codes_of(found(reported, self.good)) == ["II-N109"]
        assert points_of(found(reported, total)) == 85
        negative = attrs.evolve(total, total=-1)
        assert codes_of(found(reported, negative)) == ["II-N105"]

    def test_every_fault_is_found_at_once(self):
        """
        One run tells a juror everything that is wrong with a sheet.
        """
        whole = judged(
            sheet("s", "juri-9", "b", marks={"nilay": Fraction(1)}), s=JURORS, x=("y",)
        )

        assert codes_of(whole) == [
            "II-N101",
            "II-N102",
            "II-N104",
            "II-N106",
            "II-N103",
        ]

    def test_what_does_not_count_need_not_be_complete(self):
        """
        A juror with an interest leaves the marks empty, and so may a draft.
        """
        for facts in ({"conflict": True}, {"signed": False}):
            result = judged(self.good, sheet("s", "juri-2", "a", **facts))
            assert result.verdict.value != "invalid"

    def test_marks_keep_to_the_steps_of_their_scale(self):
        """
        Where only whole marks are given, a half is none.
        """
        judged_by = rubric(leaf("nilai", 100, Marks(least=0, most=5, step=1)))

        assert points_of(judged(sheet("s", "j", "a", 4), judged_by=judged_by)) == 80
        halves = judged(sheet("s", "j", "a", "3.5"), judged_by=judged_by)
        assert codes_of(halves) == ["II-N105"]
