"""
Evidence that was issued too early, too late, or on a day that nobody tells.
"""

import pytest

from indeksinovasi import codes
from indeksinovasi.model import EvidenceKind
from validation.sending import (
    DAY,
    found,
    proved,
    untold,
)

PERDA = EvidenceKind.PERATURAN_DAERAH


SK = EvidenceKind.KEPUTUSAN_KEPALA_DAERAH


SURAT = EvidenceKind.SURAT_PENUGASAN


REGULASI = "$.innovations[1].answers.regulasi"


class TestIssued:
    """
    Evidence was issued in the time that the indicator asks for.
    """

    @pytest.mark.parametrize(
        ("slug", "kind", "day", "told"),
        [
            ("regulasi", PERDA, "2025-12-31", False),
            ("regulasi", PERDA, "2026-01-01", True),
            ("regulasi", PERDA, "1999-01-01", False),
            ("regulasi", SK, "2026-01-01", False),
            ("sdm", SURAT, "2023-12-31", True),
            ("sdm", SURAT, "2024-01-01", False),
            ("sdm", SURAT, "2026-12-31", False),
            ("sdm", SURAT, "2027-01-01", True),
            ("sdm", None, "2023-12-31", True),
            ("bimtek", SURAT, "2023-12-31", True),
            ("aktor", None, "2027-01-01", True),
            ("jejaring", SURAT, "1999-01-01", False),
        ],
    )
    def test_both_ends_count(self, slug, kind, day, told):
        """
        The first and the last day are inside; some kinds, some answers ask nothing.
        """
        answer = {"level": 1, "evidence": ["dok"]}
        sent = proved(answer, slug=slug, dok={"kind": kind, "issued_on": DAY(day)})

        assert len(found(sent, codes.evidence.ISSUED_OUTSIDE)) == told

    def test_an_open_end_is_told_as_open(self):
        """
        Where only a last day is asked for, no first one is made up.
        """
        dok = {"kind": PERDA, "issued_on": DAY("2026-01-01")}
        sent = proved({"level": 1, "evidence": ["dok"]}, dok=dok)
        (told,) = found(sent, codes.evidence.ISSUED_OUTSIDE)

        assert told.place == f"{REGULASI}.evidence[0]"
        assert told.words == {
            "evidence": "dok",
            "found": "2026-01-01",
            "least": "…",
            "most": "2025-12-31",
        }

    @pytest.mark.parametrize(
        ("slug", "kind", "missing"),
        [
            ("sdm", SURAT, ["issued_on"]),
            ("sdm", None, ["issued_on"]),
            ("regulasi", PERDA, ["issued_on"]),
            ("regulasi", SK, []),
            ("regulasi", None, ["kind"]),
            ("bimtek", SURAT, ["issued_on"]),
            ("jejaring", SURAT, []),
        ],
    )
    def test_what_is_not_given_is_not_checked(self, slug, kind, missing):
        """
        Without the day, or the kind that decides whether one is asked for, it is open.
        """
        answer = {"level": 1, "evidence": ["dok"]}
        gaps = untold(
            proved(answer, slug=slug, dok={"kind": kind}), codes.evidence.ISSUED_OUTSIDE
        )

        assert [each.words["what"] for each in gaps] == [(each,) for each in missing]
