"""
What a file is by its first bytes, whatever its name says.

The table tells the types that evidence is asked for from those sent by mistake. It
decides which reader opens a file; only the reader knows whether the file is sound.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

#: As much of a file as `kind_of` looks at.
HEAD_BYTES = 8192

#: Readers take a PDF whose header comes after some junk, up to here (ISO 32000-1, H.3).
_PDF_HEADER_WITHIN = 1024


_UTF8_MARK = b"\xef\xbb\xbf"


@attrs.frozen
class Kind:
    """
    A type of file.

    Attributes:
        name: What people call it.

        endings: What such a file's name may end in, the usual one first.

        reader: What can open it; empty if nothing here does.

        film: Whether it shows moving pictures, and lasts so long.

        plain: Whether every sound file of the type is known by its first bytes.
    """

    name: str
    endings: tuple[str, ...]
    reader: str = ""
    film: bool = False
    plain: bool = True


_PDF = Kind("PDF", ("pdf",), "pdf")
_JPEG = Kind("JPEG", ("jpg", "jpeg", "jpe", "jfif"), "image")
_PNG = Kind("PNG", ("png",), "image")
_MP4 = Kind("MP4", ("mp4", "m4v"), "video", film=True)
# Telephones name their 3GP recordings .mp4, too; what plays the one plays the other.
_3GP = Kind("3GP", ("3gp", "3gpp", "3g2", "mp4"), "video", film=True)
# Free space may fill all that is looked at.
_QUICKTIME = Kind("QuickTime", ("mov", "qt"), "video", film=True, plain=False)
_M4A = Kind("M4A", ("m4a", "m4b"))
_HEIC = Kind("HEIC", ("heic", "heif", "hif"))
_AVIF = Kind("AVIF", ("avif",))
_WEBP = Kind("WebP", ("webp",))
_AVI = Kind("AVI", ("avi",), film=True)
_MATROSKA = Kind("Matroska", ("mkv", "webm"), film=True)
_WINDOWS_MEDIA = Kind("Windows Media", ("wmv", "wma", "asf"), film=True)
_FLASH = Kind("Flash video", ("flv",), film=True)
_MPEG = Kind("MPEG", ("mpg", "mpeg", "vob"), film=True, plain=False)
_WAVE = Kind("WAVE", ("wav",))
_BMP = Kind("BMP", ("bmp", "dib"))
_MP3 = Kind("MP3", ("mp3",), plain=False)
_ZIP = Kind("ZIP", ("zip",))
_HTML = Kind("HTML", ("html", "htm"), plain=False)
_TIFF = Kind("TIFF", ("tiff", "tif"))
_WORD = Kind("Word", ("docx", "docm", "dotx"))
_EXCEL = Kind("Excel", ("xlsx", "xlsm", "xltx"))
_POWERPOINT = Kind("PowerPoint", ("pptx", "pptm", "ppsx"))
_OPENDOCUMENT = Kind("OpenDocument", ("odt", "ods", "odp"))

#: By what the file begins with.
_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n\x1a\n", _PNG),
    (b"GIF87a", Kind("GIF", ("gif",))),
    (b"GIF89a", Kind("GIF", ("gif",))),
    (b"II*\0", _TIFF),
    (b"MM\0*", _TIFF),
    (b"II+\0", _TIFF),  # BigTIFF
    (b"MM\0+", _TIFF),
    (b"\x1aE\xdf\xa3", _MATROSKA),
    (b"0&\xb2u\x8ef\xcf\x11", _WINDOWS_MEDIA),
    (b"FLV\x01", _FLASH),
    (b"\0\0\1\xba", _MPEG),
    (b"\0\0\1\xb3", _MPEG),
    (b"ID3", _MP3),
    (b"\xff\xfb", _MP3),
    (b"\xff\xfa", _MP3),
    (b"\xff\xf3", _MP3),
    (b"\xff\xf2", _MP3),
    (b"PK\5\6", _ZIP),  # One without a file in it.
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind("Office 97", ("doc", "xls", "ppt"))),
    (b"Rar!\x1a\x07", Kind("RAR", ("rar",))),
    (b"7z\xbc\xaf\x27\x1c", Kind("7-Zip", ("7z",))),
    (b"\x1f\x8b\x08", Kind("gzip", ("gz", "tgz"))),
    (b"{\\rtf", Kind("RTF", ("rtf",))),
    (b"L\0\0\0\x01\x14\x02\0", Kind("Windows shortcut", ("lnk",))),
    (b"MZ", Kind("Windows program", ("exe", "dll", "scr"))),
)

#: By the form named in a RIFF file, after its size.
_RIFF = {b"WEBP": _WEBP, b"AVI ": _AVI, b"WAVE": _WAVE}

#: By the brand that an ISO base media file says it is, where that is not MP4.
_BRANDS: tuple[tuple[bytes, Kind], ...] = (
    (b"qt  ", _QUICKTIME),
    (b"3g", _3GP),
    (b"M4A", _M4A),
    (b"M4B", _M4A),
    (b"hei", _HEIC),
    (b"hev", _HEIC),
    (b"mif1", _HEIC),
    (b"msf1", _HEIC),
    (b"avif", _AVIF),
    (b"avis", _AVIF),
)

#: What a QuickTime file without a brand begins with, after the size.
_QUICKTIME_BOXES = {b"moov", b"mdat", b"pnot"}

#: What may stand before that, and holds nothing.
_PADDING = {b"free", b"skip", b"wide"}

#: By the folder that an Office file keeps its document in.
_OFFICE = ((b"word/", _WORD), (b"xl/", _EXCEL), (b"ppt/", _POWERPOINT))

_KINDS: tuple[Kind, ...] = (
    *(_PDF, _MP4, _3GP, _QUICKTIME, _M4A, _HEIC, _AVIF, _WEBP, _AVI, _WAVE, _BMP),
    *(_ZIP, _HTML, _WORD, _EXCEL, _POWERPOINT, _OPENDOCUMENT),
    *(kind for _, kind in _BEGINNINGS),
)

#: Endings of names that promise a content which is recognised wherever it is sound.
KNOWN_ENDINGS = frozenset(
    ending for each in _KINDS if each.plain for ending in each.endings
)


def readers_of(ending: str) -> frozenset[str]:
    """
    Return what opens files whose name ends in *ending*, if they are what it says.
    """
    return frozenset(each.reader for each in _KINDS if ending in each.endings)


def kind_of(head: bytes) -> Kind | None:
    """
    Return what a file with these first bytes is, None if that cannot be told.
    """
    looks = (_beginning, _packed, _riff, _boxed, _bitmap, _document)
    return next((kind for look in looks if (kind := look(head))), None)


def _beginning(head: bytes) -> Kind | None:
    return _first(_BEGINNINGS, head)


def _packed(head: bytes) -> Kind | None:
    """
    Return what kind of ZIP archive it is, as far as its first entries tell.
    """
    if not head.startswith(b"PK\x03\x04"):
        return None
    if b"mimetypeapplication/vnd.oasis" in head:
        return _OPENDOCUMENT
    if b"[Content_Types].xml" in head or b"_rels/" in head:
        for folder, kind in _OFFICE:
            if folder in head:
                return kind
    return _ZIP


def _riff(head: bytes) -> Kind | None:
    return _RIFF.get(head[8:12]) if head.startswith(b"RIFF") else None


def _boxed(head: bytes) -> Kind | None:
    while head[4:8] in _PADDING and (length := int.from_bytes(head[:4])):
        head = head[length:]
    if head[4:8] == b"ftyp":
        return _first(_BRANDS, head[8:12]) or _MP4
    return _QUICKTIME if head[4:8] in _QUICKTIME_BOXES else None


def _bitmap(head: bytes) -> Kind | None:
    # Two letters are few, so the reserved zeros of the header must be there as well.
    return _BMP if head.startswith(b"BM") and head[6:10] == bytes(4) else None


def _document(head: bytes) -> Kind | None:
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return _PDF
    text = head.removeprefix(_UTF8_MARK).lstrip()[:14].lower()
    page = text.startswith((b"<!doctype html", b"<html"))
    return _HTML if page else None


def _first(table: Iterable[tuple[bytes, Kind]], text: bytes) -> Kind | None:
    return next((kind for start, kind in table if text.startswith(start)), None)
