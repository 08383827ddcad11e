"""
Which files a submission can name, and which it must not reach.
"""

import os
import socket
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding
from indeksinovasi.model import Evidence
from indeksinovasi.validation.files import EvidenceFolder
from indeksinovasi.validation.files.location import Locator
from validation.files.making import faults, pdf

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="links and pipes of this kind are not on Windows"
)

UNSAFE = {
    "absolute": "/etc/passwd",
    "network share": "//server/share/a.pdf",
    "drive": "C:/bukti/a.pdf",
    "drive without a slash": "c:a.pdf",
    "backslash": "bukti\\a.pdf",
    "upwards": "../a.pdf",
    "upwards within": "bukti/../../a.pdf",
    "upwards at the end": "bukti/..",
    "NUL": "a.pdf\0.jpg",
    "nothing": "",
    "the folder itself": ".",
    "half a character": "a\ud800.pdf",
    "long name": "a" * 252 + ".pdf",
    "long path": "a/" * 2048 + "a.pdf",
}


@pytest.fixture
def root(tmp_path):
    """
    Return an evidence folder with a neighbour that is none of its business.
    """
    folder = tmp_path / "bukti"
    (folder / "sk").mkdir(parents=True)
    (folder / "sk" / "Perbup Nomor 3.pdf").write_bytes(pdf())
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia" / "gaji.pdf").write_bytes(pdf())
    return folder.resolve()


def found(root: Path, name: str) -> list[str]:
    """
    Return the ids of all that is wrong with the file *name* in *root*.
    """
    with EvidenceFolder(root) as folder:
        return faults(folder.inspect(Evidence(title="Bukti", file=name)))


def message(root: Path, name: str) -> str:
    """
    Return what is said of a file that cannot be had.
    """
    finding = Locator(root).locate(name, Hints())
    assert isinstance(finding, Finding)
    return finding.message()


class TestNames:
    """
    A name is a plain path from the evidence folder on.
    """

    @pytest.mark.parametrize("name", UNSAFE.values(), ids=UNSAFE)
    def test_that_could_lead_elsewhere_are_refused(self, root, name):
        """
        No name can point a validator at a file outside the folder.
        """
        assert found(root, name) == ["II-B201"]

    def test_may_hold_folders_and_blanks(self, root):
        """
        Evidence may be sorted into folders with names as offices give them.
        """
        assert found(root, "sk/Perbup Nomor 3.pdf") == []

    def test_may_be_in_any_script(self, root):
        """
        A file may be called what people call it.
        """
        (root / "Sertipikat ꦗꦮ é.pdf").write_bytes(pdf())

        assert found(root, "Sertipikat ꦗꦮ é.pdf") == []

    @given(name=st.text() | st.text(alphabet="ab./\\:~\0 é\ud800"))
    def test_of_any_kind_stay_inside(self, tmp_path_factory, name):
        """
        Whatever is written as a name, nothing outside the folder is ever read.
        """
        inside = tmp_path_factory.getbasetemp().resolve()
        place = Locator(inside).locate(name, Hints())

        assert isinstance(place, Finding) or place.path.is_relative_to(inside)


class TestMissing:
    """
    What is not there is told, with what may have been meant.
    """

    def test_is_told(self, root):
        """
        A file that was forgotten is found out before the deadline.
        """
        assert found(root, "sk/perda.docx") == ["II-B202"]

    @pytest.mark.parametrize(
        "name",
        ["sk/perbup nomor 3.PDF", "SK/Perbup Nomor 3.pdf", "sk/Perbup No. 3.pdf"],
    )
    def test_names_what_may_be_meant(self, root, name):
        """
        Who mixes up upper and lower case, as Windows allows, is told the right name.
        """
        if (root / name).exists():
            pytest.skip("on this file system the two names are one")

        assert "nearest: sk/Perbup Nomor 3.pdf" in message(root, name)

    @pytest.mark.parametrize(
        "name", ["bukti/sk/Perbup Nomor 3.pdf", "a/b/sk/Perbup Nomor 3.pdf"]
    )
    def test_may_lie_further_up(self, root, name):
        """
        Who writes the path from the submission on is told it from this folder on.
        """
        assert "nearest: sk/Perbup Nomor 3.pdf" in message(root, name)

    def test_may_lie_further_down(self, root):
        """
        A file that was put into a folder is found by its name.
        """
        assert "nearest: sk/Perbup Nomor 3.pdf" in message(root, "Perbup Nomor 3.pdf")

    def test_is_looked_for_as_long_as_time_allows(self, root):
        """
        Of thousands that are missing, the first are told what may be meant.
        """
        locator, hints = Locator(root.resolve()), Hints(comparisons=20)
        told = [
            locator.locate("bukti/sk/Perbup Nomor 3.pdf", hints).words["nearest"]
            for _ in range(20)
        ]

        assert told[0]
        assert not told[-1]

    def test_accents_are_written_in_two_ways(self, root):
        """
        A name typed on a Mac is recognised on another system.
        """
        typed = unicodedata.normalize("NFD", "café.pdf")
        (root / typed).write_bytes(pdf())
        if (root / "café.pdf").exists():
            pytest.skip("on this file system the two names are one")

        assert "nearest: the same name in another form" in message(root, "café.pdf")

    def test_may_be_unspeakable(self, root):
        """
        A name that the system has no letters for is missing, and the run goes on.
        """
        program = (
            "import pathlib, sys; from indeksinovasi.errors import Hints;"
            "from indeksinovasi.validation.files.location import Locator;"
            "locator = Locator(pathlib.Path(sys.argv[1]));"
            "place = locator.locate('a \\u2013 b.pdf', Hints());"
            "print(place.code.id)"
        )
        plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        done = subprocess.run(
            [sys.executable, "-c", program, root],
            capture_output=True,
            check=True,
            env=os.environ | plain,
            text=True,
        )

        assert done.stdout.strip() == "II-B202"

    def test_a_file_is_no_folder(self, root):
        """
        What is said to lie inside a file is missing.
        """
        assert found(root, "sk/Perbup Nomor 3.pdf/lampiran.pdf") == ["II-B202"]

    @posix_only
    def test_suggests_nothing_from_outside(self, root):
        """
        The names of other folders' files are not given away.
        """
        (root / "tautan").symlink_to(root.parent / "rahasia")

        assert "gaji" not in message(root, "tautan/gajj.pdf")


