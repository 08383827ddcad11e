"""
Evaluate the formula of a trace's step, to see that it says what the step claims.
"""

import ast
from fractions import Fraction

_SPOKEN = {"×": "*", "≤": "<=", "≥": ">="}


def evaluate(formula: str) -> Fraction:
    """
    Return what *formula* amounts to, exactly; a condition that fails is an error.
    """
    for sign, operator in _SPOKEN.items():
        formula = formula.replace(sign, operator)
    if " if " in formula and " else " not in formula:
        formula += " else 1 / 0"
    return _value(ast.parse(_exactly(formula), mode="eval").body)


def _exactly(formula: str) -> str:
    # Decimal literals would be read as floats: keep their text.
    tree = ast.parse(formula, mode="eval")

    class Keep(ast.NodeTransformer):
        def visit_Constant(self, node: ast.Constant) -> ast.AST:
            return ast.Constant(ast.get_source_segment(formula, node))

    return ast.unparse(ast.fix_missing_locations(Keep().visit(tree)))


def _value(node: ast.AST) -> Fraction:
    match node:
        case ast.Constant(value=text):
            return Fraction(text)
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _value(left) + _value(right)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _value(left) - _value(right)
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _value(left) * _value(right)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _value(left) / _value(right)
        case ast.Call(func=ast.Name(id="max"), args=args):
            return max(_value(each) for each in args)
        case ast.Call(func=ast.Name(id="min"), args=args):
            return min(_value(each) for each in args)
        case ast.IfExp(test=test, body=body, orelse=other):
            return _value(body) if _holds(test) else _value(other)
    raise AssertionError(ast.dump(node))


def _holds(node: ast.AST) -> bool:
    assert isinstance(node, ast.Compare)
    sides = [_value(each) for each in (node.left, *node.comparators)]
    return all(
        {
            ast.Lt: left < right,
            ast.LtE: left <= right,
            ast.GtE: left >= right,
        }[type(operator)]
        for operator, left, right in zip(node.ops, sides, sides[1:], strict=False)
    )
