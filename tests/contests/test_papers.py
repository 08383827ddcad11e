"""
What an entry hands in: sections and files, and what follows from breaking a rule.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contestants import (
    CITED,
    codes_of,
    contest,
    entries,
    entry,
    named,
    sheets,
    stage,
    totals,
    unmarked,
)
from indeksinovasi.contests.results import Verdict
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest import AttachmentRule, Penalty, WordLimit
from indeksinovasi.frameworks.contest.shortlists import Everyone, Top
from indeksinovasi.model.entries import Attachment, AttachmentState
from indeksinovasi.testing.arithmetic import evaluate

GOOD = Attachment(file="surat.PDF", bytes=1000, pages=2, signed=True)
CODE = "surat"


def rule(**settings):
    """
    Return a rule about the file called ``surat``.
    """
    return AttachmentRule(code=CODE, names=named("Surat"), source=CITED, **settings)


FULL = {
    "media": ["pdf"],
    "largest_bytes": 1000,
    "most_pages": 2,
    "mandatory": True,
    "signed": True,
}


def judged(given, **settings):
    """
    Return what a contest that asks for one file makes of an entry with *given*.
    """
    rules = contest(
        unmarked("administrasi", Everyone()), attachments=[rule(**settings)]
    )
    attachments = given if given is None else dict(given)
    return run(rules, entries(entry("a", attachments=attachments)))


class TestAttachments:
    """
    What the entry declares, held against what is asked.
    """

    def test_a_file_at_every_limit_will_do(self):
        """
        As many bytes and pages as are allowed are allowed; the ending tells the type.
        """
        result = judged({CODE: GOOD}, **FULL, outcome="reject")

        assert (result.verdict, codes_of(result)) == (Verdict.DECIDED, [])
        assert result.winners == ("a",)

    @pytest.mark.parametrize(
        ("change", "code", "place"),
        [
            ({"file": "surat.docx"}, "II-K115", "/entries/0/attachments/surat"),
            ({"media": "png"}, "II-K115", "/entries/0/attachments/surat/media"),
            ({"bytes": 1001}, "II-K116", "/entries/0/attachments/surat/bytes"),
            ({"pages": 3}, "II-K117", "/entries/0/attachments/surat/pages"),
            ({"signed": False}, "II-K118", "/entries/0/attachments/surat/signed"),
        ],
    )
    @pytest.mark.parametrize("outcome", ["reject", "warn"])
    def test_a_fault_is_told_and_has_the_declared_outcome(
        self, change, code, place, outcome
    ):
        """
        The same fault keeps an entry out of one contest, and only warns in another.
        """
        facts = {name: getattr(GOOD, name) for name in ("file", *_PARTS)} | change
        result = judged({CODE: Attachment(**facts)}, **FULL, outcome=outcome)
        (found,) = result.findings

        assert (found.code.id, found.pointer) == (code, place)
        assert result.winners == (() if outcome == "reject" else ("a",))

    def test_what_is_not_declared_is_not_checked(self):
        """
        A file of unknown size takes part under reserve where size decides.
        """
        result = judged({CODE: Attachment()}, **FULL, outcome="reject")

        assert codes_of(result) == ["II-K110"] * 4
        assert result.verdict is Verdict.UNDECIDED
        assert codes_of(judged(None, mandatory=True)) == ["II-K110"]
        assert codes_of(judged(None)) == []

    def test_what_nobody_asks_for_is_told(self):
        """
        A slip in a key would make a file look as if it were missing.
        """
        result = judged({"surta": GOOD}, mandatory=True)

        assert codes_of(result) == ["II-K113", "II-K119"]


_PARTS = ("media", "bytes", "pages", "signed")


class TestStates:
    """
    Not there, there, found good, found bad: four things, kept apart.
    """

    @pytest.mark.parametrize(
        ("state", "met", "code"),
        [
            ("missing", False, "II-K113"),
            ("present", True, None),
            ("verified", True, None),
            ("rejected", False, "II-K114"),
        ],
    )
    def test_a_rejected_file_counts_as_missing_and_says_so(self, state, met, code):
        """
        Each state is told in the result; of two that fail, each has its own finding.
        """
        given = Attachment(state=AttachmentState(state))
        result = judged({CODE: given}, mandatory=True, outcome="reject")
        (candidate,) = result.candidates
        (check,) = candidate.checks

        assert check.met is met
        assert candidate.attachments == {CODE: AttachmentState(state)}
        assert codes_of(result) == ([code] if code else [])

    def test_a_rejected_file_that_nobody_needs_keeps_nobody_out(self):
        """
        It counts as missing, and it may be missing.
        """
        given = Attachment(state=AttachmentState.REJECTED)
        result = judged({CODE: given}, outcome="reject")

        assert (result.winners, codes_of(result)) == (("a",), ["II-K114"])


def penalised(points, *, attachment=5, section=None, stage_code="s"):
    """
    Return what is left of *points* for an entry that breaks the rules there are.
    """
    limits = []
    if section is not None:
        penalty = Penalty(stage=stage_code, points=section)
        limits = [
            WordLimit(
                section="ringkasan",
                names=named("Ringkasan"),
                most=1,
                outcome="penalise",
                penalty=penalty,
                source=CITED,
            )
        ]
    cost = Penalty(stage=stage_code, points=attachment)
    rules = contest(
        stage("s", Top(places=1)),
        sections=limits,
        attachments=[rule(mandatory=True, outcome="penalise", penalty=cost)],
    )
    one = entry("a", attachments={}, sections={"ringkasan": "dua kata"})
    return run(rules, entries(one), sheets(*totals("s", a=points)))


class TestPenalties:
    """
    Points off, as many as the rule-book says, and never below 0.
    """

    def test_each_broken_rule_costs_its_points(self):
        """
        80 less 5 for a file and 2.5 for a section are 72.5, with the clause of each.
        """
        result = penalised(80, section="2.5")
        (ranked,) = result.stages[0].ranking

        assert ranked.points == Fraction("72.5")
        assert ranked.trace.name == "s.penalised"
        assert ranked.trace.formula == "max(0, 80 + -2.5 + -5)"
        assert [each.source for each in ranked.trace.parts[1:]] == [
            "Pedoman, butir 1"
        ] * 2
        assert codes_of(result) == ["II-K109", "II-K113"]

    @given(st.integers(0, 100), st.integers(1, 200))
    def test_nobody_falls_below_0(self, points, cost):
        """
        However high the penalty, points are the rest or 0, as the formula says.
        """
        (ranked,) = penalised(points, attachment=cost).stages[0].ranking

        assert ranked.points == max(0, points - cost)
        assert evaluate(ranked.trace.formula) == ranked.points

    def test_while_the_facts_are_not_known_the_points_are_not(self):
        """
        Nobody wins for sure whose points may still fall.
        """
        cost = Penalty(stage="s", points=5)
        rules = contest(
            stage("s", Top(places=1)),
            attachments=[rule(mandatory=True, outcome="penalise", penalty=cost)],
        )
        result = run(rules, entries("a"), sheets(*totals("s", a=80)))

        assert (result.verdict, result.reserved) == (Verdict.UNDECIDED, ("a",))
        assert codes_of(result) == ["II-K110"]
