"""
Everything in a rule-book can be reached by a name, and replaced.
"""

from fractions import Fraction

import pytest

from indeksinovasi import framework
from indeksinovasi.frameworks import Status
from indeksinovasi.frameworks.paths import replaced, value_at, walk

IGA = framework("iga/2026")


class TestValueAt:
    """
    A dotted path leads to one setting.
    """

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("id", "iga/2026"),
            ("components.sid.rule.floor", 12),
            ("components.jumlah-inovasi.rule.rate", Fraction("0.38")),
            ("indicators.regulasi.weight", 3),
            ("indicators.regulasi.levels.2.names.id", "Peraturan Kepala Daerah"),
            ("indicators.kemanfaatan.measures.efisiensi.ranges.3.at_most", 30),
            ("indicators.pad.measures..unit", "persen"),
            ("portfolio.affairs", "main"),
            ("bands.Sangat Inovatif.lowest", Fraction("65.01")),
            ("interpretations.rounding-mode.choices.half-up.id", "half-up"),
            ("legal_basis.0", "UU 23/2014 Pasal 386-390"),
            ("sources.bacaan.status", Status.INFERRED),
        ],
    )
    def test_a_path_reads_as_the_rule_book_does(self, path, value):
        """
        Lists are entered by what their members are called.
        """
        assert value_at(IGA, path) == value

    @pytest.mark.parametrize(
        "path",
        ["", "componentz", "components.spd.floor.x", "components.iid", "id.x", "id."],
    )
    def test_a_path_to_nothing_is_an_error(self, path):
        """
        A slip in a path is never taken for a setting.
        """
        with pytest.raises(LookupError):
            value_at(IGA, path)

    def test_every_setting_has_a_path_of_its_own(self):
        """
        What walking the rule-book meets, its path leads to.
        """
        met = list(walk(IGA))
        paths = [".".join(path) for path, _ in met]

        assert len(paths) == len(set(paths))
        for path, (_, each) in zip(paths, met, strict=True):
            assert value_at(IGA, path) is each or value_at(IGA, path) == each


class TestWalk:
    """
    Walking meets everything, the whole before its parts.
    """

    def test_outer_comes_before_inner(self):
        """
        No part is met before what it is a part of.
        """
        seen = {()}
        for path, _ in walk(IGA):
            assert path[:-1] in seen
            seen.add(path)

    def test_numbers_deep_inside_are_met(self):
        """
        No bound of any measure is overlooked.
        """
        paths = {path for path, _ in walk(IGA)}

        assert ("indicators", "pad", "measures", "", "ranges", "1", "at_most") in paths


class TestReplaced:
    """
    One setting changes and all else stays.
    """

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("components.sid.rule.floor", 14),
            ("portfolio.affairs", "any"),
            ("index.rounding.mode", "half-even"),
            ("indicators.regulasi.levels.2.names.id", "Perkada"),
            ("legal_basis.1", "PP"),
            ("aspects.spd.en", "Government"),
        ],
    )
    def test_only_that_setting_changes(self, path, value):
        """
        The copy differs from the original in the one place, the original in none.
        """
        before = value_at(IGA, path)
        other = replaced(IGA, path, value)

        assert value_at(other, path) == value
        assert replaced(other, path, before) == IGA
        assert value_at(IGA, path) == before
        assert other != IGA

    def test_what_is_not_on_the_path_is_shared(self):
        """
        Reading a framework otherwise copies next to nothing.
        """
        other = replaced(IGA, "portfolio.affairs", "any")

        assert other.indicators is IGA.indicators
        assert other.sources is IGA.sources

    @pytest.mark.parametrize("path", ["portfolio.affair", "components.iid.rule", ""])
    def test_nothing_can_be_added(self, path):
        """
        A setting that is not there cannot be replaced.
        """
        with pytest.raises(LookupError):
            replaced(IGA, path, "any")

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("portfolio.affairs", "all"),
            ("components.sid.rule.floor", 0),
            ("components.sid.rule.floor", "dua belas"),
            ("components.jumlah-inovasi.rule.rate", 0.38),
            ("index.rounding.places", 99),
        ],
    )
    def test_a_value_that_does_not_fit_is_refused(self, path, value):
        """
        A setting only takes what a rule-book could say there.
        """
        with pytest.raises((ValueError, TypeError)):
            replaced(IGA, path, value)
