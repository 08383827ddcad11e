"""
What holds for every contest, whatever its rules, entries and marks.
"""

import pickle

import attrs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from contestants import CLOSED, contest, contests, entries, entry
from indeksinovasi.contests.results import Fate, Verdict
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest.shortlists import (
    Manual,
    Quotas,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.registry import rulebook
from indeksinovasi.scoring import Standing
from indeksinovasi.testing.arithmetic import evaluate


def result_of(drawn):
    """
    Return what comes of what was drawn.
    """
    return run(drawn.contest, drawn.entries, drawn.sheets)


def facts(result):
    """
    Return all of *result* that does not speak of places in documents.
    """
    return (
        result.verdict,
        result.winners,
        result.stages,
        [(each.entry, each.standing) for each in result.candidates],
        result.interpretations,
        sorted(each.code.id for each in result.findings),
    )


def most_places(stage, entrants):
    """
    Return how many can go on at most.
    """
    match stage.shortlist:
        case Top(places=places) | Manual(places=places) | Threshold(places=places):
            return len(entrants) if places is None else places
        case Quotas(places=places):
            return sum(places.values())
        case TopOfEach(places=places, by=by):
            field = {
                "submitter-kind": lambda each: each.submitter.kind,
                "category": lambda each: each.category,
            }[by]
            return places * len({field(each) for each in entrants})
    return len(entrants)


class TestLaws:
    """
    Laws that a participant could go to court over.
    """

    @given(drawn=contests())
    def test_everybody_is_accounted_for_exactly_once(self, drawn):
        """
        Each entrant of a stage goes on, is open or is out; nobody vanishes.
        """
        result = result_of(drawn)
        entrants = {
            each.entry.id
            for each in result.candidates
            if each.standing is not Standing.INELIGIBLE
        }
        for stage in result.stages:
            if stage.ran:
                told = [each.entry for each in stage.outcomes]
                assert sorted(told) == sorted(entrants)
            else:
                assert stage.outcomes == ()
            entrants = set(stage.selected)

    @given(drawn=contests())
    def test_no_more_go_on_than_there_are_places(self, drawn):
        """
        However ties and decisions fall, a selection is never larger than its places.
        """
        result = result_of(drawn)
        by_id = {each.id: each for each in drawn.entries.entries}
        for stage in result.stages:
            entrants = [by_id[each.entry] for each in stage.outcomes]
            assert len(stage.selected) <= most_places(stage.stage, entrants)

    @given(drawn=contests(), seed=st.randoms(use_true_random=False))
    def test_the_order_of_entries_and_sheets_is_irrelevant(self, drawn, seed):
        """
        Nobody wins or loses by standing first in a file.
        """

        def shuffled(found):
            return seed.sample(found, len(found))

        again = attrs.evolve(
            drawn,
            entries=attrs.evolve(
                drawn.entries, entries=shuffled(drawn.entries.entries)
            ),
            sheets=attrs.evolve(drawn.sheets, sheets=shuffled(drawn.sheets.sheets)),
        )

        assert facts(result_of(again)) == facts(result_of(drawn))

    @given(drawn=contests())
    def test_equal_points_meet_equal_fates_or_a_decision(self, drawn):
        """
        Two entries with equal points, priority and stratum differ only by a decision.
        """
        result = result_of(drawn)
        tags = {each.id: each.tags for each in drawn.entries.entries}
        for stage in result.stages:
            outcomes = {each.entry: each for each in stage.outcomes}
            by_key = {}
            for each in stage.ranking:
                key = (each.stratum, each.points, tags[each.entry])
                by_key.setdefault(key, []).append(outcomes[each.entry])
            for same in by_key.values():
                if len({each.fate for each in same}) > 1:
                    reasons = {each.reason.code for each in same}
                    assert reasons == {"chosen", "passed-over"}

    @given(drawn=contests(complete=True))
    def test_nobody_is_passed_by_fewer_points(self, drawn):
        """
        Who is outranked has no more points than anybody of its stratum who is placed.
        """
        for stage in result_of(drawn).stages:
            places = {each.entry: each for each in stage.ranking}
            placed = [it for it in stage.outcomes if it.reason.code == "placed"]
            outranked = [it for it in stage.outcomes if it.reason.code == "outranked"]
            if getattr(stage.stage.shortlist, "priority", ""):
                continue
            for winner in placed:
                for loser in outranked:
                    one, other = places[winner.entry], places[loser.entry]
                    assert one.stratum != other.stratum or one.points > other.points

    @given(drawn=contests())
    def test_every_formula_evaluates_to_its_value(self, drawn):
        """
        All points of all stages can be worked out by hand from their traces.
        """
        for stage in result_of(drawn).stages:
            for each in stage.ranking:
                assert each.trace.value == each.points
                for step in each.trace.walk():
                    assert evaluate(step.formula) == step.value
                    assert step.source

    @given(drawn=contests())
    def test_the_verdict_says_what_is_open(self, drawn):
        """
        Decided means that nothing is open; an open stage is the last that was judged.
        """
        result = result_of(drawn)
        open_ = [each.ran and not each.decided for each in result.stages]

        if result.verdict is Verdict.DECIDED:
            assert all(each.decided for each in result.stages)
            assert result.winners == result.stages[-1].selected
        else:
            assert result.winners == ()
        assert sum(open_) <= 1
        assert not any(
            after.ran
            for before, after in zip(result.stages, result.stages[1:], strict=False)
            if not before.decided
        )

    @given(drawn=contests())
    def test_it_is_a_value(self, drawn):
        """
        Equal inputs give equal results, and a result travels to another process.
        """
        result = result_of(drawn)

        assert result == result_of(drawn)
        assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 -- our own bytes

    # Of some contests, nobody is out, or only after a decision.
    @settings(suppress_health_check=[HealthCheck.filter_too_much])
    @given(drawn=contests(complete=True))
    def test_who_did_not_go_on_is_not_missed(self, drawn):
        """
        Without a loser of the first stage, the same entries go on.
        """
        result = result_of(drawn)
        first = result.stages[0]
        assume(first.ran and first.decided and first.of(Fate.OUT))
        named = {each for it in drawn.entries.decisions for each in it.entries}
        losers = [each for each in first.of(Fate.OUT) if each not in named]
        assume(losers)
        loser = losers[0]
        rest = attrs.evolve(
            drawn,
            entries=attrs.evolve(
                drawn.entries,
                entries=[it for it in drawn.entries.entries if it.id != loser],
            ),
            sheets=attrs.evolve(
                drawn.sheets,
                sheets=[it for it in drawn.sheets.sheets if it.entry != loser],
            ),
        )

        assert set(result_of(rest).stages[0].selected) == set(first.selected)


class TestNames:
    """
    Every innovation is entered once, under a name of its own.
    """

    def test_one_title_for_several_proposals_is_told(self):
        """
        KIPP 2018 rejected such proposals; here, whoever checks them learns of it.
        """
        found = [
            attrs.evolve(entry(id_), name=name)
            for id_, name in (("a", "SI-ANTRE"), ("b", "Si Antre"), ("c", "Antre"))
        ]
        result = run(contest(), entries(*found))
        (told,) = result.findings

        assert (told.code.id, told.pointer) == ("II-K131", "/entries/1/name")
        assert "a of Dinas a" in told.message()
        assert result.verdict is Verdict.DECIDED


class TestInterpretations:
    """
    What the rules leave open, and what would have come out otherwise.
    """

    def test_another_divisor_is_told_where_it_changes_points(self):
        """
        An absent juror of KOVABLIK costs points under one reading only.
        """
        rules = rulebook("kovablik/2022")
        other = rules.interpreted({"divisor-proposal": "submitted"})

        assert rules.stages[0].jury.reducer.denominator == "assigned"
        assert other.stages[0].jury.reducer.denominator == "submitted"
        assert other.stages[1] is rules.stages[1]

    def test_without_sheets_nothing_is_touched(self):
        """
        A reading that changes neither points nor fates is not told.
        """
        rules = rulebook("kovablik/2022")
        one = entry("a", kind="opd", launched_on=CLOSED.replace(year=2020), awards=())
        document = attrs.evolve(entries(one), contest=rules.id)

        assert run(rules, document).interpretations == ()


def test_the_draws_reach_every_end():
    """
    The contests that tests draw are decided, undecided and invalid.
    """
    seen = set()

    @given(drawn=contests())
    def look(drawn):
        seen.add(result_of(drawn).verdict)

    look()

    assert seen >= {Verdict.DECIDED, Verdict.UNDECIDED}
