"""
Whether ideas go through a process in its order.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING

# --- K2: what the process does not allow ----------------------------------------------

UNKNOWN_PHASE = Code(
    "II-K201",
    _E,
    N_("{process} has no phase {found}; nearest: {nearest}"),
    source="schemas/process-1.schema.json: phases, code",
)
PHASE_TWICE = Code(
    "II-K202",
    _E,
    N_("phase {found} is given more than once"),
    N_("keep one of them, from its first day to its last"),
    source="schemas/ideas-1.schema.json: phases",
)
ENDED_BEFORE_STARTED = Code(
    "II-K203",
    _E,
    N_("phase {phase} ends on {ended}, before it starts on {started}"),
    N_("correct one of the two dates"),
    source="schemas/ideas-1.schema.json: started_on, ended_on",
)
AFTER_AS_OF = Code(
    "II-K204",
    _E,
    N_("{found} is after {as_of}, the day that the document tells the state of"),
    N_("correct the date or as_of, and leave out what is only planned"),
    source="schemas/ideas-1.schema.json: as_of",
)
BEGUN_TOO_EARLY = Code(
    "II-K205",
    _E,
    N_("phase {phase} starts on {started}, before phase {before} ends on {ended}"),
    N_("correct one of the two dates"),
    source="schemas/process-1.schema.json: after",
)
EARLIER_PHASE_GOES_ON = Code(
    "II-K206",
    _E,
    N_("phase {phase} has begun, but phase {before} has not ended"),
    N_("give the day on which {before} ended"),
    source="schemas/process-1.schema.json: after",
)
PHASE_MISSING = Code(
    "II-K207",
    _W,
    N_("phase {phase} has begun, but nothing is said of phase {before}"),
    N_("add {before} with its dates"),
    source="schemas/process-1.schema.json: after",
)
SAME_ID = Code(
    "II-K208",
    _E,
    N_("two ideas have the id {found}"),
    N_("give each idea an id of its own"),
    source="schemas/ideas-1.schema.json: id",
)
SAME_OUTCOME = Code(
    "II-K209",
    _E,
    N_("the idea becomes innovation {found}, and so does idea {other}"),
    N_("keep one of the two, or give each innovation an id of its own"),
    source="schemas/ideas-1.schema.json: innovation, id",
)
