"""
The codes of all findings, each with its English text.

A code is never used again for anything else.  Translations live in ``locale/``.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR

# --- S0: the file cannot be read, so nothing in it was checked -----------------------

CANNOT_OPEN = Code("II-S001", _E, N_("cannot be opened: {reason}"), unreadable=True)
EMPTY = Code(
    "II-S002",
    _E,
    N_("the file is empty"),
    N_("export it again, or remove it"),
    unreadable=True,
)
NOT_UTF8 = Code(
    "II-S003",
    _E,
    N_("not UTF-8 text: byte {found} at offset {offset}"),
    N_("save the file as UTF-8"),
    unreadable=True,
)
BYTE_ORDER_MARK = Code(
    "II-S004",
    _E,
    N_("the file begins with a byte order mark"),
    N_("save it as UTF-8 without BOM"),
    unreadable=True,
)
BAD_SYNTAX = Code(
    "II-S005",
    _E,
    N_("not well formed at line {line}, column {column}: {reason}"),
    unreadable=True,
)
NOT_A_NUMBER = Code(
    "II-S006",
    _E,
    N_("{found} is not a number in JSON"),
    N_("leave the key out where the number is not known"),
    unreadable=True,
)
TOO_DEEP = Code(
    "II-S007",
    _E,
    N_("nested too deeply to be read"),
    unreadable=True,
)

# --- S1: the document is readable, but not of the agreed form -------------------------

DUPLICATE_KEY = Code(
    "II-S101", _E, N_("key {found} is given more than once"), N_("keep one of them")
)
NUMBER_TOO_LONG = Code(
    "II-S102",
    _E,
    N_("number {found} is too long; at most {most} digits are read"),
)
UNKNOWN_KEY = Code(
    "II-S103",
    _E,
    N_("unknown key {found}; nearest: {nearest}; allowed: {allowed}"),
)
MISSING_KEY = Code("II-S104", _E, N_("key {found} is missing"))
WRONG_TYPE = Code("II-S105", _E, N_("expected {expected}, found {found}"))
NOT_IN_VOCABULARY = Code(
    "II-S106",
    _E,
    N_("{found} is not one of {allowed}; nearest: {nearest}"),
)
INTEGER_WITH_POINT = Code(
    "II-S107",
    _E,
    N_("{found} is written with a decimal point or exponent"),
    N_("write a whole number, such as 2"),
)
OUT_OF_RANGE = Code("II-S108", _E, N_("{found} is not between {least} and {most}"))
BAD_TEXT = Code("II-S109", _E, N_("{found} is not {expected}"))
BAD_DATE = Code(
    "II-S110",
    _E,
    N_("{found} is not a date of the calendar"),
    N_("write it as 2025-12-31"),
)
LEVEL_AND_VALUE = Code(
    "II-S111",
    _E,
    N_("an answer gives a level or a value, not both"),
    N_("keep the value if the framework has bounds for it, else the level"),
)
WRONG_FORMAT = Code(
    "II-S112",
    _E,
    N_("this is {found}; expected {expected}"),
)
LONE_SURROGATE = Code(
    "II-S113",
    _E,
    N_("the text holds half of a character (a lone surrogate)"),
    N_("write the text again"),
)
DUPLICATE_ID = Code(
    "II-S201",
    _E,
    N_("two innovations have the id {found}"),
    N_("give each innovation an id of its own"),
)

# --- W: region and affairs ------------------------------------------------------------

UNKNOWN_AFFAIR = Code(
    "II-W001",
    _E,
    N_("unknown urusan {found}; nearest: {nearest}"),
)

# --- K: what the framework does not allow ---------------------------------------------

UNKNOWN_INDICATOR = Code(
    "II-K001",
    _E,
    N_("{framework} has no indicator {found} here; nearest: {nearest}"),
)
MISPLACED_INDICATOR = Code(
    "II-K002",
    _E,
    N_("indicator {found} is answered in the wrong place"),
    N_("move the answer to {place}"),
)
LEVEL_OUT_OF_RANGE = Code("II-K003", _E, N_("level {found} is not one of {allowed}"))
NO_BOUNDS = Code(
    "II-K004",
    _E,
    N_("the framework has no bounds that turn a value into a level"),
    N_("answer with a level from {allowed}"),
)
UNKNOWN_BASIS = Code(
    "II-K005", _E, N_("{found} is not a basis of this indicator; allowed: {allowed}")
)
MISSING_BASIS = Code(
    "II-K006", _E, N_("a value needs a basis here; allowed: {allowed}")
)
NOT_REPORTED = Code(
    "II-K007",
    _E,
    N_("component {found} cannot be computed from answers: {reason}"),
    N_("give its points as reported.{code}"),
)
NEEDLESSLY_REPORTED = Code(
    "II-K008",
    _E,
    N_("component {found} is computed from the answers, not reported"),
    N_("remove it from reported"),
)
UNKNOWN_COMPONENT = Code(
    "II-K009", _E, N_("the framework has no component {found}; nearest: {nearest}")
)

# --- N: numbers -----------------------------------------------------------------------

NOT_WHOLE = Code("II-N001", _E, N_("{found} is not a whole number of {unit}"))
OUT_OF_DOMAIN = Code(
    "II-N002", _E, N_("{found} {unit} is not possible; from {least} to {most}")
)
REPORTED_OUT_OF_RANGE = Code(
    "II-N003", _E, N_("{found} points are not between 0 and {most}")
)

# --- P: a rule-book that contradicts itself -------------------------------------------

MAXIMUM_DIFFERS = Code(
    "II-P001", _E, N_("{what} is declared as {declared}, but adds up to {found}")
)
LEVELS_DO_NOT_RISE = Code(
    "II-P002", _E, N_("levels {found} are not 1, 2, 3 … in order")
)
BANDS_BROKEN = Code(
    "II-P003", _E, N_("between {below} and {above}, a score has {number} predikat")
)
UNKNOWN_SOURCE = Code(
    "II-P004",
    _E,
    N_("cites the source {found}, which is not declared; nearest: {nearest}"),
)
DUPLICATE_NAME = Code("II-P005", _E, N_("{found} is declared more than once"))
OPEN_BOUNDS = Code(
    "II-P006",
    _E,
    N_("{what} at {found}, and no interpretation decides {setting}"),
)
BAD_INTERPRETATION = Code(
    "II-P007", _E, N_("interpretation {found} cannot be applied: {reason}")
)
UNKNOWN_REFERENCE = Code(
    "II-P008", _E, N_("refers to {found}, which is not declared; nearest: {nearest}")
)
UNKNOWN_RULE = Code("II-P009", _E, N_("unknown rule {found}; known: {known}"))
BAD_PARAMETER = Code("II-P010", _E, N_("{reason}"))
