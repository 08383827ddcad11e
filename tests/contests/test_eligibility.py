"""
Who may take part in a contest: met, not met, or not known, each with its clause.
"""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contestants import (
    CITED,
    CLOSED,
    contest,
    entries,
    entry,
    named,
    requirement,
)
from indeksinovasi import codes
from indeksinovasi.contests.conditions import months_before
from indeksinovasi.contests.eligibility import candidates
from indeksinovasi.frameworks.contest import WordLimit
from indeksinovasi.frameworks.contest.conditions import (
    Age,
    Invited,
    NeedsAward,
    NoAward,
    NotOlder,
    Replicates,
    ScoreFloor,
)
from indeksinovasi.model.entries import Award, Source
from indeksinovasi.scoring import Standing

TOP = Award(contest="kipp", title="Top 45", year=2020)
LATE_2024 = Award(
    contest="kovablik", title="Top 30", year=2024, given_on=dt.date(2024, 11, 5)
)


def checked(condition, one, *, closed_on=CLOSED, **scope):
    """
    Return how *one* entry stands to *condition*: met or not, and the finding's code.
    """
    rules = contest(requirements=(requirement(condition, **scope),))
    (candidate,) = candidates(rules, entries(one, closed_on=closed_on))
    (check,) = candidate.checks
    return check.met, check.finding and check.finding.code


def judged(condition, one, **settings):
    """
    Return whether *one* entry meets *condition*.
    """
    return checked(condition, one, **settings)[0]


class TestMonths:
    """
    "Counted back from the closing date": calendar months, not thirty days each.
    """

    @pytest.mark.parametrize(
        ("day", "months", "before"),
        [
            ("2022-04-30", 12, "2021-04-30"),
            ("2024-02-29", 12, "2023-02-28"),
            ("2024-02-29", 48, "2020-02-29"),
            ("2023-03-31", 1, "2023-02-28"),
            ("2024-03-31", 1, "2024-02-29"),
            ("2025-01-15", 1, "2024-12-15"),
            ("2025-01-15", 0, "2025-01-15"),
            ("0001-02-01", 2, "0001-01-01"),
        ],
    )
    def test_a_day_that_a_month_lacks_is_its_last(self, day, months, before):
        """
        The number of the day is kept where the month has it.
        """
        found = months_before(dt.date.fromisoformat(day), months)

        assert found == dt.date.fromisoformat(before)

    @given(day=st.dates(), one=st.integers(0, 400), other=st.integers(0, 400))
    def test_more_months_lead_further_back(self, day, one, other):
        """
        Nobody gets younger by being asked for less.
        """
        less, more = sorted((one, other))

        assert months_before(day, more) <= months_before(day, less) <= day


class TestAge:
    """
    How long an innovation has been implemented.
    """

    @pytest.mark.parametrize(
        ("launched", "old_enough", "young_enough"),
        [
            ("2024-03-30", True, False),
            ("2024-03-31", True, True),
            ("2024-04-01", False, True),
            ("2026-04-01", False, True),
        ],
    )
    def test_the_day_itself_is_enough_on_both_sides(
        self, launched, old_enough, young_enough
    ):
        """
        Two years before the closing date is not less, and not more, than two years.
        """
        one = entry("a", launched_on=dt.date.fromisoformat(launched))

        assert judged(Age(months=24), one) is old_enough
        assert judged(NotOlder(months=24), one) is young_enough

    @pytest.mark.parametrize("condition", [Age(months=1), NotOlder(months=1)])
    def test_without_a_date_nothing_is_known(self, condition):
        """
        A date that is not given is not held against anybody, nor taken as met.
        """
        old = entry("a", launched_on=dt.date(2020, 1, 1))
        expected = (None, codes.contest.NOT_CHECKED)

        assert checked(condition, entry("a")) == expected
        assert checked(condition, old, closed_on=None) == expected


