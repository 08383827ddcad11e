"""
Evaluate the formula of a trace's step, to see that it says what the step claims.
"""

import ast
import operator
import re
from fractions import Fraction

_SPOKEN = {"×": "*", "≤": "<=", "≥": ">="}
_OPERATORS = {
    ast.Add: operator.add,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARISONS = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.GtE: operator.ge}
_FUNCTIONS = {"min": min, "max": max}


def evaluate(formula):
    """
    Return what *formula* amounts to, exactly; a condition that fails is an error.
    """
    for sign, spelling in _SPOKEN.items():
        formula = formula.replace(sign, spelling)
    if " if " in formula and " else " not in formula:
        formula += " else False"
    # As text, or Python would read the numbers as floats.
    formula = re.sub(r"[0-9.]+", r"'\g<0>'", formula)
    return _value(ast.parse(formula, mode="eval").body)


def _value(node):
    match node:
        case ast.Constant(str(number)):
            return Fraction(number)
        case ast.UnaryOp(ast.USub(), inner):
            return -_value(inner)
        case ast.BinOp(left, sign, right):
            return _OPERATORS[type(sign)](_value(left), _value(right))
        case ast.Call(ast.Name(name), arguments):
            return _FUNCTIONS[name](*map(_value, arguments))
        case ast.IfExp(test, body, otherwise):
            return _value(body if _holds(test) else otherwise)
        case _:
            raise AssertionError(ast.dump(node))


def _holds(node):
    sides = [_value(each) for each in (node.left, *node.comparators)]
    return all(
        _COMPARISONS[type(sign)](left, right)
        for sign, left, right in zip(node.ops, sides, sides[1:], strict=False)
    )
