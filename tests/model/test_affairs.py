"""
What regions call their affairs, and which affair each name means.
"""

from __future__ import annotations

import copy
import json
import pickle
import tomllib
from importlib import resources

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import IndeksInovasiError
from indeksinovasi.model.affairs import (
    Affair,
    AffairCountError,
    AffairGroup,
    AffairRegister,
    DuplicateAffairError,
    UnknownAffairError,
    affair,
    affairs,
    fold,
    read_register,
    shipped_register,
)

TRANTIB = "ketenteraman-ketertiban-umum"

#: As Kabupaten Sumbawa's application spells them (void-panda/INOVAHUB-SUMBAWA,
#: InovasiSeeder and config/urusan.php).
SUMBAWA = {
    "Administrasi Kependudukan": "administrasi-kependudukan",
    "Kependudukan dan Catatan Sipil": "administrasi-kependudukan",
    "Kesehatan": "kesehatan",
    "Kelautan dan Perikanan": "kelautan-dan-perikanan",
    "Ketenteraman & Ketertiban Umum": TRANTIB,
    "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat": TRANTIB,
    "Komunikasi dan Informatika": "komunikasi-dan-informatika",
    "Koperasi, Usaha Kecil dan Menengah": "koperasi-usaha-kecil-menengah",
    "Lingkungan Hidup": "lingkungan-hidup",
    "Pekerjaan Umum & Penataan Ruang": "pekerjaan-umum",
    "Pemberdayaan Masyarakat": "pemberdayaan-masyarakat-dan-desa",
    "Pendidikan": "pendidikan",
    "Perdagangan": "perdagangan",
    "Pertanian": "pertanian",
    "Perumahan dan Kawasan Permukiman": "perumahan-rakyat",
    "Sosial": "sosial",
    "Transportasi": "perhubungan",
}

#: The six basic services as the guideline of 2026 names them, reproduced in
#: prjctpy/simonda, backend/inovasi/iga.py.
GUIDELINE = {
    "Pendidikan": "pendidikan",
    "Kesehatan": "kesehatan",
    "Pekerjaan Umum dan Penataan Ruang": "pekerjaan-umum",
    "Perumahan Rakyat dan Kawasan Permukiman": "perumahan-rakyat",
    "Ketenteraman, Ketertiban Umum, dan Perlindungan Masyarakat": TRANTIB,
    "Sosial": "sosial",
}

#: The usual short names, after riswandiii/iga, where they are not the slug itself.
SHORT = {
    "PUPR": "pekerjaan-umum",
    "perumahan & permukiman": "perumahan-rakyat",
    "trantibumlinmas": TRANTIB,
    "tenaga kerja": "tenaga-kerja",
    "PPPA": "pemberdayaan-perempuan",
    "lingkungan hidup": "lingkungan-hidup",
    "dukcapil": "administrasi-kependudukan",
    "pemberdayaan masyarakat & desa": "pemberdayaan-masyarakat-dan-desa",
    "pengendalian penduduk & KB": "pengendalian-penduduk",
    "kominfo": "komunikasi-dan-informatika",
    "koperasi & UKM": "koperasi-usaha-kecil-menengah",
    "penanaman modal": "penanaman-modal",
    "pemuda & olahraga": "kepemudaan-dan-olahraga",
    "kelautan & perikanan": "kelautan-dan-perikanan",
    "ESDM": "energi-dan-sumber-daya-mineral",
    "diklat": "pendidikan-dan-pelatihan",
    "litbang": "penelitian-dan-pengembangan",
    "fungsi lain": "fungsi-lain",
}

