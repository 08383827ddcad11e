"""
Reach into a framework by a dotted path, such as ``components.sid.rule.floor``.

Lists are entered by the ``code``, ``slug``, ``id`` or ``predikat`` of their members.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import attrs
from frozendict import frozendict

T = TypeVar("T")

#: What the entries of a list are called, which tells them apart.
NAMES = ("slug", "code", "id", "predikat")

#: What else tells them apart: measures, levels and ranges are reached by it, although a
#: rule-book that extends another gives all of them or none.
KEYS = (*NAMES, "basis", "level")


def value_at(whole: object, path: str) -> Any:  # noqa: ANN401 -- any setting
    """
    Return what stands at *path*.

    Raises:
        LookupError: If nothing does.
    """
    for step in path.split("."):
        whole = dict(members(whole))[step]
    return whole


def replaced(whole: T, path: str, value: object) -> T:
    """
    Return a copy of *whole* with *value* at *path*; all else is shared with it.

    Raises:
        LookupError: If nothing stands at *path*.
        ValueError: If *value* is none the place can hold.
        TypeError: Likewise.
    """
    step, _, rest = path.partition(".")
    inner = dict(members(whole))[step]
    new = replaced(inner, rest, value) if rest else value
    if isinstance(whole, tuple):
        return type(whole)(new if each is inner else each for each in whole)
    if isinstance(whole, Mapping):
        return frozendict(whole, **{step: new})  # type: ignore[return-value]
    return attrs.evolve(whole, **{step: new})  # type: ignore[misc]


def members(whole: object) -> Iterator[tuple[str, object]]:
    """
    Yield what *whole* consists of, with the step of a path that leads there.
    """
    if isinstance(whole, tuple):
        for position, each in enumerate(whole):
            yield _name(each, position), each
    elif isinstance(whole, Mapping):
        yield from whole.items()
    else:
        for name in _fields(type(whole)):  # type: ignore[arg-type]  # types hash
            yield name, getattr(whole, name)


def walk(
    whole: object, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], object]]:
    """
    Yield everything inside *whole* with its path, outer before inner.
    """
    for step, each in members(whole):
        inside = (*path, step)
        yield inside, each
        if isinstance(each, tuple | Mapping) or _fields(type(each)):  # type: ignore[arg-type]
            yield from walk(each, inside)


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(kind)) if attrs.has(kind) else ()


def _name(each: object, position: int) -> str:
    keys = (key for key in KEYS if key in _fields(type(each)))  # type: ignore[arg-type]
    return next((str(getattr(each, key)) for key in keys), str(position))
