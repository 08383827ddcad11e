"""
What the commands share: options, languages, and how faults are told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from indeksinovasi.cli.exits import Exit
from indeksinovasi.errors import (
    DocumentError,
    IndeksInovasiError,
    PluginError,
    RulebookError,
)
from indeksinovasi.findings import printable
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.messages import LANGUAGES, Language, translations
from indeksinovasi.model import Submission
from indeksinovasi.registry import of_kind, resolve, rulebook
from indeksinovasi.scoring import Basis

F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R", bound=Rulebook)

language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    envvar="INDEKSINOVASI_LANG",
    show_envvar=True,
    show_default=True,
    help="Language of the text for people.",
)

format_option = click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Text for people, or one JSON document.",
)


def _pairs(
    _: click.Context, __: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    pairs = {}
    for each in values:
        name, equals, choice = each.partition("=")
        if not equals:
            msg = f"{each!r} is not of the form ID=CHOICE"
            raise click.BadParameter(msg)
        pairs[name] = choice
    return pairs


choices_option = click.option(
    "--interpret",
    "choices",
    multiple=True,
    metavar="ID=CHOICE",
    callback=_pairs,
    help="Read an open point of the regulation another way.",
)

framework_option = click.option(
    "--framework",
    "framework_id",
    metavar="ID|FILE",
    help="Use this rule-book, or the one in this TOML file, instead of the one the"
    " document names.",
)


population_option = click.option(
    "--population",
    "population",
    multiple=True,
    metavar="DIR|FILE",
    help="Hold values against those in these submissions, where the rule-book compares"
    " regions; may be given more than once.",
)


def writing_options(command: F) -> F:
    """
    Add the options that decide where a document is written.
    """
    target_option = click.option(
        "--output",
        "target",
        metavar="FILE",
        help="Write to this file instead of the standard output.",
    )
    force_option = click.option(
        "--force", is_flag=True, help="Replace a file that is there."
    )
    return target_option(force_option(command))


def scoring_options(command: F) -> F:
    """
    Add the options that decide how a submission is scored.
    """
    basis_option = click.option(
        "--basis",
        type=click.Choice([each.value for each in Basis]),
        default=Basis.CLAIMED.value,
        show_default=True,
        help="Which levels count.",
    )
    return framework_option(basis_option(choices_option(population_option(command))))


def choose_framework(
    submission: Submission,
    framework_id: str | None,
    choices: dict[str, str],
    language: Language,
) -> Framework:
    """
    Return the rule-book to score *submission* with; an override is told on stderr.
    """
    note = translations(language).gettext(
        "{region}: scored under {used}, not under {named} as the document says"
    )
    framework = choose_rulebook(
        Framework,
        submission.framework,
        framework_id,
        note=note,
        region=submission.region.name,
    )
    return framework.interpreted(choices)


def choose_rulebook(
    kind: type[R], named: str, used: str | None, *, note: str, **words: str
) -> R:
    """
    Return the rule-book to go by, which has to be of this *kind*.

    Args:
        kind: Of a rule-book that makes sense here.

        named: The one that the document names.

        used: The one that takes its place, an id or a file, if any does.

        note: What is told of that on stderr, with ``{used}`` and ``{named}`` in it.

        words: What else fills *note*, as the document has it.

    Raises:
        UnknownFrameworkError: If there is none of that name.
        RulebookError: If it is broken.
        WrongKindError: If it is of another kind.
    """
    if used is None:
        return of_kind(rulebook(named), kind)
    found = of_kind(resolve(used), kind)
    if used != named:
        words |= {"used": used, "named": named}
        shown = {name: printable(each) for name, each in words.items()}
        click.echo(note.format(**shown), err=True)
    return found


def code_id(given: str) -> str:
    """
    Return the id of a code as the catalogue has it, however it was typed.

    >>> code_id(" ii-k001")
    'II-K001'
    """
    return given.strip().upper()


def tell(error: IndeksInovasiError, language: Language) -> Exit:
    """
    Print *error* on stderr in *language*, and return what to exit with.
    """
    click.echo(error.message(translations(language).gettext), err=True)
    if isinstance(error, RulebookError):
        return fault_exit(error)
    if isinstance(error, DocumentError) and not error.unreadable:
        return Exit.INVALID
    return Exit.USAGE


def fault_exit(error: RulebookError) -> Exit:
    """
    Return what to exit with where a rule-book cannot be used.

    A file that cannot be read is the fault of whoever named it; what is installed and
    cannot be read is broken.
    """
    if isinstance(error, PluginError) or not error.unreadable:
        return Exit.BROKEN
    return Exit.USAGE
