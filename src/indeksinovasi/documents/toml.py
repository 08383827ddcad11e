"""
TOML as rule-books are written in it: decimals exact, faults as findings.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any

from indeksinovasi import codes
from indeksinovasi.documents.reading import Overlong, Refused, decode, is_too_deep
from indeksinovasi.exact import MOST_DIGITS
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_

#: The largest rule-book that is read, and the most dots in a line of one.  Ours have
#: 60 KB and a handful of dots; together the two bound the time that reading takes.
MOST_BYTES = 2**20
MOST_DOTS = 50
TOO_MANY_DOTS = N_("more than 50 dots in a line; break it into several")

# tomllib tells the place only in its sentence: "… (at line 3, column 5)".
_AT = re.compile(r"(.*) \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")


def parse_toml(content: bytes) -> dict[str, Any]:
    """
    Return the plain data that *content* holds; a number with a point is a `Decimal`.

    Raises:
        Refused: If it is no TOML, or unreasonable.
    """
    if len(content) > MOST_BYTES:
        too_large = Finding(
            codes.structure.TOO_LARGE, (), {"most": MOST_BYTES // 2**20}
        )
        raise Refused((too_large,))
    text = decode(content)
    _check_dots(text)
    try:
        data = tomllib.loads(text, parse_float=_read_decimal)
    except tomllib.TOMLDecodeError as error:
        raise Refused((_bad_syntax(str(error), text),)) from error
    except RecursionError as error:
        raise Refused((Finding(codes.structure.TOO_DEEP),)) from error
    except ValueError as error:  # an integer of more digits than Python converts
        words = {"found": Phrase("…"), "most": MOST_DIGITS}
        raise Refused((Finding(codes.structure.NUMBER_TOO_LONG, (), words),)) from error
    if is_too_deep(data):
        raise Refused((Finding(codes.structure.TOO_DEEP),))
    return data


def _check_dots(text: str) -> None:
    """
    Refuse a line of too many dots: the time to read a dotted key grows with its square.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            raise Refused((_at(number, 1, TOO_MANY_DOTS),))


def _read_decimal(digits: str) -> Decimal | Overlong:
    try:
        return Decimal(digits)  # Whether it is reasonable is looked at where it stands.
    except InvalidOperation:
        return Overlong(digits)


def _bad_syntax(sentence: str, text: str) -> Finding:
    found = _AT.fullmatch(sentence)
    if found and found[2]:
        return _at(int(found[2]), int(found[3]), found[1])
    # It is where the document ends.
    lines = text.removesuffix("\n").split("\n")
    return _at(len(lines), len(lines[-1]) + 1, found[1] if found else sentence)


def _at(line: int, column: int, reason: str) -> Finding:
    words = {"line": line, "column": column, "reason": Phrase(reason)}
    return Finding(codes.structure.BAD_SYNTAX, (), words)