#: What other public lists and databases write (riswandiii/iga; the nomenclature of
#: regional budgets; reporting forms of Jawa Timur and Jakarta).
ELSEWHERE = {
    "Adminitrasi kependudukan dan pencatatan sipil": "administrasi-kependudukan",
    "Administrasi Kependudukan dan Capil": "administrasi-kependudukan",
    "Ketentraman, Ketertiban umum, dan perlindungan masyarakat": TRANTIB,
    "URUSAN PEMERINTAHAN BIDANG KETENTERAMAN DAN KETERTIBAN UMUM SERTA PERLINDUNGAN"
    " MASYARAKAT": TRANTIB,
    "urusan pemerintah bidang pendidikan": "pendidikan",
    "URUSAN PEMERINTAHAN BIDANG PERUMAHAN DAN KAWASAN PERMUKIMAN": "perumahan-rakyat",
    "Perumahan Rakyat dan Kawasan Pemukiman": "perumahan-rakyat",
    "Perumahan Kawasan Permukiman": "perumahan-rakyat",
    "PU dan Tata Ruang": "pekerjaan-umum",
    "Pemberdayaan perempuan dan perlindungan anak": "pemberdayaan-perempuan",
    "Pemberdayaan Masyarakat Desa": "pemberdayaan-masyarakat-dan-desa",
    "Pengendalian Kependudukan dan Keluarga Berencana": "pengendalian-penduduk",
    "Penanaman Modal dan Pelayanan Terpadu Satu Pintu": "penanaman-modal",
    "Kepemudaan Dan Olah Raga": "kepemudaan-dan-olahraga",
    "Kepemudaan dan Keolahragaan": "kepemudaan-dan-olahraga",
    "Pendidikan dan Pelatihan (Diklat)": "pendidikan-dan-pelatihan",
    "Penelitian dan Pengembangan (Litbang)": "penelitian-dan-pengembangan",
    "Fungsi lain sesuai dengan ketentuan peraturan perundang-undangan": "fungsi-lain",
}

#: Names that public applications offer as one affair and that the law knows as two.
RUN_TOGETHER = {
    "Perindustrian dan Perdagangan": ("perindustrian", "perdagangan"),
    "Perpustakaan dan Kearsipan": ("perpustakaan", "kearsipan"),
    "Pendidikan dan Kebudayaan": ("pendidikan", "kebudayaan"),
    "Lingkungan Hidup dan Kehutanan": ("lingkungan-hidup", "kehutanan"),
    "Pekerjaan Umum dan Perumahan Rakyat": ("pekerjaan-umum", "perumahan-rakyat"),
}

COUNTS = {
    AffairGroup.WAJIB_PELAYANAN_DASAR: 6,
    AffairGroup.WAJIB_NON_PELAYANAN_DASAR: 18,
    AffairGroup.PILIHAN: 8,
    AffairGroup.PENUNJANG: 6,
}

SPELLINGS = [
    (spelling, each)
    for each in affairs()
    for spelling in (each.slug, each.name, *each.aliases)
]


@st.composite
def written_differently(draw):
    """
    Draw a known name in another hand: other case, joints, spacing, lead and width.
    """
    spelling, meant = draw(st.sampled_from(SPELLINGS))
    dice = draw(st.randoms())
    joints = [" ", "  ", " & ", "&", " dan ", " DAN ", " serta ", ", ", "/", "-", "_"]
    text = dice.choice(["", "", "Urusan ", "bidang ", "URUSAN PEMERINTAHAN BIDANG "])
    for word in fold(spelling).split():
        joint = dice.choice(joints) if text.strip() else " "
        text += joint + "".join(dice.choice([str.upper, str.lower])(c) for c in word)
    if dice.random() < 0.2:
        # As text pasted from an East Asian keyboard or a scanned PDF can come.
        text = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    return text + dice.choice(["", " ", ".", ";", "\N{NO-BREAK SPACE}"]), meant


