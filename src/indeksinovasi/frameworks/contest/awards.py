"""
What a contest awards besides going on: several awards from one run.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias, get_args

import attrs

from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.contest.shortlists import Stratum
from indeksinovasi.messages import Bilingual

_place = attrs.validators.ge(1)
_stratum = attrs.validators.optional(attrs.validators.in_(get_args(Stratum)))


@attrs.frozen(kw_only=True)
class Ranks:
    """
    The ranks *first* to *last* of a stage, in all or in each stratum.

    Where the stage is decided by hand, the order of the decision is the rank.

    Attributes:
        by: The field of the entry that tells the strata; None if there are none.
    """

    stage: str
    first: int = attrs.field(default=1, validator=_place)
    last: int = attrs.field(validator=_place)
    by: Stratum | None = attrs.field(default=None, validator=_stratum)


@attrs.frozen(kw_only=True)
class MostVotes:
    """
    The entry with the most votes, of those that take part in a stage.

    Attributes:
        by: The field of the entry that tells the strata; None if there are none.
    """

    stage: str
    by: Stratum | None = attrs.field(default=None, validator=_stratum)


@attrs.frozen(kw_only=True)
class MostEntries:
    """
    The submitter with the most entries that may take part.
    """


@attrs.frozen(kw_only=True)
class Tagged:
    """
    The entries that may take part and have a certain tag.
    """

    tag: str


Recipient: TypeAlias = Ranks | MostVotes | MostEntries | Tagged

#: Every way a rule-book may name to tell who gets an award.
RECIPIENTS: Mapping[str, type[Recipient]] = MappingProxyType(
    {
        "ranks": Ranks,
        "most-votes": MostVotes,
        "most-entries": MostEntries,
        "tagged": Tagged,
    }
)


@attrs.frozen(kw_only=True)
class Award:
    """
    An award, and who gets it.
    """

    code: str
    names: Bilingual
    recipient: Recipient
    source: Citation
