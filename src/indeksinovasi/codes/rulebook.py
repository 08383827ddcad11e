"""
Whether a rule-book holds together.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR

# --- P: a rule-book that contradicts itself -------------------------------------------

MAXIMUM_DIFFERS = Code(
    "II-P001",
    _E,
    N_("{what} is declared as {declared}, but adds up to {found}"),
    source="schemas/rulebook-1.schema.json: components.maximum",
)
LEVELS_DO_NOT_RISE = Code(
    "II-P002",
    _E,
    N_("levels {found} are not 1, 2, 3 … in order"),
    source="schemas/rulebook-1.schema.json: indicators.levels",
)
BANDS_BROKEN = Code(
    "II-P003",
    _E,
    N_("between {below} and {above}, a score has {number} predikat"),
    source="schemas/rulebook-1.schema.json: bands",
)
UNKNOWN_SOURCE = Code(
    "II-P004",
    _E,
    N_("cites the source {found}, which is not declared; nearest: {nearest}"),
    source="CONTRIBUTING.md; schemas/rulebook-1.schema.json: sources",
)
DUPLICATE_NAME = Code(
    "II-P005",
    _E,
    N_("{found} is declared more than once"),
    source="schemas/rulebook-1.schema.json: slug, code",
)
OPEN_BOUNDS = Code(
    "II-P006",
    _E,
    N_("{what} at {found}, and no interpretation decides {setting}"),
    source="CONTRIBUTING.md; schemas/rulebook-1.schema.json: interpretations",
)
BAD_INTERPRETATION = Code(
    "II-P007",
    _E,
    N_("interpretation {found} cannot be applied: {reason}"),
    source="schemas/rulebook-1.schema.json: interpretations.decides",
)
UNKNOWN_REFERENCE = Code(
    "II-P008",
    _E,
    N_("refers to {found}, which is not declared; nearest: {nearest}"),
    source="schemas/rulebook-1.schema.json: components.code, variables.code, aspects",
)
UNKNOWN_RULE = Code(
    "II-P009",
    _E,
    N_("unknown rule {found}; known: {known}"),
    source="schemas/rulebook-1.schema.json: rule",
)
BAD_PARAMETER = Code(
    "II-P010", _E, N_("{reason}"), source="schemas/rulebook-1.schema.json"
)
UNCITED_CHANGE = Code(
    "II-P011",
    _E,
    N_("changes what it extends without citing a source"),
    N_("give the source of the change beside it: source = ..."),
    source="CONTRIBUTING.md; schemas/rulebook-1.schema.json: extends",
)
UNKNOWN_BASE = Code(
    "II-P012",
    _E,
    N_("extends {found}, which is not known or of another kind; nearest: {nearest}"),
    source="schemas/rulebook-1.schema.json: extends",
)
