"""
``indeksinovasi codes``, as a script sees it.
"""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from cli.running import run
from indeksinovasi import __version__
from indeksinovasi.codes import CODES
from indeksinovasi.documents import schema_text

VALIDATOR = Draft202012Validator(json.loads(schema_text("codes-1")))


def catalogue(*arguments):
    """
    Return the document about these codes, which has to be of the published form.
    """
    ran = run("codes", *arguments, "--format", "json")
    document = json.loads(ran.out)
    assert ran.code == 0
    VALIDATOR.validate(document)
    return document


def one_code(code):
    """
    Return what the document about *code* says of it.
    """
    (only,) = catalogue(code)["codes"]
    return only


def examples(code, language):
    """
    Return what people are shown of *code*: the wrong example, and the right one.
    """
    ran = run("codes", code, "--lang", language)
    assert ran.code == 0
    _, wrong, right = re.split(r"\n\n(?=Salah:|Benar:|Wrong:|Right:)", ran.out)
    return wrong, right


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

    @pytest.mark.parametrize("code", ["ii-b104", " II-B104 ", "Ii-b104\n"])
    def test_takes_a_code_as_it_was_typed(self, code):
        """
        Small letters and blanks around a code are no fault, as with --select.
        """
        assert run("codes", code) == run("codes", "II-B104")

    @pytest.mark.parametrize("code", ["II-K99", "k003", "", "  "])
    def test_an_unknown_code_is_2(self, code):
        """
        A slip in a code is told, with the codes that may be meant.
        """
        ran = run("codes", code)

        assert ran.code == 2
        assert ran.out == ""
        assert "no code" in ran.err
        assert "Traceback" not in ran.err

    def test_the_code_that_is_meant_is_found_in_small_letters_too(self):
        """
        Whoever leaves out a part of a code is led to it, however they write.
        """
        assert "nearest: II-K003" in run("codes", "k003").err

    @pytest.mark.parametrize("arguments", [(), ("II-S102",)])
    @pytest.mark.parametrize("language", ["id", "en"])
    def test_shows_an_ellipsis_for_what_is_filled_in(self, arguments, language):
        """
        Nobody has to know what a word in braces stands for.
        """
        out = run("codes", *arguments, "--lang", language).out

        assert "…" in out
        assert not re.search(r"\{\w+\}", out)


class TestExamples:
    """
    An official without a checkout sees what is wrong, and how it should be.
    """

    def test_shows_a_wrong_and_a_right_one_in_indonesian(self):
        """
        Both files can be read in the terminal, and what is said of the wrong one.
        """
        wrong, right = examples("II-K003", "id")

        assert wrong.startswith("Salah: II-K003-level-empat.json\n    {\n")
        assert '        "visi-misi": {"level": 4, "evidence": ["rpjmd"]}\n' in wrong
        assert "\nTemuan: II-K003-level-empat.json:5:28: II-K003 $.answers.vi" in wrong
        assert "tingkat 4 bukan salah satu" in wrong
        assert right.startswith("Benar: II-K003-level-tiga.json\n    {\n")
        assert '        "visi-misi": {"level": 3, "evidence": ["rpjmd"]}\n' in right
        assert "Temuan" not in right

    def test_shows_them_in_english_if_asked(self):
        """
        The files are the same; what is said of them is in the reader's language.
        """
        wrong, right = examples("II-K003", "en")

        assert wrong.startswith("Wrong: II-K003-level-empat.json\n    {\n")
        assert "\nFinding: II-K003-level-empat.json:5:28: II-K003 $.answers" in wrong
        assert "level 4 is not one of" in wrong
        assert right.startswith("Right: II-K003-level-tiga.json\n    {\n")

    def test_names_evidence_files_with_their_size(self):
        """
        A PDF cannot be shown in a terminal; that it is there, and how long, can.
        """
        wrong, right = examples("II-B206", "id")

        assert "\nlaporan.json\n    {\n" in wrong
        assert "\nbukti/rpjmd.pdf (0 bita)\n" in wrong
        assert "\nbukti/rpjmd.pdf (537 bita)\n" in right

    def test_shows_what_is_no_text_by_its_bytes(self):
        """
        A foreign encoding and a byte order mark can be seen.
        """
        assert " 96 " in examples("II-S003", "id")[0]
        assert "ef bb bf 7b" in examples("II-S004", "id")[0]

    def test_an_empty_file_is_told_as_such(self):
        """
        Where there is nothing to see, that is said.
        """
        assert "\nII-S002-kosong.json (0 bita)\n" in examples("II-S002", "id")[0]

    def test_tells_which_rule_book_is_made_up(self):
        """
        Nobody takes a rule-book for a real one that was made for the example.
        """
        (wrong, _), (rules, _) = (
            examples(each, "id") for each in ("II-K007", "II-P001")
        )

        assert "\nBuku aturan rekaan: contoh/2026\n" in wrong
        assert "\nSelebihnya seperti dalam buku aturan rekaan contoh/2026.\n" in rules

    def test_no_line_of_a_file_is_broken(self):
        """
        A long line can be copied from the terminal as it stands in the file.
        """
        _, right = examples("II-K013", "id")

        assert max(map(len, right.splitlines())) > 2000

    @pytest.mark.parametrize(
        ("language", "reason"),
        [
            ("id", "Tanpa contoh: Berkas contoh selalu"),
            ("en", "No example: An example"),
        ],
    )
    def test_says_why_there_is_none(self, language, reason):
        """
        What no file can show has neither a wrong nor a right example, but a reason.
        """
        out = run("codes", "II-S001", "--lang", language).out

        assert f"\n{reason}" in out
        assert not re.search("^(Salah|Benar|Wrong|Right)", out, re.MULTILINE)

    @pytest.mark.parametrize(
        "command", ["codes", "codes --format json", "frameworks list"]
    )
    def test_are_not_read_unless_they_are_shown(self, command):
        """
        Whoever does not ask for one code does not wait for the examples.
        """
        imported = run(*command.split(), PYTHONPROFILEIMPORTTIME="1").err

        assert "indeksinovasi.codes.structure" in imported
        assert "indeksinovasi.codes.examples" not in imported


