"""
Numbers enter exactly, stay exact, and are rounded once.
"""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import InexactNumberError, NumberTextError
from indeksinovasi.exact import MOST_DIGITS, Rounding, as_text, exact, total

fractions = st.fractions()
#: Decimals of at most six places, the ties among them.
fine = st.integers(-(10**9), 10**9).map(lambda number: Fraction(number, 10**6))
roundings = st.builds(
    Rounding, places=st.integers(0, 6), mode=st.sampled_from(["half-up", "half-even"])
)


class TestExact:
    """
    A number is what is written, to the last digit.
    """

    @given(number=st.integers(-(10**18), 10**18), places=st.integers(0, 18))
    def test_a_decimal_is_the_number_it_writes(self, number, places):
        """
        Text and decimal of the same digits are the same number, with nothing lost.
        """
        written = Decimal(f"{number}e-{places}")

        assert exact(f"{written:f}") == Fraction(number, 10**places)
        assert exact(written) == Fraction(number, 10**places)

    def test_a_sum_of_tenths_is_what_people_expect(self):
        """
        0.1 and 0.2 are 0.3, which no binary number can say.
        """
        assert exact("0.1") + exact("0.2") == exact("0.3")

    @pytest.mark.parametrize("written", ["12.5", "+12.5", "0012.50"])
    def test_signs_and_zeros_do_not_matter(self, written):
        """
        The same number may be written with a sign and with zeros around it.
        """
        assert exact(written) == Fraction(25, 2)

    @pytest.mark.parametrize(
        "found", [0.1, 1.0, -0.0, float("inf"), float("nan"), True, False]
    )
    def test_a_binary_number_is_refused(self, found):
        """
        A float or a truth value is no exact number, even where it looks like one.
        """
        with pytest.raises(InexactNumberError) as caught:
            exact(found)

        assert str(found).lower() in str(caught.value)

    @pytest.mark.parametrize(
        "written",
        [
            *("", " ", " 1", "1 ", "1\n", "1.\n", "-", ".", ".5", "5.", "--1", "+-1"),
            *("1,5", "1.000.000", "1_000", "1/3", "0x10", "1e3", "1E3", "½", "१"),
            *("nan", "NaN", "inf", "Infinity", "-Infinity", "1e999999999"),
        ],
    )
    def test_what_is_no_plain_decimal_is_refused(self, written):
        """
        Nothing is guessed: a comma, an exponent or another script is an error.
        """
        with pytest.raises(NumberTextError) as caught:
            exact(written)

        assert repr(written) in str(caught.value)

    @pytest.mark.parametrize(
        "found",
        [
            "1" * MOST_DIGITS,
            "-" + "1" * MOST_DIGITS,
            "0." + "1" * (MOST_DIGITS - 1),
            "-1." + "1" * (MOST_DIGITS - 1),
            Decimal("1" * MOST_DIGITS),
            Decimal("1e-40"),
            Decimal("1e39"),
            10**MOST_DIGITS - 1,
            1 - 10**MOST_DIGITS,
        ],
    )
    def test_forty_digits_are_read(self, found):
        """
        The longest number anyone could mean is read like any other.
        """
        assert exact(found) == Fraction(found)

    @pytest.mark.parametrize(
        "found",
        [
            "1" * (MOST_DIGITS + 1),
            "-" + "1" * (MOST_DIGITS + 1),
            "0" * (MOST_DIGITS + 3),
            "0" * 1000,
            "1." + "1" * MOST_DIGITS,
            Decimal("1" * (MOST_DIGITS + 1)),
            Decimal("1e40"),
            Decimal("1e-41"),
            Decimal("1e999999999"),
            Decimal("-1e-999999999"),
            Decimal("NaN"),
            Decimal("sNaN"),
            Decimal("-Infinity"),
        ],
        ids=range(13),
    )
    def test_what_is_longer_is_refused(self, found):
        """
        A short text cannot ask for a number that fills the memory.
        """
        with pytest.raises(NumberTextError) as caught:
            exact(found)

        assert repr(str(found))[:10] in str(caught.value)

    @pytest.mark.parametrize("digits", [MOST_DIGITS, 5_000])
    def test_a_longer_integer_is_refused_too(self, digits):
        """
        An integer that Python would not even print is no number of points.
        """
        for found in (10**digits, -(10**digits)):
            with pytest.raises(NumberTextError):
                exact(found)

    @given(fractions)
    def test_a_fraction_is_taken_as_it_is(self, value):
        """
        What is already exact passes unchanged.
        """
        assert exact(value) == value


class TestTotal:
    """
    Adding over one denominator is adding.
    """

    @given(st.lists(fractions))
    def test_it_is_the_sum(self, values):
        """
        The total is the sum, in whichever order it is taken.
        """
        assert total(values) == total(values[::-1]) == sum(values, Fraction(0))

    def test_of_nothing_it_is_nothing(self):
        """
        Nothing at all adds up to an exact zero.
        """
        assert total(iter(())) == Fraction(0)
        assert isinstance(total(()), Fraction)


