"""
``indeksinovasi validate``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from indeksinovasi.cli.common import (
    choices_option,
    code_id,
    framework_option,
    language_option,
    tell,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.files import is_same, submission_files
from indeksinovasi.codes import OF_SUBMISSIONS
from indeksinovasi.errors import (
    IndeksInovasiError,
    UnknownChoiceError,
    UnknownInterpretationError,
    nearest,
)
from indeksinovasi.findings import Severity, printable
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import Language, translations
from indeksinovasi.registry import index, resolve, rulebooks
from indeksinovasi.reports.validation import FORMATS, writer
from indeksinovasi.validation import (
    Journal,
    Options,
    Report,
    Verdict,
    validate_files,
)

_EXITS = {
    Verdict.VALID: Exit.DONE,
    Verdict.INVALID: Exit.INVALID,
    Verdict.INCONCLUSIVE: Exit.INCONCLUSIVE,
    Verdict.UNREADABLE: Exit.USAGE,
}


def _codes(
    _: click.Context, __: click.Parameter, values: Sequence[str]
) -> frozenset[str]:
    named = [code_id(each) for value in values for each in value.split(",")]
    known = [each.id for each in OF_SUBMISSIONS]
    for each in named:
        if each not in known:
            near = ", ".join(nearest(each, known, most=3)) or "none"
            msg = f"no code {each!r}; nearest: {near}; see `indeksinovasi codes`"
            raise click.BadParameter(msg)
    return frozenset(named)


def _folder(_: click.Context, __: click.Parameter, path: Path | None) -> Path | None:
    # What is neither a file nor a folder, such as a device, is let through by click.
    if path is not None and not path.is_dir():
        msg = f"{path} is no folder"
        raise click.BadParameter(msg)
    return path


@click.command("validate")
@click.argument("paths", metavar="FILE…", nargs=-1, required=True)
@click.option(
    "--evidence-root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=_folder,
    metavar="DIR",
    help="Look into the evidence files in this folder, too.",
)
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning")),
    default="error",
    show_default=True,
    help="What makes a submission invalid.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODE,…",
    callback=_codes,
    help="Look for these only.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODE,…",
    callback=_codes,
    help="Leave these out.",
)
@click.option(
    "--max",
    "most",
    type=click.IntRange(min=0),
    help="Show at most this many findings of each file; all are counted.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes share the work.",
)
@click.option(
    "--resume",
    "journal_path",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="JOURNAL",
    help="Keep finished files in this journal, and go on from it.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(tuple(FORMATS)),
    default="text",
    show_default=True,
    help="Text for people, or one document for a machine.",
)
@framework_option
@choices_option
@language_option
def command(
    paths: tuple[str, ...],
    evidence_root: Path | None,
    fail_on: str,
    select: frozenset[str],
    ignore: frozenset[str],
    most: int | None,
    jobs: int,
    journal_path: Path | None,
    output: str,
    framework_id: str | None,
    choices: dict[str, str],
    language: Language,
) -> None:
    """
    Find everything that is wrong with submissions, and say what to do.

    FILE is a JSON file, a folder of them, or - for the standard input.
    """
    options = Options(
        framework=framework_id,
        choices=choices,
        evidence_root=evidence_root,
        fail_on=Severity(fail_on),
        select=select,
        ignore=ignore,
    )
    if select and select <= ignore:
        msg = "--ignore leaves out all that --select looks for"
        raise click.UsageError(msg)
    if any(is_same(each, journal_path) for each in paths):
        msg = f"{journal_path} is one of the files to validate"
        raise click.BadParameter(msg, param_hint="--resume")
    files = list(submission_files(paths, language, without=journal_path))
    try:
        if framework_id is not None:
            index(resolve(framework_id)).interpreted(choices)
            note = translations(language).gettext(
                "checked against {used}, whatever the documents name"
            )
            click.echo(note.format(used=printable(framework_id)), err=True)
        else:
            _known_choices(choices)
        journal = Journal(journal_path, options) if journal_path else None
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    except OSError as error:
        msg = f"{journal_path}: {error.strerror or error}"
        raise click.BadParameter(msg, param_hint="--resume") from error
    exits = [Exit.DONE]
    try:
        # Whatever stops it, a document that was not written to its end says nothing.
        with writer(output, sys.stdout, language, most=most) as report_writer:
            reports = validate_files(files, options, jobs=jobs, journal=journal)
            for report in _watched(reports, len(files), language):
                report_writer.add(report)
                exits.append(_exit(report))
    except IndeksInovasiError as error:
        exits.append(tell(error, language))
    sys.exit(Exit.worst(exits))


def _known_choices(choices: dict[str, str]) -> None:
    """
    Refuse *choices* that no rule-book offers, before any document is looked at.
    """
    if not choices:
        return
    known: dict[str, set[str]] = {}
    for each in rulebooks():
        if isinstance(each.rulebook, Framework):
            for one in each.rulebook.interpretations:
                offered = {choice.id for choice in one.choices}
                known.setdefault(one.id, set()).update(offered)
    for name, choice in choices.items():
        if name not in known:
            raise UnknownInterpretationError(name, tuple(known), nearest(name, known))
        if choice not in known[name]:
            raise UnknownChoiceError(name, choice, tuple(sorted(known[name])))


def _exit(report: Report) -> Exit:
    if report.broken is not None:
        return Exit.BROKEN
    return _EXITS[report.verdict]


def _watched(
    reports: Iterable[Report], number: int, language: Language
) -> Iterator[Report]:
    """
    Show how far a long run has come, to whoever watches a terminal.

    The bar is taken away while a report is written, which may go to the same terminal.
    """
    if number == 1 or not sys.stderr.isatty():
        yield from reports
        return
    from rich.console import Console
    from rich.progress import Progress

    title = translations(language).gettext("Validating")
    console = Console(stderr=True)
    with Progress(console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task(title, total=number)
        for report in reports:
            bar.stop()
            yield report
            sys.stdout.flush()
            bar.start()
            bar.update(task, advance=1, refresh=True)
