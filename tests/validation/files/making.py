"""
Files as offices have them, sound and otherwise, and a desk to lay them on.
"""

import io
import itertools
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

import pikepdf
from PIL import Image

from indeksinovasi.model import Evidence
from indeksinovasi.validation import Unchecked
from indeksinovasi.validation.files import EvidenceFolder, FileDemand


class Desk:
    """
    An evidence folder that files can be put into, each under a path of its own.
    """

    def __init__(self, folder: EvidenceFolder, root: Path) -> None:
        self.folder = folder
        self.root = root
        self._numbers = itertools.count()

    def put(self, name: str, content: bytes, **fields: str) -> Evidence:
        """
        Return evidence with a file called *name* that holds *content*.
        """
        place = self.root / str(next(self._numbers))
        place.mkdir()
        (place / name).write_bytes(content)
        return Evidence(title="Bukti", file=f"{place.name}/{name}", **fields)

    def inspect(self, name: str, content: bytes, **fields: str) -> list[str]:
        """
        Return the ids of all that is wrong with a file.
        """
        return ids(self.folder.inspect(self.put(name, content, **fields)))

    def compare(self, name: str, content: bytes, **demand: object) -> list[str]:
        """
        Return the ids of all that a file lacks of what is asked.
        """
        evidence = self.put(name, content)
        return ids(self.folder.compare(evidence, FileDemand(**demand)))


def ids(found: Iterable[object]) -> list[str]:
    """
    Return the ids of the codes in *found*, with a question mark for a check not made.
    """
    return [
        each.code.id + "?" * isinstance(each, Unchecked) + "!" * required(each)
        for each in found
    ]


def faults(found: Iterable[object]) -> list[str]:
    """
    Return the ids of what is wrong, leaving out what was not checked.
    """
    return ids(each for each in found if not isinstance(each, Unchecked))


def required(found: object) -> bool:
    """
    Tell whether *found* is a check that was asked for and not made.
    """
    return isinstance(found, Unchecked) and found.required


def pdf(pages: int = 1, **encryption: str) -> bytes:
    """
    Return a PDF with empty pages, encrypted if passwords are given.
    """
    file = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        locks = pikepdf.Encryption(**encryption) if encryption else None
        document.save(file, encryption=locks)
    return file.getvalue()


def raw_pdf(objects: dict[int, bytes]) -> bytes:
    """
    Return a PDF made of *objects*, of which the first is its root.
    """
    text, offsets = b"%PDF-1.5\n", []
    for number, content in objects.items():
        offsets.append(len(text))
        text += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return text + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(text))
    )


def packed_pdf(padding: int) -> bytes:
    """
    Return a PDF whose objects are compressed with so many MiB of blanks behind them.
    """
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>> ",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>> ",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> ",
    )
    second, third = len(parts[0]), len(parts[0]) + len(parts[1])
    head = b"1 0 2 %d 3 %d " % (second, third)
    packer = zlib.compressobj()
    packed = packer.compress(head + b"".join(parts))
    packed += b"".join(packer.compress(b" " * 1024**2) for _ in range(padding))
    packed += packer.flush()
    text = b"%%PDF-1.5\n4 0 obj\n<</Type/ObjStm/N 3/First %d" % len(head)
    text += b"/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
    text += packed + b"\nendstream\nendobj\n"
    rows = [(0, 0, 255), (2, 4, 0), (2, 4, 1), (2, 4, 2), (1, 9, 0), (1, len(text), 0)]
    table = b"".join(struct.pack(">BIB", *row) for row in rows)
    return text + (
        b"5 0 obj\n<</Type/XRef/Size 6/W[1 4 1]/Root 1 0 R/Length %d>>stream\n"
        b"%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
        % (len(table), table, len(text))
    )


def image(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: int) -> bytes:
    """
    Return an image with a little of everything in it.
    """
    file = io.BytesIO()
    picture = Image.effect_mandelbrot(size, (-2, -1.5, 1, 1.5), 50).convert("RGB")
    picture.save(file, kind, **options)
    return file.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    """
    Return a part of a PNG.
    """
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


