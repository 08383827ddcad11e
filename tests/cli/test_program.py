"""
The program as a whole: its help, its other commands, and how it fails.
"""

import importlib
import json
import subprocess
import sys

import pytest

from cli.running import EXAMPLE, run
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.main import COMMANDS


class TestHelp:
    """
    What ``--help`` promises is there.
    """

    @pytest.mark.parametrize("name", COMMANDS)
    def test_lists_each_command_as_it_describes_itself(self, name):
        """
        The list of commands repeats the first line of each command's own help.
        """
        command = importlib.import_module(f"indeksinovasi.cli.{name}").command

        assert command.name == name
        assert command.help.strip().splitlines()[0] == COMMANDS[name]

    @pytest.mark.parametrize("name", COMMANDS)
    def test_each_command_explains_itself(self, name):
        """
        Every command answers ``--help`` and succeeds.
        """
        assert run(name, "--help").code == 0


class TestExplain:
    """
    ``indeksinovasi explain``.
    """

    def test_shows_formula_value_and_source(self):
        """
        Each step stands with its arithmetic, its result and its clause.
        """
        ran = run("explain", EXAMPLE)

        assert "[regulasi]: 3 × 2 = 6" in ran.out
        assert "Lampiran II butir 16" in ran.out
        assert "(55.5 + 81 + 0) / 250 × 100 = 54.6" in ran.out

    def test_shows_one_indicator_of_one_innovation(self):
        """
        A part of the trace can be asked for by id and slug.
        """
        arguments = ("--innovation", "si-sabalong", "--indicator", "regulasi")
        ran = run("explain", EXAMPLE, *arguments, "--format", "json")

        assert json.loads(ran.out)["value"] == "6"

    @pytest.mark.parametrize(
        ("option", "name", "nearest"),
        [
            ("--innovation", "si-sabalon", "si-sabalong"),
            ("--indicator", "regulas", "regulasi"),
        ],
    )
    def test_suggests_the_nearest_name(self, option, name, nearest):
        """
        A misspelt name is refused with the one that was probably meant.
        """
        ran = run("explain", EXAMPLE, option, name)

        assert ran.code == 2
        assert nearest in ran.err


class TestSchema:
    """
    ``indeksinovasi schema``.
    """

    @pytest.mark.parametrize("name", ["submission", "assessment-1", "rulebook"])
    def test_prints_a_schema(self, name):
        """
        Every document's schema can be had by name, with or without a version.
        """
        assert "$schema" in json.loads(run("schema", name).out)

    def test_an_unknown_one_is_wrong_usage(self):
        """
        A name without a schema is refused, and the known ones are listed.
        """
        ran = run("schema", "nonsense")

        assert ran.code == 2
        assert "submission-1" in ran.err


class TestFailing:
    """
    How the program fails.
    """

    _BROKEN = """
import sys
import indeksinovasi.cli.schema as schema
def broken(name): raise RuntimeError("nobody expected this")
schema.schema_text = broken
from indeksinovasi.cli import main
sys.argv[0] = "indeksinovasi"
main()
"""

    def _broken(self, *arguments):
        return subprocess.run(
            [sys.executable, "-c", self._BROKEN, *arguments],
            capture_output=True,
            check=False,
            text=True,
        )

    def test_our_own_fault_is_70_and_no_traceback(self):
        """
        A fault of the program itself has an exit code of its own and a short message.
        """
        done = self._broken("schema", "submission")

        assert done.returncode == 70
        assert "internal error" in done.stderr
        assert "Traceback" not in done.stderr

    def test_debug_shows_the_traceback(self):
        """
        Whoever asks for it sees where the program failed.
        """
        done = self._broken("--debug", "schema", "submission")

        assert "Traceback" in done.stderr

    def test_only_the_program_itself_can_be_debugged(self):
        """
        What stands behind the name of a command is not asked of the program.
        """
        done = self._broken("schema", "--", "--debug")

        assert done.returncode == 70
        assert "Traceback" not in done.stderr

    def test_the_worst_exit_wins(self):
        """
        The order of exit codes is the published one, not that of their numbers.
        """
        order = [Exit(each) for each in (0, 3, 1, 2, 4, 70)]
        worst = [Exit.worst(order[: last + 1]) for last in range(len(order))]

        assert worst == order
        assert Exit.worst([]) is Exit.DONE
