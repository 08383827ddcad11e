"""
From the marks of several jurors to the points of one entry, step by step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi import codes
from indeksinovasi.exact import as_text, total
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks.contest import (
    Contest,
    Criterion,
    Jury,
    Rubric,
    Stage,
)
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Sheet, Sheets
from indeksinovasi.scoring import Step


@attrs.frozen
class Judged:
    """
    What the jury of one stage made of one entry.

    Attributes:
        step: The points with the arithmetic behind them; None without a sheet that
            counts.  That is not 0.

        findings: Who did not count, and what that means.
    """

    step: Step | None
    findings: tuple[Finding, ...] = ()


def juror_points(contest: Contest, rubric: Rubric, sheet: Sheet) -> Step:
    """
    Work out what one juror's *sheet*, which has no faults, gives by *rubric*.
    """
    worker = _Worker(contest, rubric, sheet.marks)
    parts = tuple(worker.criterion(each) for each in rubric.criteria)
    formula = _sum(parts)
    value = total(each.value for each in parts)
    return Step(sheet.juror, formula, value, contest.cite(rubric.source), parts)


@attrs.frozen
class _Worker:
    """
    Works criteria out, leaves first.
    """

    contest: Contest
    rubric: Rubric
    marks: Mapping[str, Fraction | str]

    def criterion(self, criterion: Criterion) -> Step:
        """
        Return the part of its parent that *criterion* earns.
        """
        source = self.contest.cite(criterion.source)
        weight = as_text(criterion.weight)
        if not criterion.criteria:
            given = self.marks[criterion.code]
            share = self.rubric.scale_of(criterion).share(given)
            formula = f"{share.formula} × {weight}"
            value = share.value * criterion.weight
            note = given if isinstance(given, str) else ""
            return Step(criterion.code, formula, value, source, note=note)
        parts = tuple(self.criterion(each) for each in criterion.criteria)
        formula = f"({_sum(parts)}) / 100 × {weight}"
        value = total(each.value for each in parts) / 100 * criterion.weight
        return Step(criterion.code, formula, value, source, parts)


def _sum(parts: Iterable[Step]) -> str:
    return " + ".join(as_text(each.value) for each in parts)


def _value_of(paper: Step, criterion: str) -> Fraction:
    """
    Return what a juror's *paper* gives for *criterion*.
    """
    steps = (step for part in paper.parts for step in part.walk())
    return next(each.value for each in steps if each.name == criterion)


@attrs.frozen(kw_only=True)
class _Papers:
    """
    The sheets of one entry, sorted out.

    Attributes:
        assigned: How many jurors the entry has.

        absent: Those of whom no sheet counts, for no interest of theirs.

        silent: Those among them who gave none.
    """

    counted: Sequence[Sheet]
    assigned: int
    absent: Sequence[str]
    silent: Sequence[str]
    conflicted: Sequence[str]


@attrs.frozen
class Bench:
    """
    The jury of one stage with the sheets it gave.

    Attributes:
        sheets: Positions and sheets, by entry.
    """

    contest: Contest
    stage: Stage
    jury: Jury
    panel: tuple[str, ...] | None
    sheets: Mapping[str, tuple[tuple[int, Sheet], ...]]

    @classmethod
    def of(cls, contest: Contest, stage: Stage, jury: Jury, sheets: Sheets) -> Bench:
        """
        Sort out the *sheets* of *stage*.
        """
        own: dict[str, tuple[tuple[int, Sheet], ...]] = {}
        for position, sheet in enumerate(sheets.sheets):
            if sheet.stage == stage.code:
                own[sheet.entry] = (*own.get(sheet.entry, ()), (position, sheet))
        panel = sheets.panels.get(stage.code)
        unique = None if panel is None else tuple(dict.fromkeys(panel))
        return cls(contest, stage, jury, unique, own)

    @property
    def panel_is_missing(self) -> bool:
        """
        Whether the points cannot be worked out for want of the panel.
        """
        return self.jury.reducer.needs_panel and self.panel is None

    def judge(self, entry: str, place: Path) -> Judged:
        """
        Reduce what the jurors gave *entry*, which stands at *place*.

        A juror with an interest in it counts neither in the sum nor in the number; one
        who did not sign has not submitted.
        """
        agreed = self._agreed(entry)
        if agreed is not None:
            return self._by_consensus(*agreed)
        papers = self._papers(entry)
        scored = bool(papers.counted)
        findings = [
            *self._not_counted(self.sheets.get(entry, ())),
            *self._absent(papers.silent, place, scored=scored),
        ]
        if not scored:
            words = {"stage": self.stage.names}
            findings.append(Finding(codes.marks.NOT_SCORED, place, words, self._source))
        if not scored or self.panel_is_missing:
            return Judged(None, tuple(findings))
        parts = tuple(self._points(each) for each in papers.counted)
        working = self.jury.reducer([each.value for each in parts], papers.assigned)
        note = "; ".join(
            f"{what}: {', '.join(jurors)}"
            for what, jurors in (
                ("absent", papers.absent),
                ("conflict", papers.conflicted),
            )
            if jurors
        )
        step = Step(
            self.stage.code, working.formula, working.value, self._source, parts, note
        )
        return Judged(step, tuple(findings))

    def criterion(self, entry: str, code: str) -> Fraction | None:
        """
        Return what the jury gave *entry* for the criterion *code*; None if nothing.

        It is reduced as the points are.
        """
        agreed = self._agreed(entry)
        if agreed is not None:
            return _value_of(self._points(agreed[1]), code)
        papers = self._papers(entry)
        if not papers.counted or self.panel_is_missing:
            return None
        found = [_value_of(self._points(each), code) for each in papers.counted]
        return self.jury.reducer(found, papers.assigned).value

    def _papers(self, entry: str) -> _Papers:
        """
        Sort out what single jurors gave *entry*.
        """
        sheets = [it for _, it in self.sheets.get(entry, ()) if not it.consensus]
        counted = [
            each for each in sheets if not each.conflict and each.signed is not False
        ]
        gave = {each.juror for each in sheets}
        conflicted = sorted(each.juror for each in sheets if each.conflict)
        missing = {*(self.panel or ()), *gave} - {each.juror for each in counted}
        absent = sorted(missing - {*conflicted})
        return _Papers(
            counted=sorted(counted, key=lambda each: each.juror),
            assigned=len(counted) + (0 if self.panel is None else len(absent)),
            absent=absent,
            silent=[each for each in absent if each not in gave],
            conflicted=conflicted,
        )

    def _agreed(self, entry: str) -> tuple[int, Sheet] | None:
        """
        Return the sheet on which the jury agreed, if it counts.
        """
        found = (
            each
            for each in self.sheets.get(entry, ())
            if each[1].consensus
            and not each[1].conflict
            and each[1].signed is not False
        )
        return next(found, None)

    def _by_consensus(self, position: int, agreed: Sheet) -> Judged:
        """
        Let the consensus count, and show what it replaces.
        """
        paper = self._points(agreed)
        sheets = self.sheets[agreed.entry]
        single = tuple(each for each in sheets if not each[1].consensus)
        alone = attrs.evolve(self, sheets={agreed.entry: single})
        instead = alone.judge(agreed.entry, ()).step
        parts: tuple[Step, ...] = (paper,)
        if instead is not None:
            parts = (paper, attrs.evolve(instead, name=f"{self.stage.code}.replaced"))
        words = {
            "stage": self.stage.names,
            "points": Phrase(as_text(paper.value)),
            "instead": Phrase("-" if instead is None else as_text(instead.value)),
            "reason": Phrase(agreed.reason or ""),
        }
        path: Path = ("sheets", position, "consensus")
        taken = Finding(codes.marks.CONSENSUS_TAKEN, path, words, self._source)
        note = f"consensus: {agreed.reason}"
        points = as_text(paper.value)
        step = Step(self.stage.code, points, paper.value, self._source, parts, note)
        return Judged(step, (*self._not_counted(sheets), taken))

    @property
    def _source(self) -> str:
        return self.contest.cite(self.jury.source)

    def _points(self, sheet: Sheet) -> Step:
        if self.stage.rubric is not None and self.stage.reported is None:
            return juror_points(self.contest, self.stage.rubric, sheet)
        given = sheet.total or Fraction(0)
        source = self.contest.cite(self.stage.source)
        return Step(sheet.juror, as_text(given), given, source)

    def _not_counted(self, sheets: Iterable[tuple[int, Sheet]]) -> Iterable[Finding]:
        for position, each in sheets:
            words = {"juror": Phrase(each.juror), "entry": Phrase(each.entry)}
            path: Path = ("sheets", position)
            if each.conflict:
                yield Finding(codes.marks.CONFLICT, (*path, "conflict"), words)
            elif each.signed is False:
                yield Finding(codes.marks.UNSIGNED, (*path, "signed"), words)

    def _absent(
        self, absent: Sequence[str], place: Path, *, scored: bool
    ) -> Iterable[Finding]:
        """
        Say what it means that jurors gave no sheet, if others did.
        """
        if absent and scored and not self.panel_is_missing:
            effect = N_("only those who did count")
            if self.jury.reducer.needs_panel:
                effect = N_("each counts as 0")
            words = {
                "jurors": tuple(absent),
                "stage": self.stage.names,
                "effect": Phrase(effect),
            }
            yield Finding(codes.marks.NOT_SUBMITTED, place, words, self._source)