@posix_only
class TestLinks:
    """
    A link counts for the file it leads to, if that lies in the folder.
    """

    def test_inside_is_followed(self, root):
        """
        A link to evidence is evidence.
        """
        (root / "perbup.pdf").symlink_to(root / "sk" / "Perbup Nomor 3.pdf")

        assert found(root, "perbup.pdf") == []

    def test_to_a_file_outside_is_refused(self, root):
        """
        A link does not smuggle in another office's file.
        """
        (root / "gaji.pdf").symlink_to("../rahasia/gaji.pdf")

        assert found(root, "gaji.pdf") == ["II-B203"]

    def test_to_a_folder_outside_is_refused(self, root):
        """
        A linked folder does not smuggle in files either.
        """
        (root / "tautan").symlink_to(root.parent / "rahasia")

        assert found(root, "tautan/gaji.pdf") == ["II-B203"]

    def test_to_a_device_is_refused(self, root):
        """
        A link cannot make a validator read an endless device.
        """
        (root / "nol.pdf").symlink_to("/dev/zero")

        assert found(root, "nol.pdf") == ["II-B203"]

    def test_to_nothing_is_missing(self, root):
        """
        A link whose file was removed proves nothing.
        """
        (root / "hilang.pdf").symlink_to("tidak-ada.pdf")

        assert found(root, "hilang.pdf") == ["II-B202"]
        assert "which leads nowhere" in message(root, "hilang.pdf")

    def test_in_a_circle_comes_to_an_end(self, root):
        """
        Links that lead to each other are told, on every Python in the same words.
        """
        (root / "a.pdf").symlink_to("b.pdf")
        (root / "b.pdf").symlink_to("a.pdf")

        assert "symbolic links" in message(root, "a.pdf")

    def test_to_the_evidence_folder_is_fine(self, root):
        """
        The folder itself may be reached through a link.
        """
        link = root.parent / "tautan"
        link.symlink_to(root)

        assert found(link, "sk/Perbup Nomor 3.pdf") == []


class TestThingsThatAreNoFiles:
    """
    Nothing but a file is opened, lest the validator wait for ever.
    """

    def test_folder(self, root):
        """
        A folder is no evidence.
        """
        assert found(root, "sk") == ["II-B204"]

    @posix_only
    def test_pipe(self, root):
        """
        A pipe is not waited for.
        """
        os.mkfifo(root / "pipa.pdf")

        assert found(root, "pipa.pdf") == ["II-B204"]

    @posix_only
    def test_socket(self, tmp_path_factory, monkeypatch):
        """
        A socket is not talked to.
        """
        folder = tmp_path_factory.mktemp("s")
        monkeypatch.chdir(folder)  # A socket's path must be short.
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("a.pdf")

            assert found(folder, "a.pdf") == ["II-B204"]


class TestFolder:
    """
    There is an evidence folder, or the whole run makes no sense.
    """

    @pytest.mark.skipif(
        sys.platform != "linux", reason="other systems take no such name"
    )
    def test_may_be_called_anything(self, tmp_path):
        """
        A folder from the time before Unicode holds evidence like any other.
        """
        folder = tmp_path / os.fsdecode(b"bukti-\xe9")
        folder.mkdir()
        (folder / "a.pdf").write_bytes(pdf())

        assert found(folder, "a.pdf") == []

    def test_must_be_there(self, tmp_path):
        """
        A mistyped folder is not taken for one without evidence.
        """
        with pytest.raises(FileNotFoundError):
            EvidenceFolder(tmp_path / "bukit")

    def test_must_be_a_folder(self, tmp_path):
        """
        An archive is not a folder yet.
        """
        (tmp_path / "bukti.zip").write_bytes(b"PK")

        with pytest.raises(NotADirectoryError):
            EvidenceFolder(tmp_path / "bukti.zip")
