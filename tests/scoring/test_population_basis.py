"""
Whose answers are the population: those that the score counts.
"""

import attrs

from indeksinovasi import assess, codes
from indeksinovasi.frameworks import Scope
from indeksinovasi.frameworks.rules import FlooredMean, WeightedSum
from indeksinovasi.model import Answer, Innovation
from indeksinovasi.scoring import Basis, calibrated, obstacles
from scoring.regions import (
    COMPARED,
    FRAMEWORK,
    region,
)
from scoring.test_population import refused, steps

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
