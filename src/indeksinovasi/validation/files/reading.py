"""
Read an evidence file once: its digest, what it is, and whether it is still the same.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Self

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Phrase, frozen
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.content import HEAD_BYTES, Kind, kind_of
from indeksinovasi.validation.files.limits import Limits

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


class Changed(Exception):  # noqa: N818 -- seen only where a file is examined
    """
    A file is another one than it was a moment ago.
    """


@attrs.frozen
class FileState:
    """
    By what a file is seen to be the same one, unchanged.

    Device and inode are 0 on Windows, which tells them in different ways by the name
    of a file and by an open file.
    """

    device: int
    inode: int
    size: int
    modified: int

    @classmethod
    def of(cls, status: os.stat_result) -> Self:
        """
        Return the state of the file with this *status*.
        """
        named = os.name != "nt"
        return cls(
            status.st_dev if named else 0,
            status.st_ino if named else 0,
            status.st_size,
            status.st_mtime_ns,
        )

    @classmethod
    def of_open(cls, file: BinaryIO) -> Self:
        """
        Return the state of *file*, whatever lies under its name by now.
        """
        return cls.of(os.fstat(file.fileno()))


@attrs.frozen(kw_only=True)
class Contents:
    """
    What was read of a file.

    Attributes:
        size: Its bytes.

        kind: What it is by its first bytes, None if that cannot be told.

        sha256: The digest of all; None if it was not taken.

        unhashed: Why it was not taken, a `str.format` template.

        words: What fills the template.

        stalled: Whether that was for want of time.
    """

    size: int
    kind: Kind | None
    sha256: str | None = None
    unhashed: str = ""
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)
    stalled: bool = False


def opened(path: Path) -> BinaryIO:
    """
    Return the file at *path*, open for reading, without waiting and following no link.

    Raises:
        OSError: If the system does not let it be read.
    """
    return open(path, "rb", opener=_opened)


def too_large(most: int) -> tuple[str, dict[str, Any]]:
    """
    Return why a file of more than *most* bytes was not looked into, and the words.
    """
    return N_("{file} is larger than {mebibytes} MiB"), {"mebibytes": most // 1024**2}


def read_contents(path: Path, state: FileState, limits: Limits) -> Contents:
    """
    Read the regular file at *path*, to its end as far as the limits allow.

    Raises:
        Unreadable: If the system does not let it be read.

        Changed: If it is not the file with *state*.
    """
    try:
        with opened(path) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(Phrase(N_("it is no longer a file")))
            if FileState.of(status) != state:
                raise Changed
            return _contents(file, status.st_size, limits)
    except OSError as error:
        raise Unreadable(Phrase(error.strerror)) from error


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)


def _contents(file: BinaryIO, size: int, limits: Limits) -> Contents:
    head = file.read(HEAD_BYTES)
    contents = Contents(size=size, kind=kind_of(head))
    if size > limits.hashed_bytes:
        reason, words = too_large(limits.hashed_bytes)
        return attrs.evolve(contents, unhashed=reason, words=words)
    digest = _digest(file, head, size, limits.hash_seconds)
    if digest is None:
        reason = N_("{file} cannot be read to its end within {seconds} seconds")
        words = {"seconds": int(limits.hash_seconds)}
        return attrs.evolve(contents, unhashed=reason, words=words, stalled=True)
    return attrs.evolve(contents, sha256=digest)


def _digest(file: BinaryIO, head: bytes, size: int, seconds: float) -> str | None:
    """
    Return the digest of *head* and what follows, of a growing file only so much.

    It is None if that takes more than so many *seconds*.
    """
    end = time.monotonic() + seconds
    digest = hashlib.sha256(head)
    remaining = size - len(head)
    while remaining > 0 and (chunk := file.read(min(_CHUNK, remaining))):
        if time.monotonic() > end:
            return None
        digest.update(chunk)
        remaining -= len(chunk)
    return digest.hexdigest()
