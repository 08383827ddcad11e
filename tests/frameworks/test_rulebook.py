"""
What every rule-book says of itself: what it assesses, and when it is in force.
"""

import datetime as dt

import attrs
import pytest

from contestants import CITED, contest
from indeksinovasi import framework, framework_ids
from indeksinovasi.frameworks import faults
from indeksinovasi.registry import rulebook


class TestUnit:
    """
    A region by an index, an innovation by any other kind, unless it says otherwise.
    """

    @pytest.mark.parametrize(
        ("name", "unit"),
        [
            ("iga/2026", "region"),
            ("kipp/2023-umum", "innovation"),
            ("labinov/5d1", "innovation"),
        ],
    )
    def test_it_follows_from_the_kind(self, name, unit):
        """
        Nobody has to write what goes without saying.
        """
        assert rulebook(name).unit == unit

    def test_it_may_be_said(self):
        """
        A contest of teams, as Krenova is one, says so.
        """
        assert contest(unit="team").unit == "team"
        with pytest.raises(ValueError, match="unit"):
            contest(unit="planet")


class TestValidity:
    """
    Days in force come in order, and with their source.
    """

    FROM, UNTIL = dt.date(2026, 1, 1), dt.date(2026, 12, 31)

    def test_no_shipped_rulebook_makes_days_up(self):
        """
        Without a source that states them, there are none.
        """
        for name in framework_ids():
            found = rulebook(name)
            dated = found.valid_from is not None or found.valid_until is not None
            assert dated is (found.validity_source is not None)

    @pytest.mark.parametrize(
        ("first", "last", "source", "codes"),
        [
            (None, None, None, []),
            (FROM, UNTIL, CITED, []),
            (FROM, FROM, CITED, []),
            (None, UNTIL, CITED, []),
            (UNTIL, FROM, CITED, ["II-P014"]),
            (FROM, None, None, ["II-P010"]),
            (None, None, CITED, ["II-P010"]),
        ],
    )
    def test_a_slip_is_found(self, first, last, source, codes):
        """
        It does not end before it begins, and no day stands there without a clause.
        """
        dated = {"valid_from": first, "valid_until": last, "validity_source": source}

        assert [each.code.id for each in faults(contest(**dated))] == codes
        index = attrs.evolve(framework("iga/2026"), **dated)
        cited = [each for each in faults(index) if each.code.id != "II-P004"]
        assert [each.code.id for each in cited] == codes
