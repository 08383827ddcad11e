"""
A value is not what it has to be.
"""

from __future__ import annotations

import attrs

from indeksinovasi.errors.base import IndeksInovasiError
from indeksinovasi.messages import N_


@attrs.frozen
class InexactNumberError(IndeksInovasiError, TypeError):
    """
    A binary float (or a truth value) was given where an exact number belongs.
    """

    found: object

    template = N_("{found} is not an exact number; write it as text, such as '12.5'")


@attrs.frozen
class NumberTextError(IndeksInovasiError, ValueError):
    """
    A text is no decimal number, or one of unreasonable length.
    """

    found: str

    template = N_(
        "{found} is not a decimal number of at most 40 digits; write it as -12.50"
    )


@attrs.frozen
class LevelAndValueError(IndeksInovasiError, ValueError):
    """
    An answer gives both a level and a raw value.
    """

    level: int

    template = N_("an answer gives a level or a value, not both (level {level})")


@attrs.frozen
class MarksAndTotalError(IndeksInovasiError, ValueError):
    """
    A sheet gives both marks and a total.
    """

    template = N_("a sheet gives marks or a total, not both")


@attrs.frozen
class UnknownAffairError(IndeksInovasiError, KeyError):
    """
    No affair goes by the given name.

    Attributes:
        nearest: Slugs of at most three affairs that may be meant, likeliest first.
    """

    name: str
    nearest: tuple[str, ...]

    template = N_("no affair {name}; nearest: {nearest}")


@attrs.frozen
class DuplicateAffairError(IndeksInovasiError, ValueError):
    """
    A register gives one name to two affairs.
    """

    name: str
    first: str
    second: str

    template = N_("both {first} and {second} are called {name}")


@attrs.frozen
class AffairCountError(IndeksInovasiError, ValueError):
    """
    A register lists more or fewer affairs of a group than the law it cites.
    """

    group: str
    listed: int
    expected: int

    template = N_("group {group} lists {listed} affairs; its source has {expected}")


@attrs.frozen
class FormulaError(IndeksInovasiError, ValueError):
    """
    A formula of a trace is no arithmetic, or a condition in it does not hold.
    """

    formula: str

    template = N_("{formula} is no arithmetic that comes to a number")
