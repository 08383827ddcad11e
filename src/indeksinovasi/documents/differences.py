"""
In what two rule-books of one kind differ, place by place, each with its source.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from indeksinovasi.documents.rulebooks import unstructure_rulebook
from indeksinovasi.errors import DifferentKindsError
from indeksinovasi.frameworks import Citation, Rulebook
from indeksinovasi.frameworks.paths import KEYS
from indeksinovasi.frameworks.rules import Rule

#: What tells the entries of a list apart.  A path counts removals, weights of stages
#: and dates by their position; here, those behind one that is new have not changed.
_KEYS = (*KEYS, "path", "stage", "field")

#: What names a rule-book, and is no difference of what it says.
_IDENTITY = frozenset({"format", "id", "revision"})

_WORDS = frozenset({"id", "en"})

_CITATIONS = frozenset({"source", "rounding_source", "stages_source"})


class Matter(enum.Enum):
    """
    What differs: something that decides a score, how it is worded, or who says so.
    """

    NUMBER = "number"
    WORDING = "wording"
    SOURCE = "source"


@attrs.frozen
class Said:
    """
    What one of two rule-books says.

    Attributes:
        value: As plain data; a table for an entry that the other one does not have.

        source: Where it is taken from, as people cite it; empty if nothing is cited.
    """

    value: Any
    source: str = ""


@attrs.frozen
class Difference:
    """
    A place where two rule-books differ.

    Attributes:
        path: Such as ``indicators.regulasi.weight``.

        before: What the first says; None if it says nothing there.

        after: What the second says, likewise.
    """

    path: str
    matter: Matter
    before: Said | None
    after: Said | None

    @property
    def change(self) -> str:
        """
        What became of the first on the way to the second.
        """
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


def differences(
    before: Rulebook, after: Rulebook, rules: Mapping[str, type[Rule]]
) -> tuple[Difference, ...]:
    """
    Return in what *before* and *after* differ, in the order in which they are written.

    Args:
        before: The one.

        after: The other, of the same kind.

        rules: The rules of plugins that they name.

    Raises:
        DifferentKindsError: If they are of two kinds.
    """
    if before.kind != after.kind:
        raise DifferentKindsError(before.id, before.kind, after.id, after.kind)
    one, other = (
        {
            name: each
            for name, each in unstructure_rulebook(rulebook, rules).items()
            if name not in _IDENTITY
        }
        for rulebook in (before, after)
    )
    return tuple(_Comparison(before, after).of(one, other, ()))


@attrs.frozen
class _Comparison:
    before: Rulebook
    after: Rulebook

    def of(
        self,
        one: Any,  # noqa: ANN401 -- plain data
        other: Any,  # noqa: ANN401 -- likewise
        path: tuple[str, ...],
        sources: tuple[str, str] = ("", ""),
    ) -> Iterator[Difference]:
        """
        Yield in what *one* and *other* differ, both at *path* under *sources*.
        """
        if one == other:
            return
        if _is_table(one) and _is_table(other):
            sources = (
                one.get("source", sources[0]),
                other.get("source", sources[1]),
            )
            for name in dict.fromkeys((*one, *other)):
                yield from self.of(
                    one.get(name), other.get(name), (*path, name), sources
                )
        elif _is_list(one) and _is_list(other):
            yield from self.of(_by_name(one), _by_name(other), path, sources)
        else:
            yield Difference(
                ".".join(path),
                _matter(path, one, other),
                _said(one, self.before, sources[0]),
                _said(other, self.after, sources[1]),
            )


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and value.keys() != _WORDS


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple) and all(map(_is_table, value))


def _by_name(entries: list[dict[str, Any]]) -> dict[str, Any]:
    named = {}
    for position, each in enumerate(entries):
        key = next((key for key in _KEYS if key in each), None)
        named[str(position) if key is None else str(each[key])] = each
    return named


def _matter(path: tuple[str, ...], *values: object) -> Matter:
    if path[0] == "sources" or path[-1] in _CITATIONS:
        return Matter.SOURCE
    worded = (isinstance(each, dict) and each.keys() == _WORDS for each in values)
    if path[0] == "legal_basis" or any(worded):
        return Matter.WORDING
    return Matter.NUMBER


def _said(value: object, rulebook: Rulebook, source: str) -> Said | None:
    if value is None:
        return None
    if isinstance(value, dict) and "source" in value:
        source = value["source"]
    citation = Citation.parse(source)
    known = citation.source in rulebook.sources
    return Said(value, rulebook.cite(citation) if known else source)
