"""
Files that commands write: whole or not at all, and never over another one unasked.
"""

from __future__ import annotations

import os
from pathlib import Path

from indeksinovasi.errors import ExistingFileError, UnwritableFileError
from indeksinovasi.findings import Phrase


def write_file(path: str, text: str, *, force: bool) -> None:
    """
    Write *text* to the file at *path*.

    It is written beside that file first, and then takes its name: whoever reads in the
    meantime, or after an interruption, finds the old file or the new one.

    Args:
        path: The file.

        text: All that will be in it.

        force: Whether it may replace a file that is there.

    Raises:
        ExistingFileError: If there is one, and *force* is not given.
        UnwritableFileError: If it cannot be written.
    """
    target = Path(path)
    if os.path.lexists(target) and not force:
        raise ExistingFileError(path)
    try:
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            with beside.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFileError(path, Phrase(error.strerror)) from error
    except ValueError as error:  # no name of a file, or one with a forbidden character
        raise UnwritableFileError(path, Phrase(error)) from error
