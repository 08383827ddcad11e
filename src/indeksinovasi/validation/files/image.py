"""
Whether an image can be decoded to its last pixel.
"""

from __future__ import annotations

import struct
import warnings
from pathlib import Path

from indeksinovasi import codes
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import (
    Outcome,
    faulty,
    not_installed,
    told,
)

#: Pillow can read many more, of which each is one more to be attacked through.
_FORMATS = ("JPEG", "PNG")


def read_image(path: Path, limits: Limits) -> Outcome:
    """
    Decode the image at *path*, of an animated one the first picture.
    """
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError:
        return not_installed("Pillow")
    Image.MAX_IMAGE_PIXELS = limits.pixels
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(path, formats=_FORMATS) as image:
                image.verify()  # Check sums, after which the image is spent.
            with Image.open(path, formats=_FORMATS) as image:
                image.load()
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return faulty(codes.evidence.IMAGE_TOO_LARGE, most=limits.pixels)
        except UnidentifiedImageError:
            reason = N_("its header is damaged")
            return faulty(codes.evidence.FILE_MALFORMED, reason=reason)
        # These are what Pillow raises for damage, as its documentation has it.
        except (OSError, SyntaxError, ValueError, EOFError, struct.error) as error:
            reason = told(error, path)
            return faulty(codes.evidence.FILE_MALFORMED, reason=reason)
    return Outcome()
