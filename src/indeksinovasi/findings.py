"""
What is wrong with a document, as data: a code, a place, the words that fill it in.

A finding is made where the fault is seen and put into words only where people read it.
"""

from __future__ import annotations

import enum
import json
import math
import reprlib
from collections.abc import Callable, Mapping
from decimal import Decimal
from string import Formatter
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.messages import N_, Bilingual, language_of

#: Steps from the root of a document to a place in it.
Path = tuple[str | int, ...]

#: Characters that a program is told of one thing found; a text may be as long as its
#: file.
MOST_EXCERPT = 1000

_LONGEST = 200  # bits

_SHORT = reprlib.Repr()
_SHORT.maxlevel = 2
_SHORT.maxstring = _SHORT.maxother = 60


class Severity(enum.Enum):
    """
    What a finding means for the verdict.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Phrase(str):
    """
    A word or phrase that is shown as it stands, in the reader's language.
    """

    __slots__ = ()


@attrs.frozen
class Excerpt:
    """
    The beginning of something that was found, and was neither a text nor a number.

    The thing itself may be long, change, and be of a kind that no one can keep.

    Attributes:
        shown: As people see it, in some 60 characters.

        json: As JSON, at most `MOST_EXCERPT` characters of it.
    """

    shown: str
    json: str

    @classmethod
    def of(cls, value: object) -> Excerpt:
        """
        Return what is told of *value*.
        """
        shown, text = _SHORT.repr(value), ""
        encoder = json.JSONEncoder(ensure_ascii=False, default=_written)
        try:
            for part in encoder.iterencode(value):
                text += part
                if len(text) > MOST_EXCERPT:
                    break
        except (TypeError, ValueError, RecursionError):  # Not of a kind that JSON has.
            text = shown
        return cls(shown, shortened(text))


#: Stands for an integer that Python would refuse to write out.
_ENDLESS = Excerpt("…", "…")


def _written(value: object) -> str:
    return str(value) if isinstance(value, Decimal) else _SHORT.repr(value)


def shortened(text: str) -> str:
    """
    Return the beginning of *text*, as long as programs are told what was found.
    """
    return text if len(text) <= MOST_EXCERPT else text[:MOST_EXCERPT] + "…"


def frozen(words: Mapping[str, Any]) -> Mapping[str, Any]:
    """
    Return *words* as a mapping that cannot change, for a field that others fill.
    """
    return frozendict({name: _fixed(each) for name, each in words.items()})


def _fixed(value: object) -> object:
    kind = type(value)
    if kind is int and value.bit_length() > _LONGEST:  # type: ignore[attr-defined]
        return _ENDLESS
    if kind in _FIXED or (kind is float and math.isfinite(value)):  # type: ignore[arg-type]
        return value
    return tuple(map(_fixed, value)) if isinstance(value, tuple) else Excerpt.of(value)


def _steps(path: Path) -> Path:
    # Plain data from elsewhere than JSON may have keys that are no text.
    return tuple([each if type(each) in {int, str} else str(each) for each in path])


@attrs.frozen
class Code:
    """
    One kind of finding, under a name that is never used for another.

    Attributes:
        id: ``II-<area><nnn>``; areas are S structure, B evidence, K framework,
            N number, W region, P plugin.

        template: What is wrong, in English, a `str.format` template.

        cure: What to do about it, likewise; empty where the fault says enough.

        unreadable: Whether it means that nothing could be checked at all.

        source: Where what it asks for is written down.
    """

    id: str
    severity: Severity
    template: str
    cure: str = ""
    unreadable: bool = False
    source: str = ""


@attrs.frozen
class Finding:
    """
    One fault (or remark), at one place of one document.

    Attributes:
        path: Keys and list positions from the document's root.

        words: What fills the code's templates.

        source: The clause that asks for it, as cited in the rule-book.

        line: Where it stands in the file, from 1; 0 where that is not known.

        column: Likewise, in characters.
    """

    code: Code
    path: Path = attrs.field(default=(), converter=_steps)
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)
    source: str = ""
    line: int = 0
    column: int = 0

    @property
    def pointer(self) -> str:
        """
        The place as an RFC 6901 JSON Pointer; empty for the whole document.
        """
        return "".join(
            "/" + str(each).replace("~", "~0").replace("/", "~1") for each in self.path
        )

    @property
    def place(self) -> str:
        """
        The place as people write it.
        """
        return placed(self.path)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return what is wrong, and the cure where one is known.
        """
        words = worded(self.words, translate)
        text = translate(self.code.template).format(**words)
        if self.code.cure:
            text += "; " + translate(self.code.cure).format(**words)
        return text

    def told(self, origin: str, translate: Callable[[str], str] = str) -> str:
        """
        Return the finding as one line that can be searched for.
        """
        source = f" ({printable(self.source)})" if self.source else ""
        place = f":{self.line}:{self.column}" if self.line else ""
        where = printable(self.place)
        text = printable(self.message(translate))
        return f"{printable(origin)}{place}: {self.code.id} {where} {text}{source}"


def placed(path: Path) -> str:
    """
    Return *path* as people write it, such as ``$.innovations[3].answers.pad``.

    Of a key that is longer than anyone's, the beginning.
    """
    return "$" + "".join([_step(each) for each in path])


#: So many characters of a key are written in a place.
_MOST_KEY = 200

#: Stands for a list without entries.
_NONE = N_("none")


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if len(step) <= _MOST_KEY else f".{step[:_MOST_KEY]}…"


#: What words are made of, and never changes.
_FIXED = frozenset({type(None), bool, int, str, Decimal, Phrase, Bilingual, Excerpt})


def outline(template: str, translate: Callable[[str], str] = str) -> str:
    """
    Return *template*, translated, with an ellipsis for whatever fills it.

    >>> outline("level {level} is above {most}")
    'level … is above …'
    """
    if not template:  # The catalogue has its own header under no message.
        return ""
    parts = Formatter().parse(translate(template))
    return "".join(text + ("" if name is None else "…") for text, name, _, _ in parts)


def worded(
    words: Mapping[str, Any], translate: Callable[[str], str] = str
) -> dict[str, str]:
    """
    Return *words* as short text: phrases translated, lists joined, the rest in quotes.
    """
    return {name: _word(value, translate) for name, value in words.items()}


def _word(value: object, translate: Callable[[str], str]) -> str:
    match value:
        case Phrase():
            text = translate(str(value)) if value else ""
        case Bilingual():
            text = value.to(language_of(translate)).strip()
        case tuple():
            text = ", ".join(map(_listed, value)) or translate(_NONE)
        case None | bool():
            text = {None: "null", True: "true", False: "false"}[value]
        case Decimal():
            text = str(value)
        case Excerpt():
            text = value.shown
        case int() if value.bit_length() > _LONGEST:  # In an error, not in a finding.
            text = _ENDLESS.shown
        case _:
            text = _SHORT.repr(value)
    return printable(text)


def _listed(value: object) -> str:
    return value.shown if isinstance(value, Excerpt) else str(value)


def printable(text: str) -> str:
    """
    Return *text* without what a terminal or an encoder would choke on.
    """
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode()
        for each in text
    )
