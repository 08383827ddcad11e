"""
What README shows is what a reader gets.
"""

import re
import subprocess
import sys

from cli.running import EXAMPLE, ROOT, run

README = (ROOT / "README.md").read_text("utf-8")


def blocks(language):
    """
    Return the fenced blocks of README in *language*, in order.
    """
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


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
        No command is left out of README's table.
        """
        from indeksinovasi.cli.main import COMMANDS

        for name in COMMANDS:
            assert f"`indeksinovasi {name}" in README

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
