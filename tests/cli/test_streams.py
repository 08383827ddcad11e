"""
Where ``indeksinovasi validate`` reads from and writes to, whatever is the matter there.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest

from cli.running import EXAMPLE, run

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="descriptors, pipes and signals of POSIX"
)

BASH = shutil.which("bash") or "bash"

PROGRAM = (sys.executable, "-m", "indeksinovasi", "validate")

VALID = {
    "framework": "iga/2026",
    "region": {"name": "Kabupaten Contoh"},
    "innovations": [],
}
INVALID = VALID | {"answers": {"pad": {"level": 4}}}


@pytest.fixture
def folder(tmp_path):
    """
    Return a folder with a valid submission.
    """
    made = tmp_path / "laporan"
    made.mkdir()
    (made / "a.json").write_text(json.dumps(VALID), "utf-8")
    return made


class TestFolder:
    """
    Whatever looks like a submission is looked at.
    """

    def test_capitals_are_no_reason_to_pass_a_file_over(self, folder):
        """
        A file called B.JSON is a submission, too.
        """
        (folder / "B.JSON").write_text(json.dumps(INVALID), "utf-8")
        ran = run("validate", folder)

        assert ran.code == 1
        assert "B.JSON: INVALID" in ran.out

    @posix_only
    def test_a_linked_folder_is_looked_into_once(self, folder, tmp_path):
        """
        Links are followed, and one that leads back is no endless way.
        """
        other = tmp_path / "lain"
        other.mkdir()
        (other / "x.json").write_text(json.dumps(INVALID), "utf-8")
        (folder / "tautan").symlink_to(other)
        (other / "kembali").symlink_to(folder)
        ran = run("validate", folder)

        assert ran.code == 1
        assert ran.out.count("x.json: INVALID") == 1
        assert ran.out.count("a.json: VALID") == 1

    @posix_only
    def test_a_pipe_in_a_folder_is_not_waited_for(self, folder):
        """
        Nobody may ever write into it.
        """
        os.mkfifo(folder / "p.json")
        ran = run("validate", folder)

        assert ran.code == 2
        assert "cannot be opened: a pipe" in ran.out
        assert "a.json: VALID" in ran.out


class TestInput:
    """
    The standard input is one of the files.
    """

    def test_is_read_whatever_the_number_of_jobs(self, folder):
        """
        Workers have no standard input; it is read all the same.
        """
        content = json.dumps(INVALID).encode()
        once = run("validate", "-", folder, stdin=content)

        assert once.code == 1
        assert run("validate", "-", folder, "--jobs", "2", stdin=content) == once

    def test_a_file_called_dash_is_a_file(self, tmp_path):
        """
        Only a dash by itself is the standard input.
        """
        (tmp_path / "-").write_text("{", "utf-8")
        done = subprocess.run(
            [*PROGRAM, "./-"],
            input=json.dumps(VALID).encode(),
            capture_output=True,
            check=False,
            cwd=tmp_path,
        )

        assert done.returncode == 2

    @posix_only
    def test_closed_it_cannot_be_opened(self):
        """
        Where there is no standard input at all, that is told.
        """
        command = f"{' '.join(PROGRAM)} - <&-"
        done = subprocess.run([BASH, "-c", command], capture_output=True, check=False)

        assert done.returncode == 2
        assert b"II-S001" in done.stdout


@posix_only
class TestOutput:
    """
    What cannot be written is no verdict.
    """

    @pytest.mark.parametrize(
        ("where", "code"),
        [("> /dev/full", 2), (">&-", 0), ("| head -c 0; exit ${PIPESTATUS[0]}", 141)],
    )
    @pytest.mark.parametrize("format_", ["text", "json", "sarif", "csv"])
    def test_the_exit_code_never_says_invalid(self, where, code, format_):
        """
        A full disk, a closed stream and a reader that has left are told apart.
        """
        command = f"{' '.join(PROGRAM)} {EXAMPLE} --format {format_} {where}"
        done = subprocess.run([BASH, "-c", command], capture_output=True, check=False)

        assert done.returncode == code
        assert b"internal error" not in done.stderr
        assert b"Traceback" not in done.stderr

    def test_the_folder_one_stands_in_may_be_gone(self, tmp_path):
        """
        Paths are then told as they are.
        """
        gone = tmp_path / "hilang"
        gone.mkdir()
        command = f"rmdir {gone}; {' '.join(PROGRAM)} {EXAMPLE} --format github"
        done = subprocess.run(
            [BASH, "-c", command], capture_output=True, check=False, cwd=gone
        )

        assert done.returncode == 0


@posix_only
class TestTerminal:
    """
    Who watches a terminal sees how far it is, and each finding in a line of its own.
    """

    def test_the_bar_is_gone_before_a_report_is_written(self, folder):
        """
        Standard output and standard error are the same screen, as they usually are.
        """
        for number in range(5):
            (folder / f"b{number}.json").write_text(json.dumps(VALID), "utf-8")
        master, screen = os.openpty()
        running = subprocess.Popen(
            [*PROGRAM, str(folder)],
            stdout=screen,
            stderr=screen,
            env=os.environ | {"TERM": "xterm", "INDEKSINOVASI_LANG": "en"},
        )
        os.close(screen)
        shown = everything_from(master)

        assert running.wait(60) == 0
        assert "Validating" in shown
        for line in shown.splitlines():
            _, erased, written = line.rpartition("\x1b[2K")
            assert "Validating" not in written or not re.search(r"\.json: ", written), (
                line,
                erased,
            )


def everything_from(descriptor):
    """
    Return what was written to a terminal, up to its end.
    """
    found = b""
    try:
        while chunk := os.read(descriptor, 65536):
            found += chunk
    except OSError:  # Nobody holds the other side any more.
        pass
    os.close(descriptor)
    return found.decode()


@posix_only
class TestInterruption:
    """
    Who interrupts a run is told nothing about the data, and nothing runs on.
    """

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_it_ends_at_once_with_a_code_of_its_own(self, tmp_path, jobs):
        """
        Neither a traceback nor a worker is left behind.
        """
        text = EXAMPLE.read_text("utf-8")
        for number in range(200):
            (tmp_path / f"{number}.json").write_text(text + "\n" * number, "utf-8")
        running = subprocess.Popen(
            [*PROGRAM, str(tmp_path), "--jobs", jobs],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert running.stdout.readline()
        os.killpg(running.pid, signal.SIGINT)
        _, told = running.communicate(timeout=60)

        assert running.returncode == 130
        assert b"Traceback" not in told

    def test_workers_end_with_their_parent(self, tmp_path):
        """
        Whoever kills the program has killed all of it.
        """
        text = EXAMPLE.read_text("utf-8")
        for number in range(200):
            (tmp_path / f"{number}.json").write_text(text + "\n" * number, "utf-8")
        running = subprocess.Popen(
            [*PROGRAM, str(tmp_path), "--jobs", "2"],
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        assert running.stdout.readline()
        running.kill()
        running.communicate()
        for _ in range(100):
            try:
                os.killpg(running.pid, 0)
            except ProcessLookupError:
                return
            time.sleep(0.1)
        pytest.fail("a worker is still there")


@pytest.mark.skipif(sys.platform != "linux", reason="finds workers in /proc")
class TestKilledWorker:
    """
    A worker that the system ends, for want of memory, costs no verdict.
    """

    def test_the_files_are_checked_all_the_same(self, tmp_path):
        """
        What it had before it is checked again, one file in a process of its own.
        """
        text = EXAMPLE.read_text("utf-8")
        for number in range(40):
            (tmp_path / f"{number}.json").write_text(text + "\n" * number, "utf-8")
        running = subprocess.Popen(
            [*PROGRAM, str(tmp_path), "--jobs", "2", "--format", "json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        begun = running.stdout.read(1000)
        os.kill(workers_of(running.pid)[0], signal.SIGKILL)
        told, errors = running.communicate(timeout=300)

        assert running.returncode == 0, errors
        assert (begun + told).count(b'"verdict": "valid"') == 40 + 1


def workers_of(parent):
    """
    Return the processes that *parent* has begun.
    """
    found = pathlib.Path(f"/proc/{parent}/task/{parent}/children").read_text("utf-8")
    return [int(each) for each in found.split()]


class TestOptions:
    """
    What is asked for is done, or refused before anything else.
    """

    def test_what_is_selected_is_not_ignored(self):
        """
        Looking for nothing finds nothing, and that is no verdict.
        """
        asked = ("--select", "ii-k001", "--ignore", "II-K001")

        assert run("validate", EXAMPLE, *asked).code == 2
        assert run("validate", EXAMPLE, *asked[:2]).code == 0

    def test_a_journal_is_no_submission(self, folder):
        """
        Neither is a submission written over, nor a journal read as one.
        """
        journal = folder / "j.json"
        empty = folder / "kosong.json"
        empty.touch()

        assert run("validate", empty, "--resume", empty).code == 2
        assert empty.read_bytes() == b""
        empty.unlink()
        first = run("validate", folder, "--resume", journal)
        assert first.code == 0
        assert run("validate", folder, "--resume", journal) == first

    def test_a_journal_alone_is_an_empty_folder(self, tmp_path):
        """
        Where nothing else lies, nothing was checked.
        """
        journal = tmp_path / "j.json"
        for _ in range(2):
            ran = run("validate", tmp_path, "--resume", journal)

            assert ran.code == 2
            assert "II-S008" in ran.out

    def test_what_is_passed_over_in_a_folder_is_told(self, folder):
        """
        A name that Notepad gave, or a note of the system, is not a submission.
        """
        for name in ("b.json.txt", "._a.json", "sk.pdf", "x.docx"):
            (folder / name).touch()
        ran = run("validate", folder)

        assert ran.code == 0
        assert "4 other files are not read" in ran.err
        assert "._a.json, b.json.txt, sk.pdf, …" in ran.err

    def test_a_reading_that_one_rule_book_lacks_keeps_no_other_waiting(self, folder):
        """
        It is told of its file alone; one that no rule-book has is wrong usage.
        """
        text = (folder / "a.json").read_text("utf-8")
        (folder / "b.json").write_text(text.replace("iga/2026", "iga/2021-sid"))
        (folder / "c.json").write_text(text)
        asked = ("validate", folder, "--format", "json", "--interpret")
        ran = run(*asked, "yandas-affairs=main")

        verdicts = [each["verdict"] for each in json.loads(ran.out)["files"]]
        assert verdicts == ["valid", "inconclusive", "valid"]
        assert ran.code == 3
        wrong = run(*asked, "a=b")
        assert (wrong.code, wrong.out) == (2, "")

    def test_another_rule_book_is_told(self):
        """
        Whoever reads the log sees that it was not the document's own.
        """
        ran = run("validate", EXAMPLE, "--framework", "iga/2023")

        assert "checked against iga/2023" in ran.err