class TestAwards:
    """
    What an innovation has won before.
    """

    def test_awards_that_are_not_told_are_not_known(self):
        """
        Saying nothing of awards is not saying that there are none.
        """
        for condition in (NoAward(), NeedsAward()):
            assert judged(condition, entry("a")) is None

    @pytest.mark.parametrize(
        ("condition", "met"),
        [
            (NoAward(), False),
            (NoAward(most=1), True),
            (NoAward(contest="kipp", titles=("Top 99",)), True),
            (NoAward(contest="kipp", titles=("TOP  45",)), False),
            (NoAward(contest="kipp", years=(2014, 2019)), True),
            (NoAward(contest="kipp", years=(2014, 2020)), False),
            (NoAward(contest="kijb"), True),
            (NeedsAward(contest="kipp"), True),
            (NeedsAward(contest="kipp", years=(2021, 2022)), False),
            (NeedsAward(contest="kijb"), False),
        ],
    )
    def test_contest_title_and_year_say_which_are_meant(self, condition, met):
        """
        Only awards that the clause names count, however their titles are written.
        """
        assert judged(condition, entry("a", awards=(TOP,))) is met

    def test_twice_is_more_than_once(self):
        """
        "Not Top 99 twice": one is allowed, two are not, consecutive or not.
        """
        once = Award(contest="kipp", title="Top 99", year=2018)
        condition = NoAward(contest="kipp", titles=("Top 99",), most=1)

        assert judged(condition, entry("a", awards=(once,)))
        twice = entry("a", awards=(once, attrs.evolve(once, year=2022)))
        assert judged(condition, twice) is False

    @pytest.mark.parametrize(
        ("award", "closed_on", "met"),
        [
            (LATE_2024, dt.date(2025, 11, 5), True),
            (LATE_2024, dt.date(2025, 11, 4), False),
            (attrs.evolve(LATE_2024, given_on=None), dt.date(2026, 1, 1), True),
            (attrs.evolve(LATE_2024, given_on=None), dt.date(2025, 12, 31), True),
            (attrs.evolve(LATE_2024, given_on=None), dt.date(2025, 12, 30), None),
            (attrs.evolve(LATE_2024, given_on=None), dt.date(2024, 12, 30), False),
            (LATE_2024, None, None),
        ],
    )
    def test_only_the_year_may_not_be_enough(self, award, closed_on, met):
        """
        Where the day of an award matters and only its year is told, nothing is known.
        """
        one = entry("a", awards=(award,))

        assert judged(NeedsAward(months=12), one, closed_on=closed_on) is met

    def test_one_award_in_time_is_enough(self):
        """
        A second one that came too late, or on an unknown day, does no harm.
        """
        vague = attrs.evolve(LATE_2024, given_on=None)
        one = entry("a", awards=(vague, LATE_2024))

        assert judged(NeedsAward(months=12), one, closed_on=dt.date(2025, 11, 5))


class TestOtherConditions:
    """
    Replication, invitation, scores under another framework.
    """

    @pytest.mark.parametrize(
        ("sources", "replicates", "met"),
        [
            (("kovablik",), (Source(name="X", tag="kovablik"),), True),
            (("kovablik",), (Source(name="X", tag="puja-indah"),), False),
            (("kovablik",), (Source(name="X"),), None),
            (("kovablik",), (), False),
            (("kovablik",), None, None),
            ((), (Source(name="X"),), True),
            ((), (), False),
        ],
    )
    def test_replication_asks_for_a_source(self, sources, replicates, met):
        """
        A source without a tag may be any; no source at all is none.
        """
        one = entry("a", replicates=replicates)

        assert judged(Replicates(sources=sources), one) is met

    @pytest.mark.parametrize("invited", [True, False, None])
    def test_invitation_is_as_told(self, invited):
        """
        Whoever was not invited is out; of whom it is not told, it is not known.
        """
        assert judged(Invited(), entry("a", invited=invited)) is invited

    @pytest.mark.parametrize(
        ("scores", "met"),
        [
            ({"iga/2024": "90"}, True),
            ({"iga/2024": "89.99"}, False),
            ({"iga/2023": "99"}, None),
        ],
    )
    def test_a_score_is_of_the_framework_that_is_asked_for(self, scores, met):
        """
        90 is at least 90, and a score of another year says nothing.
        """
        floor = ScoreFloor(framework="iga/2024", least=90)

        assert judged(floor, entry("a", scores=scores)) is met


