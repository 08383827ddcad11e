"""
The boxes that a video of the MP4 family is made of (ISO/IEC 14496-12).

A box has a length, a name of four letters, and content, which often is more boxes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

import attrs

from indeksinovasi.messages import N_

#: A film of hours has a few thousand boxes at the levels that are read.
_MOST_BOXES = 100_000

#: The longest table that is read; those of a film of a day are smaller.
_MOST_BYTES = 64 * 1024 * 1024

#: What the file must hold whole; whatever else is cut off is junk that players skip.
_ESSENTIAL = {b"ftyp", b"moov", b"mdat", b"moof"}

#: The length and the name of a box; the length is twice as long where 1 stands for it.
_HEAD = struct.Struct(">I4s")
_LONG_HEAD = struct.Struct(">I4sQ")

NO_INDEX = N_("its index (moov) is missing, as when a recording was cut off")
CUT_OFF = N_("it ends in the middle")
BROKEN = N_("its boxes do not fit into each other")


@attrs.frozen
class Broken(Exception):  # noqa: N818 -- seen only where videos are read
    """
    A video is not whole.
    """

    reason: str


@attrs.frozen
class Box:
    """
    A part of a file, its head left out.
    """

    name: bytes
    start: int
    end: int


def boxes(file: BinaryIO, parent: Box) -> Iterator[Box]:
    """
    Yield the boxes in *parent*, up to where only junk follows.

    Raises:
        Broken: If one that matters does not lie in *parent* whole.
    """
    start, number = parent.start, 0
    while parent.end - start >= _HEAD.size:
        number += 1
        if number > _MOST_BOXES:
            raise Broken(BROKEN)
        box = _box(file, start, parent.end)
        if box.end < box.start or box.end > parent.end:
            if box.name in _ESSENTIAL:
                raise Broken(CUT_OFF if box.end > parent.end else BROKEN)
            return
        yield box
        start = box.end


def within(file: BinaryIO, parent: Box, *names: bytes) -> Iterator[Box]:
    """
    Yield the boxes that *names* lead to from *parent*, one level for each name.
    """
    name, *further = names
    for box in boxes(file, parent):
        if box.name == name:
            if further:
                yield from within(file, box, *further)
            else:
                yield box


def content(file: BinaryIO, box: Box, most: int = _MOST_BYTES) -> bytes:
    """
    Return up to *most* bytes from the beginning of *box*.
    """
    file.seek(box.start)
    return file.read(min(most, box.end - box.start))


def unpacked(layout: str, text: bytes) -> tuple[Any, ...]:
    """
    Return the numbers that *text* begins with.

    Raises:
        Broken: If it is too short for *layout*.
    """
    if len(text) < struct.calcsize(layout):
        raise Broken(BROKEN)
    return struct.unpack_from(layout, text)


def _box(file: BinaryIO, start: int, end: int) -> Box:
    file.seek(start)
    head = file.read(_LONG_HEAD.size)
    length, name = _HEAD.unpack_from(head)
    inner = start + _HEAD.size
    if length == 1 and len(head) == _LONG_HEAD.size:
        _, _, length = _LONG_HEAD.unpack(head)
        inner = start + _LONG_HEAD.size
    elif length == 0:  # Up to the end.
        length = end - start
    return Box(name, inner, start + length)
