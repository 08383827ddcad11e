"""
No rule-book can make the engine break a tie or lose an entry, so results are forged.

Each forgery is what a careless engine would have come to; the law has to notice.
"""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from indeksinovasi.contests.results import Fate
from indeksinovasi.contests.run import run
from indeksinovasi.contests.tracking import track
from indeksinovasi.model.entries import Entries, Entry, Sheet, Sheets, Submitter
from indeksinovasi.testing import standings
from indeksinovasi.testing.ideas import ideas
from indeksinovasi.testing.law import Broken, Trial
from indeksinovasi.testing.phasing import everyone_is_counted
from testing.making import sound

MARKS = {"gagasan": 3, "pembeda": 3, "dampak": 3}

LAWS = [
    standings.everyone_is_accounted_for,
    standings.no_more_than_places,
    standings.no_tie_is_broken,
    standings.points_add_up,
    standings.points_stay_on_the_scale,
    standings.published_once,
    standings.ranks_follow_points,
]


def judged(*dampak):
    """
    Return the sound contest with one entry for each mark of *dampak*, in one category.
    """
    ids = [f"karya-{number}" for number, _ in enumerate(dampak, 1)]
    entries = [
        Entry(
            id=each,
            name=each,
            submitter=Submitter(name="A"),
            group="umum",
            category="pendidikan",
        )
        for each in ids
    ]
    sheets = [
        Sheet(
            stage="proposal",
            juror="juri",
            entry=each,
            marks={**MARKS, "dampak": mark},
        )
        for each, mark in zip(ids, dampak, strict=True)
    ]
    contest = sound("lomba")
    return run(
        contest, Entries(contest=contest.id, entries=entries), Sheets(sheets=sheets)
    )


def forged(result, **changes):
    """
    Return *result* with *changes* to its first stage.
    """
    first, *others = result.stages
    return attrs.evolve(result, stages=(attrs.evolve(first, **changes), *others))


def fates(result, *wanted):
    """
    Return the outcomes of the first stage of *result* with the fates *wanted*, by id.
    """
    outcomes = sorted(result.stages[0].outcomes, key=lambda each: each.entry)
    return tuple(
        attrs.evolve(each, fate=fate)
        for each, fate in zip(outcomes, wanted, strict=True)
    )


class TestHonest:
    """
    What the engine comes to keeps all laws.
    """

    @pytest.mark.parametrize("law", LAWS, ids=lambda each: each.__name__)
    @pytest.mark.parametrize("marks", [(), (3,), (3, 4), (3, 3), (5, 3, 3)])
    def test_no_law_is_broken(self, law, marks):
        """
        With and without ties.
        """
        law(judged(*marks))


class TestForged:
    """
    What an engine must not come to.
    """

    def refuses(self, law, result):
        """
        See that *law* does not hold of *result*, and says how.
        """
        with pytest.raises(Broken) as caught:
            law(result)
        assert caught.value.reasons[0].message()
        assert '"entries"' in caught.value.example

    def test_an_entry_is_lost(self):
        """
        An entrant without a fate.
        """
        result = judged(3, 4)
        lost = result.stages[0].outcomes[:1]

        self.refuses(standings.everyone_is_accounted_for, forged(result, outcomes=lost))

    def test_an_entry_has_two_fates(self):
        """
        In, and out as well.
        """
        result = judged(3, 4)
        twice = (*result.stages[0].outcomes, result.stages[0].outcomes[0])

        self.refuses(
            standings.everyone_is_accounted_for, forged(result, outcomes=twice)
        )

    def test_a_candidate_is_lost(self):
        """
        An entry of which nobody says whether it may take part.
        """
        result = judged(3, 4)

        self.refuses(
            standings.everyone_is_accounted_for,
            attrs.evolve(result, candidates=result.candidates[:1]),
        )

    def test_more_go_on_than_there_are_places(self):
        """
        Two for one place.
        """
        result = judged(3, 4)
        both = fates(result, Fate.SELECTED, Fate.SELECTED)

        self.refuses(standings.no_more_than_places, forged(result, outcomes=both))

    def test_a_tie_is_broken_in_silence(self):
        """
        The first by name goes on, the other one, with as many points, does not.
        """
        result = judged(3, 3)
        picked = fates(result, Fate.SELECTED, Fate.OUT)

        self.refuses(standings.no_tie_is_broken, forged(result, outcomes=picked))

    def test_the_weaker_goes_on(self):
        """
        Fewer points, and in all the same.
        """
        result = judged(3, 4)
        picked = fates(result, Fate.SELECTED, Fate.OUT)

        self.refuses(standings.no_tie_is_broken, forged(result, outcomes=picked))

    def test_ranks_are_turned_around(self):
        """
        The second is called the first.
        """
        result = judged(3, 4)
        ranking = tuple(
            attrs.evolve(each, rank=3 - each.rank) for each in result.stages[0].ranking
        )

        self.refuses(standings.ranks_follow_points, forged(result, ranking=ranking))

    @pytest.mark.parametrize(
        ("law", "change"),
        [
            (standings.points_add_up, {"points": Fraction(1)}),
            (standings.points_stay_on_the_scale, {"points": Fraction(101)}),
            (standings.points_stay_on_the_scale, {"points": Fraction(-1)}),
            (standings.published_once, {"published": Decimal("49.9")}),
        ],
    )
    def test_points_are_made_up(self, law, change):
        """
        Points that no trace ends with, beyond the scale, or rounded otherwise.
        """
        result = judged(3)
        (only,) = result.stages[0].ranking

        self.refuses(law, forged(result, ranking=(attrs.evolve(only, **change),)))

    @pytest.mark.parametrize(
        "change",
        [{"formula": "60"}, {"value": Fraction(7)}, {"value": 20.0}, {"share": 9}],
    )
    def test_a_step_does_not_add_up(self, change):
        """
        A formula without its parts, another value, a float, a wrong share.
        """
        result = judged(3)
        (only,) = result.stages[0].ranking
        ranking = (attrs.evolve(only, trace=attrs.evolve(only.trace, **change)),)

        self.refuses(standings.points_add_up, forged(result, ranking=ranking))


class TestIdeas:
    """
    A process that loses ideas.
    """

    def test_an_idea_is_not_counted(self):
        """
        The places hold fewer ideas than there are.
        """
        found = []
        process = sound("proses")
        Trial(process, examples=10).every(ideas(process), found.append)
        tracking = track(max(found, key=lambda each: len(each.ideas)), process)
        fewer = attrs.evolve(tracking, progress=tracking.progress[:-1])

        everyone_is_counted(tracking)
        with pytest.raises(Broken):
            everyone_is_counted(fewer)
