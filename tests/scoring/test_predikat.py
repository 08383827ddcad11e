"""
Every published index has exactly one predikat, at the edges above all.
"""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import assess
from indeksinovasi.scoring import band_of, next_band
from scoring.drawing import (
    FRAMEWORK,
    REGION,
    REPORTING,
    YANDAS,
    readings,
    spread,
    submission,
    worth,
)
from scoring.regions import FRAMEWORK as MARKED

NONE, LOW, MIDDLE, HIGH = (each.predikat for each in FRAMEWORK.bands)


@attrs.frozen
class Edge:
    """
    Points in total that make an index between two hundredths, and how it may be read.

    Attributes:
        up: The index, rounded half up.

        even: The index, rounded half even.

        on_exact: The predikat, decided on the index before rounding.

        on_up: The predikat, decided on the index rounded half up.

        on_even: The predikat, decided on the index rounded half even.
    """

    total: str
    up: str
    even: str
    on_exact: str
    on_up: str
    on_even: str

    @property
    def index(self):
        """
        The exact index.
        """
        return Fraction(self.total) * 100 / 250


#: Where public applications disagree with each other, and with themselves.
EDGES = [
    Edge("162.5124", "65.00", "65.00", MIDDLE, MIDDLE, MIDDLE),
    Edge("162.5125", "65.01", "65.00", MIDDLE, HIGH, MIDDLE),
    Edge("162.515", "65.01", "65.01", MIDDLE, HIGH, HIGH),
    Edge("162.525", "65.01", "65.01", HIGH, HIGH, HIGH),
    Edge("100.0125", "40.01", "40.00", LOW, MIDDLE, LOW),
    Edge("100.015", "40.01", "40.01", LOW, MIDDLE, MIDDLE),
    Edge("0.01", "0.00", "0.00", NONE, NONE, NONE),
    Edge("0.0125", "0.01", "0.00", NONE, LOW, NONE),
]

#: The same totals as regions can reach them: points of the region, number of
#: innovations, how many of the six affairs they cover, and their points together.
REACHED = {
    "162.5124": ("62.25", 625, 5, 15164),
    "162.5125": ("63", 80, 5, 5529),
    "162.515": ("63", 200, 6, 4703),
    "162.525": ("63", 40, 5, 3373),
    "100.0125": ("63", 80, 5, 529),
    "100.015": ("10.5", 200, 5, 2703),
    "0.01": ("0", 100, 4, 1),
    "0.0125": ("0", 80, 0, 1),
}

EVEN = FRAMEWORK.interpreted({"rounding-mode": "half-even"})
EXACT = FRAMEWORK.interpreted({"predikat-value": "exact"})


def reaching(total):
    """
    Return a submission whose points are exactly *total*, by nothing but levels.
    """
    spd, n, covered, points = REACHED[total]
    affairs = YANDAS[:covered] + ["perdagangan"] * (n - covered)
    innovations = list(zip(affairs, spread(points, n), strict=True))
    return submission(worth(REGION, spd), innovations)


@pytest.mark.parametrize("edge", EDGES, ids=[each.total for each in EDGES])
class TestEdges:
    """
    An index between two hundredths, at every threshold: read in each possible way.
    """

    def test_as_declared(self, edge):
        """
        The index is rounded half up, and the predikat is that of what is published.
        """
        result = assess(reaching(edge.total), FRAMEWORK)

        assert result.index_exact == edge.index
        assert (str(result.index), result.predikat) == (edge.up, edge.on_up)

    def test_rounded_to_even(self, edge):
        """
        Rounded to the even neighbour, another index and predikat may be published.
        """
        result = assess(reaching(edge.total), EVEN)

        assert (str(result.index), result.predikat) == (edge.even, edge.on_even)

    def test_decided_before_rounding(self, edge):
        """
        Decided on the exact index, the predikat may differ from what is published.
        """
        result = assess(reaching(edge.total), EXACT)

        assert (str(result.index), result.predikat) == (edge.up, edge.on_exact)

    def test_what_rests_on_a_reading_is_told(self, edge):
        """
        Each reading that would publish something else is listed, with what it would.
        """
        result = assess(reaching(edge.total), FRAMEWORK)
        told = {
            each.id: [
                (choice, str(other.index), other.predikat)
                for choice, other in each.alternatives
            ]
            for each in result.interpretations
        }
        expected = {}
        if (edge.even, edge.on_even) != (edge.up, edge.on_up):
            expected["rounding-mode"] = [("half-even", edge.even, edge.on_even)]
        if edge.on_exact != edge.on_up:
            expected["predikat-value"] = [("exact", edge.up, edge.on_exact)]

        assert told == expected

    def test_points_that_are_reported_are_read_alike(self, edge):
        """
        Where the points come from makes no difference to rounding and predikat.
        """
        spd, *others = REPORTING.components
        roomy = attrs.evolve(
            REPORTING, components=(attrs.evolve(spd, maximum=250), *others)
        )
        result = assess(submission({}, [], reported={"spd": edge.total}), roomy)

        assert result.index_exact == edge.index
        assert (str(result.index), result.predikat) == (edge.up, edge.on_up)


