"""
The closed vocabularies of a submission; each value is the regulation's own term.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from indeksinovasi.errors import nearest
from indeksinovasi.model.spelling import folded


class RegionKind(enum.Enum):
    """
    What a *pemerintah daerah* governs.
    """

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"


class Origin(enum.Enum):
    """
    Who states the levels of a submission.

    *self* is the region's own assessment (*penilaian mandiri*), *verified* the state
    after quality control, *published* what an official result gives.
    """

    SELF = "self"
    VERIFIED = "verified"
    PUBLISHED = "published"


class Stage(enum.Enum):
    """
    *Tahapan inovasi* (PP 38/2017): how far an innovation has come.
    """

    INISIATIF = "inisiatif"
    UJI_COBA = "uji-coba"
    PENERAPAN = "penerapan"


class Form(enum.Enum):
    """
    *Bentuk inovasi daerah* (PP 38/2017 Pasal 4).
    """

    TATA_KELOLA = "tata-kelola-pemerintahan-daerah"
    PELAYANAN_PUBLIK = "pelayanan-publik"
    LAINNYA = "bentuk-lainnya"


class Mode(enum.Enum):
    """
    *Jenis inovasi*: whether it works through information technology.
    """

    DIGITAL = "digital"
    NON_DIGITAL = "non-digital"


class Initiator(enum.Enum):
    """
    *Inisiator*: who began the innovation (PP 38/2017 Pasal 7).
    """

    KEPALA_DAERAH = "kepala-daerah"
    ANGGOTA_DPRD = "anggota-dprd"
    ASN = "asn"
    PERANGKAT_DAERAH = "perangkat-daerah"
    MASYARAKAT = "masyarakat"


class EvidenceKind(enum.Enum):
    """
    What a *bukti dukung* is, as far as a rule-book tells kinds apart.
    """

    PERATURAN_DAERAH = "peraturan-daerah"
    PERATURAN_KEPALA_DAERAH = "peraturan-kepala-daerah"
    KEPUTUSAN_KEPALA_DAERAH = "keputusan-kepala-daerah"
    KEPUTUSAN_KEPALA_PERANGKAT_DAERAH = "keputusan-kepala-perangkat-daerah"
    SURAT_PENUGASAN = "surat-penugasan"
    DOKUMEN_ANGGARAN = "dokumen-anggaran"
    DOKUMEN_PERENCANAAN = "dokumen-perencanaan"
    DOKUMEN_KERJA_SAMA = "dokumen-kerja-sama"
    PEDOMAN = "pedoman"
    LAPORAN = "laporan"
    DAFTAR = "daftar"
    SERTIFIKAT = "sertifikat"
    FOTO = "foto"
    TANGKAPAN_LAYAR = "tangkapan-layar"
    BERITA = "berita"
    VIDEO = "video"
    LAINNYA = "lainnya"

    __hash__ = object.__hash__  # That of Enum is slow, and asked for by the million.


#: What offices write where a term is asked for, in lower case, words divided by blanks.
#: One name may stand for several terms; none is taken for one, only suggested.
ALSO_CALLED: Mapping[enum.Enum, str] = MappingProxyType(
    {
        RegionKind.PROVINSI: "prov, propinsi, pemprov",
        RegionKind.KABUPATEN: "kab, pemkab, regency",
        RegionKind.KOTA: "kotamadya, pemkot, city",
        Origin.SELF: "mandiri, penilaian mandiri",
        Origin.VERIFIED: "terverifikasi, verifikasi",
        Origin.PUBLISHED: "resmi, diumumkan",
        Stage.INISIATIF: "ide, gagasan, usulan, inisiasi",
        Stage.UJI_COBA: "pilot, pilot project, percontohan, rintisan",
        Stage.PENERAPAN: "implementasi, diterapkan, pelaksanaan",
        Form.TATA_KELOLA: "tata kelola, tata kelola pemerintahan",
        Form.PELAYANAN_PUBLIK: "layanan, layanan publik, yanlik",
        Form.LAINNYA: "lainnya, lain lain, inovasi daerah lainnya",
        Mode.DIGITAL: "online, daring, elektronik, aplikasi, ti, tik",
        Mode.NON_DIGITAL: "manual, offline, luring, konvensional",
        Initiator.KEPALA_DAERAH: "kdh, gubernur, bupati, wali kota",
        Initiator.ANGGOTA_DPRD: "dprd, dewan",
        Initiator.ASN: "pns, pppk, pegawai, aparatur sipil negara",
        Initiator.PERANGKAT_DAERAH: "opd, skpd, pd, dinas, badan, kecamatan",
        Initiator.MASYARAKAT: "warga, komunitas",
        EvidenceKind.PERATURAN_DAERAH: "perda, perdaprov, perdakab, qanun",
        EvidenceKind.PERATURAN_KEPALA_DAERAH: "perkada, pergub, perbup, perwal,"
        " perwali, peraturan gubernur, peraturan bupati, peraturan wali kota",
        EvidenceKind.KEPUTUSAN_KEPALA_DAERAH: "sk, kepgub, kepbup, kepwal, kepwali,"
        " sk kepala daerah, sk gubernur, sk bupati, sk wali kota, surat keputusan,"
        " keputusan gubernur, keputusan bupati, keputusan wali kota",
        EvidenceKind.KEPUTUSAN_KEPALA_PERANGKAT_DAERAH: "sk, surat keputusan, sk opd,"
        " sk kepala opd, sk kadis, sk kepala dinas, keputusan kepala dinas",
        EvidenceKind.SURAT_PENUGASAN: "surat tugas, spt, st",
        EvidenceKind.DOKUMEN_ANGGARAN: "apbd, dpa, rka, anggaran",
        EvidenceKind.DOKUMEN_PERENCANAAN: "rpjmd, rkpd, renstra, renja, perencanaan",
        EvidenceKind.DOKUMEN_KERJA_SAMA: "mou, pks, kerja sama, nota kesepahaman,"
        " perjanjian kerja sama",
        EvidenceKind.PEDOMAN: "sop, juknis, petunjuk teknis, manual book, buku panduan",
        EvidenceKind.SERTIFIKAT: "piagam, penghargaan, hki, haki, iso",
        EvidenceKind.FOTO: "gambar, photo, dokumentasi",
        EvidenceKind.TANGKAPAN_LAYAR: "screenshot, ss",
        EvidenceKind.BERITA: "media, artikel, koran",
        EvidenceKind.VIDEO: "film, youtube",
        EvidenceKind.LAINNYA: "dll, lain lain, other",
    }
)

#: Longer than any name above, and short enough to be folded without a thought.
_LONGEST_NAME = 60


def terms_meant(name: str, kind: type[enum.Enum]) -> tuple[str, ...]:
    """
    Return the terms of the vocabulary *kind* that an office likely means by *name*.

    >>> terms_meant("Perbup", EvidenceKind)
    ('peraturan-kepala-daerah',)
    >>> terms_meant("Uji Coba", Stage)
    ('uji-coba',)
    """
    if len(name) <= _LONGEST_NAME and (named := _names(kind).get(folded(name))):
        return named
    return nearest(name.casefold(), [str(each.value) for each in kind])


@cache
def _names(kind: type[enum.Enum]) -> Mapping[str, tuple[str, ...]]:
    """
    Return the terms that each name stands for, by what its spellings have in common.
    """
    named: dict[str, list[str]] = {}
    for term in kind:
        for name in (term.value, *ALSO_CALLED.get(term, "").split(",")):
            named.setdefault(folded(name), []).append(term.value)
    return {name: tuple(terms) for name, terms in named.items() if name}
