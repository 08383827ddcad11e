"""
The words of a finding as plain text, for a program to read: untranslated.

A word is cut only where it is endless.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from indeksinovasi.findings import Excerpt, shortened
from indeksinovasi.messages import Bilingual, Language


def plain_words(words: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """
    Return each of *words* as text, or as a list of texts where several are meant.
    """
    return {name: _plain(value, language) for name, value in words.items()}


def _plain(value: object, language: Language) -> str | list[str]:
    if isinstance(value, tuple):
        return [_text(each, language) for each in value]
    return _text(value, language)


def _text(value: object, language: Language) -> str:
    match value:
        case Bilingual():
            text = value.to(language).strip()
        case Excerpt():
            text = value.json
        case None | bool():
            text = json.dumps(value)
        case _:
            text = str(value)
    # Half of a character is six once it is spelt out, so it is before they are counted.
    return shortened(text.encode(errors="backslashreplace").decode())
