"""
The prognosis of 2027 is 2026 with what was announced, and says what it is.
"""

from collections.abc import Mapping

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworks.years import (
    IGA_2026,
    IGA_2027,
    YANDAS,
    ladders,
    points,
    portfolios,
    submission,
)
from indeksinovasi import assess
from indeksinovasi.frameworks import Citation
from indeksinovasi.frameworks.paths import walk


def settings(rules):
    """
    Return every text, number and citation of *rules* by its path.
    """
    return {
        ".".join(path): str(each)
        for path, each in walk(rules)
        if isinstance(each, Citation)
        or not (isinstance(each, tuple | Mapping) or attrs.has(type(each)))
    }


class TestChanges:
    """
    What differs from 2026, and who says so.
    """

    def test_it_differs_in_what_was_announced_or_concluded_and_nothing_else(self):
        """
        Every other number is that of 2026, revision 1.
        """
        now, then = settings(IGA_2026), settings(IGA_2027)
        own = ("id", "names.", "legal_basis.", "sources.", "base", "sha256")
        words = (".id", ".en", ".source", ".clause")
        changed = {
            path: value
            for path, value in then.items()
            if now.get(path) != value
            and not path.startswith(own)
            and not path.endswith(words)
        }

        assert changed == {
            "components.sid.rule.floor": "14",
            "components.jumlah-inovasi.rule.minimum": "6",
            "eligibility.opens_on": "2025-01-01",
            "eligibility.closes_on": "2026-12-31",
            "indicators.regulasi.evidence.windows.0.latest": "2026-12-31",
            "indicators.sdm.evidence.windows.0.earliest": "2025-01-01",
            "indicators.sdm.evidence.windows.0.latest": "2027-12-31",
            "indicators.bimtek.evidence.windows.0.earliest": "2025-01-01",
            "indicators.bimtek.evidence.windows.0.latest": "2027-12-31",
            "indicators.aktor.evidence.windows.0.earliest": "2025-01-01",
            "indicators.aktor.evidence.windows.0.latest": "2027-12-31",
        }
        assert now.keys() - then.keys() <= {"base"}
        assert (IGA_2027.base.id, IGA_2027.base.revision) == ("iga/2026", 1)

    @pytest.mark.parametrize(
        ("path", "source"),
        [
            ("components.sid", "prognosis-2026"),
            ("components.jumlah-inovasi", "prognosis-2026"),
            ("components.spd", "surat-2026"),
            ("eligibility", "bacaan-2027"),
            ("indicators.regulasi.evidence", "bacaan-2027"),
            ("indicators.sdm.evidence", "bacaan-2027"),
            ("indicators.pad", "surat-2026"),
            ("interpretations.yandas-affairs", "bacaan-2027"),
        ],
    )
    def test_each_change_cites_who_announced_or_concluded_it(self, path, source):
        """
        What was announced cites the announcement; what was carried over, the letter.
        """
        assert settings(IGA_2027)[f"{path}.source"].startswith(source)

    def test_the_window_is_the_two_years_before(self):
        """
        As in 2026: whole years, T-2 to T-1.
        """
        for year, rules in ((2026, IGA_2026), (2027, IGA_2027)):
            window = rules.eligibility

            assert str(window.opens_on) == f"{year - 2}-01-01"
            assert str(window.closes_on) == f"{year - 1}-12-31"

    def test_no_text_of_2026_speaks_of_the_year_before(self):
        """
        A demand that names a date names the one it is held to.
        """
        rules = {each.slug: each.evidence for each in IGA_2027.indicators}

        assert "sebelum 2027" in rules["regulasi"].names.id
        assert "before 2027" in rules["regulasi"].names.en

    def test_it_is_called_a_prognosis(self):
        """
        Nobody takes it for the guideline of 2027.
        """
        assert "Prognosis" in IGA_2027.names.id
        assert "Prognosis" in IGA_2027.names.en


class TestEffect:
    """
    What a region that prepares a year ahead may expect.
    """

    @given(portfolios)
    def test_what_is_announced_never_raises_an_index(self, innovations):
        """
        A larger divisor and one affair more only take points away.
        """
        document = submission(innovations)
        now, then = assess(document, IGA_2026), assess(document, IGA_2027)

        assert then.index_exact <= now.index_exact
        assert points(then) == points(now)

    @given(st.integers(8, 14), ladders)
    def test_who_sends_fourteen_in_all_six_affairs_loses_nothing(self, others, one):
        """
        From fourteen innovations on the divisor is their number, as in 2026.
        """
        affairs = [*YANDAS, *["pangan"] * others]
        document = submission([(one, affair) for affair in affairs])

        assert assess(document, IGA_2027).index == assess(document, IGA_2026).index
