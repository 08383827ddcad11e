"""
Where ideas stand adds up, whoever counts and in whatever order.
"""

import datetime as dt
import pickle
import random
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.contests.tracking import (
    Lack,
    Outlook,
    Place,
    Reason,
    State,
    Sum,
    places,
    track,
)
from indeksinovasi.errors import UnknownReadinessError
from indeksinovasi.exact import total
from indeksinovasi.findings import Severity
from indeksinovasi.model.ideas import Passage, Unit
from laboratories import (
    LABINOV,
    LAN_2021,
    LINE,
    PURBALINGGA,
    any_phases,
    cilegon,
    idea,
    laboratories,
    laboratory,
    lan_2021,
    lebak,
    ordered_phases,
    passed,
    purbalingga,
)

DAY = dt.date(2025, 5, 1)
LATER = dt.date(2025, 6, 1)
WRITTEN = Passage(phase="documentation", started_on=DAY)
NOTHING = Sum(ideas=0, budget=Fraction(0), without_budget=0)


def standing(tally):
    """
    Return where ideas stand, without the places where none does.
    """
    return {place: each.ideas for place, each in tally.places.items() if each.ideas}


class TestToldInPublic:
    """
    Laboratories as large as those that were told of come out at the told numbers.
    """

    def test_cilegon_spends_fifty_million_in_each_kelurahan(self):
        """
        43 kelurahan with Rp50,000,000 each have Rp2,150,000,000, to the rupiah.
        """
        found = track(cilegon(), LABINOV)

        assert found.findings == ()
        assert found.total.all == Sum(
            ideas=43, budget=Fraction(2_150_000_000), without_budget=0
        )
        assert standing(found.total) == {Place("diagnose", State.ENDED): 43}
        assert found.kinds == {"kelurahan": found.total}
        assert len(found.units) == 43
        assert {each.all.budget for each in found.units.values()} == {50_000_000}

    def test_lebak_ends_with_sixty_four_and_gaps_that_are_told(self):
        """
        All 64 are done; that nothing is known of three phases is told, and no error.
        """
        found = track(lebak(), LABINOV)

        assert standing(found.total) == {Place("display", State.DONE): 64}
        assert found.errors == ()
        assert len(found.findings) == 3 * 64
        assert {each.words["before"] for each in found.findings} == set(LINE[1:4])

    def test_lebak_is_not_ready_as_nothing_says_that_deliver_ended(self):
        """
        What is not recorded does not count as done, however far an idea has come.
        """
        found = track(lebak(), LABINOV)

        assert found.ready("iga/2026") == ()
        assert {each.outlooks for each in found.progress} == {
            (
                Outlook(
                    "iga/2026",
                    (
                        Lack(Reason.NOT_ENDED, "deliver"),
                        Lack(Reason.NOT_BEGUN, "documentation"),
                    ),
                ),
            )
        }

    def test_the_four_regions_of_2021_have_261_ideas(self):
        """
        71 + 55 + 41 + 94 = 261, region by region and together.
        """
        found = track(lan_2021(), LABINOV)

        assert found.findings == ()
        assert found.total.all.ideas == 261
        assert {unit.name: each.all.ideas for unit, each in found.units.items()} == (
            LAN_2021
        )
        assert found.total.all.without_budget == 261

    def test_purbalingga_counts_by_kind_of_unit(self):
        """
        174 ideas of 35 + 18 + 25 + 8 units, after two phases held on the same days.
        """
        found = track(purbalingga(), LABINOV)

        assert found.findings == ()
        assert standing(found.total) == {Place("diagnose", State.ENDED): 174}
        assert len(found.units) == sum(PURBALINGGA.values()) == 86
        assert list(found.kinds) == sorted(PURBALINGGA)


