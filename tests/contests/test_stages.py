"""
One stage after another: what is carried over, and what an open stage stops.
"""

from fractions import Fraction

import attrs

from contestants import (
    CITED,
    codes_of,
    contest,
    entries,
    entry,
    named,
    sheet,
    sheets,
    stage,
    totals,
    unmarked,
)
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks import Band
from indeksinovasi.frameworks.contest import CarryOver, StageWeight
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Top,
)
from indeksinovasi.scoring import Standing
from indeksinovasi.testing.arithmetic import evaluate


class TestStages:
    """
    One stage after another.
    """

    def test_kiks_goes_from_six_to_three(self):
        """
        Top 6 of many, then the best three of those, by the points of the second stage.
        """
        rules = contest(stage("s", Top(places=6)), stage("t", Top(places=3)))
        first = {each: 90 - number for number, each in enumerate("abcdefgh")}
        second = {each: 60 + number for number, each in enumerate("abcdef")}
        found = sheets(*totals("s", **first), *totals("t", **second))
        result = run(rules, entries(*"abcdefgh"), found)

        assert [len(each.selected) for each in result.stages] == [6, 3]
        assert result.winners == ("f", "e", "d")

    def test_after_an_open_stage_none_is_judged(self):
        """
        Who goes on is not known, so nobody's presentation is judged, and that is told.
        """
        rules = contest(stage("s", Top(places=1)), stage("t", Top(places=1)))
        result = run(rules, entries("a", "b"), sheets(*totals("s", a=1, b=1)))

        assert [each.ran for each in result.stages] == [True, False]
        assert result.stages[1].outcomes == ()
        assert codes_of(result) == ["II-K120", "II-K128"]

    def test_points_are_carried_over_as_declared(self):
        """
        30 % of 80 and 70 % of 90 are 87, as in the presentations of Sulawesi Selatan.
        """
        weights = (
            StageWeight(stage="s", weight=30),
            StageWeight(stage="t", weight=70),
        )
        rules = contest(
            stage("s", Everyone()),
            stage(
                "t", Top(places=1), combined=CarryOver(weights=weights, source=CITED)
            ),
        )
        found = sheets(*totals("s", a=80), *totals("t", a=90))
        (ranked,) = run(rules, entries("a"), found).stages[1].ranking

        assert ranked.points == 87
        assert ranked.trace.formula == "30 / 100 × 80 + 70 / 100 × 90"
        assert [each.name for each in ranked.trace.parts] == ["s", "t"]
        assert all(evaluate(step.formula) == step.value for step in ranked.trace.walk())

    def test_without_carrying_over_a_stage_starts_anew(self):
        """
        The first round does not help in the second.
        """
        rules = contest(stage("s", Everyone()), stage("t", Top(places=1)))
        found = sheets(*totals("s", a=100, b=0), *totals("t", a=1, b=2))

        assert run(rules, entries("a", "b"), found).winners == ("b",)

    def test_only_who_takes_part_is_judged(self):
        """
        A sheet for one who is out changes nothing, and is told.
        """
        rules = contest(stage("s", Top(places=1)), stage("t", Everyone()))
        found = sheets(*totals("s", a=2, b=1), *totals("t", a=1, b=100))
        result = run(rules, entries("a", "b"), found)

        assert result.winners == ("a",)
        assert codes_of(result) == ["II-N115"]

    def test_bands_are_for_the_last_points(self):
        """
        What points earn is told in the last stage that has any.
        """
        bands = (
            Band(predikat="C", lowest="0.00", highest="59.99", source=CITED),
            Band(predikat="A", lowest="60.00", highest="100.00", source=CITED),
        )
        rules = contest(
            stage("s", Everyone()),
            stage("t", Everyone()),
            unmarked("pleno", Everyone()),
            bands=bands,
        )
        found = sheets(*totals("s", a=90, b=90), *totals("t", a="59.995", b=60))
        first, second, last = run(rules, entries("a", "b"), found).stages

        assert {each.band for each in first.ranking} == {None}
        assert {each.entry: each.band for each in second.ranking} == {
            "a": "C",
            "b": "A",
        }
        assert last.ranking == ()

    def test_who_is_judged_under_reserve_may_win_only_under_reserve(self):
        """
        As long as it is not known whether a winner may take part, nothing is decided.
        """
        rules = contest(stage("s", Top(places=1)), groups=("umum",))
        known = [entry("a", group="umum"), entry("b")]
        won = run(rules, entries(*known), sheets(*totals("s", a=1, b=2)))
        lost = run(rules, entries(*known), sheets(*totals("s", a=2, b=1)))

        assert (won.verdict.value, won.reserved) == ("undecided", ("b",))
        assert (lost.verdict.value, lost.winners) == ("decided", ("a",))
        assert [each.standing for each in lost.candidates] == [
            Standing.ELIGIBLE,
            Standing.UNKNOWN,
        ]

    def test_marks_may_be_reported(self):
        """
        Where no rubric is known, the median, mean or whatever is taken of totals.
        """
        reported = attrs.evolve(
            stage("s", Top(places=1)), rubric=None, reported=named("bobot")
        )
        found = sheets(
            sheet("s", "j1", "a", total="80.5"), sheet("s", "j2", "a", total="81")
        )
        (ranked,) = run(contest(reported), entries("a"), found).stages[0].ranking

        assert ranked.points == Fraction("80.75")
