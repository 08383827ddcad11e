"""
The codes of all findings, each with its English text.

A code is never used again for anything else.  Translations live in ``locale/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING

# --- S0: the file cannot be read, so nothing in it was checked -----------------------

CANNOT_OPEN = Code("II-S001", _E, N_("cannot be opened: {reason}"), unreadable=True)
NO_FILES = Code(
    "II-S008",
    _E,
    N_("a folder without a JSON file to read, so nothing was checked"),
    N_("name a JSON file, or a folder that holds some"),
    unreadable=True,
)
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

UNKNOWN_REGION = Code(
    "II-W002",
    _W,
    N_("region code {found} is not in the register of {dated}; nearest: {nearest}"),
    N_("check the code; the register may be older than the region"),
)
OTHER_KIND = Code(
    "II-W003",
    _W,
    N_("{code} is a {known} in the register of {dated}, not a {found}"),
)
OTHER_NAME = Code(
    "II-W004",
    _W,
    N_("{code} is {known} in the register of {dated}, not {found}"),
)

NOT_AUTONOMOUS = Code(
    "II-W005",
    _W,
    N_("{known} ({code}) has no government of its own in the register of {dated}"),
    N_("report under the province"),
)

# --- B1: what is said of the evidence -------------------------------------------------

NO_EVIDENCE = Code(
    "II-B101",
    _W,
    N_("level {found} is claimed without evidence"),
    N_("name the evidence, or claim level 0; asked for: {asked}"),
)
UNKNOWN_EVIDENCE = Code(
    "II-B102",
    _W,
    N_("no evidence is called {found}; nearest: {nearest}"),
    N_("add it under evidence, or correct the name"),
)
WRONG_KIND = Code(
    "II-B103",
    _W,
    N_("evidence {evidence} is of kind {found}; taken are {allowed}"),
)
LEVEL_NOT_SUPPORTED = Code(
    "II-B104",
    _W,
    N_("level {found} is claimed, but the evidence supports level {supported} only"),
    N_("claim level {supported}, or add evidence of kind {needed}"),
)
ISSUED_OUTSIDE = Code(
    "II-B105",
    _W,
    N_("evidence {evidence} was issued on {found}, not between {least} and {most}"),
)
SHARED_FILE = Code(
    "II-B106",
    _W,
    N_("the same file proves {others} too"),
    N_("use evidence of its own for each innovation"),
)
UNUSED_EVIDENCE = Code(
    "II-B107",
    Severity.INFO,
    N_("evidence {found} is named by no answer"),
)

# --- K: what the framework does not allow ---------------------------------------------

UNKNOWN_FRAMEWORK = Code(
    "II-K000",
    _E,
    N_("no framework {found} is known; nearest: {nearest}"),
    N_("correct the name, or choose one with --framework"),
    unreadable=True,
)
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

# --- K01: what a verifier would object to ---------------------------------------------

MISSING_MANDATORY = Code(
    "II-K010",
    _W,
    N_("mandatory indicator {found} is not answered"),
    N_("answer it, with evidence"),
)
WRONG_STAGE = Code(
    "II-K011",
    _W,
    N_("stage {found} is not assessed; only {allowed}"),
    N_("leave the innovation out until it is applied"),
)
OUTSIDE_WINDOW = Code(
    "II-K012",
    _W,
    N_("neither launched nor developed between {least} and {most}"),
    N_("give developed_on, with evidence, if it was developed in that time"),
)
DESIGN_TOO_SHORT = Code(
    "II-K013",
    _W,
    N_("rancang bangun has {found} words; at least {least} are asked"),
)
TRIAL_AFTER_LAUNCH = Code(
    "II-K014",
    _W,
    N_("the trial ({trialled}) comes after the launch ({launched})"),
    N_("correct one of the two dates"),
)
AFFAIRS_NOT_COVERED = Code(
    "II-K015",
    _W,
    N_(
        "{covered} of {minimum} needed basic-service affairs are covered, which costs"
        " {points} points; not covered: {missing}"
    ),
)
SAME_INNOVATION = Code(
    "II-K016",
    _W,
    N_("looks like the same innovation as {other} ({name})"),
    N_("send it once"),
)

# --- N: numbers -----------------------------------------------------------------------

NOT_WHOLE = Code("II-N001", _E, N_("{found} is not a whole number of {unit}"))
OUT_OF_DOMAIN = Code(
    "II-N002", _E, N_("{found} {unit} is not possible; from {least} to {most}")
)
REPORTED_OUT_OF_RANGE = Code(
    "II-N003", _E, N_("{found} points are not between 0 and {most}")
)

VALUE_ON_OVERLAP = Code(
    "II-N004",
    Severity.INFO,
    N_("{found} lies in two levels; read as level {level} ({interpretation})"),
)
VALUE_IN_GAP = Code(
    "II-N005",
    Severity.INFO,
    N_("{found} lies between two levels; read as level {level} ({interpretation})"),
)
VALUE_BEYOND = Code(
    "II-N006",
    Severity.INFO,
    N_("{found} is better than any level; read as level {level} ({interpretation})"),
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

# --- B2: evidence files ---------------------------------------------------------------

UNSAFE_FILE_NAME = Code(
    "II-B201",
    _E,
    N_("{file} is not a path inside the evidence folder: {reason}"),
    N_("write it from that folder on, with / between the names"),
)
FILE_MISSING = Code(
    "II-B202", _E, N_("{file} is not in the evidence folder; nearest: {nearest}")
)
OUTSIDE_FOLDER = Code(
    "II-B203",
    _E,
    N_("{file} is a link that leads out of the evidence folder"),
    N_("put the file itself into the folder"),
)
NOT_A_FILE = Code("II-B204", _E, N_("{file} is {found}, not a file"))
CANNOT_READ_FILE = Code("II-B205", _E, N_("{file} cannot be read: {reason}"))
FILE_EMPTY = Code(
    "II-B206", _E, N_("{file} is empty"), N_("copy or download the file again")
)
FILE_CHANGED = Code(
    "II-B207",
    _E,
    N_("{file} changed while it was read"),
    N_("check again when nothing writes to it"),
)
HASH_DIFFERS = Code(
    "II-B208",
    _E,
    N_("{file} is not the file that was declared: its SHA-256 is {found}"),
    N_("restore the file, or declare the digest of this one"),
)
TYPE_DIFFERS = Code(
    "II-B209",
    _E,
    N_("the content of {file} is {found}, whatever its name says"),
    N_("let its name end in .{ending}, or export the document again"),
)
TYPE_UNKNOWN = Code(
    "II-B210",
    _E,
    N_("the content of {file} is not {ending}, nor of any type that is known here"),
    N_("export the document again"),
)
FILE_MALFORMED = Code(
    "II-B211",
    _E,
    N_("{file} is damaged and cannot be opened as {kind}: {reason}"),
    N_("copy or export it again"),
)
BEYOND_LIMITS = Code(
    "II-B212",
    _E,
    N_(
        "{file} cannot be opened within {seconds} seconds and {mebibytes} MiB of memory"
    ),
    N_("export it again, with smaller images"),
)
PDF_LOCKED = Code(
    "II-B213",
    _E,
    N_("{file} opens with a password only"),
    N_("save it without a password"),
)
PDF_WITHOUT_PAGES = Code("II-B214", _E, N_("{file} is a PDF without pages"))
PDF_DAMAGED = Code(
    "II-B215",
    _W,
    N_("{file} is damaged; after repair it has {pages} pages: {reason}"),
    N_("see whether all pages are there, and export it again"),
)
IMAGE_TOO_LARGE = Code(
    "II-B216",
    _E,
    N_("{file} says it is an image of more than {most} pixels"),
    N_("make the image smaller"),
)
VIDEO_WITHOUT_PICTURES = Code("II-B217", _E, N_("{file} has sound, but no pictures"))
TYPE_NOT_TAKEN = Code(
    "II-B218",
    _E,
    N_("the content of {file} is {found}; taken are {allowed}"),
)
FILE_TOO_LARGE = Code("II-B219", _E, N_("{file} has {found} bytes; at most {most}"))
VIDEO_TOO_LONG = Code(
    "II-B220", _E, N_("{file} lasts {found} seconds; at most {most} are taken")
)

#: Every code by its id, in the order of this file.
CODES: Mapping[str, Code] = MappingProxyType(
    {each.id: each for each in tuple(globals().values()) if isinstance(each, Code)}
)
