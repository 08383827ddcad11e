"""
What a contest's rule-book says: who may take part, and the stages of judging.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

import attrs

from indeksinovasi.exact import Rounding, exact
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.contest.awards import Award
from indeksinovasi.frameworks.contest.conditions import Condition
from indeksinovasi.frameworks.contest.criteria import Rubric
from indeksinovasi.frameworks.contest.juries import Reducer
from indeksinovasi.frameworks.contest.papers import AttachmentRule, WordLimit
from indeksinovasi.frameworks.contest.shortlists import Shortlist
from indeksinovasi.frameworks.contest.tie_breaks import TieBreak
from indeksinovasi.frameworks.definition import Band
from indeksinovasi.frameworks.interpretation import Interpretation, OpenRulebook
from indeksinovasi.messages import Bilingual


@attrs.frozen(kw_only=True)
class Requirement:
    """
    A condition for taking part, with its clause.

    Attributes:
        groups: The groups of entries it holds for; empty means all.

        kinds: The kinds of submitter it holds for; empty means all.

        categories: The categories of entries it holds for; empty means all.
    """

    code: str
    names: Bilingual
    condition: Condition
    groups: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    kinds: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    categories: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    source: Citation


@attrs.frozen(kw_only=True)
class Jury:
    """
    How the points of several jurors become those of the entry.

    Each juror's rubric is worked out by itself; the totals are reduced.

    Attributes:
        consensus: Whether one sheet on which the jurors agreed takes their place.
    """

    reducer: Reducer
    consensus: bool = False
    source: Citation


@attrs.frozen(kw_only=True)
class StageWeight:
    """
    The part of a stage in a combined score, in percent.
    """

    stage: str
    weight: Fraction = attrs.field(
        converter=exact, validator=attrs.validators.ge(Fraction(0))
    )


@attrs.frozen(kw_only=True)
class CarryOver:
    """
    How earlier stages count in this one: points = Σ weight / 100 × stage points.

    Attributes:
        weights: By stage, this one included; they add up to 100.
    """

    weights: tuple[StageWeight, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(2)
    )
    source: Citation


@attrs.frozen(kw_only=True)
class Stage:
    """
    One round of judging.

    Attributes:
        rubric: What is judged; None where no rubric is known or none is used.

        reported: Why points are taken as the sheets report them (each juror gives one
            total) instead of being worked out; None if they are worked out, or if the
            stage has no points at all.

        jury: How jurors' points are reduced; needed where there are points.

        combined: How earlier stages count; None means that this stage starts anew.

        shortlist: Who goes on, or wins in the last stage.

        tie_break: What entries with equal points are told apart by, one after the
            other; empty if the source does not say, and then ties are reported.
    """

    code: str
    names: Bilingual
    rubric: Rubric | None = None
    reported: Bilingual | None = None
    jury: Jury | None = None
    combined: CarryOver | None = None
    shortlist: Shortlist
    tie_break: tuple[TieBreak, ...] = attrs.field(default=(), converter=tuple)
    source: Citation

    @property
    def has_points(self) -> bool:
        """
        Whether jurors give points in it.
        """
        return self.rubric is not None or self.reported is not None

    @property
    def total(self) -> Fraction | None:
        """
        The most points it gives; None if there are none, or if that is not known.
        """
        return None if self.rubric is None else self.rubric.total


@attrs.frozen(kw_only=True)
class Contest(OpenRulebook):
    """
    The rules of a contest of single innovations.

    Attributes:
        groups: Groups of entries that are judged by these rules; empty if it has none.

        requirements: What every entry has to meet.

        sections: How long the sections of the proposal may be.

        attachments: The files that go with an entry.

        awards: What is awarded once the contest is decided.

        bands: What a total earns, lowest first; empty if there are none.

        rounding: How points are published; None if the source does not say, and then
            they are published exactly.
    """

    kind: ClassVar[str] = "contest"

    groups: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    requirements: tuple[Requirement, ...] = attrs.field(default=(), converter=tuple)
    sections: tuple[WordLimit, ...] = attrs.field(default=(), converter=tuple)
    attachments: tuple[AttachmentRule, ...] = attrs.field(default=(), converter=tuple)
    stages: tuple[Stage, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )
    awards: tuple[Award, ...] = attrs.field(default=(), converter=tuple)
    bands: tuple[Band, ...] = attrs.field(default=(), converter=tuple)
    rounding: Rounding | None = None
    rounding_source: Citation | None = None
    interpretations: tuple[Interpretation, ...] = attrs.field(
        default=(), converter=tuple
    )

    def rubrics(self) -> Iterator[tuple[Stage, Rubric]]:
        """
        Yield the stages that have a rubric, with it.
        """
        for each in self.stages:
            if each.rubric is not None:
                yield each, each.rubric
