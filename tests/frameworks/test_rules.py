"""
The rules a rule-book may name: each shows its working, and the working is right.
"""

import pickle
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import InexactNumberError
from indeksinovasi.frameworks.rules import (
    RULES,
    CountedBonus,
    Facts,
    FlooredMean,
    Reported,
    RescaledSum,
    Total,
    WeightedSum,
)
from indeksinovasi.messages import Bilingual
from indeksinovasi.testing.arithmetic import evaluate

UNKNOWN = Bilingual("bobot tidak diketahui", "weights are not known")

#: Points as weights and levels make them, and as means leave them.
points = st.builds(Fraction, st.integers(0, 5000), st.sampled_from([1, 4, 12, 13, 100]))
parts = st.lists(points, max_size=8).map(tuple)
facts = st.builds(
    Facts,
    parts=parts,
    innovations=st.integers(0, 250),
    covered=st.integers(0, 6),
    reported=st.none() | points,
)
rules = st.one_of(
    st.just(WeightedSum()),
    st.builds(FlooredMean, floor=st.integers(1, 20)),
    st.builds(
        CountedBonus,
        rate=st.sampled_from(["0.38", "1", "0.005"]),
        cap=st.integers(1, 200),
        minimum=st.integers(0, 6),
    ),
    st.just(Total()),
    st.just(Reported(UNKNOWN)),
    st.builds(
        RescaledSum,
        maximum=st.sampled_from(["250", "37.5"]),
        scale=st.sampled_from([100, "1.5"]),
    ),
)


class TestEveryRule:
    """
    Whatever rule it is, its formula is what it did.
    """

    @given(rule=rules, found=facts)
    def test_the_formula_evaluates_to_the_value(self, rule, found):
        """
        Who works the formula out by hand gets the same points, exactly.
        """
        working = rule(found)

        assert evaluate(working.formula) == working.value
        assert isinstance(working.value, Fraction)

    @given(rule=rules, found=facts)
    def test_a_share_is_what_a_point_is_worth(self, rule, found):
        """
        A rule that states a share yields just that much of the sum of its parts.
        """
        working = rule(found)

        assert working.share is None or working.value == working.share * sum(
            found.parts
        )

    @given(rule=rules)
    def test_nothing_sent_is_worth_nothing(self, rule):
        """
        Without any facts there are no points, and no error.
        """
        assert rule(Facts()).value == 0

    @given(rule=rules, most=parts, data=st.data())
    def test_no_portfolio_exceeds_the_ceiling(self, rule, most, data):
        """
        Parts within their maxima never add up to more than the rule's own maximum.
        """
        ceiling = rule.ceiling(most)
        if isinstance(rule, FlooredMean):
            # Its parts are innovations; the maximum is that of one of them.
            n = data.draw(st.integers(0, 30))
            found = Facts(parts=(rule.ceiling(most),) * n, innovations=n)
        else:
            shares = [data.draw(st.integers(0, 4)) for _ in most]
            some = [each * share / 4 for each, share in zip(most, shares, strict=True)]
            found = Facts(parts=tuple(some), innovations=300, covered=6)

        assert ceiling is None or rule(found).value <= ceiling

    @given(rule=rules)
    def test_a_rule_is_a_value(self, rule):
        """
        Rules compare by what they say, cannot be changed, and travel.
        """
        assert pickle.loads(pickle.dumps(rule)) == rule  # noqa: S301 -- our own bytes
        assert attrs.evolve(rule) == rule
        assert type(rule) in RULES.values()

    def test_the_vocabulary_is_small_and_fixed(self):
        """
        A rule-book may name these rules, and nobody can slip another one in.
        """
        assert set(RULES) == {
            *("weighted-sum", "floored-mean", "counted-bonus"),
            *("total", "reported", "rescaled-sum"),
        }
        with pytest.raises(TypeError):
            RULES["mean"] = WeightedSum


class TestWeightedSum:
    """
    SPD = Σ skor indikator.
    """

    @given(parts)
    def test_it_adds_all_parts_up(self, given_parts):
        """
        Every part counts, once, in full.
        """
        assert WeightedSum()(Facts(parts=given_parts)).value == sum(given_parts)

    def test_it_shows_every_part(self):
        """
        The formula holds the parts in the order of the rule-book, nothing for nobody.
        """
        three = (Fraction(3), Fraction(9, 4), Fraction(0))

        assert WeightedSum()(Facts(parts=three)).formula == "3 + 2.25 + 0"
        assert WeightedSum()(Facts()).formula == "0"

    def test_its_ceiling_is_the_sum_of_the_maxima(self):
        """
        All indicators at their highest levels give the maximum.
        """
        assert WeightedSum().ceiling((Fraction(3), Fraction(9, 4))) == Fraction(21, 4)


class TestFlooredMean:
    """
    Σ skor SID / MAX(12, n).
    """

    @pytest.mark.parametrize(
        ("n", "mean"),
        [(0, "0"), (1, "5"), (11, "55"), (12, "60"), (13, "60"), (200, "60")],
    )
    def test_it_divides_by_n_but_never_by_less_than_the_floor(self, n, mean):
        """
        Up to twelve innovations the divisor is twelve, then it is their number.
        """
        found = Facts(parts=(Fraction(60),) * n, innovations=n)

        assert FlooredMean(floor=12)(found).value == Fraction(mean)

    def test_it_shows_the_divisor(self):
        """
        Both numbers of which the larger divides can be read in the formula.
        """
        found = Facts(parts=(Fraction(60), Fraction(80)), innovations=2)

        assert FlooredMean(floor=12)(found).formula == "(60 + 80) / max(12, 2)"

    @pytest.mark.parametrize("floor", [0, -1])
    def test_a_floor_is_at_least_one(self, floor):
        """
        Nobody divides by nothing.
        """
        with pytest.raises(ValueError, match="floor"):
            FlooredMean(floor=floor)


