"""
The words of a finding as plain text, for a program to read: untranslated, unshortened.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from indeksinovasi.messages import Bilingual, Language

#: Characters of one word; a submission may hold a text as long as its file.
MOST = 1000


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
    if isinstance(value, Bilingual):
        return _short(value.to(language).strip())
    if value is None or isinstance(value, bool | dict | list):
        return _json(value)
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST] + "…"


def _json(value: object) -> str:
    """
    Return the beginning of *value* as JSON; the rest is never put together.
    """
    text = ""
    for part in json.JSONEncoder(ensure_ascii=False, default=str).iterencode(value):
        text += part
        if len(text) > MOST:
            break
    return _short(text)
