"""
A rule-book that contradicts itself is not used; every contradiction is named.
"""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from indeksinovasi import codes, framework, framework_ids
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks import (
    Bilingual,
    Citation,
    Component,
    Framework,
    Range,
    Scope,
    Variable,
    faults,
)
from indeksinovasi.frameworks.paths import replaced, value_at
from indeksinovasi.frameworks.rules import (
    CountedBonus,
    FlooredMean,
    Reported,
    RescaledSum,
    WeightedSum,
)

IGA = framework("iga/2026")
SURAT = Citation("surat-2026")


def twice(path):
    """
    Return IGA 2026 with the last member of the list at *path* declared twice.
    """
    members = value_at(IGA, path)
    return replaced(IGA, path, (*members, members[-1]))


def without_last(path):
    """
    Return IGA 2026 without the last member of the list at *path*.
    """
    return replaced(IGA, path, value_at(IGA, path)[:-1])


def ranges(path, *ends):
    """
    Return IGA 2026 with ranges of *ends*, level 1 first, in the measure at *path*.
    """
    levels = (Range(level=level, **each) for level, each in enumerate(ends, 1))
    return replaced(IGA, f"{path}.ranges", tuple(levels))


def found(broken):
    """
    Return code and pointer of every fault of the framework *broken*.
    """
    return [(each.code, each.pointer) for each in faults(broken)]


class TestShipped:
    """
    The rule-books that are shipped hold together.
    """

    @pytest.mark.parametrize("framework_id", framework_ids())
    def test_a_shipped_rule_book_is_sound(self, framework_id):
        """
        Nothing in it contradicts anything else in it.
        """
        assert faults(framework(framework_id)) == ()

    @pytest.mark.parametrize("framework_id", framework_ids())
    def test_it_is_sound_under_every_reading(self, framework_id):
        """
        No choice of an interpretation breaks it.
        """
        shipped = framework(framework_id)
        for each in shipped.interpretations:
            for choice in each.choices:
                assert faults(shipped.interpreted({each.id: choice.id})) == ()


class TestNamesOnce:
    """
    A name means one thing.
    """

    @pytest.mark.parametrize(
        ("path", "pointer"),
        [
            ("indicators", "/indicators/video"),
            ("components", "/components/jumlah-inovasi"),
            ("variables", "/variables/jumlah-inovasi-dan-hasil-kreatif"),
            ("bands", "/bands/Sangat Inovatif"),
            ("interpretations", "/interpretations/n-counts"),
            (
                "indicators.kemanfaatan.measures",
                "/indicators/kemanfaatan/measures/tren",
            ),
            (
                "interpretations.n-counts.choices",
                "/interpretations/n-counts/choices/eligible",
            ),
        ],
    )
    def test_a_name_is_declared_once(self, path, pointer):
        """
        Two rows, measures, bands or choices of one name cannot be told apart.
        """
        assert (codes.rulebook.DUPLICATE_NAME, pointer) in found(twice(path))

    def test_two_measures_need_a_basis_each(self):
        """
        Measures without a basis are one too many when there are two.
        """
        path = "indicators.pad.measures"

        assert found(twice(path))[0] == (
            codes.rulebook.DUPLICATE_NAME,
            "/indicators/pad/measures/",
        )


class TestReferences:
    """
    What is referred to is there.
    """

    @pytest.mark.parametrize(
        "path",
        [
            "indicators.pad.component",
            "indicators.pad.variable",
            "variables.institusi.aspect",
            "components.sid.aspect",
        ],
    )
    def test_what_is_referred_to_is_declared(self, path):
        """
        A component, variable or aspect that is not declared is a slip.
        """
        wrong = value_at(IGA, path) + "x"
        fault, *_ = faults(replaced(IGA, path, wrong))

        assert fault.code is codes.rulebook.UNKNOWN_REFERENCE
        assert fault.pointer == "/" + path.replace(".", "/")
        assert fault.words["nearest"] == (value_at(IGA, path),)

    @pytest.mark.parametrize(
        ("path", "each"),
        [
            ("components.sid.each", None),
            ("components.spd.each", WeightedSum()),
            ("components.jumlah-inovasi.each", WeightedSum()),
        ],
    )
    def test_only_innovations_are_scored_each(self, path, each):
        """
        A rule for each innovation stands where innovations are scored, only there.
        """
        fault, *_ = found(replaced(IGA, path, each))

        assert fault == (codes.rulebook.BAD_PARAMETER, "/" + path.replace(".", "/"))


