"""
The reasons for a difference add up to it, exactly.
"""

from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from audit.drawing import (
    DIVIDING,
    IGA,
    REPORTING,
    claims,
    innovation,
    of_one_region,
    sent,
    weighing,
)
from indeksinovasi.audit import Kind, compare, side
from indeksinovasi.model import Stage
from indeksinovasi.scoring import Basis, Standing

HEAVIER = weighing("video", 7)
FRAMEWORKS = [IGA, DIVIDING, HEAVIER]


@st.composite
def pairs(draw):
    """
    Draw two sides of one region, under any of the rule-books.
    """
    known = (IGA, REPORTING)
    one, other = (
        side(
            draw(of_one_region()),
            draw(st.sampled_from(FRAMEWORKS)),
            basis=draw(st.sampled_from(Basis)),
            known=known,
        )
        for _ in range(2)
    )
    return one, other


def why(one, other):
    """
    Return the difference between two sides.
    """
    (pair,) = compare(one, other).pairs
    return pair.difference


def moves(one, other):
    """
    Return all that moves the index, by kind and name, without what only adds up.
    """
    return {
        (each.kind.value, each.name): each.moved
        for each in why(one, other).walk()
        if not each.parts and each.moved
    }


class TestSum:
    """
    No part of a difference is left over, and none is counted twice.
    """

    @given(pairs())
    def test_the_whole_is_the_difference_of_the_indices(self, pair):
        """
        What is taken apart is the second exact index less the first.
        """
        one, other = pair

        whole = why(one, other)

        assert whole.moved == other.index_exact - one.index_exact
        assert (whole.before, whole.after) == (one.index_exact, other.index_exact)

    @given(pairs())
    def test_parts_add_up_at_every_step(self, pair):
        """
        Components make the index, innovations the component, indicators the innovation.
        """
        for each in why(*pair).walk():
            if each.parts:
                assert (
                    sum((part.moved for part in each.parts), Fraction(0)) == each.moved
                )

    @given(pairs())
    def test_the_other_way_round_it_is_the_opposite(self, pair):
        """
        Whatever one index lacks, the other has more.
        """
        one, other = pair

        assert why(other, one).moved == -why(one, other).moved

    @given(of_one_region(), st.sampled_from(Basis))
    def test_nothing_moves_between_equal_sides(self, submission, basis):
        """
        Held against itself, a side shows no difference anywhere.
        """
        it = side(submission, IGA, basis=basis)

        assert not any(each.moved for each in why(it, it).walk())


