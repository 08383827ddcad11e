"""
What a rule-book asks of evidence.
"""

from __future__ import annotations

import datetime as dt

import attrs

from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import EvidenceKind


@attrs.frozen(kw_only=True)
class Support:
    """
    The highest level that evidence of some kinds can prove (*SK < Perkada < Perda*).
    """

    level: int
    kinds: tuple[EvidenceKind, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )


@attrs.frozen(kw_only=True)
class IssueWindow:
    """
    When evidence of some kinds must have been issued.

    Attributes:
        kinds: The kinds it holds for; empty means all.

        earliest: First day that is taken; None if there is no such limit.

        latest: Last day that is taken, likewise.
    """

    kinds: tuple[EvidenceKind, ...] = attrs.field(default=(), converter=tuple)
    earliest: dt.date | None = None
    latest: dt.date | None = None


@attrs.frozen(kw_only=True)
class EvidenceRule:
    """
    What evidence an indicator asks for; what the source does not name is not asked.

    Attributes:
        names: The demand in short words.

        media: File types that are taken, such as ``pdf``; empty means any.

        kinds: Kinds of document that are taken; empty means any.

        supports: What the kinds can prove; a kind named nowhere proves every level.

        windows: When it must have been issued.

        longest_seconds: Longest video that is taken.

        largest_bytes: Largest file that is taken.
    """

    names: Bilingual
    media: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    kinds: tuple[EvidenceKind, ...] = attrs.field(default=(), converter=tuple)
    supports: tuple[Support, ...] = attrs.field(default=(), converter=tuple)
    windows: tuple[IssueWindow, ...] = attrs.field(default=(), converter=tuple)
    longest_seconds: int | None = None
    largest_bytes: int | None = None
    source: Citation
