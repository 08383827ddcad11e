"""
``indeksinovasi frameworks``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from indeksinovasi.cli.common import (
    fault_exit,
    format_option,
    language_option,
    tell,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.documents.differences import differences
from indeksinovasi.errors import IndeksInovasiError, RulebookError
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.messages import Language, translations
from indeksinovasi.registry import VARIABLE, registry, resolve, rulebooks

if TYPE_CHECKING:
    from indeksinovasi.testing import Outcome


@click.group("frameworks")
def command() -> None:
    """
    Show which rule-books there are, and what one of them says.

    INDEKSINOVASI_FRAMEWORKS limits which plugins are used: ids, instruments or
    distributions, divided by commas; empty or "none" means what is shipped.
    """


@command.command("list")
@format_option
@language_option
def list_command(output: str, language: Language) -> None:
    """
    List all rule-books: shipped, or installed with a plugin.

    A broken one is listed with the reason; the others can be used all the same.
    """
    known = rulebooks()
    _tell_left_out(language)
    if output == "json":
        from indeksinovasi.reports.frameworks.json import write_known

        click.echo(write_known(known), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import frameworks_table

    console().print(frameworks_table(known, language))


@command.command("show")
@click.argument("name", metavar="ID")
@format_option
@language_option
def show_command(name: str, output: str, language: Language) -> None:
    """
    Show the rule-book ID, such as iga/2026: every number with its source.

    ID may name a revision, as in iga/2026@1, or be the path of a TOML file.
    """
    try:
        shown = resolve(name)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        from indeksinovasi.reports.frameworks.json import write_rulebook

        click.echo(write_rulebook(shown, registry().loaded_rules()), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import rulebook_report

    console().print(rulebook_report(shown, language))


def _promises(
    _: click.Context, __: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    from indeksinovasi.testing import PROMISES

    without = {}
    for each in values:
        name, _equals, reason = each.partition("=")
        if name not in PROMISES or not reason.strip():
            msg = f"{each!r} is no PROMISE=REASON; promises: {', '.join(PROMISES)}"
            raise click.BadParameter(msg)
        without[name] = reason
    return without


@command.command("check")
@click.argument("name", metavar="FILE")
@click.option(
    "--without",
    multiple=True,
    metavar="PROMISE=REASON",
    callback=_promises,
    help="What the rule-book does not promise, and why.",
)
@click.option(
    "--examples",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many examples each law is tried on: 30, unless you say otherwise.",
)
@click.option("--quick", is_flag=True, help="Try the laws on few examples.")
@format_option
@language_option
def check_command(
    name: str,
    without: dict[str, str],
    examples: int | None,
    quick: bool,  # noqa: FBT001 -- click passes it by name
    output: str,
    language: Language,
) -> None:
    """
    Check the rule-book in FILE: every fault of it, then every law of scoring.

    FILE is a TOML file, or the id of a rule-book.  Exit code 0 means that all is well,
    2 that FILE cannot be read, 3 that some law could not be tried, 4 that the rule-book
    is broken, or breaks a law.
    """
    from indeksinovasi.testing import EXAMPLES, FEW_EXAMPLES, Verdict, conformance

    number = examples or (FEW_EXAMPLES if quick else EXAMPLES)
    try:
        checked = resolve(name)
    except RulebookError as error:
        _print_faults(name, error, output, language)
        sys.exit(fault_exit(error))
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    outcomes = conformance(checked, without=without, examples=number)
    _print_laws(name, checked, outcomes, output, language)
    verdicts = {each.verdict for each in outcomes}
    if Verdict.FAILED in verdicts:
        sys.exit(Exit.BROKEN)
    sys.exit(Exit.INCONCLUSIVE if Verdict.NOT_CHECKED in verdicts else Exit.DONE)


def _print_faults(
    name: str, error: RulebookError, output: str, language: Language
) -> None:
    if output == "json":
        from indeksinovasi.reports.frameworks.json import write_faults

        click.echo(write_faults(name, error), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import faults_report

    console().print(faults_report(error, language))


def _print_laws(
    name: str,
    checked: Rulebook,
    outcomes: Sequence[Outcome],
    output: str,
    language: Language,
) -> None:
    if output == "json":
        from indeksinovasi.reports.frameworks.json import write_laws

        click.echo(write_laws(name, checked, outcomes), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import laws_report
    from indeksinovasi.testing import VERDICTS, Verdict

    translate = translations(language).gettext
    told = [
        (
            translate(VERDICTS[each.verdict]),
            "" if each.verdict is Verdict.PASSED else each.message(translate),
        )
        for each in outcomes
    ]
    console().print(laws_report(checked, told, language))


@command.command("diff")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@format_option
@language_option
def diff_command(before: str, after: str, output: str, language: Language) -> None:
    """
    Show in what the rule-books A and B differ, number by number.

    A and B are ids, or paths of TOML files. Exit code 0 means that they say the same,
    1 that they differ.
    """
    try:
        one, other = resolve(before), resolve(after)
        found = differences(one, other, registry().loaded_rules())
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        from indeksinovasi.reports.frameworks.json import write_differences

        click.echo(write_differences(one, other, found), nl=False)
    else:
        from indeksinovasi.reports.console import console
        from indeksinovasi.reports.frameworks import differences_report

        console().print(differences_report(one, other, found, language))
    sys.exit(Exit.INVALID if found else Exit.DONE)


def _tell_left_out(language: Language) -> None:
    left_out = registry().left_out
    if left_out:
        text = translations(language).gettext("left out by {variable}: {names}")
        names = ", ".join(f"{each.id} ({each.distribution})" for each in left_out)
        click.echo(text.format(variable=VARIABLE, names=names), err=True)
