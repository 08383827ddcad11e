"""
What can be wrong with a file before anyone asks what it says.
"""

import json
import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.documents.reading import MOST_DEPTH
from indeksinovasi.documents.submissions import parse_strictly
from indeksinovasi.errors import SubmissionError
from indeksinovasi.exact import MOST_DIGITS
from indeksinovasi.model import Submission
from plain import FULL_DOCUMENT, json_text
from strategies import damaged

CONTENT = json_text(FULL_DOCUMENT).encode()

#: What stands at the top of a file, and the one finding that it must give.
UNREADABLE = {
    "nothing at all": (b"", "II-S002"),
    "blank space": (b" \r\n\t\n", "II-S002"),
    "byte order mark": (b"\xef\xbb\xbf" + CONTENT, "II-S004"),
    "byte order mark alone": (b"\xef\xbb\xbf", "II-S004"),
    "latin-1": (CONTENT.replace(b"bangun", b"bangun \xe9"), "II-S003"),
    "half a character": (CONTENT[:-3] + b"\xc3", "II-S003"),
    "a surrogate in UTF-8": (b'"\xed\xa0\x80"', "II-S003"),
    "UTF-16": (CONTENT.decode().encode("utf-16"), "II-S003"),
    "UTF-16 without its mark": (CONTENT.decode().encode("utf-16-le"), "II-S005"),
    "NUL bytes": (b"\0\0\0\0", "II-S005"),
    "a NUL byte in a text": (CONTENT.replace(b"bangun", b"ban\0gun"), "II-S005"),
    "a file cut off": (CONTENT[: len(CONTENT) // 2], "II-S005"),
    "two documents": (CONTENT + CONTENT, "II-S005"),
    "a remark": (b"// laporan\n" + CONTENT, "II-S005"),
    "a comma too many": (b'{"framework": "iga/2026",}', "II-S005"),
    "single quotes": (b"{'framework': 'iga/2026'}", "II-S005"),
    "no number": (b"NaN", "II-S006"),
    "infinity": (b'{"reported": {"spd": Infinity}}', "II-S006"),
    "less than nothing": (b'{"reported": {"spd": -Infinity}}', "II-S006"),
    "lists in lists": (b"[" * 10_000 + b"]" * 10_000, "II-S007"),
    "lists without end": (b"[" * 1_000_000, "II-S007"),
    "objects in objects": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "II-S007"),
    "objects without end": (b'{"a":' * 1_000_000, "II-S007"),
}

#: JSON numbers that a decimal of forty digits cannot hold.
OVERLONG = {
    "beyond a float": "1e400",
    "far below zero": "-1e400",
    "beyond the memory": "1e999999999",
    "next to nothing": "1e-999999999",
    "beyond a decimal": "1e99999999999999999999",
    "below a decimal": "1e-99999999999999999999",
    "200 digits": "9" * 200,
    "200 digits below zero": "-" + "9" * 200,
    "10,000 digits": "9" * 10_000,
    "200 decimals": "0." + "3" * 200,
    "10,000 noughts": "1." + "0" * 10_000,
    "a long way to say 0": "0e400",
}


def refused(content):
    """
    Return the error that *content* gives.
    """
    with pytest.raises(SubmissionError) as caught:
        parse_strictly(content, origin="berkas.json")
    return caught.value


def answering(answer):
    """
    Return the bytes of a submission that answers one indicator with *answer*.
    """
    text = (
        '{"framework": "iga/2026", "region": {"name": "Kota Contoh"},'
        ' "innovations": [], "answers": {"pad": %s}}'
    )
    return (text % answer).encode()


class TestUnreadable:
    """
    A file in which nothing could be checked says so, once.
    """

    @pytest.mark.parametrize(
        ("content", "code"), UNREADABLE.values(), ids=UNREADABLE.keys()
    )
    def test_one_finding_says_why(self, content, code):
        """
        A file that is no JSON document gives one finding, in one line, and no more.
        """
        error = refused(content)

        assert [each.code.id for each in error.findings] == [code]
        assert error.unreadable
        assert re.match(rf"berkas\.json(:\d+:\d+)?: {code} \$ ", str(error))
        assert len(str(error).splitlines()) == 1

    def test_the_line_and_the_column_are_told(self):
        """
        A slip of the pen is found by its line and its column.
        """
        error = refused(b'{\n  "framework": "iga/2026"\n  "region": {}\n}')

        assert "line 3, column 3" in str(error)

    @pytest.mark.parametrize(
        ("depth", "codes"), [(MOST_DEPTH, ["II-S105"]), (MOST_DEPTH + 1, ["II-S007"])]
    )
    def test_depth_is_counted_alike_everywhere(self, depth, codes):
        """
        How deep a document may be nested does not depend on the Python that reads it.
        """
        error = refused(b"[" * depth + b"]" * depth)

        assert [each.code.id for each in error.findings] == codes


class TestAmbiguous:
    """
    What two readers could read in two ways is refused.
    """

    def test_each_repeated_key_is_told_with_its_place(self):
        """
        A key given twice is never read as the last of the two, however deep it stands.
        """
        content = answering('{"level": 1, "level": 3, "level": 1}')
        content = content.replace(b'"innovations": []', b'"innovations": [], ' * 2)
        content = content.replace(b", , ", b", ")

        findings = refused(content).findings

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S101", "$.innovations"),
            ("II-S101", "$.answers.pad.level"),
        ]

    def test_a_repeated_key_hides_nothing(self):
        """
        What stands under a repeated key is checked like everything else.
        """
        content = answering('{"level": "tiga", "level": "tiga"}')

        findings = refused(content).findings

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S101", "$.answers.pad.level"),
            ("II-S105", "$.answers.pad.level"),
        ]

    @pytest.mark.parametrize(
        ("note", "place"),
        [
            (r'{"note": "\ud800"}', "$.answers.pad.note"),
            (r'{"note": "\udc00\ud800"}', "$.answers.pad.note"),
            (r'{"evidence": ["a", "\uDFFF"]}', "$.answers.pad.evidence[1]"),
        ],
    )
    def test_half_a_character_is_told_with_its_place(self, note, place):
        """
        A lone surrogate, which no encoder can write, is one finding where it stands.
        """
        findings = refused(answering(note)).findings

        assert [(each.code.id, each.place) for each in findings] == [("II-S113", place)]

    def test_half_a_character_in_a_key_is_told_where_the_key_stands(self):
        """
        A key that cannot be written down is told by the object that holds it.
        """
        content = answering("{}").replace(b'"pad"', rb'"\ud800"')

        findings = refused(content).findings

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S113", "$.answers")
        ]

    def test_a_whole_character_may_be_written_in_halves(self):
        r"""
        A surrogate pair such as ``\ud83e\udde0`` is one character and fine.
        """
        content = answering(r'{"note": "\ud83e\udde0 \\ud800"}')

        submission = parse_strictly(content, origin="-")

        assert submission.answers["pad"].note == "\N{BRAIN} \\ud800"


