"""
Read an evidence file once: its digest, its first bytes, and whether it changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO

import attrs

from indeksinovasi.findings import Phrase
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.content import HEAD_BYTES

_CHUNK = 1024 * 1024

# What was a file a moment ago may be a link or a pipe by now, which must not be
# followed and not be waited for. Windows has neither flag, and neither pipe.
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@attrs.frozen
class Unreadable(Exception):  # noqa: N818 -- seen only where a file is examined
    """
    A file cannot be read.
    """

    reason: Phrase


@attrs.frozen
class Stamp:
    """
    By what a file is seen to be the same one, unchanged.
    """

    device: int
    inode: int
    size: int
    modified: int

    @classmethod
    def of(cls, path: Path) -> Stamp:
        """
        Return the stamp of the file at *path*.

        Raises:
            Unreadable: If there is none.
        """
        try:
            status = path.lstat()
        except OSError as error:
            raise Unreadable(Phrase(error.strerror)) from error
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


@attrs.frozen(kw_only=True)
class Contents:
    """
    What was read of a file.

    Attributes:
        size: Its bytes, when it was opened.

        most: The most that would have been read.

        head: The first bytes.

        sha256: The digest of all; None if the file is larger than *most*.
    """

    size: int
    most: int
    head: bytes
    sha256: str | None


def read_contents(path: Path, most: int) -> Contents:
    """
    Read the regular file at *path*, to its end if it has at most *most* bytes.

    Raises:
        Unreadable: If the system does not let it be read.
    """
    try:
        with open(path, "rb", opener=_opened) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(Phrase(N_("it is no longer a file")))
            head = file.read(HEAD_BYTES)
            size = status.st_size
            digest = _digest(file, head, size) if size <= most else None
            return Contents(size=size, most=most, head=head, sha256=digest)
    except OSError as error:
        raise Unreadable(Phrase(error.strerror)) from error


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)


def _digest(file: BinaryIO, head: bytes, size: int) -> str:
    """
    Return the digest of *head* and what follows, of a growing file only so much.
    """
    digest = hashlib.sha256(head)
    remaining = size - len(head)
    while remaining > 0 and (chunk := file.read(min(_CHUNK, remaining))):
        digest.update(chunk)
        remaining -= len(chunk)
    return digest.hexdigest()
