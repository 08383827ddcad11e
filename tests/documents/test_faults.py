"""
What the faults of one document may cost.
"""

import json
import time

import pytest

from indeksinovasi import codes
from indeksinovasi.documents import faults, parse_submission
from indeksinovasi.errors import SubmissionError


def document(**innovation):
    """
    Return a submission of one innovation, as a file holds it.
    """
    plain = {
        "framework": "iga/2026",
        "region": {"name": "A"},
        "innovations": [{"id": "a", "name": "A"} | innovation],
    }
    return json.dumps(plain).encode()


def found(content):
    """
    Return the findings in *content*.
    """
    with pytest.raises(SubmissionError) as caught:
        parse_submission(content, origin="a.json")
    return caught.value.findings


class TestNumber:
    """
    So many faults are told, and of more only that there are.
    """

    @pytest.fixture(autouse=True)
    def few(self, monkeypatch):
        """
        Ten are the most; the real number takes seconds.
        """
        monkeypatch.setattr(faults, "MOST_FAULTS", 10)

    def test_all_are_told_up_to_the_most(self):
        """
        Ten faults of any kind are ten findings.
        """
        told = found(document(affairs=[0] * 5, x=1, y=2, stage="?", mode="?", form="?"))

        assert len(told) == 10
        assert codes.structure.TOO_MANY_FAULTS not in {each.code for each in told}

    @pytest.mark.parametrize(
        "wrong",
        [
            {"affairs": [0] * 11},
            {str(each): each for each in range(11)},
            {"evidence": {str(each): 1 for each in range(11)}},
            {"answers": {"a": {"evidence": [[]] * 11}}},
        ],
        ids=["list", "keys", "objects", "deep"],
    )
    def test_of_more_nothing_else_is_told(self, wrong):
        """
        One finding says so, wherever the faults are.
        """
        (told,) = found(document(**wrong))

        assert told.code is codes.structure.TOO_MANY_FAULTS
        assert told.words["most"] == 10

    def test_each_document_begins_anew(self):
        """
        What one has used up is not missed by the next.
        """
        for _ in range(3):
            assert len(found(document(affairs=[0] * 10))) == 10


class TestHints:
    """
    What was meant is looked for within the time of one document.
    """

    @pytest.mark.parametrize(
        "wrong",
        [
            {"affairs": [f"urusan ke-{each}" for each in range(20_000)]},
            {
                "evidence": {
                    f"e{each}": {"title": "A", "kind": f"perbup ke-{each}"}
                    for each in range(20_000)
                }
            },
            {f"kunci-{each}": 1 for each in range(20_000)},
        ],
        ids=["affairs", "kinds", "keys"],
    )
    def test_unknown_names_take_no_minutes(self, wrong):
        """
        Twenty thousand would take a quarter of a minute and more.
        """
        begun = time.process_time()
        told = found(document(**wrong))

        assert len(told) == 20_000
        assert time.process_time() - begun < 60

    def test_a_slip_in_every_innovation_is_recognised_in_all(self):
        """
        The same name is looked for once.
        """
        told = found(document(affairs=["pendidikn"] * 5000))

        assert {each.words["nearest"] for each in told} == {
            ("pendidikan", "persandian", "pendidikan-dan-pelatihan")
        }
