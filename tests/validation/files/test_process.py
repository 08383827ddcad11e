"""
The process that opens files takes the damage, and the validator goes on.
"""

import os
import signal
import sys
import zlib

import pytest

from indeksinovasi.model import Evidence
from indeksinovasi.validation.files import EvidenceFolder, Limits
from validation.files.making import ids, image, packed_pdf, pdf, png, video

#: In place of the library that reads PDFs, one that a hostile file got the better of.
STAND_INS = {
    "crashes": "import os; os.abort()",
    "raises": "raise LookupError",
    "ends": "import os; os._exit(0)",
}

#: A library that opens anything, and leaves a note of the process that it is in.
OPENS = """
import builtins, os, pathlib
class PdfError(Exception): pass
class PasswordError(PdfError): pass
class open:
    def __init__(self, file, **_):
        note = pathlib.Path(file.name).parent.with_name("pid")
        with builtins.open(note, "w") as file:
            file.write(str(os.getpid()))
    def __enter__(self):
        self.pages = [1]
        return self
    def __exit__(self, *_):
        pass
"""

#: A library that meets with a disk that is about to die.
FAILING_DISK = """
import errno, os
class PdfError(Exception): pass
class PasswordError(Exception): pass
class UnidentifiedImageError(Exception): pass
def open(*_, **__):
    raise OSError(errno.EIO, os.strerror(errno.EIO))
class Image:
    DecompressionBombWarning = type("W", (Warning,), {})
    DecompressionBombError = type("E", (Exception,), {})
    open = open
"""

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signals"
)
linux_only = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems do not limit the memory of a process"
)


@pytest.fixture
def root(tmp_path):
    """
    Return an evidence folder with some files of each type.
    """
    folder = tmp_path / "bukti"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.pdf").write_bytes(pdf())
    (folder / "a.png").write_bytes(image())
    (folder / "a.mp4").write_bytes(video())
    return folder


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """
    Return a function that puts a program in the place of a library.
    """
    place = tmp_path / "stand-in"
    place.mkdir()
    monkeypatch.syspath_prepend(place)

    def put(program, library="pikepdf"):
        (place / f"{library}.py").write_text(program, "utf-8")

    return put


#: A PDF that was not opened, but should have been.
UNOPENED = [f"II-B{number}?!" for number in (211, 212, 213, 214, 215)]


def found(folder: EvidenceFolder, name: str) -> list[str]:
    """
    Return the ids of all that is wrong with a file.
    """
    return ids(folder.inspect(Evidence(title="Bukti", file=name)))


class TestCrash:
    """
    A file that brings a library down brings nothing else down.
    """

    @pytest.mark.parametrize("program", STAND_INS.values(), ids=STAND_INS)
    def test_accuses_nobody(self, root, stand_in, program):
        """
        A file that was not read to its end may be sound, and the next one is read.
        """
        stand_in(program)
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == UNOPENED
            assert found(folder, "a.png") == []

    @pytest.mark.parametrize(
        ("library", "name"), [("pikepdf", "0.pdf"), ("PIL", "a.png")]
    )
    def test_of_the_disk_is_not_the_fault_of_the_file(
        self, root, stand_in, library, name
    ):
        """
        A file that the disk cannot read to its end is not called damaged.
        """
        stand_in(FAILING_DISK, library)
        with EvidenceFolder(root) as folder:
            unchecked = list(folder.inspect(Evidence(title="Bukti", file=name)))

        assert unchecked
        for each in unchecked:
            assert each.required
            assert each.words["reason"] == "Input/output error"

    @posix_only
    def test_between_two_files_is_made_good(self, root, stand_in, tmp_path):
        """
        A process that the system has ended for its own reasons is started again.
        """
        stand_in(OPENS)
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == []
            process = int((tmp_path / "pid").read_text("utf-8"))
            os.kill(process, signal.SIGKILL)
            os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
            assert found(folder, "1.pdf") == []

        assert int((tmp_path / "pid").read_text("utf-8")) != process


