"""
What a civil servant could dispute, clause by clause.
"""

import random
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import oracle
from indeksinovasi import assess
from indeksinovasi.testing.strategies import submissions
from scoring.drawing import (
    BEST_EACH,
    BEST_REGION,
    FRAMEWORK,
    YANDAS,
    bases,
    levels,
    portfolios,
    readings,
    regions,
    submission,
)


def index(region, portfolio):
    """
    Return the exact index of levels.
    """
    return assess(submission(region, portfolio), FRAMEWORK).index_exact


def raised(found, slug):
    """
    Return the levels *found* with one level more for *slug*.
    """
    return found | {slug: min(found.get(slug, 0) + 1, 3)}


class TestSecondOpinion:
    """
    Lampiran I butir XI.B, worked out twice.
    """

    @given(region=regions, portfolio=portfolios())
    def test_an_independent_calculation_agrees(self, region, portfolio):
        """
        A page of arithmetic that knows nothing of the library gets the same result.
        """
        result = assess(submission(region, portfolio), FRAMEWORK)
        expected = oracle.index(region, portfolio)

        assert result.index_exact == expected
        assert str(result.index) == oracle.published(expected)
        assert result.predikat == oracle.predikat(oracle.published(expected))

    @pytest.mark.parametrize("n", [199, 200, 201, 230])
    def test_it_agrees_around_the_cap(self, n):
        """
        The two-hundredth innovation is the last that is counted, not that is averaged.
        """
        portfolio = [
            (YANDAS[number % 5], {"video": number % 4, "regulasi": 3})
            for number in range(n)
        ]

        assert index(BEST_REGION, portfolio) == oracle.index(BEST_REGION, portfolio)


class TestMonotone:
    """
    Lampiran II: a higher level never earns fewer points.
    """

    @given(region=regions, portfolio=portfolios(), data=st.data())
    def test_a_better_region_never_loses(self, region, portfolio, data):
        """
        Raising one level of the region leaves the index equal or higher.
        """
        slug = data.draw(st.sampled_from(list(BEST_REGION)))
        better = raised(region, slug)
        gain = index(better, portfolio) - index(region, portfolio)

        assert gain >= 0
        assert (gain > 0) is (region.get(slug, 0) < 3)

    @given(region=regions, portfolio=portfolios().filter(bool), data=st.data())
    def test_a_better_innovation_never_loses(self, region, portfolio, data):
        """
        Raising one level of one innovation leaves the index equal or higher.
        """
        slug = data.draw(st.sampled_from(list(BEST_EACH)))
        at = data.draw(st.integers(0, len(portfolio) - 1))
        affair, found = portfolio[at]
        better = [*portfolio]
        better[at] = affair, raised(found, slug)
        gain = index(region, better) - index(region, portfolio)

        assert gain >= 0
        assert (gain > 0) is (found.get(slug, 0) < 3)

    @given(sent=submissions(FRAMEWORK), reading=readings, basis=bases, data=st.data())
    def test_that_is_so_under_every_reading(self, sent, reading, basis, data):
        """
        However the open points are read, a level more never costs anything.
        """
        framework = FRAMEWORK.interpreted(reading)
        slug = data.draw(st.sampled_from(list(BEST_REGION)))
        answer = sent.answers.get(slug)
        if answer is None or answer.level is None:
            return
        more = min(answer.level + 1, 3)
        verified = max(answer.verified_level or 0, more)
        better = attrs.evolve(answer, level=more, verified_level=verified)
        improved = attrs.evolve(sent, answers={**sent.answers, slug: better})

        before = assess(sent, framework, basis=basis)
        after = assess(improved, framework, basis=basis)

        assert before.index_exact <= after.index_exact
        assert before.index <= after.index


class TestCoverage:
    """
    Lampiran I butir XI.B: at least five of the six affairs of basic services.
    """

    @given(
        region=regions,
        portfolio=portfolios().filter(bool),
        affair=st.sampled_from(YANDAS),
        data=st.data(),
    )
    def test_another_affair_never_loses(self, region, portfolio, affair, data):
        """
        An innovation that serves one more of the six leaves the index equal or higher.
        """
        at = data.draw(st.integers(0, len(portfolio) - 1))
        _, found = portfolio[at]
        other = "perdagangan", found
        before = [*portfolio[:at], other, *portfolio[at + 1 :]]
        after = [*portfolio[:at], (affair, found), *portfolio[at + 1 :]]

        assert index(region, before) <= index(region, after)

    @pytest.mark.parametrize("covered", range(7))
    def test_the_fifth_affair_opens_the_gate(self, covered):
        """
        Four affairs earn nothing for twenty innovations, five earn 7.6 points.
        """
        affairs = YANDAS[:covered] + ["perdagangan"] * (20 - covered)
        result = assess(submission({}, [(each, {}) for each in affairs]), FRAMEWORK)

        assert result.components[2].points == (Fraction("7.6") if covered > 4 else 0)
        assert str(result.index) == ("3.04" if covered > 4 else "0.00")


