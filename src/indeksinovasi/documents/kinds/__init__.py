"""
What the file of each kind of rule-book looks like, where its classes say too little.

The schemas of rule-books say the same; the tests hold the two against each other.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from types import MappingProxyType

from indeksinovasi.documents.kinds.shape import RulebookShape
from indeksinovasi.frameworks import Rulebook

__all__ = ["FORMATS", "RulebookShape", "format_of", "shape"]

#: The formats that this version of the library reads, and the kinds they are of.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "indeksinovasi.rulebook/1": "index",
        "indeksinovasi.contest/1": "contest",
        "indeksinovasi.process/1": "process",
    }
)


def shape(format_: str) -> RulebookShape:
    """
    Return what a file of *format_* looks like, which is imported when first asked for.
    """
    module = importlib.import_module(f"{__name__}.{FORMATS[format_]}")
    found: RulebookShape = module.SHAPE
    return found


def format_of(rulebook: Rulebook) -> str:
    """
    Return the format that *rulebook* is written in.
    """
    return next(name for name, kind in FORMATS.items() if kind == rulebook.kind)
