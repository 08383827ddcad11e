"""
``indeksinovasi process``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from indeksinovasi.cli.common import (
    choose_rulebook,
    format_option,
    language_option,
    tell,
    writing_options,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.writing import write_file
from indeksinovasi.contests.hand_over import hand_over
from indeksinovasi.contests.tracking import Tracking, track
from indeksinovasi.documents import (
    located,
    parse_ideas,
    read_bytes,
    refused_as,
    write_submission,
)
from indeksinovasi.errors import IdeasError, IndeksInovasiError
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import Language, translations
from indeksinovasi.model.ideas import Ideas

process_option = click.option(
    "--process",
    "process_id",
    metavar="ID",
    help="Use this rule-book, or the one in this TOML file, instead of the one that the"
    " document names.",
)


@click.group("process")
def command() -> None:
    """
    Follow ideas through a process without a score, such as a Labinov.
    """


@command.command("track")
@click.argument("path", metavar="FILE")
@process_option
@format_option
@language_option
def track_command(
    path: str, process_id: str | None, output: str, language: Language
) -> None:
    """
    Show where the ideas in FILE stand, what they cost, and which are ready for IGA.

    FILE is a JSON file, or - for the standard input.  What contradicts the process is
    told on the standard error.
    """
    try:
        tracking, findings = _tracked(path, process_id, language)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    _note(path, findings, language)
    if output == "json":
        from indeksinovasi.reports.tracking_json import write_tracking

        click.echo(write_tracking(tracking, findings, language), nl=False)
    else:
        from indeksinovasi.reports.console import console
        from indeksinovasi.reports.tracking import tracking_report

        console().print(tracking_report(tracking, language))
    sys.exit(Exit.INVALID if tracking.errors else Exit.DONE)


@command.command("hand-over")
@click.argument("path", metavar="FILE")
@process_option
@click.option(
    "--to",
    "framework_id",
    metavar="ID",
    default="iga/2026",
    show_default=True,
    help="The rule-book that the submission is for.",
)
@writing_options
@language_option
def hand_over_command(
    path: str,
    *,
    process_id: str | None,
    framework_id: str,
    target: str | None,
    force: bool,
    language: Language,
) -> None:
    """
    Write the ideas in FILE that are ready as the start of a submission.

    Each becomes an innovation with its id, its name, its unit and its dates.  Answers
    and evidence are left to be filled in; validate tells what is missing.
    """
    try:
        tracking, findings = _tracked(path, process_id, language)
        _note(path, findings, language)
        if tracking.errors:
            sys.exit(Exit.INVALID)
        submission = hand_over(tracking, framework_id, origin=path)
        text = write_submission(submission)
        if target is None:
            click.echo(text, nl=False)
        else:
            write_file(target, text, force=force)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    note = translations(language).gettext("{ready} of {ideas} ideas are handed over")
    ready, ideas = len(submission.innovations), len(tracking.progress)
    click.echo(note.format(ready=ready, ideas=ideas), err=True)


def _tracked(
    path: str, process_id: str | None, language: Language
) -> tuple[Tracking, tuple[Finding, ...]]:
    """
    Return where the ideas at *path* stand, and the findings with their lines.
    """
    with refused_as(IdeasError, path):
        content = read_bytes(Path(path))
    ideas = parse_ideas(content, origin=path)
    tracking = track(ideas, _process(ideas, process_id, language))
    return tracking, located(tracking.findings, content)


def _process(ideas: Ideas, process_id: str | None, language: Language) -> Process:
    """
    Return the rule-book to track *ideas* by; an override is told on stderr.
    """
    note = translations(language).gettext(
        "tracked by {used}, not by {named} as the document says"
    )
    return choose_rulebook(Process, ideas.process, process_id, note=note)


def _note(path: str, findings: tuple[Finding, ...], language: Language) -> None:
    for each in findings:
        click.echo(each.told(path, translations(language).gettext), err=True)
