"""
What is read is the file that was found, once, and unchanged.
"""

import os
import sys

import pytest

from indeksinovasi.model import Evidence
from indeksinovasi.validation.files import EvidenceFolder, Limits
from indeksinovasi.validation.files import folder as folder_module
from indeksinovasi.validation.files.reading import FileState, Unreadable, read_contents
from validation.files.making import faults, ids, pdf

PDF = pdf()

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="links need rights on Windows"
)


def evidence(file: str = "a.pdf", sha256: str | None = None) -> Evidence:
    """
    Return evidence that lies in *file*.
    """
    return Evidence(title="Bukti", file=file, sha256=sha256)


class TestChange:
    """
    A verdict holds for a file only if nobody was writing it.
    """

    @pytest.mark.parametrize("change", ["grows", "is replaced", "is removed"])
    def test_while_it_is_read_is_told(self, tmp_path, monkeypatch, change):
        """
        A file that is still being copied is not judged as if it were there.
        """
        path = tmp_path / "a.pdf"
        path.write_bytes(PDF)

        def read(*arguments):
            contents = read_contents(*arguments)
            if change == "grows":
                with path.open("ab") as file:
                    file.write(b"\n")
            else:
                path.unlink()
            if change == "is replaced":
                path.write_bytes(PDF)
                os.utime(path, (1, 1))
            return contents

        monkeypatch.setattr(folder_module, "read_contents", read)
        with EvidenceFolder(tmp_path) as folder:
            found = faults(folder.inspect(evidence(sha256="0" * 64)))

        assert found == ["II-B207"]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
    def test_into_a_pipe_does_not_hang(self, tmp_path):
        """
        A file that turns into a pipe at the last moment is not waited for.
        """
        path = tmp_path / "a.pdf"
        os.mkfifo(path)

        with pytest.raises(Unreadable):
            read_contents(path, FileState.of(path.lstat()), Limits())

    def test_before_it_is_read_is_told(self, tmp_path, monkeypatch):
        """
        A file that is removed at the last moment was there, and is not called missing.
        """
        path = tmp_path / "a.pdf"
        path.write_bytes(PDF)

        def read(*arguments):
            path.unlink()
            return read_contents(*arguments)

        monkeypatch.setattr(folder_module, "read_contents", read)
        with EvidenceFolder(tmp_path) as folder:
            assert faults(folder.inspect(evidence())) == ["II-B207"]

    @posix_only
    @pytest.mark.parametrize("when", ["before", "after"])
    def test_of_its_folder_is_told_alone(self, tmp_path, monkeypatch, when):
        """
        A folder exchanged for a link to another office's says nothing of their file.
        """
        inside, outside = tmp_path / "bukti", tmp_path / "rahasia"
        for place in (inside / "sk", outside):
            place.mkdir(parents=True)
        (inside / "sk" / "a.pdf").write_bytes(PDF)
        (outside / "a.pdf").write_bytes(pdf(pages=0))

        def swap():
            (inside / "sk").rename(inside / "lama")
            (inside / "sk").symlink_to(outside)

        def read(*arguments):
            if when == "before":
                swap()
            contents = read_contents(*arguments)
            if when == "after":
                swap()
            return contents

        monkeypatch.setattr(folder_module, "read_contents", read)
        with EvidenceFolder(inside) as folder:
            found = faults(folder.inspect(evidence("sk/a.pdf", "0" * 64)))

        assert found == ["II-B207"]


@pytest.fixture
def read(monkeypatch):
    """
    Return the list of the files that are read, as they are read.
    """
    paths = []

    def counted(path, *arguments):
        paths.append(path)
        return read_contents(path, *arguments)

    monkeypatch.setattr(folder_module, "read_contents", counted)
    return paths


class TestReadingOnce:
    """
    Evidence is often shared, and is large.
    """

    def test_however_often_it_is_named(self, tmp_path, read):
        """
        Fifty answers with one piece of evidence cost one reading.
        """
        (tmp_path / "a.pdf").write_bytes(PDF)
        with EvidenceFolder(tmp_path) as folder:
            for _ in range(50):
                assert ids(folder.inspect(evidence())) == []
                assert ids(folder.inspect(evidence("./a.pdf", "0" * 64))) == ["II-B208"]

        assert len(read) == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
    def test_each_name_is_judged_by_itself(self, tmp_path):
        """
        One file under two names is read once; the wrong name is wrong all the same.
        """
        (tmp_path / "a.pdf").write_bytes(PDF)
        (tmp_path / "b.jpg").symlink_to("a.pdf")
        (tmp_path / "kosong.pdf").write_bytes(b"")
        (tmp_path / "hampa.pdf").symlink_to("kosong.pdf")
        with EvidenceFolder(tmp_path) as folder:
            assert ids(folder.inspect(evidence("a.pdf"))) == []
            assert ids(folder.inspect(evidence("b.jpg"))) == ["II-B209"]
            for name in ("kosong.pdf", "hampa.pdf"):
                found, *_ = folder.inspect(evidence(name))
                assert name in found.message()

    @posix_only
    def test_under_several_names(self, tmp_path, read):
        """
        A file that was linked a thousand times is one file.
        """
        (tmp_path / "0.pdf").write_bytes(PDF)
        for number in range(1, 20):
            (tmp_path / f"{number}.pdf").hardlink_to(tmp_path / "0.pdf")
        with EvidenceFolder(tmp_path) as folder:
            for number in range(20):
                assert ids(folder.inspect(evidence(f"{number}.pdf"))) == []

        assert len(read) == 1

    def test_tells_what_it_is_known_by(self, tmp_path):
        """
        Two large files are the same only if they are one.
        """
        (tmp_path / "a.pdf").write_bytes(PDF)
        (tmp_path / "b.pdf").write_bytes(PDF)
        with EvidenceFolder(tmp_path, Limits(hashed_bytes=100)) as folder:
            for name in ("a.pdf", "b.pdf"):
                assert folder.content_of(evidence(name)) is None
                faults(folder.inspect(evidence(name)))
            first, again, second = (
                folder.content_of(evidence(name))
                for name in ("a.pdf", "./a.pdf", "b.pdf")
            )

        assert first == again != second

    def test_unless_it_is_another_one_by_now(self, tmp_path):
        """
        What was put right between two submissions is right.
        """
        path = tmp_path / "a.pdf"
        path.write_bytes(PDF[:100])
        with EvidenceFolder(tmp_path) as folder:
            assert faults(folder.inspect(evidence())) == ["II-B211"]
            path.write_bytes(PDF)
            assert ids(folder.inspect(evidence())) == []
