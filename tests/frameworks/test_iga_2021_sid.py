"""
IGA 2021: the points of innovations, and no index.
"""

import datetime as dt

import pytest
from hypothesis import given

from frameworks.years import SID_2021, WEIGHTS, points, portfolios, submission
from indeksinovasi import assess
from indeksinovasi.frameworks import Status
from indeksinovasi.model import Innovation
from indeksinovasi.scoring import eligible


class TestNoIndex:
    """
    What is not known is not computed; what is, is.
    """

    def test_the_framework_says_which_numbers_are_missing(self):
        """
        The weights of SPD, the way to an index, and the bounds of the predikat.
        """
        assert (SID_2021.index, SID_2021.bands) == (None, ())
        for text in (SID_2021.withheld.id, SID_2021.withheld.en):
            assert "SPD" in text
            assert "predikat" in text

    def test_a_region_gets_the_points_of_its_innovations(self):
        """
        150 at most for each; no index, no predikat, and nothing missing to a next one.
        """
        full = dict.fromkeys(WEIGHTS, 3)
        result = assess(submission([(full, "pangan"), ({}, "sosial")]), SID_2021)

        assert (result.index, result.index_exact) == (None, None)
        assert (result.predikat, result.next) == (None, None)
        assert points(result) == [150, 0]
        assert {each.maximum for each in result.innovations} == {150}

    @given(portfolios)
    def test_the_points_are_added_up_and_nothing_else(self, innovations):
        """
        However many there are, none is averaged away, and there is no most.
        """
        result = assess(submission(innovations), SID_2021)
        (component,) = result.components

        assert component.points == sum(points(result)) == result.trace.value
        assert component.maximum is None


class TestWindow:
    """
    What is known is asked, and no more.
    """

    @pytest.mark.parametrize(
        ("day", "failed"),
        [
            ("2018-12-31", ("window",)),
            ("2019-01-01", ()),
            ("2020-12-31", ()),
            ("2021-01-01", ("window",)),
        ],
    )
    def test_implemented_in_2019_or_2020(self, day, failed):
        """
        The first and the last day count; stage and design are not asked for.
        """
        innovation = Innovation(
            id="a", name="A", launched_on=dt.date.fromisoformat(day), design="Satu."
        )

        found = eligible(innovation, SID_2021.eligibility)

        assert (found.failed, found.unchecked) == (failed, ())

    def test_without_a_date_only_the_window_is_unchecked(self):
        """
        What nobody asks for is not missing.
        """
        found = eligible(Innovation(id="a", name="A"), SID_2021.eligibility)

        assert (found.failed, found.unchecked) == ((), ("window",))


class TestNotKnown:
    """
    What nobody published is not made up.
    """

    def test_nothing_else_is_asked_for(self):
        """
        Neither stages, mandatory indicators, affairs, nor evidence are known.
        """
        assert SID_2021.eligibility.stages == ()
        assert SID_2021.eligibility.design_words is None
        assert SID_2021.portfolio is None
        assert not any(each.mandatory for each in SID_2021.indicators)
        assert not any(each.evidence for each in SID_2021.indicators)

    def test_the_year_itself_is_concluded(self):
        """
        The table is printed without a year, so each of its numbers is inferred.
        """
        assert SID_2021.status is Status.INFERRED
        assert SID_2021.cited()[Status.REPRODUCED] == 1  # The window, which has one.

    @pytest.mark.parametrize(("level", "earned"), [(1, 4), (2, 8), (3, 12)])
    def test_perkada_and_perda_are_one_level(self, level, earned):
        """
        Where two tables differ, that of three levels and 150 points is followed.
        """
        result = assess(submission([({"regulasi": level}, "sosial")]), SID_2021)

        assert points(result) == [earned]
