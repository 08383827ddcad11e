"""
A contest from its entries and sheets to its winners.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.awards import award
from indeksinovasi.contests.eligibility import candidates
from indeksinovasi.contests.quotas import quota_faults
from indeksinovasi.contests.results import (
    Alternative,
    ContestResult,
    StageResult,
    Touched,
    Verdict,
)
from indeksinovasi.contests.sheets import sheet_faults
from indeksinovasi.contests.stages import Judging
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding, Phrase, Severity
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.contest.conditions import Quota
from indeksinovasi.model.entries import Entries, Entry, Sheets
from indeksinovasi.model.spelling import folded
from indeksinovasi.scoring import Standing

#: For a contest that nobody marks.
NO_SHEETS = Sheets(sheets=())


def run(
    contest: Contest, entries: Entries, sheets: Sheets = NO_SHEETS
) -> ContestResult:
    """
    Judge *entries* by the rules of *contest*; pure, exact, and safe in threads.

    Nothing is taken for granted in silence.  If the data contradict the rules, no stage
    is judged.  What is open is reported as such, and nobody is picked.  An entry takes
    part under reserve if it is not known whether it may.
    """
    result = _judged(contest, entries, sheets)
    if result.verdict is Verdict.INVALID:
        return result
    if result.verdict is Verdict.DECIDED:
        result = award(result)
    return attrs.evolve(result, interpretations=tuple(_touched(result)))


def _judged(contest: Contest, entries: Entries, sheets: Sheets) -> ContestResult:
    found = candidates(contest, entries)
    findings = [
        *_repeated(entries),
        *_same_names(entries),
        *_decisions(contest, entries),
        *(finding for each in found for finding in each.findings()),
        *sheet_faults(contest, entries, sheets),
    ]
    if any(each.code.severity is Severity.ERROR for each in findings):
        stages = [StageResult(stage=each, ran=False) for each in contest.stages]
    else:
        stages = []
        deductions = {each.entry.id: each.deductions for each in found}
        judging = Judging(contest, entries, sheets, deductions)
        entrants = [it.entry for it in found if it.standing is not Standing.INELIGIBLE]
        for stage, told in judging.run(entrants):
            stages.append(stage)
            findings += told
    return ContestResult(
        contest=contest,
        entries=entries,
        sheets=sheets,
        candidates=found,
        stages=tuple(stages),
        findings=tuple(findings),
    )


def _touched(result: ContestResult) -> Iterator[Touched]:
    contest = result.contest
    for each in contest.interpretations:
        chosen = contest.choice(each)
        others = [it.id for it in each.choices if it.id != chosen]
        readings = [
            _judged(contest.interpreted({each.id: it}), result.entries, result.sheets)
            for it in others
        ]
        if any(_differ(result, reading) for reading in readings):
            alternatives = tuple(map(_alternative, others, readings))
            yield Touched(each.id, chosen, alternatives)


def _differ(one: ContestResult, other: ContestResult) -> bool:
    """
    Tell whether points or fates differ; that formulas do matters to nobody.
    """
    facts = [
        [
            (
                [(it.entry, it.rank, it.points) for it in stage.ranking],
                [(it.entry, it.fate) for it in stage.outcomes],
            )
            for stage in each.stages
        ]
        for each in (one, other)
    ]
    return facts[0] != facts[1]


def _alternative(choice: str, reading: ContestResult) -> Alternative:
    selected = tuple((each.stage.code, each.selected) for each in reading.stages)
    return Alternative(choice, reading.verdict, selected)


def _repeated(entries: Entries) -> Iterator[Finding]:
    ids = Counter(each.id for each in entries.entries)
    for position, each in enumerate(entries.entries):
        if ids[each.id] > 1:
            place = ("entries", position, "id")
            yield Finding(codes.structure.DUPLICATE_ID, place, {"found": each.id})


def _same_names(entries: Entries) -> Iterator[Finding]:
    """
    Find innovations that are entered twice, and titles that several proposals use.
    """
    first: dict[str, Entry] = {}
    for position, each in enumerate(entries.entries):
        known = first.setdefault(folded(each.name) or each.name, each)
        if known is not each:
            words = {
                "name": each.name,
                "other": Phrase(known.id),
                "submitter": Phrase(known.submitter.name),
            }
            place = ("entries", position, "name")
            yield Finding(codes.contest.SAME_NAME, place, words)


def _decisions(contest: Contest, entries: Entries) -> Iterator[Finding]:
    """
    Find decisions on what is not there.
    """
    hints = Hints()
    ids = {each.id for each in entries.entries}
    known = [each.code for each in contest.stages]
    known += [
        each.code for each in contest.requirements if isinstance(each.condition, Quota)
    ]
    for position, decision in enumerate(entries.decisions):
        place = ("decisions", position)
        if decision.stage not in known:
            words = {
                "contest": Phrase(contest.id),
                "found": decision.stage,
                "nearest": hints.near(decision.stage, known),
            }
            code = codes.contest.UNKNOWN_DECISION
            yield Finding(code, (*place, "stage"), words)
        for number, entry in enumerate(decision.entries):
            if entry not in ids:
                where = (*place, "entries", number)
                words = {"found": entry, "nearest": hints.near(entry, ids)}
                yield Finding(codes.marks.UNKNOWN_ENTRY, where, words)
    yield from quota_faults(contest, entries)
