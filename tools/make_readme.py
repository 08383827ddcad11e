"""
Put into README what its two examples really print.

``python tools/make_readme.py``; a test holds README to it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
EXAMPLE = "examples/kabupaten-sumbawa-2026.json"


def main() -> None:
    """
    Run both examples and write README anew.
    """
    text = README.read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    outputs = iter(
        (printed("-m", "indeksinovasi", "score", EXAMPLE), printed("-c", code))
    )
    text = re.sub(
        r"```text\n.*?```",
        lambda _: f"```text\n{next(outputs)}```",
        text,
        flags=re.DOTALL,
    )
    README.write_text(text, "utf-8")


def printed(*arguments: str) -> str:
    """
    Return what Python prints with *arguments*, in Indonesian.
    """
    environment = os.environ | {"INDEKSINOVASI_LANG": "id", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=environment,
    )
    return done.stdout.decode()


if __name__ == "__main__":
    main()
