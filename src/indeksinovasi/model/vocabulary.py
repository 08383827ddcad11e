"""
The closed vocabularies of a submission; each value is the regulation's own term.
"""

from __future__ import annotations

import enum


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
