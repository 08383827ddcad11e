"""
A rule-book that contradicts itself is not used; every contradiction is named.
"""

import datetime as dt
from decimal import Decimal

import attrs
import pytest

from frameworks.breaking import IGA, SURAT, found, twice, without_last
from indeksinovasi import codes, framework, framework_ids
from indeksinovasi.frameworks import (
    Bilingual,
    Citation,
    Component,
    Eligibility,
    Framework,
    Scope,
    Variable,
    faults,
)
from indeksinovasi.frameworks.paths import replaced, value_at
from indeksinovasi.frameworks.rules import CountedBonus, RescaledSum, WeightedSum
from indeksinovasi.model import Stage
from indeksinovasi.registry import rulebook

INDICES = [each for each in framework_ids() if isinstance(rulebook(each), Framework)]


class TestShipped:
    """
    The rule-books that are shipped hold together.
    """

    @pytest.mark.parametrize("framework_id", INDICES)
    def test_a_shipped_rule_book_is_sound(self, framework_id):
        """
        Nothing in it contradicts anything else in it.
        """
        assert faults(framework(framework_id)) == ()

    @pytest.mark.parametrize("framework_id", INDICES)
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

    @pytest.mark.parametrize("scope", [Scope.PORTFOLIO, Scope.REGION])
    def test_a_bonus_for_affairs_says_which_affairs(self, scope):
        """
        Without a portfolio nobody knows what is to be covered.
        """
        broken = replaced(IGA, "components.jumlah-inovasi.scope", scope)
        broken = attrs.evolve(broken, portfolio=None)

        assert (
            codes.rulebook.BAD_PARAMETER,
            "/components/jumlah-inovasi/rule",
        ) in found(broken)

    def test_where_no_affairs_are_asked_for_none_are_named(self):
        """
        A framework that counts every innovation needs no portfolio.
        """
        assert framework("iga/2021-sid").portfolio is None


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


class TestEligibility:
    """
    What is left out of it is not asked.
    """

    @pytest.mark.parametrize(
        "asked",
        [
            {"stages": (Stage.PENERAPAN,)},
            {"opens_on": dt.date(2024, 1, 1)},
            {"closes_on": dt.date(2025, 12, 31)},
            {"design_words": 0},
        ],
    )
    def test_any_condition_may_stand_alone(self, asked):
        """
        A rule-book gives what its source gives.
        """
        rule = Eligibility(source=IGA.eligibility.source, **asked)

        assert faults(attrs.evolve(IGA, eligibility=rule)) == ()

    def test_one_that_asks_for_nothing_is_a_slip(self):
        """
        Where nothing is known, the whole table is left out.
        """
        rule = Eligibility(source=IGA.eligibility.source)
        (fault,) = faults(attrs.evolve(IGA, eligibility=rule))

        assert fault.code is codes.rulebook.BAD_PARAMETER
        assert fault.pointer == "/eligibility"


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
