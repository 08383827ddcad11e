"""
The submission document: read, check its form, write.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.fast import read_fast
from indeksinovasi.documents.faults import fault, suggested, wrong_type
from indeksinovasi.documents.forms import from_json, structure_as
from indeksinovasi.documents.reading import (
    read_bytes,
    refused_as,
)
from indeksinovasi.documents.structuring import (
    LIST,
    OBJECT,
    check_number,
    make_converter,
    optional,
    record,
    structure_each,
    structure_integer,
    structure_number,
    structure_text,
    text_like,
)
from indeksinovasi.errors import SubmissionError
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.messages import N_
from indeksinovasi.model import (
    SUBMISSION_FORMAT,
    Answer,
    Evidence,
    Innovation,
    Region,
    Submission,
)
from indeksinovasi.model.affairs import shipped_register

#: Values lie within plus and minus this; the largest budgets are far below.
_MOST_VALUE = 10**18
MOST_LEVEL = 100

NAME = text_like(r"(?s:.+)", N_("text of 1 to 500 characters"), most=500)
ID = text_like(
    r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", N_("an id such as si-sabalong"), most=100
)
FRAMEWORK = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*",
    N_("an id such as iga/2026"),
    most=100,
)
REGION_CODE = text_like(
    r"[0-9]{2}(\.[0-9]{2})?", N_("a code such as 52 or 52.04"), most=5
)
_SHA256 = text_like(r"[0-9a-f]{64}", N_("64 lower-case hexadecimal digits"), most=64)


def read_submission(path: str | Path) -> Submission:
    """
    Read the submission in the JSON file at *path*; ``-`` is the standard input.

    Raises:
        SubmissionError: With every fault of form, each with its line; `unreadable` is
            set where the file could not be read at all.
    """
    with refused_as(SubmissionError, str(path)):
        return parse_submission(read_bytes(path), origin=str(path))


def parse_submission(content: bytes, *, origin: str) -> Submission:
    """
    Read the submission that *content* holds; *origin* is what errors call it.

    Raises:
        SubmissionError: As `read_submission`.
    """
    submission = read_fast(content)
    return parse_strictly(content, origin=origin) if submission is None else submission


def parse_strictly(content: bytes, *, origin: str) -> Submission:
    """
    Do what `parse_submission` does, without the short cut for what has no fault.
    """
    with refused_as(SubmissionError, origin):
        submission, sha256 = from_json(content, structure_submission)
    return attrs.evolve(submission, sha256=sha256)


def structure_submission(data: object) -> Submission:
    """
    Build a submission from plain *data*.

    Raises:
        Refused: With every fault of form.
    """
    return structure_as(_converter(), data, Submission, SUBMISSION_FORMAT)


def unstructure_submission(submission: Submission) -> dict[str, Any]:
    """
    Return *submission* as plain data, ready for JSON; numbers are exact text.
    """
    data: dict[str, Any] = _converter().unstructure(submission)
    return {"format": SUBMISSION_FORMAT} | data


def write_submission(submission: Submission) -> str:
    """
    Return *submission* as a JSON document.

    A value that no decimal writes, such as a third, can be made in Python only; it is
    written as a fraction, which `read_submission` does not take.
    """
    data = unstructure_submission(submission)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


@functools.cache
def _converter() -> Converter:
    converter = make_converter()
    record(converter, Region, name=NAME, code=optional(REGION_CODE))
    record(converter, Evidence, title=NAME, sha256=optional(_SHA256))
    record(
        converter,
        Answer,
        level=optional(_structure_level),
        verified_level=optional(_structure_level),
        value=optional(structure_value),
        verified_value=optional(structure_value),
    )
    record(
        converter,
        Innovation,
        id=ID,
        name=NAME,
        affairs=_structure_affairs,
    )
    record(
        converter,
        Submission,
        without=("sha256",),
        besides=("format",),
        framework=FRAMEWORK,
        reported=_structure_reported,
    )
    return converter


def _structure_level(value: object, kind: type) -> int:
    level = structure_integer(value, kind)
    if not 0 <= level <= MOST_LEVEL:
        raise fault(codes.structure.OUT_OF_RANGE, found=level, least=0, most=MOST_LEVEL)
    return level


def structure_value(value: object, kind: type) -> Fraction:
    """
    Take *value* if it is a decimal of a size that is measured anywhere.
    """
    number = structure_number(value, kind)
    if not -_MOST_VALUE <= number <= _MOST_VALUE:
        words = {"least": -_MOST_VALUE, "most": _MOST_VALUE}
        raise fault(
            codes.structure.OUT_OF_RANGE, found=Phrase(as_text(number)), **words
        )
    return number


def _structure_reported(value: object, kind: type) -> Mapping[str, Fraction]:
    if not isinstance(value, dict):
        raise wrong_type(OBJECT, value)
    check_number(value)
    keys = [(str(each), each) for each in value]
    structure_each(keys, lambda each: structure_text(each, kind))
    return structure_each(value.items(), lambda each: structure_value(each, kind))


def _structure_affairs(value: object, kind: type) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise wrong_type(LIST, value)
    check_number(value)
    slugs = structure_each(enumerate(value), lambda each: _slug(each, kind))
    return tuple(slugs.values())


def _slug(value: object, kind: type) -> str:
    name, known = structure_text(value, kind), shipped_register()
    found = known.find(name)
    if found is None:
        meant = suggested(name, "affairs", known.names, known.meant)
        raise fault(codes.region.UNKNOWN_AFFAIR, found=name, nearest=meant)
    return found.slug
