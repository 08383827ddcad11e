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
    N_("name the source of the change beside it, under the key source"),
    source="CONTRIBUTING.md; schemas/rulebook-1.schema.json: extends",
)
UNKNOWN_BASE = Code(
    "II-P012",
    _E,
    N_("extends {found}, which is not known or of another kind; nearest: {nearest}"),
    source="schemas/rulebook-1.schema.json: extends",
)
MINIMUM_TOO_HIGH = Code(
    "II-P013",
    _E,
    N_("asks for {found} affairs of {group}, which has {most}"),
    source="schemas/rulebook-1.schema.json: minimum; PP 38/2017; UU 23/2014 Pasal 12",
)
NEVER_OPEN = Code(
    "II-P014",
    _E,
    N_("begins on {found}, after it ends on {other}"),
    source="schemas/rulebook-1.schema.json: opens_on, closes_on, earliest, latest",
)
LEVEL_BEYOND = Code(
    "II-P015",
    _E,
    N_("level {found} is above the highest, {most}"),
    source="schemas/rulebook-1.schema.json: supports",
)
REPORTED_WITH_INDICATORS = Code(
    "II-P016",
    _E,
    N_("{component} is reported, so no points would come of {found}"),
    N_("leave the indicators out, or name a rule that works the component out"),
    source="schemas/rulebook-1.schema.json: reported",
)
DECIDED_TWICE = Code(
    "II-P017",
    _E,
    N_("{found} and {other} both decide {setting}"),
    N_("keep one of them, with the choices of both"),
    source="schemas/rulebook-1.schema.json: interpretations, decides",
)
NO_INDICATORS = Code(
    "II-P018",
    _E,
    N_("{found} is worked out from indicators, and none is declared for it"),
    N_("declare its indicators, or let it be reported"),
    source="schemas/rulebook-1.schema.json: component, scope",
)
OUT_OF_REACH = Code(
    "II-P019",
    _E,
    N_("{found} points are asked for, and {most} can be reached"),
    source="schemas/contest-1.schema.json: threshold",
)
NOT_COMBINED = Code(
    "II-P020",
    _E,
    N_("{found} cannot be combined here: {reason}"),
    source="schemas/contest-1.schema.json: combined",
)
