"""
Validate many files: one at a time in memory, several at a time on the processors.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.validation.checking import (
    Examined,
    evidence_folder,
    examine_file,
    validate_file,
)
from indeksinovasi.validation.files import EvidenceFolder
from indeksinovasi.validation.journal import Journal
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.report import Report

#: After how many documents garbage is collected: each time, the caller's last one would
#: be gone through as well, and little is ever found.
_SELDOM = 16

#: Why nothing is known of a file: the system may have had no memory left for it.
_ENDED = N_("the process that checked it was ended")

_NO_MEMORY = N_("there is not enough memory to check it")

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
        paths: Files, or ``-``.

        options: What to look for, in every file alike.

        jobs: How many processes share the work.

        journal: Where finished reports are kept, so that an interrupted run can go on;
            files that it knows and that have not changed are not checked again.

    Raises:
        IndeksInovasiError: As `validate_file`, once there is a document to check.
        OSError: If there is no evidence folder, or the journal cannot be written.
        BrokenProcessPool: If no process can be begun to share the work, as from a
            program without ``if __name__ == "__main__"`` on Windows.
    """
    if isinstance(paths, str):
        msg = f"a list of paths, not one path: {paths!r}"
        raise TypeError(msg)
    if jobs == 1:
        return _one_by_one(paths, options, journal)
    return _in_parallel(paths, options, jobs, journal)


def examine_files(paths: Iterable[str], options: Options) -> Iterator[Examined]:
    """
    Yield what was read from each of *paths* beside the report on it.

    One document is alive at a time, if the caller keeps none. Until the last one is
    yielded, or the iterator is closed, garbage is collected after every few documents
    only, in the caller too: nearly all there is belongs to the document at hand.

    Raises:
        IndeksInovasiError: As `validate_file`, once there is a document to check.
        OSError: If there is no evidence folder.
    """
    with evidence_folder(options.evidence_root) as folder, _uncollected():
        for number, path in enumerate(paths, 1):
            yield examine_file(path, options, folder)
            if number % _SELDOM == 0:
                gc.collect(0)


def _one_by_one(
    paths: Iterable[str], options: Options, journal: Journal | None
) -> Iterator[Report]:
    with evidence_folder(options.evidence_root) as folder:
        for path in paths:
            known = journal and journal.report_on(path, folder)
            yield known or _kept(_validate(path, options, folder), journal)


def _in_parallel(
    paths: Iterable[str], options: Options, jobs: int, journal: Journal | None
) -> Iterator[Report]:
    waiting: deque[Callable[[], Report]] = deque()
    remaining = iter(paths)
    begin = (options.evidence_root,)
    with (
        # Where it is missing, that is told before any worker ends over it.
        evidence_folder(options.evidence_root) as folder,
        ProcessPoolExecutor(jobs, initializer=_begin, initargs=begin) as pool,
        contextlib.ExitStack() as leaving,
    ):
        # Who is interrupted does not wait for more than what was begun.
        leaving.callback(pool.shutdown, cancel_futures=True)

        def submit(path: str) -> Callable[[], Report]:
            known = None if journal is None else journal.report_on(path, folder)
            if known is not None:
                return lambda: known
            if path == "-":
                # A worker has no standard input.
                return lambda: _kept(_validate(path, options, folder), journal)
            try:
                future = pool.submit(_validate_in_worker, path, options)
            except BrokenProcessPool:
                return lambda: _kept(_validate_alone(path, options), journal)
            return lambda: _kept(_result(future, path, options), journal)

        waiting.extend(map(submit, itertools.islice(remaining, jobs * _AHEAD)))
        while waiting:
            yield waiting.popleft()()
            waiting.extend(map(submit, itertools.islice(remaining, 1)))


def _result(future: Future[Report], path: str, options: Options) -> Report:
    try:
        return future.result()
    except BrokenProcessPool:  # Which file ended its process is not known.
        return _validate_alone(path, options)


def _validate_alone(path: str, options: Options) -> Report:
    """
    Check one file in a process of its own, which it may end.
    """
    begin = (options.evidence_root,)
    with ProcessPoolExecutor(1, initializer=_begin, initargs=begin) as pool:
        pool.submit(int).result()  # Where none can begin, no file is at fault.
        try:
            return pool.submit(_validate_in_worker, path, options).result()
        except BrokenProcessPool:
            return _unopened(path, options, _ENDED)


def _kept(report: Report, journal: Journal | None) -> Report:
    if journal is not None:
        journal.keep(report)
    return report


#: What a worker keeps open from one file to the next.
_kept_open = contextlib.ExitStack()
_folder: EvidenceFolder | None = None


def _begin(root: Path | None) -> None:
    global _folder  # noqa: PLW0603 -- a worker of a pool has nowhere else to keep it
    # An interruption is the parent's to tell, and no worker outlives it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    # What opens the files ends by itself, once this process holds its pipe no more.
    _folder = _kept_open.enter_context(evidence_folder(root))


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _validate_in_worker(path: str, options: Options) -> Report:
    return _validate(path, options, _folder)


def _validate(path: str, options: Options, folder: EvidenceFolder | None) -> Report:
    with _uncollected():
        try:
            return validate_file(path, options, folder)
        except MemoryError:
            pass  # What filled it goes with the error.
    return _unopened(path, options, _NO_MEMORY)


def _unopened(path: str, options: Options, reason: str) -> Report:
    words = {"reason": Phrase(reason)}
    finding = Finding(codes.structure.CANNOT_OPEN, words=words)
    return Report(origin=path, findings=(finding,), fail_on=options.fail_on)


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
