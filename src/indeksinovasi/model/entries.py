"""
What a contest judges: entries, what jurors gave them, and what was decided by hand.

Everything is frozen to the bottom, compares by content, hashes and pickles.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from fractions import Fraction

import attrs
from frozendict import frozendict

from indeksinovasi.errors import MarksAndTotalError
from indeksinovasi.exact import exact

#: The formats that this version of the library reads and writes.
ENTRIES_FORMAT = "indeksinovasi.entries/1"
SHEETS_FORMAT = "indeksinovasi.sheets/1"


def _numbers(mapping: Mapping[str, str | int | Fraction]) -> Mapping[str, Fraction]:
    return frozendict({name: exact(value) for name, value in mapping.items()})


def _texts(mapping: Mapping[str, str]) -> Mapping[str, str]:
    return frozendict(mapping)


def _list(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


def _panels(mapping: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return frozendict({stage: tuple(jurors) for stage, jurors in mapping.items()})


def _marks(
    mapping: Mapping[str, str | int | Fraction],
) -> Mapping[str, Fraction | str]:
    return frozendict(
        {
            code: given if isinstance(given, str) else exact(given)
            for code, given in mapping.items()
        }
    )


@attrs.frozen(kw_only=True)
class Submitter:
    """
    Who sends an entry.

    Attributes:
        kind: As the contest names kinds, such as ``opd`` or ``kabupaten``.
    """

    name: str
    kind: str | None = None
    code: str | None = None


@attrs.frozen(kw_only=True)
class Award:
    """
    A *penghargaan* that the innovation has got before.

    Attributes:
        contest: The instrument that gave it, such as ``kipp``.

        title: Such as ``Top 45``.

        given_on: The day, where the year is not enough.
    """

    contest: str
    title: str
    year: int
    given_on: dt.date | None = None


@attrs.frozen(kw_only=True)
class Source:
    """
    An innovation that this one adapts (*replikasi*).

    Attributes:
        tag: Where it comes from, such as ``puja-indah`` or ``kovablik``.
    """

    name: str
    tag: str | None = None


class AttachmentState(enum.Enum):
    """
    What is known of a file: not there, handed in, found good, or found bad.
    """

    MISSING = "missing"
    PRESENT = "present"
    VERIFIED = "verified"
    REJECTED = "rejected"


@attrs.frozen(kw_only=True)
class Attachment:
    """
    A file that goes with an entry, as the one who looked at it describes it.

    Attributes:
        media: The type of the file, such as ``pdf``.

        signed: Whether it is signed; None if that is not said.
    """

    file: str | None = None
    media: str | None = None
    bytes: int | None = None
    pages: int | None = None
    signed: bool | None = None
    state: AttachmentState = AttachmentState.PRESENT


def _attachments(
    mapping: Mapping[str, Attachment] | None,
) -> Mapping[str, Attachment] | None:
    return None if mapping is None else frozendict(mapping)


@attrs.frozen(kw_only=True)
class Entry:
    """
    One innovation as it enters a contest.

    Attributes:
        id: Short name that is unique among the entries.

        group: Such as ``umum`` or ``khusus``.

        category: What it competes in, such as ``pendidikan``.

        launched_on: First day of implementation.

        invited: Whether it was invited; None if that is not said.

        awards: What it got before; None if that is not said, empty if nothing.

        replicates: What it adapts; None if that is not said, empty if nothing.

        sections: Texts of the proposal, by key of the section.

        attachments: Files, by key; None if that is not said, empty if there are none.

        scores: Scores under other frameworks, by their id.

        votes: How many votes it got from the public; None if that is not said.

        tags: Free marks, such as ``replicated``.
    """

    id: str
    name: str
    submitter: Submitter
    group: str | None = None
    category: str | None = None
    launched_on: dt.date | None = None
    invited: bool | None = None
    awards: tuple[Award, ...] | None = None
    replicates: tuple[Source, ...] | None = None
    sections: Mapping[str, str] = attrs.field(default=frozendict(), converter=_texts)
    attachments: Mapping[str, Attachment] | None = attrs.field(
        default=None, converter=_attachments
    )
    scores: Mapping[str, Fraction] = attrs.field(
        default=frozendict(), converter=_numbers
    )
    votes: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.ge(0))
    )
    tags: tuple[str, ...] = attrs.field(default=(), converter=_list)


@attrs.frozen(kw_only=True)
class Decision:
    """
    What people decided about a stage, or about a quota.

    It is a manual shortlist, who goes first in a tie, or which entries stay of a
    submitter that sent too many.

    Attributes:
        stage: The code of the stage, or of the requirement that sets the quota.

        entries: Ids of those that go on, in order; in a tie, only those of the tied.

        reason: Why, with the document it stands in.
    """

    stage: str
    entries: tuple[str, ...] = attrs.field(converter=_list)
    reason: str = attrs.field(validator=attrs.validators.min_len(1))


def _entries(given: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(given)


def _decisions(given: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Entries:
    """
    All entries of one contest.

    Attributes:
        contest: The rule-book it was written for, such as ``kovablik/2022``.

        closed_on: The day registration closed; ages are counted back from it.
    """

    contest: str
    closed_on: dt.date | None = None
    entries: tuple[Entry, ...] = attrs.field(converter=_entries)
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=_decisions)
    sha256: str | None = attrs.field(default=None, eq=False)


@attrs.frozen(kw_only=True)
class Sheet:
    """
    What one juror gave one entry in one stage.

    Attributes:
        marks: By criterion: a number, or the code of a grade.

        total: Points as a whole, in a stage whose rubric is not known.

        signed: Whether the juror signed it; None if that is not said.

        conflict: Whether the juror has an interest in the entry, and so does not count.

        consensus: Whether the jury agreed on it, instead of what each of them gave.

        reason: Why the jury agreed on something else.

    Raises:
        MarksAndTotalError: If it gives marks and a total.
    """

    stage: str
    juror: str
    entry: str
    marks: Mapping[str, Fraction | str] = attrs.field(
        default=frozendict(), converter=_marks
    )
    total: Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )
    signed: bool | None = None
    conflict: bool = False
    consensus: bool = False
    reason: str | None = None

    @total.validator
    def _not_with_marks(self, _: object, total: Fraction | None) -> None:
        if total is not None and self.marks:
            raise MarksAndTotalError


def _sheets(given: Iterable[Sheet]) -> tuple[Sheet, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Sheets:
    """
    All that jurors gave.

    Attributes:
        panels: The jurors assigned to each stage; who gave nothing is listed, too.
    """

    panels: Mapping[str, tuple[str, ...]] = attrs.field(
        default=frozendict(), converter=_panels
    )
    sheets: tuple[Sheet, ...] = attrs.field(converter=_sheets)
    sha256: str | None = attrs.field(default=None, eq=False)
