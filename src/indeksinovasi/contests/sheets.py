"""
What is wrong with jurors' sheets under a contest's rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.contest import Contest, Rubric, Stage
from indeksinovasi.messages import Bilingual
from indeksinovasi.model.entries import Entries, Sheet, Sheets


def sheet_faults(
    contest: Contest, entries: Entries, sheets: Sheets
) -> Iterator[Finding]:
    """
    Yield everything for which *sheets* cannot be counted as they stand.
    """
    hints = Hints()
    rules = {it.code: _Rules(contest, it, sheets, hints) for it in contest.stages}
    ids = {each.id for each in entries.entries}
    for stage in sheets.panels:
        if stage not in rules:
            yield _unknown_stage(contest, ("panels", stage), stage, hints)
    given: set[tuple[str, str, str]] = set()
    agreed: set[tuple[str, str]] = set()
    for position, sheet in enumerate(sheets.sheets):
        place: Path = ("sheets", position)
        if sheet.stage in rules:
            yield from rules[sheet.stage].faults(sheet, place)
        else:
            yield _unknown_stage(contest, (*place, "stage"), sheet.stage, hints)
        if sheet.entry not in ids:
            words = {"found": sheet.entry, "nearest": hints.near(sheet.entry, ids)}
            yield Finding(codes.marks.UNKNOWN_ENTRY, (*place, "entry"), words)
        key = (sheet.stage, sheet.juror, sheet.entry)
        if key in given:
            names = dict(
                zip(("stage", "juror", "entry"), map(Phrase, key), strict=True)
            )
            yield Finding(codes.marks.SHEET_TWICE, place, names)
        given.add(key)
        if sheet.consensus:
            if (sheet.stage, sheet.entry) in agreed:
                facts = {"stage": Phrase(sheet.stage), "entry": Phrase(sheet.entry)}
                yield Finding(codes.marks.CONSENSUS_TWICE, place, facts)
            agreed.add((sheet.stage, sheet.entry))


def _unknown_stage(contest: Contest, place: Path, found: str, hints: Hints) -> Finding:
    known = [each.code for each in contest.stages]
    words = {
        "contest": Phrase(contest.id),
        "found": found,
        "nearest": hints.near(found, known),
    }
    return Finding(codes.marks.UNKNOWN_STAGE, place, words)


@attrs.frozen
class _Rules:
    """
    What one stage asks of a sheet.
    """

    contest: Contest
    stage: Stage
    sheets: Sheets
    hints: Hints

    def faults(self, sheet: Sheet, place: Path) -> Iterator[Finding]:
        """
        Yield what is wrong with *sheet*, which stands at *place*.
        """
        panel = self.sheets.panels.get(sheet.stage)
        if sheet.consensus:
            yield from self._consensus(sheet, place)
        elif panel is not None and sheet.juror not in panel:
            words = {"found": sheet.juror, "allowed": panel}
            yield self._fault(codes.marks.NOT_ON_PANEL, (*place, "juror"), words)
        if self.stage.jury is None:
            yield self._fault(codes.marks.NOTHING_TO_MARK, place, {})
        elif sheet.conflict:
            return
        elif self.stage.reported is not None:
            yield from self._total(sheet, place, self.stage.reported)
        elif self.stage.rubric is not None:
            yield from self._marks(sheet, place, self.stage.rubric)

    def _consensus(self, sheet: Sheet, place: Path) -> Iterator[Finding]:
        jury = self.stage.jury
        if jury is not None and not jury.consensus:
            place = (*place, "consensus")
            yield self._fault(codes.marks.CONSENSUS_NOT_TAKEN, place, {})
        elif not sheet.reason:
            words = {"entry": Phrase(sheet.entry)}
            yield self._fault(codes.marks.CONSENSUS_WITHOUT_REASON, place, words)

    def _fault(self, code: Code, place: Path, words: Mapping[str, object]) -> Finding:
        source = self.contest.cite(self.stage.source)
        return Finding(code, place, {"stage": self.stage.names, **words}, source)

    def _total(self, sheet: Sheet, place: Path, reason: Bilingual) -> Iterator[Finding]:
        if sheet.marks or (sheet.total is None and sheet.signed is not False):
            words = {"reason": reason}
            yield self._fault(codes.marks.TOTAL_NEEDED, place, words)
        rubric = self.stage.rubric
        most = None if rubric is None else rubric.total
        if sheet.total is not None and not (
            sheet.total >= 0 and (most is None or sheet.total <= most)
        ):
            yield self._not_allowed(
                sheet.total,
                (*place, "total"),
                f"0–{'…' if most is None else as_text(most)}",
            )

    def _marks(self, sheet: Sheet, place: Path, rubric: Rubric) -> Iterator[Finding]:
        if sheet.total is not None:
            yield self._fault(codes.marks.TOTAL_NOT_TAKEN, (*place, "total"), {})
            return
        leaves = {each.code: each for each in rubric.leaves()}
        for code, given in sheet.marks.items():
            path = (*place, "marks", code)
            if code not in leaves:
                near = self.hints.near(code, leaves, most=3)
                words = {"found": code, "nearest": near}
                yield self._fault(codes.marks.UNKNOWN_CRITERION, path, words)
                continue
            scale = rubric.scale_of(leaves[code])
            if not scale.takes(given):
                yield self._not_allowed(given, path, scale.allowed())
        missing = tuple(code for code in leaves if code not in sheet.marks)
        if missing and sheet.signed is not False:
            yield self._missing((*place, "marks"), missing)

    def _missing(self, place: Path, missing: Sequence[str]) -> Finding:
        return self._fault(codes.marks.MARK_MISSING, place, {"missing": tuple(missing)})

    def _not_allowed(self, given: Fraction | str, place: Path, allowed: str) -> Finding:
        found = Phrase(as_text(given)) if isinstance(given, Fraction) else given
        words = {"found": found, "allowed": Phrase(allowed)}
        return self._fault(codes.marks.MARK_NOT_ALLOWED, place, words)
