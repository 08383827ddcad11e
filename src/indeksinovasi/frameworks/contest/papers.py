"""
What an entry has to hand in: sections of so many words, and files.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, get_args

import attrs

from indeksinovasi.exact import exact
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.messages import Bilingual

#: What follows from breaking a rule: the entry is rejected, warned about, or loses
#: points.  Where the source does not say, the rule-book says ``warn``.
Consequence = Literal["reject", "warn", "penalise"]

_consequence = attrs.validators.in_(get_args(Consequence))
_counted = attrs.validators.optional(attrs.validators.ge(1))


@attrs.frozen(kw_only=True)
class Penalty:
    """
    Points that are taken off what the jury of a stage gave; never below 0.
    """

    stage: str
    points: Fraction = attrs.field(
        converter=exact, validator=attrs.validators.gt(Fraction(0))
    )


@attrs.frozen(kw_only=True)
class WordLimit:
    """
    How long a section of the proposal may be.

    Attributes:
        section: The section's key in the entry.

        names: What the section is called.

        penalty: What it costs to break it, if that is what follows.
    """

    section: str
    names: Bilingual
    least: int = attrs.field(default=0, validator=attrs.validators.ge(0))
    most: int | None = attrs.field(default=None, validator=_counted)
    outcome: Consequence = attrs.field(default="warn", validator=_consequence)
    penalty: Penalty | None = None
    source: Citation


@attrs.frozen(kw_only=True)
class AttachmentRule:
    """
    A file that goes with an entry.

    Attributes:
        code: Its key among the entry's attachments.

        media: The types of file that are taken, such as ``pdf``; empty means any.

        largest_bytes: How large it may be; None if the source does not say.

        most_pages: How long it may be; None if the source does not say.

        mandatory: Whether every entry has to have it.

        signed: Whether it has to be signed.

        penalty: What it costs to break any of this, once, if that is what follows.

        groups: The groups of entries it holds for; empty means all.
    """

    code: str
    names: Bilingual
    media: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    largest_bytes: int | None = attrs.field(default=None, validator=_counted)
    most_pages: int | None = attrs.field(default=None, validator=_counted)
    mandatory: bool = False
    signed: bool = False
    outcome: Consequence = attrs.field(default="warn", validator=_consequence)
    penalty: Penalty | None = None
    groups: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    source: Citation