class TestSpellings:
    """
    One affair has many spellings, and each spelling one affair.
    """

    @pytest.mark.parametrize(
        ("spelling", "slug"), (SUMBAWA | GUIDELINE | SHORT | ELSEWHERE).items()
    )
    def test_a_spelling_seen_in_public_means_its_affair(self, spelling, slug):
        """
        Whatever a public application writes, it means the affair its authors meant.
        """
        assert affair(spelling).slug == slug

    @pytest.mark.parametrize(("spelling", "meant"), SPELLINGS)
    def test_every_listed_name_means_its_own_affair(self, spelling, meant):
        """
        A slug, a legal name and an alias all lead to the affair that lists them.
        """
        assert affair(spelling) is meant

    @given(written_differently())
    def test_handwriting_does_not_matter(self, case):
        """
        Case, spacing, punctuation and the joining word never change the affair.
        """
        text, meant = case

        assert affair(text) is meant

    @given(st.text())
    def test_only_words_are_left_of_a_name(self, text):
        """
        What is left of a name holds nothing but words in lower case, once spaced.
        """
        words = fold(text).split()

        assert fold(text) == " ".join(words)
        assert not {"dan", "serta"} & set(words)

    def test_no_alias_is_listed_in_vain(self):
        """
        An alias says something that the slug, the name and the other aliases do not.
        """
        for each in affairs():
            aliases = [fold(alias) for alias in each.aliases]

            assert len(aliases) == len(set(aliases)), each.slug
            assert not {fold(each.slug), fold(each.name)} & set(aliases), each.slug


class TestUnknown:
    """
    A name that means no affair, or two, is refused with advice.
    """

    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("Pendidkan", "pendidikan"),
            ("Pekerjan Umum dan Penataan Ruang", "pekerjaan-umum"),
            ("Dinas Kesehatan", "kesehatan"),
            # Defence is no affair of a region (UU 23/2014 Pasal 10), but a common slip.
            ("Pertahanan", "pertanahan"),
        ],
    )
    def test_a_slip_is_answered_with_what_was_meant(self, name, slug):
        """
        A misspelt affair is unknown, and the first suggestion is the one meant.
        """
        with pytest.raises(UnknownAffairError) as caught:
            affair(name)

        assert isinstance(caught.value, IndeksInovasiError)
        assert isinstance(caught.value, KeyError)
        assert caught.value.name == name
        assert caught.value.nearest[0] == slug
        assert len(caught.value.nearest) <= 3
        assert slug in str(caught.value)

    @pytest.mark.parametrize(("name", "slugs"), RUN_TOGETHER.items())
    def test_two_affairs_in_one_name_are_told_apart(self, name, slugs):
        """
        An office for two affairs is not an affair, and both of its affairs are named.
        """
        with pytest.raises(UnknownAffairError) as caught:
            affair(name)

        assert caught.value.nearest[:2] == slugs

    @pytest.mark.parametrize("name", ["", "Urusan", "dan", "&", "Tidak ada"])
    def test_no_name_is_no_affair(self, name):
        """
        What says nothing is refused, with nothing to suggest.
        """
        with pytest.raises(UnknownAffairError) as caught:
            affair(name)

        assert caught.value.nearest == ()

    @pytest.mark.parametrize("name", ["Lainnya", "Bidang", "Pemerintahan Umum"])
    def test_the_rest_is_not_an_affair(self, name):
        """
        "Lainnya" on a form means no affair, not the last supporting function.
        """
        with pytest.raises(UnknownAffairError):
            affair(name)

    def test_the_error_crosses_processes(self):
        """
        A worker's complaint reaches the parent with its name and its advice.
        """
        error = UnknownAffairError("Pendidkan", ("pendidikan",))
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

        assert (again.name, again.nearest) == (error.name, error.nearest)
        assert str(again) == str(error)


