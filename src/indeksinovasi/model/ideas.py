"""
What a process tracks: ideas, who has them, and which phases each went through when.

Everything is frozen to the bottom, compares by content, hashes and pickles.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

import attrs

from indeksinovasi.exact import exact
from indeksinovasi.model.submission import Region

#: The format that this version of the library reads.
IDEAS_FORMAT = "indeksinovasi.ideas/1"


@attrs.frozen(kw_only=True)
class Unit:
    """
    Who works on an idea.

    Attributes:
        kind: Such as ``opd`` or ``kelurahan``; None if that is not said.
    """

    name: str
    kind: str | None = None


@attrs.frozen(kw_only=True)
class Outcome:
    """
    The innovation that an idea became.

    Attributes:
        id: What it is called for short in a submission.

        name: None where it goes by the name of the idea.
    """

    id: str
    name: str | None = None


@attrs.frozen(kw_only=True)
class Passage:
    """
    An idea's way through one phase.

    Attributes:
        started_on: First day; what is only planned is not written down.

        ended_on: Last day; None while it goes on.
    """

    phase: str
    started_on: dt.date
    ended_on: dt.date | None = None
    note: str | None = None


def _passages(given: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Idea:
    """
    An *ide inovasi*.

    Attributes:
        id: Short name that is unique in the document.

        budget: In rupiah; None if that is not said, which is not the same as nothing.

        innovation: What it became, if it did.

        phases: In whatever order.
    """

    id: str
    name: str
    unit: Unit
    budget: Fraction | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )
    innovation: Outcome | None = None
    phases: tuple[Passage, ...] = attrs.field(default=(), converter=_passages)

    @property
    def becomes(self) -> Outcome:
        """
        The innovation it became, or is to become under its own name.
        """
        outcome = self.innovation or Outcome(id=self.id)
        return attrs.evolve(outcome, name=outcome.name or self.name)


def _ideas(given: Iterable[Idea]) -> tuple[Idea, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Ideas:
    """
    All ideas of one laboratory.

    Attributes:
        process: The rule-book it was written for, such as ``labinov/5d1``.

        as_of: The day the document tells the state of.

        region: Whose ideas they are; None if they are of several regions.

        sha256: Digest of the bytes it was read from; None if made in Python.
    """

    process: str
    as_of: dt.date
    region: Region | None = None
    ideas: tuple[Idea, ...] = attrs.field(converter=_ideas)
    sha256: str | None = attrs.field(default=None, eq=False)
