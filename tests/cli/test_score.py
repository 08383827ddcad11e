"""
``indeksinovasi score``, as a script sees it.
"""

import json

import pytest

from cli.running import EXAMPLE, run


@pytest.fixture
def folder(tmp_path):
    """
    A folder with one good, one bad and one unreadable submission.
    """
    (tmp_path / "good.json").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "bad.json").write_text('{"framework": "iga/2026", "region": {}}')
    (tmp_path / "broken.json").write_text("{")
    return tmp_path


class TestText:
    """
    What an official reads.
    """

    def test_shows_the_index_the_predikat_and_what_is_missing(self):
        """
        One command tells the index, the predikat, the parts and the open points.
        """
        ran = run("score", EXAMPLE)

        assert ran.code == 0
        assert "Regional Innovation Index: 54.60  Inovatif" in ran.out
        assert "To Sangat Inovatif (65.01)" in ran.out
        assert "any → 56.12 Inovatif" in ran.out
        assert ran.err == ""

    def test_speaks_indonesian_unless_told_otherwise(self):
        """
        Without a choice of language the report is in Indonesian.
        """
        ran = run("score", EXAMPLE, INDEKSINOVASI_LANG="")

        assert "Indeks Inovasi Daerah: 54.60" in ran.out

    def test_another_reading_gives_another_index(self):
        """
        An open point can be read another way, and the report says which way was taken.
        """
        ran = run("score", EXAMPLE, "--interpret", "yandas-affairs=any")

        assert "56.12" in ran.out
        assert "main → 54.60" in ran.out

    def test_several_files_give_one_table(self, folder):
        """
        A folder is scored as far as it can be, and the rest is told on stderr.
        """
        ran = run("score", folder)

        assert ran.out.count("54.60") == 1
        assert "II-S104 $.region key 'name' is missing" in ran.err
        assert "broken.json:1:2: II-S005" in ran.err


class TestJson:
    """
    What a pipeline reads.
    """

    def test_is_one_assessment(self):
        """
        One file gives one assessment document, with every number as exact text.
        """
        document = json.loads(run("score", EXAMPLE, "--format", "json").out)

        assert document["format"] == "indeksinovasi.assessment/1"
        assert document["index"] == "54.60"
        assert document["index_exact"] == "273/5"
        assert document["framework"]["status"] == "reproduced"
        assert document["interpretations"] == [
            {
                "id": "yandas-affairs",
                "chosen": "main",
                "alternatives": {"any": "56.12"},
                "predikat": {"any": "Inovatif"},
            }
        ]

    def test_several_files_are_one_document(self, folder):
        """
        Several files give one document, whatever became of each.
        """
        ran = run("score", folder, "--format", "json")
        document = json.loads(ran.out)

        assert document["format"] == "indeksinovasi.assessments/1"
        assert [each["index"] for each in document["assessments"]] == ["54.60"]

    def test_comes_from_the_standard_input_too(self):
        """
        A dash stands for the standard input.
        """
        ran = run("score", "-", "--format", "json", stdin=EXAMPLE.read_bytes())

        assert json.loads(ran.out)["index"] == "54.60"

    def test_is_the_same_in_every_language(self):
        """
        The document for machines does not depend on the reader's language.
        """
        one, other = (
            run("score", EXAMPLE, "--format", "json", "--lang", each).out
            for each in ("id", "en")
        )

        assert one == other


class TestExitCodes:
    """
    What a script branches on.
    """

    def test_invalid_data_is_1(self, folder):
        """
        A readable file that breaks the form is invalid data.
        """
        assert run("score", folder / "bad.json").code == 1

    @pytest.mark.parametrize("name", ["broken.json", "missing.json"])
    def test_unreadable_or_missing_input_is_2(self, folder, name):
        """
        A file that cannot be read was not checked, which is not the same as invalid.
        """
        ran = run("score", folder / name)

        assert ran.code == 2
        assert "Traceback" not in ran.err

    def test_an_empty_folder_is_2(self, tmp_path):
        """
        Where nothing was scored, nothing succeeded.
        """
        ran = run("score", tmp_path)

        assert ran.code == 2
        assert "nothing was checked" in ran.err

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("--nonsense",),
            (EXAMPLE, "--framework", "iga/1999"),
            (EXAMPLE, "--interpret", "yandas-affairs"),
            (EXAMPLE, "--interpret", "nonsense=main"),
            (EXAMPLE, "--interpret", "yandas-affairs=nonsense"),
            (EXAMPLE, "--basis", "nonsense"),
            (EXAMPLE, "--lang", "fr"),
        ],
    )
    def test_wrong_usage_is_2(self, arguments):
        """
        Whatever is wrong with the words of the call, data were not at fault.
        """
        ran = run("score", *arguments)

        assert ran.code == 2
        assert ran.out == ""
        assert "Traceback" not in ran.err

    def test_the_worst_file_decides(self, folder):
        """
        Among good, bad and unreadable files the unreadable one decides.
        """
        assert run("score", folder).code == 2

    def test_a_framework_named_on_the_line_is_told(self, tmp_path):
        """
        Scoring under another rule-book than the document names is said aloud.
        """
        text = EXAMPLE.read_text("utf-8").replace("iga/2026", "iga/2099")
        (tmp_path / "other.json").write_text(text, "utf-8")
        ran = run("score", tmp_path / "other.json", "--framework", "iga/2026")

        assert ran.code == 0
        assert "scored under iga/2026, not under iga/2099" in ran.err
