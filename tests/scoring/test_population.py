"""
Values that are held against those of all regions, and what a population must be.
"""

import hashlib
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import assess, codes, framework
from indeksinovasi.documents import unstructure_assessment
from indeksinovasi.errors import PopulationError, SubmissionError
from indeksinovasi.frameworks.paths import value_at
from indeksinovasi.model import Answer
from indeksinovasi.scoring import calibrated
from indeksinovasi.testing.arithmetic import evaluate
from scoring.regions import (
    COMPARED,
    FIRST,
    FRAMEWORK,
    POPULATION,
    SECOND,
    THIRD,
    numbers,
    populations,
    region,
)

FITTED = calibrated(FRAMEWORK, POPULATION)


def steps(sent, fitted=FITTED, **more):
    """
    Return the steps of the trace of *sent*, by name.
    """
    result = assess(sent, fitted, **more)
    return {each.name: each for each in result.trace.walk()}


def refused(sent, fitted, **more):
    """
    Return code and pointer of what keeps *sent* from being scored.
    """
    with pytest.raises(SubmissionError) as caught:
        assess(sent, fitted, **more)
    return [(each.code, each.pointer) for each in caught.value.findings]


def spoilt(population, **more):
    """
    Return the findings of a *population* that cannot be used.
    """
    with pytest.raises(PopulationError) as caught:
        calibrated(FRAMEWORK, population, **more)
    error = caught.value
    return [
        *((each.code, each.pointer) for each in error.findings),
        *((f.code, f.pointer) for each in error.others for f in each.findings),
    ]


class TestWorked:
    """
    Three regions, by hand: patents 2, 5, 8; days for a permit 12, 3, 6.
    """

    @pytest.mark.parametrize(
        ("sent", "paten", "lama_izin", "index"),
        [
            (FIRST, 0, 0, "0.00"),
            (SECOND, 100, 100, "737.50"),
            (THIRD, 200, Fraction(200, 3), "266.67"),
        ],
    )
    def test_the_points_of_each(self, sent, paten, lama_izin, index):
        """
        The best of the three has the whole weight, the worst nothing.
        """
        found = steps(sent)

        assert found["paten"].value == paten
        assert found["lama-izin"].value == lama_izin
        assert str(assess(sent, FITTED).index) == index

    def test_the_trace_shows_the_arithmetic(self):
        """
        Whoever has the two ends can work each value out again.
        """
        found = steps(THIRD)

        assert found["paten"].formula == "200 × (8 + -2) / (8 + -2)"
        assert found["lama-izin"].formula == "100 × (12 + -6) / (12 + -3)"
        assert found["sdm"].formula == "100 × 0"

    def test_the_trace_names_rule_and_population(self):
        """
        The rule says how to compare, and the population with what.
        """
        digest = hashlib.sha256(
            b"".join(each.sha256.encode() + b"\n" for each in POPULATION)
        ).hexdigest()
        fitted = calibrated(FRAMEWORK, POPULATION)
        source = steps(SECOND, fitted)["paten"].source

        assert source == (
            f"Pedoman contoh, butir 3; population of 3, claimed, sha256 {digest}"
        )
        assert steps(SECOND, fitted)["budaya"].source == "Pedoman contoh, butir 2"
        written = unstructure_assessment(assess(SECOND, fitted))
        assert written["population"] == {"count": 3, "sha256": digest}

    def test_without_a_population_there_is_none_to_name(self):
        """
        A rule-book that compares with nobody is left as it is.
        """
        iga = framework("iga/2026")

        assert calibrated(iga, POPULATION) is iga


