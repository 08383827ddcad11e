"""
The catalogue of codes, for machines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from indeksinovasi.documents.stamps import json_text
from indeksinovasi.findings import Code
from indeksinovasi.messages import LANGUAGES, translations


def write_codes(codes: Iterable[Code]) -> str:
    """
    Return *codes* as a JSON document, each with its text in every language.
    """
    return json_text([_code(each) for each in codes])


def write_code(code: Code) -> str:
    """
    Return *code* as a JSON document, the same as it is in `write_codes`.
    """
    return json_text(_code(code))


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
