"""
Whether a video of the MP4 family is whole, shows pictures, and how long it is.

Only the few boxes that say so much are read, never the pictures.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from indeksinovasi import codes
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.boxes import (
    NO_INDEX,
    Box,
    Broken,
    boxes,
    content,
    within,
)
from indeksinovasi.validation.files.duration import whole_seconds
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import Outcome, faulty

_EMPTY = N_("the pictures (mdat) are missing")


def read_video(file: BinaryIO, limits: Limits) -> Outcome:  # noqa: ARG001 -- as all
    """
    Read the container in *file*.
    """
    try:
        return _read(file, os.fstat(file.fileno()).st_size)
    except Broken as error:
        return faulty(codes.evidence.FILE_MALFORMED, reason=error.reason)


def _read(file: BinaryIO, size: int) -> Outcome:
    top = list(boxes(file, Box(b"", 0, size)))
    movie = next((box for box in top if box.name == b"moov"), None)
    if movie is None:
        raise Broken(NO_INDEX)
    if not any(box.name == b"mdat" and box.end > box.start for box in top):
        raise Broken(_EMPTY)
    if not any(_shows(file, box) for box in within(file, movie, b"trak")):
        return faulty(codes.evidence.VIDEO_WITHOUT_PICTURES)
    return Outcome(seconds=whole_seconds(file, top, movie))


def _shows(file: BinaryIO, track: Box) -> bool:
    """
    Tell whether *track* is one of pictures, not of sound or text.
    """
    handlers = within(file, track, b"mdia", b"hdlr")
    return any(content(file, each, 12)[8:12] == b"vide" for each in handlers)
