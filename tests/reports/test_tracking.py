"""
Tracked ideas are written as they are: exactly, for people and for machines.
"""

import io
import json
from fractions import Fraction

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from rich.console import Console

from indeksinovasi.contests.tracking import track
from indeksinovasi.documents import schema_text
from indeksinovasi.messages import LANGUAGES
from indeksinovasi.model.ideas import Unit
from indeksinovasi.reports.tracking import rupiah, tracking_report
from indeksinovasi.reports.tracking_json import unstructure_tracking
from laboratories import (
    LABINOV,
    any_phases,
    cilegon,
    idea,
    laboratories,
    laboratory,
    purbalingga,
)

VALIDATOR = Draft202012Validator(json.loads(schema_text("tracking-1")))


def text(ideas, language="en"):
    """
    Return the report on *ideas* as it is printed.
    """
    stream = io.StringIO()
    console = Console(file=stream, width=100, markup=False, emoji=False)
    console.print(tracking_report(track(ideas, LABINOV), language))
    return stream.getvalue()


class TestText:
    """
    What people read.
    """

    @pytest.mark.parametrize(
        ("value", "id_", "en"),
        [
            (Fraction(0), "Rp0", "Rp0"),
            (Fraction(999), "Rp999", "Rp999"),
            (Fraction(2_150_000_000), "Rp2.150.000.000", "Rp2,150,000,000"),
            (Fraction(100001, 100), "Rp1.000,01", "Rp1,000.01"),
            (Fraction(1000, 3), "Rp1000/3", "Rp1000/3"),
        ],
    )
    def test_rupiah(self, value, id_, en):
        """
        Every digit is there, in groups as the language has them.
        """
        assert (rupiah(value, "id"), rupiah(value, "en")) == (id_, en)

    def test_cilegon_as_a_whole(self):
        """
        43 ideas, one phase, one sum.
        """
        printed = text(cilegon())

        assert "Kota Cilegon" in printed
        # The phase, the total, what is not documented, and the kind.
        assert printed.count("Rp2,150,000,000") == 4
        assert printed.count("Rp50,000,000") == 43
        assert "Ready for iga/2026: 0 of 43" in printed
        assert "[inferred]" in printed

    def test_a_unit_stands_under_its_kind(self):
        """
        Whoever looks for a puskesmas looks under puskesmas.
        """
        lines = [line.split("  ")[0] for line in text(purbalingga()).splitlines()]
        kinds = [each for each in lines if each in {"bumd", "kecamatan", "opd"}]

        assert kinds == ["bumd", "kecamatan", "opd"]

    def test_what_a_terminal_would_obey_is_written_out(self):
        """
        A name cannot colour the screen, or make a line of its own.
        """
        ideas = [idea(1, name="\x1b[31mmerah\nbaris", unit=Unit(name="\x07bel"))]
        printed = text(laboratory(ideas))

        assert "\x1b" not in printed
        assert "\x07" not in printed
        assert r"\x1b[31mmerah\nbaris" in printed

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_ideas_are_a_report_as_well(self, language):
        """
        Nothing is said of nothing, without harm.
        """
        assert "iga/2026" in text(laboratory([]), language)


class TestMachines:
    """
    What programs read.
    """

    @given(laboratories(any_phases))
    def test_whatever_is_tracked_is_of_the_published_form(self, ideas):
        """
        The schema takes it, and it says what was found.
        """
        tracking = track(ideas, LABINOV)
        document = unstructure_tracking(tracking, tracking.findings, "id")

        assert list(VALIDATOR.iter_errors(document)) == []
        assert json.loads(json.dumps(document)) == document
        assert len(document["findings"]) == len(tracking.findings)
        assert document["total"]["ideas"] == len(document["progress"])
        ready = [each["outlooks"][0]["ready"] for each in document["progress"]]
        assert document["readiness"][0]["ready"] == ready.count(True)
