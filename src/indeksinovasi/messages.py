"""
The two languages for people: English stands in the code, Indonesian in ``locale/``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

import attrs

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


@attrs.frozen
class Bilingual:
    """
    A name or a wording, in Indonesian and in English.
    """

    id: str = attrs.field(validator=attrs.validators.min_len(1))
    en: str = attrs.field(validator=attrs.validators.min_len(1))

    def to(self, language: Language) -> str:
        """
        Return the text in *language*.
        """
        return self.id if language == "id" else self.en


#: Each catalogue translates this to the code of its own language.
_CODE = N_("en")


def language_of(translate: Callable[[str], str]) -> Language:
    """
    Return the language that *translate* translates to.
    """
    return "id" if translate(_CODE) == "id" else "en"


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
