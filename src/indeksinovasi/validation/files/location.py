"""
Find an evidence file by the name a submission gives, without leaving its folder.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Code, Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.reading import FileState

# What the file systems in use can hold; a longer name is no name of a file.
_MOST_NAME_BYTES = 255
_MOST_PATH_BYTES = 4096

#: Entries of a folder that are looked at for a name that may be meant.
_MOST = 10_000

#: Folders that are looked into for a file that lies elsewhere; few have an ending.
_MOST_FOLDERS = 50

_DRIVE = re.compile(r"[A-Za-z]:")

_SPECIAL: Mapping[Callable[[int], bool], str] = {
    stat.S_ISDIR: N_("a folder"),
    stat.S_ISFIFO: N_("a pipe"),
    stat.S_ISSOCK: N_("a socket"),
    stat.S_ISCHR: N_("a device"),
    stat.S_ISBLK: N_("a device"),
}


@attrs.frozen
class Located:
    """
    Where a file is, with every link followed, and which it was just then.
    """

    path: Path
    state: FileState


class Locator:
    """
    Finds the files under a folder.

    Args:
        root: The evidence folder, with every link followed.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._entries: dict[Path, Mapping[str, str]] = {}

    def locate(self, name: str, hints: Hints) -> Located | Finding:
        """
        Return the regular file *name*.

        Args:
            name: As written in the submission.

            hints: Tells which file may be meant by one that is missing.

        Returns:
            Where the file is, or why there is none that may be read.
        """
        reason = unsafe(name)
        if reason:
            return _finding(
                codes.evidence.UNSAFE_FILE_NAME, name, reason=Phrase(reason)
            )
        parts = PurePosixPath(name).parts
        try:
            real = self._root.joinpath(*parts).resolve(strict=True)
            if not real.is_relative_to(self._root):
                return _finding(codes.evidence.OUTSIDE_FOLDER, name)
            status = real.lstat()
        # What the system cannot even write as a name is not the name of a file.
        except (FileNotFoundError, NotADirectoryError, UnicodeEncodeError):
            near = self._alike(parts, hints)
            return _finding(codes.evidence.FILE_MISSING, name, nearest=near)
        except (OSError, RuntimeError) as error:
            return _finding(
                codes.evidence.CANNOT_READ_FILE, name, reason=_reason(error)
            )
        found = special(status.st_mode)
        if found:
            return _finding(codes.evidence.NOT_A_FILE, name, found=Phrase(found))
        return Located(real, FileState.of(status))

    def _alike(self, parts: tuple[str, ...], hints: Hints) -> tuple[str, ...] | Phrase:
        """
        Return the path that may be meant by *parts*, if there is one.

        Upper and lower case are one on the systems most submissions are made on, and so
        are the two ways to write an accented letter.
        """
        folder, found = self._root, PurePosixPath()
        for part in parts:
            entries, wanted = self._folder(folder), _folded(part)
            same = tuple(each for each in (part, wanted) if each in entries)
            close = same or hints.near(wanted, entries)
            if not close:
                return self._elsewhere(parts, hints)
            there = entries[close[0]]
            folder, found = folder / there, found / there
        meant, near = str(PurePosixPath(*parts)), str(found)
        if near == meant:
            return Phrase(N_("a link of this name, which leads nowhere"))
        # The two look the same.
        if unicodedata.normalize("NFC", near) == unicodedata.normalize("NFC", meant):
            reason = N_("the same name in another form of Unicode; copy it from there")
            return Phrase(reason)
        return (near,)

    def _elsewhere(self, parts: tuple[str, ...], hints: Hints) -> tuple[str, ...]:
        """
        Return the path of a file of that name one folder further up or down.

        Often it is written from the submission's folder on, and not from this one.
        """
        name = parts[-1]
        outer = ["/".join(parts[start:]) for start in range(1, len(parts))]
        near = sorted(set(self._folder(self._root).values()))
        inner = [f"{each}/{name}" for each in near if "." not in each]
        candidates = (*outer, *inner[:_MOST_FOLDERS])
        if not hints.spend(len(candidates)):
            return ()
        return tuple(islice(filter(self._has, candidates), 1))

    def _has(self, name: str) -> bool:
        try:
            real = self._root.joinpath(name).resolve(strict=True)
        except (OSError, RuntimeError, ValueError):
            return False
        return real.is_relative_to(self._root) and real.is_file()

    def _folder(self, folder: Path) -> Mapping[str, str]:
        if folder not in self._entries:
            self._entries[folder] = _entries(folder)
        return self._entries[folder]


def _reason(error: OSError | RuntimeError) -> Phrase:
    # Before Python 3.13, a link that leads to itself is a RuntimeError.
    if isinstance(error, RuntimeError):
        return Phrase(N_("Too many levels of symbolic links"))
    return Phrase(error.strerror)


def unsafe(name: str) -> str:
    """
    Return why *name* is no plain path inside a folder; nothing if it is one.
    """
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return N_("it holds half of a character")
    pure = PurePosixPath(name)
    faults = (
        (not pure.parts, N_("it is empty")),
        ("\0" in name, N_("it holds a NUL character")),
        ("\\" in name, N_("it holds a backslash")),
        (pure.is_absolute(), N_("it begins with a slash")),
        (_DRIVE.match(name) is not None, N_("it begins with a drive letter")),
        (".." in pure.parts, N_("it leads upwards with '..'")),
        (
            size > _MOST_PATH_BYTES
            or any(len(part.encode()) > _MOST_NAME_BYTES for part in pure.parts),
            N_("it is too long"),
        ),
    )
    return next((reason for fault, reason in faults if fault), "")


def special(mode: int) -> str:
    """
    Return what a thing of that *mode* is, nothing if it is a regular file.
    """
    if stat.S_ISREG(mode):
        return ""
    kinds = (what for test, what in _SPECIAL.items() if test(mode))
    return next(kinds, N_("something else"))


def _finding(code: Code, name: str, **words: object) -> Finding:
    return Finding(code, words={"file": name, **words})


def _entries(folder: Path) -> Mapping[str, str]:
    """
    Return what lies in *folder*, by its name and by its folded name.
    """
    try:
        # Whatever a link leads to may lie outside, and its names are nobody's business.
        if folder.is_symlink():
            return {}
        with os.scandir(folder) as entries:
            names = [each.name for each in islice(entries, _MOST)]
    except OSError:
        return {}
    return {_folded(each): each for each in names} | {each: each for each in names}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
