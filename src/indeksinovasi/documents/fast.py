"""
A short cut for the submission without a fault: the same result, sooner.

Whatever is not plainly fine is left to `parse_submission`, which takes its time and can
say what is wrong.  A mistake here may cost time, and must never change a result: the
tests hold the two against each other.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections.abc import Mapping, Sized
from fractions import Fraction
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, get_type_hints

import attrs
from frozendict import frozendict

from indeksinovasi.documents.reading import Refused, read_decimal
from indeksinovasi.documents.structuring import MOST_ENTRIES
from indeksinovasi.documents.submissions import (
    FRAMEWORK,
    ID,
    MOST_LEVEL,
    NAME,
    REGION_CODE,
    structure_value,
)
from indeksinovasi.errors import IndeksInovasiError
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

if TYPE_CHECKING:
    import msgspec

#: What `_form` makes of a class of the model, and its instances.
_Form: TypeAlias = Any

#: What a form holds where the document does not say otherwise.
_NOT_GIVEN: tuple[object, ...] = (None, (), {})

#: A colon that may end a key; inside a text, few follow a quote or a blank.
_COLON = re.compile(rb':(?<=[" \t\n\r]:)')

#: Longer names of affairs are looked up each time, and not kept.
_LONG_NAME = 100


def read_fast(content: bytes) -> Submission | None:
    """
    Return the submission that *content* holds, or None if that takes a closer look.

    Needs msgspec; without it, everything takes a closer look.
    """
    decoder = _decoder()
    if decoder is None:
        return None
    from msgspec import MsgspecError  # Before version 0.21, this was no ValueError.

    try:
        return _build(decoder.decode(content), content)
    except (MsgspecError, ValueError, RecursionError, Refused, IndeksInovasiError):
        return None


@functools.cache
def _decoder() -> msgspec.json.Decoder[_Form] | None:
    """
    Return what reads the form of a submission, made when first asked for.
    """
    try:
        from msgspec import Meta
        from msgspec.json import Decoder
    except ImportError:
        return None
    name: Any = Annotated[str, Meta(min_length=1, max_length=500)]
    digest: Any = Annotated[str, Meta(min_length=64, max_length=64)]
    level: Any = Annotated[int, Meta(ge=0, le=MOST_LEVEL)]
    answer = _form(Answer, level=level, verified_level=level)
    evidence = _form(Evidence, title=name, sha256=digest)
    both = {
        "answers": GenericAlias(dict, (str, answer)),
        "evidence": GenericAlias(dict, (str, evidence)),
    }
    innovation = _form(Innovation, **both)
    whole = _form(
        Submission,
        region=_form(Region),
        innovations=GenericAlias(list, (innovation,)),
        reported=dict[str, Fraction],
        sha256=None,
        **both,
    )
    return Decoder(
        whole,
        dec_hook=lambda kind, value: structure_value(value, kind),
        float_hook=read_decimal,
    )


def _form(kind: type, **narrower: Any) -> _Form:  # noqa: ANN401 -- annotations
    """
    Return a class that msgspec can fill, with the fields that documents give a *kind*.

    Args:
        kind: A class of the model.

        narrower: Types of fields that say more than those of the model; None for a
            field that is no part of a document.
    """
    from msgspec import defstruct

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


def _build(whole: _Form, content: bytes) -> Submission | None:
    """
    Return what *whole*, filled from *content*, amounts to.
    """
    from msgspec import convert

    _check(whole)
    holders = (whole, *whole.innovations)
    answers = [each for one in holders for each in one.answers.values()]
    evidence = [each for one in holders for each in one.evidence.values()]
    if len(content) > MOST_ENTRIES and _holds_too_many(holders, answers):
        return None
    keys = _keys(whole, answers, evidence)
    if not (_is_hexadecimal(evidence) and _gives_no_key_twice(content, keys)):
        return None
    innovations = convert(
        whole.innovations, tuple[Innovation, ...], from_attributes=True
    )
    for each in innovations:
        _finish(each)
    return Submission(
        framework=whole.framework,
        region=convert(whole.region, Region, from_attributes=True),
        innovations=innovations,
        origin=whole.origin or Origin.SELF,
        answers=convert(whole.answers, dict[str, Answer], from_attributes=True),
        evidence=convert(whole.evidence, dict[str, Evidence], from_attributes=True),
        reported=whole.reported,
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _holds_too_many(holders: tuple[_Form, ...], answers: list[_Form]) -> bool:
    """
    Tell whether a list or an object has more entries than the strict reader takes.
    """
    whole = holders[0]
    lists: list[Sized] = [whole.innovations, whole.reported]
    lists += [each.evidence for each in (*holders, *answers)]
    lists += [each.answers for each in holders]
    lists += [each.affairs for each in whole.innovations]
    return max(map(len, lists)) > MOST_ENTRIES


def _check(whole: _Form) -> None:
    """
    Raise as the strict reader does, where the types of *whole* do not say all.
    """
    FRAMEWORK(whole.framework, str)
    NAME(whole.region.name, str)
    if whole.region.code is not None:
        REGION_CODE(whole.region.code, str)
    for each in whole.innovations:
        ID(each.id, str)
        NAME(each.name, str)


def _is_hexadecimal(evidence: list[_Form]) -> bool:
    """
    Tell whether all digests are of lower-case hexadecimal digits, looking but once.
    """
    digests = "".join([each.sha256 for each in evidence if each.sha256 is not None])
    return not digests.encode().translate(None, b"0123456789abcdef")


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


def _gives_no_key_twice(content: bytes, keys: int) -> bool:
    """
    Tell whether *content* gives no other keys than *keys* different ones.

    Each key goes with a colon: where there are no more colons than keys, no key is left
    to be given twice.  Texts have colons too, so after the cheapest way to count there
    are two more.
    """
    return (
        content.count(b":") == keys
        or len(_COLON.findall(content)) == keys
        or _repeats_no_key(content)
    )


def _repeats_no_key(content: bytes) -> bool:
    def refuse_repeated(pairs: list[tuple[str, Any]]) -> None:
        if len(dict(pairs)) != len(pairs):
            raise ValueError

    json.loads(
        content,
        object_pairs_hook=refuse_repeated,
        parse_int=str,  # Nobody asks for the numbers.
        parse_float=str,
    )
    return True


def _keys(whole: _Form, answers: list[_Form], evidence: list[_Form]) -> int:
    """
    Return how many keys *whole* was filled from, as far as can be seen.

    A key that says what would hold without it cannot be seen, so the number may be too
    low; it is never too high.
    """
    keys = len(whole.reported) + len(answers) + len(evidence)
    for each in (whole, whole.region, *whole.innovations):
        values = [getattr(each, name) for name in each.__struct_fields__]
        keys += len([value for value in values if value not in _NOT_GIVEN])
    # There are thousands of these; spelt out, they take a third of the time.
    for each in answers:
        keys += (
            (each.level is not None)
            + (each.value is not None)
            + (each.basis is not None)
            + (each.evidence != ())
            + (each.verified_level is not None)
            + (each.verified_value is not None)
            + (each.note is not None)
        )
    for each in evidence:
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
