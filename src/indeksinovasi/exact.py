"""
Exact numbers in, one cited rounding out.

Nothing here ever becomes a binary float.  Numbers enter as integers, decimals or text,
are fractions inside, and leave as decimal text or through a `Rounding`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import attrs

from indeksinovasi.errors import InexactNumberError, NumberTextError

#: The most digits a number may be written with, before and after the point together.
MOST_DIGITS = 40

_DECIMAL = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def exact(value: str | int | Decimal | Fraction) -> Fraction:
    """
    Read *value* as an exact number.

    Args:
        value: An integer, a decimal, a fraction, or a text such as ``-12.50``.

    Raises:
        InexactNumberError: If *value* is a float or a truth value.
        NumberTextError: If it is no decimal number, is not finite, or needs more than
            `MOST_DIGITS` digits (a short text such as ``1e999999999`` would otherwise
            fill the memory).

    >>> exact("0.1") + exact("0.2") == exact("0.3")
    True
    """
    if isinstance(value, bool | float):
        raise InexactNumberError(value)
    if isinstance(value, str):
        if len(value) > MOST_DIGITS + 2 or not _DECIMAL.fullmatch(value):
            raise NumberTextError(value)
        value = Decimal(value)
    elif isinstance(value, int):
        value = Decimal(value)
    if isinstance(value, Decimal) and not is_reasonable(value):
        raise NumberTextError(str(value))
    return Fraction(value)


def is_reasonable(value: Decimal) -> bool:
    """
    Tell whether *value* is finite and can be written with `MOST_DIGITS` digits.
    """
    _, digits, exponent = value.as_tuple()
    return (
        isinstance(exponent, int)
        and len(digits) + max(exponent, 0) <= MOST_DIGITS
        and -exponent <= MOST_DIGITS
    )


def total(values: Iterable[Fraction]) -> Fraction:
    """
    Add *values* up over one common denominator.

    >>> total([Fraction(1, 4), Fraction(1, 6)])
    Fraction(5, 12)
    """
    return _total([each.as_integer_ratio() for each in values])


def summed(values: Iterable[Fraction]) -> tuple[str, Fraction]:
    """
    Add *values* up, and write down how; nothing at all is 0.

    >>> summed([Fraction(1, 4), Fraction(1, 6)])
    ('0.25 + 1/6', Fraction(5, 12))
    """
    ratios = [each.as_integer_ratio() for each in values]
    formula = " + ".join([_ratio_as_text(*each) for each in ratios])
    return formula or "0", _total(ratios)


def _total(ratios: list[tuple[int, int]]) -> Fraction:
    common = math.lcm(*{denominator for _, denominator in ratios})
    if common == 1:
        return Fraction(sum([numerator for numerator, _ in ratios]))
    return Fraction(
        sum([numerator * (common // denominator) for numerator, denominator in ratios]),
        common,
    )


def as_text(value: Fraction) -> str:
    """
    Write *value* exactly: as a decimal where it terminates, else as a fraction.

    >>> as_text(Fraction(111, 2)), as_text(Fraction(595, 12))
    ('55.5', '595/12')
    """
    return _ratio_as_text(*value.as_integer_ratio())


@functools.lru_cache(maxsize=4096)
def _ratio_as_text(numerator: int, denominator: int) -> str:
    # A trace writes few numbers, and each of them thousands of times.
    if denominator == 1:
        return str(numerator)
    rest, twos, fives = denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{numerator}/{denominator}"
    places = max(twos, fives)
    digits = str(abs(numerator) * 10**places // denominator)
    digits = digits.rjust(places + 1, "0")
    sign = "-" if numerator < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


@attrs.frozen(kw_only=True)
class Rounding:
    """
    How a score is rounded when it is published, once.

    Attributes:
        places: Digits after the decimal point; 2 means hundredths.

        mode: What happens to a number exactly between two neighbours: away from zero
            (``half-up``) or to the even neighbour (``half-even``).
    """

    places: int = attrs.field(
        validator=[attrs.validators.ge(0), attrs.validators.le(9)]
    )
    mode: Literal["half-up", "half-even"] = attrs.field(
        validator=attrs.validators.in_(("half-up", "half-even"))
    )

    @property
    def unit(self) -> Fraction:
        """
        The distance between two neighbouring published numbers.
        """
        return Fraction(1, 10**self.places)

    def apply(self, value: Fraction) -> Decimal:
        """
        Round *value*; the only place where a score stops being a fraction.

        >>> Rounding(places=2, mode="half-up").apply(Fraction(1, 8))
        Decimal('0.13')
        """
        numerator, denominator = value.as_integer_ratio()
        whole, rest = divmod(abs(numerator) * 10**self.places, denominator)
        half = 2 * rest == denominator
        up = 2 * rest > denominator or (half and (self.mode == "half-up" or whole % 2))
        digits = (whole + bool(up)) * (-1 if value < 0 else 1)
        return Decimal(f"{digits}e-{self.places}")  # whatever the decimal context

    def least(self, published: Fraction) -> Fraction:
        """
        Return the exact number from which on *published* is what gets published.

        Under ``half-even`` the number itself may still round down; every larger does.
        """
        return published - self.unit / 2
