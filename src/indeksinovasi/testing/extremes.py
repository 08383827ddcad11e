"""
The best and the least that can be sent under a framework, and the numbers that tell.

Nothing is drawn here: the same framework gives the same submissions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction

import attrs
from frozendict import frozendict

from indeksinovasi.frameworks import Framework, Indicator, Measure, Scope
from indeksinovasi.frameworks.normalising import Falling, Population, Spread
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.rules import Reported, Rule
from indeksinovasi.frameworks.scales import Grades, Marks, Scale
from indeksinovasi.model import (
    Answer,
    Evidence,
    EvidenceKind,
    Innovation,
    Region,
    Submission,
)
from indeksinovasi.model.affairs import affairs
from indeksinovasi.scoring import Basis

#: Beyond this, no portfolio is made, whatever a rule counts to.
MOST_COUNTED = 1000

#: What the population is taken to be, where values are held against one.
SPREAD = Spread(least=0, most=100)

#: Pieces of evidence of the submission and of each innovation, by key.
SHARED: Mapping[str, Evidence] = frozendict(
    {"surat": Evidence(title="Surat", kind=EvidenceKind.LAPORAN)}
)
OWN: Mapping[str, Evidence] = frozendict(
    {"foto": Evidence(title="Foto", issued_on=dt.date(2024, 5, 17))}
)
KEYS: Mapping[Scope, tuple[str, ...]] = frozendict(
    {Scope.REGION: tuple(SHARED), Scope.INNOVATION: (*SHARED, *OWN)}
)


def least(framework: Framework, number: int = 0) -> Submission:
    """
    Return what a region sends that answers nothing for *number* innovations.
    """
    return Submission(
        framework=framework.id,
        region=Region(name="Kabupaten Contoh"),
        reported={
            each.code: Fraction(0)
            for each in framework.components
            if isinstance(each.rule, Reported)
        },
        innovations=[
            Innovation(id=f"inovasi-{place}", name="Inovasi")
            for place in range(1, number + 1)
        ],
    )


def best(framework: Framework, number: int) -> Submission:
    """
    Return what a region sends that has the best answer to everything.

    Args:
        framework: What it is the best under.

        number: How many innovations it sends, each as good as can be.
    """
    return Submission(
        framework=framework.id,
        region=Region(name="Kabupaten Contoh"),
        answers=_best_answers(framework, Scope.REGION),
        evidence=SHARED,
        reported={
            each.code: each.maximum
            for each in framework.components
            if isinstance(each.rule, Reported) and each.maximum is not None
        },
        innovations=[best_innovation(framework, place) for place in range(number)],
    )


def best_innovation(framework: Framework, place: int) -> Innovation:
    """
    Return an innovation that is fit to be scored and as good as one can be.

    Args:
        framework: Whose indicators it answers.

        place: How many stand before it; they serve different obligatory affairs.
    """
    group = obligatory(framework)
    rule = framework.eligibility
    return Innovation(
        id=f"inovasi-{place + 1}",
        name="Inovasi",
        affairs=(group[place % len(group)],) if group else (),
        stage=rule.stages[0] if rule and rule.stages else None,
        launched_on=(rule.opens_on or rule.closes_on) if rule else None,
        design="kata " * (rule.design_words or 0) if rule else None,
        answers=_best_answers(framework, Scope.INNOVATION),
        evidence=OWN,
    )


def _best_answers(framework: Framework, scope: Scope) -> Mapping[str, Answer]:
    return {
        each.slug: best_answer(each, KEYS[scope])
        for each in indicators_of(framework, scope)
    }


def best_answer(indicator: Indicator, keys: Iterable[str] = ()) -> Answer:
    """
    Return the highest level of *indicator*, proven by *keys* and accepted.
    """
    return attrs.evolve(rungs(indicator)[-1], evidence=tuple(keys))


def rungs(indicator: Indicator) -> tuple[Answer, ...]:
    """
    Return answers to *indicator* that are accepted as given, the worst first.

    They are its levels, or where a value earns points itself, some telling values.
    """
    if indicator.levels:
        return tuple(
            Answer(level=each, verified_level=each)
            for each in range(indicator.highest + 1)
        )
    scale = indicator.scale
    if scale is None and indicator.normalised is not None:
        scale = indicator.normalised.scale(SPREAD)
    values = () if scale is None else telling_marks(scale)
    return tuple(
        Answer(value=each, verified_value=each)
        for each in values
        if isinstance(each, Fraction)
    )


def telling_marks(scale: Scale) -> tuple[Fraction | str, ...]:
    """
    Return what may be given on *scale*, the worst first: its ends, and some in between.

    Raises:
        TypeError: If it is of a class that nobody told the kit about.
    """
    match scale:
        case Grades():
            return tuple(each.code for each in scale.grades)
        case Falling():
            return telling_marks(scale.marks)[::-1]
        case Marks():
            width = scale.most - scale.least
            shares = [Fraction(each, 100) for each in (0, 25, 50, 67, 100)]
            if scale.step is not None:
                steps = width / scale.step
                shares = [int(share * steps) / steps for share in shares]
            return tuple(dict.fromkeys(scale.least + each * width for each in shares))
        case _:
            msg = f"what may be given on a {type(scale).__name__}?"
            raise TypeError(msg)


def fitted(framework: Framework, basis: Basis = Basis.CLAIMED) -> Framework:
    """
    Return *framework* as if a population between 0 and 100 had been seen.

    Where nothing is held against a population, it is returned as it is.
    """
    if all(each.normalised is None for each in framework.indicators):
        return framework
    population = Population(count=2, sha256=None, basis=basis.value)
    framework = attrs.evolve(framework, population=population)
    for each in framework.indicators:
        if each.normalised is not None:
            framework = replaced(framework, f"indicators.{each.slug}.spread", SPREAD)
    return framework


def obligatory(framework: Framework) -> tuple[str, ...]:
    """
    Return the affairs of which enough must be covered.
    """
    if framework.portfolio is None:
        return ()
    return tuple(each.slug for each in affairs(framework.portfolio.group))


def indicators_of(framework: Framework, scope: Scope) -> tuple[Indicator, ...]:
    """
    Return the indicators whose points go into components of *scope*.
    """
    codes = {each.code for each in framework.components if each.scope is scope}
    return tuple(each for each in framework.indicators if each.component in codes)


def rules_of(framework: Framework) -> Mapping[str, Rule]:
    """
    Return every rule that *framework* names, by where it stands.
    """
    found: dict[str, Rule] = {}
    for each in framework.components:
        found[f"components.{each.code}.rule"] = each.rule
        if each.each is not None:
            found[f"components.{each.code}.each"] = each.each
    if framework.index is not None:
        found["index.rule"] = framework.index.rule
    return found


def counts(framework: Framework) -> list[int]:
    """
    Return telling numbers of innovations: few, and on and beside what a rule counts to.
    """
    found = {0, 1, 2, 3}
    for rule in rules_of(framework).values():
        for each in _whole_numbers(rule):
            found |= {each - 1, each, each + 1}
    return sorted(each for each in found if 0 <= each <= MOST_COUNTED)


def _whole_numbers(rule: Rule) -> list[int]:
    kind: type = type(rule)
    names = [each.name for each in attrs.fields(kind)] if attrs.has(kind) else []
    values = (getattr(rule, name) for name in names)
    return [each for each in values if isinstance(each, int)]


def telling_values(measure: Measure) -> list[Fraction]:
    """
    Return values at, beside and between the printed bounds of *measure*.
    """
    step = Fraction(1) if measure.whole else Fraction(1, 200)
    ends = {Fraction(0), measure.least, measure.most}
    for each in measure.ranges:
        ends |= {each.at_least, each.above, each.at_most}
    beside = {
        end + move * step
        for end in ends
        if end is not None
        for move in (-100, -2, -1, 0, 1, 2)
    }
    return [
        value
        for value in sorted(beside)
        if (measure.least is None or measure.least <= value)
        and (measure.most is None or value <= measure.most)
        and (value.denominator == 1 or not measure.whole)
    ]
