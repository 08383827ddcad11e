"""
Passes over many submissions, in processes of their own: how long, how much memory.

``python passes.py MODE JOBS`` reads lists of paths from the standard input, one a line.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Self, cast


def parse(paths: list[str], _: int) -> None:
    """
    Parse each file, and nothing else: the floor.
    """
    import orjson

    for each in paths:
        orjson.loads(Path(each).read_bytes())


def whole(paths: list[str], _: int) -> None:
    """
    Validate, structure and score each file.
    """
    from indeksinovasi import assess
    from indeksinovasi.validation import Options, examine_files

    for each in examine_files(paths, Options()):
        if each.submission is None or each.framework is None:
            raise SystemExit(each.report)
        assess(each.submission, each.framework)


def validate(paths: list[str], jobs: int) -> None:
    """
    Validate each file with *jobs* processes.
    """
    from indeksinovasi.validation import Options, validate_files

    for _ in validate_files(paths, Options(), jobs=jobs):
        pass


def compiled(paths: list[str], _: int) -> None:
    """
    Check each parsed file against the schema with a compiled validator.
    """
    import jsonschema_rs
    import orjson

    from indeksinovasi.documents import schema_text

    schema = jsonschema_rs.validator_for(json.loads(schema_text("submission")))
    for each in paths:
        if not schema.is_valid(orjson.loads(Path(each).read_bytes())):
            raise SystemExit(each)


def pure(paths: list[str], _: int) -> None:
    """
    Check each parsed file against the schema with jsonschema.
    """
    import jsonschema
    import orjson

    from indeksinovasi.documents import schema_text

    schema = jsonschema.Draft202012Validator(json.loads(schema_text("submission")))
    for each in paths:
        if not schema.is_valid(orjson.loads(Path(each).read_bytes())):
            raise SystemExit(each)


MODES = {each.__name__: each for each in (parse, whole, validate, compiled, pure)}


class Pass:
    """
    A process that makes one kind of pass, over as many files at a time as it is given.
    """

    def __init__(self, mode: str, jobs: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, mode, str(jobs)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        if self._process.returncode:
            raise SystemExit(self._process.returncode)

    def run(self, paths: Sequence[Path]) -> tuple[float, float]:
        """
        Return the seconds these took, and the megabytes that the process ever had.
        """
        asked = cast("IO[str]", self._process.stdin)
        told = cast("IO[str]", self._process.stdout)
        print(json.dumps(list(map(str, paths))), file=asked, flush=True)
        seconds, megabytes = json.loads(told.readline())
        return seconds, megabytes


def compare(
    one: tuple[str, int],
    other: tuple[str, int],
    paths: Sequence[Path],
    portion: int | None = None,
) -> tuple[float, float, float]:
    """
    Return the times of two kinds of pass over *paths*, and how they compare.

    Args:
        one: Mode, and number of jobs.

        other: Likewise.

        paths: What both go over.

        portion: How many files one and then the other is given, in turn: a machine that
            is slow for a while is slow for both.  None is all of them.
    """
    first = second = 0.0
    with Pass(*one) as left, Pass(*other) as right:
        for start in range(0, len(paths), portion or len(paths)):
            some = paths[start : start + (portion or len(paths))]
            first += left.run(some)[0]
            second += right.run(some)[0]
    return first, second, first / second


def main() -> None:
    """
    Make one pass after another, and print what each took.
    """
    mode, jobs = sys.argv[1:]
    for line in sys.stdin:
        paths = json.loads(line)
        start = time.perf_counter()
        MODES[mode](paths, int(jobs))
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps([seconds, peak]), flush=True)


if __name__ == "__main__":
    main()
