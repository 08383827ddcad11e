"""
The rule-book document: one TOML file, one rule-book, checked before anyone uses it.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
from cattrs import Converter
from frozendict import frozendict

from indeksinovasi import codes
from indeksinovasi.documents.extending import extended, without
from indeksinovasi.documents.kinds import FORMATS, RulebookShape, format_of, shape
from indeksinovasi.documents.kinds.shape import (
    EXTENDED,
    RECORDS,
    citation,
    of_every_kind,
)
from indeksinovasi.documents.naming import named
from indeksinovasi.documents.reading import Refused, read_bytes, refused_as
from indeksinovasi.documents.structuring import (
    make_converter,
    record,
    structure,
)
from indeksinovasi.documents.submissions import structure_value
from indeksinovasi.documents.toml import parse_toml
from indeksinovasi.errors import RulebookError, UnknownFrameworkError
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import (
    Base,
    Citation,
    Removal,
    Rulebook,
    faults,
)
from indeksinovasi.frameworks.rules import Rule

#: Finds the rule-book that another one extends, by id and, if it says so, revision.
Lookup = Callable[[str, int | None], Rulebook]

#: Fields that no file gives: they are found out about it.
_FOUND = frozenset({"base", "sha256", "population", "spread"})

#: What is never inherited: nothing goes by the name of another, or for its time.
_OWN = ("id", "revision", "names", "valid_from", "valid_until", "validity_source")

_NONE: Mapping[str, type[Rule]] = frozendict()


def read_rulebook(path: str | Path, *, base: Lookup | None = None) -> Rulebook:
    """
    Read the rule-book in the TOML file at *path*.

    Args:
        path: The file.

        base: Finds the rule-book it extends, if it does.

    Raises:
        RulebookError: If it cannot be read, is not of the agreed form, or contradicts
            itself; every fault is listed.
    """
    with refused_as(RulebookError, str(path)):
        content = read_bytes(Path(path))
    return parse_rulebook(content, origin=str(path), base=base)


def parse_rulebook(
    content: bytes,
    *,
    origin: str,
    base: Lookup | None = None,
    rules: Mapping[str, type[Rule]] = _NONE,
) -> Rulebook:
    """
    Read the rule-book that *content* holds.

    Args:
        content: The bytes of a TOML file.

        origin: What errors call it.

        base: Finds the rule-book it extends, if it does.

        rules: Rules besides `RULES` that it may name.

    Raises:
        RulebookError: As `read_rulebook`.
    """
    with refused_as(RulebookError, origin):
        data = parse_toml(content)
        extends = _base(data, base)
        data, removals = _whole(data, extends, rules)
        rulebook = structure_rulebook(data, rules)
    rulebook = attrs.evolve(
        rulebook,
        base=_stamp(extends, removals),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    contradictions = faults(rulebook)
    if contradictions:
        raise RulebookError(origin, contradictions)
    return rulebook


def structure_rulebook(
    data: Mapping[str, Any], rules: Mapping[str, type[Rule]] = _NONE
) -> Rulebook:
    """
    Build a rule-book from plain *data*; whether it is sound is not looked at.

    Raises:
        Refused: With every fault of form.
    """
    data = dict(data)
    found = _shape(data.pop("format", None))
    return structure(_converter(found, frozendict(rules)), data, found.rulebook)


def unstructure_rulebook(
    rulebook: Rulebook, rules: Mapping[str, type[Rule]] = _NONE
) -> dict[str, Any]:
    """
    Return *rulebook* as plain data, as a file that extends no other would give it.
    """
    format_ = format_of(rulebook)
    converter = _converter(shape(format_), frozendict(rules))
    written: dict[str, Any] = converter.unstructure(rulebook)
    return {"format": format_} | written


def _shape(found: object) -> RulebookShape:
    if not isinstance(found, str) or found not in FORMATS:
        words = {"found": found, "expected": Phrase(" | ".join(FORMATS))}
        raise Refused((Finding(codes.structure.WRONG_FORMAT, ("format",), words),))
    return shape(found)


def _base(data: dict[str, Any], lookup: Lookup | None) -> Rulebook | None:
    """
    Return what *data* says it extends; None if it stands by itself.
    """
    if "extends" not in data:
        return None
    try:
        wanted = EXTENDED(data["extends"], str)
    except Refused as error:
        raise Refused(tuple(error.under(("extends",)))) from None
    name, _, revision = wanted.partition("@")
    known: tuple[str, ...] = ()
    if lookup is not None:
        try:
            found = lookup(name, int(revision) if revision else None)
        except UnknownFrameworkError as error:
            known = error.nearest
        else:
            if isinstance(found, _shape(data.get("format")).rulebook):
                return found
    words = {"found": wanted, "nearest": known}
    raise Refused((Finding(codes.rulebook.UNKNOWN_BASE, ("extends",), words),))


def _whole(
    data: dict[str, Any], base: Rulebook | None, rules: Mapping[str, type[Rule]]
) -> tuple[dict[str, Any], tuple[Removal, ...]]:
    """
    Return *data* as a rule-book that extends no other, and what it took away.
    """
    if base is None:
        return data, ()
    if "sources" not in data:
        missing = Finding(codes.structure.MISSING_KEY, (), {"found": "sources"})
        raise Refused((missing,))
    own = {key: each for key, each in data.items() if key not in {"extends", "without"}}
    removals = structure(
        _converter(shape(format_of(base)), frozendict(rules)),
        {"without": data.get("without", [])},
        _Removals,
    ).without
    inherited = unstructure_rulebook(base, rules)
    for position, each in enumerate(removals):
        try:
            inherited = without(inherited, each.path)
        except (LookupError, ValueError, TypeError):
            words = {"found": each.path, "nearest": ()}
            place = ("without", position, "path")
            unknown = Finding(codes.rulebook.UNKNOWN_REFERENCE, place, words)
            raise Refused((unknown,)) from None
    for name in _OWN:
        inherited.pop(name, None)
    return extended(inherited, own), removals


def _stamp(base: Rulebook | None, removals: tuple[Removal, ...]) -> Base | None:
    if base is None:
        return None
    return Base(
        id=base.id, revision=base.revision, sha256=base.sha256, without=removals
    )


@attrs.frozen(kw_only=True)
class _Removals:
    without: tuple[Removal, ...] = ()


@functools.lru_cache(maxsize=100)
def _converter(found: RulebookShape, rules: Mapping[str, type[Rule]]) -> Converter:
    converter = make_converter()
    hooks = {**of_every_kind(converter), **found.hooks(converter)}
    converter.register_structure_hook(Fraction, structure_value)
    converter.register_structure_hook(Citation, citation)
    converter.register_unstructure_hook(Citation, str)
    unions = [
        (union, {**rules, **names} if union is Rule else names)
        for union, names in found.unions
    ]
    for union, names in unions:
        named(converter, union, names)
    # What a class holds is known before it: what is not is taken for any attrs class.
    parts = (each for _, names in unions for each in names.values())
    for kind in (*RECORDS, *found.records, *parts):
        record(converter, kind, hooks.get(kind, {}), without=_found(kind))
    record(converter, _Removals)
    whole = found.rulebook
    record(converter, whole, hooks[whole], without=_found(whole))
    return converter


def _found(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(kind) if each.name in _FOUND)