class TestCountedBonus:
    """
    MIN(n, 200) × 0,38 where at least 5 of the 6 affairs are covered, else 0.
    """

    BONUS = CountedBonus(rate="0.38", cap=200, minimum=5)

    @pytest.mark.parametrize(
        ("n", "covered", "bonus"),
        [
            (0, 6, "0"),
            (1, 5, "0.38"),
            (1, 4, "0"),
            (20, 4, "0"),
            (20, 5, "7.6"),
            (20, 6, "7.6"),
            (199, 5, "75.62"),
            (200, 5, "76"),
            (201, 5, "76"),
            (1000, 0, "0"),
        ],
    )
    def test_each_innovation_earns_the_rate_up_to_the_cap(self, n, covered, bonus):
        """
        The gate opens at five affairs, and the two-hundredth innovation is the last.
        """
        found = Facts(innovations=n, covered=covered)

        assert self.BONUS(found).value == Fraction(bonus)

    def test_it_shows_cap_rate_and_gate(self):
        """
        Whether and why the bonus was earned can be read in the formula.
        """
        found = Facts(innovations=20, covered=4)

        assert self.BONUS(found).formula == "min(20, 200) × 0.38 if 4 ≥ 5 else 0"

    def test_nobody_covers_anything_unasked(self):
        """
        Where nothing is known of affairs, none is covered.
        """
        one = CountedBonus(rate="0.38", cap=200, minimum=1)

        assert one(Facts(innovations=20)).value == 0

    def test_its_ceiling_is_the_bonus_at_the_cap(self):
        """
        Two hundred innovations earn 76 points.
        """
        assert self.BONUS.ceiling(()) == 76

    def test_an_interpretation_may_set_the_gate(self):
        """
        The id of a choice is text, and the gate it names is the number it writes.
        """
        assert CountedBonus(rate="0.38", cap=200, minimum="5") == self.BONUS

    @pytest.mark.parametrize(
        "setting", [{"rate": 0}, {"rate": "-1"}, {"cap": 0}, {"minimum": -1}], ids=str
    )
    def test_a_bonus_that_is_none_is_refused(self, setting):
        """
        A rate or a cap of nothing is a slip.
        """
        with pytest.raises(ValueError, match="must be"):
            CountedBonus(**{"rate": 1, "cap": 1, "minimum": 0} | setting)

    def test_a_binary_rate_is_refused(self):
        """
        0.38 as a float is not 0.38.
        """
        with pytest.raises(InexactNumberError):
            CountedBonus(rate=0.38, cap=200, minimum=5)


class TestTotal:
    """
    Points of all innovations together, as the awards before 2021 counted.
    """

    def test_each_adds_what_it_has(self):
        """
        Neither a floor nor a mean: one more innovation is so many points more.
        """
        found = Facts(parts=(Fraction(60), Fraction(81, 2)), innovations=2)
        working = Total()(found)

        assert (working.formula, working.value) == ("60 + 40.5", Fraction(201, 2))
        assert working.share == 1

    def test_it_has_no_ceiling(self):
        """
        The points grow with the number of innovations.
        """
        assert Total().ceiling((Fraction(111),)) is None


class TestReported:
    """
    What the framework cannot compute is taken as it is reported.
    """

    def test_it_passes_the_points_on(self):
        """
        Reported points are neither rounded nor clipped.
        """
        found = Facts(reported=Fraction(273, 7), parts=(Fraction(1),))

        assert Reported(UNKNOWN)(found).value == Fraction(273, 7)

    def test_its_ceiling_is_not_known(self):
        """
        Only the rule-book can say how much may be reported.
        """
        assert Reported(UNKNOWN).ceiling((Fraction(3),)) is None

    def test_it_says_why(self):
        """
        Nothing has to be reported without a reason.
        """
        with pytest.raises(ValueError, match="'id'"):
            Reported(Bilingual("", "weights are not known"))


class TestRescaledSum:
    """
    IID = (SPD + SID + jumlah inovasi) / 250 × 100.
    """

    IID = RescaledSum(maximum=250, scale=100)

    def test_it_shows_the_sum_and_the_scale(self):
        """
        The formula is the printed one, with the numbers put in.
        """
        found = Facts(parts=(Fraction(63), Fraction(595, 12), Fraction(0)))

        assert self.IID(found).formula == "(63 + 595/12 + 0) / 250 × 100"
        assert self.IID(found).value == Fraction(1351, 30)

    def test_all_the_points_are_the_scale(self):
        """
        63, 111 and 76 points are an index of 100.
        """
        most = (Fraction(63), Fraction(111), Fraction(76))

        assert self.IID.ceiling(most) == 100
        assert self.IID.ceiling(most[:2]) == Fraction(348, 5)

    @pytest.mark.parametrize("setting", [{"maximum": 0}, {"scale": "-1"}], ids=str)
    def test_a_scale_is_positive(self, setting):
        """
        Nothing is divided by nothing.
        """
        with pytest.raises(ValueError, match="must be"):
            RescaledSum(**{"maximum": 250, "scale": 100} | setting)

    @pytest.mark.parametrize("setting", [{"maximum": 250.0}, {"scale": True}], ids=str)
    def test_a_binary_scale_is_refused(self, setting):
        """
        No float gets into a formula.
        """
        with pytest.raises(InexactNumberError):
            RescaledSum(**{"maximum": 250, "scale": 100} | setting)
