"""
Evaluate the formula of a trace's step, to see that it says what the step claims.

A formula is read, never run: what is no number, no sign and none of two functions is
refused.
"""

from __future__ import annotations

import ast
import functools
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import attrs

from indeksinovasi.errors import FormulaError

_SPOKEN = {"×": "*", "≤": "<=", "≥": ">="}
_OPERATORS: Mapping[type, Callable[[Any, Any], Fraction]] = MappingProxyType(
    {ast.Add: operator.add, ast.Mult: operator.mul, ast.Div: operator.truediv}
)
_COMPARISONS: Mapping[type, Callable[[Any, Any], bool]] = MappingProxyType(
    {ast.Lt: operator.lt, ast.LtE: operator.le, ast.GtE: operator.ge}
)
_FUNCTIONS: Mapping[str, Callable[..., Fraction]] = MappingProxyType(
    {"min": min, "max": max}
)
# 595/12 without spaces is one number; a division is written with them.
_NUMBER = re.compile(r"[0-9.]+(?:/[0-9]+)?")


@attrs.frozen
class Evaluated:
    """
    What a formula amounts to, and the numbers that stand in it.
    """

    value: Fraction
    numbers: frozenset[Fraction]


def evaluate(formula: str) -> Fraction:
    """
    Return what *formula* amounts to, exactly.

    Raises:
        FormulaError: If it is none, or a condition in it fails that has no *else*.

    >>> evaluate("(6 + 4) / 250 × 100"), evaluate("2 if 5.5 ≤ 7 else 0")
    (Fraction(4, 1), Fraction(2, 1))
    """
    return evaluated(formula).value


@functools.lru_cache(maxsize=10_000)
def evaluated(formula: str) -> Evaluated:
    """
    Return what *formula* amounts to, with its numbers; else as `evaluate`.
    """
    text = formula
    for sign, spelling in _SPOKEN.items():
        text = text.replace(sign, spelling)
    if " if " in text and " else " not in text:
        text += " else False"
    # As text, or Python would read the numbers as floats.
    text = _NUMBER.sub(r"'\g<0>'", text)
    try:
        tree = ast.parse(text, mode="eval").body
        return Evaluated(_value(tree), frozenset(_numbers(tree)))
    except (SyntaxError, ValueError, LookupError, ArithmeticError, RecursionError):
        raise FormulaError(formula) from None


def _value(node: ast.expr) -> Fraction:
    match node:
        case ast.Constant(str(number)):
            return Fraction(number)
        case ast.UnaryOp(ast.USub(), inner):
            return -_value(inner)
        case ast.BinOp(left, sign, right):
            return _OPERATORS[type(sign)](_value(left), _value(right))
        case ast.Call(ast.Name(name), arguments, []):
            return _FUNCTIONS[name](*map(_value, arguments))
        case ast.IfExp(ast.Compare() as test, body, otherwise):
            return _value(body if _holds(test) else otherwise)
        case _:
            raise ValueError(node)


def _holds(node: ast.Compare) -> bool:
    sides = [_value(each) for each in (node.left, *node.comparators)]
    return all(
        _COMPARISONS[type(sign)](left, right)
        for sign, left, right in zip(node.ops, sides, sides[1:], strict=False)
    )


def _numbers(tree: ast.expr) -> Iterator[Fraction]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield Fraction(node.value)
