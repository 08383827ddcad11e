"""
What every rule-book has: a name, a revision, a legal basis, and sources.

The kinds of rule-books differ in what they judge: `Framework` a region by an index,
`Contest` single innovations by jury, `Process` nothing, it only orders steps.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Mapping
from typing import Any, ClassVar, Literal, get_args

import attrs
from frozendict import frozendict

from indeksinovasi.frameworks.citation import Citation, Source, Status
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.messages import Bilingual

#: What a rule-book assesses, one at a time.
Unit = Literal["region", "service-unit", "innovation", "team"]


#: Citations of what is no number: a reading of rounding, and stages.
_OF_NO_NUMBER = frozenset({"rounding_source", "stages_source"})


@attrs.frozen(kw_only=True)
class Removal:
    """
    What a rule-book leaves out of the one it extends.

    Attributes:
        path: Where it stands there, such as ``indicators.video``.
    """

    path: str
    source: Citation


@attrs.frozen(kw_only=True)
class Base:
    """
    The rule-book that another one extends.
    """

    id: str
    revision: int
    sha256: str | None
    without: tuple[Removal, ...] = ()


@attrs.frozen(kw_only=True)
class Rulebook:
    """
    Rules, each number with its source.

    Attributes:
        kind: What it judges: ``index``, ``contest`` or ``process``.

        id: Instrument and year, such as ``iga/2026``.

        revision: Counts corrections; a released rule-book is never edited in place.

        unit: What is assessed by it; unless it says otherwise, a region by an index and
            an innovation by any other kind.

        valid_from: The first day it is in force; None if the source does not say.

        valid_until: The last one.

        validity_source: Where these days are stated.

        base: The rule-book it extends, if it is written as a change of one.

        sha256: Digest of the file it was read from; None if made in Python.
    """

    kind: ClassVar[str]

    #: What is assessed unless a rule-book says otherwise.
    usual_unit: ClassVar[Unit] = "innovation"

    #: Where citations stand that are no source of a number.
    uncounted: ClassVar[frozenset[str]] = frozenset({"interpretations", "evidence"})

    id: str
    revision: int = attrs.field(validator=attrs.validators.ge(1))
    names: Bilingual
    legal_basis: tuple[str, ...] = attrs.field(converter=tuple)
    sources: Mapping[str, Source] = attrs.field(converter=frozendict)
    unit: Unit = attrs.field(validator=attrs.validators.in_(get_args(Unit)))
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    validity_source: Citation | None = None
    base: Base | None = attrs.field(default=None, eq=False)
    sha256: str | None = attrs.field(default=None, eq=False)

    @unit.default
    def _usual_unit(self) -> Any:  # noqa: ANN401 -- attrs takes it for the field's type
        return self.usual_unit

    @functools.cached_property
    def status(self) -> Status:
        """
        The weakest source among those of the numbers themselves.

        What the regulation leaves open is not counted: that is an interpretation.
        """
        return Status.worst(set(self.cited()))

    def cited(self) -> Counter[Status]:
        """
        Count the citations of the rule-book's numbers by the status of their source.

        What evidence or stage is asked for is no number, and counts for nothing here.
        """
        return Counter(
            self.sources[citation.source].status
            for path, citation in walk(self)
            if isinstance(citation, Citation)
            and self.uncounted.isdisjoint(path)
            and path[-1] not in _OF_NO_NUMBER
        )

    def cite(self, citation: Citation) -> str:
        """
        Write *citation* out, such as ``Surat …, Lampiran II nomor 16``.
        """
        title = self.sources[citation.source].title
        return f"{title}, {citation.clause}" if citation.clause else title