class TestReasons:
    """
    Each reason is named after what it comes from.
    """

    def test_a_level_moves_its_indicator_only(self):
        """
        One level less of weight 4, over twelve, on a scale of 250 to 100.
        """
        one, other = (
            side(sent(innovation("antre", video=level, sdm=2)), IGA) for level in (3, 2)
        )

        assert moves(one, other) == {("indicator", "video"): Fraction(-4, 12) * 2 / 5}

    def test_another_divisor_is_a_reason_of_its_own(self):
        """
        A thirteenth innovation without points moves nothing but the divisor.
        """
        twelve = [innovation(f"i{number}", video=3) for number in range(12)]
        one = side(sent(*twelve), IGA)
        other = side(sent(*twelve, innovation("kosong")), IGA)

        found = moves(one, other)
        assert found == {("share", "sid"): (Fraction(144, 13) - 12) * 2 / 5}

    def test_an_innovation_that_is_gone_takes_its_points_along(self):
        """
        Its points are valued as they were: divided by thirteen.
        """
        twelve = [innovation(f"i{number}", sdm=3) for number in range(12)]
        one = side(sent(*twelve, innovation("ditolak", video=3)), IGA)
        other = side(sent(*twelve), IGA)

        whole = why(one, other)
        (gone,) = [each for each in whole.walk() if each.name == "ditolak"]
        assert gone.kind is Kind.INNOVATION
        assert (gone.before, gone.after) == (12, None)
        assert gone.moved == -Fraction(12, 13) * 2 / 5
        (divisor,) = [each for each in whole.walk() if each.kind is Kind.SHARE]
        assert (divisor.before, divisor.after) == (Fraction(1, 13), Fraction(1, 12))
        assert divisor.moved == 72 * (Fraction(1, 12) - Fraction(1, 13)) * 2 / 5

    def test_what_is_not_eligible_any_more_says_so(self):
        """
        On the basis of verified levels an innovation may lose all of its points.
        """
        answer = attrs.evolve(claims({"video": 3})["video"], verified_level=3)
        found = attrs.evolve(
            innovation("antre"), stage=Stage.UJI_COBA, answers={"video": answer}
        )
        one, other = (
            side(sent(found), IGA, basis=basis) for basis in ("claimed", "verified")
        )

        (score,) = other.assessment.innovations
        assert score.eligible.standing is Standing.INELIGIBLE
        assert moves(one, other) == {("share", "antre"): -Fraction(12, 12) * 2 / 5}

    def test_the_bonus_is_one_reason(self):
        """
        Whether enough affairs are covered is not spread over the innovations.
        """
        wajib = ["pendidikan", "kesehatan", "sosial", "Perumahan Rakyat", "Trantibum"]
        five = [
            attrs.evolve(innovation(f"i{number}"), affairs=[affair])
            for number, affair in enumerate(wajib)
        ]
        four = [*five[:4], attrs.evolve(five[4], affairs=["sosial"])]
        one, other = (side(sent(*each), IGA) for each in (five, four))

        assert moves(one, other) == {
            ("component", "jumlah-inovasi"): -5 * Fraction("0.38") * 2 / 5
        }

    def test_a_weight_moves_its_indicator(self):
        """
        Between two rule-books a heavier indicator is worth more.
        """
        submission = sent(innovation("antre", video=2, sdm=1))
        one, other = (side(submission, each) for each in (IGA, HEAVIER))

        assert moves(one, other) == {("indicator", "video"): Fraction(6, 12) * 2 / 5}

    def test_what_is_reported_on_one_side_is_not_taken_apart(self):
        """
        Points that one side works out and the other reports are one reason.
        """
        submission = sent(
            answers=claims({"pad": 2, "lakip": 1}), reported={"spd": "10"}
        )
        one, other = (
            side(submission, each, known=(IGA, REPORTING)) for each in (IGA, REPORTING)
        )

        assert moves(one, other) == {("component", "spd"): (10 - 4) * Fraction(2, 5)}

    def test_an_innovation_called_like_an_indicator_is_none(self):
        """
        The id of an innovation and the slug of an indicator are two things.
        """
        one = side(
            sent(innovation("pad", "x", video=1), answers=claims({"pad": 1})), IGA
        )
        other = side(
            sent(innovation("b", "X", video=3), answers=claims({"pad": 3})), IGA
        )

        assert moves(one, other) == {
            ("indicator", "pad"): 2 * Fraction("1.5") * 2 / 5,
            ("indicator", "video"): Fraction(8, 12) * 2 / 5,
        }


@given(of_one_region(), st.sampled_from(FRAMEWORKS), st.sampled_from(Basis))
def test_a_share_is_what_a_point_is_worth(submission, framework, basis):
    """
    A step that states a share is that share of the sum of its parts.
    """
    trace = side(submission, framework, basis=basis).assessment.trace
    shared = [each for each in trace.walk() if each.share is not None]

    assert trace in shared
    for each in shared:
        points = sum((part.value for part in each.parts), Fraction(0))
        assert each.value == each.share * points


def test_without_innovations_the_region_is_left():
    """
    With nothing sent, the difference is that of the region's own answers.
    """
    one, other = (side(sent(answers=claims({"pad": it})), IGA) for it in (1, 3))

    assert moves(one, other) == {("indicator", "pad"): Fraction(6, 5)}
