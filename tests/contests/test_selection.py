"""
Who goes on from a stage, and how a tie, a gap or a decision is dealt with.
"""

import pytest

from contestants import (
    CITED,
    codes_of,
    contest,
    decided,
    entries,
    entry,
    sheets,
    stage,
    totals,
)
from indeksinovasi.contests.run import run
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Quotas,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.registry import rulebook


def judged(shortlist, points, *, found=None, decisions=(), **settings):
    """
    Return the result of a contest of the one stage ``s``, with these *points*.
    """
    document = entries(*(found or points), decisions=decisions)
    given = sheets(*totals("s", **points))
    return run(contest(stage("s", shortlist), **settings), document, given)


def fates(result):
    """
    Return what became of each entry, and why.
    """
    return {
        each.entry: (each.fate.value, each.reason.code)
        for each in result.stages[0].outcomes
    }


class TestTop:
    """
    The best so many go on.
    """

    def test_equals_share_a_rank(self):
        """
        Ranks are 1, 2, 2, 4, and the tie does not matter where it is not at the cut.
        """
        result = judged(Top(places=3), {"a": 90, "b": 80, "c": 80, "d": 70})

        assert [(each.entry, each.rank) for each in result.stages[0].ranking] == [
            ("a", 1),
            ("b", 2),
            ("c", 2),
            ("d", 4),
        ]
        assert result.winners == ("a", "b", "c")
        assert result.stages[0].ties == ()
        (cut,) = result.stages[0].cuts
        assert (cut.last_in, cut.first_out) == (80, 70)

    def test_a_tie_across_the_cut_is_not_broken(self):
        """
        Neither name nor order decides who of two equals gets the last place.
        """
        result = judged(Top(places=2), {"a": 90, "b": 80, "c": 80, "d": 70})

        assert fates(result) == {
            "a": ("selected", "placed"),
            "b": ("pending", "tied"),
            "c": ("pending", "tied"),
            "d": ("out", "outranked"),
        }
        assert result.verdict.value == "undecided"
        assert result.winners == ()
        assert codes_of(result) == ["II-K120"]
        (tie,) = result.stages[0].ties
        assert (tie.entries, tie.places, tie.settled) == (("b", "c"), 1, False)

    def test_a_decision_settles_a_tie_with_its_reason(self):
        """
        Whom a decision names goes on, and why stands with both.
        """
        points = {"a": 90, "b": 80, "c": 80, "d": 70}
        result = judged(Top(places=2), points, decisions=[decided("s", "c")])

        assert result.winners == ("a", "c")
        assert fates(result)["c"] == ("selected", "chosen")
        assert fates(result)["b"] == ("out", "passed-over")
        assert {each.rank for each in result.stages[0].ranking[1:3]} == {2}
        reason = next(
            each.reason for each in result.stages[0].outcomes if each.entry == "b"
        )
        assert reason.message() == "others were chosen: Berita acara"

    @pytest.mark.parametrize(
        ("ids", "code"),
        [
            (("a",), "II-K123"),
            (("d",), "II-K123"),
            (("b", "c"), "II-K124"),
        ],
    )
    def test_a_decision_does_not_overrule_points(self, ids, code):
        """
        It chooses only among the tied, and only for the places that are open.
        """
        points = {"a": 90, "b": 80, "c": 80, "d": 70}
        result = judged(Top(places=2), points, decisions=[decided("s", *ids)])

        assert code in codes_of(result)
        assert result.verdict.value == "invalid"
        assert result.winners == ()

    def test_a_decision_on_nothing_is_found(self):
        """
        Where no tie is at the cut, there is nothing to decide.
        """
        result = judged(Top(places=1), {"a": 2, "b": 1}, decisions=[decided("s", "b")])

        assert codes_of(result) == ["II-K123"]
        assert result.stages[0].selected == ("a",)

    def test_too_few_entries_are_told(self):
        """
        Places that nobody takes are told, and all go on.
        """
        result = judged(Top(places=3), {"a": 2})

        assert result.winners == ("a",)
        assert codes_of(result) == ["II-K127"]

    def test_who_is_not_scored_keeps_the_places_open(self):
        """
        An entry without points might have the best; only then nobody is sure.
        """
        scarce = judged(Top(places=1), {"a": 2, "b": 1}, found=["a", "b", "c"])
        plenty = judged(Top(places=3), {"a": 2, "b": 1}, found=["a", "b", "c"])

        assert fates(scarce) == {
            "a": ("pending", "others-not-scored"),
            "b": ("pending", "others-not-scored"),
            "c": ("pending", "not-scored"),
        }
        assert fates(plenty)["a"] == ("selected", "placed")
        assert fates(plenty)["c"] == ("pending", "not-scored")

    def test_rounding_does_not_make_a_tie(self):
        """
        The exact points decide; where the published ones do not show it, it is told.
        """
        rounding = {
            "rounding": Rounding(places=0, mode="half-up"),
            "rounding_source": CITED,
        }
        result = judged(Top(places=1), {"a": "79.9", "b": "80.1"}, **rounding)

        assert result.winners == ("b",)
        assert codes_of(result) == ["II-K129"]
        assert [str(each.published) for each in result.stages[0].ranking] == ["80"] * 2


