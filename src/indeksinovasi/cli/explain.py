"""
``indeksinovasi explain``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from indeksinovasi.cli.common import (
    choose_framework,
    format_option,
    language_option,
    scoring_options,
    tell,
)
from indeksinovasi.cli.population import Compared
from indeksinovasi.documents import read_submission
from indeksinovasi.documents.assessments import write_steps
from indeksinovasi.errors import IndeksInovasiError, UnknownNodeError, nearest
from indeksinovasi.messages import Language
from indeksinovasi.scoring import Assessment, Basis, Step, assess


@click.command("explain")
@click.argument("path", metavar="FILE")
@click.option("--innovation", metavar="ID", help="Only this innovation.")
@click.option("--indicator", metavar="SLUG", help="Only this indicator.")
@scoring_options
@format_option
@language_option
def command(
    path: str,
    innovation: str | None,
    indicator: str | None,
    framework_id: str | None,
    choices: dict[str, str],
    basis: str,
    population: tuple[str, ...],
    output: str,
    language: Language,
) -> None:
    """
    Show where each point of a score comes from: formula, value, source.

    FILE is a JSON file, or - for the standard input.
    """
    compared = Compared.read(population, Basis(basis), language)
    try:
        submission = read_submission(path)
        framework = compared.with_(
            choose_framework(submission, framework_id, choices, language)
        )
        assessment = assess(submission, framework, basis=Basis(basis))
        steps = _chosen(assessment, innovation, indicator)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        click.echo(write_steps(steps), nl=False)
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.explain import trace_tree

    for each in steps:
        console().print(trace_tree(each, framework, submission, language))


def _chosen(
    assessment: Assessment, innovation: str | None, indicator: str | None
) -> tuple[Step, ...]:
    """
    Return the steps that were asked for; the whole trace if none was.

    Raises:
        UnknownNodeError: If the assessment holds no such innovation or indicator.
    """
    steps: tuple[Step, ...] = (assessment.trace,)
    if innovation is not None:
        known = [each.innovation.id for each in assessment.innovations]
        steps = tuple(
            part
            for component in assessment.trace.parts
            for part in component.parts
            if part.name == innovation and innovation in known
        )
        _found(steps, innovation, known)
    if indicator is not None:
        known = [each.slug for each in assessment.framework.indicators]
        steps = tuple(found for each in steps for found in _named(each, indicator))
        _found(steps, indicator, known)
    return steps


def _named(step: Step, name: str) -> Iterator[Step]:
    return (each for each in step.walk() if each.name == name)


def _found(steps: tuple[Step, ...], name: str, known: list[str]) -> None:
    if not steps:
        raise UnknownNodeError(name, tuple(known), nearest(name, known, most=3))
