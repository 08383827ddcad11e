"""
TOML as rule-books are written in it: decimals exact, faults as findings.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any

from indeksinovasi import codes
from indeksinovasi.documents.reading import Overlong, Refused, decode
from indeksinovasi.exact import MOST_DIGITS
from indeksinovasi.findings import Finding, Phrase

# tomllib tells the place only in its sentence: "… (at line 3, column 5)".
_AT = re.compile(r"(.*) \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")


def parse_toml(content: bytes) -> dict[str, Any]:
    """
    Return the plain data that *content* holds; a number with a point is a `Decimal`.

    Raises:
        Refused: If it is no TOML, or unreasonable.
    """
    text = decode(content)
    try:
        return tomllib.loads(text, parse_float=_read_decimal)
    except tomllib.TOMLDecodeError as error:
        raise Refused((_bad_syntax(str(error)),)) from error
    except RecursionError as error:
        raise Refused((Finding(codes.structure.TOO_DEEP),)) from error
    except ValueError as error:  # an integer of more digits than Python converts
        words = {"found": Phrase("…"), "most": MOST_DIGITS}
        raise Refused((Finding(codes.structure.NUMBER_TOO_LONG, (), words),)) from error


def _read_decimal(digits: str) -> Decimal | Overlong:
    try:
        return Decimal(digits)  # Whether it is reasonable is looked at where it stands.
    except InvalidOperation:
        return Overlong(digits)


def _bad_syntax(sentence: str) -> Finding:
    found = _AT.fullmatch(sentence)
    reason, line, column = found.groups("0") if found else (sentence, "0", "0")
    words = {"line": int(line), "column": int(column), "reason": Phrase(reason)}
    return Finding(codes.structure.BAD_SYNTAX, (), words)
