"""
What all errors raised on purpose have in common.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import Any, ClassVar

import attrs

from indeksinovasi.findings import worded


class IndeksInovasiError(Exception):
    """
    Catch this to catch everything the library raises on purpose.

    Attributes:
        template: The sentence in English, with the fields' names in braces.
    """

    template: ClassVar[str] = ""

    def words(self) -> dict[str, Any]:
        """
        Return what fills the template: the fields, by name.
        """
        return {
            field.name: getattr(self, field.name)
            for field in attrs.fields(type(self))  # type: ignore[arg-type]
        }

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return the sentence, its template passed through *translate*.
        """
        return translate(self.template).format(**worded(self.words(), translate))

    def __str__(self) -> str:
        return self.message()


def nearest(name: str, known: Iterable[str], most: int = 1) -> tuple[str, ...]:
    """
    Return the *known* names most like *name*, best first, at most *most*.
    """
    return tuple(difflib.get_close_matches(name, list(known), n=most, cutoff=0.6))
