"""
Where a number of a rule-book comes from.
"""

from __future__ import annotations

import datetime as dt
import enum

import attrs


class Status(enum.Enum):
    """
    How well a source is known, best first.

    *official*: read in the document itself; *reproduced*: by a third party that names
    the document; *inferred*: concluded, with the reasoning written down.
    """

    OFFICIAL = "official"
    REPRODUCED = "reproduced"
    INFERRED = "inferred"

    @classmethod
    def worst(cls, found: set[Status]) -> Status:
        """
        Return the weakest of *found*.
        """
        return max(found, key=list(cls).index)


@attrs.frozen(kw_only=True)
class Source:
    """
    A document (or a piece of reasoning) that numbers are taken from.

    Attributes:
        title: As it is cited, such as *Surat Kepala BSKDN 400.10.11/1887/BSKDN*.

        note: How it was come by, or the reasoning of an inference.
    """

    title: str = attrs.field(validator=attrs.validators.min_len(1))
    status: Status
    issued_on: dt.date | None = None
    seen_at: tuple[str, ...] = ()
    note: str = attrs.field(validator=attrs.validators.min_len(1))


@attrs.frozen
class Citation:
    """
    A clause of a source; written ``source: clause`` in a rule-book.
    """

    source: str
    clause: str = ""

    @classmethod
    def parse(cls, text: str) -> Citation:
        """
        Read ``surat: Lampiran II nomor 16``; the clause may be left out.
        """
        source, _, clause = text.partition(":")
        return cls(source.strip(), clause.strip())

    def __str__(self) -> str:
        return f"{self.source}: {self.clause}" if self.clause else self.source
