"""
How long a video is, where that is stated several times or not at all.
"""

import pytest

from validation.files.making import (
    box,
    brands,
    edits,
    film,
    fragment,
    header,
    media_header,
    samples,
    track,
    usual,
)

SHORT = header(5_000)


def in_fragments(index: bytes, *fragments: bytes) -> bytes:
    """
    Return a film of which only the beginning stands in the index.
    """
    return brands(b"isom") + index + b"".join(fragments)


def moov(*parts: bytes) -> bytes:
    """
    Return the index of a film that says it lasts five seconds.
    """
    return box(b"moov", SHORT, *parts)


class TestInFragments:
    """
    A film in fragments is as long as its fragments, whatever its header says.
    """

    @pytest.mark.parametrize(
        "fragments",
        [
            [fragment(*[600] * 40)] * 10,
            [fragment(each=600, many=40)] * 10,
            [fragment(many=400)],
            [fragment(many=400), fragment(many=9, number=2)],
        ],
        ids=["one by one", "by fragment", "by film", "with another track"],
    )
    @pytest.mark.parametrize(("limit", "expected"), [(400, []), (399, ["II-B220"])])
    def test_all_fragments_count(self, desk, fragments, limit, expected):
        """
        A recording of 400 seconds is not taken for the five in its header.
        """
        index = moov(track(b"vide", media_header(0)), usual(600))
        content = in_fragments(index, *fragments)

        assert desk.compare("a.mp4", content, longest_seconds=limit) == expected

    def test_the_beginning_in_the_index_counts_too(self, desk):
        """
        What stands in the index is part of the film.
        """
        first = track(b"vide", media_header(3000), samples=samples((5, 600)))
        content = in_fragments(moov(first, usual(600)), fragment(many=5))

        assert desk.compare("a.mp4", content, longest_seconds=10) == []
        assert desk.compare("a.mp4", content, longest_seconds=9) == ["II-B220"]

    @pytest.mark.parametrize(
        "content",
        [
            in_fragments(moov(track(b"vide", media_header(0))), fragment(many=9)),
            in_fragments(moov(track()), fragment(600)),
            in_fragments(moov(track(), usual(600)), box(b"mdat", bytes(9))),
        ],
        ids=["no length of a picture", "no units", "no fragments yet"],
    )
    def test_the_header_is_not_believed(self, desk, content):
        """
        Where the fragments do not tell, the length is not known.
        """
        assert desk.compare("a.mp4", content, longest_seconds=300) == ["II-B220?!"]

    @pytest.mark.parametrize(
        "broken",
        [
            box(b"moof", box(b"traf", box(b"tfhd", bytes(3)))),
            box(b"moof", box(b"traf", box(b"trun", b"\0\0\1\0\xff\xff\xff\xff"))),
        ],
        ids=["head", "table"],
    )
    def test_a_fragment_cut_short_is_damage(self, desk, broken):
        """
        A table that holds less than it says is not read on.
        """
        content = in_fragments(moov(track()), fragment(600), broken)

        assert desk.inspect("a.mp4", content) == ["II-B211"]


class TestWhole:
    """
    Of several lengths that are stated the longest counts.
    """

    @pytest.mark.parametrize(
        "part",
        [
            track(b"vide", media_header(600 * 301)),
            track(b"soun", media_header(600 * 301, version=1)),
            track(b"vide", media_header(9), edits(1_000, 300_000)),
            track(b"vide", media_header(9), edits(301_000, version=1)),
            track(b"vide", media_header(9), samples=samples((300, 600), (10, 60))),
        ],
        ids=["pictures", "sound", "edits", "edits, wide", "single pictures"],
    )
    @pytest.mark.parametrize("stated", [5_000, 0, 2**32 - 1])
    def test_a_short_header_hides_nothing(self, desk, part, stated):
        """
        Whoever changes the length in the header alone is found out.
        """
        content = film(header(stated), track(b"vide", media_header(600)), part)

        assert desk.compare("a.mp4", content, longest_seconds=300) == ["II-B220"]

    @pytest.mark.parametrize(
        "part",
        [
            track(b"vide", media_header(600 * 400), edits(299_000)),
            track(b"text", media_header(600 * 400)),
            track(b"vide", media_header(600 * 300 + 599)),
            track(b"vide", media_header(2**32 - 1), edits(0)),
        ],
        ids=["cut to size", "titles", "part of a second", "nothing stated"],
    )
    def test_what_is_not_shown_does_not_count(self, desk, part):
        """
        A film cut to five minutes on a telephone lasts five minutes.
        """
        content = film(header(299_000), track(), part)

        assert desk.compare("a.mp4", content, longest_seconds=300) == []

    def test_an_unknown_part_may_be_the_longest(self, desk):
        """
        Where the header is silent, every part has to say how long it is.
        """
        known = track(b"soun", media_header(600))
        content = film(header(0), known, track())

        assert desk.compare("a.mp4", content, longest_seconds=300) == ["II-B220?!"]
        whole = film(header(0), known, track(b"vide", media_header(600)))
        assert desk.compare("a.mp4", whole, longest_seconds=300) == []


class TestOtherFilms:
    """
    A limit on the length holds for every film, also where nobody can measure it.
    """

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.avi", b"RIFF\0\0\0\0AVI LIST"),
            ("a.mkv", b"\x1aE\xdf\xa3" + bytes(9)),
            ("a.wmv", b"0&\xb2u\x8ef\xcf\x11" + bytes(9)),
            ("a.mpg", b"\0\0\1\xba" + bytes(9)),
            ("a.flv", b"FLV\1" + bytes(9)),
        ],
    )
    def test_is_not_called_kept(self, desk, name, content):
        """
        A film that is not opened is neither passed nor refused for its length.
        """
        assert desk.compare(name, content, longest_seconds=300) == ["II-B220?!"]
        assert desk.compare(name, content) == []
