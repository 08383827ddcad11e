"""
What the rule-book of a contest must hold to before anything is judged by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from indeksinovasi import codes
from indeksinovasi.exact import as_text, total
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks.contest.conditions import NeedsAward, NoAward, Quota
from indeksinovasi.frameworks.contest.criteria import Criterion
from indeksinovasi.frameworks.contest.definition import Contest, Stage
from indeksinovasi.frameworks.contest.outcome_checks import (
    awards,
    papers,
    tie_breaks,
)
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Quotas,
    Threshold,
)
from indeksinovasi.frameworks.scales import Grades, Scale
from indeksinovasi.frameworks.soundness import (
    bands,
    citations,
    interpretations,
    known,
    names_once,
    unfit,
    validity,
)
from indeksinovasi.messages import N_

#: What the weights of siblings add up to below the root.
_WHOLE = Fraction(100)

#: The first year and the last.
_SPAN = 2


def contest_faults(contest: Contest) -> tuple[Finding, ...]:
    """
    Return everything in which *contest* contradicts itself; empty if it is sound.
    """
    return tuple(
        finding
        for check in (
            _names_once,
            citations,
            validity,
            _requirements,
            papers,
            _stages,
            _rubrics,
            _combinations,
            _shortlists,
            tie_breaks,
            awards,
            _publication,
            interpretations,
        )
        for finding in check(contest)
    )


def _names_once(contest: Contest) -> Iterator[Finding]:
    groups: list[tuple[Path, Iterable[str]]] = [
        (("groups",), contest.groups),
        (("requirements",), (each.code for each in contest.requirements)),
        (("sections",), (each.section for each in contest.sections)),
        (("attachments",), (each.code for each in contest.attachments)),
        (("stages",), (each.code for each in contest.stages)),
        (("awards",), (each.code for each in contest.awards)),
        (("bands",), (each.predikat for each in contest.bands)),
        (("interpretations",), (each.id for each in contest.interpretations)),
    ]
    groups += [
        (("interpretations", each.id, "choices"), (one.id for one in each.choices))
        for each in contest.interpretations
    ]
    for stage, rubric in contest.rubrics():
        place = ("stages", stage.code, "rubric")
        nodes = list(_nodes(rubric.criteria, place))
        groups.append(((*place, "criteria"), (each.code for _, each in nodes)))
        groups.append(((*place, "scale"), _grades(rubric.scale)))
        groups += [((*path, "scale"), _grades(each.scale)) for path, each in nodes]
    groups += [
        (("stages", stage.code, "combined"), (each.stage for each in combined.weights))
        for stage in contest.stages
        if (combined := stage.combined) is not None
    ]
    yield from names_once(groups)


def _nodes(
    criteria: Iterable[Criterion], place: Path
) -> Iterator[tuple[Path, Criterion]]:
    """
    Yield all *criteria* of a tree with their paths, parents before children.
    """
    for each in criteria:
        path = (*place, "criteria", each.code)
        yield path, each
        yield from _nodes(each.criteria, path)


def _grades(scale: Scale | None) -> tuple[str, ...]:
    if not isinstance(scale, Grades):
        return ()
    return tuple(each.code for each in scale.grades)


def _requirements(contest: Contest) -> Iterator[Finding]:
    stages = {each.code for each in contest.stages}
    for each in contest.requirements:
        place = ("requirements", each.code)
        for group in each.groups:
            yield from known(group, contest.groups, (*place, "groups", group))
        if isinstance(each.condition, Quota) and each.code in stages:
            reason = N_("a stage has this code, too: decisions could mean either")
            yield unfit((*place, "code"), reason)
        at = (*place, "condition")
        match each.condition:
            case NoAward(years=years) | NeedsAward(years=years) if years:
                if len(years) != _SPAN or years[0] > years[1]:
                    reason = N_("years are the first and the last that count")
                    yield unfit((*at, "years"), reason)
            case Quota(most=most) if min(most.values()) < 0:
                yield unfit((*at, "most"), N_("a quota is not below 0"))


def _stages(contest: Contest) -> Iterator[Finding]:
    for stage in contest.stages:
        place = ("stages", stage.code)
        if stage.rubric is not None and stage.reported is not None:
            reason = N_("points are worked out by a rubric or reported, not both")
            yield unfit((*place, "reported"), reason)
        if stage.has_points and stage.jury is None:
            reason = N_("a stage with points says how jurors' points become one")
            yield unfit((*place, "jury"), reason)
        if stage.jury is not None and not stage.has_points:
            reason = N_("a jury needs a rubric, or points that are reported")
            yield unfit((*place, "jury"), reason)


def _rubrics(contest: Contest) -> Iterator[Finding]:
    for stage, rubric in contest.rubrics():
        place = ("stages", stage.code, "rubric")
        yield from _adds_up(stage.code, rubric.total, rubric.criteria, place)
        for path, each in _nodes(rubric.criteria, place):
            if each.criteria:
                yield from _adds_up(each.code, _WHOLE, each.criteria, path)
            if each.criteria and each.scale is not None:
                reason = N_("a criterion made of others has no scale of its own")
                yield unfit((*path, "scale"), reason)


def _adds_up(
    what: str, declared: Fraction, criteria: Iterable[Criterion], place: Path
) -> Iterator[Finding]:
    found = total(each.weight for each in criteria)
    if found != declared:
        yield _differs((*place, "criteria"), what, declared, found)


def _differs(path: Path, what: str, declared: Fraction, found: Fraction) -> Finding:
    words = {"what": what, "declared": as_text(declared), "found": as_text(found)}
    return Finding(codes.rulebook.MAXIMUM_DIFFERS, path, words)


def _combinations(contest: Contest) -> Iterator[Finding]:
    for position, stage in enumerate(contest.stages):
        if stage.combined is None:
            continue
        place = ("stages", stage.code, "combined")
        so_far = {each.code: each for each in contest.stages[: position + 1]}
        named = tuple(each.stage for each in stage.combined.weights)
        for code in named:
            yield from known(code, so_far, (*place, code))
        if stage.code not in named:
            reason = N_("the stage itself has a weight, too, even if it is 0")
            yield unfit(place, reason)
        found = total(each.weight for each in stage.combined.weights)
        if found != _WHOLE:
            yield _differs(place, stage.code, _WHOLE, found)
        parts = [each for code, each in so_far.items() if code in named]
        yield from _comparable(stage, parts)


def _comparable(stage: Stage, parts: Iterable[Stage]) -> Iterator[Finding]:
    for part in parts:
        reason = ""
        if not part.has_points:
            reason = N_("it has no points")
        elif part.total != stage.total:
            reason = N_("its points are not of the same total")
        if reason:
            place = ("stages", stage.code, "combined", part.code)
            words = {"found": part.code, "reason": Phrase(reason)}
            yield Finding(codes.rulebook.NOT_COMBINED, place, words)


def _shortlists(contest: Contest) -> Iterator[Finding]:
    for stage in contest.stages:
        place = ("stages", stage.code, "shortlist")
        shortlist = stage.shortlist
        if not (stage.has_points or isinstance(shortlist, Everyone | Manual)):
            yield unfit(place, N_("without points, nobody is the best of a stage"))
        match shortlist:
            case Threshold(least=least):
                most = stage.total
                if least < 0 or (most is not None and least > most):
                    words = {"found": Phrase(as_text(least)), "most": _text(most)}
                    code = codes.rulebook.OUT_OF_REACH
                    yield Finding(code, (*place, "least"), words)
            case Quotas(places=places, by=by):
                for stratum, number in places.items():
                    at = (*place, "places", stratum)
                    if number < 1:
                        yield unfit(at, N_("a stratum has at least one place"))
                    if by == "group":
                        yield from known(stratum, contest.groups, at)


def _text(points: Fraction | None) -> Phrase:
    return Phrase("-" if points is None else as_text(points))


def _publication(contest: Contest) -> Iterator[Finding]:
    if (contest.rounding is None) is not (contest.rounding_source is None):
        reason = N_("a rounding and its source go together")
        yield unfit(("rounding_source",), reason)
    if not contest.bands:
        return
    if contest.rounding is None:
        reason = N_("without a rounding, points may lie between two bands")
        yield unfit(("bands",), reason)
        return
    yield from bands(contest.bands, contest.rounding.unit)
    last = contest.stages[-1]
    highest = Fraction(contest.bands[-1].highest)
    if last.total is not None and last.total != highest:
        yield _differs(("bands",), last.code, highest, last.total)
