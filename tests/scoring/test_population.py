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
from indeksinovasi.frameworks import Scope
from indeksinovasi.frameworks.paths import value_at
from indeksinovasi.frameworks.rules import FlooredMean, WeightedSum
from indeksinovasi.model import Answer, Innovation
from indeksinovasi.scoring import Basis, calibrated, obstacles
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

#: The same index, but asking each innovation.
ASKING = attrs.evolve(
    FRAMEWORK,
    components=[
        attrs.evolve(
            *FRAMEWORK.components,
            scope=Scope.INNOVATION,
            each=WeightedSum(),
            rule=FlooredMean(floor=1),
        )
    ],
)


def innovating(*values):
    """
    Return a region with an innovation for each of *values*, which answers both so.
    """
    return attrs.evolve(
        region(),
        innovations=[
            Innovation(
                id=f"inovasi-{place}",
                name="Inovasi",
                answers={slug: Answer(value=each) for slug in COMPARED},
            )
            for place, each in enumerate(values)
        ],
    )


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


class TestBasis:
    """
    The population counts the answers that the score counts.
    """

    def test_verified(self):
        """
        What quality control did not accept is neither the best nor the worst.
        """
        population = [
            region(
                paten=Answer(value=claimed, verified_value=accepted),
                lama_izin=Answer(verified_value=accepted),
            )
            for claimed, accepted in ((100, 1), (3, 3), (2, None))
        ]
        fitted = calibrated(FRAMEWORK, population, basis=Basis.VERIFIED)

        assert obstacles(population[0], fitted) == ()
        assert [
            steps(each, fitted, basis="verified")["paten"].value for each in population
        ] == [0, 200, 0]

    def test_evidenced(self):
        """
        A claim without evidence does not make the others worse.
        """
        proof = {"evidence": ["surat"]}
        population = [
            region(paten=Answer(value=90), lama_izin=Answer(value=1, **proof)),
            region(paten=Answer(value=9, **proof), lama_izin=Answer(value=2, **proof)),
            region(paten=Answer(value=1, **proof)),
        ]
        fitted = calibrated(FRAMEWORK, population, basis="evidenced")
        points = [
            steps(each, fitted, basis="evidenced")["paten"].value for each in population
        ]

        assert points == [0, 200, 0]

    def test_innovations_are_compared_with_innovations(self):
        """
        Where each innovation is asked, those of all regions are the population.
        """
        first, second = innovating(1, 2), innovating(5)

        found = assess(first, calibrated(ASKING, [first, second])).innovations

        # 200 for the most patents, 100 for the least days; both go from 1 to 5.
        assert [each.points for each in found] == [0 + 100, 50 + 75]

    def test_an_innovation_outside_is_told_by_its_place(self):
        """
        Of several innovations, the one that lies outside is named, and it alone.
        """
        fitted = calibrated(ASKING, [innovating(1, 2), innovating(5)])

        assert refused(innovating(3, 6, 4), fitted) == [
            (codes.numbers.OUTSIDE_POPULATION, "/innovations/1/answers/paten/value"),
            (
                codes.numbers.OUTSIDE_POPULATION,
                "/innovations/1/answers/lama-izin/value",
            ),
        ]

    def test_evidence_of_the_region_proves_its_innovations(self):
        """
        What has none is skipped; those after it count.
        """
        proof = {"evidence": ["surat"]}
        population = [innovating(100, 1, 2), innovating(5)]
        population = [
            attrs.evolve(
                each,
                innovations=[
                    attrs.evolve(
                        one,
                        answers={
                            slug: Answer(
                                value=answer.value,
                                **({} if answer.value == 100 else proof),
                            )
                            for slug, answer in one.answers.items()
                        },
                    )
                    for one in each.innovations
                ],
            )
            for each in population
        ]
        fitted = calibrated(ASKING, population, basis="evidenced")
        found = assess(population[0], fitted, basis="evidenced").innovations

        assert [each.points for each in found] == [0, 0 + 100, 50 + 75]
