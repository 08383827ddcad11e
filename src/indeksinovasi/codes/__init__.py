"""
The codes of all findings, each with its English text; one file for each area.

A code is never used again for anything else.  Translations live in ``locale/``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

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
    "AFTER_FORM",
    "CODES",
    "OF_SUBMISSIONS",
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


def _of(*areas: ModuleType) -> Iterator[Code]:
    for area in areas:
        yield from (each for each in vars(area).values() if isinstance(each, Code))


#: Every code by its id, area by area.
CODES: Mapping[str, Code] = MappingProxyType(
    {
        each.id: each
        for each in _of(
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
    }
)

#: What only other documents can have, or a whole population of regions.
_ELSEWHERE = frozenset(
    {
        structure.REPEATED,
        structure.TOO_FEW,
        structure.MARKS_AND_TOTAL,
        structure.WRONG_COLUMNS,
        structure.WRONG_ROW,
        structure.ROWS_DISAGREE,
        framework.NEEDS_POPULATION,
        numbers.NO_SPREAD,
    }
)

#: What is looked at in a submission once it is of the agreed form.
AFTER_FORM: tuple[Code, ...] = tuple(
    each for each in _of(region, evidence, framework, numbers) if each not in _ELSEWHERE
)

#: What the validation of a submission can find; the other codes are of other documents.
OF_SUBMISSIONS: tuple[Code, ...] = (
    *(each for each in _of(structure) if each not in _ELSEWHERE),
    *AFTER_FORM,
)
