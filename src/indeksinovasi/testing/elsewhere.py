"""
Score in circumstances of another kind, to see that nothing depends on them.

`main` runs in a process of its own: it reads a rule-book and what it is asked (pickled)
and tells what comes out on another day, with decimals that are rounded at once.
"""

from __future__ import annotations

import decimal
import pickle
import sys
from collections.abc import Iterator
from typing import TypeAlias

from indeksinovasi.contests.results import ContestResult
from indeksinovasi.contests.run import run
from indeksinovasi.contests.tracking import Tracking, track
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.model import Submission
from indeksinovasi.model.ideas import Ideas
from indeksinovasi.scoring import Assessment, Basis, Step, assess
from indeksinovasi.testing.cases import Case
from indeksinovasi.testing.extremes import fitted

#: A submission on some basis, a contest's entries and sheets, or a process's ideas.
Asked: TypeAlias = tuple[Submission, Basis] | Case | Ideas

#: What the program ends with where it cannot import the rules.
NOT_IMPORTED = 9

_DAYS = 1234


def told(rulebook: Rulebook, asked: Asked) -> str:
    """
    Return everything that *rulebook* makes of what is asked, as text.
    """
    match rulebook, asked:
        case Framework(), (sent, basis):
            framework = fitted(rulebook, basis)
            return "\n".join(_assessment(assess(sent, framework, basis=basis)))
        case Contest(), Case():
            result = run(rulebook, asked.entries, asked.sheets)
            return "\n".join(_contest(result))
        case Process(), Ideas():
            return "\n".join(_tracking(track(asked, rulebook)))
        case _:
            raise TypeError(asked)


def _assessment(result: Assessment) -> Iterator[str]:
    yield f"{result.index} {result.index_exact} {result.predikat} {result.basis}"
    yield from _steps(result.trace)
    for each in result.interpretations:
        yield f"{each.id} {each.chosen}: {each.alternatives}"


def _contest(result: ContestResult) -> Iterator[str]:
    for stage in result.stages:
        yield f"{stage.stage.code} {stage.ran} {stage.cuts} {stage.ties}"
        for each in stage.ranking:
            yield f"{each.stratum} {each.rank} {each.entry} {each.published}"
            yield from _steps(each.trace)
        for outcome in stage.outcomes:
            yield f"{outcome.entry} {outcome.fate.value} {outcome.reason.message()}"
    for touched in result.interpretations:
        yield f"{touched.id} {touched.chosen}"


def _tracking(tracking: Tracking) -> Iterator[str]:
    for each in tracking.progress:
        ready = [outlook.ready for outlook in each.outlooks]
        yield f"{each.idea.id} {each.place.phase} {each.place.state.value} {ready}"
    for finding in tracking.findings:
        yield f"{finding.code.id} {finding.pointer} {finding.message()}"


def _steps(trace: Step) -> Iterator[str]:
    for step in trace.walk():
        yield f"{step.name} = {step.formula} = {step.value}"
        yield f"  {step.source}; {step.note}"


def _move_clock() -> None:
    """
    Make it another day for every module that is imported from now on.
    """
    import datetime as dt
    import time

    today, now, moment, ticks = (
        dt.date.today,
        dt.datetime.now,
        time.time,
        time.time_ns,
    )
    away = dt.timedelta(days=_DAYS)

    class Anytime(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, cls.__mro__[1])

    class Date(dt.date, metaclass=Anytime):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return today() + away

    class DateTime(dt.datetime, metaclass=Anytime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]
            return now(tz) + away

        @classmethod
        def today(cls) -> dt.datetime:  # type: ignore[override]
            return now() + away

    dt.date, dt.datetime = Date, DateTime  # type: ignore[misc]
    time.time = lambda: moment() + away.total_seconds()
    time.time_ns = lambda: ticks() + int(away.total_seconds()) * 10**9


def main() -> int:
    """
    Answer on the standard output what is asked on the standard input.
    """
    _move_clock()
    decimal.setcontext(decimal.Context(prec=3, rounding=decimal.ROUND_UP))
    content = sys.stdin.buffer.read()
    try:
        rulebook, asked = pickle.loads(content)  # noqa: S301 -- written by the kit
    except (ImportError, AttributeError) as error:
        sys.stderr.write(f"{error}\n")
        return NOT_IMPORTED
    sys.stdout.buffer.write(pickle.dumps([told(rulebook, each) for each in asked]))
    return 0
