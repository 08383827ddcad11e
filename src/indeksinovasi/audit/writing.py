"""
The comparison document: sides, rows and differences, complete, for machines.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from indeksinovasi.audit.comparison import (
    Comparison,
    ComponentCell,
    IndicatorCell,
    IndicatorRow,
    InnovationCell,
    Pair,
)
from indeksinovasi.audit.differences import Difference
from indeksinovasi.audit.fitting import Gap
from indeksinovasi.audit.sides import Side
from indeksinovasi.documents import unstructure_inputs, unstructure_region
from indeksinovasi.documents.stamps import engine, json_text
from indeksinovasi.exact import as_text
from indeksinovasi.messages import LANGUAGES, Bilingual, translations

COMPARISON_FORMAT = "indeksinovasi.comparison/1"


def write_comparison(comparison: Comparison) -> str:
    """
    Return *comparison* as a JSON document.
    """
    return json_text(unstructure_comparison(comparison))


def unstructure_comparison(comparison: Comparison) -> dict[str, Any]:
    """
    Return *comparison* as plain data; every number is exact text.
    """
    region = comparison.sides[0].submission.region
    return {
        "format": COMPARISON_FORMAT,
        "engine": engine(),
        "region": unstructure_region(region),
        "sides": [_side(each) for each in comparison.sides],
        "components": [
            {
                "code": row.code,
                "sides": [each and _component(each) for each in row.cells],
            }
            for row in comparison.components
        ],
        "indicators": _indicators(comparison.indicators),
        "innovations": [
            {
                "sides": [each and _innovation(each) for each in row.cells],
                "indicators": _indicators(row.indicators),
            }
            for row in comparison.innovations
        ],
        "differences": [
            {
                "first": each.first,
                "second": each.second,
                "published": _published(comparison, each),
                "exact": each.difference and _difference(each.difference),
            }
            for each in comparison.pairs
        ],
    }


def _side(side: Side) -> dict[str, Any]:
    framework = side.framework
    return {
        **unstructure_inputs(side.assessment),
        "readings": {
            each.id: framework.choice(each) for each in framework.interpretations
        },
        "basis": side.assessment.basis.value,
        "index": None if side.index is None else f"{side.index:f}",
        "index_exact": None if side.index_exact is None else str(side.index_exact),
        "predikat": side.predikat,
        "withheld": [
            *([_withheld(framework.withheld)] if framework.withheld else []),
            *(_gap(each) for each in side.gaps),
        ],
        "set_aside": [
            {"pointer": each.finding.pointer, "name": each.name, "why": each.why.value}
            for each in side.set_aside
        ],
    }


def _withheld(reason: Bilingual) -> dict[str, Any]:
    return {
        "place": [],
        "reason": {each: reason.to(each).strip() for each in LANGUAGES},
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "place": list(gap.place),
        "code": gap.finding.code.id,
        "pointer": gap.finding.pointer,
        "reason": {
            each: gap.finding.message(translations(each).gettext) for each in LANGUAGES
        },
    }


def _component(cell: ComponentCell) -> dict[str, Any]:
    return {"points": _text(cell.points), "maximum": _text(cell.maximum)}


def _indicators(rows: Iterable[IndicatorRow]) -> list[dict[str, Any]]:
    return [
        {"slug": row.slug, "sides": [each and _indicator(each) for each in row.cells]}
        for row in rows
    ]


def _indicator(cell: IndicatorCell) -> dict[str, Any]:
    return {
        "weight": as_text(cell.weight),
        "level": cell.level,
        "points": _text(cell.points),
    }


def _innovation(cell: InnovationCell) -> dict[str, Any]:
    return {
        "id": cell.innovation.id,
        "name": cell.innovation.name,
        "matched": cell.matched and cell.matched.value,
        "counts": cell.counts,
        "points": _text(cell.points),
        "maximum": as_text(cell.maximum),
    }


def _published(comparison: Comparison, pair: Pair) -> str | None:
    one, other = (comparison.sides[it].index for it in (pair.first, pair.second))
    if one is None or other is None:
        return None
    return as_text(Fraction(other) - Fraction(one))


def _difference(difference: Difference) -> dict[str, Any]:
    document: dict[str, Any] = {
        "kind": difference.kind.value,
        "name": difference.name,
        "before": _text(difference.before),
        "after": _text(difference.after),
        "moved": as_text(difference.moved),
    }
    if difference.parts:
        document["parts"] = [_difference(each) for each in difference.parts]
    return document


def _text(value: Fraction | None) -> str | None:
    return None if value is None else as_text(value)
