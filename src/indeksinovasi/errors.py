"""
Every error raised on purpose.

Callers branch on the class and its fields; the wording is not part of the interface.
Each class holds its English sentence as a `str.format` template over its own fields,
so that a program for people can translate the template and fill it in later.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import Any, ClassVar

import attrs

from indeksinovasi.findings import Finding, worded
from indeksinovasi.messages import N_


class IndeksInovasiError(Exception):
    """
    Catch this to catch everything the library raises on purpose.

    Attributes:
        template: The sentence in English, with the fields' names in braces.
    """

    template: ClassVar[str] = ""

    def words(self) -> dict[str, Any]:
        """
        Return what fills the template: the fields, by name.
        """
        return {
            field.name: getattr(self, field.name)
            for field in attrs.fields(type(self))  # type: ignore[arg-type]
        }

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return the sentence, its template passed through *translate*.
        """
        return translate(self.template).format(**worded(self.words(), translate))

    def __str__(self) -> str:
        return self.message()


def nearest(name: str, known: Iterable[str], most: int = 1) -> tuple[str, ...]:
    """
    Return the *known* names most like *name*, best first, at most *most*.
    """
    return tuple(difflib.get_close_matches(name, list(known), n=most, cutoff=0.6))


@attrs.frozen
class InexactNumberError(IndeksInovasiError, TypeError):
    """
    A binary float (or a truth value) was given where an exact number belongs.
    """

    found: object

    template = N_("{found} is not an exact number; write it as text, such as '12.5'")


@attrs.frozen
class NumberTextError(IndeksInovasiError, ValueError):
    """
    A text is no decimal number, or one of unreasonable length.
    """

    found: str

    template = N_(
        "{found} is not a decimal number of at most 40 digits; write it as -12.50"
    )


@attrs.frozen
class LevelAndValueError(IndeksInovasiError, ValueError):
    """
    An answer gives both a level and a raw value.
    """

    level: int

    template = N_("an answer gives a level or a value, not both (level {level})")


@attrs.frozen
class DocumentError(IndeksInovasiError, ValueError):
    """
    A document cannot be used; every fault in it is listed.

    Attributes:
        origin: The file's name as given, or what stands for one.

        findings: All that is wrong, in the order of the document.
    """

    origin: str
    findings: tuple[Finding, ...]

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return one line for each finding, each with its place.
        """
        lines = [each.told(self.origin, translate) for each in self.findings]
        return "\n".join(lines)

    @property
    def unreadable(self) -> bool:
        """
        Whether the file could not be read at all, so that nothing was checked.
        """
        return any(each.code.unreadable for each in self.findings)


class SubmissionError(DocumentError):
    """
    A submission cannot be read, or cannot be scored under its framework.
    """


class RulebookError(DocumentError):
    """
    A rule-book contradicts itself or cites nothing; no score comes out of it.
    """


@attrs.frozen
class UnknownFrameworkError(IndeksInovasiError, KeyError):
    """
    No framework is known under the requested id.
    """

    framework_id: str
    known: tuple[str, ...]
    nearest: tuple[str, ...]

    template = N_("no framework {framework_id}; nearest: {nearest}; known: {known}")


@attrs.frozen
class UnknownInterpretationError(IndeksInovasiError, KeyError):
    """
    A framework declares no such interpretation.
    """

    interpretation: str
    known: tuple[str, ...]
    nearest: tuple[str, ...]

    template = N_(
        "no interpretation {interpretation}; nearest: {nearest}; declared: {known}"
    )


@attrs.frozen
class UnknownChoiceError(IndeksInovasiError, ValueError):
    """
    An interpretation offers no such choice.
    """

    interpretation: str
    choice: str
    allowed: tuple[str, ...]

    template = N_(
        "interpretation {interpretation} has no choice {choice}; allowed: {allowed}"
    )


@attrs.frozen
class UnknownNodeError(IndeksInovasiError, KeyError):
    """
    An explanation was asked for something the assessment does not hold.
    """

    name: str
    known: tuple[str, ...]
    nearest: tuple[str, ...]

    template = N_("nothing called {name} was assessed; nearest: {nearest}")


@attrs.frozen
class UnknownCodeError(IndeksInovasiError, KeyError):
    """
    No finding has the given code.
    """

    code: str
    nearest: tuple[str, ...]

    template = N_("no code {code}; nearest: {nearest}")


@attrs.frozen
class JournalError(IndeksInovasiError, ValueError):
    """
    A file is no journal of this very run.
    """

    path: str

    template = N_(
        "{path} is not a journal of a run with the same options and version;"
        " name a new file"
    )


@attrs.frozen
class UnknownSchemaError(IndeksInovasiError, KeyError):
    """
    No schema is published under the requested name.
    """

    name: str
    known: tuple[str, ...]

    template = N_("no schema {name}; known: {known}")


@attrs.frozen
class UnknownAffairError(IndeksInovasiError, KeyError):
    """
    No affair goes by the given name.

    Attributes:
        nearest: Slugs of at most three affairs that may be meant, likeliest first.
    """

    name: str
    nearest: tuple[str, ...]

    template = N_("no affair {name}; nearest: {nearest}")


@attrs.frozen
class DuplicateAffairError(IndeksInovasiError, ValueError):
    """
    A register gives one name to two affairs.
    """

    name: str
    first: str
    second: str

    template = N_("both {first} and {second} are called {name}")


@attrs.frozen
class AffairCountError(IndeksInovasiError, ValueError):
    """
    A register lists more or fewer affairs of a group than the law it cites.
    """

    group: str
    listed: int
    expected: int

    template = N_("group {group} lists {listed} affairs; its source has {expected}")
