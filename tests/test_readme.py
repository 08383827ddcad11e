"""
What README shows is what a reader gets.
"""

import importlib
import re
import subprocess
import sys

import click
import pytest

from cli.running import EXAMPLE, ROOT, run
from indeksinovasi.cli.main import COMMANDS

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language):
    """
    Return the fenced blocks of README in *language*, in order.
    """
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands():
    """
    Yield every command that does something, with the name of its group before it.
    """
    for name in COMMANDS:
        command = importlib.import_module(f"indeksinovasi.cli.{name}").command
        if isinstance(command, click.Group):
            yield from (f"{name} {each}" for each in command.commands)
        else:
            yield name


class TestReadme:
    """
    Every output printed in README is compared with the real one.
    """

    def test_the_demo_prints_what_readme_shows(self):
        """
        The first output in README is that of ``make demo``, to the letter.
        """
        ran = run("score", EXAMPLE, INDEKSINOVASI_LANG="id")

        assert ran.out == blocks("text")[0]

    def test_the_python_example_prints_what_readme_shows(self):
        """
        The lines of Python in README run as they stand and print what is shown.
        """
        done = subprocess.run(
            [sys.executable, "-c", blocks("python")[0]],
            capture_output=True,
            check=True,
            cwd=ROOT,
            text=True,
            encoding="utf-8",
        )

        assert done.stdout == blocks("text")[1]

    def test_every_command_is_described(self):
        """
        README's table has a row for each command there is, and for no other.
        """
        rows = re.findall(r"^\| `indeksinovasi ([^`]+)` \|", README, re.MULTILINE)
        names = sorted(commands())
        described = [
            next((name for name in names if f"{row} ".startswith(f"{name} ")), row)
            for row in rows
        ]

        assert sorted(described) == names

    def test_the_commands_for_other_schemes_run(self):
        """
        Three rule years, juries and a process are judged from one command line.
        """
        (shown,) = (each for each in blocks("console") if "contest run" in each)

        for line in shown.splitlines():
            program, *arguments = line.split()
            ran = run(*arguments)
            assert program == "indeksinovasi"
            assert ran.out
            assert ran.code in {0, 3}, ran.err  # 3: the SPD of 2023 is not known.


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_nobody_is_sent_to_what_is_not_there(page):
    """
    Each file and folder that is named is in the repository.
    """
    text = (ROOT / page).read_text("utf-8")
    named = re.findall(r"`((?:docs|examples|schemas|src|tests|tools)/[^` ]*)`", text)

    assert named
    assert [each for each in named if not (ROOT / each).exists()] == []