class TestScope:
    """
    A requirement may hold for some groups or kinds of submitters only.
    """

    @pytest.mark.parametrize(
        ("group", "invited", "met"),
        [
            ("khusus", False, False),
            ("umum", False, True),
            (None, False, None),
            (None, True, True),
        ],
    )
    def test_it_holds_for_its_groups(self, group, invited, met):
        """
        Whether it holds does not matter for who meets it anyway.
        """
        one = entry("a", group=group, invited=invited)

        assert judged(Invited(), one, groups=("khusus",)) is met

    def test_it_holds_for_its_kinds(self):
        """
        A regency need not meet what is asked of agencies.
        """
        one = entry("a", kind="kabupaten", invited=False)

        assert judged(Invited(), one, kinds=("opd",)) is True
        assert judged(Invited(), one, kinds=("opd", "kabupaten")) is False

    @pytest.mark.parametrize(
        ("category", "met"), [("sd", False), ("opd", True), (None, None)]
    )
    def test_it_holds_for_its_categories(self, category, met):
        """
        KIKS and KOBIA judge by category; one that is not given might be any.
        """
        one = entry("a", category=category, invited=False)

        assert judged(Invited(), one, categories=("sd", "smp")) is met

    @pytest.mark.parametrize(
        ("group", "standing"),
        [
            ("umum", Standing.ELIGIBLE),
            ("lain", Standing.INELIGIBLE),
            (None, Standing.UNKNOWN),
        ],
    )
    def test_only_the_groups_of_the_contest_are_judged(self, group, standing):
        """
        An entry of another group is out, and one of no group may be of any.
        """
        rules = contest(groups=("umum", "khusus"))
        (candidate,) = candidates(rules, entries(entry("a", group=group)))

        assert candidate.standing is standing


class TestSections:
    """
    Sections of a proposal have so many words.
    """

    def _candidate(self, outcome, sections):
        limit = WordLimit(
            section="ringkasan",
            names=named("Ringkasan"),
            least=2,
            most=3,
            outcome=outcome,
            source=CITED,
        )
        document = entries(entry("a", sections=sections))
        (candidate,) = candidates(contest(sections=(limit,)), document)
        return candidate

    @pytest.mark.parametrize(
        ("text", "fits"),
        [("satu", False), ("satu dua", True), ("a b c", True), ("a b c d", False)],
    )
    def test_it_depends_on_the_scheme_what_follows(self, text, fits):
        """
        Where it rejects, a wrong length keeps out; where it warns, it is a remark.
        """
        rejected = self._candidate("reject", {"ringkasan": text})
        warned = self._candidate("warn", {"ringkasan": text})

        assert (rejected.standing is Standing.ELIGIBLE) is fits
        assert warned.standing is Standing.ELIGIBLE
        assert (not warned.remarks) is fits

    def test_a_section_left_out_has_no_words(self):
        """
        Among others, a missing section falls short; without any, nothing is known.
        """
        other = self._candidate("reject", {"ringkasn": "satu dua"})
        nothing = self._candidate("reject", {})

        assert other.standing is Standing.INELIGIBLE
        assert [each.code for each in other.remarks] == [codes.contest.UNKNOWN_SECTION]
        assert other.remarks[0].words["nearest"] == ("ringkasan",)
        assert nothing.standing is Standing.UNKNOWN
