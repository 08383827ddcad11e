"""
The points of one stage: from the jury, less penalties, with what is carried over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi.contests.candidates import Deduction
from indeksinovasi.contests.jury import Bench
from indeksinovasi.contests.tie_breaks import Breaker, Value
from indeksinovasi.exact import as_text, total
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks.contest import CarryOver, Contest, Stage, TieBreak
from indeksinovasi.model.entries import Entry, Sheets
from indeksinovasi.scoring import Step

#: What the juries of stages gave, by code of the stage and entry.
OwnPoints = Mapping[str, Mapping[str, Step]]


@attrs.frozen(kw_only=True)
class Scores:
    """
    What the entrants of one stage come to; nothing where nobody marks.

    Attributes:
        own: What the stage's own jury gave, less what is taken off, by entry.

        counted: What entries are ranked by: *own*, or that with earlier stages.

        breakers: What tells equal points apart.

        findings: Whose marks did not count, and what that means.

        lacks_panel: Whether there are entrants without points for want of the panel.
    """

    own: Mapping[str, Step] = attrs.field(factory=dict)
    counted: Mapping[str, Step] = attrs.field(factory=dict)
    breakers: tuple[Breaker, ...] = ()
    findings: tuple[Finding, ...] = ()
    lacks_panel: bool = False


@attrs.frozen
class Scorer:
    """
    Gives points by the rules of a contest.

    Attributes:
        deductions: What is taken off, by entry.

        places: Where entries stand, by id.
    """

    contest: Contest
    sheets: Sheets
    deductions: Mapping[str, Sequence[Deduction]]
    places: Mapping[str, Path]

    def scores(
        self, stage: Stage, entrants: Sequence[Entry], before: OwnPoints
    ) -> Scores:
        """
        Return the points of *entrants* in *stage*, after those of the stages *before*.
        """
        if stage.jury is None:
            return Scores()
        bench = Bench.of(self.contest, stage, stage.jury, self.sheets)
        judged = {
            each.id: bench.judge(each.id, self.places[each.id]) for each in entrants
        }
        own = {
            entry: self._less(stage, entry, each.step)
            for entry, each in judged.items()
            if each.step is not None
        }
        given = {**before, stage.code: own}
        counted = own
        if stage.combined is not None:
            counted = dict(self._combined(stage, stage.combined, entrants, given))
        return Scores(
            own=own,
            counted=counted,
            breakers=tuple(
                self._breaker(each, bench, entrants, given) for each in stage.tie_break
            ),
            findings=tuple(
                finding for each in judged.values() for finding in each.findings
            ),
            lacks_panel=bench.panel_is_missing and len(own) < len(judged),
        )

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

    def _combined(
        self, stage: Stage, rule: CarryOver, entrants: Sequence[Entry], given: OwnPoints
    ) -> Iterator[tuple[str, Step]]:
        """
        Yield the points over several stages, but for entries that lack those of one.

        Each stage counts with what its own jury gave, never with what it carried over.
        """
        source = self.contest.cite(rule.source)
        for entry in entrants:
            parts = tuple(
                given[each.stage][entry.id]
                for each in rule.weights
                if entry.id in given.get(each.stage, {})
            )
            if len(parts) < len(rule.weights):
                continue
            terms = [
                (each.weight, part.value)
                for each, part in zip(rule.weights, parts, strict=True)
            ]
            formula = " + ".join(
                f"{as_text(weight)} / 100 × {as_text(points)}"
                for weight, points in terms
            )
            value = total(weight / 100 * points for weight, points in terms)
            yield (
                entry.id,
                Step(f"{stage.code}.combined", formula, value, source, parts),
            )

    def _breaker(
        self, rule: TieBreak, bench: Bench, entrants: Sequence[Entry], given: OwnPoints
    ) -> Breaker:
        """
        Return *rule* with what it goes by, of those of whom that is given.
        """
        facts = {each.id: _fact(rule, each, bench, given) for each in entrants}
        known = {entry: fact for entry, fact in facts.items() if fact is not None}
        return Breaker(rule, known, self.contest.cite(rule.source))


def _fact(rule: TieBreak, entry: Entry, bench: Bench, given: OwnPoints) -> Value | None:
    match rule.by:
        case "criterion":
            return bench.criterion(entry.id, rule.of)
        case "stage":
            step = given.get(rule.of, {}).get(entry.id)
            return None if step is None else step.value
        case "launched-on":
            return entry.launched_on
        case "votes":
            return None if entry.votes is None else Fraction(entry.votes)
