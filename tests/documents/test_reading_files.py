"""
Reading files: what cannot be read is told, and what changes is read once.
"""

import hashlib
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from indeksinovasi.documents import read_submission, reading
from indeksinovasi.documents.submissions import parse_strictly
from indeksinovasi.errors import SubmissionError
from plain import FULL_DOCUMENT, json_text

CONTENT = json_text(FULL_DOCUMENT).encode()


class TestFiles:
    """
    A file that cannot be opened is a finding, not a crash.
    """

    def test_the_digest_names_the_file(self, tmp_path):
        """
        A submission carries the SHA-256 of the bytes it was read from.
        """
        path = tmp_path / "kabupaten.json"
        path.write_bytes(CONTENT)

        submission = read_submission(path)

        assert submission.sha256 == hashlib.sha256(CONTENT).hexdigest()
        assert submission == read_submission(str(path))

    def test_a_dash_is_the_standard_input(self, monkeypatch):
        """
        A submission can come through a pipe.
        """
        stdin = SimpleNamespace(buffer=io.BytesIO(CONTENT))
        monkeypatch.setattr(sys, "stdin", stdin)

        assert read_submission("-").region.name == "Kabupaten Sumbawa"

    @pytest.mark.parametrize(
        "name",
        ["tidak-ada.json", "x" * 5000, "nol\0.json", "\ud800.json", "lingkaran"],
        ids=["missing", "long name", "NUL", "surrogate", "loop"],
    )
    def test_what_cannot_be_opened_is_told_by_name(self, tmp_path, name):
        """
        A missing file and an impossible name each give one finding.
        """
        (tmp_path / "lingkaran").symlink_to(tmp_path / "lingkaran")

        error = refusal_of(tmp_path / name)

        assert [each.code.id for each in error.findings] == ["II-S001"]
        assert error.unreadable
        assert error.origin == str(tmp_path / name)
        assert str(error).isprintable()

    def test_a_folder_is_no_file(self, tmp_path):
        """
        A folder in the place of a file is told as one in which nothing was found.
        """
        error = refusal_of(tmp_path)

        assert [each.code.id for each in error.findings] == ["II-S008"]
        assert error.unreadable

    def test_a_file_without_permission_is_told(self, monkeypatch):
        """
        A file that only its owner may read gives the reason of the system.
        """

        def deny(*_):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", deny)

        assert "cannot be opened: Permission denied" in str(refusal_of("milik.json"))

    def test_a_file_too_large_is_not_read_any_further(self, tmp_path, monkeypatch):
        """
        A file of a gigabyte takes no more memory than the largest that is read.
        """
        monkeypatch.setattr(reading, "MOST_BYTES", 1000)
        path = tmp_path / "besar.json"
        path.write_bytes(b'{"framework": "' + b"x" * 2000)

        assert [each.code.id for each in refusal_of(path).findings] == ["II-S009"]

    def test_many_wrong_entries_are_one_finding(self):
        """
        Ten million entries that are none do not become ten million findings.
        """
        innovations = b"0," * 100_000 + b"0"
        content = b'{"framework": "iga/2026", "region": {"name": "X"}, "innovations": ['

        with pytest.raises(SubmissionError) as caught:
            parse_strictly(content + innovations + b"]}", origin="-")

        assert [each.code.id for each in caught.value.findings] == ["II-S114"]

    def test_a_file_that_is_no_json_is_called_by_its_name(self, tmp_path):
        """
        The finding of a spoilt file begins with the name it was asked for by.
        """
        path = tmp_path / "kosong.json"
        path.write_bytes(b"")

        assert str(refusal_of(path)).startswith(f"{path}: II-S002 ")


def refusal_of(path):
    """
    Return the error that the file at *path* gives.
    """
    with pytest.raises(SubmissionError) as caught:
        read_submission(path)
    return caught.value
