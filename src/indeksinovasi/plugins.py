"""
What a plugin is made of; all that a plugin needs to import.

A plugin is a distribution of its own, with one entry point for each rule-book in the
group `GROUP`: its name is the rule-book's id, and its value leads to a `Plugin`.  What
is promised here holds for as long as `API` stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias

import attrs
from frozendict import frozendict

from indeksinovasi.exact import as_text, exact, total
from indeksinovasi.frameworks.rules import Facts, Rule, Working

__all__ = [
    "API",
    "GROUP",
    "Facts",
    "Plugin",
    "Rule",
    "Working",
    "as_text",
    "exact",
    "total",
]

#: The version of the interface between the library and its plugins.
API = 1

#: The group of entry points in which plugins are looked for.
GROUP = "indeksinovasi.frameworks"


class Readable(Protocol):
    """
    A file, such as `importlib.resources` gives it; a `pathlib.Path` is one, too.
    """

    @property
    def name(self) -> str:
        """
        What errors call it.
        """

    def read_bytes(self) -> bytes:
        """
        Return its content.
        """


File: TypeAlias = Readable | bytes


def _files(files: Sequence[File]) -> tuple[File, ...]:
    for each in files:
        if not isinstance(each, bytes) and not hasattr(each, "read_bytes"):
            msg = f"{each!r} is neither bytes nor a file"
            raise TypeError(msg)
    return tuple(files)


def _rules(rules: Mapping[str, type[Rule]]) -> Mapping[str, type[Rule]]:
    return frozendict(rules)


@attrs.frozen(kw_only=True)
class Plugin:
    """
    What an entry point leads to.

    Attributes:
        api: The version of the interface it was made for: write the number that `API`
            has, and not the name, so that a later version can tell.

        rulebooks: TOML files: one for each id and revision.

        rules: Rules that they name, besides those of the library.  A name begins with
            that of the distribution and a colon: ``indeksinovasi-jatiraya:bonus``.
    """

    api: int
    rulebooks: tuple[File, ...] = attrs.field(converter=_files)
    rules: Mapping[str, type[Rule]] = attrs.field(
        default=frozendict(), converter=_rules
    )
