"""
What a region sends: itself, its innovations, its answers and the evidence for them.

Everything is frozen to the bottom, compares by content, hashes and pickles.  Where a
vocabulary is closed, the term itself will do: ``stage="penerapan"``.  A value of some
other type is a `TypeError`, and a term that is none a `ValueError`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

import attrs
from frozendict import frozendict

from indeksinovasi.errors import LevelAndValueError
from indeksinovasi.exact import exact
from indeksinovasi.model.affairs import affair
from indeksinovasi.model.vocabulary import (
    EvidenceKind,
    Form,
    Initiator,
    Mode,
    Origin,
    RegionKind,
    Stage,
)

T = TypeVar("T")

#: The format that this version of the library reads and writes.
SUBMISSION_FORMAT = "indeksinovasi.submission/1"


def _keys(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        msg = f"a list of texts, not one text: {given!r}"
        raise TypeError(msg)
    return tuple(given)


def _slugs(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(affair(name).slug for name in _keys(names))


# Checks are converters here: msgspec, which checks the types itself, passes these by.
def _text(value: str) -> str:
    if not isinstance(value, str):
        msg = f"a text, not {value!r}"
        raise TypeError(msg)
    return value


def _text_or_none(value: str | None) -> str | None:
    return None if value is None else _text(value)


def _day(value: dt.date | None) -> dt.date | None:
    # A datetime is a date to Python, but cannot be compared with one.
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date | None):
        msg = f"a date, not {value!r}"
        raise TypeError(msg)
    return value


def _points(mapping: Mapping[str, str | int | Fraction]) -> Mapping[str, Fraction]:
    return frozendict({code: exact(value) for code, value in mapping.items()})


def _value(value: str | int | Fraction | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen(kw_only=True)
class Region:
    """
    A *pemerintah daerah*.

    Attributes:
        name: As it calls itself, with its kind: *Kabupaten Sumbawa*.

        code: The Kemendagri code: ``52`` for a province, ``52.04`` for the others.
    """

    name: str = attrs.field(converter=_text)
    kind: RegionKind | None = attrs.field(
        default=None, converter=attrs.converters.optional(RegionKind)
    )
    code: str | None = attrs.field(default=None, converter=_text_or_none)


@attrs.frozen(kw_only=True)
class Evidence:
    """
    A *bukti dukung*: what is offered to prove an answer.

    Attributes:
        title: What it is called.

        number: Its official number, such as ``3/2021``.

        issued_on: The day it was signed or published.

        file: Where it lies, relative to the submission's evidence folder.

        sha256: The digest of that file, 64 lower-case hexadecimal digits.
    """

    title: str = attrs.field(converter=_text)
    kind: EvidenceKind | None = attrs.field(
        default=None, converter=attrs.converters.optional(EvidenceKind)
    )
    number: str | None = None
    issued_on: dt.date | None = attrs.field(default=None, converter=_day)
    file: str | None = attrs.field(default=None, converter=_text_or_none)
    sha256: str | None = attrs.field(default=None, converter=_text_or_none)
    url: str | None = None


@attrs.frozen(kw_only=True)
class Answer:
    """
    What is claimed for one indicator, and what was found on verification.

    An answer gives a level, or a raw value that the framework's bounds turn into one.

    Attributes:
        level: The level claimed, 0 for none of them.

        value: The measured number, in the unit of the indicator (or of its basis).

        basis: Which of the indicator's alternative measures the value is of.

        evidence: Keys into the evidence of the innovation or of the submission.

        verified_level: The level that quality control accepted.

        verified_value: The value that it accepted, where values earn points themselves.

    Raises:
        LevelAndValueError: If both a level and a value are given.
    """

    level: int | None = None
    value: Fraction | None = attrs.field(default=None, converter=_value)
    basis: str | None = None
    evidence: tuple[str, ...] = attrs.field(default=(), converter=_keys)
    verified_level: int | None = None
    verified_value: Fraction | None = attrs.field(default=None, converter=_value)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.value is not None and self.level is not None:
            raise LevelAndValueError(self.level)


def _answers(given: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return _all_of(Answer, given)


def _evidence(given: Mapping[str, Evidence]) -> Mapping[str, Evidence]:
    return _all_of(Evidence, given)


def _all_of(kind: type[T], given: Mapping[str, T]) -> Mapping[str, T]:
    for key, each in given.items():
        if not isinstance(each, kind):
            msg = f"{key}: an instance of {kind.__name__}, not {each!r}"
            raise TypeError(msg)
    return frozendict(given)


@attrs.frozen(kw_only=True)
class Innovation:
    """
    One *inovasi daerah*.

    Attributes:
        id: Short name that is unique in the submission.

        unit: The *perangkat daerah* (or other body) that runs it.

        affairs: *Urusan* it serves, as slugs of the register; the first is the main
            one (*urusan utama*), the others touch it (*urusan beririsan*).

        trialled_on: First day of the trial (*uji coba*).

        launched_on: First day of use (*penerapan*).

        developed_on: Day of the last development (*pengembangan*) after that.

        design: The *rancang bangun*.

        answers: By indicator slug.

        evidence: By a key of the submission's own choosing.

    Raises:
        UnknownAffairError: If one of *affairs* is in no register.
    """

    id: str = attrs.field(converter=_text)
    name: str = attrs.field(converter=_text)
    stage: Stage | None = attrs.field(
        default=None, converter=attrs.converters.optional(Stage)
    )
    form: Form | None = attrs.field(
        default=None, converter=attrs.converters.optional(Form)
    )
    mode: Mode | None = attrs.field(
        default=None, converter=attrs.converters.optional(Mode)
    )
    initiator: Initiator | None = attrs.field(
        default=None, converter=attrs.converters.optional(Initiator)
    )
    unit: str | None = None
    affairs: tuple[str, ...] = attrs.field(default=(), converter=_slugs)
    trialled_on: dt.date | None = attrs.field(default=None, converter=_day)
    launched_on: dt.date | None = attrs.field(default=None, converter=_day)
    developed_on: dt.date | None = attrs.field(default=None, converter=_day)
    design: str | None = attrs.field(default=None, converter=_text_or_none)
    answers: Mapping[str, Answer] = attrs.field(
        default=frozendict(), converter=_answers
    )
    evidence: Mapping[str, Evidence] = attrs.field(
        default=frozendict(), converter=_evidence
    )


def _innovations(given: Iterable[Innovation]) -> tuple[Innovation, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Submission:
    """
    One region's report for one year.

    Attributes:
        framework: The framework it was written for, such as ``iga/2026``.

        answers: Of the region itself, by indicator slug.

        evidence: Shared by all, by a key of the submission's own choosing.

        reported: Points of components that the framework cannot compute.

        sha256: Digest of the bytes it was read from; None if made in Python.
    """

    framework: str
    region: Region
    innovations: tuple[Innovation, ...] = attrs.field(converter=_innovations)
    origin: Origin = attrs.field(default=Origin.SELF, converter=Origin)
    answers: Mapping[str, Answer] = attrs.field(
        default=frozendict(), converter=_answers
    )
    evidence: Mapping[str, Evidence] = attrs.field(
        default=frozendict(), converter=_evidence
    )
    reported: Mapping[str, Fraction] = attrs.field(
        default=frozendict(), converter=_points
    )
    sha256: str | None = attrs.field(default=None, eq=False)
