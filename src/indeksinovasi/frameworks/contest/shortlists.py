"""
Who goes on from a stage.  A shortlist never breaks a tie: it reports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

import attrs
from frozendict import frozendict

from indeksinovasi.exact import exact

#: The fields of an entry that can tell strata.
Stratum = Literal["submitter-kind", "category", "group"]

_places = attrs.validators.ge(1)


@attrs.frozen(kw_only=True)
class Everyone:
    """
    Everyone who is eligible goes on.
    """


@attrs.frozen(kw_only=True)
class Top:
    """
    The best *places* go on.
    """

    places: int = attrs.field(validator=_places)


@attrs.frozen(kw_only=True)
class TopOfEach:
    """
    The best *places* of each stratum go on.

    Attributes:
        by: The field of the entry that tells the strata: ``submitter-kind``,
            ``category`` or ``group``.
    """

    places: int = attrs.field(validator=_places)
    by: Stratum = attrs.field(validator=attrs.validators.in_(get_args(Stratum)))


@attrs.frozen(kw_only=True)
class Quotas:
    """
    So many of each stratum go on; entries of a stratum that is not listed do not.
    """

    places: Mapping[str, int] = attrs.field(
        converter=frozendict, validator=attrs.validators.min_len(1)
    )
    by: Stratum = attrs.field(validator=attrs.validators.in_(get_args(Stratum)))


@attrs.frozen(kw_only=True)
class Threshold:
    """
    Everyone with at least so many points goes on.

    Attributes:
        priority: A tag; entries that have it are listed before all others.

        places: How many go on at most; None if all do.
    """

    least: Fraction = attrs.field(converter=exact)
    priority: str = ""
    places: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(_places)
    )


@attrs.frozen(kw_only=True)
class Manual:
    """
    Someone decides, and says why.

    Attributes:
        places: How many go on at most; None if the source does not say.

        decided_by: Who decides, as the source names them.
    """

    places: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(_places)
    )
    decided_by: str


Shortlist: TypeAlias = Everyone | Top | TopOfEach | Quotas | Threshold | Manual

#: Every shortlist a rule-book may name.
SHORTLISTS: Mapping[str, type[Shortlist]] = MappingProxyType(
    {
        "everyone": Everyone,
        "top": Top,
        "top-of-each": TopOfEach,
        "quotas": Quotas,
        "threshold": Threshold,
        "manual": Manual,
    }
)