class TestPlace:
    """
    An idea stands in one place.
    """

    @pytest.mark.parametrize(
        ("phases", "expected"),
        [
            ((), Place(None, State.NOT_BEGUN)),
            ((WRITTEN,), Place(None, State.NOT_BEGUN)),
            (passed((DAY, None)), Place("drum-up", State.RUNNING)),
            (passed((DAY, DAY)), Place("drum-up", State.ENDED)),
            (passed((DAY, DAY), (DAY, None)), Place("diagnose", State.RUNNING)),
            (passed(*[(DAY, DAY)] * 4, (LATER, None)), Place("display", State.RUNNING)),
            (passed(*[(DAY, DAY)] * 5), Place("display", State.DONE)),
        ],
    )
    def test_it_is_the_last_phase_that_has_begun(self, phases, expected):
        """
        What runs alongside moves nobody; the end of the last phase is the end.
        """
        (found,) = track(laboratory([idea(1, phases)]), LABINOV).progress

        assert found.place == expected

    @given(laboratories(any_phases))
    def test_there_is_one_for_each_idea_whatever_it_says(self, ideas):
        """
        Nobody stands nowhere, or in two places, even where the dates are nonsense.
        """
        found = track(ideas, LABINOV)

        assert {each.place for each in found.progress} <= set(places(LABINOV))
        assert len(found.progress) == len(ideas.ideas)

    def test_every_place_is_listed_once(self):
        """
        Not begun, two states of each phase, and the last of them is done.
        """
        found = places(LABINOV)

        assert len(set(found)) == len(found) == 1 + 2 * len(LINE)
        assert [each for each in found if each.state is State.DONE] == [found[-1]]


class TestSums:
    """
    Counts and budgets add up.
    """

    @given(laboratories(any_phases))
    def test_every_idea_is_counted_once(self, ideas):
        """
        Places, kinds and units each share all ideas and all budgets out.
        """
        found = track(ideas, LABINOV)
        whole = found.total.all

        assert whole.ideas == len(ideas.ideas)
        for parts in (
            found.total.places.values(),
            [each.all for each in found.kinds.values()],
            [each.all for each in found.units.values()],
            *(each.values() for each in found.alongside.values()),
        ):
            assert sum(each.ideas for each in parts) == whole.ideas
            assert total(each.budget for each in parts) == whole.budget
            assert sum(each.without_budget for each in parts) == whole.without_budget

    @given(laboratories(any_phases))
    def test_a_kind_is_its_units(self, ideas):
        """
        What stands under a kind are its units, place by place.
        """
        found = track(ideas, LABINOV)

        for kind, tally in found.kinds.items():
            inside = [each for unit, each in found.units.items() if unit.kind == kind]
            for place, each in tally.places.items():
                assert each.ideas == sum(it.places[place].ideas for it in inside)
                assert each.budget == total(it.places[place].budget for it in inside)

    @given(laboratories(any_phases), st.randoms(use_true_random=False))
    def test_the_order_of_ideas_and_phases_does_not_matter(self, ideas, dice):
        """
        Whoever sorts the list otherwise gets the same counts, in the same order.
        """
        ways = [
            attrs.evolve(each, phases=dice.sample(each.phases, len(each.phases)))
            for each in ideas.ideas
            if len({it.phase for it in each.phases}) == len(each.phases)
        ]
        shuffled = dice.sample(ways, len(ways))
        one, other = (
            track(attrs.evolve(ideas, ideas=each), LABINOV) for each in (ways, shuffled)
        )

        assert list(one.units.items()) == list(other.units.items())
        assert list(one.kinds.items()) == list(other.kinds.items())
        assert one.total == other.total
        assert one.alongside == other.alongside
        assert len(one.findings) == len(other.findings)
        assert {each.idea.id: each.outlooks for each in one.progress} == {
            each.idea.id: each.outlooks for each in other.progress
        }

    def test_a_budget_that_is_not_given_is_not_nothing(self):
        """
        The sum says how many budgets it lacks; zero rupiah is a budget.
        """
        ideas = [idea(1, budget=0), idea(2), idea(3, budget="0.10")]
        found = track(laboratory(ideas), LABINOV)

        assert found.total.all == Sum(ideas=3, budget=Fraction(1, 10), without_budget=1)

    def test_units_of_one_name_and_two_kinds_are_two(self):
        """
        A kelurahan and a kecamatan often have the same name.
        """
        ideas = [
            idea(number, unit=Unit(name="Rekaan", kind=kind))
            for number, kind in enumerate(["kelurahan", None, "kecamatan"])
        ]
        found = track(laboratory(ideas), LABINOV)

        assert [each.kind for each in found.units] == [None, "kecamatan", "kelurahan"]
        assert list(found.kinds) == [None, "kecamatan", "kelurahan"]

    def test_nothing_comes_to_nothing(self):
        """
        A list without ideas is all right.
        """
        found = track(laboratory([]), LABINOV)

        assert found.total.all == NOTHING
        assert found.kinds == found.units == {}


