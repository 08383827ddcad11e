"""
The entries of a contest: read, check their form, write.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.forms import from_json, structure_as
from indeksinovasi.documents.reading import Refused, read_bytes, refused_as
from indeksinovasi.documents.shapes import (
    CODE,
    LINE,
    MEDIA,
    PROSE,
    YEAR,
    keyed,
    listed,
    whole,
)
from indeksinovasi.documents.structuring import (
    make_converter,
    optional,
    record,
    structure_text,
)
from indeksinovasi.documents.submissions import FRAMEWORK, ID, NAME, structure_value
from indeksinovasi.errors import EntriesError
from indeksinovasi.findings import Finding
from indeksinovasi.model.entries import (
    ENTRIES_FORMAT,
    Attachment,
    Award,
    Decision,
    Entries,
    Entry,
    Source,
    Submitter,
)

#: Bytes, pages or votes.
_NUMBER = whole(0, 10**12)


def read_entries(path: str | Path) -> Entries:
    """
    Read the entries in the JSON file at *path*; ``-`` is the standard input.

    Raises:
        EntriesError: With every fault of form, each with its place; `unreadable` is
            set where the file could not be read at all.
    """
    with refused_as(EntriesError, str(path)):
        content = read_bytes(Path(path))
    return parse_entries(content, origin=str(path))


def parse_entries(content: bytes, *, origin: str) -> Entries:
    """
    Read the entries that *content* holds; *origin* is what errors call it.

    Raises:
        EntriesError: As `read_entries`.
    """
    with refused_as(EntriesError, origin):
        entries, digest = from_json(content, structure_entries)
    return attrs.evolve(entries, sha256=digest)


def structure_entries(data: object) -> Entries:
    """
    Build entries from plain *data*.

    Raises:
        Refused: With every fault of form.
    """
    entries = structure_as(_converter(), data, Entries, ENTRIES_FORMAT)
    findings = tuple(_ids_once(entries))
    if findings:
        raise Refused(findings)
    return entries


def write_entries(entries: Entries) -> str:
    """
    Return *entries* as a JSON document; numbers are exact text.
    """
    data: dict[str, Any] = _converter().unstructure(entries)
    data = {"format": ENTRIES_FORMAT} | data
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _ids_once(entries: Entries) -> Iterator[Finding]:
    seen = set()
    for position, each in enumerate(entries.entries):
        if each.id in seen:
            place = ("entries", position, "id")
            yield Finding(codes.structure.DUPLICATE_ID, place, {"found": each.id})
        seen.add(each.id)


@functools.cache
def _converter() -> Converter:
    converter = make_converter()
    record(converter, Submitter, name=NAME, kind=optional(CODE), code=optional(CODE))
    record(converter, Award, contest=CODE, title=NAME, year=YEAR)
    record(converter, Source, name=NAME, tag=optional(CODE))
    record(
        converter,
        Attachment,
        file=optional(LINE),
        media=optional(MEDIA),
        bytes=optional(_NUMBER),
        pages=optional(_NUMBER),
    )
    record(
        converter,
        Entry,
        id=ID,
        name=NAME,
        group=optional(CODE),
        category=optional(CODE),
        sections=keyed(CODE, structure_text),
        attachments=optional(
            keyed(CODE, lambda each, _: converter.structure(each, Attachment))
        ),
        scores=keyed(FRAMEWORK, structure_value),
        votes=optional(_NUMBER),
        tags=listed(CODE, unique=True),
    )
    record(
        converter,
        Decision,
        stage=CODE,
        entries=listed(ID, unique=True),
        reason=PROSE,
    )
    record(
        converter,
        Entries,
        without=("sha256",),
        besides=("format",),
        contest=FRAMEWORK,
    )
    return converter
