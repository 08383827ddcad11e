"""
Whether measured numbers can be, and fall into a level.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR

# --- N: numbers -----------------------------------------------------------------------

NOT_WHOLE = Code(
    "II-N001",
    _E,
    N_("{found} is not a whole number of {unit}"),
    source="schemas/rulebook-1.schema.json: indicators.measures.whole",
)
OUT_OF_DOMAIN = Code(
    "II-N002",
    _E,
    N_("{found} {unit} is not possible; from {least} to {most}"),
    source="schemas/rulebook-1.schema.json: indicators.measures.least, most",
)
REPORTED_OUT_OF_RANGE = Code(
    "II-N003",
    _E,
    N_("{found} points are not between 0 and {most}"),
    source="schemas/rulebook-1.schema.json: components.maximum",
)
VALUE_ON_OVERLAP = Code(
    "II-N004",
    Severity.INFO,
    N_("{found} lies in two levels; read as level {level} ({interpretation})"),
    source="schemas/rulebook-1.schema.json: bounds.overlap",
)
VALUE_IN_GAP = Code(
    "II-N005",
    Severity.INFO,
    N_("{found} lies between two levels; read as level {level} ({interpretation})"),
    source="schemas/rulebook-1.schema.json: bounds.gap",
)
VALUE_BEYOND = Code(
    "II-N006",
    Severity.INFO,
    N_("{found} is better than any level; read as level {level} ({interpretation})"),
    source="schemas/rulebook-1.schema.json: bounds.beyond",
)
VALUE_NOT_ALLOWED = Code(
    "II-N007",
    _E,
    N_("{found} is not a mark of this indicator; allowed: {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.marks",
)
OUTSIDE_POPULATION = Code(
    "II-N008",
    _E,
    N_("{found} lies outside the population, which has {allowed}"),
    N_("add this submission to the population, or correct the value"),
    source="schemas/rulebook-1.schema.json: indicators.normalised",
)
NO_SPREAD = Code(
    "II-N009",
    _E,
    N_("{number} values of {found} in {count} submissions, and no two differ"),
    N_("a population needs two different values to compare with"),
    source="schemas/rulebook-1.schema.json: indicators.normalised",
)
