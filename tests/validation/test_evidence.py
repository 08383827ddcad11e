"""
What a verifier would object to in the evidence that is named.
"""

import attrs
import pytest

from indeksinovasi import codes
from indeksinovasi.model import Answer, Evidence, EvidenceKind
from indeksinovasi.validation import validate
from scoring.regions import FRAMEWORK as MARKED
from scoring.regions import region
from validation.sending import (
    DAY,
    FRAMEWORK,
    found,
    innovation,
    proved,
    submission,
    untold,
)

PERDA = EvidenceKind.PERATURAN_DAERAH
PERKADA = EvidenceKind.PERATURAN_KEPALA_DAERAH
SK = EvidenceKind.KEPUTUSAN_KEPALA_DAERAH
FOTO = EvidenceKind.FOTO

REGULASI = "$.innovations[1].answers.regulasi"


class TestNone:
    """
    A claim needs evidence.
    """

    @pytest.mark.parametrize(
        ("answer", "code"),
        [
            ({"level": 1}, codes.evidence.NO_EVIDENCE),
            ({"level": 3}, codes.evidence.NO_EVIDENCE),
            ({"value": 12}, codes.evidence.VALUE_WITHOUT_EVIDENCE),
        ],
    )
    def test_a_claim_without_evidence_is_told(self, answer, code):
        """
        A level, or a value that becomes one, is told with what would prove it.
        """
        (told,) = found(proved(answer, slug="sdm"), code)

        assert told.place == "$.innovations[1].answers.sdm"
        assert str(told.words["found"]) == str(*answer.values())
        assert "surat penugasan" in told.words["asked"].id
        assert told.source.endswith("nomor 2")

    @pytest.mark.parametrize("answer", [{"level": 0}, {}, {"verified_level": 2}])
    def test_nothing_claimed_needs_no_proof(self, answer):
        """
        Level 0, and what only a verifier said, are no claims.
        """
        assert not found(proved(answer), codes.evidence.NO_EVIDENCE)

    @pytest.mark.parametrize(
        "answer", [{"value": 0}, {"value": 7, "basis": "tahun"}], ids=str
    )
    def test_a_value_that_earns_nothing_needs_no_proof(self, answer):
        """
        Neither what falls short of level 1 nor what cannot be placed claims a level.
        """
        sent = proved(answer, slug="sdm")

        assert not found(sent, codes.evidence.VALUE_WITHOUT_EVIDENCE)
        assert not found(sent, codes.evidence.NO_EVIDENCE)

    def test_the_region_proves_its_claims_too(self):
        """
        What the rule-book's source does not tell is not made up.
        """
        (told,) = found(
            submission(answers={"pad": Answer(level=2)}), codes.evidence.NO_EVIDENCE
        )

        assert told.place == "$.answers.pad"
        assert told.words["asked"] == "not known"


class TestMarks:
    """
    A value that earns points by itself needs evidence, like a level.
    """

    @pytest.mark.parametrize(
        ("slug", "value", "told"),
        [
            ("perencanaan", "82.5", "82.5"),
            ("perencanaan", 0, None),
            ("sdm", 1, None),
            ("sdm", "1.5", "1.5"),
            ("paten", 0, "0"),
        ],
    )
    def test_a_mark_without_evidence(self, slug, value, told):
        """
        The least earns nothing; what the least of a population is, nobody knows yet.
        """
        sent = region(**{slug: Answer(value=value)})
        found_ = [
            each
            for each in validate(sent, MARKED).findings
            if each.code is codes.evidence.VALUE_WITHOUT_EVIDENCE
        ]

        assert [each.words["found"] for each in found_] == ([told] if told else [])

    def test_with_evidence(self):
        """
        Evidence of a kind that is taken is all that is asked.
        """
        proof = Evidence(title="Lembar", kind=EvidenceKind.LAPORAN)
        answers = {"perencanaan": Answer(value=50, evidence=["lembar"])}
        sent = attrs.evolve(region(), answers=answers, evidence={"lembar": proof})

        assert validate(sent, MARKED).findings == ()


