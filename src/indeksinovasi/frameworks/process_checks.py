"""
What the rule-book of a process must hold to before anything is tracked by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from indeksinovasi import codes
from indeksinovasi.errors import nearest
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.frameworks.process import Process, Readiness
from indeksinovasi.messages import N_

_RULEBOOK_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")


def process_faults(process: Process) -> tuple[Finding, ...]:
    """
    Return everything in which *process* contradicts itself; empty if it is sound.
    """
    return tuple(
        finding
        for check in (_names_once, _citations, _order, _alongside, _readiness)
        for finding in check(process)
    )


def _names_once(process: Process) -> Iterator[Finding]:
    groups: list[tuple[Path, Iterable[str]]] = [
        (("phases",), (each.code for each in process.phases)),
        (("readiness",), (each.framework for each in process.readiness)),
    ]
    groups += [
        (("readiness", position, "dates"), (one.field for one in each.dates))
        for position, each in enumerate(process.readiness)
    ]
    for path, names in groups:
        for name, number in Counter(names).items():
            if number > 1:
                words = {"found": name}
                yield Finding(codes.rulebook.DUPLICATE_NAME, (*path, name), words)


def _citations(process: Process) -> Iterator[Finding]:
    known = tuple(process.sources)
    for path, each in walk(process):
        if isinstance(each, Citation) and each.source not in known:
            words = {"found": each.source, "nearest": nearest(each.source, known)}
            yield Finding(codes.rulebook.UNKNOWN_SOURCE, path, words)


def _order(process: Process) -> Iterator[Finding]:
    """
    Find what a phase waits for and will never see; so no circle of phases is left.
    """
    phases = tuple(each.code for each in process.phases)
    for position, phase in enumerate(process.phases):
        path = ("phases", phase.code, "after")
        yield from _known(phase.after, phases, path)
        for each in phase.after:
            if each in phases[position:]:
                reason = N_("a phase comes after one that stands in front of it")
                yield _unfit((*path, each), reason)


def _alongside(process: Process) -> Iterator[Finding]:
    if not process.line:
        yield _unfit(("phases",), N_("every phase runs alongside, and none leads"))
    beside = {each.code for each in process.phases} - set(process.line)
    for phase in process.phases:
        for each in beside.intersection(phase.after):
            reason = N_("a phase waits for one that runs alongside")
            yield _unfit(("phases", phase.code, "after", each), reason)


def _readiness(process: Process) -> Iterator[Finding]:
    phases = tuple(each.code for each in process.phases)
    for position, each in enumerate(process.readiness):
        path = ("readiness", position)
        dated = tuple(one.phase for one in each.dates)
        yield from _known(each.ended, phases, (*path, "ended"))
        yield from _known(each.begun, phases, (*path, "begun"))
        yield from _known(dated, phases, (*path, "dates"))
        yield from _undated(each, (*path, "dates"))
        if not _RULEBOOK_ID.fullmatch(each.framework):
            reason = N_("a rule-book is named like iga/2026")
            yield _unfit((*path, "framework"), reason)
        if not each.ended and not each.begun:
            yield _unfit(path, N_("every idea would be ready, even one not begun"))


def _undated(readiness: Readiness, path: Path) -> Iterator[Finding]:
    """
    Find dates that an idea may be without when it is ready.
    """
    for each in readiness.dates:
        given = readiness.ended + (readiness.begun if each.day == "first" else ())
        if each.phase not in given:
            reason = N_("an idea can be ready without having this date")
            yield _unfit((*path, each.field), reason)


def _known(
    names: Iterable[str], phases: tuple[str, ...], path: Path
) -> Iterator[Finding]:
    for name in names:
        if name not in phases:
            words = {"found": name, "nearest": nearest(name, phases)}
            yield Finding(codes.rulebook.UNKNOWN_REFERENCE, (*path, name), words)


def _unfit(path: Path, reason: str) -> Finding:
    return Finding(codes.rulebook.BAD_PARAMETER, path, {"reason": Phrase(reason)})
