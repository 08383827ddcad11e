"""
``indeksinovasi validate``, as a script sees it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from cli.running import EXAMPLE, ROOT, run

EXAMPLES = ROOT / "tests" / "examples"

#: A submission that nothing is wrong with but what it leaves out.
EMPTY = {
    "framework": "iga/2026",
    "region": {"name": "Kabupaten Contoh"},
    "innovations": [],
}

#: One file for each verdict, and the exit code that it comes to.
CONTENTS = {
    "valid": (EMPTY, 0),
    "invalid": (EMPTY | {"answers": {"pad": {"level": 4}}}, 1),
    "unreadable": ("{", 2),
}


@pytest.fixture
def write(tmp_path):
    """
    Return a function that writes files into the folder that it returns.
    """
    folder = tmp_path / "laporan"
    folder.mkdir()

    def written(*names):
        for name in names:
            content, _ = CONTENTS[name]
            text = content if isinstance(content, str) else json.dumps(content)
            (folder / f"{name}.json").write_text(text, "utf-8")
        return folder

    return written


@pytest.fixture
def many(tmp_path):
    """
    A folder of many submissions that take a while, no two the same.
    """
    folder = tmp_path / "banyak"
    folder.mkdir()
    text = EXAMPLE.read_text("utf-8")
    for number in range(30):
        named = text.replace("Kabupaten Sumbawa", f"Kabupaten Contoh {number}")
        (folder / f"{number:03}.json").write_text(named, "utf-8")
    return folder


def document(*arguments, **more):
    """
    Return the report document of a run.
    """
    return json.loads(run("validate", *arguments, "--format", "json", **more).out)


class TestExitCodes:
    """
    What a script branches on.
    """

    @pytest.mark.parametrize("name", ["valid", "invalid", "unreadable"])
    def test_each_verdict_has_its_own(self, write, name):
        """
        Valid is 0, invalid 1, and what could not be read 2, in every format.
        """
        path = write(name) / f"{name}.json"
        _, code = CONTENTS[name]

        for output in ("text", "json"):
            assert run("validate", path, "--format", output).code == code

    def test_inconclusive_is_3(self, tmp_path):
        """
        Where nothing is wrong, but a video cannot be measured, nothing is certain.
        """
        shutil.copytree(
            ROOT / "tests/examples/valid/II-B220-lima-menit", tmp_path / "a"
        )
        video = next((tmp_path / "a").rglob("*.mp4"))
        content = video.read_bytes()
        at = content.index(b"mvhd") + 4
        video.write_bytes(content[: at + 16] + bytes(4) + content[at + 20 :])
        (submission,) = (tmp_path / "a").glob("*.json")
        ran = run("validate", submission, "--evidence-root", tmp_path / "a")

        assert ran.code == 3
        assert "II-B220" in ran.out

    def test_the_worst_file_decides(self, write):
        """
        Of a folder with good and bad files the unreadable one decides, then the bad.
        """
        assert run("validate", write("valid", "invalid")).code == 1
        assert run("validate", write("unreadable")).code == 2

    def test_an_empty_folder_is_2(self, tmp_path):
        """
        Where nothing was checked, nothing was found valid.
        """
        ran = run("validate", tmp_path)

        assert ran.code == 2
        assert "II-S008" in ran.out

    def test_an_empty_folder_among_others_is_not_passed_over(self, write, tmp_path):
        """
        A folder that holds no submission makes itself heard beside one that does.
        """
        (tmp_path / "kosong").mkdir()

        assert run("validate", write("valid"), tmp_path / "kosong").code == 2

    @pytest.mark.parametrize("name", ["tiada.json", "tiada/laporan.json"])
    def test_a_missing_file_is_2(self, tmp_path, name):
        """
        A file that is not there is told, and is not invalid.
        """
        ran = run("validate", tmp_path / name)

        assert ran.code == 2
        assert "II-S001" in ran.out
        assert "Traceback" not in ran.err

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            (EXAMPLE, "--nonsense"),
            (EXAMPLE, "--select", "II-X999"),
            (EXAMPLE, "--select", "II-P001"),
            (EXAMPLE, "--select", "II-K003,"),
            (EXAMPLE, "--ignore", "II-K003,K004"),
            (EXAMPLE, "--fail-on", "info"),
            (EXAMPLE, "--max", "-1"),
            (EXAMPLE, "--max", "banyak"),
            (EXAMPLE, "--jobs", "0"),
            (EXAMPLE, "--format", "yaml"),
            (EXAMPLE, "--lang", "fr"),
            (EXAMPLE, "--interpret", "yandas-affairs"),
            (EXAMPLE, "--evidence-root", "tiada"),
            (EXAMPLE, "--evidence-root", os.devnull),
            (EXAMPLE, "--resume", "tiada/jurnal"),
            (EXAMPLE, "--resume", "."),
        ],
    )
    def test_wrong_usage_is_2(self, arguments):
        """
        Whatever is wrong with the words of the call, data were not at fault.
        """
        ran = run("validate", *arguments)

        assert ran.code == 2
        assert ran.out == ""
        assert ran.err
        assert "Traceback" not in ran.err
        assert "internal error" not in ran.err

    @pytest.mark.parametrize("choice", ["nonsense=main", "yandas-affairs=nonsense"])
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_an_unknown_reading_is_2(self, choice, jobs):
        """
        A reading that there is not is told, with those that there are.
        """
        ran = run("validate", EXAMPLE, "--interpret", choice, "--jobs", jobs)

        assert ran.code == 2
        assert "nonsense" in ran.err
        assert "Traceback" not in ran.err

    def test_an_unknown_framework_is_2(self, write):
        """
        What no rule-book is known for was not checked, wherever it is named.
        """
        path = write("valid") / "valid.json"
        ran = run("validate", path, path, "--framework", "iga/1999")

        assert ran.code == 2
        assert (ran.out, ran.err.count("iga/1999")) == ("", 1)
        path.write_text(json.dumps(EMPTY | {"framework": "iga/1999"}), "utf-8")
        ran = run("validate", path)
        assert ran.code == 2
        assert "II-K000" in ran.out
        assert run("validate", path, "--framework", "iga/2026").code == 0

    def test_a_near_code_is_offered(self):
        """
        A slip in a code is told with the codes that may be meant.
        """
        ran = run("validate", EXAMPLE, "--ignore", "II-K03")

        assert "II-K003" in ran.err


class TestOptions:
    """
    What a person asks for.
    """

    def test_warnings_can_fail(self, write):
        """
        With the stricter choice a warning makes a submission invalid.
        """
        path = write("valid") / "valid.json"

        assert run("validate", path).code == 0
        assert run("validate", path, "--fail-on", "warning").code == 1

    def test_codes_can_be_left_out(self, write):
        """
        Codes are named one by one or in a row, and what is left out is listed.
        """
        path = write("invalid") / "invalid.json"
        ran = run("validate", path, "--ignore", "II-K003, II-K010", "--ignore=II-B101")

        assert ran.code == 0
        found = document(path, "--ignore", "II-K003,II-K010")["files"][0]
        left_out = {each["code"] for each in found["unchecked"]}
        assert {"II-K003", "II-K010"} <= left_out

    def test_selecting_never_passes_what_was_not_looked_at(self, tmp_path):
        """
        A file whose form is broken is invalid, though only other codes were asked for.
        """
        path = tmp_path / "bentuk.json"
        path.write_text('{"framework": "iga/2026"}')

        assert run("validate", path, "--select", "II-K010").code == 1

    @pytest.mark.parametrize("most", ["0", "1", "5"])
    def test_all_are_counted_however_few_are_shown(self, most):
        """
        With a limit few findings are shown, and the counts are those of all.
        """
        ran = run("validate", EXAMPLE, "--max", most, "--lang", "en")

        assert ran.out.count(" WARNING ") == int(most)
        assert "221 warnings" in ran.out
        assert f"and {221 - int(most)} more findings" in ran.out

    def test_the_limit_is_not_for_machines(self):
        """
        The document for machines is complete, whatever a person wants to see.
        """
        assert document(EXAMPLE, "--max", "1") == document(EXAMPLE)

    def test_the_standard_input_is_a_dash(self):
        """
        A dash stands for the standard input.
        """
        found = document("-", stdin=EXAMPLE.read_bytes())["files"][0]

        assert found["file"] == "-"
        assert found["region"]["name"] == "Kabupaten Sumbawa"
        assert run("validate", "-", stdin=b"").code == 2

    def test_speaks_indonesian_unless_told_otherwise(self):
        """
        Without a choice of language the report is in Indonesian.
        """
        ran = run("validate", EXAMPLE, "--max", "1", INDEKSINOVASI_LANG="")

        assert "PERINGATAN" in ran.out
        assert "tanpa bukti dukung" in ran.out
        assert run("validate", EXAMPLE, "--lang", "en").out.count(" WARNING ") == 221

    def test_another_reading_is_validated_otherwise(self, tmp_path):
        """
        A value on a flaw of the bounds is told the level that the reading gives it.
        """
        answers = {"pendapatan-perkapita": {"value": 5.23}}
        path = tmp_path / "batas.json"
        path.write_text(json.dumps(EMPTY | {"answers": answers}))
        ran = run(
            *("validate", path, "--select", "II-N004", "--lang", "en"),
            *("--interpret", "overlapping-bounds=lower-level"),
        )

        assert "read as level 2 (overlapping-bounds=lower-level)" in ran.out

    def test_evidence_files_are_looked_at_when_asked(self):
        """
        With their folder the files are opened, and without it they are not checked.
        """
        folder = EXAMPLES / "invalid" / "II-B202-tidak-ada"
        (submission,) = folder.glob("*.json")

        assert run("validate", submission).code == 0
        ran = run("validate", submission, "--evidence-root", folder)
        assert ran.code == 1
        assert "II-B202" in ran.out


class TestMany:
    """
    A folder of submissions.
    """

    def test_each_file_is_reported_in_order(self, write):
        """
        A folder is gone through by name, whatever becomes of each file.
        """
        found = document(write("valid", "invalid", "unreadable"))

        assert [each["verdict"] for each in found["files"]] == [
            "invalid",
            "unreadable",
            "valid",
        ]
        assert found["summary"]["files"] == {
            "valid": 1,
            "invalid": 1,
            "inconclusive": 0,
            "unreadable": 1,
        }

    def test_the_work_can_be_shared(self, many):
        """
        Several processes write the very same document.
        """
        alone = run("validate", many, "--format", "json")
        shared = run("validate", many, "--format", "json", "--jobs", "2")

        assert shared == alone
        assert alone.code == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
    def test_a_run_that_was_killed_goes_on(self, many, tmp_path):
        """
        After the power failed, the same command comes to what it would have come to.
        """
        fresh = run("validate", many, "--format", "json")
        journal = tmp_path / "jurnal.jsonl"
        arguments = ("validate", many, "--format", "json", "--resume", journal)
        self.kill_after(5, arguments, journal)
        kept = journal.read_bytes().count(b"\n")
        resumed = run(*arguments)

        assert kept > 5
        assert resumed == fresh

    @staticmethod
    def kill_after(lines, arguments, journal):
        """
        Start the program, and kill it when its journal has so many *lines*.
        """
        process = subprocess.Popen(
            [sys.executable, "-m", "indeksinovasi", *map(str, arguments)],
            stdout=subprocess.DEVNULL,
            env=os.environ | {"INDEKSINOVASI_LANG": "en", "PYTHONUTF8": "1"},
        )
        with process:
            until = time.monotonic() + 30
            while time.monotonic() < until and process.poll() is None:
                if journal.exists() and journal.read_bytes().count(b"\n") > lines:
                    break
                time.sleep(0.001)
            process.kill()
        assert process.returncode == -signal.SIGKILL

    def test_a_journal_of_another_run_is_refused(self, write, tmp_path):
        """
        Going on with other options is wrong usage, and the journal stays as it is.
        """
        folder, journal = write("valid"), tmp_path / "jurnal.jsonl"
        assert run("validate", folder, "--resume", journal).code == 0
        before = journal.read_bytes()
        ran = run("validate", folder, "--resume", journal, "--fail-on", "warning")

        assert ran.code == 2
        assert ran.out == ""
        assert "not a journal of a run with the same options" in ran.err
        assert journal.read_bytes() == before

    def test_a_submission_is_no_journal(self, write):
        """
        A submission that was named as the journal by mistake is not touched.
        """
        folder = write("valid")
        before = (folder / "valid.json").read_bytes()

        assert run("validate", folder, "--resume", folder / "valid.json").code == 2
        assert (folder / "valid.json").read_bytes() == before
