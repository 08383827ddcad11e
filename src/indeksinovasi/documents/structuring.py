"""
From plain data to values of the model, strictly, with every fault and its place.

Every converter is made here, and every error of cattrs is read here; other modules only
add what they know of their own classes.  Structuring guesses nothing: no type is
converted into another, no key is ignored, and each fault becomes a `Finding`.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.cols import (
    homogenous_tuple_structure_factory,
    is_mapping,
    mapping_structure_factory,
)
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from indeksinovasi import codes
from indeksinovasi.documents.faults import (
    count_fault,
    fault,
    near,
    one_document,
    suggested,
    wrong_type,
)
from indeksinovasi.documents.reading import Refused
from indeksinovasi.errors import (
    IndeksInovasiError,
    LevelAndValueError,
    MarksAndTotalError,
)
from indeksinovasi.exact import MOST_DIGITS, as_text, exact
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.model.vocabulary import terms_meant

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

#: The most innovations, answers, or pieces of evidence in one place; each may be at
#: fault, and faults take memory.
MOST_ENTRIES = 100_000

#: Longer integers are not written out as decimals, which would take too long; in TOML,
#: a hexadecimal number may have a million digits.
_MOST_BITS = 4 * MOST_DIGITS

OBJECT = N_("an object {…}")
LIST = N_("a list […]")

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def structure_each(
    items: Iterable[tuple[str | int, object]], hook: Callable[[Any], T]
) -> dict[Any, T]:
    """
    Pass every value of *items* through *hook*; the keys are steps of a path.

    Raises:
        Refused: With the findings of all that failed.
    """
    built: dict[Any, T] = {}
    findings: list[Finding] = []
    for step, value in items:
        try:
            built[step] = hook(value)
        except Refused as error:
            findings += error.under((step,))
    if findings:
        raise Refused(tuple(findings))
    return built


def make_converter() -> Converter:
    """
    Return a converter that keeps numbers exact and refuses what it was not told of.
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, structure_text)
    converter.register_structure_hook(int, structure_integer)
    converter.register_structure_hook(bool, structure_truth)
    converter.register_structure_hook(Fraction, structure_number)
    converter.register_structure_hook(dt.date, structure_date)
    converter.register_structure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, enum.Enum),
        structure_term,
    )
    for applies, factory, container, name in (
        (is_mapping, mapping_structure_factory, dict, OBJECT),
        (_is_list, homogenous_tuple_structure_factory, list, LIST),
    ):
        converter.register_structure_hook_factory(
            applies, partial(_guarded, factory, container, name)
        )
    converter.register_structure_hook_func(_is_literal, structure_literal)
    converter.register_unstructure_hook(Fraction, as_text)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    return converter


def _is_list(kind: Any) -> bool:  # noqa: ANN401 -- whatever cattrs asks about
    return get_origin(kind) is tuple


def _is_literal(kind: Any) -> bool:  # noqa: ANN401 -- whatever cattrs asks about
    origin: Any = get_origin(kind)
    return origin is Literal


def _guarded(
    factory: Callable[[Any, Converter], Callable[[Any, Any], T]],
    container: type[Sized],
    name: str,
    kind: Any,  # noqa: ANN401 -- whatever cattrs asks about
    converter: Converter,
) -> Callable[[Any, Any], T]:
    """
    Keep cattrs from taking text for a list of letters, or an object for its keys.
    """
    build = factory(kind, converter)

    def structure_container(value: object, into: type) -> T:
        if not isinstance(value, container):
            raise wrong_type(name, value)
        check_number(value)
        return build(value, into)

    return structure_container


def check_number(entries: Sized) -> None:
    """
    Refuse a list or an object of more than `MOST_ENTRIES` entries.
    """
    if len(entries) > MOST_ENTRIES:
        words = {"found": len(entries), "most": MOST_ENTRIES}
        raise fault(codes.structure.TOO_MANY, **words)


def structure_text(value: object, _: type) -> str:
    """
    Take *value* if it is text.
    """
    if not isinstance(value, str):
        raise wrong_type(N_("text"), value)
    return value


def structure_integer(value: object, _: type) -> int:
    """
    Take *value* if it is written as an integer: 2, and neither 2.0 nor true.
    """
    if isinstance(value, Decimal):
        raise fault(codes.structure.INTEGER_WITH_POINT, found=Phrase(str(value)))
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(N_("a whole number"), value)
    return value


def structure_truth(value: object, _: type) -> bool:
    """
    Take *value* if it is true or false.
    """
    if not isinstance(value, bool):
        raise wrong_type(N_("true or false"), value)
    return value


def structure_number(value: object, _: type) -> Fraction:
    """
    Take *value* if it is a decimal number, or text that writes one.
    """
    if isinstance(value, float):
        raise wrong_type(N_("a Decimal or text such as '12.5'"), value)
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise wrong_type(N_("a number"), value)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise fault(codes.structure.NUMBER_TOO_LONG, found=value, most=MOST_DIGITS)
    try:
        return exact(value)
    except IndeksInovasiError:
        raise fault(
            codes.structure.BAD_TEXT,
            found=value,
            expected=Phrase(N_("a decimal such as 12.50")),
        ) from None


