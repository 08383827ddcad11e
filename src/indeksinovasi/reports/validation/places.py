"""
Names of files as programs on another machine understand them.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from indeksinovasi.findings import printable


def relative(origin: str) -> str:
    """
    Return the path *origin* seen from the current folder, with ``/`` between its parts.

    A path elsewhere stays absolute.
    """
    path = Path(origin)
    try:
        here = Path.cwd()
    except FileNotFoundError:  # Somebody has removed it.
        return path.as_posix()
    if path.is_absolute() and path.is_relative_to(here):
        path = path.relative_to(here)
    return path.as_posix()


def uri(origin: str) -> str:
    """
    Return *origin* as a relative reference, or as a ``file:`` URI if it lies elsewhere.

    >>> uri("data/kab. bima (1).json")
    'data/kab.%20bima%20%281%29.json'
    """
    path = relative(origin)
    if Path(path).is_absolute():
        return "file:///" + quote(_bytes(path.lstrip("/")), safe="/:")
    return quote(_bytes(path), safe="/")


def _bytes(path: str) -> bytes:
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:  # no file can have such a name
        return printable(path).encode()
