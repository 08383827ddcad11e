"""
What a rule-book says, as values: indicators, components, bands, interpretations.

The method is in `rules`; here is the data the method is applied to.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Literal

import attrs
from frozendict import frozendict

from indeksinovasi.errors import (
    UnknownChoiceError,
    UnknownInterpretationError,
    nearest,
)
from indeksinovasi.exact import Rounding, exact
from indeksinovasi.frameworks.bounds import BoundsReading, Measure
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.evidence import EvidenceRule
from indeksinovasi.frameworks.paths import replaced, value_at
from indeksinovasi.frameworks.rulebook import Rulebook
from indeksinovasi.frameworks.rules import Rule
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
    One *indikator*; points are *bobot* × level.

    Attributes:
        slug: The name it keeps from year to year.

        number: As printed in this year's regulation; numbers move between years.

        component: The component its points go into.

        variable: The *variabel* it is printed under.

        measures: How a raw value becomes a level; empty if only levels are answered.
    """

    slug: str
    number: str
    names: Bilingual
    component: str
    variable: str
    weight: Fraction = attrs.field(converter=exact, validator=_positive)
    mandatory: bool = False
    levels: tuple[Level, ...] = attrs.field(validator=attrs.validators.min_len(1))
    measures: tuple[Measure, ...] = ()
    evidence: EvidenceRule | None = None
    source: Citation

    @property
    def maximum(self) -> Fraction:
        """
        Points of the highest level.
        """
        return self.weight * self.levels[-1].level

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
    What makes an innovation fit to be scored this year.

    Attributes:
        stages: *Tahapan* that are taken.

        opens_on: First day of the window; an innovation must have been launched or
            developed inside it.

        closes_on: Last day of the window.

        design_words: Fewest words of the *rancang bangun*.
    """

    stages: tuple[Stage, ...]
    opens_on: dt.date
    closes_on: dt.date
    design_words: int
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


@attrs.frozen(kw_only=True)
class Choice:
    """
    One way to read what a regulation leaves open.

    Attributes:
        id: What is written into the setting, too.
    """

    id: str
    names: Bilingual


@attrs.frozen(kw_only=True)
class Interpretation:
    """
    An open point of the regulation, and the ways it can be read.

    Attributes:
        decides: The setting it decides, as a dotted path into the framework, such as
            ``portfolio.affairs``; that setting holds the choice taken.

        reason: Why the choice that the setting holds is the one taken.
    """

    id: str
    names: Bilingual
    decides: str
    choices: tuple[Choice, ...] = attrs.field(validator=attrs.validators.min_len(2))
    reason: Bilingual
    source: Citation


@attrs.frozen(kw_only=True)
class Framework(Rulebook):
    """
    The rules of an index: everything needed to score a region's submission.

    Attributes:
        index: How the components become the index; None where that is not known.

        bands: Lowest first; empty where there is no index.

        withheld: Why there is no index; None where there is one.
    """

    kind: ClassVar[str] = "index"

    aspects: Mapping[str, Bilingual] = attrs.field(converter=frozendict)
    variables: tuple[Variable, ...]
    components: tuple[Component, ...] = attrs.field(
        validator=attrs.validators.min_len(1)
    )
    index: Index | None = None
    bands: tuple[Band, ...] = ()
    withheld: Bilingual | None = None
    portfolio: Portfolio
    bounds: BoundsReading
    eligibility: Eligibility | None = None
    indicators: tuple[Indicator, ...]
    interpretations: tuple[Interpretation, ...] = ()

    def of_component(self, code: str) -> tuple[Indicator, ...]:
        """
        Return the indicators whose points go into the component *code*.
        """
        return tuple(each for each in self.indicators if each.component == code)

    def choice(self, interpretation: Interpretation) -> str:
        """
        Return the id of the choice that is taken for *interpretation*.
        """
        return str(value_at(self, interpretation.decides))

    def interpreted(self, choices: Mapping[str, str]) -> Framework:
        """
        Return this framework with other *choices*, given by interpretation id.

        Raises:
            UnknownInterpretationError: If it declares no such interpretation.
            UnknownChoiceError: If the interpretation offers no such choice.
        """
        known = {each.id: each for each in self.interpretations}
        framework = self
        for name, choice in choices.items():
            if name not in known:
                raise UnknownInterpretationError(
                    name, tuple(known), nearest(name, known)
                )
            allowed = tuple(each.id for each in known[name].choices)
            if choice not in allowed:
                raise UnknownChoiceError(name, choice, allowed)
            framework = replaced(framework, known[name].decides, choice)
        return framework
