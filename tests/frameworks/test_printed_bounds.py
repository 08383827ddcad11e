"""
The bounds that are printed, year by year, each of them, from both sides.
"""

import re
from fractions import Fraction

import pytest

from frameworks.years import YEARS
from indeksinovasi.frameworks import BoundsReading
from indeksinovasi.testing.arithmetic import evaluate

RULES = {year: YEARS[year] for year in (2021, 2023, 2026)}
MEASURES = {
    (year, indicator.slug, measure.basis): measure
    for year, rules in RULES.items()
    for indicator in rules.indicators
    for measure in indicator.measures
}

#: How every year reads a flaw, and each of these readings turned round.
AS_READ = RULES[2026].bounds
OTHERWISE = BoundsReading(overlap="lower-level", gap="higher-level", beyond="no-level")

#: By hand from Lampiran II: values at, beside and between the printed bounds, each with
#: its level; where the print does not settle it, the level as read, then the other.
EDGES_2026 = {
    ("apbd-tepat-waktu", ""): "0:0 1:1 2:2 3:3",
    ("mandatory-spending", ""): "0:0 1:0 2:1 3:2 4:3 9:3",
    ("perizinan", ""): """
        -100:1 -50.34:1 -50.33:2/1 -50.325:2/1 -50.32:2/1 -50.31:2
        8.15:2 8.16:2 8.165:2/3 8.17:3 1000:3""",
    ("pendapatan-perkapita", ""): """
        -20:1 0:1 2.04:1 2.045:1/2 2.05:2 5.22:2 5.23:3/2 5.24:3 50:3""",
    ("penurunan-pengangguran", ""): """
        -100:1 -0.01:1 0:1 0.005:1/2 0.01:2 0.35:2 0.36:3/2 0.37:3 100:3""",
    ("tingkat-pengangguran", ""): """
        100:1 5.93:1 5.92:2/1 5.915:2/1 5.91:2/1 5.90:2
        2.36:2 2.35:3/2 2.345:3/2 2.34:3/2 2.33:3 0:3""",
    ("investasi", ""): """
        -200:1 -47.44:1 -47.43:2/1 -47.42:2/1 -47.41:2
        94.75:2 94.755:2/3 94.76:3 5000:3""",
    ("pad", ""): """
        -200:1 -5.16:1 -5.15:2/1 -5.14:2/1 -5.13:2 0:2
        33.84:2 33.845:2/3 33.85:3 500:3""",
    ("penurunan-kemiskinan", ""): """
        -100:1 0:1 0.07:1 0.075:1/2 0.08:2 1.15:2 1.155:2/3 1.16:3 100:3""",
    ("tingkat-kemiskinan", ""): """
        100:1 13.12:1 13.11:2/1 13.105:2/1 13.10:2/1 13.09:2
        4.83:2 4.82:3/2 4.815:3/2 4.81:3/2 4.80:3 0:3""",
    ("kenaikan-ipm", ""): """
        -100:1 0:1 0.55:1 0.555:1/2 0.56:2 0.89:2 0.90:3/2 0.91:3 100:3""",
    ("capaian-ipm", ""): """
        0:1 69.99:1 69.995:1/2 70:2 79.99:2 79.995:2/3 80:3 100:3""",
    ("rekomendasi-kebijakan", ""): "0:0 1:1 3:1 4:2 7:2 8:3 100:3",
    ("sdm", ""): "0:0 1:1 10:1 11:2 30:2 31:3 1000:3",
    ("bimtek", ""): "0:0 1:1 2:2 3:3 10:3",
    ("aktor", ""): "0:0 2:0 3:1 4:2 5:3 9:3",
    ("jejaring", ""): "0:0 1:0 2:1 3:2 4:2 5:3 30:3",
    ("informasi", ""): "0:0 1:1 2:2 3:3 4:3",
    ("proses", ""): "365:1 6:1 5.5:1/2 5:2 2:2 1.5:2/3 1:3 0.5:3/0 0:3/0",
    ("pengaduan", ""): "0:1 50:1 50.5:1/2 51:2 90:2 90.5:2/3 91:3 100:3",
    ("replikasi", ""): "0:0 1:1 2:2 3:3 4:3/0 38:3/0",
    ("kecepatan", ""): """
        24:1 9:1 8.5:1/2 8:2 5:2 4.5:2/3 4:3 1:3 0.5:3/0 0:3/0""",
    ("kemanfaatan", "penerima"): "0:0 1:1 200:1 201:2 500:2 501:3 1000000:3",
    ("kemanfaatan", "cakupan"): """
        0:0 4.99:0 5:1 20:1 20.005:1/2 20.01:2 50:2 50.01:3 100:3""",
    ("kemanfaatan", "efisiensi"): """
        -5:0 0:0 0.005:0 0.01:1 10:1 10.005:1/2 10.01:2
        20:2 20.005:2/3 20.01:3 30:3 30.01:3/0 35:3/0 100:3/0""",
    ("kemanfaatan", "pendapatan"): """
        -5:0 0:0 0.005:0 0.01:1 9.99:1 9.995:1/2 10:2 19.99:2 19.995:2/3 20:3 500:3""",
    ("kemanfaatan", "produk"): "0:0 1:1 100:1 101:2 200:2 201:3 5000:3",
    ("kemanfaatan", "tren"): "0:0 1:1 2:2 3:3 4:3/0",
    ("video", ""): "0:0 1:1 2:1 3:2 4:2 5:3",
}

