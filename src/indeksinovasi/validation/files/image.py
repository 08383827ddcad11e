"""
Whether an image can be decoded.

Of a JPEG that is damaged inside, the decoder fills in what is missing and does not
tell; `docs/limits.md` says so.
"""

from __future__ import annotations

import os
import struct
import warnings
from typing import BinaryIO

from indeksinovasi import codes
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import (
    Outcome,
    damage,
    faulty,
    not_installed,
    told,
)

#: Pillow can read many more, of which each is one more to be attacked through.
_FORMATS = ("JPEG", "PNG")

#: What a JPEG begins with; and in it, what the pixels begin with.
_JPEG, _SCAN = b"\xff\xd8", b"\xff\xda"

#: Frames whose pixels are coded arithmetically, where a bit may stand for many squares.
_ARITHMETIC = {b"\xff\xc9", b"\xff\xca", b"\xff\xcb"}

#: Side of the squares that a JPEG is made of; each takes a bit at least.
_SIDE = 8

#: The mark of a part of a JPEG, and its length, which counts its own two bytes.
_PART = struct.Struct(">2sH")


def read_image(file: BinaryIO, limits: Limits) -> Outcome:
    """
    Decode the image in *file*, of an animated one the first picture.
    """
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError:
        return not_installed("Pillow")
    Image.MAX_IMAGE_PIXELS = limits.pixels
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=_FORMATS) as image:
                image.verify()  # Check sums, after which the image is spent.
            file.seek(0)
            with Image.open(file, formats=_FORMATS) as image:
                image.load()
                width, height = image.size
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return faulty(codes.evidence.IMAGE_TOO_LARGE, most=limits.pixels)
        except UnidentifiedImageError:
            reason = N_("its header is damaged")
            return faulty(codes.evidence.FILE_MALFORMED, reason=reason)
        # These are what Pillow raises for damage, as its documentation has it.
        except (OSError, SyntaxError, ValueError, EOFError, struct.error) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # The system's word, which says nothing about the image.
            return faulty(codes.evidence.FILE_MALFORMED, **damage(told(error, file)))
    if _shows_nothing(file, -(-width // _SIDE) * -(-height // _SIDE)):
        reason = N_("its pixels are missing")
        return faulty(codes.evidence.FILE_MALFORMED, reason=reason)
    return Outcome()


def _shows_nothing(file: BinaryIO, squares: int) -> bool:
    """
    Tell whether *file* is a JPEG that ends before so many *squares* can be in it.
    """
    size = os.fstat(file.fileno()).st_size
    file.seek(0)
    if file.read(len(_JPEG)) != _JPEG:
        return False
    while len(head := file.read(_PART.size)) == _PART.size:
        mark, length = _PART.unpack(head)
        if mark[:1] != b"\xff":
            return False  # Junk, which the decoder has got over.
        if mark in _ARITHMETIC:
            squares = 0
        file.seek(max(length - 2, 0), os.SEEK_CUR)
        if mark == _SCAN:
            bits = 8 * (size - file.tell())
            follows = file.read(2)
            ends_at_once = follows[:1] == b"\xff" and follows[1:] != b"\0"
            return ends_at_once or bits < squares
    return False