class TestAsText:
    """
    What is written can be read back as the same number.
    """

    @given(fractions | fine)
    def test_reading_it_back_loses_nothing(self, value):
        """
        The text says the number exactly, whichever of the two forms it has.
        """
        assert Fraction(as_text(value)) == value

    @given(fine)
    def test_a_decimal_is_written_as_one(self, value):
        """
        Points that end after some digits are printed as people print them.
        """
        assert exact(as_text(value)) == value

    @given(fractions)
    def test_a_fraction_is_written_only_where_no_decimal_ends(self, value):
        """
        There is a slash just where the digits would never end.
        """
        rest = value.denominator
        while not rest % 2 or not rest % 5:
            rest //= 2 if not rest % 2 else 5

        assert ("/" in as_text(value)) is (rest != 1)

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (Fraction(0), "0"),
            (Fraction(-7), "-7"),
            (Fraction(1, 4), "0.25"),
            (Fraction(-1, 200), "-0.005"),
            (Fraction(273, 5), "54.6"),
            (Fraction(595, 12), "595/12"),
            (Fraction(-1, 3), "-1/3"),
            (Fraction(3 * 10**30), "3" + "0" * 30),
            (Fraction(1, 2**20), "0.00000095367431640625"),
        ],
    )
    def test_it_is_as_short_as_it_can_be(self, value, text):
        """
        No exponent, no needless zero, and never rounded.
        """
        assert as_text(value) == text


class TestRounding:
    """
    A score is rounded once, to a neighbour that is nearest, by the stated mode.
    """

    @given(rounding=roundings, value=fractions | fine)
    def test_the_neighbour_is_nearest(self, rounding, value):
        """
        No other number of so many places is nearer to the exact one.
        """
        rounded = rounding.apply(value)

        assert abs(Fraction(rounded) - value) <= rounding.unit / 2
        assert rounded.as_tuple().exponent == -rounding.places

    @given(rounding=roundings, value=fine)
    def test_another_implementation_agrees(self, rounding, value):
        """
        Python's own decimal arithmetic rounds every decimal to the same digits.
        """
        mode = {"half-up": "ROUND_HALF_UP", "half-even": "ROUND_HALF_EVEN"}
        unit = Decimal(f"1e-{rounding.places}")

        assert rounding.apply(value) == Decimal(as_text(value)).quantize(
            unit, getattr(decimal, mode[rounding.mode])
        )

    @given(rounding=roundings, values=st.tuples(fine, fine).map(sorted))
    def test_a_higher_number_never_rounds_lower(self, rounding, values):
        """
        Rounding keeps the order of regions.
        """
        low, high = values

        assert rounding.apply(low) <= rounding.apply(high)

    @given(rounding=roundings, value=fine)
    def test_rounding_again_changes_nothing(self, rounding, value):
        """
        What has been published is published as it is.
        """
        once = rounding.apply(value)

        assert rounding.apply(Fraction(once)) == once

    @pytest.mark.parametrize(
        ("value", "up", "even"),
        [
            ("65.005", "65.01", "65.00"),
            ("65.015", "65.02", "65.02"),
            ("65.0049999", "65.00", "65.00"),
            ("65.0050001", "65.01", "65.01"),
            ("0.005", "0.01", "0.00"),
            ("-0.005", "-0.01", "0.00"),
            ("99.995", "100.00", "100.00"),
        ],
    )
    def test_halves_go_where_the_mode_says(self, value, up, even):
        """
        A number exactly between two goes away from zero, or to the even one.
        """
        half_up = Rounding(places=2, mode="half-up")
        half_even = Rounding(places=2, mode="half-even")

        assert str(half_up.apply(Fraction(value))) == up
        assert str(half_even.apply(Fraction(value))) == even

    @pytest.mark.parametrize(
        "context",
        [
            decimal.Context(prec=1),
            decimal.Context(prec=3, rounding=decimal.ROUND_DOWN),
            decimal.Context(prec=2, Emin=0, Emax=0),
            decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded]),
        ],
        ids=range(4),
    )
    def test_the_surroundings_do_not_matter(self, context):
        """
        An application that set Python's decimal context to its taste sees no change.
        """
        with decimal.localcontext(context):
            published = Rounding(places=2, mode="half-up").apply(Fraction("65.014"))

        assert str(published) == "65.01"

    @given(hundredths=st.integers(1, 10_000))
    def test_the_least_number_is_where_publishing_begins(self, hundredths):
        """
        From the least number on a hundredth is published, and from none below it.
        """
        rounding = Rounding(places=2, mode="half-up")
        published = Fraction(hundredths, 100)
        least = rounding.least(published)

        assert rounding.apply(least) == Decimal(as_text(published))
        assert rounding.apply(least - Fraction(1, 10**12)) < Decimal(as_text(published))

    @pytest.mark.parametrize(
        "setting",
        [{"mode": "half-down"}, {"mode": "up"}, {"places": -1}, {"places": 10}],
        ids=str,
    )
    def test_there_is_no_other_rounding(self, setting):
        """
        Only what a rule-book can say is accepted.
        """
        with pytest.raises(ValueError, match="must be"):
            Rounding(**{"places": 2, "mode": "half-up"} | setting)
