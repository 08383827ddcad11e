"""
The index year by year, and one region's innovations to hold against each of them.
"""

from hypothesis import strategies as st

from indeksinovasi import framework
from indeksinovasi.model import AffairGroup, Answer, Innovation, Region, Submission
from indeksinovasi.model.affairs import affairs

SID_2021 = framework("iga/2021-sid")
IGA_2023 = framework("iga/2023")
IGA_2026 = framework("iga/2026")
IGA_2027 = framework("iga/2027-prognosis")
YEARS = {2021: SID_2021, 2023: IGA_2023, 2026: IGA_2026, 2027: IGA_2027}

#: By hand from three public tables: weights in 2021, in 2023, and from 2026 on.
WEIGHTS = {
    "regulasi": (4, 3, 3),
    "sdm": (2, 2, 2),
    "anggaran": (4, 2, 2),
    "alat-kerja": (2, 2, 2),
    "bimtek": (2, 1, 1),
    "rkpd": (2, 2, 2),
    "aktor": (1, 1, 1),
    "pelaksana": (2, 1, 1),
    "jejaring": (1, 1, 1),
    "sosialisasi": (2, 1, 1),
    "pedoman": (2, 1, 1),
    "informasi": (2, 1, 1),
    "proses": (2, 2, 2),
    "pengaduan": (2, 1, 1),
    "terintegrasi": (2, 2, 2),
    "replikasi": (2, 3, 3),
    "kecepatan": (3, 2, 2),
    "kemanfaatan": (5, 3, 3),
    "monev": (3, 2, 2),
    "video": (5, 4, 4),
}

YANDAS = tuple(each.slug for each in affairs(AffairGroup.WAJIB_PELAYANAN_DASAR))

#: The levels of one innovation, by slug.
ladders = st.fixed_dictionaries({}, optional=dict.fromkeys(WEIGHTS, st.integers(0, 3)))

#: Some innovations: the levels and the main affair of each.
portfolios = st.lists(
    st.tuples(ladders, st.sampled_from([*YANDAS, "pangan"])), max_size=20
)


def submission(innovations, **given):
    """
    Return a document with *innovations*, each of levels (or answers) and an affair.
    """
    return Submission(
        framework="iga/2023",
        region=Region(name="Daerah Contoh"),
        innovations=[
            Innovation(
                id=f"inovasi-{number}",
                name="Contoh",
                affairs=(affair,),
                answers={slug: _answer(each) for slug, each in answers.items()},
            )
            for number, (answers, affair) in enumerate(innovations)
        ],
        **given,
    )


def _answer(given):
    return given if isinstance(given, Answer) else Answer(level=given)


def points(result):
    """
    Return the points of each innovation of *result*.
    """
    return [each.points for each in result.innovations]
