"""
The numbers of a rule-book add up, and none is left open.
"""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from frameworks.breaking import IGA, found, ranges, without_last
from indeksinovasi import codes
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks import faults
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.rules import FlooredMean, Reported
from indeksinovasi.messages import Bilingual


class TestMaxima:
    """
    The declared maximum is what can be reached.
    """

    @pytest.mark.parametrize(
        ("path", "value", "pointer", "reached"),
        [
            ("components.spd.maximum", Fraction(64), "/components/spd/maximum", "63"),
            ("components.sid.maximum", Fraction(106), "/components/sid/maximum", "111"),
            ("indicators.video.weight", Fraction(3), "/components/sid/maximum", "108"),
            (
                "components.jumlah-inovasi.rule.cap",
                199,
                "/components/jumlah-inovasi/maximum",
                "75.62",
            ),
            ("index.rule.maximum", Fraction(240), "/index/rule", "625/6"),
            ("index.rule.scale", Fraction(10), "/index/rule", "10"),
            ("bands.Sangat Inovatif.highest", Decimal("99.99"), "/index/rule", "100"),
        ],
    )
    def test_what_is_declared_adds_up(self, path, value, pointer, reached):
        """
        A maximum that its parts do not add up to shows that one of them is wrong.
        """
        fault, *_ = faults(replaced(IGA, path, value))

        assert (fault.code, fault.pointer) == (codes.rulebook.MAXIMUM_DIFFERS, pointer)
        assert fault.words["found"] == reached

    def test_a_row_that_is_left_out_is_noticed(self):
        """
        An indicator without its weight would quietly lower every region.
        """
        (fault,) = faults(without_last("indicators"))

        assert fault.code is codes.rulebook.MAXIMUM_DIFFERS
        assert fault.words == {"what": "sid", "declared": "111", "found": "99"}

    def test_a_component_that_is_reported_may_have_any_maximum(self):
        """
        Where the weights are not known, only the document says what is the most.
        """
        spd, *others = IGA.components
        unknown = Bilingual("bobot tidak diketahui", "weights are not known")
        reported = attrs.evolve(spd, rule=Reported(unknown))
        rows = tuple(each for each in IGA.indicators if each.component != "spd")
        broken = attrs.evolve(IGA, components=(reported, *others), indicators=rows)

        assert faults(broken) == ()

    def test_a_mean_of_innovations_reaches_what_one_can(self):
        """
        The most a region can have on average is the most one innovation can have.
        """
        assert FlooredMean(floor=12).ceiling((Fraction(111),)) == 111


class TestBands:
    """
    Every published index has one predikat.
    """

    @pytest.mark.parametrize(
        ("path", "value", "pointer", "number"),
        [
            ("bands.Inovatif.lowest", "40.02", "/bands/Inovatif", 0),
            ("bands.Inovatif.lowest", "40.00", "/bands/Inovatif", 2),
            ("bands.Kurang Inovatif.highest", "39.99", "/bands/Inovatif", 0),
            (
                "bands.Tidak Dapat Dinilai.lowest",
                "0.01",
                "/bands/Tidak Dapat Dinilai",
                0,
            ),
            ("bands.Inovatif.highest", "40.00", "/bands/Inovatif", 2),
        ],
    )
    def test_bands_leave_no_gap_and_share_nothing(self, path, value, pointer, number):
        """
        Between two bands there is no room, and no index in both.
        """
        fault = faults(replaced(IGA, path, Decimal(value)))[0]

        assert (fault.code, fault.pointer) == (codes.rulebook.BANDS_BROKEN, pointer)
        assert fault.words["number"] == number

    def test_bands_stand_in_order(self):
        """
        The lowest band comes first.
        """
        broken = attrs.evolve(IGA, bands=IGA.bands[::-1])

        assert codes.rulebook.BANDS_BROKEN in {code for code, _ in found(broken)}

    def test_bands_are_no_finer_than_what_is_published(self):
        """
        A bound that no published index can equal is a slip.
        """
        broken = replaced(IGA, "index.rounding", Rounding(places=1, mode="half-up"))

        assert (codes.rulebook.BAD_PARAMETER, "/bands/Inovatif") in found(broken)


class TestInterpretations:
    """
    An interpretation decides a setting, and every choice can be taken.
    """

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("interpretations.n-counts.decides", "portfolio.count"),
            ("interpretations.n-counts.decides", "components.iid.rule"),
            ("interpretations.n-counts.decides", "components.sid.rule.floor"),
            ("interpretations.n-counts.decides", "portfolio.affairs"),
            ("interpretations.n-counts.decides", "id"),
            ("interpretations.n-counts.choices.sent.id", "all"),
        ],
    )
    def test_what_cannot_be_applied_is_refused(self, path, value):
        """
        A path to nothing, or a choice that does not fit its place, is a slip.
        """
        found = faults(replaced(IGA, path, value))
        places = [
            each.pointer
            for each in found
            if each.code is codes.rulebook.BAD_INTERPRETATION
        ]

        assert places == ["/interpretations/n-counts"]

    def test_a_setting_holds_one_of_the_choices(self):
        """
        Where the setting holds none of the declared choices, no choice was taken.
        """
        path = "interpretations.rounding-mode.decides"
        (fault,) = faults(replaced(IGA, path, "names.en"))

        assert fault.code is codes.rulebook.BAD_INTERPRETATION
        assert "none of its choices" in fault.words["reason"]


class TestBounds:
    """
    Where printed bounds leave something open, somebody decided it.
    """

    @pytest.mark.parametrize(
        ("interpretation", "flaw", "at"),
        [
            ("overlapping-bounds", "overlap", "-50.32"),
            ("gapped-bounds", "gap", "8.16"),
            ("beyond-best-bound", "beyond", "1"),
        ],
    )
    def test_every_flaw_is_decided(self, interpretation, flaw, at):
        """
        Without its interpretation, every measure with the flaw is named.
        """
        others = tuple(
            each for each in IGA.interpretations if each.id != interpretation
        )
        broken = faults(attrs.evolve(IGA, interpretations=others))

        assert {each.code for each in broken} == {codes.rulebook.OPEN_BOUNDS}
        assert {each.words["what"] for each in broken} == {flaw}
        assert broken[0].words["found"] == at
        assert broken[0].words["setting"] == f"bounds.{flaw}"

    def test_bounds_that_overlap_widely_are_in_order(self):
        """
        How far ranges overlap is the regulation's affair, as long as they rise.
        """
        path = "indicators.kemanfaatan.measures.penerima"
        ends = {"at_most": 9}, {"at_least": 1, "at_most": 99}, {"at_least": 50}

        assert faults(ranges(path, *ends)) == ()

    def test_bounds_out_of_order_are_refused(self):
        """
        The second range cannot lie beside the third.
        """
        path = "indicators.kemanfaatan.measures.penerima"
        broken = ranges(
            path,
            {"at_least": 1, "at_most": 200},
            {"at_least": 2001, "at_most": 5000},
            {"at_least": 501},
        )

        assert (codes.rulebook.BAD_PARAMETER, "/" + path.replace(".", "/")) in found(
            broken
        )
