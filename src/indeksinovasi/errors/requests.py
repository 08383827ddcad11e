"""
What was asked for is not there, or cannot be done.
"""

from __future__ import annotations

import attrs

from indeksinovasi.errors.base import IndeksInovasiError
from indeksinovasi.messages import N_


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

        needed: Likewise.

        command: What takes rule-books of this *kind*.
    """

    framework_id: str
    kind: str
    needed: str
    command: str

    template = N_(
        "{framework_id} is a rule-book of kind {kind}, and one of kind {needed} is"
        " needed; for kind {kind} use: {command}"
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
