"""
A measured number becomes a level as the printed bounds say, flaws and all.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import framework
from indeksinovasi.errors import InexactNumberError
from indeksinovasi.frameworks import Bilingual, BoundsReading, Citation, Measure, Range
from indeksinovasi.testing.arithmetic import evaluate

IGA = framework("iga/2026")
#: Each of the framework's readings of a flaw turned round.
OTHERWISE = BoundsReading(overlap="lower-level", gap="higher-level", beyond="no-level")


def measure(*ranges, **more):
    """
    Return a measure with *ranges*, given as dicts, level 1 first.
    """
    return Measure(
        names=Bilingual("Ukuran", "Measure"),
        unit="kali",
        ranges=tuple(Range(level=at, **each) for at, each in enumerate(ranges, 1)),
        source=Citation("surat"),
        **more,
    )


@st.composite
def measures(draw):
    """
    Draw measures as regulations may print them, whatever their bounds leave open.
    """
    number = draw(st.integers(1, 4))
    ends = st.integers(-9, 9)
    lows = sorted(draw(st.lists(ends, min_size=number, max_size=number, unique=True)))
    highs = sorted(max(low, draw(ends)) for low in lows)
    ranges = [
        {"at_least" if low == high or draw(st.booleans()) else "above": low}
        | {"at_most": high}
        for low, high in zip(lows, highs, strict=True)
    ]
    if draw(st.booleans()):
        del ranges[-1]["at_most"]
    elif draw(st.booleans()):
        ranges[0] = {"at_most": highs[0]}
    if number > 1 and draw(st.booleans()):
        ranges.reverse()
    return measure(
        *ranges,
        whole=draw(st.booleans()),
        least=draw(st.none() | st.integers(-12, -9)),
        most=draw(st.none() | st.integers(9, 12)),
    )


def possible(measured):
    """
    Return every value around the ends of *measured* that can occur.
    """
    halves = [Fraction(half, 2) for half in range(-26, 27)]
    return [
        value
        for value in halves
        if (measured.least is None or measured.least <= value)
        and (measured.most is None or value <= measured.most)
        and (value.denominator == 1 or not measured.whole)
    ]


readings = st.builds(
    BoundsReading,
    overlap=st.sampled_from(["higher-level", "lower-level"]),
    gap=st.sampled_from(["higher-level", "lower-level"]),
    beyond=st.sampled_from(["top-level", "no-level"]),
)


class TestPlace:
    """
    Whatever the bounds, a value earns one level, and the formula says why.
    """

    @given(measured=measures(), reading=readings)
    def test_the_formula_is_true(self, measured, reading):
        """
        Every comparison in the formula holds, and it yields the level that is earned.
        """
        for value in possible(measured):
            placed = measured.place(value, reading)

            assert evaluate(placed.formula) == placed.level

    @given(measured=measures(), reading=readings)
    def test_a_better_value_never_earns_less(self, measured, reading):
        """
        In the measure's good direction, levels never fall while values improve.
        """
        reading = attrs.evolve(reading, beyond="top-level")
        values = possible(measured)[:: 1 if measured.rises else -1]
        levels = [measured.place(value, reading).level for value in values]

        assert levels == sorted(levels)

    @given(measured=measures(), reading=readings)
    def test_flaws_are_known_before_anyone_meets_them(self, measured, reading):
        """
        A rule-book's check finds exactly the flaws that some possible value falls on.
        """
        met = {measured.place(value, reading).flaw for value in possible(measured)}

        assert {flaw for flaw, _ in measured.flaws()} == met - {None}

    @given(measured=measures(), reading=readings)
    def test_a_reading_decides_flawed_values_only(self, measured, reading):
        """
        Where the print is clear, no interpretation can change the level.
        """
        for value in possible(measured):
            placed = measured.place(value, reading)
            if placed.flaw is None:
                assert placed == measured.place(value, OTHERWISE)
                assert placed == measured.place(value, IGA.bounds)

    def test_a_single_level_has_a_direction_too(self):
        """
        Short of the only level there is nothing; beyond it there is an open point.
        """
        only = measure({"at_least": 5, "at_most": 9})

        assert only.place(Fraction(4), IGA.bounds).level == 0
        assert only.place(Fraction(4), IGA.bounds).flaw is None
        assert only.place(Fraction(10), IGA.bounds).flaw == "beyond"
        assert measure({"at_most": 9}).place(Fraction(10), IGA.bounds).level == 0

    @pytest.mark.parametrize("between", ["5.99", "6"])
    def test_an_end_that_is_not_inside_belongs_to_the_gap(self, between):
        """
        "More than 6" leaves 6 itself out, and the formula says so.
        """
        gapped = measure({"at_most": 5}, {"above": 6})
        placed = gapped.place(Fraction(between), IGA.bounds)

        assert (placed.level, placed.flaw) == (1, "gap")
        assert placed.formula == f"1 if 5 < {between} ≤ 6"

    def test_an_end_of_nought_is_an_end(self):
        """
        Nought is a bound like any other.
        """
        placed = measure({"at_least": 0, "at_most": 0}, {"above": 0})

        assert placed.place(Fraction(-1), IGA.bounds).formula == "0 if -1 < 0"
        assert placed.place(Fraction(0), IGA.bounds).formula == "1 if 0 ≤ 0 ≤ 0"
        assert placed.place(Fraction(1), IGA.bounds).formula == "2 if 0 < 1"

    @pytest.mark.parametrize(
        "better",
        [{"above": "0.5"}, {"above": 0, "at_most": "0.5"}, {"above": 0}],
        ids=str,
    )
    def test_more_than_nought_is_more(self, better):
        """
        Next to nought alone, whatever holds more lies above it.
        """
        nought = {"at_least": 0, "at_most": 0}

        assert measure(nought, better).rises
        assert not measure(better, nought).rises

    @pytest.mark.parametrize(
        ("ends", "found", "value", "levels"),
        [
            (({"at_least": 1}, {"at_least": 10}), ("overlap", 10), 12, (2, 1)),
            (({"at_most": 50}, {"at_most": 30}), ("overlap", 30), 20, (2, 1)),
        ],
        ids=["rising", "falling"],
    )
    def test_bounds_that_hold_each_other_overlap(self, ends, found, value, levels):
        """
        "At least 1" and "at least 10" both hold 12, and the better level is declared.
        """
        nested = measure(*ends)
        higher, lower = (
            nested.place(Fraction(value), reading).level
            for reading in (IGA.bounds, OTHERWISE)
        )

        assert nested.flaws() == (found,)
        assert (higher, lower) == levels

    def test_bounds_that_overlap_widely_keep_their_direction(self):
        """
        However far two ranges overlap, more is still better.
        """
        wide = measure({"at_most": 10}, {"at_least": 2})

        assert wide.rises
        assert wide.place(Fraction(1), IGA.bounds).level == 1
        assert wide.place(Fraction(11), IGA.bounds).level == 2


class TestRange:
    """
    A range says something, and it says it exactly.
    """

    @pytest.mark.parametrize(
        "ends",
        [
            {},
            {"at_least": 1, "above": 2},
            {"at_least": 1, "above": 1, "at_most": 9},
            {"at_least": 6, "at_most": 5},
            {"above": 5, "at_most": 5},
        ],
        ids=str,
    )
    def test_ends_that_do_not_fit_are_refused(self, ends):
        """
        A range without ends, with two lower ends or without values is a slip.
        """
        with pytest.raises(ValueError, match="a range"):
            Range(level=1, **ends)

    @pytest.mark.parametrize("end", ["at_least", "above", "at_most"])
    def test_a_binary_end_is_refused(self, end):
        """
        A bound written as a float would not be the printed one.
        """
        with pytest.raises(InexactNumberError):
            Range(level=1, **{end: 0.1})

    def test_ends_may_be_written_as_text(self):
        """
        In Python, too, a bound is what is printed.
        """
        assert Range(level=1, at_least="2.05").at_least == Fraction(41, 20)

    def test_ends_inside_are_inside(self):
        """
        "At least" and "at most" include their ends, "above" does not.
        """
        both = Range(level=1, at_least=1, at_most=2)

        assert Fraction(1) in both
        assert Fraction(2) in both
        assert Fraction(1) not in Range(level=1, above=1)
        assert Fraction(1) in Range(level=1, at_most=1)


class TestInOrder:
    """
    Levels follow their bounds, upwards or downwards.
    """

    @given(measures())
    def test_bounds_as_printed_are_in_order(self, measured):
        """
        Overlaps, gaps and open ends do not disturb the order.
        """
        assert measured.in_order

    @pytest.mark.parametrize("at_most", [9, 40])
    def test_a_slip_of_a_digit_is_noticed(self, at_most):
        """
        A bound that lies beyond its neighbour's is out of order.
        """
        slip = measure(
            {"at_most": 10},
            {"at_least": 1, "at_most": at_most},
            {"at_least": 21, "at_most": 30},
        )

        assert not slip.in_order
