"""
Winners of one scheme are candidates of the next, by the next one's own rules.
"""

import datetime as dt

import attrs
import pytest

from contestants import contest, entries, entry, named, sheets, stage, totals, unmarked
from indeksinovasi.contests.run import run
from indeksinovasi.contests.sources import replication
from indeksinovasi.contests.winners import enter_winners, report_winners
from indeksinovasi.documents import parse_entries, write_entries, write_submission
from indeksinovasi.errors import EntriesError, UndecidedError
from indeksinovasi.frameworks.contest import Requirement, WordLimit
from indeksinovasi.frameworks.contest.conditions import NoAward
from indeksinovasi.frameworks.contest.shortlists import Everyone, Top
from indeksinovasi.model import Region
from indeksinovasi.model.entries import Award, Source
from indeksinovasi.registry import rulebook

OLD = Award(contest="kovablik", title="Top 30", year=2021)
NEW = Award(contest="contoh", title="Top 1", year=2026)
KNOWN = entry(
    "a",
    kind="opd",
    group="umum",
    category="x",
    invited=True,
    launched_on=dt.date(2023, 5, 1),
    awards=(OLD,),
    replicates=(Source(name="Antre", tag="puja-indah"),),
    sections={"ringkasan": "satu dua", "lain": "tiga"},
    scores={"iga/2024": "90"},
    tags=("replicated",),
)


def judged(*found, points=(("a", 2), ("b", 1)), **settings):
    """
    Return a contest of *found*, of whom the best one wins.
    """
    rules = contest(stage("s", Top(places=1)))
    document = entries(*found, entry("b", awards=()), **settings)
    return run(rules, document, sheets(*totals("s", **dict(points))))


class TestEntering:
    """
    From contest to contest: KIKS to KIJB to KIPP.
    """

    def test_a_winner_keeps_who_it_is_and_adds_the_award(self):
        """
        Name, submitter, dates and earlier awards stay; this contest's own terms do not.
        """
        limit = WordLimit(
            section="ringkasan",
            names=named("Ringkasan"),
            source=rulebook("kipp/2023-umum").stages[0].source,
        )
        following = attrs.evolve(contest(sections=(limit,)), id="lanjut/2026")
        document = enter_winners(judged(KNOWN), following, "Top 1")
        (found,) = document.entries

        assert document.contest == "lanjut/2026"
        assert document.closed_on is None
        assert found == attrs.evolve(
            KNOWN,
            group=None,
            category=None,
            invited=None,
            awards=(OLD, NEW),
            sections={"ringkasan": "satu dua"},
        )

    def test_it_can_be_read_back(self):
        """
        What is handed over is a document of entries like any other.
        """
        document = enter_winners(judged(KNOWN), contest(groups=("umum",)), "Top 1")
        again = parse_entries(write_entries(document).encode(), origin="x.json")

        assert again == document
        assert again.entries[0].group == "umum"

    def test_the_next_scheme_decides_who_may_take_part(self):
        """
        An award that was won keeps out where the next scheme says so.
        """
        requirement = Requirement(
            code="baru",
            names=named("Belum pernah menang"),
            condition=NoAward(contest="contoh"),
            source=contest().stages[0].source,
        )
        following = contest(requirements=(requirement,))
        document = enter_winners(judged(KNOWN), following, "Top 1")
        result = run(following, document)

        assert [each.code.id for each in result.findings] == ["II-K103"]

    def test_what_was_won_before_must_be_known(self):
        """
        An award added to an untold past would look like the whole of it.
        """
        with pytest.raises(EntriesError) as caught:
            enter_winners(judged(entry("a"), closed_on=None), contest(), "Top 1")

        assert [each.words["missing"] for each in caught.value.findings] == [
            "closed_on",
            "awards",
        ]

    def test_who_has_not_won_is_not_handed_over(self):
        """
        Before a contest is decided it has no winners.
        """
        tied = judged(KNOWN, points=(("a", 1), ("b", 1)))

        with pytest.raises(UndecidedError):
            enter_winners(tied, contest(), "Top 1")
        with pytest.raises(UndecidedError):
            report_winners(tied, rulebook("iga/2026"), Region(name="Kota Contoh"))


class TestReporting:
    """
    From a contest to an index: KOBIA to IGA.
    """

    def test_a_winner_becomes_the_start_of_an_innovation(self):
        """
        Who it is stays; levels and evidence are not made up.
        """
        region = Region(name="Kota Bengkulu")
        submission = report_winners(judged(KNOWN), rulebook("iga/2026"), region)
        (found,) = submission.innovations

        assert (found.id, found.name, found.unit) == ("a", "A", "Dinas a")
        assert found.launched_on == KNOWN.launched_on
        assert found.answers == {}
        assert '"framework": "iga/2026"' in write_submission(submission)


class TestReplication:
    """
    How many innovations adapt those of Puja Indah, or of another source.
    """

    def test_each_entry_is_told_under_what_it_adapts(self):
        """
        An entry counts once for each tag; who says nothing adapts neither nothing.
        """
        puja, other, none = (
            Source(name="X", tag="puja-indah"),
            Source(name="Y", tag="kovablik"),
            Source(name="Z"),
        )
        found = replication(
            entries(
                entry("a", replicates=(puja, puja, other)),
                entry("b", replicates=(puja, none)),
                entry("c", replicates=()),
                entry("d"),
            )
        )

        assert found.by_tag == (("kovablik", ("a",)), ("puja-indah", ("a", "b")))
        assert found.untagged == ("b",)
        assert found.original == ("c",)
        assert found.unknown == ("d",)


def test_a_contest_without_points_has_winners_too():
    """
    Where everyone who may take part goes on, everyone wins.
    """
    result = run(contest(unmarked("s", Everyone())), entries("a", "b"))

    assert result.winners == ("a", "b")
