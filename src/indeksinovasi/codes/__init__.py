"""
The codes of all findings, each with its English text; one file for each area.

A code is never used again for anything else.  Translations live in ``locale/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from indeksinovasi.codes import (
    contest,
    evidence,
    framework,
    marks,
    numbers,
    plugin,
    process,
    region,
    rulebook,
    structure,
)
from indeksinovasi.findings import Code

__all__ = [
    "CODES",
    "contest",
    "evidence",
    "framework",
    "marks",
    "numbers",
    "plugin",
    "process",
    "region",
    "rulebook",
    "structure",
]

#: Every code by its id, area by area.
CODES: Mapping[str, Code] = MappingProxyType(
    {
        each.id: each
        for area in (
            structure,
            region,
            evidence,
            framework,
            contest,
            process,
            numbers,
            marks,
            rulebook,
            plugin,
        )
        for each in vars(area).values()
        if isinstance(each, Code)
    }
)
