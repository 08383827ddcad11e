"""
A JSON document of a known form: what it holds, or every fault with its line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cattrs import Converter

from indeksinovasi import codes
from indeksinovasi.documents.locating import located
from indeksinovasi.documents.reading import Plain, Refused, in_order, parse_json
from indeksinovasi.documents.schemas import schema_names
from indeksinovasi.documents.structuring import structure
from indeksinovasi.findings import Finding

T = TypeVar("T")


def from_json(content: bytes, build: Callable[[object], T]) -> tuple[T, str]:
    """
    Return what *build* makes of the JSON in *content*, and the digest of *content*.

    Raises:
        Refused: With every fault, in the order of the document, each with its line.
    """
    try:
        plain = parse_json(content)
        return _built(plain, build), plain.sha256
    except Refused as error:
        raise Refused(located(error.findings, content)) from error


def _built(plain: Plain, build: Callable[[object], T]) -> T:
    findings = plain.findings
    try:
        built = build(plain.data)
    except Refused as error:
        findings += error.findings
    if findings:
        raise Refused(in_order(findings, plain.data))
    return built


def structure_as(converter: Converter, data: object, into: type[T], format_: str) -> T:
    """
    Build an *into* from *data*, which may say that they are of *format_*.

    Raises:
        Refused: With every fault of form.
    """
    findings: tuple[Finding, ...] = ()
    if isinstance(data, dict) and data.get("format", format_) != format_:
        words = {"found": data["format"], "expected": format_}
        findings = (Finding(codes.structure.WRONG_FORMAT, ("format",), words),)
        if _is_known(data["format"]):
            raise Refused(findings)  # What else is wrong would only follow from that.
    try:
        built = structure(converter, data, into)
    except Refused as error:
        raise Refused(findings + error.findings) from error
    if findings:
        raise Refused(findings)
    return built


def _is_known(format_: object) -> bool:
    """
    Tell whether *format_* is that of one of our documents.
    """
    kind, _, name = str(format_).partition(".")
    return kind == "indeksinovasi" and name.replace("/", "-") in schema_names()
