"""
Phases that do not fit the process are told, each once and with what to do.
"""

import datetime as dt
import itertools

import pytest
from hypothesis import given

from indeksinovasi.contests.tracking import track
from indeksinovasi.findings import Severity
from indeksinovasi.model.ideas import Outcome, Passage
from laboratories import (
    LABINOV,
    LINE,
    any_phases,
    idea,
    laboratories,
    laboratory,
    passed,
)

MAY, JUNE, JULY = (dt.date(2025, month, 1) for month in (5, 6, 7))


def found(*ideas, as_of=dt.date(2026, 1, 1)):
    """
    Return code and pointer of everything found about *ideas*.
    """
    tracking = track(laboratory(ideas, as_of=as_of), LABINOV)
    return [(each.code.id, each.pointer) for each in tracking.findings]


def of(*phases, **others):
    """
    Return what is found about one idea that went through *phases*.
    """
    return found(idea(1, phases), **others)


class TestPhases:
    """
    A phase is one of the process, and stands once.
    """

    def test_an_unknown_phase_is_told_with_the_nearest(self):
        """
        "delivery" is what some regions write.
        """
        passage = Passage(phase="delivery", started_on=MAY)
        tracking = track(laboratory([idea(1, (passage,))]), LABINOV)
        (one,) = tracking.findings

        assert (one.code.id, one.pointer) == ("II-K201", "/ideas/0/phases/0/phase")
        assert one.message() == (
            "labinov/5d1 has no phase 'delivery'; nearest: deliver"
        )

    def test_a_phase_that_is_given_twice_is_told_where_it_is_given_again(self):
        """
        One way through a phase is one entry.
        """
        phases = passed((MAY, JUNE))

        assert of(*phases, *phases) == [("II-K202", "/ideas/0/phases/1/phase")]


class TestDates:
    """
    Dates are possible.
    """

    def test_nothing_ends_before_it_starts(self):
        """
        Two days that are swapped are told at the second.
        """
        assert of(*passed((JUNE, MAY))) == [("II-K203", "/ideas/0/phases/0/ended_on")]

    def test_a_phase_may_take_one_day(self):
        """
        It starts and ends on the same day.
        """
        assert of(*passed((JUNE, JUNE))) == []

    def test_nothing_is_told_of_the_future(self):
        """
        What is planned has not happened; the day of the document itself has.
        """
        assert of(*passed((MAY, JULY)), as_of=JUNE) == [
            ("II-K204", "/ideas/0/phases/0/ended_on")
        ]
        assert of(*passed((JULY, None)), as_of=JUNE) == [
            ("II-K204", "/ideas/0/phases/0/started_on")
        ]
        assert of(*passed((MAY, JUNE)), as_of=JUNE) == []


class TestOrder:
    """
    A phase waits for those it comes after.
    """

    def test_one_may_begin_on_the_day_the_other_ends(self):
        """
        A laboratory goes from one to the next on one day.
        """
        assert of(*passed((MAY, JUNE), (JUNE, JULY))) == []

    def test_one_begins_before_the_other_ends(self):
        """
        It is told at the day on which the later one starts.
        """
        assert of(*passed((MAY, JULY), (JUNE, JULY))) == [
            ("II-K205", "/ideas/0/phases/1/started_on")
        ]

    def test_two_that_were_held_together_have_the_same_days(self):
        """
        Purbalingga held two phases within two days, Aceh Tengah three within three.
        """
        assert of(*passed((MAY, JUNE), (MAY, JUNE), (MAY, JUNE))) == []

    def test_two_that_both_go_on_were_not_held_together(self):
        """
        Days that are not known yet are not the same days.
        """
        assert of(*passed((MAY, None), (MAY, None))) == [
            ("II-K206", "/ideas/0/phases/1/started_on")
        ]

    def test_an_end_that_was_forgotten_is_told_once(self):
        """
        Not again for each later phase.
        """
        phases = passed((MAY, None), (MAY, JUNE), (JUNE, JUNE), (JUNE, JULY))

        assert of(*phases) == [("II-K206", "/ideas/0/phases/1/started_on")]

    def test_a_phase_that_is_missing_in_between_is_told_once(self):
        """
        At the first phase that has begun without it, as a warning.
        """
        drum_up, _, design, deliver = passed(*[(MAY, MAY)] * 4)

        assert of(drum_up, deliver, design) == [("II-K207", "/ideas/0/phases/2")]

    def test_over_a_gap_the_order_still_holds(self):
        """
        What is not told of does not excuse the others.
        """
        drum_up, _, design = passed((JUNE, JULY), (JULY, JULY), (MAY, JUNE))

        assert of(drum_up, design) == [
            ("II-K207", "/ideas/0/phases/1"),
            ("II-K205", "/ideas/0/phases/1/started_on"),
        ]

    def test_what_runs_alongside_waits_for_nothing(self):
        """
        Documentation may begin before drum-up, or alone.
        """
        written = Passage(phase="documentation", started_on=MAY)

        assert of(written) == []
        assert of(*passed((JUNE, JULY)), written) == []

    def test_the_order_in_the_file_does_not_matter(self):
        """
        Dates tell what came first.
        """
        assert of(*reversed(passed((MAY, JUNE), (JUNE, JULY)))) == []


