"""
What the kinds of rule-books have in common.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

import attrs
from cattrs import Converter

from indeksinovasi.documents.shapes import (
    LINE,
    PROSE,
    SLUG,
    Hook,
    keyed,
    like_its_type,
    listed,
    whole,
)
from indeksinovasi.documents.structuring import text_like
from indeksinovasi.documents.submissions import FRAMEWORK, structure_value
from indeksinovasi.frameworks import (
    Bilingual,
    Choice,
    Citation,
    Interpretation,
    Removal,
    Rulebook,
    Source,
)
from indeksinovasi.messages import N_

Shapes: TypeAlias = Mapping[type, Mapping[str, Hook[Any]]]

#: No number of places, words or months that a regulation gives is larger.
MOST = 1_000_000

COUNT = whole(0, MOST)
PLACES = whole(1, MOST)


@attrs.frozen(kw_only=True, eq=False)
class RulebookShape:
    """
    The classes that a kind of rule-book is made of.

    Attributes:
        rulebook: The class of the whole.

        records: Those of its parts, the inner ones first.

        unions: Parts that name their class, by the type they are of.

        hooks: Gives what structures the fields whose types say too little, by class,
            with the help of the converter it is for.
    """

    rulebook: type[Rulebook]
    records: tuple[type, ...] = ()
    unions: tuple[tuple[Any, Mapping[str, type[Any]]], ...] = ()
    hooks: Callable[[Converter], Shapes]


#: Parts of every kind.
RECORDS: tuple[type, ...] = (Bilingual, Source, Choice, Interpretation, Removal)

#: A rule-book that is extended: its newest revision, or the one that is named.
EXTENDED = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*(@[1-9][0-9]{0,5})?",
    N_("an id such as iga/2026 or iga/2026@2"),
    most=107,
)
_SETTING = text_like(
    r"[a-z0-9_-]+(\.[a-z0-9_-]+)*",
    N_("a setting such as portfolio.affairs"),
    most=200,
)
_CITATION = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*(: [^\x00-\x20][^\x00-\x1f]*)?",
    N_("a citation such as 'surat-2026: Lampiran II butir 16'"),
    most=200,
)


def citation(value: object, kind: type) -> Citation:
    """
    Take *value* if it names a source, and a clause of it after a colon.
    """
    return Citation.parse(_CITATION(value, kind))


def decimal(value: object, kind: type) -> Decimal:
    """
    Take *value* if it is a decimal number of a size that is measured anywhere.
    """
    structure_value(value, kind)
    return Decimal(value)  # type: ignore[arg-type]


def some(converter: Converter) -> Hook[Any]:
    """
    Return what takes lists of at least one.
    """
    return like_its_type(converter, least=1)


def of_every_kind(converter: Converter) -> Shapes:
    """
    Return the hooks for `RECORDS`.
    """
    return {
        Bilingual: {"id": PROSE, "en": PROSE},
        Source: {"title": LINE, "seen_at": listed(LINE, unique=True), "note": PROSE},
        Removal: {"path": LINE},
        Interpretation: {"id": SLUG, "decides": _SETTING, "choices": some(converter)},
        Choice: {"id": SLUG},
    }


def of_the_whole(converter: Converter) -> Mapping[str, Hook[Any]]:
    """
    Return the hooks for the fields that every kind of rule-book has.
    """
    return {
        "id": FRAMEWORK,
        "revision": whole(1, MOST),
        "legal_basis": listed(LINE, least=1, unique=True),
        "sources": keyed(SLUG, lambda each, _: converter.structure(each, Source)),
    }
