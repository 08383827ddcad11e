"""
What the rule-book of a process says: phases, in order, and no score.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import ClassVar, Literal

import attrs
from frozendict import frozendict

from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.rulebook import Rulebook
from indeksinovasi.messages import Bilingual


@attrs.frozen(kw_only=True)
class Phase:
    """
    One step of the process.

    Attributes:
        after: Phases that must have ended before this one begins.  It may begin on the
            day they end, and share all its days with one that was held along with it.

        alongside: Whether it runs beside the others: nothing waits for it, and where an
            idea stands is not told by it.

        yields: What it hands on, such as a list of ideas.
    """

    code: str
    names: Bilingual
    after: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    alongside: bool = False
    yields: Bilingual | None = None
    source: Citation


@attrs.frozen(kw_only=True)
class Dating:
    """
    Which day of which phase gives a date of the innovation that an idea becomes.
    """

    field: Literal["trialled_on", "launched_on", "developed_on"] = attrs.field(
        validator=attrs.validators.in_(("trialled_on", "launched_on", "developed_on"))
    )
    phase: str
    day: Literal["first", "last"] = attrs.field(
        validator=attrs.validators.in_(("first", "last"))
    )
    source: Citation


@attrs.frozen(kw_only=True)
class Readiness:
    """
    When an idea may be handed over to another rule-book.

    Attributes:
        framework: Where to, such as ``iga/2026``.

        ended: Phases that must have ended.

        begun: Phases that must have begun.

        dates: Dates that the idea takes along.
    """

    framework: str
    ended: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    begun: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    dates: tuple[Dating, ...] = attrs.field(default=(), converter=tuple)
    source: Citation


@attrs.frozen(kw_only=True)
class Process(Rulebook):
    """
    The rules of a process that orders phases and gives no score.

    Attributes:
        phases: In order: one that comes after another stands behind it.
    """

    kind: ClassVar[str] = "process"

    phases: tuple[Phase, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )
    readiness: tuple[Readiness, ...] = attrs.field(default=(), converter=tuple)

    @functools.cached_property
    def line(self) -> tuple[str, ...]:
        """
        The phases an idea stands in one after another; those alongside are left out.
        """
        return tuple(each.code for each in self.phases if not each.alongside)

    @functools.cached_property
    def waits_for(self) -> Mapping[str, frozenset[str]]:
        """
        By phase, all that must have ended before it begins, directly or not.
        """
        found: dict[str, frozenset[str]] = {}
        for phase in self.phases:
            earlier = (found.get(each, frozenset()) for each in phase.after)
            found[phase.code] = frozenset(phase.after).union(*earlier)
        return frozendict(found)
