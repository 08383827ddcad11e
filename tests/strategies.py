"""
What tests draw: submissions as regions write them, as the model holds them, and broken.
"""

from decimal import Decimal

from hypothesis import strategies as st

from indeksinovasi.model import (
    SUBMISSION_FORMAT,
    EvidenceKind,
    Form,
    Initiator,
    Mode,
    Origin,
    RegionKind,
    Stage,
)
from plain import FULL_DOCUMENT, HOSTILE, json_text, places, replaced, value_at, without

NAMES = ["Antrean daring", "Posyandu é", "SI-SABALONG", "x", "n" * 500]
TEXTS = ["", "Dinas Dukcapil", "baris pertama\nbaris kedua", "\N{BRAIN}"]
KEYS = ["rpjmd", "perbup", "foto-1", "bukti / ~ kedua", ""]
SLUGS = ["regulasi", "kemanfaatan", "pad", "visi-misi", "Tidak Ada"]
AFFAIRS = [
    "pendidikan",
    "Kesehatan",
    "PEKERJAAN UMUM & PENATAAN RUANG",
    "Perumahan & Permukiman",
    "trantibum linmas",
    "Urusan Pemerintahan Bidang Sosial",
    "Dukcapil",
]
DAYS = ["2024-02-29", "2023-10-01", "2025-12-31", "0001-01-01", "9999-12-31"]


def _vocabulary(kind):
    return st.sampled_from([each.value for each in kind])


def _or_null(strategy):
    return st.none() | strategy


def _up_to_three(key, value):
    return st.dictionaries(key, value, max_size=3)


names = st.sampled_from(NAMES)
texts = _or_null(st.sampled_from(TEXTS))
days = _or_null(st.sampled_from(DAYS))
digests = _or_null(st.sampled_from(["0123456789abcdef" * 4, "f" * 64]))
levels = _or_null(st.integers(0, 100))

#: Decimals between plus and minus 10**18.
decimals = st.builds(
    lambda number, places: Decimal(number).scaleb(-places),
    st.integers(-(10**18), 10**18),
    st.integers(0, 12),
)

#: What a document may write for a number.
numbers = (
    st.integers(-(10**18), 10**18)
    | decimals
    | decimals.map(lambda each: f"{each:f}")
    | st.sampled_from(["+0.10", "-0", "007", "1" + "0" * 18])
)

_pieces_of_evidence = st.fixed_dictionaries(
    {"title": names},
    optional={
        "kind": _or_null(_vocabulary(EvidenceKind)),
        "number": texts,
        "issued_on": days,
        "file": texts,
        "sha256": digests,
        "url": texts,
    },
)

_about_an_answer = {
    "basis": texts,
    "evidence": st.lists(st.sampled_from(KEYS), max_size=2),
    "verified_level": levels,
    "verified_value": st.none() | numbers,
    "note": texts,
}

_written_answers = st.fixed_dictionaries(
    {}, optional={"level": levels, "value": st.none(), **_about_an_answer}
) | st.fixed_dictionaries(
    {"value": numbers}, optional={"level": st.none(), **_about_an_answer}
)

_answers_and_evidence = {
    "answers": _up_to_three(st.sampled_from(SLUGS), _written_answers),
    "evidence": _up_to_three(st.sampled_from(KEYS), _pieces_of_evidence),
}

_written_innovations = st.fixed_dictionaries(
    {"id": st.sampled_from(["si-sabalong", "A1_b.c", "x" * 100]), "name": names},
    optional={
        "stage": _or_null(_vocabulary(Stage)),
        "form": _or_null(_vocabulary(Form)),
        "mode": _or_null(_vocabulary(Mode)),
        "initiator": _or_null(_vocabulary(Initiator)),
        "unit": texts,
        "affairs": st.lists(st.sampled_from(AFFAIRS), max_size=2),
        "trialled_on": days,
        "launched_on": days,
        "developed_on": days,
        "design": texts,
        **_answers_and_evidence,
    },
)


def documents():
    """
    Draw submission documents of the agreed form, as plain data.
    """
    return st.fixed_dictionaries(
        {
            "framework": st.sampled_from(["iga/2026", "jipp-jatim/2025-a", "f/1"]),
            "region": st.fixed_dictionaries(
                {"name": names},
                optional={
                    "kind": _or_null(_vocabulary(RegionKind)),
                    "code": _or_null(st.sampled_from(["52", "52.04"])),
                },
            ),
            "innovations": st.lists(_written_innovations, max_size=2),
        },
        optional={
            "format": st.just(SUBMISSION_FORMAT),
            "origin": _vocabulary(Origin),
            "reported": _up_to_three(st.sampled_from(["spd", "sid", ""]), numbers),
            **_answers_and_evidence,
        },
    )


_SPOILT = [
    lambda text: text + "\n",
    lambda text: text + "x",
    lambda text: text[:-1],
    lambda text: " " + text,
    str.swapcase,
    lambda _: "",
]
_NEW_KEYS = ["level", "value", "name", "sha256", "format", "origin", "extra", "Level"]


@st.composite
def mutated(draw, document):
    """
    Draw *document* with one to three changes, most of which spoil it.
    """
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(places(document)))
        old = value_at(document, place)
        hostile = st.sampled_from(HOSTILE)
        if isinstance(old, dict) and draw(st.booleans()):
            key = draw(st.sampled_from(_NEW_KEYS))
            document = replaced(document, (*place, key), draw(hostile))
        elif isinstance(old, str) and draw(st.booleans()):
            document = replaced(document, place, draw(st.sampled_from(_SPOILT))(old))
        elif place and draw(st.booleans()):
            document = without(document, place)
        else:
            document = replaced(document, place, draw(hostile))
    return document


_ACCIDENTS = [
    *(b"", b"{", b"}", b"[", b"]", b'"', b",", b":", b"\\", b"\\u", b"\\ud800", b"-"),
    *(b"null", b"true", b"NaN", b"1e400", b"1" * 50, b'"level": 2.0, ', b"[" * 200),
    json_text(FULL_DOCUMENT).encode(),
]


@st.composite
def damaged(draw):
    """
    Draw the bytes of a submission after some accident.
    """
    content = json_text(draw(documents())).encode()
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        stop = draw(st.integers(start, min(start + 30, len(content))))
        put = draw(st.sampled_from(_ACCIDENTS) | st.binary(max_size=3))
        content = content[:start] + put + content[stop:]
    return content
