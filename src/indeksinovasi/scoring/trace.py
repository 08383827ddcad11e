"""
The trace: every number of a result, with the arithmetic and the clause behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs


@attrs.frozen
class Step:
    """
    One line of arithmetic.

    Attributes:
        name: What was computed: a code, a slug, or the id of an innovation.

        formula: The arithmetic, in exact numbers; it evaluates to *value*.

        value: The exact result.

        source: The clause that orders it.

        parts: The steps it was computed from, in reading order.

        note: Which reading or which facts it rests on; no number hides here.

        share: What a point of any part is worth in *value*, where that is just so many
            times the sum of the parts; None where it comes about otherwise.
    """

    name: str
    formula: str
    value: Fraction
    source: str
    parts: tuple[Step, ...] = ()
    note: str = ""
    share: Fraction | None = None

    def walk(self) -> Iterator[Step]:
        """
        Yield the inputs before the results that use them.
        """
        for part in self.parts:
            yield from part.walk()
        yield self
