"""
One stage after another: points, carried over or new, and who goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi.contests.candidates import Deduction
from indeksinovasi.contests.heats import Choice
from indeksinovasi.contests.results import Broken, Ranked, StageResult
from indeksinovasi.contests.selection import Selection, select
from indeksinovasi.contests.stage_findings import Finder
from indeksinovasi.contests.stage_points import Scorer
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks.contest import Contest, Stage
from indeksinovasi.model.entries import Entries, Entry, Sheets
from indeksinovasi.scoring import Step


@attrs.frozen
class Judging:
    """
    The rules of a contest, with all that is judged by them.

    Attributes:
        deductions: What is taken off, by entry.
    """

    contest: Contest
    entries: Entries
    sheets: Sheets
    deductions: Mapping[str, Sequence[Deduction]]

    def run(
        self, entrants: Sequence[Entry]
    ) -> Iterator[tuple[StageResult, tuple[Finding, ...]]]:
        """
        Judge all stages, each with what was found; after one that is undecided, none.
        """
        places: dict[str, Path] = {
            each.id: ("entries", at) for at, each in enumerate(self.entries.entries)
        }
        scorer = Scorer(self.contest, self.sheets, self.deductions, places)
        given: dict[str, Mapping[str, Step]] = {}
        undecided: Stage | None = None
        for stage in self.contest.stages:
            finder = Finder(self.contest, stage, self.entries, places)
            if undecided is not None:
                yield StageResult(stage=stage, ran=False), (finder.not_run(undecided),)
                continue
            entrants = sorted(entrants, key=lambda each: each.id)
            scores = scorer.scores(stage, entrants, given)
            given[stage.code] = scores.own
            selection = select(
                stage.shortlist,
                entrants,
                {entry: step.value for entry, step in scores.counted.items()},
                _choice(stage, self.entries),
                scores.breakers,
            )
            result = _result(self.contest, stage, scores.counted, selection)
            findings = (
                *finder.strangers(self.sheets, entrants),
                *finder.of_scores(scores),
                *finder.of_result(result, selection),
            )
            yield result, findings
            undecided = None if result.decided else stage
            selected = {*result.selected}
            entrants = [each for each in entrants if each.id in selected]


def _choice(stage: Stage, entries: Entries) -> Choice:
    return Choice(
        {
            entry: decision.reason
            for decision in entries.decisions
            if decision.stage == stage.code
            for entry in decision.entries
        }
    )


def _result(
    contest: Contest, stage: Stage, steps: Mapping[str, Step], selection: Selection
) -> StageResult:
    ranking = []
    for each in selection.ranking:
        step = steps[each.entry]
        published = None
        if contest.rounding is not None:
            published = contest.rounding.apply(step.value)
        deciding = step.value if published is None else Fraction(published)
        ranking.append(
            Ranked(
                entry=each.entry,
                rank=each.rank,
                stratum=each.stratum,
                points=step.value,
                published=published,
                band=_band(contest, stage, deciding),
                trace=step,
            )
        )
    return StageResult(
        stage=stage,
        ranking=tuple(ranking),
        outcomes=selection.outcomes,
        cuts=selection.cuts,
        ties=selection.ties,
        broken=tuple(_broken(selection)),
    )


def _band(contest: Contest, stage: Stage, points: Fraction) -> str | None:
    """
    Return the band of *points*, in the last stage that has any.

    They are the published ones where the rounding is known.  Between two bands, the
    upper one is not reached.
    """
    judged = [each for each in contest.stages if each.jury is not None]
    if stage is not judged[-1]:
        return None
    reached = [
        each.predikat for each in contest.bands if points >= Fraction(each.lowest)
    ]
    return reached[-1] if reached else None


def _broken(selection: Selection) -> Iterator[Broken]:
    for stratum, each in selection.tellings:
        if not each.missing:
            yield Broken(
                entries=each.entries,
                by=each.breaker.rule.name,
                facts=tuple(each.breaker.told(it) for it in each.entries),
                source=each.breaker.source,
                stratum=stratum,
            )