class TestLaw:
    """
    UU 23/2014 Pasal 12 divides the affairs of regions.
    """

    @pytest.mark.parametrize(("group", "count"), COUNTS.items())
    def test_each_group_is_as_large_as_the_law_says(self, group, count):
        """
        Six basic services, eighteen other obligations, eight choices, six functions.
        """
        assert len(affairs(group)) == count
        assert {each.group for each in affairs(group)} == {group}

    def test_each_count_cites_its_source(self):
        """
        An auditor can trace the size of every group to a clause and its standing.
        """
        text = resources.files("indeksinovasi.model").joinpath("affairs.toml")
        document = tomllib.loads(text.read_text("utf-8"))

        for group in AffairGroup:
            cited = document["groups"][group.value]

            assert cited["clause"]
            assert document["sources"][cited["source"]]["status"] == "reproduced"

    def test_the_groups_make_up_the_register(self):
        """
        Every affair is in exactly one group, and the groups follow one another.
        """
        assert affairs() == tuple(each for group in COUNTS for each in affairs(group))

    def test_basic_services_stand_in_the_order_of_the_law(self):
        """
        Pasal 12 ayat (1) lists the basic services from education to social affairs.
        """
        basic = [each.slug for each in affairs(AffairGroup.WAJIB_PELAYANAN_DASAR)]

        assert basic == list(dict.fromkeys(GUIDELINE.values()))

    def test_slugs_are_words_and_hyphens_and_never_repeat(self):
        """
        A slug can stand in a file name, a URL and a document without quoting.
        """
        slugs = [each.slug for each in affairs()]

        assert len(slugs) == len(set(slugs))
        assert all(each.replace("-", "").isalpha() for each in slugs)
        assert all(each == each.lower() and each.isascii() for each in slugs)


class TestRegister:
    """
    The register is a value: it never changes and travels whole.
    """

    def test_it_reads_like_a_mapping(self):
        """
        Membership and `get` take any spelling, and iterating gives the slugs.
        """
        register = shipped_register()

        assert register is shipped_register()
        assert "Dukcapil" in register
        assert "Pertahanan" not in register
        assert register.get("Pertahanan") is None
        assert list(register) == [each.slug for each in affairs()]
        assert len(register) == sum(COUNTS.values())

    def test_nothing_in_it_can_be_changed(self):
        """
        Neither the register nor an affair takes an assignment.
        """
        register = shipped_register()

        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            register.affairs = ()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            affair("sosial").group = AffairGroup.PILIHAN
        with pytest.raises(TypeError):
            register["baru"] = affair("sosial")

    def test_it_survives_pickling_and_copying(self):
        """
        A register sent to another process finds what it found here.
        """
        register = shipped_register()
        pickled = pickle.loads(pickle.dumps(register))  # noqa: S301 -- our own bytes

        for again in (pickled, copy.deepcopy(register)):
            assert again == register
            assert hash(again) == hash(register)
            assert again["PUPR"] == affair("PUPR")

    @pytest.mark.parametrize("slug", ["perdagangan", "pasar"])
    def test_one_name_for_two_affairs_is_refused(self, slug):
        """
        A register in which a slug or a spelling is ambiguous cannot be made.
        """
        group = AffairGroup.PILIHAN
        first = Affair("perdagangan", "Perdagangan", "Trade", group, ("Dagang",))
        second = Affair(slug, "Pasar", "Markets", group, ("URUSAN DAGANG",))

        with pytest.raises(DuplicateAffairError) as caught:
            AffairRegister((first, second))

        assert (caught.value.first, caught.value.second) == ("perdagangan", slug)
        assert f"'perdagangan' and {slug!r}" in str(caught.value)

    def test_a_group_of_the_wrong_size_is_refused(self):
        """
        A list that lost an affair is not read as if the law had.
        """
        groups = {group.value: {"count": count} for group, count in COUNTS.items()}
        listed = [
            {**attrs.asdict(each), "group": each.group.value} for each in affairs()
        ]
        document = json.loads(json.dumps({"groups": groups, "affairs": listed}))

        assert read_register(document) == shipped_register()
        del document["affairs"][0]
        with pytest.raises(AffairCountError) as caught:
            read_register(document)

        assert caught.value.group == "wajib-pelayanan-dasar"
        assert (caught.value.listed, caught.value.expected) == (5, 6)