class TestLaws:
    """
    What holds for every population.
    """

    @given(populations())
    def test_every_value_lies_between_the_ends(self, population):
        """
        Nothing to the weight, and both are reached; exactly what a formula says.
        """
        fitted = calibrated(FRAMEWORK, population)
        found = [steps(each, fitted) for each in population]
        for slug in COMPARED:
            points = [each[slug].value for each in found]
            weight = value_at(FRAMEWORK, f"indicators.{slug}.weight")
            assert (min(points), max(points)) == (0, weight)
            assert all(
                evaluate(each[slug].formula) == each[slug].value for each in found
            )

    @given(populations())
    def test_a_better_value_never_earns_less(self, population):
        """
        More patents, and fewer days.
        """
        fitted = calibrated(FRAMEWORK, population)
        for slug, rises in COMPARED.items():
            found = sorted(
                (each.answers[slug].value, steps(each, fitted)[slug].value)
                for each in population
            )
            points = [each for _, each in found]
            assert points == sorted(points, reverse=not rises)

    @given(populations(), st.randoms(use_true_random=False))
    def test_the_order_is_of_no_consequence(self, population, chance):
        """
        Whoever comes first, the rule-book and its stamp are the same.
        """
        shuffled = list(population)
        chance.shuffle(shuffled)

        assert calibrated(FRAMEWORK, shuffled) == calibrated(FRAMEWORK, population)

    @given(populations(), st.data())
    def test_one_inside_the_range_changes_nothing(self, population, data):
        """
        Points depend on the ends alone; only the stamp tells of another region.
        """
        fitted = calibrated(FRAMEWORK, population)
        inside = {}
        for slug in COMPARED:
            values = [each.answers[slug].value for each in population]
            share = data.draw(st.fractions(0, 1, max_denominator=7))
            inside[slug] = Answer(
                value=min(values) + share * (max(values) - min(values))
            )
        newcomer = attrs.evolve(population[0], answers=inside, sha256="f" * 64)

        wider = calibrated(FRAMEWORK, [*population, newcomer])

        assert wider.indicators == fitted.indicators
        assert wider.population.count == len(population) + 1
        assert wider.population.sha256 != fitted.population.sha256

    @given(populations())
    def test_a_file_counts_once(self, population):
        """
        A folder and a file in it are one population.
        """
        assert calibrated(FRAMEWORK, population * 2) == calibrated(
            FRAMEWORK, population
        )

    @given(populations(), populations())
    def test_it_can_be_fitted_anew(self, population, other):
        """
        Nothing is left of the population before.
        """
        fitted = calibrated(calibrated(FRAMEWORK, population), other)

        assert fitted == calibrated(FRAMEWORK, other)

    @given(populations())
    def test_the_rule_book_itself_is_not_changed(self, population):
        """
        It is a value: the one that was read still knows no population.
        """
        calibrated(FRAMEWORK, population)

        assert FRAMEWORK.population is None
        assert not any(each.spread for each in FRAMEWORK.indicators)

    @given(numbers, numbers.filter(bool))
    def test_no_digit_is_lost(self, value, width):
        """
        However close two regions are, a third between them lies where it lies.
        """
        low, high = sorted([Fraction(value), Fraction(value) + Fraction(width)])
        third = low + (high - low) / 3
        values = [low, high, third]
        population = [region(paten=each, lama_izin=each) for each in values]
        found = steps(population[2], calibrated(FRAMEWORK, population))

        assert found["paten"].value == Fraction(200, 3)
        assert found["lama-izin"].value == Fraction(200, 3)


class TestRefused:
    """
    A population of which nothing is known gives no points.
    """

    def test_there_is_none(self):
        """
        Without a population there is no score at all, and it is said what is missing.
        """
        needed = [(codes.framework.NEEDS_POPULATION, "/framework")]

        assert refused(SECOND, FRAMEWORK) == needed
        assert refused(SECOND, FRAMEWORK, even_if_invalid=True) == needed

    def test_it_was_looked_at_on_another_basis(self):
        """
        What is verified is not held against what is claimed.
        """
        assert refused(SECOND, FITTED, basis="verified") == [
            (codes.framework.NEEDS_POPULATION, "/framework")
        ]

    @pytest.mark.parametrize("values", [(), (5,), (5, 5), ("5.0", 5, "5.00")])
    def test_nobody_differs(self, values):
        """
        Where all are the same, or nobody says anything, there is no better and worse.
        """
        population = [region(paten=each, lama_izin=i) for i, each in enumerate(values)]
        population += [region(lama_izin=100), region(lama_izin=200)]

        assert spoilt(population) == [
            (codes.numbers.NO_SPREAD, "/indicators/paten/normalised")
        ]

    def test_every_indicator_that_lacks_it_is_told(self):
        """
        All faults come at once.
        """
        assert [each for each, _ in spoilt([])] == [codes.numbers.NO_SPREAD] * 2

    def test_a_region_of_it_cannot_be_scored(self):
        """
        A fault in one of them is a fault of the population, told by name.
        """
        faulty = region("Kabupaten D", paten=Answer(level=1), patten=1)

        assert spoilt([*POPULATION, faulty]) == [
            (codes.framework.NO_LEVELS, "/answers/paten/level"),
            (codes.framework.UNKNOWN_INDICATOR, "/answers/patten"),
        ]
        with pytest.raises(PopulationError, match="Kabupaten D"):
            calibrated(FRAMEWORK, [*POPULATION, faulty])

    @pytest.mark.parametrize(
        ("values", "pointer"),
        [
            ({"paten": "8.001"}, "/answers/paten/value"),
            ({"lama_izin": "2.999"}, "/answers/lama-izin/value"),
            ({"lama_izin": 13}, "/answers/lama-izin/value"),
        ],
    )
    def test_a_value_outside_is_not_cut_off(self, values, pointer):
        """
        A region that is no part of the population may be better than the best of it.
        """
        sent = region(**values)

        assert refused(sent, FITTED) == [(codes.numbers.OUTSIDE_POPULATION, pointer)]
        result = assess(sent, FITTED, even_if_invalid=True)
        assert (result.index_exact, len(result.left_out)) == (0, 1)

    def test_which_basis_there_is(self):
        """
        A slip in the name of a basis is a slip of the program.
        """
        with pytest.raises(ValueError, match="claim"):
            calibrated(FRAMEWORK, POPULATION, basis="claim")
