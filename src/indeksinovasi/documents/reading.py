"""
From a file's bytes to plain data, with every number as the decimal that was written.

Nothing is repaired: what two readers could read in two ways is a finding.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import DocumentError
from indeksinovasi.exact import MOST_DIGITS, is_reasonable
from indeksinovasi.findings import Code, Finding, Phrase
from indeksinovasi.findings import Path as Place
from indeksinovasi.messages import N_

#: The largest file that is read.  The largest region sends some 16 MB; what a file
#: holds takes up to thirty times its size while it is checked.
MOST_BYTES = 64 * 2**20

#: Levels a document may be nested; the deepest of ours, a trace, needs a dozen.
MOST_DEPTH = 100

BOM = b"\xef\xbb\xbf"
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTAINERS = (dict, list)

#: Reasons that Python and the operating system give, listed only to be translated: they
#: reach the reader as phrases, and the extractor of messages does not see them there.
_GIVEN_REASONS = (
    N_("Bad file descriptor"),
    N_("Expecting ',' delimiter"),
    N_("Expecting ':' delimiter"),
    N_("Expecting property name enclosed in double quotes"),
    N_("Expecting value"),
    N_("Extra data"),
    N_("Illegal trailing comma before end of array"),
    N_("Illegal trailing comma before end of object"),
    N_("Invalid \\escape"),
    N_("Invalid \\uXXXX escape"),
    N_("Invalid control character at"),
    N_("Unterminated string starting at"),
    N_("File name too long"),
    N_("Is a directory"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Permission denied"),
)
_PIPE = N_("a pipe")

#: An object of a document, and the keys that it gives more than once.
_Repeating = tuple[dict[str, Any], list[str]]


@attrs.frozen
class Refused(Exception):  # noqa: N818 -- no program sees it, only the room above
    """
    A document stopped at these findings; the caller knows what it is called.
    """

    findings: tuple[Finding, ...]

    def under(self, place: Place) -> list[Finding]:
        """
        Return the findings as they stand in a document that holds this one at *place*.
        """
        return [attrs.evolve(each, path=(*place, *each.path)) for each in self.findings]


@attrs.frozen
class Overlong:
    """
    Stands in plain data for a number of more digits than are read.
    """

    digits: str


@attrs.frozen
class Plain:
    """
    A document as plain data.

    Attributes:
        data: Mappings, lists, text, integers, decimals, truth values and None; where a
            number is too long to be read, an `Overlong`.

        findings: Faults that reading alone has shown; the data are usable all the same.

        sha256: Digest of the bytes, so that a result can name what it is a result of.
    """

    data: Any
    findings: tuple[Finding, ...]
    sha256: str


@contextlib.contextmanager
def refused_as(error: type[DocumentError], origin: str) -> Iterator[None]:
    """
    Raise the *error* of a kind of document where something in it is refused.

    Args:
        error: Of which kind.

        origin: What it calls the document.
    """
    try:
        yield
    except Refused as refused:
        raise error(origin, refused.findings) from refused


def read_bytes(name: str | Path) -> bytes:
    """
    Return the content of the file called *name*; ``-`` is the standard input.

    Raises:
        Refused: If it cannot be had.
    """
    try:
        if str(name) == "-":
            return _not_too_large(_standard_input())
        path = Path(name)
        if path.suffix and path.is_fifo():  # What `<(…)` gives has no name of a file.
            raise _unreadable(codes.structure.CANNOT_OPEN, reason=Phrase(_PIPE))
        with path.open("rb") as file:
            return _not_too_large(file)
    except IsADirectoryError as error:
        raise _unreadable(codes.structure.NO_FILES) from error
    except OSError as error:
        raise _unreadable(
            codes.structure.CANNOT_OPEN, reason=Phrase(error.strerror)
        ) from error
    except ValueError as error:  # no name of a file can hold such a character
        raise _unreadable(codes.structure.CANNOT_OPEN, reason=Phrase(error)) from error


def _standard_input() -> BinaryIO:
    # It may have been closed before the program began.
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer


def _not_too_large(file: BinaryIO) -> bytes:
    # To ask for the most there may be would fetch the memory for it, file after file.
    expected = min(_size(file), MOST_BYTES)
    content = file.read(expected + 1)
    if len(content) > expected:
        content += file.read(MOST_BYTES + 1 - len(content))
    if len(content) > MOST_BYTES:
        raise _unreadable(codes.structure.TOO_LARGE, most=MOST_BYTES // 2**20)
    return content


def _size(file: BinaryIO) -> int:
    """
    Return the size of *file* as far as it is known; of a pipe, it is not.
    """
    try:
        return os.fstat(file.fileno()).st_size
    except OSError:
        return 0


def parse_json(content: bytes) -> Plain:
    """
    Read *content* as one JSON document.

    Raises:
        Refused: If it is none; the only finding says why.
    """
    text = decode(content)
    repeating: list[_Repeating] = []

    def keep_each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            count = Counter(key for key, _ in pairs)
            repeating.append((found, [key for key in found if count[key] > 1]))
        return found

    def refuse(name: str) -> Any:  # noqa: ANN401 -- never returns
        raise _unreadable(codes.structure.NOT_A_NUMBER, found=name)

    try:
        data = json.loads(
            text,
            object_pairs_hook=keep_each_key_once,
            parse_float=read_decimal,
            parse_int=_read_integer,
            parse_constant=refuse,
        )
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        words = {"reason": Phrase(error.msg), **place}
        raise _unreadable(codes.structure.BAD_SYNTAX, **words) from error
    except RecursionError as error:
        raise _unreadable(codes.structure.TOO_DEEP) from error
    if is_too_deep(data):
        raise _unreadable(codes.structure.TOO_DEEP)
    suspect = repeating or "\\u" in text
    findings = tuple(_ambiguities(data, repeating)) if suspect else ()
    return Plain(data, findings, hashlib.sha256(content).hexdigest())


def read_decimal(digits: str) -> Decimal | Overlong:
    """
    Return the number that *digits* write, whatever its exponent, in no time.
    """
    try:
        number = Decimal(digits)
    except InvalidOperation:  # an exponent that not even a decimal holds
        return Overlong(digits)
    if len(digits) > MOST_DIGITS + 2 or not is_reasonable(number):
        return Overlong(digits)
    return number


def _read_integer(digits: str) -> int | Overlong:
    return Overlong(digits) if len(digits) > MOST_DIGITS + 1 else int(digits)


def decode(content: bytes) -> str:
    """
    Return *content* as text.

    Raises:
        Refused: If it is empty, begins with a byte order mark or is not UTF-8.
    """
    if not content.strip():
        raise _unreadable(codes.structure.EMPTY)
    if content.startswith(BOM):
        raise _unreadable(codes.structure.BYTE_ORDER_MARK)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        found = Phrase(f"0x{content[error.start]:02x}")
        words = {"found": found, "offset": error.start}
        raise _unreadable(codes.structure.NOT_UTF8, **words) from error


def _unreadable(code: Code, **words: object) -> Refused:
    return Refused((Finding(code, (), words),))


def is_too_deep(data: object) -> bool:
    """
    Tell whether *data* are nested deeper than `MOST_DEPTH`, on every Python alike.
    """
    level = [data]
    for _ in range(MOST_DEPTH):
        level = [
            inner
            for each in level
            if isinstance(each, _CONTAINERS)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return any(isinstance(each, _CONTAINERS) for each in level)


def _places(data: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    """
    Yield everything inside *data*, each with its place, in the order of the document.
    """
    yield place, data
    if isinstance(data, _CONTAINERS):
        for step, each in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _places(each, (*place, step))


def _ambiguities(data: object, repeating: list[_Repeating]) -> Iterator[Finding]:
    """
    Yield what two readers of one document could read in two ways.
    """
    repeated = {id(each): keys for each, keys in repeating}
    for place, each in _places(data):
        texts = each if isinstance(each, dict) else [each]
        if any(isinstance(text, str) and _SURROGATE.search(text) for text in texts):
            yield Finding(codes.structure.LONE_SURROGATE, place)
        for key in repeated.get(id(each), ()):
            yield Finding(codes.structure.DUPLICATE_KEY, (*place, key), {"found": key})


def in_order(findings: Iterable[Finding], data: object) -> tuple[Finding, ...]:
    """
    Return *findings* in the order in which *data* have their places.
    """
    known: dict[int, dict[Any, int]] = {}

    def ranks(place: Place) -> tuple[int, ...]:
        # Where all places were numbered, a document full of faults would fill memory.
        inside, found = data, []
        for step in place:
            if isinstance(inside, dict):
                if id(inside) not in known:
                    keys = enumerate(inside)
                    known[id(inside)] = {key: number for number, key in keys}
                found.append(known[id(inside)][step])
            else:
                found.append(int(step))
            inside = inside[step]  # type: ignore[index]
        return tuple(found)

    return tuple(sorted(findings, key=lambda each: ranks(each.path)))
