"""
Fill a submission from JSON in one go, where everything is in the form it should have.

The only module that imports msgspec.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sized
from fractions import Fraction
from types import GenericAlias
from typing import Annotated, Any, Literal, TypeAlias, get_type_hints

import attrs
from frozendict import frozendict
from msgspec import Meta, MsgspecError, Raw, convert, defstruct
from msgspec.json import Decoder
from msgspec.structs import astuple

from indeksinovasi.documents.reading import read_decimal
from indeksinovasi.documents.structuring import MOST_ENTRIES
from indeksinovasi.documents.submissions import (
    FRAMEWORK,
    ID,
    MOST_LEVEL,
    NAME,
    REGION_CODE,
    structure_value,
)
from indeksinovasi.model import (
    SUBMISSION_FORMAT,
    Answer,
    Evidence,
    Innovation,
    Origin,
    Region,
    Submission,
    affair,
)

#: What `_form` makes of a class of the model, and its instances.
_Form: TypeAlias = Any

#: Longer names of affairs are looked up each time, and not kept.
_LONG_NAME = 100


def fill(content: bytes) -> tuple[Submission, int]:
    """
    Return the submission that *content* holds, and how many keys it was filled from.

    A key that says what would hold without it, or nothing, cannot be seen, so the
    number may be too low; it is never too high.  A key that is given twice is taken for
    one.

    Raises:
        ValueError: If there is anything in it that takes a closer look; or one of the
            errors of the strict reader.
    """
    try:
        return _filled(content)
    except MsgspecError as error:  # Before version 0.21, this was no ValueError.
        raise ValueError(str(error)) from error


def _filled(content: bytes) -> tuple[Submission, int]:
    form = _whole().decode(content)
    FRAMEWORK(form.framework, str)
    NAME(form.region.name, str)
    if form.region.code is not None:
        REGION_CODE(form.region.code, str)
    if len(content) > MOST_ENTRIES:
        _check_numbers(form, form.innovations, form.reported)
    _check_digests(form)
    # One at a time: what was just read is at hand, and what it was read into is free.
    innovations = [_innovation(each) for each in form.innovations]
    submission = Submission(
        framework=form.framework,
        region=convert(form.region, Region, from_attributes=True),
        innovations=[each for each, _ in innovations],
        origin=form.origin or Origin.SELF,
        answers=convert(form.answers, dict[str, Answer], from_attributes=True),
        evidence=convert(form.evidence, dict[str, Evidence], from_attributes=True),
        reported=form.reported,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    keys = _keys(form) + len(form.reported) + _given(form.region)
    return submission, keys + sum([each for _, each in innovations])


def _innovation(content: Raw) -> tuple[Innovation, int]:
    """
    Return the innovation that *content* holds, and how many keys it was filled from.
    """
    form = _each().decode(content)
    ID(form.id, str)
    NAME(form.name, str)
    if memoryview(content).nbytes > MOST_ENTRIES:
        _check_numbers(form, form.affairs)
    _check_digests(form)
    innovation = convert(form, Innovation, from_attributes=True)
    _finish(innovation)
    return innovation, _keys(form)


@functools.cache
def _whole() -> Decoder[_Form]:
    """
    Return what reads the form of a submission, up to its innovations.
    """
    return _decoder(
        _form(
            Submission,
            region=_form(Region),
            innovations=list[Raw],
            reported=dict[str, Fraction],
            sha256=None,
            **_answers_and_evidence(),
        )
    )


@functools.cache
def _each() -> Decoder[_Form]:
    """
    Return what reads the form of an innovation.
    """
    return _decoder(_form(Innovation, **_answers_and_evidence()))


def _decoder(form: _Form) -> Decoder[_Form]:
    return Decoder(
        form,
        dec_hook=lambda kind, value: structure_value(value, kind),
        float_hook=read_decimal,
    )


def _answers_and_evidence() -> dict[str, Any]:
    name: Any = Annotated[str, Meta(min_length=1, max_length=500)]
    digest: Any = Annotated[str, Meta(min_length=64, max_length=64)]
    level: Any = Annotated[int, Meta(ge=0, le=MOST_LEVEL)]
    answer = _form(Answer, level=level, verified_level=level)
    evidence = _form(Evidence, title=name, sha256=digest)
    return {
        "answers": GenericAlias(dict, (str, answer)),
        "evidence": GenericAlias(dict, (str, evidence)),
    }


def _form(kind: type, **narrower: Any) -> _Form:  # noqa: ANN401 -- annotations
    """
    Return a class that msgspec can fill, with the fields that documents give a *kind*.

    Args:
        kind: A class of the model.

        narrower: Types of fields that say more than those of the model; None for a
            field that is no part of a document.
    """
    types = get_type_hints(kind) | narrower
    fields: list[Any] = []
    for each in attrs.fields(kind):
        type_, default = types[each.name], each.default
        if type_ is None:
            continue
        if default is attrs.NOTHING:
            fields.append((each.name, type_))
        elif default is None:
            fields.append((each.name, type_ | None, None))
        elif isinstance(default, Mapping):
            fields.append((each.name, type_, {}))
        else:
            fields.append((each.name, type_, default if default == () else None))
    if kind is Submission:
        fields.append(("format", Literal[SUBMISSION_FORMAT], None))
    return defstruct(
        kind.__name__, fields, kw_only=True, forbid_unknown_fields=True, gc=False
    )


def _check_numbers(holder: _Form, *others: Sized) -> None:
    """
    Refuse a list or an object with more entries than the strict reader takes.
    """
    sized = [holder.answers, holder.evidence, *others]
    sized += [each.evidence for each in holder.answers.values()]
    if max(map(len, sized)) > MOST_ENTRIES:
        msg = "too many entries"
        raise ValueError(msg)


def _check_digests(holder: _Form) -> None:
    """
    Refuse digests of anything but lower-case hexadecimal digits, looking but once.
    """
    given = [each.sha256 for each in holder.evidence.values()]
    digests = "".join([each for each in given if each is not None])
    if digests.encode().translate(None, b"0123456789abcdef"):
        msg = "not hexadecimal"
        raise ValueError(msg)


def _finish(innovation: Innovation) -> None:
    """
    Do what the converters of the model do, which msgspec passes by.
    """
    affairs = tuple([_slug(each) for each in innovation.affairs])
    object.__setattr__(innovation, "affairs", affairs)
    object.__setattr__(innovation, "answers", frozendict(innovation.answers))
    object.__setattr__(innovation, "evidence", frozendict(innovation.evidence))


def _slug(name: str) -> str:
    return _kept_slug(name) if len(name) <= _LONG_NAME else affair(name).slug


@functools.lru_cache(maxsize=1000)
def _kept_slug(name: str) -> str:
    return affair(name).slug


def _keys(holder: _Form) -> int:
    """
    Return how many keys *holder*, its answers and its evidence were filled from.
    """
    keys = _given(holder) + len(holder.answers) + len(holder.evidence)
    # There are thousands of these; spelt out, they take a third of the time.
    for each in holder.answers.values():
        keys += (
            (each.level is not None)
            + (each.value is not None)
            + (each.basis is not None)
            + (each.evidence != ())
            + (each.verified_level is not None)
            + (each.verified_value is not None)
            + (each.note is not None)
        )
    for each in holder.evidence.values():
        keys += (
            1  # The title, which is always given.
            + (each.kind is not None)
            + (each.number is not None)
            + (each.issued_on is not None)
            + (each.file is not None)
            + (each.sha256 is not None)
            + (each.url is not None)
        )
    return keys


def _given(form: _Form) -> int:
    """
    Return how many fields of *form*, none of which is a number, hold anything.
    """
    return len(list(filter(None, astuple(form))))
