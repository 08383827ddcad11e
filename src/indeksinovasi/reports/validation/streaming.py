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


def json_text(data: object, depth: int = 0) -> str:
    """
    Return *data* as JSON, *depth* levels deep in another document.

    It can be shown on a terminal and stored as UTF-8 whatever the data hold: what does
    not print is escaped, and half of a character (a lone surrogate) is spelt out.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    lines = (
        line if line.isprintable() else "".join(map(_escaped, line))
        for line in text.split("\n")
    )
    return ("\n" + "  " * depth).join(lines)


def opening(members: Mapping[str, Any], depth: int = 0) -> str:
    """
    Return *members* as a JSON object that goes on.
    """
    return json_text(members, depth).removesuffix("\n" + "  " * depth + "}") + ","


def closing(members: Mapping[str, Any], depth: int = 0) -> str:
    """
    Return *members* as the end of a JSON object that has been going on.
    """
    return "," + json_text(members, depth).removeprefix("{")


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    if _SURROGATE.match(character):
        return rf"\\u{ord(character):04x}"
    return json.dumps(character)[1:-1]


class Items:
    """
    The items of one JSON list, written as they come.
    """

    def __init__(self, stream: TextIO, depth: int) -> None:
        self._stream = stream
        self._depth = depth
        self._margin = "\n" + "  " * depth
        self._first = True

    def begin(self, name: str) -> None:
        """
        Open the list, as the member *name* of an object.
        """
        self._stream.write(f'{self._margin}"{name}": [')

    def add(self, item: object) -> None:
        """
        Write *item*.
        """
        self._stream.write("" if self._first else ",")
        self._stream.write(self._margin + "  " + json_text(item, self._depth + 1))
        self._first = False

    def end(self) -> None:
        """
        Close the list.
        """
        self._stream.write("]" if self._first else self._margin + "]")


class Kept(Items):
    """
    A list that is gathered while another one is being written, to follow it.

    A long one waits in a temporary file.
    """

    def __init__(self, depth: int) -> None:
        self._spool = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- closed in `pour`
            _MOST_HELD, "w+", encoding="utf-8", newline=""
        )
        super().__init__(self._spool, depth)  # type: ignore[arg-type]

    def pour(self, stream: TextIO) -> None:
        """
        Write the whole list to *stream*, and forget it.
        """
        self.end()
        self._spool.seek(0)
        shutil.copyfileobj(self._spool, stream)
        self._spool.close()