class TestDivisor:
    """
    Lampiran I butir XI.B: the sum over innovations is divided by MAX(12, n).
    """

    @given(
        region=regions,
        portfolio=portfolios(most=11),
        affair=st.sampled_from([*YANDAS, "perdagangan"]),
        found=levels(BEST_EACH),
    )
    def test_below_twelve_one_more_never_loses(self, region, portfolio, affair, found):
        """
        Up to the twelfth, another innovation can only help, however weak it is.
        """
        more = [*portfolio, (affair, found)]

        assert index(region, portfolio) <= index(region, more)

    @pytest.mark.parametrize(
        ("n", "before", "after"),
        [
            # (63 + 111 × n/12 + 0.38 n) / 2.5, then with one innovation of 0 points.
            (11, "67.57", "67.72"),
            # (63 + 111 + 4.56) / 2.5 = 71.424; (63 + 1332/13 + 4.94) / 2.5 = 68.1606.
            (12, "71.42", "68.16"),
            # (63 + 111 + 75.62) / 2.5 = 99.848; (63 + 22089/200 + 76) / 2.5 = 99.778.
            (199, "99.85", "99.78"),
        ],
    )
    def test_from_twelve_on_a_weak_one_can_lose(self, n, before, after):
        """
        A thirteenth innovation without points takes a region from 71.42 to 68.16.
        """
        good = [(YANDAS[number % 6], BEST_EACH) for number in range(n)]
        weak = ("perdagangan", {})

        assert str(assess(submission(BEST_REGION, good), FRAMEWORK).index) == before
        assert str(assess(submission(BEST_REGION, [*good, weak]), FRAMEWORK).index) == (
            after
        )


class TestScale:
    """
    Lampiran I butir XI.B: the index lies between 0 and 100.
    """

    @given(sent=submissions(FRAMEWORK), reading=readings, basis=bases)
    def test_no_index_leaves_the_scale(self, sent, reading, basis):
        """
        Whatever is sent and however it is read, the index is on the scale.
        """
        result = assess(sent, FRAMEWORK.interpreted(reading), basis=basis)

        assert 0 <= result.index_exact <= 100
        assert 0 <= result.index <= 100
        for each in (*result.components, *result.innovations):
            assert 0 <= each.points <= each.maximum

    def test_the_top_can_be_reached(self):
        """
        63 points, 200 innovations of 111 and all six affairs are exactly 100.
        """
        best = [(YANDAS[number % 6], BEST_EACH) for number in range(200)]
        result = assess(submission(BEST_REGION, best), FRAMEWORK)

        assert result.index_exact == 100
        assert str(result.index) == "100.00"
        assert result.predikat == "Sangat Inovatif"
        assert result.next is None
        assert [each.points for each in result.components] == [63, 111, 76]

    def test_the_bottom_can_be_reached(self):
        """
        A region that sends nothing has 0.00 and cannot be assessed.
        """
        result = assess(submission({}, []), FRAMEWORK)

        assert result.index_exact == 0
        assert str(result.index) == "0.00"
        assert result.predikat == "Tidak Dapat Dinilai"
        assert [each.points for each in result.components] == [0, 0, 0]
        assert result.interpretations == ()

    @given(n=st.integers(0, 30))
    def test_no_answer_is_level_nought(self, n):
        """
        Leaving an answer out and claiming level 0 are the same.
        """
        nothing = [("sosial", {})] * n
        nought = [("sosial", dict.fromkeys(BEST_EACH, 0))] * n
        silent, spoken = (
            index({}, nothing),
            index(dict.fromkeys(BEST_REGION, 0), nought),
        )

        assert silent == spoken == 0


class TestOrder:
    """
    Nothing depends on the order in which a region writes things down.
    """

    @given(sent=submissions(FRAMEWORK), seed=st.integers(), basis=bases)
    def test_order_does_not_matter(self, sent, seed, basis):
        """
        Innovations and answers in another order give the same result.
        """
        dice = random.Random(seed)  # noqa: S311 -- any order will do

        def shuffled(mapping):
            return dict(dice.sample(list(mapping.items()), len(mapping)))

        innovations = [
            attrs.evolve(each, answers=shuffled(each.answers))
            for each in sent.innovations
        ]
        dice.shuffle(innovations)
        other = attrs.evolve(
            sent, answers=shuffled(sent.answers), innovations=innovations
        )
        one = assess(sent, FRAMEWORK, basis=basis)
        two = assess(other, FRAMEWORK, basis=basis)

        assert (one.index_exact, one.index, one.predikat, one.next) == (
            two.index_exact,
            two.index,
            two.predikat,
            two.next,
        )
        assert one.components == two.components
        assert one.interpretations == two.interpretations
        assert set(one.innovations) == set(two.innovations)

    @given(region=regions, portfolio=portfolios(), seed=st.integers())
    def test_copies_of_innovations_count_like_others(self, region, portfolio, seed):
        """
        Two innovations of the same levels are two, wherever they stand.
        """
        doubled = portfolio * 2
        random.Random(seed).shuffle(doubled)  # noqa: S311 -- any order will do

        assert index(region, doubled) == oracle.index(region, doubled)
