"""
``indeksinovasi contest``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
import click

from indeksinovasi.cli.common import (
    choices_option,
    choose_rulebook,
    format_option,
    language_option,
    tell,
    writing_options,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.writing import write_file
from indeksinovasi.contests.results import ContestResult, Verdict
from indeksinovasi.contests.run import NO_SHEETS, run
from indeksinovasi.contests.sources import replication
from indeksinovasi.contests.winners import enter_winners, report_winners
from indeksinovasi.documents import (
    located,
    parse_entries,
    parse_sheets,
    read_bytes,
    read_entries,
    read_sheets,
    refused_as,
    write_entries,
    write_submission,
)
from indeksinovasi.errors import (
    EntriesError,
    IndeksInovasiError,
    SheetsError,
    UndecidedError,
)
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks import Framework
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.messages import Language, translations
from indeksinovasi.model import Region
from indeksinovasi.model.entries import Entries, Sheets
from indeksinovasi.model.regions import known_region, regions_named
from indeksinovasi.registry import of_kind, resolve

_EXITS = {
    Verdict.DECIDED: Exit.DONE,
    Verdict.UNDECIDED: Exit.INCONCLUSIVE,
    Verdict.INVALID: Exit.INVALID,
}

sheets_option = click.option(
    "--sheets",
    "sheet_paths",
    metavar="FILE",
    multiple=True,
    help="What jurors gave: a JSON file or a table (CSV); may be given several times.",
)

contest_option = click.option(
    "--contest",
    "contest_id",
    metavar="ID|FILE",
    help="Use this rule-book, or the one in this TOML file, instead of the one the"
    " document names.",
)


@attrs.frozen
class _Run:
    """
    A contest that was judged, and its findings with the lines where they stand.
    """

    result: ContestResult
    findings: tuple[Finding, ...]


@click.group("contest")
def command() -> None:
    """
    Judge a contest of innovations by its rules, stage by stage, and hand winners over.
    """


@command.command("run")
@click.argument("path", metavar="ENTRIES")
@sheets_option
@contest_option
@choices_option
@format_option
@language_option
def run_command(
    path: str,
    sheet_paths: tuple[str, ...],
    contest_id: str | None,
    choices: dict[str, str],
    output: str,
    language: Language,
) -> None:
    """
    Judge the entries in ENTRIES: who may take part, who goes on, and why.

    ENTRIES is a JSON file, or - for the standard input.  A tie across a cut is never
    broken: it is reported, and settled by a decision in the file that gives its reason.

    Exit codes: 0 decided, 1 invalid data, 2 unreadable or unknown, 3 not decided.
    """
    try:
        judged = _judge(path, sheet_paths, contest_id, choices, language)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        from indeksinovasi.reports.contest_json import write_contest_result

        text = write_contest_result(judged.result, judged.findings, language)
        click.echo(text, nl=False)
    else:
        from indeksinovasi.reports.console import console
        from indeksinovasi.reports.contest import contest_report

        console().print(contest_report(judged.result, language))
    sys.exit(_EXITS[judged.result.verdict])


@command.command("hand-over")
@click.argument("path", metavar="ENTRIES")
@sheets_option
@contest_option
@choices_option
@click.option(
    "--to",
    "target_id",
    metavar="ID|FILE",
    required=True,
    help="The contest that the winners enter, or the index that they are reported to.",
)
@click.option("--title", metavar="TEXT", help='What they won, such as "Top 3".')
@click.option(
    "--region",
    "region_name",
    metavar="NAME|CODE",
    help="Whose innovations they are; needed to report them to an index.",
)
@writing_options
@language_option
def hand_over_command(
    path: str,
    *,
    sheet_paths: tuple[str, ...],
    contest_id: str | None,
    choices: dict[str, str],
    target_id: str,
    title: str | None,
    region_name: str | None,
    target: str | None,
    force: bool,
    language: Language,
) -> None:
    """
    Write the winners of the contest in ENTRIES as entries of the next one.

    They keep who they are, and the award won here is added.  To an index they go as the
    start of a submission.  Whether they may take part there, the rules there say.
    """
    try:
        goal = resolve(target_id)
        judged = _judge(path, sheet_paths, contest_id, choices, language)
        if judged.result.verdict is Verdict.INVALID:
            sys.exit(Exit.INVALID)
        if isinstance(goal, Framework):
            if region_name is None:
                msg = f"--to {goal.id} needs --region"
                raise click.UsageError(msg)
            region = _region(region_name)
            text = write_submission(report_winners(judged.result, goal, region))
        else:
            contest = of_kind(goal, Contest)
            if title is None:
                msg = f"--to {goal.id} needs --title"
                raise click.UsageError(msg)
            text = write_entries(enter_winners(judged.result, contest, title))
        if target is None:
            click.echo(text, nl=False)
        else:
            write_file(target, text, force=force)
    except UndecidedError as error:
        tell(error, language)
        sys.exit(Exit.INCONCLUSIVE)
    except EntriesError as error:
        sys.exit(tell(attrs.evolve(error, origin=path), language))
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))


@command.command("sources")
@click.argument("path", metavar="ENTRIES")
@format_option
@language_option
def sources_command(path: str, output: str, language: Language) -> None:
    """
    Count the entries in ENTRIES by the source of what they adapt, such as Puja Indah.
    """
    try:
        found = replication(read_entries(path))
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        from indeksinovasi.reports.contest_json import write_replication

        click.echo(write_replication(found), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.contest import replication_report

    console().print(replication_report(found, language))


def _judge(
    path: str,
    sheet_paths: Sequence[str],
    contest_id: str | None,
    choices: dict[str, str],
    language: Language,
) -> _Run:
    """
    Judge the contest in the files, and tell on stderr what is to be said of them.
    """
    with refused_as(EntriesError, path):
        content = read_bytes(Path(path))
    entries = parse_entries(content, origin=path)
    contest = _contest(entries, contest_id, language).interpreted(choices)
    sheets, sheet_content = _sheets(sheet_paths)
    result = run(contest, entries, sheets)
    of_sheets = [each for each in result.findings if _is_of_sheets(each)]
    others = [each for each in result.findings if not _is_of_sheets(each)]
    if sheet_content:
        of_sheets = [*located(of_sheets, sheet_content)]
    findings = (*located(others, content), *of_sheets)
    _note(findings, path, sheet_paths, sheets, language)
    return _Run(result, findings)


def _contest(entries: Entries, contest_id: str | None, language: Language) -> Contest:
    """
    Return the rule-book to judge by; an override is told on stderr.
    """
    note = translations(language).gettext(
        "judged by {used}, not by {named} as the document says"
    )
    return choose_rulebook(Contest, entries.contest, contest_id, note=note)


def _sheets(paths: Sequence[str]) -> tuple[Sheets, bytes]:
    """
    Return all sheets, and the content of the file if it is one JSON document.
    """
    if not paths:
        return NO_SHEETS, b""
    if len(paths) > 1:
        return read_sheets(paths), b""
    (path,) = paths
    with refused_as(SheetsError, path):
        content = read_bytes(Path(path))
    sheets = parse_sheets(content, origin=path)
    return sheets, content if content.lstrip()[:1] == b"{" else b""


def _is_of_sheets(finding: Finding) -> bool:
    return finding.path[:1] in {("sheets",), ("panels",)}


def _note(
    findings: Iterable[Finding],
    path: str,
    sheet_paths: Sequence[str],
    sheets: Sheets,
    language: Language,
) -> None:
    """
    Tell *findings*; one about a sheet says whose it is, for a table has no such place.
    """
    for each in findings:
        origin = path
        if _is_of_sheets(each):
            origin = ", ".join(sheet_paths) or path
        match each.path:
            case ("sheets", int(position), *_):
                sheet = sheets.sheets[position]
                origin += f" ({sheet.stage}, {sheet.juror}, {sheet.entry})"
        click.echo(each.told(origin, translations(language).gettext), err=True)


def _region(name: str) -> Region:
    """
    Return the region that *name* means; of one in no register, only its name is known.
    """
    by_code = known_region(name)
    found = (by_code,) if by_code else regions_named(name)
    if len(found) != 1:
        return Region(name=name)
    return Region(name=found[0].name, kind=found[0].kind, code=found[0].code)
