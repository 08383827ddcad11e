"""
Validate many files: one at a time in memory, several at a time on the processors.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from indeksinovasi.validation.checking import validate_file
from indeksinovasi.validation.journal import Journal
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.report import Report

#: Files handed to each worker ahead of what has been reported.
_AHEAD = 4


def validate_files(
    paths: Iterable[str],
    options: Options,
    *,
    jobs: int = 1,
    journal: Journal | None = None,
) -> Iterator[Report]:
    """
    Yield the report on each of *paths*, in their order, whatever becomes of the others.

    Args:
        jobs: How many processes share the work.

        journal: Where finished reports are kept, so that an interrupted run can go on;
            files that it knows and that have not changed are not checked again.
    """
    if jobs == 1:
        return _one_by_one(paths, options, journal)
    return _in_parallel(paths, options, jobs, journal)


def _one_by_one(
    paths: Iterable[str], options: Options, journal: Journal | None
) -> Iterator[Report]:
    for path in paths:
        known = journal and journal.report_on(path)
        yield known or _kept(_validate(path, options), journal)


def _in_parallel(
    paths: Iterable[str], options: Options, jobs: int, journal: Journal | None
) -> Iterator[Report]:
    waiting: deque[Report | Future[Report]] = deque()
    remaining = iter(paths)
    with ProcessPoolExecutor(jobs) as pool:

        def submit(path: str) -> Report | Future[Report]:
            known = journal and journal.report_on(path)
            return known or pool.submit(_validate, path, options)

        waiting.extend(map(submit, itertools.islice(remaining, jobs * _AHEAD)))
        while waiting:
            first = waiting.popleft()
            if isinstance(first, Report):
                yield first
            else:
                yield _kept(first.result(), journal)
            waiting.extend(map(submit, itertools.islice(remaining, 1)))


def _kept(report: Report, journal: Journal | None) -> Report:
    if journal is not None:
        journal.keep(report)
    return report


def _validate(path: str, options: Options) -> Report:
    with _uncollected():
        return validate_file(path, options)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """
    Hold garbage collection off while one document is alive: none of it is garbage yet.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
