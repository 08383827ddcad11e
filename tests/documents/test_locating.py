"""
Where a person has to look in a file: the line and the column of each finding.
"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.written import TEXTS, written
from indeksinovasi import codes
from indeksinovasi.documents.locating import located
from indeksinovasi.documents.reading import Refused, parse_json
from indeksinovasi.findings import Finding


def at(finding, text):
    """
    Return how many characters of *text* come before the place of *finding*.
    """
    lines = text.split("\n")
    assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
    return len("\n".join([*lines[: finding.line - 1], ""])) + finding.column - 1


def place_of(content, code, *path, **words):
    """
    Return line and column of one finding in *content*.
    """
    if isinstance(content, str):
        content = content.encode()
    (found,) = located([Finding(code, path, words)], content)
    return found.line, found.column


def places_found(content):
    """
    Return what reading *content* alone finds, each with its line and column.
    """
    try:
        findings = parse_json(content).findings
    except Refused as error:
        findings = error.findings
    return [
        (each.code.id, each.line, each.column) for each in located(findings, content)
    ]


class TestValues:
    """
    A wrong value is found where it begins.
    """

    @given(written())
    def test_each_value_is_where_it_was_written(self, writer):
        """
        Whatever stands between the parts of a document, each value is found.
        """
        findings = [Finding(codes.structure.WRONG_TYPE, path) for path in writer.places]

        found = located(findings, writer.text.encode())

        assert {each.path: at(each, writer.text) for each in found} == {
            path: begin for path, (begin, _) in writer.places.items()
        }

    @given(written(repeating=True), st.data())
    def test_reading_on_from_there_gives_the_value(self, writer, data):
        """
        What stands at the place of a finding is what the finding is about.
        """
        path = data.draw(st.sampled_from(list(writer.places)))

        (found,) = located(
            [Finding(codes.structure.BAD_TEXT, path)], writer.text.encode()
        )

        value = json.loads(writer.text)
        for step in path:
            value = value[step]
        read, _ = json.JSONDecoder().raw_decode(writer.text, at(found, writer.text))
        assert read == value

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ('{"a":[1,2]}', (1, 9)),
            ('{\n  "a": [1, 2]\n}\n', (2, 12)),
            ('{\r\n\t"a":\r\n\t[1,\t2]\r\n}', (3, 6)),
            ('\n\n{"\N{BRAIN}": "é", "a": [1, 2]}', (3, 21)),
            ('{"b": "\\ud83e\\udde0\\n", "a": ["x", 2]}', (1, 36)),
            ('{"a": 0, "a": [1, 2]}', (1, 19)),
        ],
    )
    def test_lines_and_columns_are_those_of_an_editor(self, text, place):
        """
        Lines end with a line feed, and a column is a character, however it is encoded.
        """
        assert place_of(text, codes.structure.WRONG_TYPE, "a", 1) == place

    def test_findings_keep_their_order_and_their_words(self):
        """
        Finding the places changes nothing else.
        """
        findings = [
            Finding(codes.structure.BAD_TEXT, ("b",), {"found": 2}, "Pasal 4"),
            Finding(codes.structure.BAD_TEXT, ("a",), {"found": 1}),
            Finding(codes.structure.BAD_DATE, ("b",)),
        ]

        found = located(iter(findings), b'{"a": 1, "b": 2}')

        assert [(each.code, each.path, each.words, each.source) for each in found] == [
            (each.code, each.path, each.words, each.source) for each in findings
        ]
        assert [each.column for each in found] == [15, 7, 15]


class TestKeys:
    """
    A wrong key is found by itself, not by what it holds.
    """

    @given(written(repeating=True))
    def test_an_unknown_key_is_where_it_was_written(self, writer):
        """
        A key that does not belong there is found where the key begins.
        """
        findings = [
            Finding(codes.structure.UNKNOWN_KEY, path) for path in writer.places if path
        ]

        found = located(findings, writer.text.encode())

        assert {each.path: at(each, writer.text) for each in found} == {
            path: keys[-1] for path, (_, keys) in writer.places.items() if path
        }

    @pytest.mark.parametrize(
        "code",
        [
            codes.framework.UNKNOWN_INDICATOR,
            codes.framework.MISPLACED_INDICATOR,
            codes.framework.UNKNOWN_COMPONENT,
            codes.framework.NEEDLESSLY_REPORTED,
        ],
        ids=lambda code: code.id,
    )
    def test_a_name_that_a_framework_does_not_know_is_a_key(self, code):
        """
        What a framework does not ask for is found by its name.
        """
        assert place_of('{\n"answers": {"x": {}}}', code, "answers", "x") == (2, 13)

    @given(written(repeating=True))
    def test_a_repeated_key_is_where_it_is_repeated(self, writer):
        """
        Of a key given twice or more often, the second place is told.
        """
        findings = parse_json(writer.text.encode()).findings

        found = located(findings, writer.text.encode())

        assert {each.path: at(each, writer.text) for each in found} == {
            path: keys[1] for path, (_, keys) in writer.places.items() if len(keys) > 1
        }

    def test_a_key_given_three_times(self):
        """
        The third place of a key is not told: the second is where it went wrong.
        """
        assert places_found(b'{"a": 1, "a": 2, "a": 3}') == [("II-S101", 1, 10)]

    def test_a_repetition_inside_a_repetition(self):
        """
        What the first of two equal keys held was not read, and is not told.
        """
        text = b'{"a": {"b": 1, "b": 2},\n "a": {"b": 3, "b": 4}}'

        assert places_found(text) == [("II-S101", 2, 2), ("II-S101", 2, 16)]


class TestMissing:
    """
    What is not there is told by what lacks it.
    """

    def test_a_missing_key_is_told_by_its_object(self):
        """
        An object that lacks a key is found where the object begins.
        """
        text = '{"innovations": [\n  {"id": "a"},\n  {"name": "b"}\n]}'

        assert place_of(text, codes.structure.MISSING_KEY, "innovations", 1) == (3, 3)
        assert place_of(text, codes.structure.MISSING_KEY) == (1, 1)

    @pytest.mark.parametrize(
        ("path", "column"),
        [
            (("reported",), 1),
            (("reported", "spd"), 1),
            (("innovations", 7), 17),
            (("innovations", "a"), 17),
            (("innovations", 0, "answers", "pad", "level"), 18),
            (("innovations", 0, "id", 0), 25),
        ],
    )
    def test_where_nothing_is_the_nearest_is_told(self, path, column):
        """
        A finding about something that the document does not hold is found around it.
        """
        text = '{"innovations": [{"id": "x"}]}'

        assert place_of(text, codes.framework.NOT_REPORTED, *path) == (1, column)
        assert place_of(text, codes.framework.UNKNOWN_INDICATOR, *path) == (1, column)

    def test_what_a_repeated_key_hid_is_not_there(self):
        """
        Only what the last of two equal keys holds was read, and has a place.
        """
        text = '{"a": {"b": 1}, "a": {"c": 2}}'

        assert place_of(text, codes.structure.WRONG_TYPE, "a", "b") == (1, 22)


class TestUnreadable:
    """
    A file that is no document has a place where it stops being one.
    """

    @pytest.mark.parametrize(
        ("content", "code", "place"),
        [
            (b'{\n  "a": 1\n  "b": 2}', "II-S005", (3, 3)),
            ('{"\N{BRAIN}": é}'.encode(), "II-S005", (1, 7)),
            (b'["NaN", "\\"NaN",\n NaN]', "II-S006", (2, 2)),
            (b'{"a": -Infinity, "b": NaN}', "II-S006", (1, 7)),
            ('"é\n\N{BRAIN}'.encode() + b'\xe9"', "II-S003", (2, 2)),
            (b"\xff", "II-S003", (1, 1)),
            (b"\xef\xbb\xbf{}", "II-S004", (1, 1)),
            (b"\n [" + b"[" * 200 + b"]" * 201, "II-S007", (2, 2)),
            (b"", "II-S002", (0, 0)),
            (b" \n", "II-S002", (0, 0)),
        ],
    )
    def test_the_place_is_told(self, content, code, place):
        """
        Whatever keeps a file from being read is found by line and column.
        """
        assert places_found(content) == [(code, *place)]

    @pytest.mark.parametrize(
        "content",
        [
            b"[" * 10_000,
            b"[" * 10_000 + b"]" * 10_000,
            b'{"a":' * 10_000,
            b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        ],
        ids=["lists", "closed lists", "objects", "closed objects"],
    )
    def test_depth_is_no_danger(self, content):
        """
        A document nested beyond all measure costs nothing but the finding.
        """
        deep = [
            Finding(codes.structure.TOO_DEEP, (step,) * 10_000) for step in (0, "a")
        ]

        assert places_found(content) == [("II-S007", 1, 1)]
        assert all(each.line == 1 for each in located(deep, content))


class TestAnything:
    """
    Whatever the file and the findings are, they come back.
    """

    @given(
        content=st.binary()
        | st.text(alphabet='{}[]",:\\ 1aN\n').map(str.encode)
        | written().map(lambda each: each.text.encode()[:-2]),
        path=st.lists(st.integers(-1, 3) | st.sampled_from(TEXTS), max_size=4),
        code=st.sampled_from(
            [
                *(
                    codes.structure.WRONG_TYPE,
                    codes.structure.UNKNOWN_KEY,
                    codes.structure.DUPLICATE_KEY,
                ),
                *(
                    codes.structure.NOT_A_NUMBER,
                    codes.structure.TOO_DEEP,
                    codes.structure.EMPTY,
                ),
            ]
        ),
    )
    def test_nothing_fails(self, content, path, code):
        """
        A finding about something else than the file is told all the same.
        """
        (found,) = located([Finding(code, tuple(path))], content)

        text = content.decode(errors="replace")
        assert (found.line, found.column) == (0, 0) or at(found, text) <= len(text)

    def test_a_document_has_no_key(self):
        """
        A finding about a key, of the document itself, is told where that begins.
        """
        assert place_of(" {}", codes.structure.UNKNOWN_KEY) == (1, 2)
        assert place_of("", codes.structure.UNKNOWN_KEY) == (0, 0)

    def test_no_findings_need_no_file(self):
        """
        Where nothing was found, nothing is looked for.
        """
        assert located([], b"{") == ()
