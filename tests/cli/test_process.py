"""
`indeksinovasi process`, run as a script runs it.
"""

import json
import os
import re
import stat
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from cli.running import ROOT, run
from indeksinovasi.documents import parse_submission, schema_text
from laboratories import FULL_IDEAS
from plain import json_text, replaced

LAB = ROOT / "examples" / "labinov-rekaan-2025.json"
TWICE = replaced(FULL_IDEAS, ("ideas",), FULL_IDEAS["ideas"] * 2)


@pytest.fixture
def wrong(tmp_path):
    """
    Return a file in which two ideas have one id.
    """
    path = tmp_path / "lab.json"
    path.write_text(json_text(TWICE), "utf-8")
    return path


class TestTrack:
    """
    Where ideas stand, for people and for machines.
    """

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("en", ["8 ideas, as of 2025-12-15", "Ready for iga/2026: 2 of 8"]),
            ("id", ["8 ide, keadaan 2025-12-15", "Siap untuk iga/2026: 2 dari 8"]),
        ],
    )
    def test_the_report_is_in_either_language(self, language, words):
        """
        How many, where, and who is ready; and that no score is given.
        """
        ran = run("process", "track", LAB, "--lang", language)

        assert (ran.code, ran.err) == (0, "")
        for each in words:
            assert each in ran.out
        assert {"en": "gives no score", "id": "tidak memberi nilai"}[language] in (
            ran.out
        )

    @pytest.mark.parametrize(
        ("language", "budget"),
        [("en", "Rp255,000,000.5"), ("id", "Rp255.000.000,5")],
    )
    def test_rupiah_are_exact_and_grouped_as_the_language_has_it(
        self, language, budget
    ):
        """
        Not a sen is lost between the file and the report.
        """
        assert budget in run("process", "track", LAB, "--lang", language).out

    def test_machines_get_one_document_of_the_published_form(self):
        """
        The schema takes what is written, and the numbers are exact text.
        """
        ran = run("process", "track", LAB, "--format", "json")
        document = json.loads(ran.out)
        validator = Draft202012Validator(
            json.loads(schema_text("tracking-1")),
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )

        assert (ran.code, ran.err) == (0, "")
        assert list(validator.iter_errors(document)) == []
        assert document["total"]["ideas"] == 8
        assert document["total"]["budget"] == "255000000.5"
        assert [each["ready"] for each in document["readiness"]] == [2]

    def test_what_is_wrong_is_told_and_the_report_is_given_all_the_same(self, wrong):
        """
        One line for each fault with its place; exit code 1.
        """
        ran = run("process", "track", wrong, "--format", "json")
        document = json.loads(ran.out)

        assert ran.code == 1
        assert f"{wrong}:1:" in ran.err
        assert "II-K208 $.ideas[1].id two ideas have the id" in ran.err
        assert [each["code"] for each in document["findings"]] == ["II-K208"]
        assert document["findings"][0]["line"] == 1

    def test_a_gap_is_told_and_changes_no_exit_code(self):
        """
        A warning is no error.
        """
        passage = {"phase": "design", "started_on": "2025-03-04"}
        document = replaced(FULL_IDEAS, ("ideas", 0, "phases", 0), passage)
        ran = run("process", "track", "-", stdin=json_text(document).encode())

        assert ran.code == 0
        assert ran.err.count("II-K207") == 2

    @pytest.mark.parametrize(
        ("arguments", "stdin", "code", "words"),
        [
            (["-"], b"{}", 1, "II-S104 $ key 'process' is missing"),
            (["-"], b"", 2, "II-S002"),
            (["tiada.json"], None, 2, "II-S001"),
            ([LAB, "--process", "labinov/5d"], None, 2, "nearest: labinov/5d1"),
            ([LAB, "--process", "iga/2026"], None, 2, "of kind 'index'"),
            ([LAB, "--process", "kovablik/2022"], None, 2, "of kind 'contest'"),
            ([], None, 2, "FILE"),
        ],
    )
    def test_what_cannot_be_tracked_says_why(self, arguments, stdin, code, words):
        """
        Invalid is 1; unreadable, unknown and misused are 2.
        """
        ran = run("process", "track", *arguments, stdin=stdin)

        assert (ran.code, ran.out) == (code, "")
        assert words in ran.err

    def test_another_rule_book_may_be_a_file_and_is_told_of(self, tmp_path):
        """
        A region that has a process of its own tracks by it.
        """
        path = tmp_path / "proses.toml"
        path.write_text(
            'format = "indeksinovasi.process/1"\n'
            'id = "rekaan/1"\nrevision = 1\nlegal_basis = ["-"]\n'
            'names = { id = "Rekaan", en = "Made up" }\n'
            'sources.x = { title = "x", status = "inferred", note = "x" }\n'
            'phases = [{ code = "drum-up", source = "x",'
            ' names = { id = "Awal", en = "Start" } }]\n',
            "utf-8",
        )
        ran = run(
            *("process", "track", "-", "--process", path),
            stdin=json_text(FULL_IDEAS).encode(),
        )

        assert ran.code == 0
        assert "not by labinov/5d1 as the document says" in ran.err
        assert "Made up" in ran.out

    def test_a_broken_rule_book_is_told_as_that(self, tmp_path):
        """
        It is not the ideas that are wrong; exit code 4.
        """
        path = tmp_path / "proses.toml"
        path.write_text('format = "indeksinovasi.process/1"\n', "utf-8")

        assert run("process", "track", LAB, "--process", path).code == 4


