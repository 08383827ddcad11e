"""
A rule-book that asks what nobody can do, or declares what nothing uses, is not used.
"""

import datetime as dt

import attrs
import pytest

from frameworks.breaking import IGA, found
from indeksinovasi import codes
from indeksinovasi.frameworks import Bilingual, IssueWindow, Support
from indeksinovasi.frameworks.paths import replaced, value_at
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import EvidenceKind

REPORTED = Reported(Bilingual("tidak diketahui", "not known"))
REGULASI = "indicators.regulasi.evidence"


class TestAffairs:
    """
    No more affairs can be asked for than the group has.
    """

    @pytest.mark.parametrize(("minimum", "sound"), [(6, True), (7, False)])
    def test_a_minimum_can_be_reached(self, minimum, sound):
        """
        There are six affairs of basic service, so seven are never covered.
        """
        path = "components.jumlah-inovasi.rule.minimum"
        place = "/components/jumlah-inovasi/rule/minimum"
        broken = found(replaced(IGA, path, minimum))

        assert ((codes.rulebook.MINIMUM_TOO_HIGH, place) in broken) is not sound


class TestWindows:
    """
    A window opens before it closes.
    """

    @pytest.mark.parametrize(("days", "sound"), [(0, True), (1, False)])
    def test_of_eligibility(self, days, sound):
        """
        One that opens on the day it closes takes that day; later, it takes none.
        """
        opens_on = IGA.eligibility.closes_on + dt.timedelta(days)
        broken = found(replaced(IGA, "eligibility.opens_on", opens_on))

        assert broken == (
            [] if sound else [(codes.rulebook.NEVER_OPEN, "/eligibility")]
        )

    def test_of_evidence(self):
        """
        Evidence has a day on which it may be issued.
        """
        window = IssueWindow(earliest=dt.date(2026, 1, 2), latest=dt.date(2026, 1, 1))

        assert found(replaced(IGA, f"{REGULASI}.windows", (window,))) == [
            (codes.rulebook.NEVER_OPEN, "/indicators/regulasi/evidence/windows/0")
        ]


class TestEvidence:
    """
    Evidence proves levels that there are.
    """

    @pytest.mark.parametrize(("level", "sound"), [(3, True), (4, False)])
    def test_no_kind_proves_a_level_beyond_the_ladder(self, level, sound):
        """
        Of three levels, the third is the highest to be proved.
        """
        support = Support(level=level, kinds=(EvidenceKind.LAPORAN,))
        broken = found(replaced(IGA, f"{REGULASI}.supports", (support,)))
        place = "/indicators/regulasi/evidence/supports/0/level"

        assert broken == ([] if sound else [(codes.rulebook.LEVEL_BEYOND, place)])


class TestIndicators:
    """
    Indicators earn points, and points come of indicators.
    """

    def test_what_is_reported_has_no_indicators(self):
        """
        Nothing would come of answering them.
        """
        assert found(replaced(IGA, "components.spd.rule", REPORTED)) == [
            (codes.rulebook.REPORTED_WITH_INDICATORS, "/components/spd/rule")
        ]

    @pytest.mark.parametrize("code", ["spd", "sid"])
    def test_what_is_worked_out_has_indicators(self, code):
        """
        Without any, its points are 0 whatever a region does.
        """
        rows = tuple(each for each in IGA.indicators if each.component != code)
        broken = found(attrs.evolve(IGA, indicators=rows))

        assert (codes.rulebook.NO_INDICATORS, f"/components/{code}") in broken

    def test_a_reported_component_does_without(self):
        """
        That is what reporting is for.
        """
        rows = tuple(each for each in IGA.indicators if each.component != "spd")
        reported = replaced(IGA, "components.spd.rule", REPORTED)

        assert found(attrs.evolve(reported, indicators=rows)) == []


class TestInterpretations:
    """
    A setting is decided once.
    """

    def test_two_do_not_decide_one_setting(self):
        """
        Which of the two choices holds would depend on their order.
        """
        decides = value_at(IGA, "interpretations.yandas-affairs.decides")
        broken = replaced(IGA, "interpretations.n-counts.decides", decides)
        ids = [each.id for each in IGA.interpretations]
        second = max("n-counts", "yandas-affairs", key=ids.index)

        assert (codes.rulebook.DECIDED_TWICE, f"/interpretations/{second}") in found(
            broken
        )
