"""
What docs/compare.md shows is what a reader gets.
"""

import re
import subprocess
import sys

from cli.running import ROOT, run

PAGE = (ROOT / "docs" / "compare.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def lines(text):
    """
    Return the lines of *text* that say something, without what is invisible.
    """
    return [each.rstrip() for each in text.splitlines() if each.strip()]


def test_each_command_prints_what_the_page_shows(monkeypatch):
    """
    Line by line; where the page has an ellipsis, lines are left out.
    """
    monkeypatch.chdir(ROOT)
    shown = [
        (text.split()[1:], BLOCKS[position + 1][1])
        for position, (kind, text) in enumerate(BLOCKS)
        if kind == "console"
    ]

    assert len(shown) == 2
    for arguments, block in shown:
        printed, expected = lines(run(*arguments).out), lines(block)
        if "…" not in expected:
            assert expected == printed
        remaining = iter(printed)
        for line in expected:
            assert line == "…" or line in remaining, line


def test_the_lines_of_python_print_what_the_page_shows():
    """
    They run as they stand.
    """
    (position,) = [at for at, (kind, _) in enumerate(BLOCKS) if kind == "python"]
    done = subprocess.run(
        [sys.executable, "-c", BLOCKS[position][1]],
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
        encoding="utf-8",
    )

    assert done.stdout == BLOCKS[position + 1][1]
