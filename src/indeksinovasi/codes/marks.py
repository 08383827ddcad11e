"""
What is wrong with jurors' sheets, and whose points do not count.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING
_I = Severity.INFO

# --- N1: marks ------------------------------------------------------------------------

UNKNOWN_STAGE = Code(
    "II-N101",
    _E,
    N_("{contest} has no stage {found}; nearest: {nearest}"),
    source="schemas/sheets-1.schema.json: stage",
)
NOT_ON_PANEL = Code(
    "II-N102",
    _E,
    N_("{found} is not on the panel of {stage}; on it are {allowed}"),
    source="schemas/sheets-1.schema.json: panels",
)
UNKNOWN_ENTRY = Code(
    "II-N103",
    _E,
    N_("no entry {found}; nearest: {nearest}"),
    source="schemas/sheets-1.schema.json: entry",
)
UNKNOWN_CRITERION = Code(
    "II-N104",
    _E,
    N_("{stage} has no criterion {found} to mark; nearest: {nearest}"),
    source="schemas/contest-1.schema.json: criteria",
)
MARK_NOT_ALLOWED = Code(
    "II-N105",
    _E,
    N_("mark {found} is not allowed, only {allowed}"),
    source="schemas/contest-1.schema.json: scale",
)
MARK_MISSING = Code(
    "II-N106",
    _E,
    N_("no mark for {missing}"),
    N_("mark every criterion; 0 is a mark, too"),
    source="schemas/contest-1.schema.json: criteria",
)
SHEET_TWICE = Code(
    "II-N107",
    _E,
    N_("{juror} has given a sheet for {entry} in {stage} before"),
    N_("keep one of them"),
    source="docs/contests.md",
)
TOTAL_NOT_TAKEN = Code(
    "II-N108",
    _E,
    N_("the points of {stage} are worked out from marks; no total is taken"),
    N_("remove the total"),
    source="schemas/contest-1.schema.json: rubric",
)
TOTAL_NEEDED = Code(
    "II-N109",
    _E,
    N_("{stage} takes one total from each juror, and no marks: {reason}"),
    N_("give the total instead of marks"),
    source="schemas/contest-1.schema.json: reported",
)
NOTHING_TO_MARK = Code(
    "II-N110",
    _E,
    N_("{stage} is not judged by points"),
    N_("remove the sheet"),
    source="schemas/contest-1.schema.json: stages, jury",
)
CONFLICT = Code(
    "II-N111",
    _I,
    N_("{juror} has an interest in {entry}, and counts neither way"),
    source="schemas/sheets-1.schema.json: conflict",
)
UNSIGNED = Code(
    "II-N112",
    _W,
    N_("the sheet of {juror} for {entry} is not signed; it counts as not submitted"),
    N_("have it signed"),
    source="schemas/sheets-1.schema.json: signed",
)
NOT_SUBMITTED = Code(
    "II-N113",
    _W,
    N_("{jurors} gave no sheet in {stage}; {effect}"),
    source="schemas/contest-1.schema.json: jury",
)
NOT_SCORED = Code(
    "II-N114",
    _W,
    N_("not scored in {stage}: no sheet counts"),
    N_("give the sheets; without one there are no points, not 0"),
    source="schemas/contest-1.schema.json: jury",
)
NOT_AN_ENTRANT = Code(
    "II-N115",
    _W,
    N_("{entry} does not take part in {stage}; the sheet is not counted"),
    source="docs/contests.md",
)
NO_PANEL = Code(
    "II-N116",
    _W,
    N_("{stage} divides by the number of jurors assigned, and its panel is not given"),
    N_("list all assigned jurors under panels"),
    source="schemas/sheets-1.schema.json: panels",
)
PANELS_DIFFER = Code(
    "II-N117",
    _E,
    N_("the panel of {stage} is {found} here, and {other} elsewhere"),
    N_("give the same panel, or give it once"),
    source="schemas/sheets-1.schema.json: panels",
)
CONSENSUS_NOT_TAKEN = Code(
    "II-N118",
    _E,
    N_("the jury of {stage} declares no consensus; no such sheet is taken"),
    N_("remove the sheet, or consensus from it"),
    source="schemas/contest-1.schema.json: jury, consensus",
)
CONSENSUS_TWICE = Code(
    "II-N119",
    _E,
    N_("{entry} has more than one consensus sheet in {stage}"),
    N_("keep the one that was agreed on"),
    source="schemas/sheets-1.schema.json: consensus",
)
CONSENSUS_WITHOUT_REASON = Code(
    "II-N120",
    _E,
    N_("the consensus on {entry} in {stage} comes without a reason"),
    N_("give the reason, with the document it stands in"),
    source="schemas/sheets-1.schema.json: reason",
)
CONSENSUS_TAKEN = Code(
    "II-N121",
    _I,
    N_("the consensus of {points} points replaces {instead} in {stage}: {reason}"),
    source="schemas/contest-1.schema.json: jury, consensus",
)