class TestCitations:
    """
    No number without a source.
    """

    @pytest.mark.parametrize(
        "path",
        [
            "indicators.pad.source",
            "indicators.pad.measures..source",
            "indicators.regulasi.evidence.source",
            "components.sid.source",
            "bands.Inovatif.source",
            "index.source",
            "index.rounding_source",
            "portfolio.source",
            "eligibility.source",
            "interpretations.n-counts.source",
        ],
    )
    def test_a_cited_source_is_declared(self, path):
        """
        Wherever a clause is cited, the document it is of is declared.
        """
        broken = replaced(IGA, path, Citation("surat-2062", "Lampiran II"))
        (fault,) = faults(broken)

        assert fault.code is codes.rulebook.UNKNOWN_SOURCE
        assert fault.pointer == "/" + path.replace(".", "/")
        assert "surat-2026" in fault.words["nearest"]


class TestLevels:
    """
    A ladder has every rung, from the first to the last.
    """

    @pytest.mark.parametrize(
        ("broken", "pointer"),
        [
            (twice("indicators.regulasi.levels"), "/indicators/regulasi/levels"),
            (
                replaced(IGA, "indicators.regulasi.levels.1.level", 0),
                "/indicators/regulasi/levels",
            ),
            (
                replaced(IGA, "indicators.regulasi.levels.2.level", 4),
                "/indicators/regulasi/levels",
            ),
            (
                without_last("indicators.pad.measures..ranges"),
                "/indicators/pad/measures/",
            ),
            (
                replaced(
                    IGA,
                    "indicators.kemanfaatan.measures.tren.ranges",
                    value_at(IGA, "indicators.kemanfaatan.measures.tren.ranges")[::-1],
                ),
                "/indicators/kemanfaatan/measures/tren",
            ),
        ],
        ids=["twice", "from-0", "hole", "short", "downwards"],
    )
    def test_levels_are_1_2_3_in_order(self, broken, pointer):
        """
        A level that is missing, doubled or out of order is a slip, in bounds as well.
        """
        assert (codes.rulebook.LEVELS_DO_NOT_RISE, pointer) in found(broken)

    def test_a_rung_more_needs_a_bound_more(self):
        """
        An indicator whose levels outnumber the ranges of its measure is refused.
        """
        broken = without_last("indicators.pad.levels")

        assert (
            codes.rulebook.LEVELS_DO_NOT_RISE,
            "/indicators/pad/measures/",
        ) in found(broken)


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
        reported = attrs.evolve(spd, rule=Reported("weights are not known"))
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
        (fault,) = faults(replaced(IGA, path, value))

        assert fault.code is codes.rulebook.BAD_INTERPRETATION
        assert fault.pointer == "/interpretations/n-counts"

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


class TestAll:
    """
    Whoever mends a rule-book is told everything at once.
    """

    def test_all_faults_are_told(self):
        """
        Several slips give several findings, each at its place.
        """
        broken = replaced(twice("variables"), "indicators.pad.component", "spd2")
        broken = replaced(broken, "bands.Inovatif.lowest", Decimal(41))
        told = {code for code, _ in found(broken)}

        assert told == {
            codes.rulebook.DUPLICATE_NAME,
            codes.rulebook.UNKNOWN_REFERENCE,
            codes.rulebook.MAXIMUM_DIFFERS,
            codes.rulebook.BANDS_BROKEN,
        }

    def test_a_rule_book_can_be_as_small_as_this(self):
        """
        A component, two bands and a formula are enough for a sound rule-book.
        """
        names = Bilingual("Contoh", "Example")
        small = Framework(
            id="contoh/2026",
            revision=1,
            names=names,
            legal_basis=(),
            sources={"surat-2026": IGA.sources["surat-2026"]},
            aspects={"a": names},
            variables=(Variable(code="v", aspect="a", names=names),),
            components=(
                Component(
                    code="nilai",
                    names=names,
                    aspect="a",
                    scope=Scope.PORTFOLIO,
                    maximum=10,
                    rule=CountedBonus(rate=1, cap=10, minimum=0),
                    source=SURAT,
                ),
            ),
            index=attrs.evolve(
                IGA.index,
                rule=RescaledSum(maximum=10, scale=100),
                rounding_source=SURAT,
            ),
            bands=tuple(attrs.evolve(each, source=SURAT) for each in IGA.bands),
            portfolio=IGA.portfolio,
            bounds=IGA.bounds,
            indicators=(),
        )

        assert faults(small) == ()
