"""
What jurors gave: JSON documents and tables, one file or several, as one whole.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.forms import from_json, structure_as
from indeksinovasi.documents.reading import read_bytes, refused_as
from indeksinovasi.documents.shapes import (
    CODE,
    PROSE,
    keyed,
    listed,
    structure_mark,
)
from indeksinovasi.documents.sheetrows import sheets_of
from indeksinovasi.documents.structuring import (
    make_converter,
    optional,
    record,
)
from indeksinovasi.documents.submissions import ID, structure_value
from indeksinovasi.documents.tables import parse_table
from indeksinovasi.errors import SheetsError
from indeksinovasi.findings import Finding
from indeksinovasi.model.entries import SHEETS_FORMAT, Sheet, Sheets


def read_sheets(paths: Iterable[str | Path]) -> Sheets:
    """
    Read what jurors gave from the files at *paths*, in their order.

    Each is a JSON document or a table; jurors of one stage may be spread over files.
    ``-`` is the standard input.

    Raises:
        SheetsError: With every fault of every file.
    """
    read: list[tuple[str, Sheets]] = []
    errors: list[SheetsError] = []
    for path in paths:
        try:
            read.append((str(path), _read(str(path))))
        except SheetsError as error:
            errors.append(error)
    if errors:
        raise attrs.evolve(errors[0], others=tuple(errors[1:]))
    return _merged(read)


def parse_sheets(content: bytes, *, origin: str) -> Sheets:
    """
    Read what *content* holds, a JSON document or a table.

    Args:
        content: The bytes of a file.

        origin: What errors call it; a name that ends with ``.json`` says that it holds
            no table.

    Raises:
        SheetsError: As `read_sheets`.
    """
    is_json = origin.endswith(".json") or content.lstrip()[:1] in {b"{", b"["}
    with refused_as(SheetsError, origin):
        if is_json:
            sheets, digest = from_json(content, structure_sheets)
        else:
            sheets = sheets_of(parse_table(content))
            digest = hashlib.sha256(content).hexdigest()
    return attrs.evolve(sheets, sha256=digest)


def structure_sheets(data: object) -> Sheets:
    """
    Build sheets from plain *data*.

    Raises:
        Refused: With every fault of form.
    """
    return structure_as(_converter(), data, Sheets, SHEETS_FORMAT)


def _read(path: str) -> Sheets:
    with refused_as(SheetsError, path):
        content = read_bytes(Path(path))
    return parse_sheets(content, origin=path)


def _merged(read: Sequence[tuple[str, Sheets]]) -> Sheets:
    """
    Return what was read as one; the digest of several files is that of their digests.

    Raises:
        SheetsError: If two files give one stage different panels.
    """
    if len(read) == 1:
        return read[0][1]
    panels: dict[str, tuple[str, ...]] = {}
    for path, part in read:
        for stage, jurors in part.panels.items():
            other = panels.setdefault(stage, jurors)
            if set(jurors) != set(other):
                words = {"stage": stage, "found": jurors, "other": other}
                place = ("panels", stage)
                differ = Finding(codes.marks.PANELS_DIFFER, place, words)
                raise SheetsError(path, (differ,))
    digests = "".join(f"{part.sha256}\n" for _, part in read)
    return Sheets(
        panels=panels,
        sheets=tuple(each for _, part in read for each in part.sheets),
        sha256=hashlib.sha256(digests.encode()).hexdigest(),
    )


@functools.cache
def _converter() -> Converter:
    converter = make_converter()
    record(
        converter,
        Sheet,
        stage=CODE,
        juror=ID,
        entry=ID,
        marks=keyed(CODE, structure_mark),
        total=optional(structure_value),
        reason=optional(PROSE),
    )
    record(
        converter,
        Sheets,
        without=("sha256",),
        besides=("format",),
        panels=keyed(CODE, listed(ID, unique=True)),
    )
    return converter
