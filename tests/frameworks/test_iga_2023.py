"""
IGA 2023: what is known is computed, what is concluded is marked, the rest is reported.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworks.years import IGA_2023, YANDAS, portfolios, submission
from indeksinovasi import assess
from indeksinovasi.errors import SubmissionError
from indeksinovasi.frameworks import Citation, Status
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.scoring import band_of


def refusals(**given_):
    """
    Return why a document with *given_* is refused.
    """
    with pytest.raises(SubmissionError) as refused:
        assess(submission([], **given_), IGA_2023)
    return refused.value.findings


class TestNotKnown:
    """
    What nobody published is not made up, and nothing is computed from it.
    """

    def test_the_points_of_the_region_must_be_reported(self):
        """
        The weights of SPD are not known; the refusal says so, and cites the 63.
        """
        (finding,) = refusals()

        assert IGA_2023.of_component("spd") == ()
        assert finding.code.id == "II-K007"
        assert "weights of the 15 SPD indicators of 2023" in finding.message()
        assert "25,2% dari 250" in finding.source

    @pytest.mark.parametrize("spd", ["-0.01", "63.01"])
    def test_no_more_is_reported_than_there_can_be(self, spd):
        """
        25,2% of 250 are 63.
        """
        (finding,) = refusals(reported={"spd": Fraction(spd)})

        assert finding.code.id == "II-N003"

    def test_nothing_is_asked_for_that_is_not_known(self):
        """
        Neither mandatory indicators nor a window is known.
        """
        assert IGA_2023.eligibility is None
        assert not any(each.mandatory for each in IGA_2023.indicators)

    def test_what_is_concluded_is_marked(self):
        """
        63, 76, 250 and the rule of the number of innovations are nobody's words.
        """
        concluded = {
            ".".join(path)
            for path, each in walk(IGA_2023)
            if isinstance(each, Citation)
            and IGA_2023.sources[each.source].status is Status.INFERRED
            and "interpretations" not in path
        }

        assert concluded == {
            "components.spd.source",
            "components.jumlah-inovasi.source",
            "index.source",
            "index.rounding_source",
            "portfolio.source",
        }


class TestYandasCondition:
    """
    Whether the points for the number of innovations had a condition is left open.
    """

    @given(portfolios, st.integers(0, 63))
    def test_it_takes_all_points_for_the_number_or_none(self, innovations, spd):
        """
        Read into 2023, the condition of 2026 costs who covers fewer than five affairs.
        """
        document = submission(innovations, reported={"spd": spd})
        free = assess(document, IGA_2023)
        bound = assess(document, IGA_2023.interpreted({"yandas-condition": "5"}))
        covered = {affair for _, affair in innovations} & set(YANDAS)
        lost = 0 if len(covered) >= 5 else Fraction("0.38") * len(innovations)

        assert free.index_exact - bound.index_exact == lost / Fraction(250) * 100

    def test_the_other_reading_is_told_beside_the_result(self):
        """
        Whoever reads an index of 2023 sees what it would be with the condition.
        """
        result = assess(submission([({}, "sosial")], reported={"spd": 40}), IGA_2023)
        (touched,) = result.interpretations
        ((choice, other),) = touched.alternatives

        assert (touched.id, touched.chosen, choice) == ("yandas-condition", "0", "5")
        assert (str(result.index), str(other.index)) == ("16.15", "16.00")

    def test_a_choice_is_a_number_where_a_number_stands(self):
        """
        The setting holds a count, not the text that the choice goes by.
        """
        bound = IGA_2023.interpreted({"yandas-condition": "5"})

        assert [each.rule.minimum for each in bound.components if each.number] == [5]


class TestBands:
    """
    The predikat of 2023, at both sides of each bound.
    """

    @pytest.mark.parametrize(
        ("index", "predikat"),
        [
            ("0", "Tidak Dapat Dinilai"),
            ("0.004", "Tidak Dapat Dinilai"),
            ("0.005", "Kurang Inovatif"),
            ("0.01", "Kurang Inovatif"),
            ("34.99", "Kurang Inovatif"),
            ("34.994", "Kurang Inovatif"),
            ("34.995", "Inovatif"),
            ("35.00", "Inovatif"),
            ("59.28", "Inovatif"),  # Kota Magelang, as published
            ("60.00", "Inovatif"),
            ("60.004", "Inovatif"),
            ("60.005", "Sangat Inovatif"),
            ("60.01", "Sangat Inovatif"),
            ("100", "Sangat Inovatif"),
        ],
    )
    def test_a_published_index_has_one_predikat(self, index, predikat):
        """
        The index is rounded first; then the printed bounds decide.
        """
        assert band_of(Fraction(index), IGA_2023).predikat == predikat

    @pytest.mark.parametrize(
        ("index", "predikat"),
        [
            ("0.005", "Tidak Dapat Dinilai"),
            ("34.995", "Kurang Inovatif"),
            ("60.005", "Inovatif"),
        ],
    )
    def test_before_rounding_the_room_between_belongs_to_the_lower(
        self, index, predikat
    ):
        """
        Decided on the exact index, the upper predikat is not reached.
        """
        exact = IGA_2023.interpreted({"predikat-value": "exact"})

        assert band_of(Fraction(index), exact).predikat == predikat
