"""
The catalogue of codes, for machines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from indeksinovasi.documents.stamps import engine, json_text
from indeksinovasi.findings import Code
from indeksinovasi.messages import LANGUAGES, translations

if TYPE_CHECKING:
    from indeksinovasi.codes.examples import Examples


CODES_FORMAT = "indeksinovasi.codes/1"


def write_codes(codes: Iterable[Code]) -> str:
    """
    Return *codes* as ``schemas/codes-1.schema.json`` describes it, without examples.
    """
    return _document([_code(each) for each in codes])


def write_code(code: Code, examples: Examples) -> str:
    """
    Return *code* as the only one of such a document, with its *examples*.
    """
    return _document([_code(code) | {"examples": attrs.asdict(examples)}])


def _document(codes: list[dict[str, Any]]) -> str:
    return json_text({"format": CODES_FORMAT, "engine": engine(), "codes": codes})


def _code(code: Code) -> dict[str, Any]:
    texts = {each: translations(each).gettext for each in LANGUAGES}
    return {
        "code": code.id,
        "severity": code.severity.value,
        "unreadable": code.unreadable,
        "source": code.source,
        "text": {each: translate(code.template) for each, translate in texts.items()},
        "cure": {
            each: translate(code.cure) if code.cure else ""
            for each, translate in texts.items()
        },
    }
