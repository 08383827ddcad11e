"""
What all errors raised on purpose have in common.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable
from itertools import chain
from typing import Any, ClassVar

import attrs

from indeksinovasi.findings import worded

#: So many names are soon compared with those that were asked about before.
_FEW = 1_000


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


@attrs.define
class Hints:
    """
    Names that were likely meant, for as many faults of one document as time allows.

    Attributes:
        comparisons: How many more names are compared, at up to 50 microseconds each.
    """

    comparisons: int = 100_000
    _given: dict[tuple[str, ...], tuple[str, ...]] = attrs.field(
        factory=dict, init=False
    )

    def spend(self, number: int) -> bool:
        """
        Tell whether *number* comparisons may still be made, and count them.
        """
        if number > self.comparisons:
            return False
        self.comparisons -= number
        return True

    def near(
        self, name: str, *known: Collection[str], most: int = 1
    ) -> tuple[str, ...]:
        """
        Return what `nearest` does, or nothing once that would take too long.
        """
        number = sum(map(len, known))
        among = (str(most), *chain(*known)) if number <= _FEW else ()
        return self.given(
            name, among, number, lambda wanted: nearest(wanted, chain(*known), most)
        )

    def given(
        self,
        name: str,
        among: tuple[str, ...],
        number: int,
        find: Callable[[str], tuple[str, ...]],
    ) -> tuple[str, ...]:
        """
        Return what *find* makes of *name*, likewise.

        Args:
            name: What was written.

            among: What tells *find* from others, since one slip is often made in every
                innovation; without it, nothing is remembered.

            number: How many names it is compared with.

            find: Compares them.
        """
        asked = (name, *among)
        if asked in self._given:
            return self._given[asked]
        if not self.spend(number):
            return ()
        found = find(name)
        if among:
            self._given[asked] = found
        return found
