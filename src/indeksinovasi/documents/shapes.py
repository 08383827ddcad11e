"""
What texts, whole numbers, lists and objects look like, wherever documents have them.

Each is a hook for a field; the schemas in ``schemas/`` say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, TypeVar

from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.faults import fault, wrong_type
from indeksinovasi.documents.reading import Refused
from indeksinovasi.documents.structuring import (
    LIST,
    OBJECT,
    check_number,
    structure,
    structure_each,
    structure_integer,
    text_like,
)
from indeksinovasi.documents.submissions import structure_value
from indeksinovasi.findings import Finding
from indeksinovasi.messages import N_

T = TypeVar("T")

#: Takes plain data, and the annotation of the field it is for.
Hook = Callable[[Any, Any], T]

_LETTER = re.compile(r"[A-Za-z]")

#: What contests call stages, criteria, groups, kinds, categories and tags.
CODE = text_like(
    r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", N_("a code such as umum"), most=100
)

#: A step of a scale that has a name; never to be taken for a number.
GRADE = text_like(
    r"[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*[+-]?",
    N_("the code of a grade, such as A or B+"),
    most=42,
)

#: What rule-books call whatever they declare.
SLUG = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*", N_("a slug such as signifikansi-inovasi"), most=60
)

#: A type of file.
MEDIA = text_like(r"[a-z0-9]+", N_("a type of file such as pdf"), most=10)

#: A title or another text of a line.
LINE = text_like(r"(?s:.+)", N_("text of 1 to 400 characters"), most=400)

#: A reason or another text of a paragraph or two.
PROSE = text_like(r"(?s:.+)", N_("text of 1 to 4000 characters"), most=4000)


def structure_mark(value: object, kind: type) -> Fraction | str:
    """
    Take *value* as the code of a grade if it begins with a letter, else as a number.
    """
    if isinstance(value, str) and _LETTER.match(value):
        return GRADE(value, kind)
    return structure_value(value, kind)


def whole(least: int, most: int) -> Hook[int]:
    """
    Return a hook that takes whole numbers from *least* to *most*.
    """

    def structure_whole(value: object, _: object) -> int:
        number = structure_integer(value, int)
        if not least <= number <= most:
            words = {"found": number, "least": least, "most": most}
            raise fault(codes.structure.OUT_OF_RANGE, **words)
        return number

    return structure_whole


#: A year that a date of the calendar can have.
YEAR = whole(1, 9999)


def keyed(key: Hook[str], value: Hook[T]) -> Hook[Mapping[str, T]]:
    """
    Return a hook that takes an object, its keys like *key* and its values like *value*.
    """

    def structure_keyed(given: object, kind: object) -> Mapping[str, T]:
        if not isinstance(given, dict):
            raise wrong_type(OBJECT, given)
        check_number(given)
        findings: list[Finding] = []
        built: Mapping[str, T] = {}
        for name in given:
            try:
                key(name, str)
            except Refused as error:
                findings += error.under((name,))
        try:
            built = structure_each(given.items(), lambda each: value(each, kind))
        except Refused as error:
            findings += error.findings
        if findings:
            raise Refused(tuple(findings))
        return built

    return structure_keyed


def listed(
    item: Hook[T], *, least: int = 0, unique: bool = False
) -> Hook[tuple[T, ...]]:
    """
    Return a hook that takes a list of what *item* takes.

    Args:
        item: Takes each entry.

        least: How many there are at least.

        unique: Whether a text may stand in it once only.
    """

    def build(given: list[Any], kind: object) -> tuple[T, ...]:
        built = structure_each(enumerate(given), lambda each: item(each, kind))
        return tuple(built.values())

    return _list_hook(build, least, unique=unique)


def like_its_type(
    converter: Converter, *, least: int = 0, unique: bool = False
) -> Hook[Any]:
    """
    Return a hook that takes a list of what the field's annotation says.

    *least* and *unique* are those of `listed`.
    """

    def build(given: list[Any], kind: Any) -> Any:  # noqa: ANN401 -- as annotated
        return structure(converter, given, kind)

    return _list_hook(build, least, unique=unique)


def _list_hook(
    build: Callable[[list[Any], Any], T], least: int, *, unique: bool
) -> Hook[T]:
    def structure_list(given: object, kind: object) -> T:
        if not isinstance(given, list):
            raise wrong_type(LIST, given)
        check_number(given)
        if len(given) < least:
            raise fault(codes.structure.TOO_FEW, found=len(given), least=least)
        findings = _repeated(given) if unique else ()
        try:
            built = build(given, kind)
        except Refused as error:
            raise Refused((*findings, *error.findings)) from error
        if findings:
            raise Refused(findings)
        return built

    return structure_list


def _repeated(given: list[Any]) -> tuple[Finding, ...]:
    """
    Return a finding for each text that *given* has said before.
    """
    texts = {at: each for at, each in enumerate(given) if isinstance(each, str)}
    first = {each: at for at, each in reversed(texts.items())}
    return tuple(
        Finding(codes.structure.REPEATED, (at,), {"found": each})
        for at, each in texts.items()
        if at != first[each]
    )
