"""
Which frameworks are known.
"""

from __future__ import annotations

import functools
from pathlib import Path

from indeksinovasi.documents import parse_framework
from indeksinovasi.errors import UnknownFrameworkError, nearest
from indeksinovasi.frameworks import Framework

_RULEBOOKS = Path(__file__).parent / "frameworks" / "rulebooks"


def framework_ids() -> tuple[str, ...]:
    """
    Return the ids of all frameworks, such as ``iga/2026``, in alphabetical order.
    """
    return tuple(sorted(_files()))


@functools.cache
def framework(framework_id: str) -> Framework:
    """
    Return the framework called *framework_id*, such as ``iga/2026``.

    Raises:
        UnknownFrameworkError: If there is none.
        RulebookError: If its rule-book is broken.
    """
    files = _files()
    if framework_id not in files:
        known = tuple(sorted(files))
        raise UnknownFrameworkError(framework_id, known, nearest(framework_id, known))
    name = files[framework_id]
    return parse_framework((_RULEBOOKS / name).read_bytes(), origin=name)


@functools.cache
def _files() -> dict[str, str]:
    """
    Return the shipped rule-books by id; ``iga-2026.toml`` holds ``iga/2026``.
    """
    return {
        each.stem.replace("-", "/", 1): each.name for each in _RULEBOOKS.glob("*.toml")
    }