class TestJson:
    """
    What a pipeline reads.
    """

    def test_all_codes_are_one_document(self):
        """
        The catalogue says who wrote it, and has each code in both languages.
        """
        document = catalogue()

        assert document["format"] == "indeksinovasi.codes/1"
        assert document["engine"] == {"name": "indeksinovasi", "version": __version__}
        assert [each["code"] for each in document["codes"]] == list(CODES)
        for each in document["codes"]:
            assert set(each["text"]) == set(each["cure"]) == {"id", "en"}
            assert all(each["text"].values())
            assert each["source"]
            assert "examples" not in each

    def test_one_code_is_a_document_of_the_same_form(self):
        """
        One code is told as it is in the catalogue, and with its examples.
        """
        one = one_code("II-B104")
        assert one["severity"] == "warning"
        assert one["unreadable"] is False
        assert "Project-Id-Version" not in json.dumps(one)

        assert one.pop("examples")["wrong"]["name"] == "II-B104-sk-untuk-level-dua.json"
        assert one in catalogue()["codes"]

    def test_an_example_can_be_written_to_a_file(self):
        """
        The text of an example is the file itself, down to its last byte.
        """
        shown = one_code("ii-k003")["examples"]
        (file,) = shown["right"]["files"]

        assert shown["reason"] is None
        assert json.loads(file["text"])["answers"]["visi-misi"]["level"] == 3
        assert len(file["text"].encode()) == file["bytes"]
        assert shown["right"]["found"] == []
        (found,) = shown["wrong"]["found"]
        assert "tingkat 4" in found["id"]
        assert "level 4" in found["en"]

    def test_a_file_that_is_no_text_has_none(self):
        """
        A machine is told the size of evidence, and sees some bytes of a document.
        """
        (_, pdf) = one_code("II-B206")["examples"]["right"]["files"]
        (bad,) = one_code("II-S003")["examples"]["wrong"]["files"]

        assert (pdf["bytes"], pdf["text"], pdf["dump"]) == (537, None, None)
        assert bad["text"] is None
        assert " 96 " in bad["dump"]

    def test_is_the_same_in_every_language(self):
        """
        The document for machines does not depend on the reader's language.
        """
        one, other = (
            run("codes", "II-K003", "--format", "json", "--lang", each).out
            for each in ("id", "en")
        )

        assert one == other
