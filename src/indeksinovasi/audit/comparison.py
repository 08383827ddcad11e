"""
Assessments side by side, and why one index is another than the other.
"""

from __future__ import annotations

from fractions import Fraction

import attrs

from indeksinovasi.audit.differences import Difference
from indeksinovasi.audit.matching import How
from indeksinovasi.audit.sides import Side
from indeksinovasi.model import Innovation


@attrs.frozen
class ComponentCell:
    """
    A component on one side.

    Attributes:
        points: None where they are not known.

        maximum: None where it grows with the number of innovations.
    """

    points: Fraction | None
    maximum: Fraction | None


@attrs.frozen
class IndicatorCell:
    """
    An indicator on one side.

    Attributes:
        level: The level that counts; None where it is not known, or the indicator has
            none.

        points: None where they are not known.
    """

    weight: Fraction
    level: int | None
    points: Fraction | None


@attrs.frozen
class InnovationCell:
    """
    An innovation on one side.

    Attributes:
        matched: How it was found again; None on the first side that holds it.

        points: Before they are averaged; None where they are not known.

        counts: Whether it is one of the *n* innovations that the rule-book looks at.
    """

    innovation: Innovation
    matched: How | None
    points: Fraction | None
    maximum: Fraction
    counts: bool


@attrs.frozen
class ComponentRow:
    """
    A component on each side; None where the rule-book does not have it.
    """

    code: str
    cells: tuple[ComponentCell | None, ...]


@attrs.frozen
class IndicatorRow:
    """
    An indicator on each side.

    None where the rule-book does not ask it there, where that side does not hold the
    innovation, or where the innovation does not count.
    """

    slug: str
    cells: tuple[IndicatorCell | None, ...]


@attrs.frozen
class InnovationRow:
    """
    An innovation on each side, with its indicators; None where a side lacks it.
    """

    cells: tuple[InnovationCell | None, ...]
    indicators: tuple[IndicatorRow, ...]

    @property
    def innovation(self) -> Innovation:
        """
        As the first side that holds it has it.
        """
        return next(each.innovation for each in self.cells if each is not None)


@attrs.frozen
class Pair:
    """
    Two sides whose indices are held against each other.

    Attributes:
        first: Position of the side that the other is held against.

        second: Position of that other side.

        difference: Why the second index is another than the first; None where one of
            the two is not known.
    """

    first: int
    second: int
    difference: Difference | None


@attrs.frozen
class Comparison:
    """
    Two or more sides, and in what they differ.

    Attributes:
        indicators: Those that the region itself answers.

        pairs: Every side held against the first whose index is known.
    """

    sides: tuple[Side, ...]
    components: tuple[ComponentRow, ...]
    indicators: tuple[IndicatorRow, ...]
    innovations: tuple[InnovationRow, ...]
    pairs: tuple[Pair, ...]

    @property
    def is_complete(self) -> bool:
        """
        Whether the index of every side is known.
        """
        return all(each.index is not None for each in self.sides)
