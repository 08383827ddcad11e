"""
What a contest's rule-book must hold to about papers, equal points and awards.
"""

from __future__ import annotations

from collections.abc import Iterator

from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks.contest.awards import MostVotes, Ranks
from indeksinovasi.frameworks.contest.definition import Contest, Stage
from indeksinovasi.frameworks.contest.papers import AttachmentRule, WordLimit
from indeksinovasi.frameworks.contest.shortlists import Manual, Quotas, TopOfEach
from indeksinovasi.frameworks.contest.tie_breaks import TieBreak
from indeksinovasi.frameworks.soundness import known, unfit
from indeksinovasi.messages import N_


def papers(contest: Contest) -> Iterator[Finding]:
    """
    Find limits of sections and attachments that cannot be held.
    """
    sections: dict[str, WordLimit] = {each.section: each for each in contest.sections}
    for position, each in enumerate(contest.sections):
        if each.most is not None and each.most < each.least:
            reason = N_("the most words are fewer than the least")
            yield unfit(("sections", position, "most"), reason)
        yield from _penalty(contest, each, ("sections", position))
    for rule in contest.attachments:
        place = ("attachments", rule.code)
        yield from _penalty(contest, rule, place)
        for group in rule.groups:
            yield from known(group, contest.groups, (*place, "groups", group))
        if rule.code in sections:
            reason = N_("a section has this name, too")
            yield unfit((*place, "code"), reason)


def _penalty(
    contest: Contest, rule: WordLimit | AttachmentRule, place: Path
) -> Iterator[Finding]:
    at = (*place, "penalty")
    if (rule.penalty is None) is (rule.outcome == "penalise"):
        reason = N_("a penalty and the outcome penalise go together")
        yield unfit(at, reason)
    if rule.penalty is None:
        return
    stages = {each.code: each for each in contest.stages}
    yield from known(rule.penalty.stage, stages, (*at, "stage"))
    stage = stages.get(rule.penalty.stage)
    if stage is not None and not stage.has_points:
        reason = N_("the stage has no points to take any off")
        yield unfit((*at, "stage"), reason)


def tie_breaks(contest: Contest) -> Iterator[Finding]:
    """
    Find what could tell no two entries apart.
    """
    for position, stage in enumerate(contest.stages):
        so_far = contest.stages[: position + 1]
        place = ("stages", stage.code, "tie_break")
        if stage.tie_break and not stage.has_points:
            yield unfit(place, N_("without points, there are no equal points"))
        for number, each in enumerate(stage.tie_break):
            yield from _tie_break(each, stage, so_far, (*place, number))


def _tie_break(
    rule: TieBreak, stage: Stage, so_far: tuple[Stage, ...], place: Path
) -> Iterator[Finding]:
    match rule.by:
        case "criterion":
            leaves = () if stage.rubric is None else tuple(stage.rubric.leaves())
            codes_ = [] if stage.reported is not None else [it.code for it in leaves]
            yield from known(rule.of, codes_, (*place, "of"))
        case "stage":
            judged = [each.code for each in so_far if each.has_points]
            yield from known(rule.of, judged, (*place, "of"))
        case _ if rule.of:
            reason = N_("only a criterion or a stage is named here")
            yield unfit((*place, "of"), reason)
    dated = rule.by == "launched-on"
    if (rule.order in {"earlier", "later"}) is not dated:
        reason = N_("days are earlier or later; numbers are higher or lower")
        yield unfit((*place, "order"), reason)


def awards(contest: Contest) -> Iterator[Finding]:
    """
    Find awards of which nobody could tell who gets them.
    """
    stages = {each.code: each for each in contest.stages}
    for each in contest.awards:
        place = ("awards", each.code, "recipient")
        recipient = each.recipient
        if isinstance(recipient, Ranks | MostVotes):
            yield from known(recipient.stage, stages, (*place, "stage"))
        if isinstance(recipient, Ranks):
            if recipient.last < recipient.first:
                reason = N_("the last rank is before the first")
                yield unfit((*place, "last"), reason)
            if recipient.stage in stages:
                yield from _ranks(recipient, stages[recipient.stage], place)


def _ranks(recipient: Ranks, stage: Stage, place: Path) -> Iterator[Finding]:
    shortlist = stage.shortlist
    if not stage.has_points and not isinstance(shortlist, Manual):
        yield unfit((*place, "stage"), N_("without points, a stage has no ranks"))
    strata = shortlist.by if isinstance(shortlist, TopOfEach | Quotas) else None
    if strata is not None and recipient.by != strata:
        reason = N_("the stage ranks by strata, so the award is given by the same ones")
        yield unfit((*place, "by"), reason)
