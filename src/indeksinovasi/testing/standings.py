"""
What the result of a contest has to hold to, whatever its rules.

Nobody is picked, and nobody is lost, in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from indeksinovasi.contests.results import ContestResult, Fate, Ranked, StageResult
from indeksinovasi.contests.selection import stratum_of
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks.contest.juries import Mean
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Quotas,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.messages import N_
from indeksinovasi.scoring import Standing
from indeksinovasi.testing.cases import shown
from indeksinovasi.testing.law import Broken
from indeksinovasi.testing.traces import known_numbers, step_adds_up

#: Weights below the root, and of stages, are in percent.
_PERCENT = Fraction(100)


def everyone_is_accounted_for(result: ContestResult) -> None:
    """
    Hold that each entry has a fate in each stage it takes part in, exactly one.
    """
    ids = sorted(each.id for each in result.entries.entries)
    found = sorted(each.entry.id for each in result.candidates)
    _hold(
        result,
        found == ids,
        N_("of the entries {expected}, {found} are accounted for"),
        expected=tuple(ids),
        found=tuple(found),
    )
    entrants = [
        each.entry.id
        for each in result.candidates
        if each.standing is not Standing.INELIGIBLE
    ]
    for stage in result.stages:
        if not stage.ran:
            continue
        fates = sorted(each.entry for each in stage.outcomes)
        _hold(
            result,
            fates == sorted(entrants),
            N_("{stage}: {expected} take part, and {found} have a fate"),
            stage=Phrase(stage.stage.code),
            expected=tuple(sorted(entrants)),
            found=tuple(fates),
        )
        entrants = list(stage.selected)
    lost = set(result.winners) - set(entrants)
    _hold(
        result,
        not lost,
        N_("{found} win without having gone on from the last stage"),
        found=tuple(sorted(lost)),
    )


def no_more_than_places(result: ContestResult) -> None:
    """
    Hold that nobody goes on for whom there is no place, or too few points.
    """
    for each in result.stages:
        for what, chosen, places in _allotments(result, each):
            _hold(
                result,
                places is None or len(chosen) <= places,
                N_("{stage}{stratum}: {number} go on, and there are {places} places"),
                stage=Phrase(each.stage.code),
                stratum=Phrase(what and f" ({what})"),
                number=len(chosen),
                places=places,
            )
        shortlist = each.stage.shortlist
        points = {it.entry: it.points for it in each.ranking}
        if isinstance(shortlist, Threshold):
            low = [it for it in each.selected if points[it] < shortlist.least]
            _hold(
                result,
                not low,
                N_("{stage}: {found} go on with fewer than {least} points"),
                stage=Phrase(each.stage.code),
                found=tuple(low),
                least=Phrase(as_text(shortlist.least)),
            )


def _allotments(
    result: ContestResult, each: StageResult
) -> Iterator[tuple[str, Sequence[str], int | None]]:
    shortlist = each.stage.shortlist
    match shortlist:
        case Everyone():
            return
        case Top() | Threshold() | Manual():
            yield "", each.selected, shortlist.places
        case TopOfEach() | Quotas():
            strata = {
                it.id: stratum_of(it, shortlist.by) or ""
                for it in result.entries.entries
            }
            for stratum in sorted({strata[it] for it in each.selected}):
                chosen = [it for it in each.selected if strata[it] == stratum]
                places = (
                    shortlist.places.get(stratum, 0)
                    if isinstance(shortlist, Quotas)
                    else shortlist.places
                )
                yield stratum, chosen, places


def no_tie_is_broken(result: ContestResult) -> None:
    """
    Hold that of two with equal points one goes on only by a decision or by a clause.
    """
    for each in result.stages:
        if isinstance(each.stage.shortlist, Everyone | Manual):
            continue
        decided = {
            entry
            for decision in result.entries.decisions
            if decision.stage == each.stage.code
            for entry in decision.entries
        }
        order = _order(result, each)
        chosen, out = each.selected, each.of(Fate.OUT)
        for winner in chosen:
            for loser in out:
                one, other = order.get(winner), order.get(loser)
                if one is None or other is None or one[0] != other[0]:
                    continue
                fair = one > other or (
                    one == other
                    and (winner in decided or _told_apart(each, winner, loser))
                )
                _hold(
                    result,
                    fair,
                    N_("{stage}: {winner} goes on and {loser} does not: {points}"),
                    stage=Phrase(each.stage.code),
                    winner=winner,
                    loser=loser,
                    points=(as_text(one[2]), as_text(other[2])),
                )


def _told_apart(stage: StageResult, one: str, other: str) -> bool:
    """
    Tell whether the result names a clause by which *one* goes before *other*.
    """
    return any(
        each.source and each.entries.index(one) < each.entries.index(other)
        for each in stage.broken
        if one in each.entries and other in each.entries
    )


def _order(
    result: ContestResult, stage: StageResult
) -> dict[str, tuple[str, bool, Fraction]]:
    """
    Return stratum, priority and points of those who have points.
    """
    shortlist = stage.stage.shortlist
    tag = shortlist.priority if isinstance(shortlist, Threshold) else ""
    first = {each.id for each in result.entries.entries if tag in each.tags}
    return {
        each.entry: (each.stratum, each.entry in first, each.points)
        for each in stage.ranking
    }


def ranks_follow_points(result: ContestResult) -> None:
    """
    Hold that more points are a better rank, and equal ones equal, but for a clause.
    """
    for stage in result.stages:
        order = _order(result, stage)
        for one in stage.ranking:
            for other in stage.ranking:
                mine, theirs = order[one.entry], order[other.entry]
                if mine[0] != theirs[0]:
                    continue
                ahead = mine > theirs or (
                    mine == theirs and _told_apart(stage, one.entry, other.entry)
                )
                fair = ahead == (one.rank < other.rank)
                _hold(
                    result,
                    fair,
                    N_("{stage}: {one} has rank {rank}, {other} has {second}"),
                    stage=Phrase(stage.stage.code),
                    one=one.entry,
                    rank=one.rank,
                    other=other.entry,
                    second=other.rank,
                )


def points_add_up(result: ContestResult) -> None:
    """
    Hold that every formula comes to its value, and the points are those of the trace.
    """
    example = shown(result.entries, result.sheets)
    known = known_numbers(result.contest) | {_PERCENT}
    for sheet in result.sheets.sheets:
        given = [each for each in sheet.marks.values() if isinstance(each, Fraction)]
        known |= {abs(each) for each in (*given, sheet.total or Fraction(0))}
    known |= {Fraction(each) for each in range(len(result.sheets.sheets) + 1)}
    drops = {
        each.code
        for each in result.contest.stages
        if each.jury is not None
        and (each.jury.consensus or not isinstance(each.jury.reducer, Mean))
    }
    for each in _ranked(result):
        for step in each.trace.walk():
            step_adds_up(step, known, example, drops=step.name in drops)
        _hold(
            result,
            each.trace.value == each.points,
            N_("{entry} has {points} points, and its trace ends with {found}"),
            entry=each.entry,
            points=Phrase(as_text(each.points)),
            found=Phrase(as_text(each.trace.value)),
        )


def points_stay_on_the_scale(result: ContestResult) -> None:
    """
    Hold that points lie between 0 and the total of the rubric.
    """
    for stage in result.stages:
        high = stage.stage.total
        for each in stage.ranking:
            _hold(
                result,
                each.points >= 0 and (high is None or each.points <= high),
                N_("{stage}: {entry} has {points} of {most} points"),
                stage=Phrase(stage.stage.code),
                entry=each.entry,
                points=Phrase(as_text(each.points)),
                most=Phrase("…" if high is None else as_text(high)),
            )


def published_once(result: ContestResult) -> None:
    """
    Hold that what is published is the exact points, rounded once as the rules say.
    """
    rounding = result.contest.rounding
    for each in _ranked(result):
        once = None if rounding is None else rounding.apply(each.points)
        _hold(
            result,
            each.published == once,
            N_("{entry}: {points} points are published as {found}"),
            entry=each.entry,
            points=Phrase(as_text(each.points)),
            found=each.published,
        )


def _ranked(result: ContestResult) -> Iterator[Ranked]:
    for stage in result.stages:
        yield from stage.ranking


def _hold(
    result: ContestResult,
    holds: bool,  # noqa: FBT001 -- the condition itself, as with assert
    template: str,
    **words: object,
) -> None:
    if not holds:
        example = shown(result.entries, result.sheets)
        raise Broken(template, example=example, **words)