class TestHandOver:
    """
    Ideas that are ready become the start of a submission, in a file that is whole.
    """

    def test_a_submission_is_written_that_can_be_read_and_validated(self, tmp_path):
        """
        The two that are ready are in it; validate says what is missing.
        """
        path = tmp_path / "laporan.json"
        ran = run("process", "hand-over", LAB, "--output", path)
        submission = parse_submission(path.read_bytes(), origin="-")

        assert (ran.code, ran.out) == (0, "")
        assert ran.err == "2 of 8 ideas are handed over\n"
        assert [each.id for each in submission.innovations] == [
            "si-antre",
            "bank-sampah-rw",
        ]
        assert run("validate", path).code == 0

    def test_without_a_file_it_goes_to_the_standard_output(self):
        """
        For the next program in the row.
        """
        ran = run("process", "hand-over", LAB)

        assert ran.code == 0
        assert json.loads(ran.out)["framework"] == "iga/2026"

    def test_no_file_is_replaced_unasked(self, tmp_path):
        """
        Work that was put into a submission is not lost to a second run.
        """
        path = tmp_path / "laporan.json"
        path.write_text("penting", "utf-8")
        ran = run("process", "hand-over", LAB, "--output", path)

        assert ran.code == 2
        assert "--force replaces it" in ran.err
        assert path.read_text("utf-8") == "penting"

        assert run("process", "hand-over", LAB, "--output", path, "--force").code == 0
        assert json.loads(path.read_text("utf-8"))["innovations"]
        assert [each.name for each in tmp_path.iterdir()] == ["laporan.json"]

    def test_a_link_that_leads_nowhere_is_there_as_well(self, tmp_path):
        """
        Nothing is written to where somebody else made a name lead.
        """
        path = tmp_path / "laporan.json"
        path.symlink_to(tmp_path / "lain.json")

        assert run("process", "hand-over", LAB, "--output", path).code == 2
        assert not (tmp_path / "lain.json").exists()

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
    def test_others_may_read_it_as_any_other_new_file(self, tmp_path):
        """
        What is written beside and renamed is not closed to colleagues.
        """
        path, other = tmp_path / "laporan.json", tmp_path / "lain.json"
        run("process", "hand-over", LAB, "--output", path)
        other.touch()

        modes = {stat.S_IMODE(each.stat().st_mode) for each in (path, other)}
        assert len(modes) == 1

    @pytest.mark.parametrize("name", ["tiada/laporan.json", "x" * 300, ".", ""])
    def test_what_cannot_be_written_says_why(self, tmp_path, name):
        """
        No traceback, no leftovers.
        """
        ran = run(
            *("process", "hand-over", LAB, "--force"),
            *("--output", f"{tmp_path}/{name}" if name else ""),
        )

        assert ran.code == 2
        assert "cannot be written" in ran.err
        assert list(tmp_path.iterdir()) == []

    def test_with_an_error_nothing_is_written(self, wrong, tmp_path):
        """
        What is wrong is put right first.
        """
        path = tmp_path / "laporan.json"
        ran = run("process", "hand-over", wrong, "--output", path)

        assert ran.code == 1
        assert ran.err.count("II-K208") == 1
        assert not path.exists()

    @pytest.mark.parametrize(
        ("place", "value", "code", "words"),
        [
            (("region",), None, 1, "key 'region' is missing"),
            (("process",), "labinov/6d", 2, "nearest: labinov/5d1"),
        ],
    )
    def test_what_it_needs_is_asked_for(self, place, value, code, words):
        """
        A submission is of one region, under rules that are known.
        """
        document = json_text(replaced(FULL_IDEAS, place, value)).encode()
        ran = run("process", "hand-over", "-", stdin=document)

        assert (ran.code, ran.out) == (code, "")
        assert words in ran.err

    def test_where_to_is_what_the_process_knows(self):
        """
        It says for which rule-books it does.
        """
        ran = run("process", "hand-over", LAB, "--to", "kipp/2025")

        assert ran.code == 2
        assert "known: iga/2026" in ran.err


class TestPage:
    """
    What the page in docs/ shows is what a reader gets.
    """

    PAGE = (ROOT / "docs" / "process.md").read_text("utf-8")

    def test_what_is_shown_is_what_is_printed(self):
        """
        Report and submission stand there to the letter.
        """
        report = run("process", "track", LAB, "--lang", "en").out
        submission = run("process", "hand-over", LAB).out

        assert f"```text\n{report}```" in self.PAGE
        assert f"```json\n{submission}```" in self.PAGE

    def test_the_python_example_prints_what_is_shown(self):
        """
        The lines of Python run as they stand.
        """
        (code,) = re.findall(r"```python\n(.*?)```", self.PAGE, re.DOTALL)
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=ROOT,
            text=True,
            encoding="utf-8",
        )

        assert f"```text\n{done.stdout}```" in self.PAGE