def png(width: int, height: int, pixels: bytes) -> bytes:
    """
    Return a PNG that says it is so large, whatever there is of it.
    """
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )


def box(name: bytes, *content: bytes, long: bool = False) -> bytes:
    """
    Return a box of an MP4 file.
    """
    inner = b"".join(content)
    if long:
        return struct.pack(">I4sQ", 1, name, len(inner) + 16) + inner
    return struct.pack(">I4s", len(inner) + 8, name) + inner


def track(
    handler: bytes = b"vide", *parts: bytes, samples: bytes = b"", number: int = 1
) -> bytes:
    """
    Return a track of an MP4 file: pictures, or what *handler* stands for.

    Its media have the units of `media_header`, and the table *samples*.
    """
    return box(
        b"trak",
        box(b"tkhd", struct.pack(">12xI68x", number)),
        *(each for each in parts if each[4:8] == b"edts"),
        box(
            b"mdia",
            *(each for each in parts if each[4:8] == b"mdhd"),
            box(b"hdlr", bytes(8), handler, bytes(12)),
            box(b"minf", box(b"stbl", samples)),
        ),
    )


def media_header(units: int, scale: int = 600, version: int = 0) -> bytes:
    """
    Return the box with the length of a track.
    """
    layout = ">B11xII4x" if version == 0 else ">B19xIQ4x"
    return box(b"mdhd", struct.pack(layout, version, scale, units))


def edits(*units: int, version: int = 0) -> bytes:
    """
    Return the box that says which parts of a track are shown, in units of the film.
    """
    layout = ">I8x" if version == 0 else ">Q12x"
    rows = (struct.pack(layout, each) for each in units)
    return box(b"edts", table(b"elst", *rows, version=version))


def samples(*rows: tuple[int, int]) -> bytes:
    """
    Return the box that says how many pictures are shown for how many units each.
    """
    return table(b"stts", *(struct.pack(">II", *row) for row in rows))


def table(name: bytes, *rows: bytes, version: int = 0) -> bytes:
    """
    Return a box with a number of rows.
    """
    return box(name, struct.pack(">B3xI", version, len(rows)), *rows)


def usual(units: int, number: int = 1) -> bytes:
    """
    Return the box that says how long a picture in a fragment is if nothing else does.
    """
    return box(b"mvex", box(b"trex", struct.pack(">4xI4xI8x", number, units)))


def fragment(*durations: int, each: int = 0, number: int = 1, many: int = 0) -> bytes:
    """
    Return a fragment of a film.

    Args:
        durations: Of its pictures, if they are given one by one.

        each: Of a picture in this fragment, if that is given.

        number: The track's.

        many: Number of pictures whose length is not given one by one.
    """
    head = struct.pack(">II", 0x2002A if each else 0x20000, number)
    if each:
        head += bytes(4) + struct.pack(">II", each, 9)
    flags = 0x305 if durations else 0x205
    run = struct.pack(">II8x", flags, len(durations) or many)
    if durations:
        run += b"".join(struct.pack(">II", units, 1) for units in durations)
    parts = box(b"traf", box(b"tfhd", head), box(b"trun", run))
    return box(b"moof", parts) + box(b"mdat", bytes(9))


def header(units: int, scale: int = 1000, version: int = 0) -> bytes:
    """
    Return the box with the length of a film.
    """
    layout = ">B11xII80x" if version == 0 else ">B19xIQ80x"
    return box(b"mvhd", struct.pack(layout, version, scale, units))


def film(*parts: bytes, brand: bytes = b"isom") -> bytes:
    """
    Return an MP4 file with *parts* in its index.
    """
    return b"".join((brands(brand), box(b"mdat", bytes(50)), box(b"moov", *parts)))


def brands(brand: bytes) -> bytes:
    """
    Return the box that an MP4 file begins with.
    """
    return box(b"ftyp", brand, bytes(4), brand, b"mp41")


def video(seconds: int = 60) -> bytes:
    """
    Return an MP4 file that lasts so many seconds.
    """
    return film(header(seconds * 1000), track())
