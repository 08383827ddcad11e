"""
``indeksinovasi score``.
"""

from __future__ import annotations

import sys

import click

from indeksinovasi.cli.common import (
    choose_framework,
    format_option,
    language_option,
    scoring_options,
    tell,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.files import submission_files
from indeksinovasi.cli.population import Compared
from indeksinovasi.documents import read_submission, write_assessments
from indeksinovasi.errors import IndeksInovasiError, SubmissionError
from indeksinovasi.messages import Language
from indeksinovasi.scoring import Assessment, Basis, assess


@click.command("score")
@click.argument("paths", metavar="FILE…", nargs=-1, required=True)
@click.option(
    "--even-if-invalid",
    is_flag=True,
    help="Leave out what the rule-book does not allow, and mark the result.",
)
@scoring_options
@format_option
@language_option
def command(
    paths: tuple[str, ...],
    *,
    even_if_invalid: bool,
    framework_id: str | None,
    choices: dict[str, str],
    basis: str,
    population: tuple[str, ...],
    output: str,
    language: Language,
) -> None:
    """
    Score submissions exactly, with every reason.

    FILE is a JSON file, a folder of them, or - for the standard input.  Several files
    give one table, or one JSON document.
    """
    files = list(submission_files(paths, language))
    assessments: list[Assessment] = []
    exits = [Exit.DONE]
    compared = Compared.read(population, Basis(basis), language)
    for each in files:
        try:
            submission = read_submission(each)
            framework = compared.with_(
                choose_framework(submission, framework_id, choices, language)
            )
            assessment = assess(
                submission,
                framework,
                basis=Basis(basis),
                even_if_invalid=even_if_invalid,
            )
            if assessment.left_out:
                exits.append(tell(SubmissionError(each, assessment.left_out), language))
            assessments.append(assessment)
        except SubmissionError as error:
            exits.append(tell(SubmissionError(each, error.findings), language))
        except IndeksInovasiError as error:
            exits.append(tell(error, language))
    several = len(files) > 1
    if output == "json":
        click.echo(write_assessments(assessments, several=several), nl=False)
    elif assessments:
        _print(assessments, language, several=several)
    sys.exit(Exit.worst(exits))


def _print(assessments: list[Assessment], language: Language, *, several: bool) -> None:
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.score import score_report, scores_table

    if several:
        console().print(scores_table(assessments, language))
    else:
        console().print(score_report(assessments[0], language))
