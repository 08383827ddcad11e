"""
What a rule-book says, as values: indicators, components, bands, interpretations.

The method is in `rules`; here is the data the method is applied to.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

import attrs
from frozendict import frozendict

from indeksinovasi.exact import Rounding, exact
from indeksinovasi.frameworks.bounds import BoundsReading, Measure
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.evidence import EvidenceRule
from indeksinovasi.frameworks.interpretation import Interpretation, OpenRulebook
from indeksinovasi.frameworks.normalising import Normaliser, Population, Spread
from indeksinovasi.frameworks.rulebook import Unit
from indeksinovasi.frameworks.rules import Rule
from indeksinovasi.frameworks.scales import Marks, Scale
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import AffairGroup, Stage

_positive = attrs.validators.gt(Fraction(0))


def _decimal(value: str | int | Decimal) -> Decimal:
    exact(value)
    return Decimal(value)


class Scope(enum.Enum):
    """
    What a component is computed over.

    *region*: the region's own answers; *innovation*: each innovation's answers;
    *portfolio*: the innovations as a set.
    """

    REGION = "region"
    INNOVATION = "innovation"
    PORTFOLIO = "portfolio"


@attrs.frozen(kw_only=True)
class Level:
    """
    A step of an indicator's ladder (*parameter*), with its wording.
    """

    level: int
    names: Bilingual


@attrs.frozen(kw_only=True)
class Indicator:
    """
    One *indikator*.

    It is answered by a level of its ladder, and points are *bobot* × level; or by a
    value, and points are a share of the *bobot*, which is then the most it can earn.

    Attributes:
        slug: The name it keeps from year to year.

        number: As printed in this year's regulation; numbers move between years.

        component: The component its points go into.

        variable: The *variabel* it is printed under.

        levels: The ladder, lowest first; empty if a value is answered.

        measures: How a raw value becomes a level; empty if only levels are answered.

        marks: Which values may be given, where the rule-book says so.

        normalised: What a value is worth among those of a population.

        spread: What the population gave; None until `calibrated` has seen one.

    Raises:
        ValueError: If it does not have exactly one of levels, marks and *normalised*,
            or measures without levels.
    """

    slug: str
    number: str
    names: Bilingual
    component: str
    variable: str
    weight: Fraction = attrs.field(converter=exact, validator=_positive)
    mandatory: bool = False
    levels: tuple[Level, ...] = attrs.field(default=(), converter=tuple)
    measures: tuple[Measure, ...] = attrs.field(default=(), converter=tuple)
    marks: Marks | None = None
    normalised: Normaliser | None = None
    spread: Spread | None = None
    evidence: EvidenceRule | None = None
    source: Citation

    def __attrs_post_init__(self) -> None:
        """
        Refuse an indicator that nothing, or more than one thing, turns into points.
        """
        ways = [bool(self.levels), self.marks is not None, self.normalised is not None]
        if sum(ways) != 1:
            msg = f"{self.slug} has one of 'levels', 'marks' and 'normalised'"
        elif self.measures and not self.levels:
            msg = f"the measures of {self.slug} lead to levels, and it has none"
        else:
            return
        raise ValueError(msg)

    @functools.cached_property
    def highest(self) -> int:
        """
        The highest level; 0 where a value is answered.
        """
        return self.levels[-1].level if self.levels else 0

    @property
    def maximum(self) -> Fraction:
        """
        Points of the highest level, or of the best value.
        """
        return self.weight * self.highest if self.levels else self.weight

    @functools.cached_property
    def scale(self) -> Scale | None:
        """
        Which values may be given, and what each is worth.

        None where levels are answered, and as long as the population is not known.
        """
        if self.normalised is not None and self.spread is not None:
            return self.normalised.scale(self.spread)
        return self.marks

    def measure(self, basis: str | None) -> Measure | None:
        """
        Return the measure for *basis*; the only one needs no basis to be named.
        """
        if basis is None and len(self.measures) == 1:
            return self.measures[0]
        return next((each for each in self.measures if each.basis == basis), None)


@attrs.frozen(kw_only=True)
class Variable:
    """
    A *variabel*: a heading that indicators are printed under.
    """

    code: str
    aspect: str
    names: Bilingual


@attrs.frozen(kw_only=True)
class Component:
    """
    A part of the index with points and a maximum of its own.

    Attributes:
        aspect: The *aspek* it belongs to, as printed.

        rule: How its points come about.

        maximum: The most it can give; None where that grows with the number of
            innovations, which takes a framework without an index.

        each: How one innovation's points come about, where the scope is *innovation*.
    """

    code: str
    names: Bilingual
    aspect: str
    scope: Scope
    number: str = ""
    maximum: Fraction | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(exact),
        validator=attrs.validators.optional(_positive),
    )
    rule: Rule
    each: Rule | None = None
    source: Citation


@attrs.frozen(kw_only=True)
class Portfolio:
    """
    Which innovations count, and which affairs they cover.

    Attributes:
        counts: Whether *n* is every innovation sent, or only the eligible ones.

        affairs: Whether an innovation covers its main affair only, or any it names.

        group: The affairs of which enough must be covered.
    """

    counts: Literal["sent", "eligible"] = attrs.field(
        validator=attrs.validators.in_(("sent", "eligible"))
    )
    affairs: Literal["main", "any"] = attrs.field(
        validator=attrs.validators.in_(("main", "any"))
    )
    group: AffairGroup
    source: Citation


@attrs.frozen(kw_only=True)
class Eligibility:
    """
    What makes an innovation fit to be scored this year; what is left out is not asked.

    Attributes:
        stages: *Tahapan* that are taken; empty if any is.

        opens_on: First day of the window; an innovation must have been launched or
            developed inside it.

        closes_on: Last day of the window.

        design_words: Fewest words of the *rancang bangun*.

        stages_source: Where the stages are written, if that is elsewhere.
    """

    stages: tuple[Stage, ...] = attrs.field(default=(), converter=tuple)
    opens_on: dt.date | None = None
    closes_on: dt.date | None = None
    design_words: int | None = None
    stages_source: Citation | None = None
    source: Citation


@attrs.frozen(kw_only=True)
class Band:
    """
    A *predikat* and the published index values that earn it, both ends included.
    """

    predikat: str
    lowest: Decimal = attrs.field(converter=_decimal)
    highest: Decimal = attrs.field(converter=_decimal)
    source: Citation


@attrs.frozen(kw_only=True)
class Index:
    """
    The root: how the components become the index, and how it is published.

    Attributes:
        rounding_source: Where the rounding is written, or why it is believed.

        predikat_on: Whether the predikat is decided on the published (rounded) index
            or on the exact one.
    """

    code: str
    names: Bilingual
    rule: Rule
    rounding: Rounding
    rounding_source: Citation
    predikat_on: Literal["rounded", "exact"] = attrs.field(
        validator=attrs.validators.in_(("rounded", "exact"))
    )
    source: Citation


@attrs.frozen(kw_only=True, cache_hash=True)
class Framework(OpenRulebook):
    """
    The rules of an index: everything needed to score a region's submission.

    Attributes:
        index: How the components become the index; None where that is not known.

        bands: Lowest first; empty where there is no index.

        withheld: Why there is no index; None where there is one.

        portfolio: None where every innovation counts, and no component asks which
            affairs they cover.

        population: Those whose values it was fitted to; None in a rule-book as written.
    """

    kind: ClassVar[str] = "index"
    usual_unit: ClassVar[Unit] = "region"

    aspects: Mapping[str, Bilingual] = attrs.field(converter=frozendict)
    variables: tuple[Variable, ...] = attrs.field(converter=tuple)
    components: tuple[Component, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )
    index: Index | None = None
    bands: tuple[Band, ...] = attrs.field(default=(), converter=tuple)
    withheld: Bilingual | None = None
    portfolio: Portfolio | None = None
    bounds: BoundsReading
    eligibility: Eligibility | None = None
    indicators: tuple[Indicator, ...] = attrs.field(converter=tuple)
    interpretations: tuple[Interpretation, ...] = attrs.field(
        default=(), converter=tuple
    )
    population: Population | None = None

    def of_component(self, code: str) -> tuple[Indicator, ...]:
        """
        Return the indicators whose points go into the component *code*.
        """
        return tuple(each for each in self.indicators if each.component == code)
