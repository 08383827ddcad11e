"""
What offices mean where the regulation has its own term.
"""

import pytest

from indeksinovasi.model.spelling import folded
from indeksinovasi.model.vocabulary import (
    ALSO_CALLED,
    EvidenceKind,
    Form,
    Initiator,
    Mode,
    Origin,
    RegionKind,
    Stage,
    terms_meant,
)

KINDS = (RegionKind, Origin, Stage, Form, Mode, Initiator, EvidenceKind)


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("Kab.", RegionKind, ("kabupaten",)),
        ("PEMKOT", RegionKind, ("kota",)),
        ("propinsi", RegionKind, ("provinsi",)),
        ("Implementasi", Stage, ("penerapan",)),
        ("ujicoba", Stage, ("uji-coba",)),
        ("non digital", Mode, ("non-digital",)),
        ("Walikota", Initiator, ("kepala-daerah",)),
        ("OPD", Initiator, ("perangkat-daerah",)),
        ("Lain-lain", EvidenceKind, ("lainnya",)),
        ("lain-lain", Form, ("bentuk-lainnya",)),
        ("Peraturan Walikota", EvidenceKind, ("peraturan-kepala-daerah",)),
        ("Perda", EvidenceKind, ("peraturan-daerah",)),
        (
            "S.K.",
            EvidenceKind,
            ("keputusan-kepala-daerah", "keputusan-kepala-perangkat-daerah"),
        ),
        ("sertifkat", EvidenceKind, ("sertifikat",)),
        ("novel", EvidenceKind, ()),
        ("", Stage, ()),
        ("--", Stage, ()),
        ("perbup" * 1_000_000, EvidenceKind, ()),
    ],
    ids=lambda each: each[:20] if isinstance(each, str) else None,
)
def test_terms_meant(name, kind, meant):
    """
    Abbreviations and near misses lead to a term; what is unlike all leads nowhere.
    """
    assert terms_meant(name, kind) == meant


@pytest.mark.parametrize("kind", KINDS)
def test_a_term_means_itself(kind):
    """
    However a term is spelt, no other name hides it.
    """
    for term in kind:
        assert terms_meant(term.value, kind) == (term.value,)
        assert terms_meant(term.value.upper().replace("-", " "), kind) == (term.value,)


def test_names_are_short_enough_to_be_found():
    """
    A name that nobody could ask for would be dead.
    """
    for term, names in ALSO_CALLED.items():
        for name in names.split(","):
            assert folded(name)
            assert term.value in terms_meant(name.strip(), type(term))
