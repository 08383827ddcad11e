"""
The rule-book document: one TOML file, one framework, checked before anyone uses it.
"""

from __future__ import annotations

import functools
import hashlib
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import attrs
from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.reading import (
    Overlong,
    Refused,
    decode,
    read_bytes,
)
from indeksinovasi.documents.structuring import (
    fault,
    make_converter,
    record,
    structure,
    structure_number,
    structure_text,
    wrong_type,
)
from indeksinovasi.errors import RulebookError
from indeksinovasi.exact import MOST_DIGITS, Rounding
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import (
    Bilingual,
    BoundsReading,
    Choice,
    Citation,
    Component,
    Eligibility,
    EvidenceRule,
    Framework,
    Index,
    Indicator,
    Interpretation,
    IssueWindow,
    Level,
    Measure,
    Portfolio,
    Range,
    Source,
    Support,
    Variable,
    faults,
)
from indeksinovasi.frameworks.rules import RULES, Rule
from indeksinovasi.messages import N_

#: The format that this version of the library reads.
RULEBOOK_FORMAT = "indeksinovasi.rulebook/1"

# tomllib tells the place only in its sentence: "… (at line 3, column 5)".
_AT = re.compile(r"(.*) \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)")

_RULE = N_("a rule { name = …, … }")

_RECORDS = (
    Bilingual,
    Source,
    Variable,
    Level,
    Range,
    Measure,
    Support,
    IssueWindow,
    EvidenceRule,
    Indicator,
    Component,
    Rounding,
    Index,
    Portfolio,
    BoundsReading,
    Eligibility,
    Choice,
    Interpretation,
)


def read_framework(path: str | Path) -> Framework:
    """
    Read the rule-book in the TOML file at *path*.

    Raises:
        RulebookError: If it cannot be read, is not of the agreed form, or contradicts
            itself; every fault is listed.
    """
    try:
        return parse_framework(read_bytes(Path(path)), origin=str(path))
    except Refused as error:
        raise RulebookError(str(path), error.findings) from error


def parse_framework(content: bytes, *, origin: str) -> Framework:
    """
    Read the rule-book that *content* holds; *origin* is what errors call it.

    Raises:
        RulebookError: As `read_framework`.
    """
    try:
        framework = structure_framework(_parse_toml(content))
    except Refused as error:
        raise RulebookError(origin, error.findings) from error
    contradictions = faults(framework)
    if contradictions:
        raise RulebookError(origin, contradictions)
    return attrs.evolve(framework, sha256=hashlib.sha256(content).hexdigest())


def structure_framework(data: Mapping[str, Any]) -> Framework:
    """
    Build a framework from plain *data*; whether it is sound is not looked at.

    Raises:
        Refused: With every fault of form.
    """
    data = dict(data)
    found = data.pop("format", None)
    if found != RULEBOOK_FORMAT:
        words = {"found": found, "expected": RULEBOOK_FORMAT}
        raise Refused((Finding(codes.structure.WRONG_FORMAT, ("format",), words),))
    return structure(_converter(), data, Framework)


def unstructure_framework(framework: Framework) -> dict[str, Any]:
    """
    Return *framework* as plain data, as its rule-book would give it.
    """
    data: dict[str, Any] = _converter().unstructure(framework)
    return {"format": RULEBOOK_FORMAT} | data


def _parse_toml(content: bytes) -> Mapping[str, Any]:
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


@functools.cache
def _converter() -> Converter:
    converter = make_converter()
    converter.register_structure_hook(Decimal, _structure_decimal)
    converter.register_structure_hook(Citation, _structure_citation)
    converter.register_unstructure_hook(Citation, str)
    for rule in RULES.values():
        record(converter, rule)
    names = {rule: name for name, rule in RULES.items()}

    def structure_rule(value: object, _: type) -> Rule:
        if not isinstance(value, dict) or "name" not in value:
            raise wrong_type(_RULE, value)
        arguments = dict(value)
        name = arguments.pop("name")
        if name not in RULES:
            raise fault(codes.rulebook.UNKNOWN_RULE, found=name, known=tuple(RULES))
        return converter.structure(arguments, RULES[name])

    def unstructure_rule(rule: Rule) -> dict[str, Any]:
        written: dict[str, Any] = converter.unstructure(rule, type(rule))
        return {"name": names[type(rule)]} | written

    # By identity: each rule is a subclass of the protocol, and not meant here.
    converter.register_structure_hook_func(_is_rule, structure_rule)
    converter.register_unstructure_hook_func(_is_rule, unstructure_rule)
    for kind in _RECORDS:
        record(converter, kind)
    record(converter, Framework, without=("sha256",))
    return converter


def _is_rule(kind: Any) -> bool:  # noqa: ANN401 -- whatever cattrs asks about
    return kind is Rule


def _structure_decimal(value: object, kind: type) -> Decimal:
    structure_number(value, kind)
    return Decimal(value)  # type: ignore[arg-type]


def _structure_citation(value: object, kind: type) -> Citation:
    return Citation.parse(structure_text(value, kind))
