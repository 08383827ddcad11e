"""
``indeksinovasi codes``, as a script sees it.
"""

import json

import pytest

from cli.running import run
from indeksinovasi.codes import CODES


class TestText:
    """
    What an official reads.
    """

    def test_lists_every_code(self):
        """
        Each code stands in the list with its severity and what is wrong.
        """
        ran = run("codes", COLUMNS="200")
        lines = ran.out.splitlines()[1:]

        assert ran.code == 0
        assert [each.split()[0] for each in lines if each.startswith("II-")] == list(
            CODES
        )
        assert any("II-S002" in each and "the file is empty" in each for each in lines)

    def test_explains_one_code(self):
        """
        One code is explained with its cure and what its demand rests on.
        """
        ran = run("codes", "II-S003", COLUMNS="200")

        assert ran.code == 0
        assert "II-S003 · error" in ran.out
        assert "not UTF-8 text" in ran.out
        assert "Cure: save the file as UTF-8" in ran.out
        assert "A file with this finding was not checked any further." in ran.out
        assert f"Source: {CODES['II-S003'].source}" in ran.out

    def test_speaks_indonesian_unless_told_otherwise(self):
        """
        Without a choice of language the catalogue is in Indonesian.
        """
        ran = run("codes", "II-S002", INDEKSINOVASI_LANG="")

        assert "II-S002 · kesalahan" in ran.out
        assert "Sumber:" in ran.out

    @pytest.mark.parametrize("code", ["II-K99", "k003", ""])
    def test_an_unknown_code_is_2(self, code):
        """
        A slip in a code is told, with the codes that may be meant.
        """
        ran = run("codes", code)

        assert ran.code == 2
        assert ran.out == ""
        assert "no code" in ran.err
        assert "Traceback" not in ran.err


class TestJson:
    """
    What a pipeline reads.
    """

    def test_all_codes_are_one_document(self):
        """
        The catalogue is a list of all codes, each with text in both languages.
        """
        documents = json.loads(run("codes", "--format", "json").out)

        assert [each["code"] for each in documents] == list(CODES)
        for each in documents:
            assert set(each["text"]) == set(each["cure"]) == {"id", "en"}
            assert all(each["text"].values())
            assert each["source"]

    def test_one_code_is_one_object(self):
        """
        One code is one object, the same as in the list.
        """
        one = json.loads(run("codes", "II-B104", "--format", "json").out)

        assert one["severity"] == "warning"
        assert one["unreadable"] is False
        assert "Project-Id-Version" not in json.dumps(one)
        assert one in json.loads(run("codes", "--format", "json").out)

    def test_is_the_same_in_every_language(self):
        """
        The document for machines does not depend on the reader's language.
        """
        one, other = (
            run("codes", "--format", "json", "--lang", each).out
            for each in ("id", "en")
        )

        assert one == other
