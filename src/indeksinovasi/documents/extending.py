"""
A rule-book written as a change of another one.

It gives its own name and sources, and repeats only the tables in which it differs: each
with the key that finds it, what changes, and the source of the change.  A list whose
entries have none of `NAMES` is replaced as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indeksinovasi import codes
from indeksinovasi.documents.reading import Refused
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks.paths import NAMES

#: Tables that only make sense as a whole: a rule and its parameters.
_WHOLE = frozenset(
    {
        "rule",
        "each",
        "marks",
        "normalised",
        "scale",
        "condition",
        "shortlist",
        "reducer",
        "recipient",
    }
)


def extended(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return *base* with the *changes*; both are rule-books as plain data.

    Raises:
        Refused: With every change that cites nothing.
    """
    found: list[Finding] = []
    whole = _merged(base, changes, (), found)
    if found:
        raise Refused(tuple(found))
    return whole


def without(data: dict[str, Any], path: str) -> dict[str, Any]:
    """
    Return *data* without the list entry or table at *path*, such as ``indicators.pad``.

    Raises:
        LookupError: If nothing stands there.
    """
    step, _, rest = path.partition(".")
    inner = data[step]
    if not rest:
        return {name: each for name, each in data.items() if name != step}
    if isinstance(inner, list):
        here, _, deeper = rest.partition(".")
        position = [_name(each) for each in inner].index(here)
        kept = [without(inner[position], deeper)] if deeper else []
        return data | {step: [*inner[:position], *kept, *inner[position + 1 :]]}
    return data | {step: without(inner, rest)}


def _merged(
    base: Mapping[str, Any],
    changes: Mapping[str, Any],
    path: Path,
    found: list[Finding],
) -> dict[str, Any]:
    if "source" in base and "source" not in changes:
        found.append(Finding(codes.rulebook.UNCITED_CHANGE, path))
    return dict(base) | {
        key: _value(base.get(key), each, (*path, key), found)
        for key, each in changes.items()
    }


def _value(before: object, after: object, path: Path, found: list[Finding]) -> object:
    if path[-1] in _WHOLE:
        return after
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return _merged(before, after, path, found)
    if isinstance(before, list) and isinstance(after, list):
        names = [_name(each) for each in (*before, *after)]
        if all(names):
            return _list(before, after, path, found)
    return after


def _list(
    before: list[Any], after: list[Any], path: Path, found: list[Finding]
) -> list[Any]:
    entries = {_name(each): each for each in before}
    for each in after:
        name = _name(each)
        known = entries.get(name)
        if known is None:
            entries[name] = each
        else:
            entries[name] = _merged(known, each, (*path, name), found)
    return list(entries.values())


def _name(entry: object) -> str:
    if not isinstance(entry, Mapping):
        return ""
    return next((str(entry[key]) for key in NAMES if key in entry), "")
