"""
Which files the arguments of a command mean.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from indeksinovasi.findings import printable
from indeksinovasi.messages import Language, translations

#: So many files that are passed over are told by name.
_MOST_TOLD = 3


def submission_files(
    paths: Sequence[str], language: Language, *, without: Path | None = None
) -> Iterator[str]:
    """
    Yield the files that *paths* mean: a folder stands for the JSON files inside it.

    A folder that holds none, or cannot be entered, is yielded itself: whoever reads it
    finds that out. Nothing is passed over in silence: other files are told on stderr.

    Args:
        paths: As they were given; ``-`` is the standard input.

        language: Of what is told.

        without: A file that is none of a folder's, wherever it lies.
    """
    for path in paths:
        # Unlike that of pathlib, it takes even names that no file can have.
        if path == "-" or not os.path.isdir(path):  # noqa: PTH112
            yield path
            continue
        inside, others = _inside(path, without)
        if others:
            _tell(path, sorted(others), language)
        yield from sorted(inside) or [path]


def is_same(path: str, other: Path | None) -> bool:
    """
    Tell whether *path* and *other* are one file.
    """
    try:
        return other is not None and path != "-" and other.samefile(path)
    except (OSError, ValueError):
        return False


def _inside(folder: str, without: Path | None) -> tuple[list[str], list[str]]:
    """
    Return what in *folder* is to be read, and the names of all else.
    """
    closed: list[str] = []

    def keep(error: OSError) -> None:
        closed.append(error.filename)

    found: list[str] = []
    others: list[str] = []
    seen: set[tuple[int, int]] = set()
    for inner, folders, names in os.walk(folder, onerror=keep, followlinks=True):
        status = os.stat(inner)  # noqa: PTH116 -- of a path that is kept as it was given
        if (status.st_dev, status.st_ino) in seen:  # A link that leads back.
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        for name in names:
            path = os.path.join(inner, name)  # noqa: PTH118 -- likewise
            if is_same(path, without):
                continue
            # Hidden ones are a system's own, such as ._5204.json of a Macintosh.
            if name.lower().endswith(".json") and not name.startswith("."):
                found.append(path)
            else:
                others.append(name)
    return found + closed, others


def _tell(folder: str, others: Sequence[str], language: Language) -> None:
    note = translations(language).gettext(
        "{folder}: {number} other files are not read, as their names do not end in"
        " .json or begin with a point: {names}"
    )
    more = ["…"] if len(others) > _MOST_TOLD else []
    names = ", ".join([*others[:_MOST_TOLD], *more])
    text = note.format(
        folder=printable(folder), number=len(others), names=printable(names)
    )
    click.echo(text, err=True)
