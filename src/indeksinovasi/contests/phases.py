"""
Whether the phases that ideas went through fit the order of the process, and the dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.process import Process
from indeksinovasi.model.ideas import Idea, Ideas, Passage


def findings(ideas: Ideas, process: Process) -> tuple[Finding, ...]:
    """
    Return all in which *ideas* contradict *process*, or themselves.
    """
    return tuple(_findings(ideas, process))


def passages(idea: Idea) -> Mapping[str, Passage]:
    """
    Return what *idea* says of each phase; of one that is given twice, the first.
    """
    return {each.phase: each for each in reversed(idea.phases)}


def _findings(ideas: Ideas, process: Process) -> Iterator[Finding]:
    hints = Hints()
    seen: set[str] = set()
    outcomes: dict[str, str] = {}
    for position, idea in enumerate(ideas.ideas):
        place: Path = ("ideas", position)
        if idea.id in seen:
            yield _finding(codes.process.SAME_ID, (*place, "id"), found=idea.id)
        elif outcomes.setdefault(idea.becomes.id, idea.id) != idea.id:
            words = {"found": idea.becomes.id, "other": outcomes[idea.becomes.id]}
            inside = ("innovation", "id") if idea.innovation else ("id",)
            yield _finding(codes.process.SAME_OUTCOME, (*place, *inside), **words)
        seen.add(idea.id)
        yield from _of_phases(idea.phases, process, (*place, "phases"), hints)
        yield from _of_dates(idea.phases, ideas.as_of, (*place, "phases"))
        yield from _of_order(idea, process, (*place, "phases"))


def _of_phases(
    given: Iterable[Passage], process: Process, place: Path, hints: Hints
) -> Iterator[Finding]:
    known = tuple(each.code for each in process.phases)
    seen: set[str] = set()
    for position, each in enumerate(given):
        path = (*place, position, "phase")
        if each.phase not in known:
            words = {"found": each.phase, "nearest": hints.near(each.phase, known)}
            about = {"process": Phrase(process.id), **words}
            yield _finding(codes.process.UNKNOWN_PHASE, path, **about)
        elif each.phase in seen:
            yield _finding(codes.process.PHASE_TWICE, path, found=Phrase(each.phase))
        seen.add(each.phase)


def _of_dates(
    given: Iterable[Passage], as_of: dt.date, place: Path
) -> Iterator[Finding]:
    for position, each in enumerate(given):
        for name, day in (("started_on", each.started_on), ("ended_on", each.ended_on)):
            if day is not None and day > as_of:
                words = {"found": _day(day), "as_of": _day(as_of)}
                path = (*place, position, name)
                yield _finding(codes.process.AFTER_AS_OF, path, **words)
        if each.ended_on is not None and each.ended_on < each.started_on:
            yield _finding(
                codes.process.ENDED_BEFORE_STARTED,
                (*place, position, "ended_on"),
                phase=Phrase(each.phase),
                started=_day(each.started_on),
                ended=_day(each.ended_on),
            )


def _of_order(idea: Idea, process: Process, place: Path) -> Iterator[Finding]:
    """
    Find phases that did not wait for those they come after.

    Of the phases that are told of, each is held against those nearest before it: one
    fault is told once, and not again for every later phase.
    """
    given = passages(idea)
    positions = {each.phase: at for at, each in reversed([*enumerate(idea.phases)])}
    missing: set[str] = set()
    for phase in process.phases:
        if phase.code not in given:
            continue
        at = positions[phase.code]
        waits_for = process.waits_for[phase.code]
        for before in (each.code for each in process.phases if each.code in waits_for):
            if before not in given and before not in missing:
                missing.add(before)
                words = {"phase": Phrase(phase.code), "before": Phrase(before)}
                yield _finding(codes.process.PHASE_MISSING, (*place, at), **words)
        for before in _nearest(phase.code, process, given):
            yield from _too_early(given[phase.code], given[before], (*place, at))


def _nearest(phase: str, process: Process, given: Mapping[str, Passage]) -> list[str]:
    """
    Return those of *given* that *phase* waits for, and no other of them does.
    """
    before = [each for each in given if each in process.waits_for[phase]]
    return [
        each
        for each in before
        if not any(each in process.waits_for[other] for other in before)
    ]


def _too_early(passage: Passage, before: Passage, place: Path) -> Iterator[Finding]:
    words: dict[str, Phrase] = {
        "phase": Phrase(passage.phase),
        "before": Phrase(before.phase),
    }
    path = (*place, "started_on")
    if before.ended_on is None:
        yield _finding(codes.process.EARLIER_PHASE_GOES_ON, path, **words)
    elif passage.started_on < before.ended_on and _days(passage) != _days(before):
        words |= {"started": _day(passage.started_on), "ended": _day(before.ended_on)}
        yield _finding(codes.process.BEGUN_TOO_EARLY, path, **words)


def _days(passage: Passage) -> tuple[dt.date, dt.date | None]:
    """
    Return from when to when; phases of one session have the same days.
    """
    return passage.started_on, passage.ended_on


def _day(day: dt.date) -> Phrase:
    return Phrase(day.isoformat())


def _finding(code: Code, path: Path, **words: object) -> Finding:
    return Finding(code, path, words)
