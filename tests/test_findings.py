"""
What is wrong with a document can be looked up, found again, and handed on.
"""

import pickle
import re
import string
from types import ModuleType

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import codes, errors
from indeksinovasi.findings import Code, Excerpt, Finding, Phrase, Severity, worded

CODES = [
    each
    for area in vars(codes).values()
    if isinstance(area, ModuleType)
    for each in vars(area).values()
    if isinstance(each, Code)
]

LEVEL = Finding(
    codes.framework.LEVEL_OUT_OF_RANGE,
    ("innovations", 3, "answers", "pad", "level"),
    {"found": 4, "allowed": (0, 1, 2, 3)},
    "Surat, Lampiran II butir 7",
)

#: What the fields of errors hold, by their annotations.
FIELDS = {
    "str": "iga/2062",
    "int": 2,
    "object": 0.5,
    "tuple[str, ...]": ("iga/2026", "jipp/2025"),
    "tuple[Finding, ...]": (LEVEL, Finding(codes.structure.EMPTY)),
    "tuple[DocumentError, ...]": (errors.SubmissionError("b.json", (LEVEL,)),),
}

#: One of each error that the library raises on purpose.
ERRORS = [
    kind(*(FIELDS[field.type] for field in attrs.fields(kind)))
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, errors.IndeksInovasiError)
    and kind is not errors.IndeksInovasiError
]


class TestCodes:
    """
    A code stands for one kind of finding, for ever.
    """

    def test_no_two_findings_share_a_code(self):
        """
        Whoever looks a code up finds one meaning.
        """
        ids = [each.id for each in CODES]

        assert len(ids) == len(set(ids))
        assert {each.id: each for each in CODES} == codes.CODES

    @pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
    def test_a_code_says_its_area(self, code):
        """
        The letter of a code tells what it is about: S, B, K, N, W or P.
        """
        assert re.fullmatch(r"II-[SBKNWP][0-9]{3}", code.id)

    @pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
    def test_a_message_is_one_lower_case_line(self, code):
        """
        Messages can be searched for line by line, and none shouts.
        """
        for text in (code.template, code.cure):
            assert "\n" not in text
            assert not text.endswith((".", "!"))
            assert not text[:1].isupper()

    def test_only_what_stops_a_reader_makes_a_file_unreadable(self):
        """
        A file with a fault of form was read; one that could not be opened was not.
        """
        assert all(each.unreadable for each in CODES if each.id.startswith("II-S0"))
        assert not any(each.unreadable for each in CODES if each.id[:5] == "II-S1")


class TestPlace:
    """
    A finding says where, for machines and for people.
    """

    def test_a_place_is_written_for_people(self):
        """
        Keys and positions read as in most programs.
        """
        assert LEVEL.place == "$.innovations[3].answers.pad.level"

    def test_a_pointer_is_written_for_machines(self):
        """
        Keys and positions read as RFC 6901 says.
        """
        assert LEVEL.pointer == "/innovations/3/answers/pad/level"

    def test_the_whole_document_is_a_place(self):
        """
        What concerns all of a document points at its root.
        """
        assert Finding(codes.structure.EMPTY).place == "$"
        assert Finding(codes.structure.EMPTY).pointer == ""

    @pytest.mark.parametrize(
        ("key", "pointer"),
        [("a/b", "/a~1b"), ("m~n", "/m~0n"), ("~1", "/~01"), ("", "/"), ("é", "/é")],
    )
    def test_a_pointer_escapes_as_the_standard_says(self, key, pointer):
        """
        The examples of RFC 6901, section 5, come out as printed there.
        """
        assert Finding(codes.structure.EMPTY, (key,)).pointer == pointer

    @given(path=st.lists(st.text(max_size=5) | st.integers(0, 99), max_size=4))
    def test_a_pointer_leads_back_to_the_place(self, path):
        """
        No two places of a document share a pointer.
        """
        pointer = Finding(codes.structure.EMPTY, tuple(path)).pointer
        steps = pointer.split("/")[1:]

        assert [step.replace("~1", "/").replace("~0", "~") for step in steps] == [
            str(step) for step in path
        ]


