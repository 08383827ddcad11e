"""
Ratios that survive a noisy machine: both sides are timed in turn, in one run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def ratio(
    job: Callable[[], object], yardstick: Callable[[], object], *, rounds: int = 15
) -> tuple[float, float, float]:
    """
    Return the median time of *job*, of *yardstick*, and the median of their ratios.
    """
    jobs, yards = [], []
    for _ in range(rounds):
        jobs.append(_seconds(job))
        yards.append(_seconds(yardstick))
    ratios = [one / other for one, other in zip(jobs, yards, strict=True)]
    return statistics.median(jobs), statistics.median(yards), statistics.median(ratios)


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def process(*arguments: str) -> Callable[[], object]:
    """
    Return a job that runs Python with *arguments* and wants it to succeed.
    """
    command = [sys.executable, *arguments]
    # As installed: a setting that keeps bytecode from being kept is not ours to time.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def run() -> object:
        return subprocess.run(command, check=True, capture_output=True, env=kept)

    return run


def show(
    what: str, against: str, measured: tuple[float, float, float], goal: str
) -> None:
    """
    Print one line: times in milliseconds, the ratio, and what it should be.
    """
    job, yard, times = measured
    print(
        f"{what:<44} {job * 1000:9.1f} ms   {against:<34} {yard * 1000:9.1f} ms"
        f"   ratio {times:6.2f}   goal {goal}"
    )
