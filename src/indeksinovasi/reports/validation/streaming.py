"""
JSON that is longer than what is held of it in memory.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from typing import Any, TextIO

#: Bytes of a list that are held in memory before they go to a temporary file.
_MOST_HELD = 2**20

_SURROGATE = re.compile("[\ud800-\udfff]")


def line(data: object) -> str:
    """
    Return *data* as JSON in one line.

    It can be shown on a terminal and stored as UTF-8 whatever the data hold: what does
    not print is escaped, and half of a character (a lone surrogate) is spelt out.
    """
    text = json.dumps(data, ensure_ascii=False)
    return text if text.isprintable() else "".join(map(_escaped, text))


def margin(depth: int) -> str:
    """
    Return the beginning of a line *depth* levels deep in a document.
    """
    return "\n" + "  " * depth


def members(known: Mapping[str, Any], depth: int) -> str:
    """
    Return what is *known* as members of a JSON object, one in a line.
    """
    pairs = (f"{line(name)}: {line(value)}" for name, value in known.items())
    return margin(depth) + ("," + margin(depth)).join(pairs)


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    if _SURROGATE.match(character):
        return rf"\\u{ord(character):04x}"
    return json.dumps(character)[1:-1]


class Items:
    """
    A member *name* of a JSON object: a list, each item written as it comes.
    """

    def __init__(self, stream: TextIO, name: str, depth: int) -> None:
        self._stream = stream
        self._depth = depth
        self._empty = True
        stream.write(f'{margin(depth)}"{name}": [')

    def next(self) -> None:
        """
        Begin an item, which the caller writes.
        """
        self._stream.write(("" if self._empty else ",") + margin(self._depth + 1))
        self._empty = False

    def add(self, item: object) -> None:
        """
        Write *item* in one line.
        """
        self.next()
        self._stream.write(line(item))

    def end(self) -> None:
        """
        Close the list.
        """
        self._stream.write(("" if self._empty else margin(self._depth)) + "]")


class Kept(Items):
    """
    A list that is gathered while another one is being written, to follow it.

    A long one waits in a temporary file.
    """

    def __init__(self, name: str, depth: int) -> None:
        self._spool = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- closed in `pour`
            _MOST_HELD, "w+", encoding="utf-8", newline=""
        )
        super().__init__(self._spool, name, depth)  # type: ignore[arg-type]

    def pour(self, stream: TextIO) -> None:
        """
        Write the whole list to *stream*, and forget it.
        """
        self.end()
        self._spool.seek(0)
        shutil.copyfileobj(self._spool, stream)
        self._spool.close()
