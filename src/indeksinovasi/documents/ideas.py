"""
The document of ideas that a process tracks: read, and its form checked.
"""

from __future__ import annotations

import functools
from fractions import Fraction
from pathlib import Path

import attrs
from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.faults import fault
from indeksinovasi.documents.forms import from_json, structure_as
from indeksinovasi.documents.reading import read_bytes, refused_as
from indeksinovasi.documents.shapes import CODE
from indeksinovasi.documents.structuring import (
    make_converter,
    optional,
    record,
    structure_number,
)
from indeksinovasi.documents.submissions import FRAMEWORK, ID, NAME, REGION_CODE
from indeksinovasi.errors import IdeasError
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.model import Region
from indeksinovasi.model.ideas import (
    IDEAS_FORMAT,
    Idea,
    Ideas,
    Outcome,
    Passage,
    Unit,
)

#: A budget is at most this; that of the whole country is far below.
MOST_BUDGET = 10**18


def read_ideas(path: str | Path) -> Ideas:
    """
    Read the ideas in the JSON file at *path*; ``-`` is the standard input.

    Raises:
        IdeasError: With every fault of form, each with its place; `unreadable` is set
            where the file could not be read at all.
    """
    with refused_as(IdeasError, str(path)):
        content = read_bytes(Path(path))
    return parse_ideas(content, origin=str(path))


def parse_ideas(content: bytes, *, origin: str) -> Ideas:
    """
    Read the ideas that *content* holds; *origin* is what errors call it.

    Raises:
        IdeasError: As `read_ideas`.
    """
    with refused_as(IdeasError, origin):
        ideas, digest = from_json(content, structure_ideas)
    return attrs.evolve(ideas, sha256=digest)


def structure_ideas(data: object) -> Ideas:
    """
    Build ideas from plain *data*.

    Raises:
        Refused: With every fault of form.
    """
    return structure_as(_converter(), data, Ideas, IDEAS_FORMAT)


@functools.cache
def _converter() -> Converter:
    converter = make_converter()
    record(converter, Region, name=NAME, code=optional(REGION_CODE))
    record(converter, Unit, name=NAME, kind=optional(CODE))
    record(converter, Outcome, id=ID, name=optional(NAME))
    record(converter, Passage, phase=CODE)
    record(converter, Idea, id=ID, name=NAME, budget=optional(_structure_budget))
    record(
        converter, Ideas, without=("sha256",), besides=("format",), process=FRAMEWORK
    )
    return converter


def _structure_budget(value: object, kind: type) -> Fraction:
    budget = structure_number(value, kind)
    if not 0 <= budget <= MOST_BUDGET:
        words = {"found": Phrase(as_text(budget)), "least": 0, "most": MOST_BUDGET}
        raise fault(codes.structure.OUT_OF_RANGE, **words)
    return budget
