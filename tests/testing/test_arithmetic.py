"""
Formulas are worked out exactly, by reading them: nothing in them is ever run.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import FormulaError
from indeksinovasi.exact import as_text
from indeksinovasi.testing.arithmetic import evaluate, evaluated

fractions = st.fractions(-1000, 1000, max_denominator=999)


class TestValues:
    """
    What a formula comes to.
    """

    @pytest.mark.parametrize(
        ("formula", "value"),
        [
            ("0", 0),
            ("-2.5", Fraction(-5, 2)),
            ("1 + 2 × 3", 7),
            ("(1 + 2) × 3", 9),
            ("1 / 595/12", Fraction(12, 595)),
            ("595/12 × 12", 595),
            ("7 / 2 / 2", Fraction(7, 4)),
            ("min(20, 8) × 0.5 if 5 ≥ 5 else 0", 4),
            ("min(20, 8) × 0.5 if 4 ≥ 5 else 0", 0),
            ("2 if 1 < 1.5 ≤ 2", 2),
            ("max(0, 3 + -5)", 0),
        ],
    )
    def test_it_comes_to_the_value(self, formula, value):
        """
        A fraction without spaces is one number, a division has them.
        """
        assert evaluate(formula) == value

    @given(numbers=st.lists(fractions, min_size=1, max_size=5))
    def test_what_is_written_exactly_is_read_exactly(self, numbers):
        """
        A sum of numbers, written as the trace writes them, is their sum.
        """
        formula = " + ".join(as_text(each) for each in numbers)

        assert evaluate(formula) == sum(numbers)
        assert evaluated(formula).numbers == {abs(each) for each in numbers}

    def test_a_long_sum_is_no_trouble(self):
        """
        Hundreds of innovations are added up, too.
        """
        assert evaluate(" + ".join(["1"] * 300)) == 300


class TestRefused:
    """
    What is no arithmetic is refused.
    """

    @pytest.mark.parametrize(
        "formula",
        [
            "",
            "1 +",
            "sum of the parts",
            "__import__('os')",
            "(1).real",
            "min",
            "pow(2, 3)",
            "min(1, key=2)",
            "2 ** 9",
            "9 // 2",
            "1 - 1",
            "1 / 0",
            "1.2.3",
            "1e3",
            "2 if 5 ≤ 4",
            "2 if 5 == 5 else 0",
            "2 if 5 else 0",
            "[1]",
            "'1'",
            "1; 2",
            "(" * 500 + "1" + ")" * 500,
        ],
    )
    def test_it_is_told_that_it_is_none(self, formula):
        """
        Code, other signs, and a condition that fails are all no value.
        """
        with pytest.raises(FormulaError) as caught:
            evaluate(formula)

        assert caught.value.formula == formula
