"""
Which rule-books are known: shipped, installed with a plugin, or from a file.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from indeksinovasi.errors import WrongKindError
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.registry.known import Known, Registry
from indeksinovasi.registry.providers import (
    VARIABLE,
    Distribution,
    Provider,
    chosen,
    installed,
    shipped,
)

__all__ = [
    "VARIABLE",
    "Distribution",
    "Known",
    "Provider",
    "Registry",
    "framework",
    "framework_ids",
    "index",
    "of_kind",
    "read_framework",
    "read_rulebook",
    "registry",
    "resolve",
    "rulebook",
    "rulebooks",
    "shipped",
]

R = TypeVar("R", bound=Rulebook)

#: What takes the rule-books of each kind.
COMMANDS: Mapping[str, str] = {
    "index": "indeksinovasi score",
    "contest": "indeksinovasi contest run",
    "process": "indeksinovasi process track",
}


@functools.cache
def registry() -> Registry:
    """
    Return the registry of what is shipped, and of the plugins that are installed.

    Which of those are used, the environment says in `VARIABLE`.  Metadata is all that
    is looked at here: plugins are imported when one of their rule-books is asked for.
    """
    taken, left_out = chosen(installed(), os.environ.get(VARIABLE))
    return Registry.of((*shipped(), *taken), left_out)


def framework_ids() -> tuple[str, ...]:
    """
    Return the ids of all rule-books, such as ``iga/2026``, in alphabetical order.

    Of what kind they are, only `rulebooks` can tell: no plugin is imported for this.
    """
    return registry().ids()


def rulebook(name: str) -> Rulebook:
    """
    Return the rule-book called *name*, such as ``iga/2026`` or ``iga/2026@1``.

    Raises:
        UnknownFrameworkError: If there is none.
        PluginError: If it is broken, or two plugins provide different ones.
    """
    return registry().rulebook(name)


def framework(name: str) -> Framework:
    """
    Return the rule-book of an index called *name*, such as ``iga/2026``.

    Raises:
        UnknownFrameworkError: As `rulebook`.
        PluginError: Likewise.
        WrongKindError: If it is the rule-book of something else.
    """
    return index(rulebook(name))


def rulebooks() -> tuple[Known, ...]:
    """
    Return every revision of every rule-book, the broken ones with the reason.
    """
    return registry().listing()


def resolve(name: str) -> Rulebook:
    """
    Return what a person means by *name*: an id, or the path of a rule-book's file.

    Raises:
        UnknownFrameworkError: If there is neither.
        RulebookError: If it is broken.
    """
    return registry().resolve(name)


def read_rulebook(path: str | Path) -> Rulebook:
    """
    Read the rule-book in the TOML file at *path*, which may extend a known one.

    Raises:
        RulebookError: If it cannot be read, or is broken; every fault is listed.
    """
    return registry().read(path)


def read_framework(path: str | Path) -> Framework:
    """
    Read the rule-book of an index in the TOML file at *path*; else as `read_rulebook`.

    Raises:
        WrongKindError: If it is the rule-book of something else.
    """
    return index(read_rulebook(path))


def index(found: Rulebook) -> Framework:
    """
    Return *found*, which has to be the rule-book of an index; else as `of_kind`.
    """
    return of_kind(found, Framework)


def of_kind(found: Rulebook, kind: type[R]) -> R:
    """
    Return *found*, which has to be a rule-book of this *kind*.

    Raises:
        WrongKindError: If it is not.
    """
    if not isinstance(found, kind):
        command = COMMANDS[found.kind]
        raise WrongKindError(found.id, found.kind, kind.kind, command)
    return found