class TestMessage:
    """
    A finding says what was found, what is allowed, what to do, and who says so.
    """

    def test_a_line_says_all_of_it(self):
        """
        One line names the file, the code, the place, the fault and the clause.
        """
        assert LEVEL.told("kabupaten.json") == (
            "kabupaten.json: II-K003 $.innovations[3].answers.pad.level "
            "level 4 is not one of 0, 1, 2, 3 (Surat, Lampiran II butir 7)"
        )

    def test_the_cure_follows_the_fault(self):
        """
        Where something can be done about it, the message says what.
        """
        found = Finding(codes.structure.DUPLICATE_KEY, ("region",), {"found": "name"})

        assert found.message() == (
            "key 'name' is given more than once; keep one of them"
        )

    def test_it_can_be_put_into_another_language(self):
        """
        Fault and cure are translated as templates, and phrases with them.
        """
        indonesian = {
            codes.framework.NO_BOUNDS.template: "tidak ada batas",
            codes.framework.NO_BOUNDS.cure: "jawab dengan parameter {allowed}",
        }
        found = Finding(codes.framework.NO_BOUNDS, (), {"allowed": (0, 1)})

        assert found.message(lambda text: indonesian[text]) == (
            "tidak ada batas; jawab dengan parameter 0, 1"
        )

    @pytest.mark.parametrize(
        ("word", "text"),
        [
            ("visi", "'visi'"),
            (Phrase("visi"), "visi"),
            (4, "4"),
            (True, "true"),
            ((), "none"),
            (("a", 2), "a, 2"),
            (None, "null"),
            ("a\nb\x1b[31m", r"'a\nb\x1b[31m'"),
            (Phrase("a\x1b[31m"), r"a\x1b[31m"),
        ],
        ids=str,
    )
    def test_what_was_found_is_told_from_what_we_say(self, word, text):
        """
        Text of a document stands in quotes; nothing reaches the terminal as it is.
        """
        assert worded({"found": word}) == {"found": text}

    @pytest.mark.parametrize(
        "word",
        [
            *("x" * 10_000, 10**1000, 1 << 50_000, list(range(1000))),
            *({"a": {"b": {"c": [[]]}}}, [[[[[[]]]]]]),
        ],
        ids=range(6),
    )
    def test_what_is_long_is_cut(self, word):
        """
        A message stays short, whatever somebody put into a file.
        """
        assert len(worded({"found": word})["found"]) <= 80

    @given(st.text())
    def test_a_line_is_one_line(self, text):
        """
        However a file is called and whatever is in it, a finding is a single line.
        """
        words = {"expected": Phrase(text), "found": text}

        assert (
            Finding(codes.structure.WRONG_TYPE, (text,), words).told(text).isprintable()
        )


class TestValue:
    """
    Findings are values: they compare, hash and travel.
    """

    def test_equal_findings_are_equal(self):
        """
        The same fault at the same place is the same finding.
        """
        same = attrs.evolve(LEVEL, words=dict(LEVEL.words))

        assert same == LEVEL
        assert len({same, LEVEL}) == 1

    def test_another_process_understands_them(self):
        """
        A finding that travelled to another process is still the same.
        """
        assert pickle.loads(pickle.dumps(LEVEL)) == LEVEL  # noqa: S301 -- our own bytes

    def test_they_cannot_be_changed(self):
        """
        What has been found stays found.
        """
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            LEVEL.path = ()
        with pytest.raises(TypeError):
            LEVEL.words["found"] = 3

    def test_severities_are_words(self):
        """
        Machines are told a severity by its name.
        """
        assert [each.value for each in Severity] == ["error", "warning", "info"]


class TestErrors:
    """
    An error is caught by class, read by field, and survives a trip between processes.
    """

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_it_is_also_an_error_of_python(self, error):
        """
        Who knows only Python catches the right thing, too.
        """
        assert isinstance(error, errors.IndeksInovasiError)
        assert isinstance(error, KeyError | ValueError | TypeError)

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_its_sentence_says_what_was_found(self, error):
        """
        Every field that the sentence names is filled in.
        """
        names = [name for _, name, _, _ in string.Formatter().parse(error.template)]

        assert set(filter(None, names)) <= set(error.words())
        assert str(error) == error.message()
        assert str(error)

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_another_process_understands_it(self, error):
        """
        An error raised in a worker says the same where it arrives.
        """
        arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

        assert type(arrived) is type(error)
        assert repr(arrived) == repr(
            error
        )  # Errors inside are equal only to themselves.
        assert str(arrived) == str(error)

    def test_every_fault_of_a_document_is_told(self):
        """
        A document's error lists all of its faults, each on its line.
        """
        error = errors.RulebookError(
            "iga.toml", (LEVEL, Finding(codes.structure.EMPTY))
        )

        assert len(str(error).splitlines()) == 2
        assert error.unreadable
        assert not errors.SubmissionError("x", (LEVEL,)).unreadable

    def test_the_nearest_name_is_offered(self):
        """
        A slip of the pen is answered with what was meant; nonsense with nothing.
        """
        assert errors.nearest("regulasy", ["regulasi", "replikasi"]) == ("regulasi",)
        assert errors.nearest("xyz", ["regulasi", "replikasi"]) == ()


class TestEndless:
    """
    What takes no end is told as that.
    """

    @pytest.mark.parametrize("number", [10**5000, -(10**5000)], ids=["above", "below"])
    def test_an_integer_can_be_written(self, number):
        """
        Python writes no integer of so many digits, wherever it stands.
        """
        finding = Finding(codes.framework.LEVEL_OUT_OF_RANGE, (), {"found": number})

        assert finding.words["found"] == Excerpt("…", "…")
        assert repr(finding)

    def test_a_list_of_anything_is_told_as_people_see_it(self):
        """
        Whatever a list from a program holds, none of our own classes is shown.
        """
        words = {"found": ({"a": 1}, 2.5, "b"), "expected": Phrase("text")}
        finding = Finding(codes.structure.WRONG_TYPE, (), words)

        assert finding.message() == "expected text, found {'a': 1}, 2.5, b"

    def test_a_clause_stands_on_the_same_line(self):
        """
        The title of a source comes from a file, too.
        """
        finding = Finding(codes.structure.EMPTY, (), {}, "Surat\nPALSU \x1b[2J")

        assert finding.told("a.json").isprintable()