class TestTime:
    """
    No file holds up the others for long.
    """

    def test_without_end_comes_to_an_end(self, root, stand_in):
        """
        A file that is never done being read is given up, and the next one is read.
        """
        stand_in("while True: pass")
        with EvidenceFolder(root, Limits(seconds=0.5)) as folder:
            assert found(folder, "0.pdf") == ["II-B212"]
            assert found(folder, "a.mp4") == []

    def test_is_not_given_to_a_hostile_folder(self, root, stand_in):
        """
        A folder full of such files costs the time of a few of them.
        """
        stand_in("while True: pass")
        with EvidenceFolder(root, Limits(seconds=0.2, stalls=2)) as folder:
            names = [f"{number}.pdf" for number in range(8)]
            each = [found(folder, name) for name in names]

        assert each[:2] == [["II-B212"]] * 2
        assert all(set(UNOPENED) <= set(it) for it in each[2:])
        assert not any("II-B211" in it for it in each)

    def test_runs_out_on_a_real_file(self, root):
        """
        A few kilobytes that unpack to fifty million pixels stop nobody.
        """
        pixels = zlib.compress(bytes(7001 * 7000))
        (root / "bom.png").write_bytes(png(7000, 7000, pixels))
        with EvidenceFolder(root, Limits(seconds=0.02)) as folder:
            assert found(folder, "bom.png") == ["II-B212"]


class TestMemory:
    """
    No file takes the memory of the machine.
    """

    @linux_only
    def test_runs_out(self, root, stand_in):
        """
        A file that wants more than its share does not get it, and the next is read.
        """
        stand_in("kept = bytearray(8 * 1024**3)")
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == ["II-B212"]
            assert found(folder, "a.png") == []

    @linux_only
    def test_runs_out_on_a_real_file(self, root):
        """
        A PDF that unpacks to more than there is does not open.
        """
        (root / "bom.pdf").write_bytes(packed_pdf(150))
        with EvidenceFolder(root, Limits(memory_bytes=128 * 1024**2)) as folder:
            assert found(folder, "bom.pdf") in (["II-B211"], ["II-B212"])
            assert found(folder, "a.png") == []


class TestLibraries:
    """
    What was not installed did not look at anything.
    """

    @pytest.mark.parametrize(
        ("library", "name"), [("pikepdf", "0.pdf"), ("PIL", "a.png")]
    )
    def test_that_are_missing_leave_files_unchecked(
        self, root, stand_in, library, name
    ):
        """
        Without the library for a type, its files are listed as not checked.
        """
        stand_in("raise ImportError", library)
        with EvidenceFolder(root) as folder:
            unchecked = list(folder.inspect(Evidence(title="Bukti", file=name)))
            assert found(folder, "a.mp4") == []

        assert unchecked
        for each in unchecked:
            assert each.required
            assert "install" in each.reason

    def test_may_talk(self, root, stand_in):
        """
        What a library prints is not taken for an answer.
        """
        stand_in("import os\nprint('{}', flush=True)\nos.write(1, b'{}')\nx")
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == UNOPENED
            assert found(folder, "a.png") == []


class TestStart:
    """
    The process is this Python, with this program, and nobody else's.
    """

    @pytest.mark.parametrize("python", ["", None, "/tidak/ada/python"])
    def test_that_fails_leaves_files_unchecked(self, root, monkeypatch, python):
        """
        Where no process can be started, nothing is called sound.
        """
        monkeypatch.setattr(sys, "executable", python)
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == UNOPENED
            assert found(folder, "1.pdf") == UNOPENED

    def test_is_not_of_the_program_itself(self, root, monkeypatch):
        """
        A program that was packed with its Python does not start itself again.
        """
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == UNOPENED

    def test_that_finds_nothing_leaves_files_unchecked(self, root, monkeypatch):
        """
        A process that cannot find this library is not waited for.
        """
        with EvidenceFolder(root) as folder, monkeypatch.context() as context:
            context.setattr(sys, "path", [])

            assert found(folder, "0.pdf") == UNOPENED

    def test_runs_nothing_that_lies_among_the_evidence(self, root, monkeypatch):
        """
        A program among the evidence is not run, even from within its folder.
        """
        trap = "import pathlib; pathlib.Path('terjebak').touch()"
        for name in ("pikepdf", "json", "attrs", "indeksinovasi"):
            (root / f"{name}.py").write_text(trap, "utf-8")
        monkeypatch.chdir(root)
        monkeypatch.syspath_prepend("")
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == []

        assert not (root / "terjebak").exists()


class TestEnd:
    """
    Nothing is left behind.
    """

    @posix_only
    def test_of_the_run_ends_the_process(self, root, stand_in, tmp_path):
        """
        When the folder is closed, its process is gone.
        """
        stand_in(OPENS)
        with EvidenceFolder(root) as folder:
            assert found(folder, "0.pdf") == []

        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text("utf-8")), 0)
