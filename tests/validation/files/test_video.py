"""
Videos, which a framework may want to be short.
"""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.validation.files import FileDemand
from validation.files.making import box, brands, film, header, ids, track, video

VIDEO = video()
FRAGMENTED = (header(0), track(), box(b"mvex", box(b"trex", bytes(24))))


def stated(units: int, version: int) -> bytes:
    """
    Return the box in which a film in fragments may state its length.
    """
    layout = ">B3xI" if version == 0 else ">B3xQ"
    return box(b"mvex", box(b"mehd", struct.pack(layout, version, units)))


class TestLength:
    """
    A video is as long as it says.
    """

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (video(299), []),
            (video(300), []),
            (film(header(300_999), track()), []),
            (video(301), ["II-B220"]),
            (film(header(90_000 * 301, 90_000, version=1), track()), ["II-B220"]),
            (film(header(2**40, 1, version=1), track()), ["II-B220"]),
            (film(header(301, 1, version=0), track(b"soun"), track()), ["II-B220"]),
            (film(header(0), track(), stated(301_000, 0)), ["II-B220"]),
            (film(header(0), track(), stated(301_000, 1)), ["II-B220"]),
            (film(header(0), track(), stated(299_000, 1)), []),
        ],
        ids=[
            "shorter",
            "exactly",
            "part of a second more",
            "one second more",
            "one second more in finer units",
            "for ever",
            "with sound",
            "in fragments, too long",
            "in fragments, too long, wide",
            "in fragments",
        ],
    )
    def test_is_held_to_the_limit(self, desk, content, expected):
        """
        Five minutes are five minutes, in whatever units a camera counts.
        """
        assert desk.compare("a.mp4", content, longest_seconds=300) == expected

    @pytest.mark.parametrize(
        "content",
        [
            film(*FRAGMENTED),
            film(header(2**32 - 1), track()),
            film(header(2**64 - 1, version=1), track()),
            film(header(1000, scale=0), track()),
        ],
        ids=["in fragments", "unknown", "unknown, wide", "without units"],
    )
    def test_that_is_not_stated_is_not_called_right(self, desk, content):
        """
        A video of unknown length is neither passed nor refused.
        """
        put = desk.put("a.mp4", content)
        demand = FileDemand(longest_seconds=300)

        assert ids(desk.folder.inspect(put)) == []
        assert ids(desk.folder.compare(put, demand)) == ["II-B220?!"]

    def test_is_asked_of_videos_only(self, desk):
        """
        A photograph in place of a video has no length.
        """
        assert desk.compare("a.jpg", b"\xff\xd8\xff", longest_seconds=300) == []


class TestSound:
    """
    What a telephone or a camera records is accepted.
    """

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.mp4", VIDEO),
            ("a.mp4", film(header(9), track(), brand=b"3gp4")),
            ("a.3gp", film(header(9), track(), brand=b"3gp4")),
            ("a.mov", film(header(9), track(), brand=b"qt  ")),
            ("a.mp4", film(header(9), track(b"soun"), track())),
            ("a.mp4", VIDEO + bytes(4)),
            ("a.mp4", VIDEO + b"\0\0\1\0junk"),
            (
                "a.mp4",
                brands(b"isom")
                + box(b"mdat", bytes(9), long=True)
                + box(b"moov", header(9), track()),
            ),
            (
                "a.mp4",
                brands(b"isom")
                + box(b"moov", header(9), track())
                + struct.pack(">I4s", 0, b"mdat")
                + bytes(99),
            ),
        ],
        ids=[
            "usual",
            "of an old telephone",
            "3GP",
            "QuickTime",
            "sound first",
            "padded",
            "junk behind",
            "wide length",
            "up to the end",
        ],
    )
    def test_is_accepted(self, desk, name, content):
        """
        A whole video passes, in whichever order its parts come.
        """
        assert desk.inspect(name, content) == []


class TestUnfit:
    """
    What cannot be played is told.
    """

    @pytest.mark.parametrize(
        "content",
        [
            brands(b"isom"),
            brands(b"isom") + box(b"mdat", bytes(99)),
            VIDEO[:-1],
            (brands(b"isom") + box(b"moov", header(9), track()) + box(b"mdat", b"..."))[
                :-1
            ],
            film(track()),
            film(box(b"mvhd", bytes(5)), track()),
            film(header(0), track(), box(b"mvex", box(b"mehd", b"\0"))),
            brands(b"isom") + box(b"moov", header(9), track()),
            brands(b"isom") + box(b"moov", header(9), track()) + box(b"mdat"),
            brands(b"isom") + struct.pack(">I4s", 4, b"moov"),
            brands(b"isom") + struct.pack(">I4sQ", 1, b"moov", 2**64 - 1),
            brands(b"isom") + box(b"free") * 100_001 + VIDEO[24:],
        ],
        ids=[
            "first bytes only",
            "recording cut off",
            "last byte missing",
            "last picture missing",
            "no header",
            "header too short",
            "length too short",
            "index alone",
            "index and no pictures",
            "box smaller than its head",
            "box as large as the world",
            "countless boxes",
        ],
    )
    def test_is_told(self, desk, content):
        """
        A video that broke off while it was recorded or sent is found out.
        """
        assert desk.inspect("a.mp4", content) == ["II-B211"]

    def test_without_pictures(self, desk):
        """
        A sound recording is no video, whatever it is called.
        """
        content = film(header(9), track(b"soun"))

        assert desk.inspect("a.mp4", content) == ["II-B217"]

    @given(data=st.data())
    def test_cut_anywhere(self, desk, data):
        """
        There is no cut that goes unnoticed.
        """
        content = VIDEO[: data.draw(st.integers(8, len(VIDEO) - 1))]

        assert desk.inspect("a.mp4", content) == ["II-B211"]

    @given(data=st.data())
    def test_with_any_bytes_changed(self, desk, data):
        """
        Whatever a bad disk makes of a video, the answer is a finding, or a video.
        """
        content = bytearray(VIDEO)
        places = st.integers(0, len(content) - 1)
        changes = st.dictionaries(places, st.integers(0, 255), min_size=1, max_size=30)
        for place, byte in data.draw(changes).items():
            content[place] = byte

        assert set(desk.inspect("a.mp4", bytes(content))) <= {
            "II-B209",
            "II-B210",
            "II-B211",
            "II-B211?",
            "II-B217",
        }