class TestNumbers:
    """
    A number is the decimal that was written, or it is refused.
    """

    @given(
        number=st.integers(-(10**18), 10**18),
        places=st.integers(0, 20),
        quote=st.sampled_from(["", '"']),
    )
    def test_a_value_is_what_is_written(self, number, places, quote):
        """
        No digit of a value is lost between the file and the model.
        """
        text = f"{Decimal(number).scaleb(-places):f}"

        submission = parse_strictly(
            answering(f'{{"value": {quote}{text}{quote}}}'), origin="-"
        )

        assert submission.answers["pad"].value == Fraction(number, 10**places)

    @pytest.mark.parametrize("number", OVERLONG.values(), ids=OVERLONG.keys())
    @pytest.mark.parametrize("key", ["level", "value", "verified_level", "note"])
    def test_an_overlong_number_is_one_finding(self, number, key):
        """
        A number of a million digits, or a short text for one, costs a finding only.
        """
        findings = refused(answering(f'{{"{key}": {number}}}')).findings

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S102", f"$.answers.pad.{key}")
        ]
        assert len(findings[0].message()) < 200

    @pytest.mark.parametrize("number", OVERLONG.values(), ids=OVERLONG.keys())
    def test_an_overlong_number_can_stand_anywhere(self, number):
        """
        Where no number belongs, an overlong one is refused like any other.
        """
        everything = refused(number.encode()).findings
        text = CONTENT.replace(b'"iga/2026"', number.encode())
        framework = refused(text.replace(b'"penerapan"', number.encode())).findings

        assert [each.code.id for each in everything] == ["II-S102"]
        assert [each.place for each in framework] == [
            "$.framework",
            "$.innovations[0].stage",
        ]

    def test_forty_digits_are_read(self):
        """
        The longest number that is read has forty digits.
        """
        longest = "0." + "1" * MOST_DIGITS

        submission = parse_strictly(answering(f'{{"value": {longest}}}'), origin="-")
        findings = refused(answering(f'{{"value": {longest}1}}')).findings

        assert submission.answers["pad"].value == Fraction(longest)
        assert [each.code.id for each in findings] == ["II-S102"]

    @pytest.mark.parametrize("number", ["2.0", "2e0", "20e-1", "-0.0"])
    def test_a_level_has_no_decimal_point(self, number):
        """
        A level is counted, not measured: 2.0 is refused where 2 is taken.
        """
        findings = refused(answering(f'{{"level": {number}}}')).findings

        assert [(each.code.id, each.place) for each in findings] == [
            ("II-S107", "$.answers.pad.level")
        ]


class TestAnything:
    """
    Whatever the bytes are, they make a submission or a list of findings.
    """

    @given(
        st.binary()
        | st.text().map(str.encode)
        | st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda each: st.lists(each) | st.dictionaries(st.text(), each),
        ).map(lambda each: json.dumps(each).encode())
        | damaged()
    )
    def test_nothing_else_comes_out(self, content):
        """
        No file makes the reader fail in a way that it does not explain.
        """
        try:
            outcome = parse_strictly(content, origin="berkas.json")
        except SubmissionError as error:
            outcome = error

        assert isinstance(outcome, Submission) or str(outcome)
