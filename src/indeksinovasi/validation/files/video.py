"""
Whether a video of the MP4 family is whole, shows pictures, and how long it is.

The container is a tree of boxes, each with its length and a name of four letters
(ISO/IEC 14496-12). Only the few boxes that say so much are read, never the pictures.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import attrs

from indeksinovasi import codes
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import Outcome, faulty

#: A film of hours has a few thousand boxes at the levels that are read.
_MOST_BOXES = 100_000

#: What the file must hold whole; whatever else is cut off is junk that players skip.
_ESSENTIAL = {b"ftyp", b"moov", b"mdat", b"moof"}

#: The length and the name of a box; the length is twice as long where 1 stands for it.
_HEAD = struct.Struct(">I4s")
_LONG_HEAD = struct.Struct(">I4sQ")

_CUT_OFF = N_("it ends in the middle")
_NO_INDEX = N_("its index (moov) is missing, as when a recording was cut off")
_BROKEN = N_("its boxes do not fit into each other")


@attrs.frozen
class _Broken(Exception):  # noqa: N818 -- seen by nobody outside
    reason: str


@attrs.frozen
class _Box:
    name: bytes
    start: int
    end: int


def read_video(path: Path, limits: Limits) -> Outcome:  # noqa: ARG001 -- as all readers
    """
    Read the container at *path*.
    """
    try:
        with path.open("rb") as file:
            return _read(file, os.fstat(file.fileno()).st_size)
    except _Broken as error:
        return faulty(codes.evidence.FILE_MALFORMED, reason=error.reason)


def _read(file: BinaryIO, size: int) -> Outcome:
    top = list(_boxes(file, _Box(b"", 0, size)))
    movie = next((box for box in top if box.name == b"moov"), None)
    if movie is None:
        raise _Broken(_NO_INDEX)
    parts = list(_boxes(file, movie))
    if not any(_shows(file, box) for box in parts if box.name == b"trak"):
        return faulty(codes.evidence.VIDEO_WITHOUT_PICTURES)
    return Outcome(seconds=_seconds(file, parts))


def _boxes(file: BinaryIO, parent: _Box) -> Iterator[_Box]:
    """
    Yield the boxes in *parent*, up to where only junk follows.
    """
    start, number = parent.start, 0
    while parent.end - start >= _HEAD.size:
        number += 1
        if number > _MOST_BOXES:
            raise _Broken(_BROKEN)
        box = _box(file, start, parent.end)
        if box.end < box.start or box.end > parent.end:
            if box.name in _ESSENTIAL:
                raise _Broken(_CUT_OFF if box.end > parent.end else _BROKEN)
            return
        yield box
        start = box.end


def _box(file: BinaryIO, start: int, end: int) -> _Box:
    file.seek(start)
    head = file.read(_LONG_HEAD.size)
    length, name = _HEAD.unpack_from(head)
    inner = start + _HEAD.size
    if length == 1 and len(head) == _LONG_HEAD.size:
        _, _, length = _LONG_HEAD.unpack(head)
        inner = start + _LONG_HEAD.size
    elif length == 0:  # Up to the end.
        length = end - start
    return _Box(name, inner, start + length)


def _shows(file: BinaryIO, track: _Box) -> bool:
    """
    Tell whether *track* is one of pictures, not of sound or text.
    """
    return any(
        _content(file, handler, 12)[8:12] == b"vide"
        for media in _boxes(file, track)
        if media.name == b"mdia"
        for handler in _boxes(file, media)
        if handler.name == b"hdlr"
    )


def _seconds(file: BinaryIO, parts: list[_Box]) -> int | None:
    """
    Return the length in whole seconds; None where the file does not state it.

    Part of a second is not counted: a clip cut to five minutes ends with the picture
    or the sound that was begun.
    """
    header = next((box for box in parts if box.name == b"mvhd"), None)
    if header is None:
        raise _Broken(_NO_INDEX)
    scale, units = _movie_length(_content(file, header, 32))
    if not units:  # A film in fragments states it elsewhere, if at all.
        units = max(
            (
                _fragments_length(_content(file, box, 12))
                for extension in parts
                if extension.name == b"mvex"
                for box in _boxes(file, extension)
                if box.name == b"mehd"
            ),
            default=0,
        )
    return int(Fraction(units, scale)) if scale and units else None


def _content(file: BinaryIO, box: _Box, most: int) -> bytes:
    file.seek(box.start)
    return file.read(min(most, box.end - box.start))


def _movie_length(header: bytes) -> tuple[int, int]:
    """
    Return the units of a second and the length in them; 0 for what is not known.
    """
    layout, unknown = (">20xIQ", 2**64 - 1) if header[:1] == b"\1" else _SHORT_HEADER
    if len(header) < struct.calcsize(layout):
        raise _Broken(_BROKEN)
    scale, units = struct.unpack_from(layout, header)
    return scale, 0 if units == unknown else units


_SHORT_HEADER = (">12xII", 2**32 - 1)


def _fragments_length(header: bytes) -> int:
    layout = ">4xQ" if header[:1] == b"\1" else ">4xI"
    if len(header) < struct.calcsize(layout):
        raise _Broken(_BROKEN)
    (units,) = struct.unpack_from(layout, header)
    return int(units)
