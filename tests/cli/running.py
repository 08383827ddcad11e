"""
Run the program as a script would, and keep what it said.
"""

import os
import subprocess
import sys
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "kabupaten-sumbawa-2026.json"


@attrs.frozen
class Ran:
    """
    How a run of the program ended.
    """

    code: int
    out: str
    err: str


def run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Ran:
    """
    Run ``indeksinovasi`` in a process of its own.
    """
    done = subprocess.run(
        [sys.executable, "-m", "indeksinovasi", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | {"INDEKSINOVASI_LANG": "en", "PYTHONUTF8": "1"} | environment,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
