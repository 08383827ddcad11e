"""
Contests as they are tried: judged, decided where the rules leave it open, and shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import attrs

from indeksinovasi.contests.results import ContestResult, Fate
from indeksinovasi.contests.run import run
from indeksinovasi.documents import write_entries
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.contest.shortlists import Manual
from indeksinovasi.model.entries import Decision, Entries, Sheets
from indeksinovasi.testing.law import foreign


@attrs.frozen(kw_only=True)
class Case:
    """
    A contest's entries, with what its jurors gave them.
    """

    entries: Entries
    sheets: Sheets

    @property
    def text(self) -> str:
        """
        The case as JSON, for whoever has to see the fault.
        """
        return shown(self.entries, self.sheets)


def judged(contest: Contest, case: Case) -> ContestResult:
    """
    Return what *contest* comes to.

    Raises:
        Crashed: If a rule stops with an error.
    """
    with foreign(lambda: case.text):
        return run(contest, case.entries, case.sheets)


def settled(contest: Contest, case: Case) -> Iterator[tuple[Case, ContestResult]]:
    """
    Yield *case* and its result, again with each decision that the rules leave open.
    """
    for _ in range(len(contest.stages) + 1):
        result = judged(contest, case)
        yield case, result
        decisions = tuple(_openings(result))
        if not decisions:
            return
        entries = attrs.evolve(
            case.entries, decisions=(*case.entries.decisions, *decisions)
        )
        case = attrs.evolve(case, entries=entries)


def _openings(result: ContestResult) -> Iterator[Decision]:
    for each in result.stages:
        shortlist = each.stage.shortlist
        pending = each.of(Fate.PENDING)
        if isinstance(shortlist, Manual) and pending:
            chosen = pending[: shortlist.places]
            yield Decision(stage=each.stage.code, entries=chosen, reason="Pleno.")
        for tie in each.ties:
            if not tie.settled:
                chosen = tie.entries[: tie.places]
                yield Decision(stage=each.stage.code, entries=chosen, reason="Pleno.")


def shown(entries: Entries, sheets: Sheets) -> str:
    """
    Return *entries* and *sheets* as JSON, one document after the other.
    """
    given = [
        {
            "stage": each.stage,
            "juror": each.juror,
            "entry": each.entry,
            "marks": {
                code: mark if isinstance(mark, str) else as_text(mark)
                for code, mark in each.marks.items()
            },
            "total": None if each.total is None else as_text(each.total),
            "signed": each.signed,
            "conflict": each.conflict,
            "consensus": each.consensus,
            "reason": each.reason,
        }
        for each in sheets.sheets
    ]
    panels = {stage: list(jurors) for stage, jurors in sheets.panels.items()}
    written = {"panels": panels, "sheets": given}
    return write_entries(entries) + json.dumps(written, ensure_ascii=False, indent=2)