class TestNames:
    """
    Evidence is named by the keys of the innovation, or of the whole submission.
    """

    def test_an_unknown_name_is_told(self):
        """
        A slip in a name is told at the name, with the one that may be meant.
        """
        answer = {"level": 2, "evidence": ["perbup", "perbub"]}
        (told,) = found(proved(answer, perbup={}), codes.evidence.UNKNOWN_EVIDENCE)

        assert told.place == f"{REGULASI}.evidence[1]"
        assert told.words == {"found": "perbub", "nearest": ("perbup",)}

    def test_shared_evidence_is_known_everywhere(self):
        """
        What the submission keeps for all proves the region's claims and the others'.
        """
        answer = Answer(level=1, evidence=["rpjmd"])
        sent = submission(
            innovation(answers={"bimtek": answer}),
            answers={"pad": answer},
            evidence={"rpjmd": Evidence(title="RPJMD")},
        )

        assert not found(sent, codes.evidence.UNKNOWN_EVIDENCE)
        assert not found(sent, codes.evidence.UNUSED_EVIDENCE)

    def test_another_innovation_has_evidence_of_its_own(self):
        """
        A key of one innovation means nothing in another.
        """
        sent = submission(
            innovation(1, evidence={"sk": Evidence(title="SK")}),
            innovation(2, answers={"regulasi": Answer(level=1, evidence=["sk"])}),
        )

        assert found(sent, codes.evidence.UNKNOWN_EVIDENCE)
        assert [each.place for each in found(sent, codes.evidence.UNUSED_EVIDENCE)] == [
            "$.innovations[0].evidence.sk"
        ]

    def test_the_nearer_one_is_meant(self):
        """
        A key given twice means the innovation's own; the shared one is then unused.
        """
        sent = submission(
            innovation(
                answers={"regulasi": Answer(level=2, evidence=["sk"])},
                evidence={"sk": Evidence(title="Perbup", kind=PERKADA)},
            ),
            evidence={"sk": Evidence(title="SK", kind=SK)},
        )

        assert not found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)
        assert [each.place for each in found(sent, codes.evidence.UNUSED_EVIDENCE)] == [
            "$.evidence.sk"
        ]


class TestKind:
    """
    An indicator takes some kinds of document.
    """

    def test_another_kind_is_told(self):
        """
        A photograph is no regulation; what would be taken is listed.
        """
        answer = {"level": 1, "evidence": ["foto"]}
        (told,) = found(proved(answer, foto={"kind": FOTO}), codes.evidence.WRONG_KIND)

        assert told.place == f"{REGULASI}.evidence[0]"
        assert told.words == {
            "evidence": "foto",
            "found": "foto",
            "allowed": (
                "keputusan-kepala-daerah",
                "keputusan-kepala-perangkat-daerah",
                "peraturan-daerah",
                "peraturan-kepala-daerah",
            ),
        }

    def test_where_no_kinds_are_listed_all_are_taken(self):
        """
        What the source does not say is not asked.
        """
        answer = {"level": 1, "evidence": ["foto"]}
        sent = proved(answer, slug="bimtek", foto={"kind": FOTO})

        assert not found(sent, codes.evidence.WRONG_KIND)

    def test_a_kind_that_is_not_given_is_not_checked(self):
        """
        Each piece without a kind is counted once, however many answers name it.
        """
        answer = Answer(level=1, evidence=["sk", "surat"])
        pieces = {key: Evidence(title=key) for key in ("sk", "surat")}
        sent = submission(
            innovation(
                answers={"regulasi": answer, "pelaksana": answer}, evidence=pieces
            )
        )

        for code in (codes.evidence.WRONG_KIND, codes.evidence.LEVEL_NOT_SUPPORTED):
            (gap,) = untold(sent, code)
            assert gap.words["number"] == 2
            assert gap.words["what"] == ("kind",)
            assert not found(sent, code)

    def test_where_nothing_is_asked_nothing_is_missing(self):
        """
        A piece without a kind leaves no gap where every kind is taken.
        """
        sent = proved({"level": 1, "evidence": ["x"]}, slug="bimtek", x={})

        for code in (codes.evidence.WRONG_KIND, codes.evidence.LEVEL_NOT_SUPPORTED):
            assert not untold(sent, code)