class TestStrata:
    """
    Places are given by kind of submitter, by category or by group.
    """

    def test_kijb_has_21_places_in_five_quotas(self):
        """
        5 agencies, 5 regencies, 5 cities, 3 enterprises and 3 others make 21.
        """
        stages = {each.code: each for each in rulebook("kijb/2022").stages}
        shortlist = stages["ekspose"].shortlist

        assert sorted(shortlist.places.values()) == [3, 3, 5, 5, 5]
        points, found = {}, []
        for kind, number in shortlist.places.items():
            for each in range(number + 1):
                id_ = f"{kind.replace('-', '')}{each}"
                points[id_] = 50 + each
                found.append(entry(id_, kind=kind))
        result = judged(shortlist, points, found=found)

        assert len(result.winners) == 21
        assert len(result.stages[0].of(result.stages[0].outcomes[-1].fate)) == 5

    def test_kiks_2024_has_three_of_each_category(self):
        """
        Top 3 of each of three categories are nine.
        """
        shortlist = rulebook("kiks/2024").stages[0].shortlist
        names = ("kewilayahan", "uptd", "pendidikan")
        found = [
            entry(f"{name}{each}", category=name) for name in names for each in range(4)
        ]
        points = {each.id: int(each.id[-1]) for each in found}

        assert len(judged(shortlist, points, found=found).winners) == 9

    def test_ranks_are_within_the_stratum(self):
        """
        The best agency and the best city are both first.
        """
        found = [entry("a", kind="opd"), entry("b", kind="kota")]
        shortlist = TopOfEach(places=1, by="submitter-kind")
        ranking = judged(shortlist, {"a": 2, "b": 1}, found=found).stages[0].ranking

        assert [(each.entry, each.stratum, each.rank) for each in ranking] == [
            ("b", "kota", 1),
            ("a", "opd", 1),
        ]

    def test_a_tie_in_one_stratum_leaves_the_others_alone(self):
        """
        What is open among agencies is not open among cities.
        """
        found = [entry(each, kind="opd") for each in "ab"] + [entry("c", kind="kota")]
        shortlist = TopOfEach(places=1, by="submitter-kind")
        result = judged(shortlist, {"a": 2, "b": 2, "c": 1}, found=found)

        assert fates(result)["c"] == ("selected", "placed")
        assert fates(result)["a"] == ("pending", "tied")

    @pytest.mark.parametrize(
        ("by", "fact", "field"),
        [
            ("submitter-kind", "kind", "submitter.kind"),
            ("category", "category", "category"),
            ("group", "group", "group"),
        ],
    )
    def test_who_says_no_stratum_might_be_of_any(self, by, fact, field):
        """
        Until it is told where an entry belongs, no place is sure.
        """
        found = [entry("a", **{fact: "opd"}), entry("b")]
        shortlist = Quotas(places={"opd": 1}, by=by)
        result = judged(shortlist, {"a": 2, "b": 1}, found=found)

        assert {fate for fate, _ in fates(result).values()} == {"pending"}
        assert [(each.code.id, each.words["field"]) for each in result.findings] == [
            ("II-K125", field)
        ]

    def test_a_stratum_without_places_is_out(self):
        """
        Who is of a kind that gets no places is out, and told so.
        """
        found = [entry("a", kind="opd"), entry("b", kind="desa")]
        shortlist = Quotas(places={"opd": 1, "kota": 1}, by="submitter-kind")
        result = judged(shortlist, {"a": 1, "b": 2}, found=found)

        assert fates(result)["b"] == ("out", "no-places")
        assert codes_of(result) == ["II-K126", "II-K127"]
        assert result.winners == ("a",)