def structure_date(value: object, _: type) -> dt.date:
    """
    Take *value* if it is a date, or text such as ``2025-12-31``.
    """
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        raise wrong_type(N_("a date"), value)
    if not _DATE.fullmatch(value):
        raise fault(codes.structure.BAD_DATE, found=value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise fault(codes.structure.BAD_DATE, found=value) from None


def structure_term(value: object, kind: type[E]) -> E:
    """
    Take *value* if it is a term of the vocabulary *kind*.
    """
    if not isinstance(value, str):
        raise wrong_type(N_("text"), value)
    terms = kind._value2member_map_
    if value not in terms:
        words = {
            "allowed": tuple(map(str, terms)),
            "nearest": suggested(
                value, kind.__name__, len(terms), partial(terms_meant, kind=kind)
            ),
        }
        raise fault(codes.structure.NOT_IN_VOCABULARY, found=value, **words)
    return terms[value]  # type: ignore[return-value]


def structure_literal(value: object, kind: Any) -> str:  # noqa: ANN401 -- a Literal
    """
    Take *value* if it is one of the words that *kind* lists.
    """
    text = structure_text(value, kind)
    allowed: tuple[str, ...] = get_args(kind)
    if text not in allowed:
        words = {"allowed": allowed, "nearest": near(text, allowed)}
        raise fault(codes.structure.NOT_IN_VOCABULARY, found=text, **words)
    return text


def record(
    converter: Converter,
    kind: type[T],
    shapes: Mapping[str, Callable[[Any, Any], object]] = MappingProxyType({}),
    /,
    *,
    without: tuple[str, ...] = (),
    besides: tuple[str, ...] = (),
    **hooks: Callable[[Any, Any], object],
) -> None:
    """
    Teach *converter* the attrs class *kind*.

    The fields *without* are no part of a document; the keys *besides* are no fields,
    and the caller reads them.  *shapes* and *hooks* structure fields whose types say
    too little.
    """
    fields = (each.name for each in attrs.fields(kind))  # type: ignore[arg-type]
    known = (*besides, *(each for each in fields if each not in without))
    overrides = {
        name: override(struct_hook=hook) for name, hook in {**shapes, **hooks}.items()
    }
    overrides |= {name: override(omit=True) for name in without}
    build = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=False,  # They are told below, with what is allowed.
        **overrides,  # type: ignore[arg-type]
    )

    def structure_record(value: object, into: type[T]) -> T:
        if not isinstance(value, dict):
            raise wrong_type(OBJECT, value)
        check_number(value)
        unknown = tuple(_unknown_key(key, known) for key in value if key not in known)
        try:
            built = build(value, into)
        except BaseValidationError as error:
            raise Refused((*_flatten(error, ()), *unknown)) from error
        if unknown:
            raise Refused(unknown)
        return built

    converter.register_structure_hook(kind, structure_record)
    # Most programs only read: what writes is made when first asked for.
    converter.register_unstructure_hook_factory(
        lambda each: each is kind,
        lambda _: make_dict_unstructure_fn(
            kind,
            converter,
            _cattrs_omit_if_default=True,
            **{name: override(omit=True) for name in without},  # type: ignore[arg-type]
        ),
    )


def _unknown_key(key: str, known: tuple[str, ...]) -> Finding:
    # Plain data from elsewhere than JSON may have keys that are no text.
    count_fault()
    words = {"found": key, "allowed": known, "nearest": near(str(key), known)}
    return Finding(codes.structure.UNKNOWN_KEY, (key,), words)


def text_like(
    pattern: str, expected: str, *, most: int
) -> Callable[[object, type], str]:
    """
    Return a hook that takes text of at most *most* characters, all like *pattern*.
    """
    compiled = re.compile(pattern)

    def structure_matching(value: object, kind: type) -> str:
        text = structure_text(value, kind)
        if len(text) > most or not compiled.fullmatch(text):
            raise fault(codes.structure.BAD_TEXT, found=text, expected=Phrase(expected))
        return text

    return structure_matching


def optional(hook: Callable[[Any, Any], T]) -> Callable[[Any, Any], T | None]:
    """
    Return a hook that also takes null, which means "not given".
    """

    def structure_optional(value: object, kind: type) -> T | None:
        return None if value is None else hook(value, kind)

    return structure_optional


def structure(converter: Converter, data: object, into: type[T]) -> T:
    """
    Build an *into* from *data*.

    Raises:
        Refused: With every fault, each with its place.
    """
    with one_document():
        try:
            return converter.structure(data, into)
        except (BaseValidationError, Refused) as error:
            raise Refused(tuple(_flatten(error, ()))) from error


def _flatten(error: BaseException, path: Path) -> Iterator[Finding]:
    if isinstance(error, Refused):
        yield from error.under(path)
    elif isinstance(error, BaseValidationError):
        for each in error.exceptions:
            yield from _flatten(each, (*path, *_step(each)))
    elif isinstance(error, LevelAndValueError):
        yield Finding(codes.structure.LEVEL_AND_VALUE, path)
    elif isinstance(error, MarksAndTotalError):
        yield Finding(codes.structure.MARKS_AND_TOTAL, path)
    elif isinstance(error, KeyError):
        yield Finding(codes.structure.MISSING_KEY, path[:-1], {"found": error.args[0]})
    else:  # an attrs validator; anything else is not caught by cattrs
        yield Finding(
            codes.rulebook.BAD_PARAMETER, path, {"reason": Phrase(str(error))}
        )


def _step(error: BaseException) -> Path:
    match getattr(error, "__notes__", ()):
        case [AttributeValidationNote() as note, *_]:
            return (note.name,)
        case [IterableValidationNote() as note, *_]:
            return (note.index,)
    return ()
