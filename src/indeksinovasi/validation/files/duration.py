"""
How long a video of the MP4 family is (ISO/IEC 14496-12).

Several boxes state it, and whoever wants a long film to pass for a short one may have
changed one of them: the longest length counts.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import BinaryIO

import attrs

from indeksinovasi.validation.files.boxes import (
    BROKEN,
    NO_INDEX,
    Box,
    Broken,
    boxes,
    content,
    unpacked,
    within,
)

#: What a track must be of for its length to count; texts may outlast the film.
_PLAYED = {b"vide", b"soun"}

# What is there, by the flags of a `tfhd` or `trun`.
_BASE, _DESCRIPTION, _DURATION = 0x1, 0x2, 0x8
_OFFSET, _FIRST_FLAGS, _DURATIONS, _PER_SAMPLE = 0x1, 0x4, 0x100, 0xF00


@attrs.frozen(kw_only=True)
class _Track:
    """
    What a film says of its pictures, or of its sound.

    Attributes:
        scale: Units of a second; 0 if that is not known.

        stated: Length in these units, likewise.

        indexed: Length of the pictures in the index; a film in fragments has others.

        edited: Seconds that are shown of it; None if that is not said.
    """

    number: int
    scale: int
    stated: int
    indexed: int
    edited: Fraction | None

    @property
    def seconds(self) -> Fraction | None:
        """
        How long it is, None if that is not known.
        """
        if self.edited is not None:
            return self.edited
        units = max(self.stated, self.indexed)
        return Fraction(units, self.scale) if units and self.scale else None


def whole_seconds(file: BinaryIO, top: Sequence[Box], movie: Box) -> int | None:
    """
    Return the length in whole seconds; None where the file does not tell it.

    Part of a second is not counted: a clip cut to five minutes ends with the picture
    or the sound that was begun.

    Args:
        file: Where they are.

        top: The boxes that the file consists of.

        movie: The one of them that is its index.

    Raises:
        Broken: If what should state the length is cut short.
    """
    parts = list(boxes(file, movie))
    header = next((box for box in parts if box.name == b"mvhd"), None)
    if header is None:
        raise Broken(NO_INDEX)
    scale, units = _header(content(file, header, 32))
    tracks = [
        track
        for box in parts
        if box.name == b"trak" and (track := _track(file, box, scale)) is not None
    ]
    fragments = [box for box in top if box.name == b"moof"]
    extensions = [box for box in parts if box.name == b"mvex"]
    if fragments or extensions:
        # The header may well give the length of the first fragment alone.
        stated = max(_extended(file, extensions), default=0)
        found = _in_fragments(file, tracks, fragments, extensions)
    else:
        stated = units
        found = [track.seconds for track in tracks]
    whole = Fraction(stated, scale) if stated and scale else None
    known = [each for each in (whole, *found) if each is not None]
    if whole is None and (not found or None in found):
        return None
    return int(max(known))


def _track(file: BinaryIO, box: Box, movie_scale: int) -> _Track | None:
    """
    Return the track in *box*, None if it is neither of pictures nor of sound.
    """
    handlers = within(file, box, b"mdia", b"hdlr")
    if not any(content(file, each, 12)[8:12] in _PLAYED for each in handlers):
        return None
    number = scale = stated = 0
    for each in within(file, box, b"tkhd"):
        wide = content(file, each, 1) == b"\1"
        (number,) = unpacked(">20xI" if wide else ">12xI", content(file, each, 24))
    for each in within(file, box, b"mdia", b"mdhd"):
        scale, stated = _header(content(file, each, 32))
    tables = within(file, box, b"mdia", b"minf", b"stbl", b"stts")
    edits = within(file, box, b"edts", b"elst")
    shown = sum(_edits(content(file, each)) for each in edits)
    return _Track(
        number=number,
        scale=scale,
        stated=stated,
        indexed=sum(_samples(content(file, each)) for each in tables),
        edited=Fraction(shown, movie_scale) if shown and movie_scale else None,
    )


def _header(header: bytes) -> tuple[int, int]:
    """
    Return the units of a second and the length in them; 0 for what is not known.
    """
    wide = header[:1] == b"\1"
    scale, units = unpacked(">20xIQ" if wide else ">12xII", header)
    unknown = 2**64 - 1 if wide else 2**32 - 1
    return scale, 0 if units == unknown else units


def _edits(table: bytes) -> int:
    """
    Return the length of all that an edit list shows, in units of the film.
    """
    layout = ">Q12x" if table[:1] == b"\1" else ">I8x"
    (number,) = unpacked(">4xI", table)
    return sum(units for (units,) in _rows(layout, table[8:], number))


def _samples(table: bytes) -> int:
    """
    Return the length of all pictures in a table of them (``stts``).
    """
    (number,) = unpacked(">4xI", table)
    return sum(many * units for many, units in _rows(">II", table[8:], number))


def _rows(layout: str, text: bytes, number: int) -> Iterator[tuple[int, ...]]:
    size = number * struct.calcsize(layout)
    if len(text) < size:
        raise Broken(BROKEN)
    return struct.iter_unpack(layout, text[:size])


def _extended(file: BinaryIO, extensions: Sequence[Box]) -> Iterator[int]:
    for extension in extensions:
        for box in within(file, extension, b"mehd"):
            header = content(file, box, 12)
            (units,) = unpacked(">4xQ" if header[:1] == b"\1" else ">4xI", header)
            yield units


def _in_fragments(
    file: BinaryIO,
    tracks: Sequence[_Track],
    fragments: Sequence[Box],
    extensions: Sequence[Box],
) -> list[Fraction | None]:
    """
    Return how long each of *tracks* is that has pictures or sound in *fragments*.
    """
    usual: dict[int, int] = {}
    for extension in extensions:
        for box in within(file, extension, b"trex"):
            number, units = unpacked(">4xI4xI", content(file, box, 16))
            usual[number] = units
    units_of: Counter[int] = Counter()
    untold: set[int] = set()
    for fragment in fragments:
        for box in within(file, fragment, b"traf"):
            number, units = _fragment(file, box, usual)
            units_of[number] += units or 0
            if units is None:
                untold.add(number)
    return [
        Fraction(track.indexed + units_of[track.number], track.scale)
        if track.scale and track.number not in untold
        else None
        for track in tracks
        if track.indexed or track.number in units_of
    ]


def _fragment(
    file: BinaryIO, box: Box, usual: Mapping[int, int]
) -> tuple[int, int | None]:
    """
    Return the number of the track and the length of what a fragment has of it.

    What *usual* says of a track is the length of its pictures where nothing else is.
    """
    number = default = total = 0
    for each in within(file, box, b"tfhd"):
        header = content(file, each, 24)
        flags, number = unpacked(">II", header)
        default = usual.get(number, 0)
        if flags & _DURATION:
            skipped = 8 + 8 * bool(flags & _BASE) + 4 * bool(flags & _DESCRIPTION)
            (default,) = unpacked(">I", header[skipped:])
    for each in within(file, box, b"trun"):
        units = _run(content(file, each), default)
        if units is None:
            return number, None
        total += units
    return number, total


def _run(table: bytes, default: int) -> int | None:
    flags, number = unpacked(">II", table)
    if not flags & _DURATIONS:
        return int(number) * default if default or not number else None
    skipped = 8 + 4 * bool(flags & _OFFSET) + 4 * bool(flags & _FIRST_FLAGS)
    others = (flags & _PER_SAMPLE).bit_count() - 1
    rows = _rows(f">I{4 * others}x", table[skipped:], number)
    return sum(units for (units,) in rows)
