"""
Which regions there are, and which of them each name means.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.model.regions import (
    KnownRegion,
    known_region,
    regions_named,
    shipped_regions,
)
from indeksinovasi.model.spelling import words
from indeksinovasi.model.vocabulary import RegionKind

REGIONS = tuple(shipped_regions().values())

SUMBAWA = "52.04"

#: As regions, ministries and newspapers write them.
WRITTEN = {
    # Kemendagri's published results of the innovation index.
    "Kab. Tegal": "33.28",
    "Prov. Sumatera Selatan": "16",
    "Kota Singkawang": "61.72",
    # Letterheads.
    "PEMERINTAH KABUPATEN SUMBAWA": SUMBAWA,
    "Pemerintah Daerah Kabupaten Sumbawa": SUMBAWA,
    "PEMERINTAH KOTA TARAKAN": "65.71",
    "Pemerintah Provinsi Nusa Tenggara Barat": "52",
    "Pemerintah Aceh": "11",
    "Pemerintah Daerah Daerah Istimewa Yogyakarta": "34",
    # Newspapers, and people in a hurry.
    "Pemkab Sumbawa": SUMBAWA,
    "Pemkot Tarakan": "65.71",
    "Pemprov Sumatera Selatan": "16",
    "Pemda DIY": "34",
    "kab.sumbawa": SUMBAWA,
    "KABUPATEN_SUMBAWA": SUMBAWA,
    "Pemkab. Kab. Sumbawa": SUMBAWA,
    "Propinsi Jambi": "15",
    "Kodya Bandung": "32.73",
    # The capital, as long as it is one and after.
    "DKI Jakarta": "31",
    "Pemprov D.K.I. Jakarta": "31",
    "Provinsi Daerah Khusus Ibu Kota Jakarta": "31",
    "Daerah Khusus Jakarta": "31",
    "Kota Adm. Jakarta Pusat": "31.71",
    "Kotamadya Jakarta Pusat": "31.71",
    "Kab. Kep. Seribu": "31.01",
    # Apart or together, with hyphens or with joints.
    "Kota Palangka Raya": "62.71",
    "Kota Pangkalpinang": "19.71",
    "Kota Baubau": "74.72",
    "Kabupaten Fakfak": "92.03",
    "Kabupaten Tojo Una-Una": "72.09",
    "Kabupaten Pangkajene Kepulauan": "73.10",
    "Kabupaten Pangkajene & Kepulauan": "73.10",
    "Kabupaten Limapuluh Kota": "13.07",
    "Kabupaten 50 Kota": "13.07",
    # The kind "kota" is not in this name, though the word is.
    "Kabupaten Kota Baru": "63.02",
    # Short names.
    "NTB": "52",
    "Prov. Kepri": "21",
    "Kab. Pangkep": "73.10",
    "Pemkab OKU Timur": "16.08",
}

#: Names that do not say which region they mean.
UNDECIDED = {
    "Bima": ["52.06", "52.72"],
    "Gorontalo": ["75", "75.01", "75.71"],
    "Yogyakarta": ["34", "34.71"],
    "PEMDA SERANG": ["36.04", "36.73"],
}

#: Names that mean no region that there is.
UNKNOWN = [
    "",
    "-",
    "Kota",
    "Pemerintah Daerah",
    "Kota Sumbawa",
    "Provinsi Sumbawa",
    "Kabupaten Sumbwa",
    "Kabupaten Sumbawa Timur",
    # Its name until 2017.
    "Kabupaten Mamuju Utara",
    # Proposed for years, never formed.
    "Provinsi Pulau Sumbawa",
]

BEFORE = {
    RegionKind.PROVINSI: ["Provinsi", "Prov.", "Propinsi", "Pemprov"],
    RegionKind.KABUPATEN: ["Kabupaten", "Kab.", "Pemkab"],
    RegionKind.KOTA: ["Kota", "Kotamadya", "Pemkot"],
}
OFFICE = ["", "", "Pemerintah ", "PEMERINTAH DAERAH ", "Pemda "]


@st.composite
def written_differently(draw):
    """
    Draw a region with its name in another hand: other case, joints, office and width.
    """
    region = draw(st.sampled_from(REGIONS))
    dice = draw(st.randoms())
    _, *proper = words(region.name)
    text = dice.choice(OFFICE) + dice.choice(BEFORE[region.kind])
    for word in proper:
        text += dice.choice([" ", "  ", "-", "_", ", ", " dan ", ". "])
        text += "".join(dice.choice([str.upper, str.lower])(each) for each in word)
    if dice.random() < 0.2:
        # As text pasted from an East Asian keyboard or a scanned PDF can come.
        text = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    return region, text


class TestNames:
    """
    A region is recognised however its name is written.
    """

    @pytest.mark.parametrize(("name", "code"), WRITTEN.items())
    def test_usual_spellings_mean_one_region(self, name, code):
        """
        What regions and ministries write leads to the one region that they mean.
        """
        assert [each.code for each in regions_named(name)] == [code]
        assert known_region(code).is_called(name)

    @given(written_differently())
    def test_the_hand_does_not_matter(self, written):
        """
        Case, punctuation, spacing and the name of the office change no region.
        """
        region, text = written

        assert region.is_called(text)
        assert regions_named(text) == (region,)

    def test_an_official_name_means_one_region(self):
        """
        No two regions share a name, so a missing code can be told from the name.
        """
        for region in REGIONS:
            assert region.is_called(region.name)
            assert regions_named(region.name) == (region,)

    @pytest.mark.parametrize(("name", "codes"), UNDECIDED.items())
    def test_a_name_without_its_kind_may_mean_several(self, name, codes):
        """
        A city and the kabupaten around it are told apart by their kind alone.
        """
        assert [each.code for each in regions_named(name)] == codes
        assert all(known_region(code).is_called(name) for code in codes)

    @pytest.mark.parametrize("name", UNKNOWN)
    def test_what_is_no_region_is_not_guessed(self, name):
        """
        A misspelt, former or planned name suggests no code that may be wrong.
        """
        assert regions_named(name) == ()
        assert not any(each.is_called(name) for each in REGIONS)

    def test_another_kind_is_another_region(self):
        """
        Kota Bima and Kabupaten Bima are neighbours, not two spellings.
        """
        assert known_region("52.72").is_called("Kota Bima")
        assert not known_region("52.72").is_called("Kabupaten Bima")
        assert not known_region("52.06").is_called("Kota Bima")

    def test_a_name_within_a_name_is_not_it(self):
        """
        Kabupaten Sumbawa Barat is not Kabupaten Sumbawa.
        """
        assert not known_region(SUMBAWA).is_called("Kabupaten Sumbawa Barat")
        assert not known_region("52.07").is_called("Kabupaten Sumbawa")

    @given(st.text())
    def test_candidates_are_those_that_are_called_so(self, name):
        """
        Whether asked by name or by region, the answer is the same.
        """
        candidates = regions_named(name)

        assert all(each.is_called(name) for each in candidates)
        assert not any(
            each.is_called(name) for each in REGIONS[::7] if each not in candidates
        )


class TestDecree:
    """
    The register is as the decree of the Ministry of Home Affairs has it.
    """

    def test_it_says_what_it_follows(self):
        """
        An auditor can tell from which release, decree and day the codes are.
        """
        register = shipped_regions()

        assert register.version == "4.0.1"
        assert register.decree.endswith("Nomor 300.2.2-2138 Tahun 2025")
        assert register.dated == dt.date(2025, 4, 25)

    def test_there_are_38_provinces_and_514_others(self):
        """
        Indonesia is made up of 38 provinces, 416 kabupaten and 98 kota.
        """
        assert Counter(each.kind for each in REGIONS) == {
            RegionKind.PROVINSI: 38,
            RegionKind.KABUPATEN: 416,
            RegionKind.KOTA: 98,
        }

    def test_546_regions_govern_themselves(self):
        """
        The index covers 546 regions: all but the six administrative parts of Jakarta.
        """
        others = [each.code for each in REGIONS if not each.is_autonomous]

        assert len(REGIONS) - len(others) == 546
        assert others == ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"]

    def test_sumbawa_is_52_04(self):
        """
        Kabupaten Sumbawa has the code 52.04 and lies in Nusa Tenggara Barat.
        """
        region = known_region(SUMBAWA)

        assert region == KnownRegion(SUMBAWA, RegionKind.KABUPATEN, "Kabupaten Sumbawa")
        assert known_region(region.code[:2]).name == "Provinsi Nusa Tenggara Barat"

    def test_the_young_provinces_of_papua_are_there(self):
        """
        Since 2022 there are six provinces in Papua, and Kota Sorong is in the youngest.
        """
        provinces = [
            each for each in REGIONS if each.code in {*map(str, range(91, 97))}
        ]

        assert [each.name for each in provinces] == [
            "Provinsi Papua",
            "Provinsi Papua Barat",
            "Provinsi Papua Selatan",
            "Provinsi Papua Tengah",
            "Provinsi Papua Pegunungan",
            "Provinsi Papua Barat Daya",
        ]
        assert known_region("96.71").name == "Kota Sorong"
        assert known_region("92.71") is None

    def test_every_region_lies_in_a_province(self):
        """
        The first two digits of a code are the code of a province.
        """
        for region in REGIONS:
            assert known_region(region.code[:2]).kind is RegionKind.PROVINSI

    def test_every_province_has_regions(self):
        """
        No province is without kabupaten.
        """
        within = Counter(each.code[:2] for each in REGIONS)

        assert len(within) == 38
        assert min(within.values()) > 4

    def test_names_begin_with_the_kind(self):
        """
        Every name is in full, with its kind first, and neither shouted nor shortened.
        """
        for region in REGIONS:
            kind, proper = region.name.split(" ", 1)

            assert kind == region.kind.value.capitalize()
            assert proper[0].isupper()
            assert not proper.isupper()
            assert "." not in proper
            assert region.name == " ".join(region.name.split())

    def test_kota_are_numbered_from_71(self):
        """
        The number tells the kind: kabupaten count from 01, kota from 71.
        """
        for region in REGIONS:
            _, _, number = region.code.partition(".")
            is_kota = number > "70"

            assert is_kota == (region.kind is RegionKind.KOTA)
