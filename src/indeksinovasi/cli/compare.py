"""
``indeksinovasi compare``.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping, Sequence
from typing import TypeVar

import attrs
import click

from indeksinovasi.audit import Comparison, Side, compare, side, write_comparison
from indeksinovasi.cli.common import (
    choices_option,
    format_option,
    language_option,
    tell,
)
from indeksinovasi.cli.exits import Exit
from indeksinovasi.documents import read_submission
from indeksinovasi.errors import (
    IndeksInovasiError,
    SubmissionError,
    UnknownInterpretationError,
    nearest,
)
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import Language
from indeksinovasi.model import Answer, Submission
from indeksinovasi.registry import framework as known_framework
from indeksinovasi.registry import index, resolve
from indeksinovasi.scoring import Basis

T = TypeVar("T")


@attrs.frozen
class _Document:
    """
    A submission and where it was read from.
    """

    path: str
    submission: Submission


@click.command("compare")
@click.argument("paths", metavar="FILE…", nargs=-1, required=True)
@click.option(
    "--framework",
    "framework_ids",
    multiple=True,
    metavar="ID|FILE",
    help="Use this rule-book instead of the one the document names.",
)
@click.option(
    "--basis",
    "bases",
    multiple=True,
    type=click.Choice([each.value for each in Basis]),
    help="Which levels count.  [default: claimed]",
)
@choices_option
@format_option
@language_option
def command(
    paths: tuple[str, ...],
    framework_ids: tuple[str, ...],
    bases: tuple[str, ...],
    choices: dict[str, str],
    output: str,
    language: Language,
) -> None:
    """
    Show where the difference between two scores of one region is from.

    Name two files, or several rule-books for one file, or two bases.  What is named
    once holds for every side; what is named more often is for one side after another.
    A single file that holds verified levels is compared claimed against verified.
    """
    try:
        documents = _read(paths, language)
        frameworks = _frameworks(documents, framework_ids, choices)
        number = max(len(paths), len(frameworks), len(bases))
        if number == 1 and not bases and _is_verified(documents[0].submission):
            number, bases = 2, (Basis.CLAIMED.value, Basis.VERIFIED.value)
        sides = _sides(
            _each(documents, number, "FILE"),
            _each(frameworks, number, "--framework"),
            _each(bases or (Basis.CLAIMED.value,), number, "--basis"),
            language,
        )
        comparison = compare(*sides)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        click.echo(write_comparison(comparison), nl=False)
    else:
        _print(comparison, language)
    sys.exit(Exit.DONE if comparison.is_complete else Exit.INCONCLUSIVE)


def _read(paths: Sequence[str], language: Language) -> list[_Document]:
    """
    Read every file, or exit once what is wrong with each of them is told.
    """
    documents, exits = [], []
    for path in paths:
        try:
            documents.append(_Document(path, read_submission(path)))
        except IndeksInovasiError as error:
            exits.append(tell(error, language))
    if exits:
        sys.exit(Exit.worst(exits))
    return documents


def _frameworks(
    documents: Sequence[_Document], ids: Sequence[str], choices: Mapping[str, str]
) -> list[Framework]:
    """
    Return the rule-books asked for, else the one that each document names.

    Raises:
        UnknownInterpretationError: If none of them declares one of the *choices*.
    """
    if ids:
        frameworks = [index(resolve(each)) for each in ids]
    else:
        frameworks = [known_framework(each.submission.framework) for each in documents]
    declared = [{it.id for it in each.interpretations} for each in frameworks]
    known = tuple(sorted(set().union(*declared)))
    for name in choices:
        if name not in known:
            raise UnknownInterpretationError(name, known, nearest(name, known))
    return [
        each.interpreted({name: choices[name] for name in choices if name in its})
        for each, its in zip(frameworks, declared, strict=True)
    ]


def _is_verified(submission: Submission) -> bool:
    answers: list[Answer] = list(submission.answers.values())
    for each in submission.innovations:
        answers += each.answers.values()
    return any(
        mark is not None
        for each in answers
        for mark in (each.verified_level, each.verified_value)
    )


def _each(given: Sequence[T], number: int, what: str) -> Sequence[T]:
    """
    Return one of *given* for each of *number* sides.

    Raises:
        click.UsageError: If they are neither one for all nor one for each.
    """
    if number == 1:
        msg = (
            "there is nothing to compare it with: name a second FILE, a second"
            " --framework or a second --basis"
        )
        raise click.UsageError(msg)
    if len(given) not in {1, number}:
        msg = f"{what} is given {len(given)} times for {number} sides"
        raise click.UsageError(msg)
    return [given[0]] * number if len(given) == 1 else given


def _sides(
    documents: Sequence[_Document],
    frameworks: Sequence[Framework],
    bases: Sequence[str],
    language: Language,
) -> list[Side]:
    """
    Score each side, or exit once every fault is told.
    """
    known = {each.id: each for each in frameworks}
    for each in documents:
        name = each.submission.framework
        if name not in known:
            with contextlib.suppress(IndeksInovasiError):
                known[name] = known_framework(name)
    sides, told, exits = [], set(), []
    for document, framework, basis in zip(documents, frameworks, bases, strict=True):
        try:
            found = side(
                document.submission,
                framework,
                basis=Basis(basis),
                known=known.values(),
            )
        except SubmissionError as error:
            if (document.path, error.findings) not in told:
                told.add((document.path, error.findings))
                named = SubmissionError(document.path, error.findings)
                exits.append(tell(named, language))
        else:
            sides.append(found)
    if exits:
        sys.exit(Exit.worst(exits))
    return sides


def _print(comparison: Comparison, language: Language) -> None:
    from indeksinovasi.reports.comparison import comparison_report
    from indeksinovasi.reports.console import console

    console().print(comparison_report(comparison, language))
