"""
Print how fast the library is, as ratios within this one run; nothing is asserted.
"""

from __future__ import annotations

import json
from pathlib import Path

from documents import submission
from timing import process, ratio, show

from indeksinovasi import assess, framework
from indeksinovasi.documents import parse_submission

EXAMPLE = Path(__file__).parent.parent / "examples" / "kabupaten-sumbawa-2026.json"


def main() -> None:
    """
    Run every measurement.
    """
    scoring()
    commands()


def scoring() -> None:
    """
    Compare assessing (trace included) with reading and structuring the document.
    """
    rules = framework("iga/2026")
    for name, lean in (("full document", False), ("levels only", True)):
        content = json.dumps(submission(70, lean=lean)).encode()
        read = parse_submission(content, origin="benchmark")
        measured = ratio(
            lambda read=read: assess(read, rules),
            lambda content=content: parse_submission(content, origin="benchmark"),
        )
        show(f"assess, 70 innovations, {name}", "read and structure", measured, "<= 1")


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


if __name__ == "__main__":
    main()
