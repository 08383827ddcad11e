"""
The short cut through a submission without a fault, held against the long way.
"""

import json
import pickle
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import attrs
import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indeksinovasi.documents import fast, schema_text
from indeksinovasi.documents.fast import read_fast
from indeksinovasi.documents.submissions import parse_strictly
from indeksinovasi.errors import SubmissionError
from plain import (
    FULL_DOCUMENT,
    HOSTILE,
    json_text,
    place_name,
    places,
    replaced,
    value_at,
)
from strategies import damaged, documents, mutated

CONTENT = json_text(FULL_DOCUMENT).encode()

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(schema_text("submission-1")),
    format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
)

#: Bytes that one reader takes for a part of a document and another does not.
ACCIDENTS = [
    *(b"", b"{", b"}", b"[", b"]", b'"', b",", b":", b"\\", b"\\u", b"\\ud800", b"-"),
    *(b"\0", b"\n", b"\x0b", b"\x0c", b"\x7f", b"\xff", b"\xa0", b"\xc2\xa0", b"/**/"),
    *(b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\\ud83e\\udde0", b"\\x41"),
    *(b"null", b"true", b"NaN", b"-Infinity", b"1e400", b"1" * 50, b"0x1", b"01"),
    *(b'"level": 2.0, ', b'"level": 1, ', b'"note" : ": ", ', b'"title": "x", '),
    *(b"[" * 200, b"\\/", b"\\u003a", b"\\u0022", b'": ', b'" : ', b' "\\\\": '),
]


def slowly(content):
    """
    Return what the long way makes of *content*; None if it finds a fault.
    """
    try:
        return parse_strictly(content, origin="-")
    except SubmissionError:
        return None


def spelt_out(value):
    """
    Return *value* with the type of everything inside it, in order.
    """
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        value = [value.__class__, *(spelt_out(getattr(value, f.name)) for f in fields)]
    elif isinstance(value, Mapping):
        pairs = [(key, spelt_out(each)) for key, each in value.items()]
        value = [value.__class__, *pairs]
    elif isinstance(value, tuple):
        value = [value.__class__, *map(spelt_out, value)]
    return type(value), value


def agree(content):
    """
    Tell whether both ways lead to the same end.
    """
    return spelt_out(read_fast(content)) == spelt_out(slowly(content))


def answering(answer):
    """
    Return the bytes of a submission that answers one indicator with *answer*.
    """
    text = (
        '{"framework": "iga/2026", "region": {"name": "Kota Contoh"},'
        ' "innovations": [], "answers": {"pad": %s}}'
    )
    return (text % answer).encode()


@st.composite
def mixed_up(draw):
    """
    Draw the bytes of a submission into which something got that has no place there.
    """
    content = json_text(draw(documents() | st.just(FULL_DOCUMENT))).encode()
    start = draw(st.integers(0, len(content)))
    stop = draw(st.integers(start, min(start + 20, len(content))))
    put = draw(st.sampled_from(ACCIDENTS) | st.just(content[start:stop] * 2))
    return content[:start] + put + content[stop:]


styles = st.fixed_dictionaries(
    {
        "ensure_ascii": st.booleans(),
        "indent": st.sampled_from([None, 0, 2, "\t"]),
        "separators": st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : ")]),
        "sort_keys": st.booleans(),
    }
)


def styled(data, style):
    """
    Write *data* as JSON in a *style* of someone's own, with decimals as text.
    """
    return json.dumps(data, default=lambda each: f"{each:f}", **style).encode()


class TestSameEnd:
    """
    The short cut changes nothing but the time it takes.
    """

    @given(documents().map(json_text))
    def test_a_submission_without_a_fault_is_read_the_same(self, text):
        """
        Whatever a submission holds, both ways read it, and read the same.
        """
        assert read_fast(text.encode()) is not None
        assert agree(text.encode())

    @given(documents(), styles)
    def test_however_it_is_written(self, document, style):
        """
        Blanks, escapes and the order of keys make no difference.
        """
        assert read_fast(styled(document, style)) is not None
        assert agree(styled(document, style))

    @given(documents().flatmap(mutated) | mutated(FULL_DOCUMENT))
    def test_a_submission_with_a_fault_is_left_alone(self, document):
        """
        Where the long way finds a fault, the short cut finds nothing.
        """
        assert agree(json_text(document).encode())

    @pytest.mark.parametrize(
        "place",
        [place for place in places(FULL_DOCUMENT) if place],
        ids=place_name,
    )
    def test_whatever_stands_at_a_place(self, place):
        """
        No value is taken anywhere that the long way would not take there.
        """
        for each in HOSTILE:
            content = json_text(replaced(FULL_DOCUMENT, place, each)).encode()
            assert agree(content), content

    @given(damaged() | mixed_up())
    def test_accidents(self, content):
        """
        Bytes that get lost, doubled or mixed up never change a result.
        """
        assert agree(content)

    @given(st.binary() | st.text().map(str.encode))
    def test_what_is_no_submission_at_all(self, content):
        """
        Any other file is left to the reader that can say what is wrong with it.
        """
        assert read_fast(content) is None

    @pytest.mark.parametrize(
        "content",
        [
            *(b"", b" \n", b"null", b"[]", b"{}", b"\xef\xbb\xbf" + CONTENT),
            *(CONTENT + b"\0", CONTENT + CONTENT, CONTENT[:-1], CONTENT.upper()),
            *(b"[" * 1_000_000, b'{"a":' * 1_000_000, b'{"region":' * 100_000),
            CONTENT.decode().encode("utf-16"),
            CONTENT.replace(b"bangun", b"ban\0gun"),
            CONTENT.replace(b"bangun", b"ban\tgun"),
            CONTENT.replace(b"bangun", b"ban\xe9gun"),
            CONTENT.replace(b"bangun", b"ban\\ud800gun"),
            CONTENT.replace(b"bangun", b"ban\xed\xa0\x80gun"),
            CONTENT.replace(b"12.50", b"12.50\\n"),
            CONTENT.replace(b'"12.50"', b"[" * 5000 + b"]" * 5000),
        ],
    )
    def test_known_traps(self, content):
        """
        What readers of JSON are known to differ in is left to the long way.
        """
        assert read_fast(content) is None
        assert slowly(content) is None

    def test_the_same_to_the_last_bit(self):
        """
        What came by the short cut can be hashed, kept and told from nothing else.
        """
        quick, slow = read_fast(CONTENT), slowly(CONTENT)

        assert quick.sha256 == slow.sha256
        assert hash(quick) == hash(slow)
        kept = pickle.loads(pickle.dumps(quick))  # noqa: S301 -- made here
        assert spelt_out(kept) == spelt_out(slow)


class TestSchema:
    """
    What goes through is what the published schema describes.
    """

    @given(documents().flatmap(mutated) | mutated(FULL_DOCUMENT) | documents())
    def test_nothing_goes_through_that_the_schema_refuses(self, document):
        """
        A submission that is read in a hurry is one that anyone's validator accepts.
        """
        content = json_text(document).encode()

        assert read_fast(content) is None or SCHEMA.is_valid(json.loads(content))


class TestNumbers:
    """
    No digit is lost on the way.
    """

    @given(
        number=st.integers(-(10**18), 10**18),
        places=st.integers(0, 20),
        form=st.sampled_from(["{:f}", '"{:f}"', "{:e}", "{:E}", "{}"]),
    )
    def test_a_value_is_what_is_written(self, number, places, form):
        """
        A number that no float can hold is read as it stands in the file.
        """
        text = form.format(Decimal(number).scaleb(-places))

        submission = read_fast(answering(f'{{"value": {text}}}'))

        assert submission.answers["pad"].value == Fraction(number, 10**places)

    @pytest.mark.parametrize(
        "number",
        [
            *("1e400", "-1e400", "1e999999999", "1e-999999999", "0e400", "1E+19"),
            *("1e99999999999999999999", "9" * 200, "9" * 10_000, "0." + "3" * 200),
            *("18446744073709551616", "-9223372036854775809", "1000000000000000001"),
            *("NaN", "Infinity", "-Infinity", "01", "1.", ".5", "+1", "1e", "0x1"),
            *("true", '"1e3"', '" 1"', '"1\\n"', '"1_000"', "[1]", "{}"),
            '"\N{ARABIC-INDIC DIGIT ONE}"',
        ],
    )
    def test_a_number_beyond_reason_is_left_alone(self, number):
        """
        What is no number of a decent size takes a closer look.
        """
        content = answering(f'{{"value": {number}}}')

        assert read_fast(content) is None
        assert slowly(content) is None

    @pytest.mark.parametrize(
        "level", ["2.0", "2e0", "-0.0", "true", '"2"', "-1", "101", "1" * 5000]
    )
    def test_a_level_is_a_whole_number(self, level):
        """
        A level of 2.0 is refused by both, though a schema may call it an integer.
        """
        for key in ("level", "verified_level"):
            content = answering(f'{{"{key}": {level}}}')
            assert read_fast(content) is None
            assert slowly(content) is None


class Twice(dict):
    """
    An object that is written with one of its keys given again.
    """

    def items(self):
        """
        Return all pairs, and the first one once more.
        """
        pairs = list(super().items())
        return [*pairs, pairs[0]]


class TestKeysGivenTwice:
    """
    A key given twice is never read as one of the two.
    """

    @given(st.data(), documents() | st.just(FULL_DOCUMENT), styles)
    def test_wherever_it_stands(self, data, document, style):
        """
        However deep the key stands, and however the file is written, it is seen.
        """
        objects = [
            place
            for place in places(document)
            if isinstance(value_at(document, place), dict) and value_at(document, place)
        ]
        place = data.draw(st.sampled_from(objects))
        spoilt = replaced(document, place, Twice(value_at(document, place)))

        assert read_fast(styled(spoilt, style | {"sort_keys": False})) is None

    @pytest.mark.parametrize(
        "answer",
        [
            '{"level": 1, "level": 1}',
            '{"level" : 1, "level": 1}',
            '{"level": 1, "level" : 1}',
            '{"level": 1, "level"\n: 1}',
            '{"level": 1, "level"\t: 1}',
            '{"level": 1, "level"\r: 1}',
            '{"level": null, "level": 1}',
            '{"level": 1, "level": null}',
            '{"evidence": [], "evidence": []}',
            '{"level": 1, "l\\u0065vel": 1}',
            '{"level": 1, "note": ":", "level": 1}',
            '{"level": 1, "note": "\\u003a", "level": 1}',
            '{"level": 1, "note": "\\":", "level" : 1}',
            '{"level": 1, "note": " :", "basis": null, "level": 1}',
            '{"level": 1}, "b\\\\": {}, "b\\\\": {"level" : 1}',
            '{"level": 1}, "": {}, "": {}',
            '{"level": 1}, "pad": {"level": 1}',
        ],
    )
    def test_whatever_the_texts_look_like(self, answer):
        """
        Nothing that a text holds can make up for a key that is given twice.
        """
        assert read_fast(answering(answer)) is None

    @pytest.mark.parametrize(
        "answer",
        [
            '{"level": 1, "note": ":"}',
            '{"level": 1, "note": "Tujuan : layanan", "basis": null}',
            '{"level": 1, "note": "kata \\"kunci\\": \\"nilai\\" :"}',
            '{"level" : 1, "evidence": [], "value"\n:null}',
            '{"level": 1}, "b\\\\": {}, "b": {}',
        ],
    )
    def test_colons_in_texts_do_no_harm(self, answer):
        """
        A text with colons, or a key that says nothing, is no reason to go the long way.
        """
        assert read_fast(answering(answer)) is not None
        assert agree(answering(answer))

    def test_every_key_that_can_be_given_is_counted(self, monkeypatch):
        """
        A submission that gives everything there is to give is read but once.
        """
        monkeypatch.setattr(fast, "_repeats_no_key", lambda _: False)

        assert read_fast(CONTENT) is not None


class TestAffairs:
    """
    Affairs are read by any name they are known by.
    """

    @example("Pendidikan" + "!" * 1000)
    @given(st.sampled_from(["pendidikan", "Urusan Bidang Sosial", "dukcapil", "Sihir"]))
    def test_a_name_is_read_the_same(self, name):
        """
        However an affair is spelt, both ways take it for the same, or for none.
        """
        affairs = ("innovations", 0, "affairs")
        content = json_text(replaced(FULL_DOCUMENT, affairs, [name, name])).encode()

        assert agree(content)