#: The same of 2023, by hand from the table of the public application.
EDGES_2023 = {
    ("sdm", ""): "0:0 1:1 10:1 11:2 30:2 31:3 1000:3",
    ("bimtek", ""): "0:0 1:1 2:2 3:3 10:3",
    ("aktor", ""): "0:0 2:0 3:1 4:2 5:3 9:3",
    ("jejaring", ""): "0:0 1:1 2:1 3:2 4:2 5:3 30:3",
    ("proses", ""): "365:1 6:1 5.5:1/2 5:2 2:2 1.5:2/3 1:3 0.5:3/0 0:3/0",
    ("pengaduan", ""): """
        0:1 40:1 40.005:1/2 40.01:2 70.99:2 70.995:2/3 71:3 71.01:3 100:3""",
    ("replikasi", ""): "0:0 1:1 2:2 3:3 4:3/0 38:3/0",
    ("kecepatan", ""): """
        24:1 9:1 8.5:1/2 8:2 5:2 4.5:2/3 4:3 1:3 0.5:3/0 0:3/0""",
    ("kemanfaatan", "penerima"): "0:0 1:1 100:1 101:2 200:2 201:3 1000000:3",
    ("video", ""): "0:0 1:1 2:1 3:2 4:2 5:3",
}

#: The same of 2021, by hand from the old form, where it differs from that of 2023.
EDGES_2021 = EDGES_2023 | {
    ("aktor", ""): "0:0 3:0 4:1 5:2 6:3 9:3",
    ("pengaduan", ""): "0:1 30:1 30.5:1/2 31:2 60:2 60.5:2/3 61:3 100:3",
}

EDGES = {
    (year, *key): entries
    for year, edges in [(2021, EDGES_2021), (2023, EDGES_2023), (2026, EDGES_2026)]
    for key, entries in edges.items()
}


def named(key):
    """
    Return *key* as the id of a test.
    """
    return "-".join(map(str, key))


def edges():
    """
    Return the measure, value, level and other level of every entry in `EDGES`.
    """
    found = []
    for key, entries in EDGES.items():
        for entry in entries.split():
            value, level, *other = re.split("[:/]", entry)
            values = Fraction(value), int(level), int(other[0]) if other else None
            found.append(
                pytest.param(MEASURES[key], *values, id=f"{named(key)}{value}")
            )
    return found


class TestPrintedBounds:
    """
    Every bound of every year, and both sides of it.
    """

    @pytest.mark.parametrize(("measured", "value", "level", "other"), edges())
    def test_a_value_earns_the_level_that_is_printed(
        self, measured, value, level, other
    ):
        """
        The level is the printed one; where two or none are printed, it is as declared.
        """
        assert measured.place(value, AS_READ).level == level
        assert measured.place(value, OTHERWISE).level == (
            level if other is None else other
        )

    @pytest.mark.parametrize(("measured", "value", "level", "other"), edges())
    def test_a_value_that_the_print_does_not_settle_is_marked(
        self, measured, value, level, other
    ):
        """
        A level rests on an interpretation just where the print leaves it open.
        """
        placed = measured.place(value, AS_READ)

        assert (placed.flaw is None) is (other is None)
        assert evaluate(placed.formula) == level

    def test_every_measure_is_tried(self):
        """
        No measure of a framework is left out of the tables.
        """
        assert EDGES.keys() == MEASURES.keys()

    @pytest.mark.parametrize("rules", RULES.values(), ids=lambda each: each.id)
    def test_every_year_is_read_alike(self, rules):
        """
        A value that the print leaves open is not read one way here and another there.
        """
        assert rules.bounds == AS_READ

    @pytest.mark.parametrize("key", MEASURES, ids=named)
    def test_every_printed_bound_is_tried(self, key):
        """
        No bound of a measure is left out of the table.
        """
        tried = {Fraction(entry.partition(":")[0]) for entry in EDGES[key].split()}
        ends = {
            end
            for each in MEASURES[key].ranges
            for end in (each.at_least, each.above, each.at_most)
        }

        assert ends - {None} <= tried

    @pytest.mark.parametrize("key", MEASURES, ids=named)
    def test_every_flaw_is_met(self, key):
        """
        The flaws that the rule-book is known to have are those that values fall on.
        """
        measured = MEASURES[key]
        tried = [Fraction(entry.partition(":")[0]) for entry in EDGES[key].split()]
        met = {measured.place(value, AS_READ).flaw for value in tried}

        assert {flaw for flaw, _ in measured.flaws()} == met - {None}
