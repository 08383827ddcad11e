"""
Whether a file can be read, and is of the agreed form.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR

# --- S0: the file cannot be read, so nothing in it was checked -----------------------

CANNOT_OPEN = Code(
    "II-S001",
    _E,
    N_("cannot be opened: {reason}"),
    unreadable=True,
    source="docs/validate.md",
)
NO_FILES = Code(
    "II-S008",
    _E,
    N_("a folder without a JSON file to read, so nothing was checked"),
    N_("name a JSON file, or a folder that holds some"),
    unreadable=True,
    source="indeksinovasi validate --help: FILE",
)
TOO_LARGE = Code(
    "II-S009",
    _E,
    N_("the file is larger than {most} MiB"),
    N_("keep what it need not hold, such as evidence, in files of its own"),
    unreadable=True,
    source="RFC 8259 §9; docs/limits.md",
)
EMPTY = Code(
    "II-S002",
    _E,
    N_("the file is empty"),
    N_("export it again, or remove it"),
    unreadable=True,
    source="RFC 8259 §2",
)
NOT_UTF8 = Code(
    "II-S003",
    _E,
    N_("not UTF-8 text: byte {found} at offset {offset}"),
    N_("save the file as UTF-8"),
    unreadable=True,
    source="RFC 8259 §8.1",
)
BYTE_ORDER_MARK = Code(
    "II-S004",
    _E,
    N_("the file begins with a byte order mark"),
    N_("save it as UTF-8 without BOM"),
    unreadable=True,
    source="RFC 8259 §8.1",
)
BAD_SYNTAX = Code(
    "II-S005",
    _E,
    N_("not well formed at line {line}, column {column}: {reason}"),
    N_(
        "decimals have a point (12.5), texts stand between straight quotes, and no"
        " comma follows the last entry"
    ),
    unreadable=True,
    source="RFC 8259 §2; TOML 1.0.0",
)
NOT_A_NUMBER = Code(
    "II-S006",
    _E,
    N_("{found} is not a number in JSON"),
    N_("leave the key out where the number is not known"),
    unreadable=True,
    source="RFC 8259 §6",
)
TOO_DEEP = Code(
    "II-S007",
    _E,
    N_("nested too deeply to be read"),
    unreadable=True,
    source="RFC 8259 §9; docs/limits.md",
)
# --- S1: the document is readable, but not of the agreed form -------------------------

DUPLICATE_KEY = Code(
    "II-S101",
    _E,
    N_("key {found} is given more than once"),
    N_("keep one of them"),
    source="RFC 8259 §4; schemas/submission-1.schema.json",
)
NUMBER_TOO_LONG = Code(
    "II-S102",
    _E,
    N_("number {found} is too long; at most {most} digits are read"),
    source="RFC 8259 §9; docs/limits.md",
)
UNKNOWN_KEY = Code(
    "II-S103",
    _E,
    N_("unknown key {found}; nearest: {nearest}; allowed: {allowed}"),
    source="schemas/submission-1.schema.json: additionalProperties",
)
MISSING_KEY = Code(
    "II-S104",
    _E,
    N_("key {found} is missing"),
    source="schemas/submission-1.schema.json: required",
)
WRONG_TYPE = Code(
    "II-S105",
    _E,
    N_("expected {expected}, found {found}"),
    source="schemas/submission-1.schema.json: type",
)
NOT_IN_VOCABULARY = Code(
    "II-S106",
    _E,
    N_("{found} is not one of {allowed}; nearest: {nearest}"),
    source="schemas/submission-1.schema.json: enum",
)
INTEGER_WITH_POINT = Code(
    "II-S107",
    _E,
    N_("{found} is written with a decimal point or exponent"),
    N_("write a whole number, such as 2"),
    source="schemas/submission-1.schema.json: level",
)
OUT_OF_RANGE = Code(
    "II-S108",
    _E,
    N_("{found} is not between {least} and {most}"),
    source="schemas/submission-1.schema.json: level, number",
)
BAD_TEXT = Code(
    "II-S109",
    _E,
    N_("{found} is not {expected}"),
    source="schemas/submission-1.schema.json: pattern",
)
BAD_DATE = Code(
    "II-S110",
    _E,
    N_("{found} is not a date of the calendar"),
    N_("write it as 2025-12-31"),
    source="schemas/submission-1.schema.json: date",
)
LEVEL_AND_VALUE = Code(
    "II-S111",
    _E,
    N_("an answer gives a level or a value, not both"),
    N_("keep the value if the framework has bounds for it, else the level"),
    source="schemas/submission-1.schema.json: answer",
)
WRONG_FORMAT = Code(
    "II-S112",
    _E,
    N_("this is {found}; expected {expected}"),
    source="schemas/submission-1.schema.json: format",
)
LONE_SURROGATE = Code(
    "II-S113",
    _E,
    N_("the text holds half of a character (a lone surrogate)"),
    N_("write the text again"),
    source="RFC 8259 §8.2",
)
TOO_MANY = Code(
    "II-S114",
    _E,
    N_("{found} entries; at most {most} are read"),
    source="docs/limits.md",
)
REPEATED = Code(
    "II-S115",
    _E,
    N_("{found} is listed more than once"),
    N_("keep one of them"),
    source="schemas/entries-1.schema.json: uniqueItems; docs/contest-documents.md",
)
TOO_FEW = Code(
    "II-S116",
    _E,
    N_("{found} entries; at least {least} are needed"),
    source="schemas/rulebook-1.schema.json: minItems",
)
MARKS_AND_TOTAL = Code(
    "II-S117",
    _E,
    N_("a sheet gives marks or a total, not both"),
    N_("keep the marks if the rule-book has criteria for that stage, else the total"),
    source="schemas/sheets-1.schema.json: sheet",
)
TOO_MANY_FAULTS = Code(
    "II-S118",
    _E,
    N_("more than {most} faults of form; they are not told one by one"),
    N_("mend the program that wrote the file"),
    source="docs/limits.md",
)
# --- S12: tables, which people make with a spreadsheet --------------------------------

WRONG_COLUMNS = Code(
    "II-S121",
    _E,
    N_("the columns are {found}; a table of sheets has {expected}"),
    N_("write these names into the first row, divided by , or by ;"),
    source="docs/contest-documents.md",
)
WRONG_ROW = Code(
    "II-S122",
    _E,
    N_("{found} cells in a row of {expected} columns"),
    N_("put a cell that holds a , or a ; between double quotes"),
    source="RFC 4180 §2; docs/contest-documents.md",
)
ROWS_DISAGREE = Code(
    "II-S123",
    _E,
    N_("{column} is {found} here, and {other} in another row of the same sheet"),
    N_("say it alike in all rows of one juror and one entry, or in one of them"),
    source="docs/contest-documents.md",
)
DUPLICATE_ID = Code(
    "II-S201",
    _E,
    N_("two innovations have the id {found}"),
    N_("give each innovation an id of its own"),
    source="schemas/submission-1.schema.json: innovation.id",
)
