"""
What the program says to people, in the languages they read.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import attrs
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from indeksinovasi import codes, errors
from indeksinovasi.documents import parse_submission
from indeksinovasi.errors import IndeksInovasiError, SubmissionError
from indeksinovasi.findings import Code, Finding, Phrase
from indeksinovasi.messages import LANGUAGES, translations

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "indeksinovasi"

#: One text for each way in which Python finds that something is no JSON.
BROKEN = {
    "array closed after a comma": "[1,]",
    "control character": '["a\nb"]',
    "key without a colon": '{"a" 1}',
    "key without quotes": "{a: 1}",
    "key without a value": '{"a": }',
    "object closed after a comma": '{"a": 1,}',
    "object not closed": "{",
    "text not closed": '["a',
    "two documents": "1 2",
    "two elements without a comma": "[1 2]",
    "unknown escape": r'["\q"]',
    "unfinished escape": r'["\u12"]',
}

CODES = [each for each in vars(codes).values() if isinstance(each, Code)]


def kinds(root: type[IndeksInovasiError]) -> Iterator[type[IndeksInovasiError]]:
    """
    Yield every kind of error below *root* that has a sentence of its own.
    """
    for kind in root.__subclasses__():
        # attrs makes a slotted class anew; the first one lingers until it is collected.
        if kind.template and getattr(errors, kind.__name__) is kind:
            yield kind
        yield from kinds(kind)


def placeholders(*texts: str) -> set[tuple[str, str | None, str | None]]:
    """
    Return what `str.format` would fill in, and how it would write it.
    """
    return {
        (name, spec, conversion)
        for text in texts
        for _, name, spec, conversion in Formatter().parse(text)
        if name is not None
    }


@pytest.fixture(scope="module")
def said():
    """
    Every message that the code marks for translation; both forms where it counts.
    """
    found = {message for _, _, message, _, _ in extract_from_dir(PACKAGE)}
    assert found
    return found


@pytest.fixture(scope="module")
def indonesian():
    """
    What the translators have written.
    """
    with (PACKAGE / "locale/id/LC_MESSAGES/indeksinovasi.po").open("rb") as file:
        return read_po(file)


class TestIndonesian:
    """
    Someone who reads only Indonesian is told everything.
    """

    def test_every_message_is_translated(self, said, indonesian):
        """
        No message of the code is without its Indonesian.
        """
        missing = [each for each in said if not string(indonesian, each)]

        assert not missing, "run `make messages-update` and translate these"

    def test_every_message_is_said(self, said, indonesian):
        """
        Nothing is translated that the code no longer says.
        """
        written = {each.id for each in indonesian if each.id}

        assert not written - said, "run `make messages-update`"

    def test_no_translation_is_a_guess(self, indonesian):
        """
        A translation that a tool has taken from a similar message is not used.
        """
        assert not [each.id for each in indonesian if each.id and each.fuzzy]

    def test_every_translation_has_the_same_placeholders(self, said, indonesian):
        """
        The Indonesian says neither less nor more of the facts than the English.
        """
        for each in said:
            english = (each,) if isinstance(each, str) else each
            written = string(indonesian, each)
            assert placeholders(*written) == placeholders(*english), each

    def test_has_one_form_for_every_number(self, indonesian):
        """
        Indonesian does not change a noun when there are several of what it names.
        """
        assert indonesian.plural_forms == "nplurals=1; plural=0;"

    def test_names_no_person(self, indonesian):
        """
        The translation is everyone's, and gives away nobody's address.
        """
        header = dict(indonesian.mime_headers)

        assert header["Last-Translator"] == "indeksinovasi contributors"
        assert "@" not in "".join(header.values())


class TestSentences:
    """
    Every sentence can be said in every language.
    """

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
    def test_a_finding_says_all_it_knows(self, code, language):
        """
        Each code is put into words, with every fact in its place.
        """
        facts = {name for name, _, _ in placeholders(code.template, code.cure)}
        finding = Finding(code, (), {name: Phrase(f"<{name}>") for name in facts})

        text = finding.message(translations(language).gettext)

        assert text
        assert "{" not in text
        assert all(f"<{name}>" in text for name in facts)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("kind", list(kinds(IndeksInovasiError)))
    def test_an_error_says_only_what_it_holds(self, kind, language):
        """
        Each error is put into words by its own fields.
        """
        names = [each.name for each in attrs.fields(kind)]

        text = kind(*names).message(translations(language).gettext)

        assert text
        assert "{" not in text


class TestReasons:
    """
    The reasons that come from elsewhere are translated too.
    """

    @pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
    def test_why_a_file_is_no_json(self, text):
        """
        What Python says of a broken document has its Indonesian, on every Python.
        """
        with pytest.raises(SubmissionError) as caught:
            parse_submission(text.encode(), origin="x.json")

        (finding,) = caught.value.findings
        assert finding.code is codes.structure.BAD_SYNTAX
        assert is_translated(finding.words["reason"])

    @pytest.mark.parametrize(
        "number",
        [errno.EACCES, errno.EISDIR, errno.ENOENT, errno.ENOTDIR],
        ids=errno.errorcode.get,
    )
    def test_why_a_file_cannot_be_opened(self, number):
        """
        What the system says of a file that cannot be had has its Indonesian.
        """
        assert is_translated(os.strerror(number))


def string(catalog, message: str | tuple[str, ...]) -> tuple[str, ...]:
    """
    Return all forms of what *catalog* has for *message*; none if one is missing.
    """
    found = catalog.get(message)
    forms = found.string if found else ""
    forms = (forms,) if isinstance(forms, str) else tuple(forms)
    return forms if all(forms) else ()


def is_translated(english: str) -> bool:
    """
    Tell whether the Indonesian for *english* is something else.
    """
    return translations("id").gettext(english) != english
