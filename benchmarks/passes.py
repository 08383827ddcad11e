"""
One pass over many submissions, in a process of its own: how long, and how much memory.

``python passes.py MODE JOBS`` reads the paths from the standard input, one a line.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median


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


def run(mode: str, jobs: int, paths: Sequence[Path]) -> tuple[float, float]:
    """
    Return the seconds and the megabytes that a pass took.
    """
    done = subprocess.run(
        [sys.executable, __file__, mode, str(jobs)],
        input="\n".join(map(str, paths)),
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def compare(
    one: tuple[str, int], other: tuple[str, int], paths: Sequence[Path], rounds: int
) -> tuple[float, float, float]:
    """
    Return the median times of two kinds of pass, and the median of their ratios.
    """
    pairs = [(run(*one, paths)[0], run(*other, paths)[0]) for _ in range(rounds)]
    return (
        median(first for first, _ in pairs),
        median(second for _, second in pairs),
        median(first / second for first, second in pairs),
    )


def main() -> None:
    """
    Make one pass, and print what it took.
    """
    mode, jobs = sys.argv[1:]
    paths = sys.stdin.read().split("\n")
    start = time.perf_counter()
    MODES[mode](paths, int(jobs))
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, peak]))


if __name__ == "__main__":
    main()
