"""
What makes an entry fit to take part; each condition is one line of the regulation.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

import attrs
from frozendict import frozendict

from indeksinovasi.exact import exact

_counted = attrs.validators.ge(0)


@attrs.frozen(kw_only=True)
class Age:
    """
    Implemented for at least so long, counted back from the closing date.

    Attributes:
        months: Whole months from the start of implementation to the closing date.
    """

    months: int = attrs.field(validator=_counted)


@attrs.frozen(kw_only=True)
class NotOlder:
    """
    Implemented for at most so long, counted back from the closing date.
    """

    months: int = attrs.field(validator=_counted)


@attrs.frozen(kw_only=True)
class NoAward:
    """
    Never got certain awards, or not too often.

    Attributes:
        contest: The instrument that gave them, such as ``kipp``; empty means any.

        titles: Their names, such as ``Top 45``; empty means any.

        years: The years they count from, first and last; empty means any.

        most: How many of them are still allowed.
    """

    contest: str = ""
    titles: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    years: tuple[int, ...] = attrs.field(default=(), converter=tuple)
    most: int = attrs.field(default=0, validator=_counted)


@attrs.frozen(kw_only=True)
class NeedsAward:
    """
    Got one of certain awards, and long enough ago.

    Attributes:
        months: Whole months between the award and the closing date, at least.
    """

    contest: str = ""
    titles: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    years: tuple[int, ...] = attrs.field(default=(), converter=tuple)
    months: int = attrs.field(default=0, validator=_counted)


@attrs.frozen(kw_only=True)
class Replicates:
    """
    Adapts an innovation of a source that the entry names.

    Attributes:
        sources: The tags of sources that count; empty means any.
    """

    sources: tuple[str, ...] = attrs.field(default=(), converter=tuple)


@attrs.frozen(kw_only=True)
class Invited:
    """
    Takes part by invitation.
    """


@attrs.frozen(kw_only=True)
class Quota:
    """
    How many entries one submitter may send.

    Attributes:
        most: By kind of submitter; a kind that is not listed has no limit.
    """

    most: Mapping[str, int] = attrs.field(
        converter=frozendict, validator=attrs.validators.min_len(1)
    )


@attrs.frozen(kw_only=True)
class ScoreFloor:
    """
    Scored at least so much under another framework.

    Attributes:
        framework: Whose score it is, such as ``iga/2026``.

        least: The lowest score that will do.
    """

    framework: str
    least: Fraction = attrs.field(converter=exact)


Condition: TypeAlias = (
    Age | NotOlder | NoAward | NeedsAward | Replicates | Invited | Quota | ScoreFloor
)

#: Every condition a rule-book may name.
CONDITIONS: Mapping[str, type[Condition]] = MappingProxyType(
    {
        "age": Age,
        "not-older": NotOlder,
        "no-award": NoAward,
        "needs-award": NeedsAward,
        "replicates": Replicates,
        "invited": Invited,
        "quota": Quota,
        "score-floor": ScoreFloor,
    }
)
