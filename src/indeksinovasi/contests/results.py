"""
What a contest came to: who may take part, who went on from each stage, and why.

A place in a finding is one in the entries document; if it begins with ``sheets`` or
``panels``, one in the sheets.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.contests.awarded import Awarded
from indeksinovasi.contests.candidates import Candidate
from indeksinovasi.findings import Finding, Severity, frozen, worded
from indeksinovasi.frameworks.contest import Contest, Stage
from indeksinovasi.frameworks.contest.shortlists import Everyone
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Entries, Sheets
from indeksinovasi.scoring import Standing, Step


class Verdict(enum.Enum):
    """
    What a contest came to.

    *invalid*: some data contradict the rules; *undecided*: a tie, a decision, a sheet
    or a fact is missing, so that it is not known who goes on.
    """

    DECIDED = "decided"
    UNDECIDED = "undecided"
    INVALID = "invalid"


class Fate(enum.Enum):
    """
    What became of an entry in a stage.
    """

    SELECTED = "selected"
    PENDING = "pending"
    OUT = "out"


#: Why something became of an entry, as templates for people.
REASONS: Mapping[str, str] = MappingProxyType(
    {
        "eligible": N_("everyone who may take part goes on"),
        "placed": N_("rank {rank}; places: {places}"),
        "outranked": N_("rank {rank}; places: {places}"),
        "reached": N_("{points} points, {least} are asked"),
        "below": N_("{points} points, {least} are asked"),
        "chosen": N_("decided: {reason}"),
        "passed-over": N_("others were chosen: {reason}"),
        "no-places": N_("no places for {stratum}"),
        "tied": N_("tied; places: {open}, entries: {number}"),
        "not-scored": N_("not scored"),
        "others-not-scored": N_("waits for {entries}"),
        "no-stratum": N_("{field} is not given for {entries}"),
        "not-decided": N_("waits for a decision by {decider}"),
    }
)


@attrs.frozen
class Reason:
    """
    Why something became of an entry.

    Attributes:
        code: A key of `REASONS`.

        words: What fills its template.
    """

    code: str = attrs.field(validator=attrs.validators.in_(REASONS))
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return the reason in words.
        """
        words = worded(self.words, translate)
        return translate(REASONS[self.code]).format(**words)


@attrs.frozen(kw_only=True)
class Ranked:
    """
    An entry that has points, and where that puts it.

    Attributes:
        rank: From 1; those with equal points share one, and the next ones are left out.

        stratum: What it is ranked within; empty if all are ranked together.

        points: Exactly; the value of *trace*.

        published: Rounded as the rule-book says; None if it does not say.

        band: What the points earn; None where there are no bands, or it is below all.
    """

    entry: str
    rank: int
    stratum: str
    points: Fraction
    published: Decimal | None
    band: str | None
    trace: Step


@attrs.frozen
class Outcome:
    """
    What became of an entry in a stage, and why.
    """

    entry: str
    fate: Fate
    reason: Reason


@attrs.frozen(kw_only=True)
class Cut:
    """
    Where the line is drawn.

    Attributes:
        stratum: What it is drawn in; empty if for all together.

        places: How many there are; None if there is no limit.

        least: The fewest points that are asked; None if none are.

        last_in: The points of the last that goes on for sure.

        first_out: The points of the first that does not for sure.
    """

    stratum: str = ""
    places: int | None = None
    least: Fraction | None = None
    last_in: Fraction | None = None
    first_out: Fraction | None = None


@attrs.frozen
class Tie:
    """
    Entries with equal points at the cut.

    Attributes:
        places: How many of them can go on.

        settled: Whether a decision says which.
    """

    entries: tuple[str, ...]
    places: int
    stratum: str
    settled: bool


@attrs.frozen(kw_only=True)
class Broken:
    """
    Equal points that the rule-book tells apart.

    Attributes:
        entries: Ids, in the order that comes of it.

        by: What it goes by, such as ``launched-on``.

        facts: What that is for each of *entries*.

        source: The clause that orders it.
    """

    entries: tuple[str, ...]
    by: str
    facts: tuple[str, ...]
    source: str
    stratum: str = ""


@attrs.frozen(kw_only=True)
class StageResult:
    """
    What a stage came to.

    Attributes:
        ran: Whether it was judged; it is not if the one before is undecided.

        ranking: Those who have points, by stratum and rank.

        outcomes: Of every entrant exactly one, those who go on first.

        ties: Those at a cut; any other tie shows in the ranks.

        broken: Equal points that the rule-book tells apart.
    """

    stage: Stage
    ran: bool = True
    ranking: tuple[Ranked, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    cuts: tuple[Cut, ...] = ()
    ties: tuple[Tie, ...] = ()
    broken: tuple[Broken, ...] = ()

    @property
    def decided(self) -> bool:
        """
        Whether it is known of every entrant if it goes on.
        """
        return self.ran and not self.of(Fate.PENDING)

    @property
    def selected(self) -> tuple[str, ...]:
        """
        The ids of those that go on.
        """
        return self.of(Fate.SELECTED)

    def of(self, fate: Fate) -> tuple[str, ...]:
        """
        Return the ids of those that met *fate*.
        """
        return tuple(each.entry for each in self.outcomes if each.fate is fate)


@attrs.frozen
class Alternative:
    """
    What would have come out under another reading of the rules.

    Attributes:
        selected: The ids of those that would have gone on, by stage.
    """

    choice: str
    verdict: Verdict
    selected: tuple[tuple[str, tuple[str, ...]], ...]


@attrs.frozen
class Touched:
    """
    An interpretation that this result depends on.

    Attributes:
        chosen: The choice that was taken.

        alternatives: One for each other choice.
    """

    id: str
    chosen: str
    alternatives: tuple[Alternative, ...]


@attrs.frozen(kw_only=True)
class ContestResult:
    """
    A contest judged by its rules, with every reason.

    Attributes:
        candidates: All entries, by id.

        stages: All stages, in the rule-book's order.

        awards: What is awarded; empty unless it is decided.

        findings: All that is wrong, open or worth knowing, in the order of judging.

        interpretations: Those under whose other choices points or fates would differ.
    """

    contest: Contest
    entries: Entries
    sheets: Sheets
    candidates: tuple[Candidate, ...]
    stages: tuple[StageResult, ...]
    findings: tuple[Finding, ...]
    awards: tuple[Awarded, ...] = ()
    interpretations: tuple[Touched, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """
        Decided only if nothing is wrong, open, or taken for granted.
        """
        if any(each.code.severity is Severity.ERROR for each in self.findings):
            return Verdict.INVALID
        if self.reserved or not all(each.decided for each in self.stages):
            return Verdict.UNDECIDED
        return Verdict.DECIDED

    @property
    def winners(self) -> tuple[str, ...]:
        """
        The ids of those that the last stage selected; nobody unless it is decided.
        """
        decided = self.verdict is Verdict.DECIDED
        return self.stages[-1].selected if decided else ()

    @property
    def reserved(self) -> tuple[str, ...]:
        """
        The ids of those that took a place though it is not known if they may take part.

        Going on from a stage where everyone does takes no place from anybody.
        """
        contended = [
            each
            for each in self.stages
            if each.stage is self.contest.stages[-1]
            or not isinstance(each.stage.shortlist, Everyone)
        ]
        took = {entry for each in contended for entry in each.selected}
        return tuple(
            each.entry.id
            for each in self.candidates
            if each.entry.id in took and each.standing is Standing.UNKNOWN
        )
