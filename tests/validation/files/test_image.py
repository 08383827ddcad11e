"""
Photographs and screenshots.
"""

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from validation.files.making import chunk, image, png


def flat(side: int, **options: bool) -> bytes:
    """
    Return a JPEG that is white all over, which takes as little as there can be.
    """
    file = io.BytesIO()
    Image.new("L", (side, side), "white").save(file, "JPEG", **options)
    return file.getvalue()


PNG = image("PNG")
JPEG = image("JPEG", size=(64, 48))
FLAT = flat(1600)

#: Where the pixels of the JPEG begin, after the head of their part.
SCAN = JPEG.index(b"\xff\xda") + 14


class TestSound:
    """
    What a camera or a screen makes is accepted.
    """

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.png", PNG),
            ("a.jpg", JPEG),
            ("a.jpg", image("JPEG", progressive=True)),
            ("a.png", png(8, 2, zlib.compress(bytes(18)))),
            ("a.jpg", JPEG + bytes(99)),
            ("a.jpg", JPEG[:20] + b"junk" + JPEG[20:]),
            ("a.jpg", FLAT),
            ("a.jpg", flat(1600, progressive=True, optimize=True)),
        ],
        ids=[
            "PNG",
            "JPEG",
            "progressive",
            "grey",
            "with something behind",
            "junk",
            "white",
            "white, packed",
        ],
    )
    def test_is_accepted(self, desk, name, content):
        """
        A sound image passes.
        """
        assert desk.inspect(name, content) == []


class TestUnfit:
    """
    What shows nothing, or only half, is told.
    """

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.png", PNG[: len(PNG) // 2]),
            ("a.png", PNG.replace(b"IDAT", b"IDAX")),
            ("a.png", PNG[:8]),
            ("a.png", png(8, 2, b"bukan piksel")),
            ("a.png", png(8, 2, zlib.compress(b"."))),
            ("a.png", png(0, 0, zlib.compress(b""))),
            ("a.jpg", JPEG[: len(JPEG) // 2]),
            ("a.jpg", JPEG[:3]),
            ("a.jpg", JPEG[:200] + bytes(200)),
            ("a.jpg", JPEG[:SCAN] + b"\xff\xd9"),
            ("a.jpg", JPEG[:SCAN] + b"\xff\xd0\xff\xd9"),
            ("a.jpg", FLAT[: FLAT.index(b"\xff\xda") + 20] + b"\xff\xd9"),
        ],
        ids=[
            "half a PNG",
            "changed part",
            "first bytes only",
            "no pixels",
            "too few pixels",
            "no size",
            "half a JPEG",
            "first bytes only of a JPEG",
            "zeros in a JPEG",
            "no pixels in a JPEG",
            "a mark for pixels in a JPEG",
            "six bytes of a large JPEG",
        ],
    )
    def test_damage_is_told(self, desk, name, content):
        """
        An image that stops in the middle is found out.
        """
        assert desk.inspect(name, content) == ["II-B211"]

    @given(data=st.data())
    def test_png_cut_anywhere(self, desk, data):
        """
        A PNG that lacks more than the check sum of its end is found out.
        """
        content = PNG[: data.draw(st.integers(8, len(PNG) - 5))]

        assert desk.inspect("a.png", content) == ["II-B211"]

    @given(data=st.data())
    def test_jpeg_cut_anywhere(self, desk, data):
        """
        A JPEG that lacks more than its last mark is found out.
        """
        content = JPEG[: data.draw(st.integers(3, len(JPEG) - 20))]

        assert desk.inspect("a.jpg", content) == ["II-B211"]

    @given(data=st.data(), kind=st.sampled_from(["png", "jpg"]))
    def test_with_any_bytes_changed(self, desk, data, kind):
        """
        Whatever a bad disk makes of an image, the answer is a finding, or an image.
        """
        content = bytearray(PNG if kind == "png" else JPEG)
        places = st.integers(0, len(content) - 1)
        changes = st.dictionaries(places, st.integers(0, 255), min_size=1, max_size=30)
        for place, byte in data.draw(changes).items():
            content[place] = byte

        assert set(desk.inspect(f"a.{kind}", bytes(content))) <= {
            "II-B209",
            "II-B210",
            "II-B211",
            "II-B211?",
            "II-B216",
        }


class TestHostile:
    """
    A few bytes that say they are a giant are not believed.
    """

    @pytest.mark.parametrize("side", [11_000, 20_000, 60_000, 2**31 - 1])
    def test_giant_by_its_own_account(self, desk, side):
        """
        An image that says it needs gigabytes is refused before they are fetched.
        """
        content = png(side, side, zlib.compress(bytes(1000)))

        assert desk.inspect("a.png", content) == ["II-B216"]

    def test_packed_text(self, desk):
        """
        A note in an image that unpacks to many megabytes is not unpacked.
        """
        note = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(20 * 1024**2)))
        content = PNG[:33] + note + PNG[33:]

        assert desk.inspect("a.png", content) == ["II-B211"]
