"""
Equal points told apart by what the rule-book declares, and by nothing else.
"""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contestants import (
    CITED,
    codes_of,
    contest,
    entries,
    entry,
    leaf,
    rubric,
    sheet,
    sheets,
    stage,
    totals,
)
from indeksinovasi.contests.results import Verdict
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest import TieBreak
from indeksinovasi.frameworks.contest.shortlists import Everyone, Threshold, Top

EARLIER = TieBreak(by="launched-on", order="earlier", source=CITED)
VOTES = TieBreak(by="votes", source=CITED)
NOVELTY = TieBreak(by="criterion", of="baru", source=CITED)
OLD, NEW = dt.date(2020, 1, 1), dt.date(2024, 1, 1)
TWO = rubric(leaf("baru", 50), leaf("luas", 50))


def judged(*found, by, shortlist=None, points=50):
    """
    Return what comes of entries with equal points, told apart by *by*.
    """
    only = stage("s", shortlist or Top(places=1), tie_break=by)
    given_sheets = totals("s", **dict.fromkeys((each.id for each in found), points))
    return run(contest(only), entries(*found), sheets(*given_sheets))


class TestTieBreaks:
    """
    Asked one after the other, each only where those before it leave equals.
    """

    def test_the_declared_fact_goes_first_and_the_clause_is_told(self):
        """
        Of two with 50 points the older one wins, by butir 1, and no decision is needed.
        """
        found = (entry("a", launched_on=NEW), entry("b", launched_on=OLD))
        result = judged(*found, by=[EARLIER])
        (broken,) = result.stages[0].broken

        assert (result.verdict, result.winners) == (Verdict.DECIDED, ("b",))
        assert broken.entries == ("b", "a")
        assert broken.facts == ("2020-01-01", "2024-01-01")
        assert (broken.by, broken.source) == ("launched-on", "Pedoman, butir 1")
        assert codes_of(result) == ["II-K132"]
        assert {each.entry: each.rank for each in result.stages[0].ranking} == {
            "b": 1,
            "a": 2,
        }

    def test_without_a_clause_a_tie_stays_a_tie(self):
        """
        However old an innovation is, nothing tells it apart that is not declared.
        """
        found = (entry("a", launched_on=NEW), entry("b", launched_on=OLD))
        result = judged(*found, by=[])

        assert result.verdict is Verdict.UNDECIDED
        assert codes_of(result) == ["II-K120"]

    def test_a_criterion_is_reduced_like_the_points(self):
        """
        Two jurors gave a 80 and 60 for novelty, and b 90 and 60: 35 against 37.5.
        """
        only = stage("s", Top(places=1), judged_by=TWO, tie_break=[NOVELTY])
        marks = {
            ("a", "j1"): (80, 70),
            ("a", "j2"): (60, 90),
            ("b", "j1"): (90, 60),
            ("b", "j2"): (60, 90),
        }
        given_sheets = [
            sheet("s", juror, id_, marks={"baru": new, "luas": wide})
            for (id_, juror), (new, wide) in marks.items()
        ]
        result = run(contest(only), entries("a", "b"), sheets(*given_sheets))
        (broken,) = result.stages[0].broken

        assert result.winners == ("b",)
        assert broken.facts == ("37.5", "35")

    def test_an_earlier_stage_may_be_asked(self):
        """
        Equal in the presentation, they differ in the proposal.
        """
        by = TieBreak(by="stage", of="s", source=CITED)
        rules = contest(
            stage("s", Everyone()), stage("t", Top(places=1), tie_break=[by])
        )
        found = sheets(*totals("s", a=1, b=2), *totals("t", a=50, b=50))

        assert run(rules, entries("a", "b"), found).winners == ("b",)

    def test_who_is_still_equal_is_still_reported(self):
        """
        The one with more votes wins; the other two share the second rank.
        """
        found = [entry("a", votes=1), entry("b", votes=1), entry("c", votes=2)]
        result = judged(*found, by=[VOTES], shortlist=Top(places=2))

        assert [(it.entry, it.rank) for it in result.stages[0].ranking] == [
            ("c", 1),
            ("a", 2),
            ("b", 2),
        ]
        assert [each.entries for each in result.stages[0].ties] == [("a", "b")]
        assert codes_of(result) == ["II-K132", "II-K120"]

    def test_a_missing_fact_tells_nobody_apart(self):
        """
        Without the votes of one, not even a later clause is asked, and that is told.
        """
        found = [entry("a", votes=1, launched_on=OLD), entry("b", launched_on=NEW)]
        result = judged(*found, by=[VOTES, EARLIER])

        assert result.verdict is Verdict.UNDECIDED
        assert codes_of(result) == ["II-K133", "II-K120"]
        assert "b" in result.findings[0].message()

    def test_it_is_asked_only_where_points_are_equal(self):
        """
        More votes never go before more points, nor before a priority.
        """
        only = stage(
            "s",
            Threshold(least=0, priority="direplikasi", places=2),
            tie_break=[VOTES],
        )
        found = [
            entry("a", votes=9),
            entry("b", votes=1, tags=["direplikasi"]),
            entry("c", votes=0),
        ]
        given_sheets = sheets(*totals("s", a=50, b=40, c=60))
        result = run(contest(only), entries(*found), given_sheets)

        assert result.winners == ("b", "c")
        assert result.stages[0].broken == ()

    @given(
        st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=5),
        st.randoms(use_true_random=False),
    )
    def test_the_ranks_are_those_of_points_and_then_votes(self, facts, random):
        """
        Whatever the order of the file, ranks follow points, then votes.
        """
        found = [
            entry(f"e{number}", votes=votes) for number, (_, votes) in enumerate(facts)
        ]
        points = {f"e{number}": given for number, (given, _) in enumerate(facts)}
        only = stage("s", Everyone(), tie_break=[VOTES])
        random.shuffle(found)
        result = run(contest(only), entries(*found), sheets(*totals("s", **points)))
        keys = {f"e{number}": each for number, each in enumerate(facts)}

        assert {it.entry: it.rank for it in result.stages[0].ranking} == {
            each: 1 + sum(other > key for other in keys.values())
            for each, key in keys.items()
        }

    @pytest.mark.parametrize(("order", "winner"), [("earlier", "b"), ("later", "a")])
    def test_the_order_is_the_declared_one(self, order, winner):
        """
        A contest may as well prefer what is newer.
        """
        found = (entry("a", launched_on=NEW), entry("b", launched_on=OLD))
        by = attrs.evolve(EARLIER, order=order)

        assert judged(*found, by=[by]).winners == (winner,)
