"""
The two languages for people: English stands in the code, Indonesian in ``locale/``.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from gettext import NullTranslations

Language = Literal["id", "en"]

#: The first is the default.
LANGUAGES: tuple[Language, ...] = get_args(Language)


def N_(message: str) -> str:  # noqa: N802 -- gettext's customary marker
    """
    Mark *message* for translation without translating it.
    """
    return message


@functools.cache
def translations(language: Language) -> NullTranslations:
    """
    Return the catalogue that puts the English messages into *language*.
    """
    import gettext
    from pathlib import Path

    if language == "en":
        return gettext.NullTranslations()
    folder = Path(__file__).with_name("locale")
    return gettext.translation("indeksinovasi", folder, [language])
