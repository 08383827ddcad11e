"""
Whether the evidence can prove what is claimed, and its files are what they seem.
"""

from __future__ import annotations

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_

_E = Severity.ERROR
_W = Severity.WARNING

# --- B1: what is said of the evidence -------------------------------------------------

NO_EVIDENCE = Code(
    "II-B101",
    _W,
    N_("level {found} is claimed without evidence"),
    N_("name the evidence, or claim level 0; asked for: {asked}"),
    source="schemas/rulebook-1.schema.json: indicators.evidence",
)
UNKNOWN_EVIDENCE = Code(
    "II-B102",
    _W,
    N_("no evidence is called {found}; nearest: {nearest}"),
    N_("add it under evidence, or correct the name"),
    source="schemas/submission-1.schema.json: answer.evidence",
)
WRONG_KIND = Code(
    "II-B103",
    _W,
    N_("evidence {evidence} is of kind {found}; taken are {allowed}"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.kinds",
)
LEVEL_NOT_SUPPORTED = Code(
    "II-B104",
    _W,
    N_("level {found} is claimed, but the evidence supports level {supported} only"),
    N_("claim level {supported}, or add evidence of kind {needed}"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.supports",
)
ISSUED_OUTSIDE = Code(
    "II-B105",
    _W,
    N_("evidence {evidence} was issued on {found}, not between {least} and {most}"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.windows",
)
SHARED_FILE = Code(
    "II-B106",
    _W,
    N_("the same file proves {number} other innovations, too: {others}"),
    N_("see that the file is about this innovation, too, or name one of its own"),
    source="docs/validate.md",
)
UNUSED_EVIDENCE = Code(
    "II-B107",
    Severity.INFO,
    N_("evidence {found} is named by no answer"),
    source="schemas/submission-1.schema.json: answer.evidence",
)
VALUE_WITHOUT_EVIDENCE = Code(
    "II-B108",
    _W,
    N_("{found} is claimed without evidence"),
    N_("name the evidence; asked for: {asked}"),
    source="schemas/rulebook-1.schema.json: indicators.evidence",
)
# --- B2: evidence files ---------------------------------------------------------------

UNSAFE_FILE_NAME = Code(
    "II-B201",
    _E,
    N_("{file} is not a path inside the evidence folder: {reason}"),
    N_("write it from that folder on, with / between the names"),
    source="schemas/submission-1.schema.json: evidence.file",
)
FILE_MISSING = Code(
    "II-B202",
    _E,
    N_("{file} is not in the evidence folder; nearest: {nearest}"),
    N_("write its path from that folder on; a link belongs in url"),
    source="schemas/submission-1.schema.json: evidence.file",
)
OUTSIDE_FOLDER = Code(
    "II-B203",
    _E,
    N_("{file} is a link that leads out of the evidence folder"),
    N_("put the file itself into the folder"),
    source="schemas/submission-1.schema.json: evidence.file; docs/limits.md",
)
NOT_A_FILE = Code(
    "II-B204",
    _E,
    N_("{file} is {found}, not a file"),
    source="schemas/submission-1.schema.json: evidence.file; docs/limits.md",
)
CANNOT_READ_FILE = Code(
    "II-B205",
    _E,
    N_("{file} cannot be read: {reason}"),
    N_("allow that it is read, or copy it again"),
    source="schemas/submission-1.schema.json: evidence.file",
)
FILE_EMPTY = Code(
    "II-B206",
    _E,
    N_("{file} is empty"),
    N_("copy or download the file again"),
    source="schemas/submission-1.schema.json: evidence.file",
)
FILE_CHANGED = Code(
    "II-B207",
    _E,
    N_("{file} changed while it was read"),
    N_("check again when nothing writes to it"),
    source="schemas/submission-1.schema.json: evidence.file",
)
HASH_DIFFERS = Code(
    "II-B208",
    _E,
    N_("{file} is not the file that was declared: its SHA-256 is {found}"),
    N_("restore the file, or declare the digest of this one"),
    source="schemas/submission-1.schema.json: evidence.sha256",
)
TYPE_DIFFERS = Code(
    "II-B209",
    _E,
    N_("the content of {file} is {found}, whatever its name says"),
    N_("export the document again, or correct the name where {found} is taken"),
    source="docs/validate.md",
)
TYPE_UNKNOWN = Code(
    "II-B210",
    _E,
    N_("the content of {file} is not {ending}, nor of any type that is known here"),
    N_("export the document again"),
    source="docs/validate.md",
)
FILE_MALFORMED = Code(
    "II-B211",
    _E,
    N_("{file} is damaged and cannot be opened as {kind}: {reason}"),
    N_("copy or export it again"),
    source="ISO 32000-1; ISO/IEC 10918-1; ISO/IEC 15948; ISO/IEC 14496-12",
)
BEYOND_LIMITS = Code(
    "II-B212",
    _E,
    N_(
        "{file} cannot be opened within {seconds} seconds and {mebibytes} MiB of memory"
    ),
    N_("export it again, with smaller images"),
    source="docs/limits.md",
)
PDF_LOCKED = Code(
    "II-B213",
    _E,
    N_("{file} opens with a password or a key only"),
    N_("save it without one"),
    source="ISO 32000-1 §7.6",
)
PDF_WITHOUT_PAGES = Code(
    "II-B214",
    _E,
    N_("{file} is a PDF without pages"),
    N_("export it again"),
    source="ISO 32000-1 §7.7.3",
)
PDF_DAMAGED = Code(
    "II-B215",
    _W,
    N_("{file} is damaged; after repair it has {pages} pages: {reason}"),
    N_("see whether all pages are there, and export it again"),
    source="ISO 32000-1 §7.5",
)
IMAGE_TOO_LARGE = Code(
    "II-B216",
    _E,
    N_("{file} says it is an image of more than {most} pixels"),
    N_("make the image smaller"),
    source="docs/limits.md",
)
VIDEO_WITHOUT_PICTURES = Code(
    "II-B217",
    _E,
    N_("{file} has sound, but no pictures"),
    N_("export it again, with its pictures"),
    source="ISO/IEC 14496-12",
)
TYPE_NOT_TAKEN = Code(
    "II-B218",
    _E,
    N_("the content of {file} is {found}; taken are {allowed}"),
    N_("export it as one of these"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.media",
)
FILE_TOO_LARGE = Code(
    "II-B219",
    _E,
    N_("{file} has {found} bytes; at most {most}"),
    N_("make it smaller, such as with smaller images"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.largest_bytes",
)
VIDEO_TOO_LONG = Code(
    "II-B220",
    _E,
    N_("{file} lasts {found} seconds; at most {most} are taken"),
    N_("shorten it"),
    source="schemas/rulebook-1.schema.json: indicators.evidence.longest_seconds",
)
