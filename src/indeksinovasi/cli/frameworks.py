"""
``indeksinovasi frameworks``.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from indeksinovasi.cli.common import (
    fault_exit,
    format_option,
    language_option,
    tell,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.documents import unstructure_rulebook
from indeksinovasi.documents.differences import Difference, Said, differences
from indeksinovasi.errors import IndeksInovasiError, RulebookError
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.messages import Language, translations
from indeksinovasi.registry import VARIABLE, Known, registry, resolve, rulebooks

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
        summaries = [_summary(each) for each in known]
        click.echo(json.dumps(summaries, ensure_ascii=False, indent=2))
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
        document = unstructure_rulebook(shown, registry().loaded_rules())
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
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
        document = {"file": name, "rulebook": None, "faults": _faults(error)}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
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
        document = {
            "file": name,
            "rulebook": _stamp(checked),
            "faults": [],
            "laws": [_law(each) for each in outcomes],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
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


def _law(outcome: Outcome) -> dict[str, Any]:
    return {
        "law": outcome.law,
        "title": outcome.title,
        "clause": outcome.clause,
        "verdict": outcome.verdict.value,
        "reasons": [each.message() for each in outcome.reasons],
        "example": outcome.example,
    }


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
        document = {
            "before": _stamp(one),
            "after": _stamp(other),
            "differences": [_difference(each) for each in found],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
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


def _stamp(rulebook: Rulebook) -> dict[str, Any]:
    return {
        "id": rulebook.id,
        "revision": rulebook.revision,
        "sha256": rulebook.sha256,
    }


def _summary(known: Known) -> dict[str, Any]:
    summary: dict[str, Any] = {
        "id": known.id,
        "revision": known.revision,
        "sha256": known.sha256,
        "distributions": [
            {"name": each.name, "version": each.version} for each in known.distributions
        ],
    }
    found = known.rulebook
    if found is None:
        return summary | {"state": "broken", "faults": _faults(known.fault)}
    cited = found.cited()
    return summary | {
        "state": "ok",
        "kind": found.kind,
        "unit": found.unit,
        "valid_from": _day(found.valid_from),
        "valid_until": _day(found.valid_until),
        "names": {"id": found.names.id, "en": found.names.en},
        "status": found.status.value,
        "sources": {status.value: number for status, number in cited.items()},
        "extends": None
        if found.base is None
        else f"{found.base.id}@{found.base.revision}",
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _faults(fault: RulebookError | None) -> list[dict[str, str]]:
    if fault is None:
        return []
    return [
        {
            "origin": fault.origin,
            "code": each.code.id,
            "pointer": each.pointer,
            "message": each.message(),
        }
        for each in fault.findings
    ]


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "path": each.path,
        "matter": each.matter.value,
        "change": each.change,
        "before": _said(each.before),
        "after": _said(each.after),
    }


def _said(said: Said | None) -> dict[str, Any] | None:
    return None if said is None else {"value": said.value, "source": said.source}
