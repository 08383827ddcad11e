"""
What the rule-book of a process must hold to before anything is tracked by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks.process import Process, Readiness
from indeksinovasi.frameworks.soundness import (
    citations,
    known,
    names_once,
    unfit,
    validity,
)
from indeksinovasi.messages import N_

_RULEBOOK_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")


def process_faults(process: Process) -> tuple[Finding, ...]:
    """
    Return everything in which *process* contradicts itself; empty if it is sound.
    """
    return tuple(
        finding
        for check in (_names_once, citations, validity, _order, _alongside, _readiness)
        for finding in check(process)
    )


def _names_once(process: Process) -> Iterator[Finding]:
    groups: list[tuple[Path, Iterable[str]]] = [
        (("phases",), (each.code for each in process.phases)),
        (("readiness",), (each.framework for each in process.readiness)),
    ]
    groups += [
        (("readiness", str(position), "dates"), (one.field for one in each.dates))
        for position, each in enumerate(process.readiness)
    ]
    return names_once(groups)


def _order(process: Process) -> Iterator[Finding]:
    """
    Find what a phase waits for and will never see; so no circle of phases is left.
    """
    phases = tuple(each.code for each in process.phases)
    for position, phase in enumerate(process.phases):
        path = ("phases", phase.code, "after")
        for number, each in enumerate(phase.after):
            yield from known(each, phases, (*path, str(number)))
            if each in phases[position:]:
                reason = N_(
                    "a phase comes after one that is listed behind it, or after itself"
                )
                yield unfit((*path, str(number)), reason)


def _alongside(process: Process) -> Iterator[Finding]:
    if not process.line:
        yield unfit(("phases",), N_("every phase runs alongside, and none leads"))
    for phase in process.phases:
        for number, each in enumerate(phase.after):
            if each in {one.code for one in process.phases if one.alongside}:
                place = ("phases", phase.code, "after", str(number))
                yield unfit(place, N_("a phase waits for one that runs alongside"))


def _readiness(process: Process) -> Iterator[Finding]:
    phases = tuple(each.code for each in process.phases)
    for position, each in enumerate(process.readiness):
        place = ("readiness", str(position))
        named = {
            "ended": each.ended,
            "begun": each.begun,
            "dates": tuple(one.phase for one in each.dates),
        }
        for field, names in named.items():
            for number, name in enumerate(names):
                yield from known(name, phases, (*place, field, str(number)))
        yield from _undated(each, (*place, "dates"))
        if not _RULEBOOK_ID.fullmatch(each.framework):
            reason = N_("the id of a rule-book is written like iga/2026")
            yield unfit((*place, "framework"), reason)
        if not each.ended and not each.begun:
            yield unfit(place, N_("every idea would be ready, even one not begun"))


def _undated(readiness: Readiness, place: Path) -> Iterator[Finding]:
    """
    Find dates that an idea may be without when it is ready.
    """
    for number, each in enumerate(readiness.dates):
        given = readiness.ended + (readiness.begun if each.day == "first" else ())
        if each.phase not in given:
            reason = N_("an idea can be ready without having this date")
            yield unfit((*place, str(number)), reason)