class TestSupport:
    """
    A document proves levels up to its rank: SK < Perkada < Perda.
    """

    @pytest.mark.parametrize(
        ("kind", "level", "told"),
        [
            (SK, 1, False),
            (SK, 2, True),
            (SK, 3, True),
            (PERKADA, 2, False),
            (PERKADA, 3, True),
            (PERDA, 3, False),
        ],
    )
    def test_more_than_the_document_proves_is_told(self, kind, level, told):
        """
        A decree proves level 1 of the regulation, and no more.
        """
        sent = proved({"level": level, "evidence": ["dok"]}, dok={"kind": kind})

        assert len(found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)) == told

    def test_what_would_prove_it_is_told(self):
        """
        The level that is proved and the documents that are needed are named.
        """
        sent = proved({"level": 2, "evidence": ["sk"]}, sk={"kind": SK})
        (told,) = found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)

        assert told.place == REGULASI
        assert told.words == {
            "found": 2,
            "supported": 1,
            "needed": ("peraturan-kepala-daerah", "peraturan-daerah"),
        }

    def test_the_best_document_decides(self):
        """
        Lesser documents beside a Perda take nothing from it.
        """
        answer = {"level": 3, "evidence": ["sk", "perda"]}
        sent = proved(answer, sk={"kind": SK}, perda={"kind": PERDA})

        assert not found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)

    def test_what_is_not_taken_proves_nothing(self):
        """
        A photograph beside a decree does not lift the level the decree proves.
        """
        answer = {"level": 3, "evidence": ["sk", "foto"]}
        sent = proved(answer, sk={"kind": SK}, foto={"kind": FOTO})

        assert found(sent, codes.evidence.WRONG_KIND)
        assert found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)

    def test_a_document_of_unknown_kind_is_given_the_benefit(self):
        """
        What is not known to fall short is not told to.
        """
        answer = {"level": 3, "evidence": ["sk", "dok"]}
        sent = proved(answer, sk={"kind": SK}, dok={})

        assert not found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)

    def test_a_level_that_is_none_is_told_once(self):
        """
        Level 4 of three is refused as such, and no document is asked for it.
        """
        sent = proved({"level": 4, "evidence": ["perda"]}, perda={"kind": PERDA})

        assert found(sent, codes.framework.LEVEL_OUT_OF_RANGE)
        assert not found(sent, codes.evidence.LEVEL_NOT_SUPPORTED)


def test_where_the_rule_book_asks_for_nothing_all_is_taken():
    """
    Without a rule on evidence only its being there is looked at.
    """
    under = attrs.evolve(
        FRAMEWORK,
        indicators=[attrs.evolve(each, evidence=None) for each in FRAMEWORK.indicators],
    )
    answer = {"level": 3, "evidence": ["foto"]}
    sent = proved(answer, foto={"kind": FOTO, "issued_on": DAY("1999-01-01")})

    for code in (
        codes.evidence.WRONG_KIND,
        codes.evidence.LEVEL_NOT_SUPPORTED,
        codes.evidence.ISSUED_OUTSIDE,
    ):
        assert not found(sent, code, under)
        (gap,) = untold(sent, code, under)
        assert gap.words == {"framework": under.id, "what": ("regulasi",)}
    (told,) = found(proved({"level": 1}), codes.evidence.NO_EVIDENCE, under)
    assert told.source.endswith("Lampiran II butir 16")
