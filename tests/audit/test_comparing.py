"""
Sides beside each other: what is there, what is not, and what is not known.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given

from audit.drawing import (
    DIVIDING,
    IGA,
    REPORTING,
    WITHHELD,
    claims,
    innovation,
    of_one_region,
    sent,
    weighing,
    without,
)
from indeksinovasi.audit import How, IndicatorCell, compare, side
from indeksinovasi.errors import IndeksInovasiError, OtherRegionError
from indeksinovasi.frameworks import Marks
from indeksinovasi.model import Answer, Region, RegionKind, Stage


def of(region):
    """
    Return a side of *region*.
    """
    return side(sent(region=region), IGA)


def row(rows, slug):
    """
    Return the cells of the indicator *slug*.
    """
    (found,) = [each.cells for each in rows if each.slug == slug]
    return found


class TestRegions:
    """
    Only one region can be compared.
    """

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                Region(name="Kabupaten Sumbawa", code="52.04"),
                Region(name="Pemkab Sumbawa", code="52.04"),
            ),
            (
                Region(name="Kabupaten Sumbawa", code="52.04"),
                Region(name="PEMKAB. SUMBAWA"),
            ),
            (
                Region(name="Kab. Sumbawa"),
                Region(name="Kabupaten Sumbawa", code="52.04"),
            ),
            (Region(name="Kota Contoh"), Region(name="KOTA CONTOH")),
            (Region(name="Antah", code="99.99"), Region(name="Berantah", code="99.99")),
        ],
    )
    def test_two_spellings_are_one_region(self, one, other):
        """
        The code decides, and without two of them, the name.
        """
        assert compare(of(one), of(other)).is_complete

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (Region(name="Bima", code="52.06"), Region(name="Bima", code="52.72")),
            (Region(name="Bima", code="52.06"), Region(name="Kota Bima")),
            (
                Region(name="Bima", kind=RegionKind.KOTA),
                Region(name="Bima", kind=RegionKind.KABUPATEN),
            ),
            (Region(name="Kota Contoh"), Region(name="Kota Lain")),
            (Region(name="Antah", code="99.99"), Region(name="Berantah")),
        ],
    )
    def test_two_regions_are_not_compared(self, one, other):
        """
        The error names both of them.
        """
        with pytest.raises(OtherRegionError) as caught:
            compare(of(one), of(one), of(other))

        assert isinstance(caught.value, IndeksInovasiError)
        assert one.name in caught.value.first
        assert other.name in caught.value.other

    def test_one_side_is_no_comparison(self):
        """
        It takes two.
        """
        with pytest.raises(ValueError, match="two sides"):
            compare(of(Region(name="Kota Contoh")))


class TestRows:
    """
    What a rule-book does not have is absent, never 0.
    """

    def test_an_indicator_is_found_by_its_slug(self):
        """
        Weight, level and points stand beside each other.
        """
        submission = sent(innovation("antre", video=2))
        known = (IGA,)
        it = compare(
            *(
                side(submission, each, known=known)
                for each in (IGA, weighing("video", 7), without("video"))
            )
        )

        (found,) = it.innovations
        assert row(found.indicators, "video") == (
            IndicatorCell(Fraction(4), 2, Fraction(8)),
            IndicatorCell(Fraction(7), 2, Fraction(14)),
            None,
        )
        assert [each.points for each in found.cells] == [8, 14, 0]

    def test_a_region_answers_for_itself(self):
        """
        The region's own indicators stand apart from those of its innovations.
        """
        submission = sent(answers=claims({"pad": 2}))
        it = compare(*(side(submission, each) for each in (IGA, DIVIDING)))

        cell = IndicatorCell(Fraction(3, 2), 2, Fraction(3))
        assert row(it.indicators, "pad") == (cell, cell)
        assert not [each for each in it.indicators if each.slug == "video"]
        assert it.innovations == ()

    def test_a_component_that_only_one_has(self):
        """
        It is absent from the other, and in the order of the first that has it.
        """
        submission = sent(innovation("antre", video=2))
        _spd, sid, _number = WITHHELD.components
        only = attrs.evolve(
            WITHHELD, components=[sid], indicators=IGA.of_component("sid")
        )
        it = compare(*(side(submission, each) for each in (only, IGA)))

        assert [each.code for each in it.components] == ["sid", "spd", "jumlah-inovasi"]
        sid, spd, _number = it.components
        assert [each.points for each in sid.cells] == [Fraction(8, 12)] * 2
        assert spd.cells[0] is None

    def test_an_innovation_that_only_one_has(self):
        """
        It is absent from the other, and so is every answer to it.
        """
        one = side(sent(innovation("antre", video=2)), IGA)
        other = side(sent(innovation("pasar", video=1)), IGA)

        first, second = compare(one, other).innovations
        assert first.cells[1] is None
        assert second.cells[0] is None
        assert row(first.indicators, "video")[1] is None
        assert first.innovation.id == "antre"
        assert second.innovation.id == "pasar"

    def test_it_says_how_an_innovation_was_matched(self):
        """
        A reader can judge whether two ids mean one innovation.
        """
        one = side(sent(innovation("a", "Antre")), IGA)
        other = side(sent(innovation("b", "ANTRE")), IGA)

        (found,) = compare(one, other).innovations
        assert [each.matched for each in found.cells] == [None, How.NAME]
        assert [each.innovation.id for each in found.cells] == ["a", "b"]

    def test_an_innovation_that_does_not_count(self):
        """
        Where only eligible ones count, the others have points, and no part in n.
        """
        trial = attrs.evolve(innovation("antre", video=2), stage=Stage.UJI_COBA)
        one, other = (side(sent(trial), each) for each in (IGA, DIVIDING))

        (found,) = compare(one, other).innovations
        assert [each.counts for each in found.cells] == [True, False]
        assert [each.points for each in found.cells] == [8, 8]
        assert row(found.indicators, "video")[1] is None


class TestUnknown:
    """
    What is not known is not 0 either.
    """

    def test_only_what_depends_on_it_is_unknown(self):
        """
        Without the reported points, components and innovations can still be compared.
        """
        submission = sent(innovation("antre", video=2), answers=claims({"pad": 2}))
        it = compare(
            *(side(submission, each, known=(IGA,)) for each in (IGA, REPORTING))
        )

        assert not it.is_complete
        spd, sid, _number = it.components
        assert [each.points for each in spd.cells] == [3, None]
        assert [each.points for each in sid.cells] == [Fraction(8, 12)] * 2
        assert [each.points for each in it.innovations[0].cells] == [8, 8]
        assert [each.difference for each in it.pairs] == [None]

    def test_a_level_that_cannot_be_told(self):
        """
        An indicator without bounds has its weight, but neither level nor points.
        """
        unbounded = attrs.evolve(
            IGA,
            indicators=tuple(
                attrs.evolve(each, measures=()) for each in IGA.indicators
            ),
        )
        submission = sent(
            attrs.evolve(innovation("a"), answers={"replikasi": Answer(value=3)}),
            answers={"pad": Answer(value="12.5")},
        )
        it = compare(
            *(side(submission, each, known=(IGA,)) for each in (IGA, unbounded))
        )

        assert row(it.indicators, "pad")[1] == IndicatorCell(Fraction(3, 2), None, None)
        (found,) = it.innovations
        assert row(found.indicators, "replikasi") == (
            IndicatorCell(Fraction(3), 3, Fraction(9)),
            IndicatorCell(Fraction(3), None, None),
        )
        assert [each.points for each in found.cells] == [9, None]

    def test_the_rest_is_held_against_a_side_that_is_known(self):
        """
        One unknown index does not keep the others from being compared.
        """
        submission = sent(innovation("antre", video=2))
        it = compare(
            *(side(submission, each) for each in (WITHHELD, IGA, DIVIDING, REPORTING))
        )

        assert [(each.first, each.second) for each in it.pairs] == [
            (1, 0),
            (1, 2),
            (1, 3),
        ]
        assert [each.difference is None for each in it.pairs] == [True, False, True]

    def test_where_no_index_is_known_none_is_held_against_another(self):
        """
        Two rule-books without an index still show their points.
        """
        submission = sent(innovation("antre", video=2))
        it = compare(*(side(submission, each) for each in (WITHHELD, REPORTING)))

        assert [(each.first, each.difference) for each in it.pairs] == [(0, None)]


def test_marks_have_points_and_no_level():
    """
    Where a value earns a share of the weight, the points are all there is to show.
    """
    marked = attrs.evolve(
        IGA,
        id="contoh/nilai",
        indicators=tuple(
            attrs.evolve(each, levels=(), measures=(), marks=Marks(), evidence=None)
            if each.slug == "pad"
            else each
            for each in IGA.indicators
        ),
    )
    one, other = (sent(answers={"pad": Answer(value=value)}) for value in (30, 50))
    it = compare(side(one, marked), side(other, marked))
    weight = next(each.weight for each in IGA.indicators if each.slug == "pad")

    assert row(it.indicators, "pad") == (
        IndicatorCell(weight, None, weight * Fraction("0.3")),
        IndicatorCell(weight, None, weight / 2),
    )


@given(of_one_region(), of_one_region())
def test_a_level_times_its_weight_is_its_points(one, other):
    """
    Every cell holds together, and its points add up to those of the innovation.
    """
    it = compare(side(one, IGA), side(other, weighing("video", 7)))

    for each in it.innovations:
        for position, cell in enumerate(each.cells):
            asked = [found.cells[position] for found in each.indicators]
            if cell is None:
                assert not any(asked)
            else:
                assert all(
                    found.weight * found.level == found.points for found in asked
                )
                assert sum(found.points for found in asked) == cell.points
