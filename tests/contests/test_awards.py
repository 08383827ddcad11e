"""
Several awards from one run: ranks, hopefuls, favourites, and the busiest submitter.
"""

import datetime as dt

from contestants import (
    CITED,
    codes_of,
    contest,
    decided,
    entries,
    entry,
    named,
    requirement,
    sheets,
    stage,
    totals,
    unmarked,
)
from indeksinovasi.contests.results import Verdict
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest import Award
from indeksinovasi.frameworks.contest.awards import (
    MostEntries,
    MostVotes,
    Ranks,
    Tagged,
)
from indeksinovasi.frameworks.contest.conditions import Age
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Top,
    TopOfEach,
)


def award(recipient, code="juara"):
    """
    Return the award called *code*.
    """
    return Award(code=code, names=named(code), recipient=recipient, source=CITED)


def given(result):
    """
    Return who got which place of which award, by stratum.
    """
    return {
        each.award.code: [(it.stratum, it.place, it.recipients) for it in each.given]
        for each in result.awards
    }


class TestRanks:
    """
    Ranks of a stage, in all or in each stratum.
    """

    def test_kobia_has_three_winners_and_three_hopefuls_in_each_category(self):
        """
        Ranks I to III are winners, ranks IV to VI are the hopefuls I to III.
        """
        found = [
            entry(f"{category}{number}", category=category)
            for category in ("sd", "smp")
            for number in range(7)
        ]
        points = {each.id: 90 - int(each.id[-1]) for each in found}
        rules = contest(
            stage("final", TopOfEach(places=6, by="category")),
            awards=[
                award(Ranks(stage="final", last=3, by="category")),
                award(Ranks(stage="final", first=4, last=6, by="category"), "harapan"),
            ],
        )
        result = run(rules, entries(*found), sheets(*totals("final", **points)))

        assert given(result) == {
            "juara": [
                (category, place, (f"{category}{place - 1}",))
                for category in ("sd", "smp")
                for place in (1, 2, 3)
            ],
            "harapan": [
                (category, place, (f"{category}{place + 2}",))
                for category in ("sd", "smp")
                for place in (1, 2, 3)
            ],
        }

    def test_equals_share_a_place_and_that_is_told(self):
        """
        Two have the most points: both come first, and nobody is second.
        """
        rules = contest(
            stage("s", Everyone()), awards=[award(Ranks(stage="s", last=2))]
        )
        found = sheets(*totals("s", a=2, b=2, c=1))
        result = run(rules, entries("a", "b", "c"), found)

        assert given(result) == {"juara": [("", 1, ("a", "b"))]}
        assert codes_of(result) == ["II-K134"]

    def test_a_decision_at_the_cut_decides_about_the_award_too(self):
        """
        Who was passed over does not share the place of the one that was chosen.
        """
        rules = contest(
            stage("s", Top(places=1)), awards=[award(Ranks(stage="s", last=2))]
        )
        document = entries("a", "b", decisions=[decided("s", "b")])
        result = run(rules, document, sheets(*totals("s", a=1, b=1)))

        assert given(result) == {"juara": [("", 1, ("b",)), ("", 2, ("a",))]}
        assert codes_of(result) == []

    def test_where_people_decide_their_order_is_the_rank(self):
        """
        A plenary that names c before a makes c the first.
        """
        manual = unmarked("pleno", Manual(places=2, decided_by="dewan juri"))
        rules = contest(manual, awards=[award(Ranks(stage="pleno", last=2))])
        document = entries("a", "b", "c", decisions=[decided("pleno", "c", "a")])

        assert given(run(rules, document)) == {
            "juara": [("", 1, ("c",)), ("", 2, ("a",))]
        }

    def test_ranks_in_all_become_ranks_in_the_stratum(self):
        """
        The second of all is the first of its category.
        """
        rules = contest(
            stage("s", Everyone()),
            awards=[award(Ranks(stage="s", last=1, by="category"))],
        )
        found = [entry("a", category="x"), entry("b", category="y")]
        result = run(rules, entries(*found), sheets(*totals("s", a=2, b=1)))

        assert given(result) == {"juara": [("x", 1, ("a",)), ("y", 1, ("b",))]}

    def test_while_somebody_is_not_scored_nobody_is_awarded(self):
        """
        Who is not scored might have been the best.
        """
        rules = contest(
            stage("s", Everyone()), awards=[award(Ranks(stage="s", last=1))]
        )
        result = run(rules, entries("a", "b"), sheets(*totals("s", a=1)))

        assert given(result) == {"juara": []}
        assert result.awards[0].waits_for == ("b",)
        assert codes_of(result) == ["II-N114", "II-K135"]


class TestOthers:
    """
    Favourites by vote or tag, and the submitter with the most entries.
    """

    def test_livid_has_a_favourite_and_a_busiest_submitter(self):
        """
        The most votes win the video award, and two entries win the other.
        """
        found = [
            entry("a", by="Dinas Satu", kind="opd", votes=5),
            entry("b", by="DINAS SATU", kind="opd", votes=1),
            entry("c", by="Dinas Dua", kind="opd", votes=9),
        ]
        rules = contest(
            unmarked("s", Everyone()),
            awards=[
                award(MostVotes(stage="s"), "video"),
                award(MostEntries(), "terbanyak"),
            ],
        )
        result = run(rules, entries(*found))

        assert given(result) == {
            "video": [("", 1, ("c",))],
            "terbanyak": [("", 1, ("Dinas Satu",))],
        }
        assert [each.to_submitters for each in result.awards] == [False, True]

    def test_a_tag_may_be_what_counts(self):
        """
        Whoever has it is awarded; several do not share anything.
        """
        found = [entry("a", tags=["favorit"]), entry("b"), entry("c", tags=["favorit"])]
        rules = contest(
            unmarked("s", Everyone()), awards=[award(Tagged(tag="favorit"))]
        )
        result = run(rules, entries(*found))

        assert given(result) == {"juara": [("", 1, ("a", "c"))]}
        assert codes_of(result) == []

    def test_missing_votes_keep_the_award_open(self):
        """
        Nobody is the favourite while the votes of one are not known.
        """
        rules = contest(unmarked("s", Everyone()), awards=[award(MostVotes(stage="s"))])
        result = run(rules, entries(entry("a", votes=1), entry("b")))

        assert given(result) == {"juara": []}
        assert codes_of(result) == ["II-K135"]

    def test_who_takes_part_under_reserve_is_not_awarded(self):
        """
        An entry that may have to go gets no prize, though it took no place.
        """
        rules = contest(
            stage("s", Everyone()),
            stage("t", Top(places=1)),
            requirements=[requirement(Age(months=12))],
            awards=[award(Ranks(stage="s", last=1))],
        )
        found = [entry("a"), entry("b", launched_on=dt.date(2020, 1, 1))]
        marks = sheets(*totals("s", a=9, b=1), *totals("t", a=1, b=9))
        result = run(rules, entries(*found), marks)

        assert (result.verdict, result.winners) == (Verdict.DECIDED, ("b",))
        assert given(result) == {"juara": []}
        assert codes_of(result) == ["II-K110", "II-K135"]

    def test_nothing_is_awarded_while_the_contest_is_open(self):
        """
        A tie across a cut leaves the whole contest open.
        """
        rules = contest(
            stage("s", Top(places=1)), awards=[award(Ranks(stage="s", last=1))]
        )
        result = run(rules, entries("a", "b"), sheets(*totals("s", a=1, b=1)))

        assert result.awards == ()
