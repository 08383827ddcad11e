"""
The entry point.  A command is imported only when it is called.
"""

from __future__ import annotations

import errno
import importlib
import itertools
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from indeksinovasi._version import __version__
from indeksinovasi.cli.exits import Exit
from indeksinovasi.errors import Foreign

#: Every command and what ``--help`` says of it; its module has the same name.
COMMANDS = {
    "compare": "Show where the difference between two scores of one region is from.",
    "contest": "Judge a contest of innovations by its rules, stage by stage, and hand"
    " winners over.",
    "explain": "Show where each point of a score comes from: formula, value, source.",
    "frameworks": "Show which rule-books there are, and what one of them says.",
    "codes": "List what a validation can find, or explain one code.",
    "process": "Follow ideas through a process without a score, such as a Labinov.",
    "schema": "Print the JSON Schema of a document.",
    "score": "Score submissions exactly, with every reason.",
    "validate": "Find everything that is wrong with submissions, and say what to do.",
}


class LazyGroup(click.Group):
    """
    A group that knows its commands' names and imports them one by one.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's
        """
        Return the names of all commands.
        """
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's
        """
        Import and return the command called *cmd_name*.
        """
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"indeksinovasi.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """
        Run the command; what keeps it from its end is not its verdict.

        To click both an interruption and a closed pipe are 1, which here means that the
        data are invalid.
        """
        if sys.stdout is None:  # Closed by whoever wants the exit code alone.
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except KeyboardInterrupt:
            sys.exit(Exit.INTERRUPTED)
        except OSError as error:
            if error.filename is not None:
                raise
            # What was not written cannot be written while Python ends, either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if error.errno == errno.EPIPE:
                sys.exit(Exit.PIPE_CLOSED)
            click.echo(f"standard output: {error.strerror}", err=True)
            sys.exit(Exit.USAGE)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 -- click's
        formatter: click.HelpFormatter,
    ) -> None:
        """
        List the commands without importing any.
        """
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="indeksinovasi")
@click.option(
    "--debug",
    is_flag=True,
    expose_value=False,  # `main` reads it: it stands around click.
    help="Show a traceback for our own faults.",
)
def program() -> None:
    """
    Score Indonesian regional innovation exactly, with every reason.

    Exit codes: 0 done, 1 data invalid, 2 wrong usage or unreadable input,
    3 inconclusive, 4 rule-book or plugin broken, 70 our own fault, 130 interrupted,
    141 nobody read the output.
    """


def main() -> NoReturn:
    """
    Run the program; a user sees no traceback without ``--debug``.
    """
    if _asks_for_tracebacks(sys.argv[1:]):
        program.main(prog_name="indeksinovasi")
    with Foreign(_our_fault, passing=(SystemExit,)):
        program.main(prog_name="indeksinovasi")
    sys.exit(Exit.DONE)


def _asks_for_tracebacks(arguments: Sequence[str]) -> bool:
    """
    Tell whether *arguments* do; all behind the name of a command are its own.
    """
    return "--debug" in itertools.takewhile(lambda each: each[:1] == "-", arguments)


def _our_fault(error: BaseException) -> SystemExit:
    """
    Tell of what nobody expected, and return the exit with a code of its own.
    """
    click.echo(
        f"indeksinovasi {__version__}: internal error: {type(error).__name__}:"
        f" {error}\nPlease report it; --debug shows where it happened.",
        err=True,
    )
    return SystemExit(Exit.OUR_FAULT)
