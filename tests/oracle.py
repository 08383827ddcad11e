"""
A second opinion: IGA 2026 on one page, written from the printed formula alone.

It shares no code and no data with the library.  Source: Surat Kepala BSKDN
400.10.11/1887/BSKDN, Lampiran I butir XI.B, as reproduced by third parties.
"""

import math
from fractions import Fraction

SPD = {
    "visi-misi": "1",
    "apbd-tepat-waktu": "1",
    "mandatory-spending": "1",
    "perizinan": "1",
    "pendapatan-perkapita": "1",
    "penurunan-pengangguran": "0.75",
    "tingkat-pengangguran": "0.75",
    "investasi": "1.5",
    "pad": "1.5",
    "opini-bpk": "1.5",
    "lakip": "1",
    "penurunan-kemiskinan": "0.75",
    "tingkat-kemiskinan": "0.75",
    "kenaikan-ipm": "0.75",
    "capaian-ipm": "0.75",
    "penghargaan-inovator": "2",
    "rekomendasi-kebijakan": "1",
    "indeks-kualitas-kebijakan": "1",
    "ripj-pid": "1",
    "fasilitasi-haki": "1",
}
SID = {
    "regulasi": 3,
    "sdm": 2,
    "anggaran": 2,
    "alat-kerja": 2,
    "bimtek": 1,
    "rkpd": 2,
    "aktor": 1,
    "pelaksana": 1,
    "jejaring": 1,
    "sosialisasi": 1,
    "pedoman": 1,
    "informasi": 1,
    "proses": 2,
    "pengaduan": 1,
    "terintegrasi": 2,
    "replikasi": 3,
    "kecepatan": 2,
    "kemanfaatan": 3,
    "monev": 2,
    "video": 4,
}
YANDAS = {
    "pendidikan",
    "kesehatan",
    "pekerjaan-umum",
    "perumahan-rakyat",
    "ketenteraman-ketertiban-umum",
    "sosial",
}


def index(region, innovations):
    """
    Work the exact index out from levels.

    Args:
        region: Level by SPD slug.

        innovations: For each, its main affair and its level by SID slug.
    """
    n = len(innovations)
    spd = sum(Fraction(SPD[slug]) * level for slug, level in region.items())
    answers = [each for _, levels in innovations for each in levels.items()]
    points = sum(SID[slug] * level for slug, level in answers)
    covered = len({affair for affair, _ in innovations} & YANDAS)
    bonus = min(n, 200) * Fraction("0.38") if covered >= 5 else 0
    sid = Fraction(points, max(12, n)) + bonus
    return (spd + sid) / 250 * 100


def published(exact):
    """
    Round to the hundredth, halves up.
    """
    hundredths = math.floor(exact * 100 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def predikat(index):
    """
    Name the band of a published index.
    """
    value = Fraction(index)
    if value == 0:
        return "Tidak Dapat Dinilai"
    if value <= 40:
        return "Kurang Inovatif"
    return "Inovatif" if value <= 65 else "Sangat Inovatif"
