"""
How files give themselves away by their first bytes.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.validation.files.content import KNOWN_ENDINGS, kind_of
from validation.files.making import box, brands, image, pdf, video

ZIP = b"PK\x03\x04" + bytes(26)
OFFICE = ZIP + b"[Content_Types].xml"

BEGINNINGS = {
    "PDF": pdf(),
    "PDF after a blank line": b"\r\n" + pdf(),
    "PDF after a mark of UTF-8": b"\xef\xbb\xbf" + pdf(),
    "JPEG": image("JPEG"),
    "PNG": image("PNG"),
    "GIF": image("GIF"),
    "TIFF": image("TIFF"),
    "WebP": image("WEBP"),
    "BMP": image("BMP"),
    "MP4": video(),
    "MP4 of brand mp42": brands(b"mp42"),
    "MP4 of brand avc1": brands(b"avc1"),
    "MP4 of brand M4V ": brands(b"M4V "),
    "MP4 of brand iso6": brands(b"iso6"),
    "3GP": brands(b"3gp4"),
    "QuickTime": brands(b"qt  "),
    "QuickTime of old": box(b"moov", bytes(9)),
    "QuickTime with room for a longer size": box(b"wide", b"") + box(b"mdat", bytes(9)),
    "MP4 after free space": box(b"free", bytes(900)) + brands(b"isom"),
    "M4A": brands(b"M4A "),
    "HEIC": brands(b"heic"),
    "AVIF": brands(b"avif"),
    "AVI": b"RIFF\0\0\0\0AVI LIST",
    "WAVE": b"RIFF\0\0\0\0WAVEfmt ",
    "Matroska": b"\x1aE\xdf\xa3",
    "Word": OFFICE + b"word/document.xml",
    "Excel": OFFICE + b"xl/workbook.xml",
    "PowerPoint": OFFICE + b"ppt/presentation.xml",
    "OpenDocument": ZIP + b"mimetypeapplication/vnd.oasis.opendocument.text",
    "ZIP": ZIP + b"foto.jpg",
    "ZIP with a PDF inside": ZIP + b"a.pdf" + pdf(),
    "Office 97": bytes.fromhex("d0cf11e0a1b11ae1"),
    "RAR": b"Rar!\x1a\x07\1\0",
    "HTML": b"\n<!DOCTYPE html><title>404</title>",
    "HTML with a mark of UTF-8": b"\xef\xbb\xbf<html>",
    "MP3 of MPEG-2": b"\xff\xf3\x84\xc4",
    "MPEG without a pack": b"\0\0\1\xb3\x14",
    "TIFF of more than 4 GB": b"II+\0\x08\0",
    "ZIP without a file": b"PK\5\6" + bytes(18),
    "RTF": rb"{\rtf1\ansi",
    "Windows shortcut": bytes.fromhex("4c0000000114020000000000c000000000000046"),
    "Windows program": b"MZ\x90\0",
}

UNKNOWN = {
    "nothing": b"",
    "text": b"Bupati Sumbawa",
    "text that begins like a bitmap": b"BMKG mencatat hujan lebat",
    "other RIFF": b"RIFF\0\0\0\0ACON",
    "zeros": bytes(9000),
    "free space": box(b"free", bytes(9000)),
    "free space without a length": bytes(4) + b"free" + bytes(99),
    "PDF after much else": b"x" * 2000 + b"%PDF-1.4",
}


class TestKind:
    """
    A file is what its content is.
    """

    @pytest.mark.parametrize(("name", "head"), BEGINNINGS.items(), ids=BEGINNINGS)
    def test_is_told_by_the_beginning(self, name, head):
        """
        What is sent as evidence, rightly or by mistake, is recognised.
        """
        kind = kind_of(head[:8192])

        assert name.split(" ")[0] == kind.name.split(" ")[0]
        assert set(kind.endings) <= KNOWN_ENDINGS or not kind.plain

    @pytest.mark.parametrize("head", UNKNOWN.values(), ids=UNKNOWN)
    def test_is_not_made_up(self, head):
        """
        What gives no sign of its type is not given one.
        """
        assert kind_of(head) is None

    @given(head=st.binary(max_size=64))
    def test_is_told_of_anything(self, head):
        """
        No bytes are so strange that the question cannot be asked.
        """
        kind = kind_of(head)

        assert kind is None or kind.endings


@pytest.mark.parametrize("ending", ["html", "mp3", "mpg", "mov"])
def test_what_sound_files_do_not_tell_is_not_held_against_them(ending):
    """
    Of these types, a file may well begin like nothing that is known here.
    """
    assert ending not in KNOWN_ENDINGS


@pytest.mark.parametrize("ending", ["pdf", "jpg", "png", "mp4", "docx", "zip"])
def test_other_types_are_always_known(ending):
    """
    A file called so that begins otherwise is none.
    """
    assert ending in KNOWN_ENDINGS
