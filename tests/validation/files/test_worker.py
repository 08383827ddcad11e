"""
What the process that opens files says of them.
"""

import os

from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import Outcome
from indeksinovasi.validation.files.reading import FileState
from indeksinovasi.validation.files.worker import looked_into
from validation.files.making import pdf


class TestFile:
    """
    The process opens the file that it was asked to open, or none.
    """

    def test_that_was_meant_is_opened(self, tmp_path):
        """
        A sound file is found sound.
        """
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf())
        outcome = looked_into("pdf", path, FileState.of(path.lstat()), Limits())

        assert outcome == Outcome()

    def test_that_took_its_place_is_not(self, tmp_path):
        """
        Of another file that has the name by now nothing is told.
        """
        path = tmp_path / "a.pdf"
        path.write_bytes(pdf())
        state = FileState.of(path.lstat())
        path.write_bytes(b"%PDF-")
        os.utime(path, (1, 1))
        outcome = looked_into("pdf", path, state, Limits())

        assert outcome.changed
        assert not outcome.fault

    def test_that_is_gone_is_not_damaged(self, tmp_path):
        """
        What the system does not hand out was not looked at.
        """
        outcome = looked_into(
            "pdf", tmp_path / "a.pdf", FileState(1, 2, 3, 4), Limits()
        )

        assert not outcome.fault
        assert outcome.words == {"reason": "No such file or directory"}
