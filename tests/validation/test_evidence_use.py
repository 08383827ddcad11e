"""
Evidence that nothing rests on, and files that several innovations rest on.
"""

import pytest

from indeksinovasi import codes
from indeksinovasi.model import Answer, Evidence
from validation.sending import (
    found,
    innovation,
    proved,
    submission,
)


class TestUnused:
    """
    Evidence that proves nothing is pointed out.
    """

    def test_what_no_answer_names_is_told(self):
        """
        It does no harm, so it is a remark.
        """
        (told,) = found(proved({"level": 0}, foto={}), codes.evidence.UNUSED_EVIDENCE)

        assert told.place == "$.innovations[1].evidence.foto"
        assert told.code.severity.value == "info"

    def test_each_innovation_uses_its_own(self):
        """
        That two innovations keep the very same piece does not make both use it.
        """
        piece = {"sk": Evidence(title="SK")}
        sent = submission(
            innovation(
                1,
                answers={"regulasi": Answer(level=1, evidence=["sk"])},
                evidence=piece,
            ),
            innovation(2, evidence=piece),
        )

        assert [each.place for each in found(sent, codes.evidence.UNUSED_EVIDENCE)] == [
            "$.innovations[1].evidence.sk"
        ]

    @pytest.mark.parametrize("slug", ["regulasy", "pad"])
    def test_what_a_mistaken_answer_names_is_named(self, slug):
        """
        An answer that is refused for another reason still names its evidence.
        """
        sent = proved({"level": 1, "evidence": ["sk"]}, slug=slug, sk={})

        assert not found(sent, codes.evidence.UNUSED_EVIDENCE)


class TestShared:
    """
    One file does not prove two innovations.
    """

    DIGEST = "ab" * 32

    def pieces(self, *digests):
        """
        Return evidence with *digests*, by keys of its own.
        """
        return {
            f"bukti-{number}": Evidence(title="Bukti", sha256=each)
            for number, each in enumerate(digests)
        }

    def test_each_innovation_is_told_of_the_others(self):
        """
        The same content is told at each place, whatever the file is called.
        """
        sent = submission(
            innovation(1, evidence=self.pieces(self.DIGEST)),
            innovation(2, evidence=self.pieces("cd" * 32)),
            innovation(3, evidence=self.pieces("ef" * 32, self.DIGEST)),
        )
        told = {
            each.place: each.words for each in found(sent, codes.evidence.SHARED_FILE)
        }

        assert told == {
            "$.innovations[0].evidence.bukti-0": {
                "others": ("inovasi-3",),
                "number": 1,
            },
            "$.innovations[2].evidence.bukti-1": {
                "others": ("inovasi-1",),
                "number": 1,
            },
        }

    def test_of_very_many_others_some_are_named(self):
        """
        Where all share one file, each is told how many, and does not list them all.
        """
        sent = submission(
            *(innovation(each, evidence=self.pieces(self.DIGEST)) for each in range(50))
        )
        told = found(sent, codes.evidence.SHARED_FILE)

        assert [each.words["number"] for each in told] == [49] * 50
        assert {len(each.words["others"]) for each in told} == {11}
        assert {each.words["others"][-1] for each in told} == {"…"}
        assert "inovasi-3" not in told[3].words["others"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"file": "a.pdf"}, {"file": "a.pdf"}),
            ({"file": "a.pdf"}, {"file": "./a.pdf"}),
            ({"file": "a.pdf", "sha256": DIGEST}, {"file": "a.pdf"}),
            ({"file": "a.pdf"}, {"file": "a.pdf", "sha256": DIGEST}),
            ({"file": "a.pdf", "sha256": DIGEST}, {"file": "b.pdf", "sha256": DIGEST}),
            ({"file": "b/a.pdf", "sha256": DIGEST}, {"sha256": DIGEST}),
        ],
    )
    def test_one_place_or_one_digest_is_one_file(self, one, other):
        """
        Whatever each of the two says, they are seen to be the same.
        """
        sent = submission(
            *(
                innovation(number, evidence={"a": Evidence(title="A", **each)})
                for number, each in enumerate((one, other))
            )
        )

        assert [each.place for each in found(sent, codes.evidence.SHARED_FILE)] == [
            "$.innovations[0].evidence.a",
            "$.innovations[1].evidence.a",
        ]

    def test_within_one_innovation_it_is_no_matter(self):
        """
        One document may prove several answers of the same innovation.
        """
        sent = submission(innovation(evidence=self.pieces(self.DIGEST, self.DIGEST)))

        assert not found(sent, codes.evidence.SHARED_FILE)

    def test_without_digests_nothing_is_alike(self):
        """
        Two pieces that give no digest are not the same file.
        """
        sent = submission(
            innovation(1, evidence=self.pieces(None)),
            innovation(2, evidence=self.pieces(None)),
        )

        assert not found(sent, codes.evidence.SHARED_FILE)