class TestThreshold:
    """
    So many points are asked.
    """

    def test_85_passes_kipp_2025_and_84_99_does_not(self):
        """
        "Minimal 85" takes 85 itself.
        """
        stages = {each.code: each for each in rulebook("kipp/2025").stages}
        result = judged(stages["te"].shortlist, {"a": 85, "b": "84.99"})

        assert fates(result) == {
            "a": ("selected", "reached"),
            "b": ("out", "below"),
        }
        reasons = [each.reason.message() for each in result.stages[0].outcomes]
        assert reasons == [
            "85 points, 85 are asked",
            "84.99 points, 85 are asked",
        ]

    def test_who_has_priority_stands_first(self):
        """
        Replicated innovations go before all others that reach the line.
        """
        shortlist = Threshold(least=85, priority="replicated", places=1)
        found = ["a", entry("b", tags=["replicated"]), entry("c", tags=["replicated"])]
        result = judged(shortlist, {"a": 99, "b": 86, "c": 80}, found=found)

        assert result.winners == ("b",)
        assert [each.entry for each in result.stages[0].ranking] == ["b", "c", "a"]
        assert fates(result)["a"] == ("out", "outranked")
        assert fates(result)["c"] == ("out", "below")

    def test_who_is_not_scored_waits_alone(self):
        """
        Without a limit on places nobody takes anybody's.
        """
        result = judged(Threshold(least=85), {"a": 90}, found=["a", "b"])

        assert fates(result) == {
            "a": ("selected", "reached"),
            "b": ("pending", "not-scored"),
        }


class TestByHand:
    """
    Someone decides, and says why.
    """

    manual = Manual(places=1, decided_by="Wali Kota")

    def test_without_a_decision_nothing_is_decided(self):
        """
        Points alone choose nobody where the source says that a person does.
        """
        result = judged(self.manual, {"a": 2, "b": 1})

        assert fates(result)["a"] == ("pending", "not-decided")
        assert codes_of(result) == ["II-K121"]
        assert [each.rank for each in result.stages[0].ranking] == [1, 2]

    def test_a_decision_chooses_freely(self):
        """
        It may choose another than the one with the most points.
        """
        decisions = [decided("s", "b", reason="SK 1/2026")]
        result = judged(self.manual, {"a": 2, "b": 1}, decisions=decisions)

        assert result.winners == ("b",)
        assert fates(result) == {
            "b": ("selected", "chosen"),
            "a": ("out", "passed-over"),
        }

    @pytest.mark.parametrize(
        ("ids", "code"), [(("a", "b"), "II-K124"), (("x",), "II-N103")]
    )
    def test_it_keeps_to_places_and_entrants(self, ids, code):
        """
        Nobody is chosen who does not take part, and not more than there are places.
        """
        decisions = [decided("s", *ids)]
        result = judged(self.manual, {"a": 2, "b": 1}, decisions=decisions)

        assert codes_of(result) == [code]
        assert not result.stages[0].selected

    def test_an_unknown_stage_is_told(self):
        """
        A decision on a stage that there is not is a slip of the pen.
        """
        result = judged(Everyone(), {"a": 1}, decisions=[decided("t", "a")])

        assert codes_of(result) == ["II-K122"]