class TestBands:
    """
    Sangat Inovatif 65.01-100.00, Inovatif 40.01-65.00, Kurang Inovatif 0.01-40.00, 0.
    """

    @pytest.mark.parametrize("reading", [FRAMEWORK, EVEN, EXACT], ids=range(3))
    def test_every_published_index_has_one_predikat(self, reading):
        """
        All 10,001 indices from 0.00 to 100.00 lie in one band, and never in a lower.
        """
        before = 0
        for hundredths in range(10_001):
            index = Fraction(hundredths, 100)
            inside = [
                place
                for place, each in enumerate(reading.bands)
                if Fraction(each.lowest) <= index <= Fraction(each.highest)
            ]

            assert inside == [reading.bands.index(band_of(index, reading))]
            assert inside[0] >= before
            before = inside[0]

    @pytest.mark.parametrize("reading", [FRAMEWORK, EVEN, EXACT], ids=range(3))
    def test_so_has_every_index_in_between(self, reading):
        """
        An index between two hundredths has the predikat of one of them.
        """
        for edge in (1, 4001, 6501):
            for tenths in range(11):
                index = Fraction(10 * (edge - 1) + tenths, 1000)
                neighbours = [
                    band_of(Fraction(each, 100), reading) for each in (edge - 1, edge)
                ]

                assert band_of(index, reading) in neighbours

    @given(
        indices=st.tuples(st.fractions(0, 100), st.fractions(0, 100)).map(sorted),
        reading=readings,
    )
    def test_a_higher_index_never_has_a_lower_predikat(self, indices, reading):
        """
        Of two regions, the better one never has the worse predikat.
        """
        framework = FRAMEWORK.interpreted(reading)
        low, high = (
            framework.bands.index(band_of(each, framework)) for each in indices
        )

        assert low <= high

    @given(index=st.fractions(0, 100))
    def test_the_predikat_fits_the_published_index(self, index):
        """
        Whoever looks the printed number up in the printed bands finds the predikat.
        """
        band = band_of(index, FRAMEWORK)

        assert band.lowest <= FRAMEWORK.index.rounding.apply(index) <= band.highest

    def test_below_every_band_there_is_nothing(self):
        """
        An index under the lowest band is an error, not a guess.
        """
        with pytest.raises(ValueError, match="below every predikat"):
            band_of(Fraction(-1), FRAMEWORK)


class TestNext:
    """
    How far the next predikat is, in the index and in points.
    """

    @given(index=st.fractions(0, 100), reading=readings)
    def test_what_is_missing_is_neither_too_much_nor_too_little(self, index, reading):
        """
        Anything more than what is missing earns the next predikat, anything less not.
        """
        framework = FRAMEWORK.interpreted(reading)
        names = [each.predikat for each in framework.bands]
        band = band_of(index, framework)
        missing = next_band(index, framework)
        if missing is None:
            assert band.predikat == names[-1]
            return
        target = index + missing.index_points
        little = Fraction(1, 10**9)

        assert names.index(missing.predikat) == names.index(band.predikat) + 1
        assert band_of(target + little, framework).predikat == missing.predikat
        assert band_of(target - little, framework).predikat == band.predikat
        assert missing.points == missing.index_points * Fraction(5, 2)

    @given(index=st.fractions(0, 65))
    def test_half_up_exactly_what_is_missing_is_enough(self, index):
        """
        As the index is rounded by default, what is said to be missing does suffice.
        """
        missing = next_band(index, FRAMEWORK)
        reached = band_of(index + missing.index_points, FRAMEWORK)

        assert missing.index_points > 0
        assert reached.predikat == missing.predikat
        assert missing.lowest == reached.lowest

    def test_an_example(self):
        """
        54.60 lacks 10.405 to be published as 65.01: 26.0125 points.
        """
        missing = next_band(Fraction(273, 5), FRAMEWORK)

        assert attrs.astuple(missing) == (
            "Sangat Inovatif",
            Decimal("65.01"),
            Fraction("10.405"),
            Fraction("26.0125"),
        )

    def test_where_points_are_the_index(self):
        """
        A sum that is not rescaled lacks as many points as the index does.
        """
        missing = next_band(Fraction(100), MARKED)

        assert attrs.astuple(missing) == (
            *("Baik", Decimal("500.01")),
            *(Fraction("400.005"), Fraction("400.005")),
        )

    def test_a_result_tells_it(self):
        """
        63 points are 25.20, published as 40.01 from 40.005 on: 14.805, or 37.0125.
        """
        missing = assess(submission(worth(REGION, 63), []), FRAMEWORK).next

        assert attrs.astuple(missing) == (
            *("Inovatif", Decimal("40.01")),
            *(Fraction("14.805"), Fraction("37.0125")),
        )
