"""
What stayed from one rule year to the next, and what one document earns in each.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given

from frameworks.years import (
    IGA_2023,
    IGA_2026,
    SID_2021,
    WEIGHTS,
    YEARS,
    points,
    portfolios,
    submission,
)
from indeksinovasi import assess
from indeksinovasi.frameworks import Citation, Status
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.model import Answer


class TestWeights:
    """
    An indicator goes by one name in every year, and has that year's weight.
    """

    @pytest.mark.parametrize("slug", WEIGHTS)
    def test_each_year_has_its_weight(self, slug):
        """
        What the tables of the years print is what the rule-books hold.
        """
        held = [
            each.weight
            for rules in (SID_2021, IGA_2023, IGA_2026)
            for each in rules.of_component("sid")
            if each.slug == slug
        ]

        assert held == list(WEIGHTS[slug])

    @pytest.mark.parametrize(
        ("year", "weights", "most"), [(2021, 50, 150), (2023, 37, 111), (2026, 37, 111)]
    )
    def test_the_weights_add_up_to_what_is_known(self, year, weights, most):
        """
        111 an innovation from 2022 on, as the head of BSKDN said; 150 before.
        """
        rows = YEARS[year].of_component("sid")

        assert sum(each.weight for each in rows) == weights
        assert sum(each.maximum for each in rows) == most
        assert {each.highest for each in rows} == {3}

    def test_a_row_keeps_its_name_and_its_place(self):
        """
        The twenty stand in one order, 1-20 on the old form and 16-35 since.
        """
        rows = {year: rules.of_component("sid") for year, rules in YEARS.items()}
        numbers = {
            year: [each.number for each in row] == [str(n) for n in range(first, last)]
            for year, row in rows.items()
            for first, last in [(1, 21) if year == 2021 else (16, 36)]
        }

        assert {tuple(each.slug for each in row) for row in rows.values()} == {
            tuple(WEIGHTS)
        }
        assert all(numbers.values())

    @pytest.mark.parametrize(
        ("slug", "before", "since"),
        [
            ("alat-kerja", "Penggunaan IT", "Alat Kerja"),
            ("terintegrasi", "Online Sistem", "Layanan Terintegrasi"),
            ("video", "Kualitas Inovasi Daerah", "Video inovasi daerah"),
        ],
    )
    def test_an_indicator_that_was_renamed_is_the_same(self, slug, before, since):
        """
        Three have other names since; an answer to one is still an answer to it.
        """
        names = {
            year: each.names.id
            for year, rules in YEARS.items()
            for each in rules.indicators
            if each.slug == slug
        }

        assert names[2023] == before
        assert names[2021].casefold() == before.casefold()
        assert {names[2026], names[2027]} == {since}


class TestSources:
    """
    Every number says how well it is known.
    """

    @pytest.mark.parametrize(
        ("year", "reproduced"),
        [
            (2021, {"jawaban-2021"}),
            (2023, {"aplikasi-2023", "paparan-2023"}),
            (2026, {"surat-2026"}),
            (2027, {"surat-2026", "prognosis-2026"}),
        ],
    )
    def test_no_number_was_read_in_the_regulation_itself(self, year, reproduced):
        """
        None is official; those not concluded are of third parties, and these are named.
        """
        rules = YEARS[year]
        cited = {
            each.source
            for path, each in walk(rules)
            if isinstance(each, Citation) and rules.uncounted.isdisjoint(path)
        }
        weakest = Status.REPRODUCED if year == 2026 else Status.INFERRED

        assert {rules.sources[each].status for each in cited} <= {
            Status.REPRODUCED,
            Status.INFERRED,
        }
        assert {
            name for name in cited if rules.sources[name].status is Status.REPRODUCED
        } == reproduced
        assert rules.status is weakest


class TestOneDocument:
    """
    One region's innovations under the rules of each year.
    """

    @pytest.mark.parametrize(
        ("year", "worth"), [(2021, 150), (2023, 111), (2026, 111), (2027, 111)]
    )
    def test_an_innovation_is_worth_what_its_year_says(self, year, worth):
        """
        The same levels earn what that year's weights give.
        """
        reported = {"spd": 40} if year == 2023 else {}
        document = submission(
            [(dict.fromkeys(WEIGHTS, 3), "sosial")], reported=reported
        )

        assert points(assess(document, YEARS[year])) == [worth]

    @pytest.mark.parametrize(
        ("slug", "basis", "value", "earned"),
        [
            ("kemanfaatan", "penerima", 150, [10, 6, 3]),
            ("kemanfaatan", "penerima", 201, [15, 9, 6]),
            ("pengaduan", None, 65, [6, 2, 2]),
            ("pengaduan", None, 80, [6, 3, 2]),
            ("jejaring", None, 1, [1, 1, 0]),
            ("aktor", None, 3, [0, 1, 1]),
            ("aktor", None, 5, [2, 3, 3]),
            ("bimtek", None, 3, [6, 3, 3]),
        ],
    )
    def test_a_measured_value_earns_what_its_year_says(
        self, slug, basis, value, earned
    ):
        """
        A value need not be given anew: the bounds are the year's, the name is one.
        """
        answer = Answer(value=Fraction(value), basis=basis)
        document = submission([({slug: answer}, "sosial")])
        reported = attrs.evolve(document, reported={"spd": 40})

        assert [
            *points(assess(document, SID_2021)),
            *points(assess(reported, IGA_2023)),
            *points(assess(document, IGA_2026)),
        ] == earned

    @given(portfolios)
    def test_levels_earn_as_much_in_2023_as_in_2026(self, innovations):
        """
        The weights did not move: what moved are bounds, divisor and predikat.
        """
        document = submission(innovations)
        reported = attrs.evolve(document, reported={"spd": 0})

        assert points(assess(reported, IGA_2023)) == points(assess(document, IGA_2026))