class TestReady:
    """
    Ready is who has all that the process asks for, and nothing wrong.
    """

    def test_deliver_has_to_have_ended_and_documentation_to_have_begun(self):
        """
        Display is not waited for.
        """
        phases = (*passed(*[(DAY, DAY)] * 4), WRITTEN)
        found = track(laboratory([idea(1, phases)]), LABINOV)

        assert [each.id for each in found.ready("iga/2026")] == ["ide-1"]

    def test_an_error_keeps_an_idea_back_and_no_other(self):
        """
        What is wrong with one idea is its own affair.
        """
        right = (*passed(*[(DAY, DAY)] * 4), WRITTEN)
        wrong = (*right, WRITTEN)
        found = track(laboratory([idea(1, wrong), idea(2, right)]), LABINOV)

        assert [each.id for each in found.ready("iga/2026")] == ["ide-2"]
        assert found.progress[0].outlooks[0].lacks == (Lack(Reason.AT_FAULT),)

    @given(laboratories(ordered_phases()))
    def test_who_is_ready_lacks_nothing_and_the_others_something(self, ideas):
        """
        For each idea that is not ready there is a reason.
        """
        found = track(ideas, LABINOV)
        ready = found.ready("iga/2026")

        for each in found.progress:
            (outlook,) = each.outlooks
            assert outlook.ready is (each.idea in ready)
            assert outlook.ready is not bool(outlook.lacks)

    @given(laboratories(ordered_phases()))
    def test_who_keeps_the_order_is_told_of_no_error(self, ideas):
        """
        Days that follow one another contradict nothing.
        """
        assert track(ideas, LABINOV).errors == ()

    def test_readiness_for_what_the_process_does_not_know_is_refused(self):
        """
        Nobody is ready for something that no source speaks of.
        """
        with pytest.raises(UnknownReadinessError) as caught:
            track(lebak(), LABINOV).ready("kipp/2025")

        assert caught.value.known == ("iga/2026",)


class TestResult:
    """
    A result is a value.
    """

    def test_it_compares_and_pickles(self):
        """
        The same ideas give the same result, here and in another process.
        """
        found = track(cilegon(), LABINOV)

        assert found == track(cilegon(), LABINOV)
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 -- our own

    def test_it_cannot_be_changed(self):
        """
        Nobody moves an idea after the fact.
        """
        found = track(cilegon(), LABINOV)

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            found.progress = ()
        with pytest.raises(TypeError):
            found.total.places[Place(None, State.NOT_BEGUN)] = NOTHING

    def test_many_ideas_of_many_units_are_counted(self):
        """
        A programme of the whole country is counted like one of a village.
        """
        dice = random.Random(5)  # noqa: S311 -- no secret
        ideas = [
            idea(
                number,
                passed(*[(DAY, DAY)] * dice.randrange(6)),
                unit=Unit(name=f"Unit {number % 999}", kind=f"k{number % 7}"),
                budget=number,
            )
            for number in range(20_000)
        ]
        found = track(laboratory(ideas), LABINOV)

        assert found.total.all.budget == sum(range(20_000))
        assert not any(each.code.severity is Severity.ERROR for each in found.findings)
