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
class MarksAndTotalError(IndeksInovasiError, ValueError):
    """
    A sheet gives both marks and a total.
    """

    template = N_("a sheet gives marks or a total, not both")


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


@attrs.frozen
class PopulationError(DocumentError):
    """
    A rule-book cannot be fitted to a population.

    Attributes:
        findings: Which indicators the population says too little about.

        others: Submissions of the population that cannot be scored themselves.
    """

    others: tuple[SubmissionError, ...] = ()

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return one line for each finding, submission by submission.
        """
        told = [DocumentError.message(each, translate) for each in (self, *self.others)]
        return "\n".join(filter(None, told))


class EntriesError(DocumentError):
    """
    The entries of a contest cannot be read.
    """


@attrs.frozen
class SheetsError(DocumentError):
    """
    What jurors gave cannot be read.

    Attributes:
        others: The same for other files that were read along with this one.
    """

    others: tuple[SheetsError, ...] = ()

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return one line for each finding, file by file.
        """
        told = [DocumentError.message(each, translate) for each in (self, *self.others)]
        return "\n".join(told)

    @property
    def unreadable(self) -> bool:
        """
        Whether a file could not be read at all, so that nothing in it was checked.
        """
        return any(
            each.code.unreadable
            for error in (self, *self.others)
            for each in error.findings
        )


class IdeasError(DocumentError):
    """
    Ideas cannot be read, or contradict the process that they are tracked by.
    """


class RulebookError(DocumentError):
    """
    A rule-book contradicts itself or cites nothing; no score comes out of it.
    """


class PluginError(RulebookError):
    """
    What is installed cannot be used: a plugin, or a rule-book that it carries.
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
class LeftOutError(UnknownFrameworkError):
    """
    A framework is installed, but left out by ``INDEKSINOVASI_FRAMEWORKS``.
    """

    distribution: str

    template = N_(
        "{framework_id} is installed with {distribution}, but"
        " INDEKSINOVASI_FRAMEWORKS leaves it out"
    )


@attrs.frozen
class WrongKindError(IndeksInovasiError, ValueError):
    """
    A rule-book is of another kind than what was asked for needs.

    Attributes:
        kind: ``index``, ``contest`` or ``process``.

        command: What takes it.
    """

    framework_id: str
    kind: str
    command: str

    template = N_(
        "{framework_id} is a rule-book of kind {kind}, which scores no region; use:"
        " {command}"
    )


@attrs.frozen
class NoProcessError(IndeksInovasiError, ValueError):
    """
    Ideas were to be tracked by a rule-book that is not that of a process.

    Attributes:
        kind: ``index`` or ``contest``.
    """

    framework_id: str
    kind: str

    template = N_(
        "{framework_id} is a rule-book of kind {kind}, which has no phases; name one of"
        " kind process, such as labinov/5d1"
    )


@attrs.frozen
class NoContestError(IndeksInovasiError, ValueError):
    """
    Entries were to be judged by a rule-book that is not that of a contest.

    Attributes:
        kind: ``index`` or ``process``.
    """

    framework_id: str
    kind: str

    template = N_(
        "{framework_id} is a rule-book of kind {kind}, by which no contest is judged;"
        " name one of kind contest, such as kovablik/2022"
    )


@attrs.frozen
class UndecidedError(IndeksInovasiError, ValueError):
    """
    Winners were asked for, of a contest that is not decided or has none.
    """

    contest: str
    verdict: str

    template = N_("{contest} has no winners to hand over: it is {verdict}")


@attrs.frozen
class ExistingFileError(IndeksInovasiError, ValueError):
    """
    A file is there already, and was not to be replaced.
    """

    path: str

    template = N_("{path} is there already; --force replaces it")


@attrs.frozen
class UnwritableFileError(IndeksInovasiError, ValueError):
    """
    A file cannot be written.

    Attributes:
        reason: What the operating system says, as a `Phrase`.
    """

    path: str
    reason: str

    template = N_("{path} cannot be written: {reason}")


@attrs.frozen
class UnknownReadinessError(IndeksInovasiError, KeyError):
    """
    A process does not say when an idea is ready for the requested rule-book.
    """

    process: str
    framework: str
    known: tuple[str, ...]

    template = N_(
        "{process} does not say when an idea is ready for {framework}; known: {known}"
    )


@attrs.frozen
class DifferentKindsError(IndeksInovasiError, ValueError):
    """
    Two rule-books are compared that say different sorts of things.
    """

    first: str
    first_kind: str
    second: str
    second_kind: str

    template = N_(
        "{first} is of kind {first_kind} and {second} of kind {second_kind}; only"
        " rule-books of one kind can be compared"
    )


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
class OtherRegionError(IndeksInovasiError, ValueError):
    """
    A comparison was asked for between two regions.
    """

    first: str
    other: str

    template = N_("{first} and {other} are two regions; only one can be compared")


@attrs.frozen
class UnknownCodeError(IndeksInovasiError, KeyError):
    """
    No finding has the given code.
    """

    code: str
    nearest: tuple[str, ...]

    template = N_("no code {code}; nearest: {nearest}")


@attrs.frozen
class FormulaError(IndeksInovasiError, ValueError):
    """
    A formula of a trace is no arithmetic, or a condition in it does not hold.
    """

    formula: str

    template = N_("{formula} is no arithmetic that comes to a number")


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
