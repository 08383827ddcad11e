"""
One stage after another: points, carried over or new, and who goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.candidates import Deduction
from indeksinovasi.contests.heats import Choice
from indeksinovasi.contests.jury import Bench
from indeksinovasi.contests.results import Broken, Fate, Ranked, StageResult
from indeksinovasi.contests.selection import FIELDS, Selection, select
from indeksinovasi.contests.tie_breaks import Breaker, Value
from indeksinovasi.exact import as_text, total
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.contest import CarryOver, Contest, Stage, TieBreak
from indeksinovasi.frameworks.contest.shortlists import (
    Manual,
    Quotas,
    TopOfEach,
)
from indeksinovasi.model.entries import Entries, Entry, Sheets
from indeksinovasi.scoring import Step


@attrs.define
class Judging:
    """
    A contest while it is being judged.

    Attributes:
        points: What each stage's own jury gave, less what was taken off, by code of
            the stage and entry.

        benches: The juries of the stages so far.

        deductions: What is taken off, by entry.

        findings: What has been found so far.
    """

    contest: Contest
    entries: Entries
    sheets: Sheets
    deductions: Mapping[str, Sequence[Deduction]]
    benches: dict[str, Bench] = attrs.field(factory=dict)
    points: dict[str, dict[str, Step]] = attrs.field(factory=dict)
    findings: list[Finding] = attrs.field(factory=list)

    def run(self, entrants: Sequence[Entry]) -> tuple[StageResult, ...]:
        """
        Judge all stages; after one that is undecided, none.
        """
        results: list[StageResult] = []
        for stage in self.contest.stages:
            open_ = next((each for each in results if not each.decided), None)
            if open_ is not None:
                before = {"before": open_.stage.names}
                self._find(stage, codes.contest.STAGE_NOT_RUN, (), before)
                results.append(StageResult(stage=stage, ran=False))
                continue
            result = self._stage(stage, entrants)
            results.append(result)
            entrants = [each for each in entrants if each.id in result.selected]
        return tuple(results)

    def _stage(self, stage: Stage, entrants: Sequence[Entry]) -> StageResult:
        entrants = sorted(entrants, key=lambda each: each.id)
        self._strangers(stage, entrants)
        steps = self._points(stage, entrants)
        points = {entry: step.value for entry, step in steps.items()}
        choice = self._choice(stage)
        breakers = self._breakers(stage, entrants)
        selection = select(stage.shortlist, entrants, points, choice, breakers)
        self._report(stage, selection, points)
        self._check_decisions(stage, entrants, selection)
        ranking = tuple(
            Ranked(
                entry=each.entry,
                rank=each.rank,
                stratum=each.stratum,
                points=points[each.entry],
                published=self._published(points[each.entry]),
                band=self._band(stage, points[each.entry]),
                trace=steps[each.entry],
            )
            for each in selection.ranking
        )
        return StageResult(
            stage=stage,
            ranking=ranking,
            outcomes=selection.outcomes,
            cuts=selection.cuts,
            ties=selection.ties,
            broken=tuple(_broken(selection)),
        )

    # --- points -----------------------------------------------------------------------

    def _points(self, stage: Stage, entrants: Sequence[Entry]) -> dict[str, Step]:
        if stage.jury is None:
            return {}
        bench = Bench.of(self.contest, stage, stage.jury, self.sheets)
        self.benches[stage.code] = bench
        own = self.points.setdefault(stage.code, {})
        for entry in entrants:
            judged = bench.judge(entry.id, self._place(entry.id))
            self.findings += judged.findings
            if judged.step is not None:
                own[entry.id] = self._less(stage, entry.id, judged.step)
        if bench.panel_is_missing and any(each.id not in own for each in entrants):
            self._find(stage, codes.marks.NO_PANEL, ("panels",), {})
        if stage.combined is None:
            return own
        combined = {
            each.id: self._combined(stage, stage.combined, each.id) for each in entrants
        }
        return {entry: step for entry, step in combined.items() if step is not None}

    def _combined(self, stage: Stage, rule: CarryOver, entry: str) -> Step | None:
        """
        Return the points over several stages; None if one of them gave none.

        Each stage counts with what its own jury gave, never with what it carried over.
        """
        parts, terms = [], []
        for each in rule.weights:
            step = self.points.get(each.stage, {}).get(entry)
            if step is None:
                return None
            parts.append(step)
            terms.append((each.weight, step.value))
        formula = " + ".join(
            f"{as_text(weight)} / 100 × {as_text(points)}" for weight, points in terms
        )
        value = total(weight / 100 * points for weight, points in terms)
        source = self.contest.cite(rule.source)
        return Step(f"{stage.code}.combined", formula, value, source, tuple(parts))

    def _less(self, stage: Stage, entry: str, step: Step) -> Step:
        """
        Return *step* without the points that *entry* loses in *stage*.
        """
        lost = [
            Step(
                each.names.id,
                f"-{as_text(each.penalty.points)}",
                -each.penalty.points,
                self.contest.cite(each.source),
            )
            for each in self.deductions.get(entry, ())
            if each.penalty.stage == stage.code
        ]
        if not lost:
            return step
        terms = " + ".join(as_text(each.value) for each in (step, *lost))
        value = max(Fraction(0), step.value + total(each.value for each in lost))
        name = f"{stage.code}.penalised"
        return Step(name, f"max(0, {terms})", value, step.source, (step, *lost))

    def _breakers(self, stage: Stage, entrants: Sequence[Entry]) -> tuple[Breaker, ...]:
        return tuple(
            Breaker(
                each,
                {
                    entry.id: fact
                    for entry in entrants
                    if (fact := self._fact(each, stage, entry)) is not None
                },
                self.contest.cite(each.source),
            )
            for each in stage.tie_break
        )

    def _fact(self, rule: TieBreak, stage: Stage, entry: Entry) -> Value | None:
        """
        Return what *entry* is told apart from others by; None if it is not given.
        """
        match rule.by:
            case "criterion":
                return self.benches[stage.code].criterion(entry.id, rule.of)
            case "stage":
                step = self.points.get(rule.of, {}).get(entry.id)
                return None if step is None else step.value
            case "launched-on":
                return entry.launched_on
            case "votes":
                return None if entry.votes is None else Fraction(entry.votes)

    def _published(self, points: Fraction) -> Decimal | None:
        rounding = self.contest.rounding
        return None if rounding is None else rounding.apply(points)

    def _band(self, stage: Stage, points: Fraction) -> str | None:
        """
        Return the band of *points*, in the last stage that has any.

        As published where the rounding is known; between two bands, the upper one is
        not reached.
        """
        judged = [each for each in self.contest.stages if each.jury is not None]
        if stage is not judged[-1]:
            return None
        published = self._published(points)
        deciding = points if published is None else Fraction(published)
        reached = [
            each.predikat
            for each in self.contest.bands
            if deciding >= Fraction(each.lowest)
        ]
        return reached[-1] if reached else None

    # --- findings ---------------------------------------------------------------------

    def _find(
        self, stage: Stage, code: Code, place: Path, words: Mapping[str, Any]
    ) -> None:
        source = self.contest.cite(stage.source)
        facts = {"stage": stage.names, "code": Phrase(stage.code), **words}
        self.findings.append(Finding(code, place, facts, source))

    def _place(self, entry: str) -> Path:
        ids = [each.id for each in self.entries.entries]
        return ("entries", ids.index(entry))

    def _strangers(self, stage: Stage, entrants: Sequence[Entry]) -> None:
        """
        Name the sheets for entries that do not take part in *stage*.
        """
        ids = {each.id for each in entrants}
        for position, sheet in enumerate(self.sheets.sheets):
            if sheet.stage == stage.code and sheet.entry not in ids:
                place = ("sheets", position, "entry")
                words = {"entry": Phrase(sheet.entry)}
                self._find(stage, codes.marks.NOT_AN_ENTRANT, place, words)

    def _report(
        self, stage: Stage, selection: Selection, points: Mapping[str, Fraction]
    ) -> None:
        shortlist = stage.shortlist
        self._tell_ties(stage, selection)
        named = {entry for _, entry in self._named(stage)}
        for tie in selection.ties:
            if not tie.settled and named.isdisjoint(tie.entries):
                words = {"entries": tie.entries, "places": tie.places}
                place = self._place(tie.entries[0])
                self._find(stage, codes.contest.TIED, place, words)
        waits = any(each.reason.code == "not-decided" for each in selection.outcomes)
        if isinstance(shortlist, Manual) and waits and not named:
            decider = {"decider": Phrase(shortlist.decided_by)}
            self._find(stage, codes.contest.NOT_DECIDED, (), decider)
        if isinstance(shortlist, TopOfEach | Quotas):
            field = {"field": Phrase(FIELDS[shortlist.by])}
            for entry in selection.without_stratum:
                self._find(stage, codes.contest.NO_STRATUM, self._place(entry), field)
        if isinstance(shortlist, Quotas):
            for entry, stratum in selection.without_places:
                words = {"found": stratum, "allowed": tuple(sorted(shortlist.places))}
                self._find(stage, codes.contest.NO_PLACES, self._place(entry), words)
        for stratum, places, number in selection.few:
            words = {
                "places": places,
                "found": number,
                "stratum": Phrase(f" ({stratum})" if stratum else ""),
            }
            self._find(stage, codes.contest.PLACES_LEFT, (), words)
        self._same_as_published(stage, selection, points)

    def _tell_ties(self, stage: Stage, selection: Selection) -> None:
        """
        Say how equal points were told apart, or what it would have taken.
        """
        for _, each in selection.tellings:
            rule = each.breaker.rule
            place = self._place(each.entries[0])
            words: dict[str, Any] = {"entries": each.entries, "by": Phrase(rule.name)}
            code = codes.contest.TIE_BROKEN
            if each.missing:
                code = codes.contest.TIE_NOT_BROKEN
                place = self._place(each.missing[0])
                fact = rule.by.replace("-", "_") if not rule.of else rule.name
                words |= {"missing": Phrase(fact), "found": each.missing}
            facts = {"stage": stage.names, "code": Phrase(stage.code), **words}
            self.findings.append(Finding(code, place, facts, each.breaker.source))

    def _same_as_published(
        self, stage: Stage, selection: Selection, points: Mapping[str, Fraction]
    ) -> None:
        """
        Say where the published numbers do not show why one goes on and another not.
        """
        fates = {each.entry: each.fate for each in selection.outcomes}
        for one, other in zip(selection.ranking, selection.ranking[1:], strict=False):
            at_cut = (fates[one.entry], fates[other.entry]) == (
                Fate.SELECTED,
                Fate.OUT,
            )
            exact = points[one.entry], points[other.entry]
            published = self._published(exact[0])
            if (
                at_cut
                and one.stratum == other.stratum
                and exact[0] != exact[1]
                and published is not None
                and published == self._published(exact[1])
            ):
                words = {
                    "one": Phrase(one.entry),
                    "other": Phrase(other.entry),
                    "points": Phrase(published),
                }
                place = self._place(other.entry)
                self._find(stage, codes.contest.SAME_AS_PUBLISHED, place, words)

    # --- decisions --------------------------------------------------------------------

    def _choice(self, stage: Stage) -> Choice:
        return Choice(
            {
                entry: decision.reason
                for decision in self.entries.decisions
                if decision.stage == stage.code
                for entry in decision.entries
            }
        )

    def _check_decisions(
        self, stage: Stage, entrants: Sequence[Entry], selection: Selection
    ) -> None:
        """
        Find what decisions on *stage* say that the rules do not leave open.

        While points are missing, it is not known what will be open.
        """
        waiting = {"not-scored", "others-not-scored", "no-stratum"}
        if any(each.reason.code in waiting for each in selection.outcomes):
            return
        open_ = tuple(_open(stage, entrants, selection))
        named: dict[str, Path] = {}
        for position, entry in self._named(stage):
            named.setdefault(entry, position)
            if not any(entry in ids for ids, _ in open_):
                allowed = tuple(id_ for ids, _ in open_ for id_ in ids)
                words: dict[str, Any] = {"found": entry, "allowed": allowed}
                self._find(stage, codes.contest.DECISION_NOT_ALLOWED, position, words)
        for ids, places in open_:
            found = tuple(each for each in ids if each in named)
            too_many = places is not None and len(found) > places
            too_few = bool(found) and bool(selection.ties) and len(found) != places
            if too_many or too_few:
                words = {"found": found, "places": places}
                place = named[found[0]][:-1]
                self._find(stage, codes.contest.DECISION_DOES_NOT_FIT, place, words)

    def _named(self, stage: Stage) -> Iterator[tuple[Path, str]]:
        for position, decision in enumerate(self.entries.decisions):
            if decision.stage == stage.code:
                for number, entry in enumerate(decision.entries):
                    yield ("decisions", position, "entries", number), entry


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


def _open(
    stage: Stage, entrants: Sequence[Entry], selection: Selection
) -> Iterator[tuple[tuple[str, ...], int | None]]:
    """
    Yield what the rules leave open: who can be chosen from, and how many.
    """
    if isinstance(stage.shortlist, Manual):
        yield tuple(each.id for each in entrants), stage.shortlist.places
    yield from ((each.entries, each.places) for each in selection.ties)