class TestIdeas:
    """
    Ideas can be told apart, and so can what they become.
    """

    def test_two_ideas_have_one_id(self):
        """
        The second is told, and not that it becomes the same, too.
        """
        assert found(idea(1), idea(1)) == [("II-K208", "/ideas/1/id")]

    def test_two_ideas_become_one_innovation(self):
        """
        A submission could not hold both.
        """
        ideas = [idea(number, innovation=Outcome(id="si-antre")) for number in (1, 2)]

        assert found(*ideas) == [("II-K209", "/ideas/1/innovation/id")]

    @pytest.mark.parametrize("first", [True, False])
    def test_an_innovation_goes_by_the_id_of_another_idea(self, first):
        """
        An idea that has no innovation becomes one of its own name.
        """
        ideas = [idea(1, innovation=Outcome(id="ide-2")), idea(2)]
        expected = "/ideas/1/id" if first else "/ideas/1/innovation/id"

        assert found(*(ideas if first else reversed(ideas))) == [("II-K209", expected)]

    def test_an_idea_that_becomes_itself_is_fine(self):
        """
        An innovation may keep the name it had as an idea.
        """
        assert found(idea(1, innovation=Outcome(id="ide-1"))) == []


class TestAnything:
    """
    Whatever is written down, it is judged.
    """

    @given(laboratories(any_phases))
    def test_every_finding_is_at_a_place_that_is_there(self, ideas):
        """
        Whoever looks up a finding finds what it is about.
        """
        for each in track(ideas, LABINOV).findings:
            place = ideas
            for step in each.path:
                place = place[step] if isinstance(step, int) else getattr(place, step)
            assert place is not None
            assert each.message()

    @given(laboratories(any_phases))
    def test_only_gaps_are_forgiven(self, ideas):
        """
        A record with holes is no wrong one; everything else has to be put right.
        """
        for each in track(ideas, LABINOV).findings:
            forgiven = each.code.severity is Severity.WARNING
            assert forgiven is (each.code.id == "II-K207")

    @given(laboratories(any_phases))
    def test_what_begins_in_order_without_gaps_is_without_fault(self, ideas):
        """
        A way without findings is one that Labinov allows, read from the dates alone.
        """
        tracking = track(ideas, LABINOV)
        at_fault = {each.path[1] for each in tracking.findings}
        for position, each in enumerate(ideas.ideas):
            given = {it.phase: it for it in each.phases}
            line = [given[it] for it in LINE if it in given]
            in_order = (
                len(given) == len(each.phases)
                and "deploy" not in given
                and [it.phase for it in line] == list(LINE[: len(line)])
                and all(
                    it.ended_on is None or it.ended_on >= it.started_on
                    for it in each.phases
                )
                and all(
                    one.ended_on is not None
                    and (
                        one.ended_on <= other.started_on
                        or (one.started_on, one.ended_on)
                        == (other.started_on, other.ended_on)
                    )
                    for one, other in itertools.pairwise(line)
                )
            )
            assert in_order is (position not in at_fault)
