"""
What cannot be part of a submission is refused where it is made.
"""

import datetime as dt

import pytest

from indeksinovasi.model import Answer, Evidence, Innovation, Origin, Region, Stage

NOW = dt.datetime(2025, 3, 1, 8, 30, tzinfo=dt.UTC)


class TestTerms:
    """
    A term of a closed vocabulary may be written as it is in documents.
    """

    def test_the_term_and_the_member_are_one(self):
        """
        Whoever writes the regulation's word does not lose points over it.
        """
        written = Innovation(id="a", name="A", stage="penerapan")

        assert written == Innovation(id="a", name="A", stage=Stage.PENERAPAN)
        assert Region(name="A", kind="kota").kind.value == "kota"
        assert Evidence(title="A", kind="foto").kind.value == "foto"
        assert Origin("self") is Origin.SELF

    def test_another_word_is_refused(self):
        """
        A slip of the pen does not become an innovation without a stage.
        """
        with pytest.raises(ValueError, match="penerapn"):
            Innovation(id="a", name="A", stage="penerapn")


class TestTypes:
    """
    What would be misread later is refused at once.
    """

    @pytest.mark.parametrize(
        "make",
        [
            lambda: Innovation(id="a", name=None),
            lambda: Innovation(id=7, name="A"),
            lambda: Innovation(id="a", name="A", design=5),
            lambda: Innovation(id="a", name="A", launched_on="2025-03-01"),
            lambda: Innovation(id="a", name="A", developed_on=NOW),
            lambda: Innovation(id="a", name="A", affairs="pendidikan"),
            lambda: Innovation(id="a", name="A", answers={"sdm": {"level": 1}}),
            lambda: Innovation(id="a", name="A", evidence={"sk": "sk.pdf"}),
            lambda: Answer(level=3, evidence="perbup"),
            lambda: Evidence(title="A", issued_on=NOW),
            lambda: Evidence(title=None),
            lambda: Region(name=None),
        ],
        ids=range(12),
    )
    def test_a_value_of_another_type_is_refused(self, make):
        """
        One text is no list of keys, and a moment is no day.
        """
        with pytest.raises(TypeError):
            make()
