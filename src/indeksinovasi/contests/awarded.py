"""
Who got which award, and which awards are not given yet.
"""

from __future__ import annotations

import attrs

from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks.contest import Award


@attrs.frozen(kw_only=True)
class Given:
    """
    One place of an award, and who gets it.

    Attributes:
        place: From 1; whoever shares it stands in the same list.

        recipients: Ids of entries, or names of submitters; several share the place.

        stratum: What the place is in; empty if in all.
    """

    place: int
    recipients: tuple[str, ...]
    stratum: str = ""


@attrs.frozen(kw_only=True)
class Awarded:
    """
    What became of an award.

    Attributes:
        to_submitters: Whether submitters get it, and not entries.

        given: Its places, by stratum.

        open: Why it is not given; None if it is.

        waits_for: The ids of the entries that this lies in.
    """

    award: Award
    to_submitters: bool = False
    given: tuple[Given, ...] = ()
    open: Phrase | None = None
    waits_for: tuple[str, ...] = ()
