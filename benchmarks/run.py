"""
Print how fast the library is, as ratios within this one run; nothing is asserted.
"""

from __future__ import annotations

import json
from operator import itemgetter
from pathlib import Path

from national import data_set
from passes import Pass, compare
from timing import process, ratio, show

from documents import submission
from indeksinovasi import assess, framework
from indeksinovasi.documents.submissions import parse_strictly

DATA = Path(__file__).parent / "data"
EXAMPLE = Path(__file__).parent.parent / "examples" / "kabupaten-sumbawa-2026.json"


def main() -> None:
    """
    Run every measurement.
    """
    scoring()
    commands()
    validating()


def scoring() -> None:
    """
    Compare assessing (trace included) with reading and structuring the document.
    """
    rules = framework("iga/2026")
    for name, lean in (("full document", False), ("levels only", True)):
        content = json.dumps(submission(70, lean=lean)).encode()
        read = parse_strictly(content, origin="benchmark")
        measured = ratio(
            lambda read=read: assess(read, rules),
            lambda content=content: parse_strictly(content, origin="benchmark"),
        )
        show(
            f"assess, 70 innovations, {name}",
            "read strictly and structure",
            measured,
            "<= 1",
        )


def commands() -> None:
    """
    Compare whole processes with an interpreter that does nothing.
    """
    nothing = process("-c", "pass")
    for name, goal, arguments in (
        ("indeksinovasi --help", "<= 5", ("--help",)),
        ("indeksinovasi score (the demo)", "<= 15", ("score", str(EXAMPLE))),
    ):
        job = process("-m", "indeksinovasi", *arguments)
        show(name, "python -c pass", ratio(job, nothing), goal)


def validating() -> None:
    """
    Validate, structure and score a national data set, against bare parsing of it.
    """
    files = data_set(DATA)
    size = sum(each.stat().st_size for each in files)
    print(f"national data set: {len(files)} files, {size / 1e6:.0f} MB")
    whole, parse, pure = ("whole", 1), ("parse", 1), ("pure", 1)
    some = files[:20]
    show(
        "validate + structure + score",
        "orjson.loads",
        compare(whole, parse, files, portion=10),
        "<= 3, at most 6",
    )
    # A pool of processes begins with every pass, so these are over all files; of five,
    # the one in the middle counts.
    two, one = ("validate", 2), ("validate", 1)
    passes = sorted((compare(two, one, files) for _ in range(5)), key=itemgetter(2))
    show("validate, two jobs", "one job", passes[2], "<= 0.65")
    show(
        f"validate + structure + score, {len(some)} files",
        "jsonschema alone",
        compare(whole, pure, some, portion=5),
        "as low as may be",
    )
    show(
        f"compiled schema alone, {len(some)} files",
        "jsonschema alone",
        compare(("compiled", 1), pure, some, portion=5),
        "as low as may be",
    )
    for few in (files[: len(files) // 4], files):
        with Pass("whole", 1) as alone:
            _, peak = alone.run(few)
        print(f"peak memory, {len(few)} files: {peak:.0f} MB   goal <= 150 MB")


if __name__ == "__main__":
    main()
