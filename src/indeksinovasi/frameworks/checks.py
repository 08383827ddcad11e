"""
What a rule-book must hold to before anything is scored with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction

from indeksinovasi import codes
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.definition import Component, Framework, Scope
from indeksinovasi.frameworks.rulebook import Rulebook
from indeksinovasi.frameworks.rules import CountedBonus, Reported
from indeksinovasi.frameworks.soundness import (
    bands,
    citations,
    interpretations,
    known,
    names_once,
    unfit,
    validity,
)
from indeksinovasi.messages import N_
from indeksinovasi.model.affairs import affairs


def faults(rulebook: Rulebook) -> tuple[Finding, ...]:
    """
    Return everything in which *rulebook* contradicts itself; empty if it is sound.
    """
    if isinstance(rulebook, Framework):
        return _framework_faults(rulebook)
    # Most of those who score never meet another kind, and do not wait for its classes.
    from indeksinovasi.frameworks.contest.checks import contest_faults
    from indeksinovasi.frameworks.contest.definition import Contest
    from indeksinovasi.frameworks.process import Process
    from indeksinovasi.frameworks.process_checks import process_faults

    match rulebook:
        case Contest():
            return contest_faults(rulebook)
        case Process():
            return process_faults(rulebook)
    return ()


def _framework_faults(framework: Framework) -> tuple[Finding, ...]:
    return tuple(
        finding
        for check in (
            _names_once,
            _references,
            _components,
            _rules,
            citations,
            validity,
            _levels,
            _evidence,
            _maxima,
            _index,
            _bands,
            _eligibility,
            interpretations,
            _bounds,
        )
        for finding in check(framework)
    )


def _fault(code: Code, *path: str | int, **words: object) -> Finding:
    return Finding(code, path, words)


def _names_once(framework: Framework) -> Iterator[Finding]:
    groups: list[tuple[Path, Iterable[str]]] = [
        (("indicators",), (each.slug for each in framework.indicators)),
        (("components",), (each.code for each in framework.components)),
        (("variables",), (each.code for each in framework.variables)),
        (("bands",), (each.predikat for each in framework.bands)),
        (("interpretations",), (each.id for each in framework.interpretations)),
    ]
    groups += [
        (("indicators", each.slug, "measures"), (one.basis for one in each.measures))
        for each in framework.indicators
    ]
    groups += [
        (("interpretations", each.id, "choices"), (one.id for one in each.choices))
        for each in framework.interpretations
    ]
    yield from names_once(groups)


def _references(framework: Framework) -> Iterator[Finding]:
    components = {each.code for each in framework.components}
    variables = {each.code for each in framework.variables}
    for indicator in framework.indicators:
        place = ("indicators", indicator.slug)
        yield from known(indicator.component, components, (*place, "component"))
        yield from known(indicator.variable, variables, (*place, "variable"))
    for variable in framework.variables:
        place = ("variables", variable.code)
        yield from known(variable.aspect, framework.aspects, (*place, "aspect"))
    for component in framework.components:
        place = ("components", component.code)
        yield from known(component.aspect, framework.aspects, (*place, "aspect"))


def _components(framework: Framework) -> Iterator[Finding]:
    for component in framework.components:
        place = ("components", component.code)
        if (component.each is None) is (component.scope is Scope.INNOVATION):
            reason = N_("'each' belongs to scope 'innovation', and only there")
            yield unfit((*place, "each"), reason)
        if framework.portfolio is None and (
            component.scope is Scope.PORTFOLIO
            or isinstance(component.rule, CountedBonus)
        ):
            reason = N_("it asks which affairs are covered, and there is no portfolio")
            yield unfit((*place, "rule"), reason)


def _rules(framework: Framework) -> Iterator[Finding]:
    for component in framework.components:
        place = ("components", component.code, "rule")
        indicators = tuple(each.slug for each in framework.of_component(component.code))
        match component.rule:
            case Reported():
                if indicators:
                    yield _fault(
                        codes.rulebook.REPORTED_WITH_INDICATORS,
                        *place,
                        component=component.code,
                        found=indicators,
                    )
            case CountedBonus(minimum=minimum) if framework.portfolio is not None:
                group = framework.portfolio.group
                most = len(affairs(group))
                if minimum > most:
                    yield _fault(
                        codes.rulebook.MINIMUM_TOO_HIGH,
                        *(*place, "minimum"),
                        found=minimum,
                        group=Phrase(group.value),
                        most=most,
                    )
        if not (
            indicators
            or isinstance(component.rule, Reported)
            or component.scope is Scope.PORTFOLIO
        ):
            yield _fault(
                codes.rulebook.NO_INDICATORS, *place[:-1], found=component.code
            )


def _levels(framework: Framework) -> Iterator[Finding]:
    for indicator in framework.indicators:
        ladders: list[tuple[Path, tuple[int, ...]]] = [
            (("levels",), tuple(each.level for each in indicator.levels))
        ]
        ladders += [
            (("measures", each.basis), tuple(range_.level for range_ in each.ranges))
            for each in indicator.measures
        ]
        for path, levels in ladders:
            if levels != tuple(range(1, len(indicator.levels) + 1)):
                yield _fault(
                    codes.rulebook.LEVELS_DO_NOT_RISE,
                    *("indicators", indicator.slug, *path),
                    found=levels,
                )


def _evidence(framework: Framework) -> Iterator[Finding]:
    for indicator in framework.indicators:
        rule = indicator.evidence
        if rule is None:
            continue
        place = ("indicators", indicator.slug, "evidence")
        for position, each in enumerate(rule.supports):
            if each.level > indicator.highest:
                yield _fault(
                    codes.rulebook.LEVEL_BEYOND,
                    *(*place, "supports", position, "level"),
                    found=each.level,
                    most=indicator.highest,
                )
        for position, window in enumerate(rule.windows):
            at = (*place, "windows", position)
            yield from _opens(window.earliest, window.latest, at)


def _eligibility(framework: Framework) -> Iterator[Finding]:
    asked = framework.eligibility
    if asked is None:
        return
    yield from _opens(asked.opens_on, asked.closes_on, ("eligibility",))
    if not asked.stages and {asked.opens_on, asked.closes_on, asked.design_words} == {
        None
    }:
        yield unfit(("eligibility",), N_("an eligibility asks for something"))


def _opens(
    first: dt.date | None, last: dt.date | None, place: Path
) -> Iterator[Finding]:
    if first is not None and last is not None and first > last:
        words = {"found": Phrase(first), "other": Phrase(last)}
        yield Finding(codes.rulebook.NEVER_OPEN, place, words)


def _maxima(framework: Framework) -> Iterator[Finding]:
    for component in framework.components:
        place = ("components", component.code, "maximum")
        reachable = _reachable(framework, component)
        declared = component.maximum
        if declared is None and framework.index is not None:
            reason = N_("a framework with an index has a maximum for each component")
            yield unfit(place, reason)
        elif reachable is not None and reachable != declared:
            yield _fault(
                codes.rulebook.MAXIMUM_DIFFERS,
                *place,
                what=component.code,
                declared="-" if declared is None else as_text(declared),
                found=as_text(reachable),
            )


def _index(framework: Framework) -> Iterator[Finding]:
    index = framework.index
    if (index is None) is (framework.withheld is None) or (index is None) is bool(
        framework.bands
    ):
        reason = N_("a framework has an index and bands, or says why they are withheld")
        yield unfit(("index",), reason)
        return
    if index is None:
        return
    maxima = (each.maximum for each in framework.components)
    reachable = index.rule.ceiling(tuple(each for each in maxima if each is not None))
    highest = Fraction(framework.bands[-1].highest)
    if reachable is not None and reachable != highest:
        yield _fault(
            codes.rulebook.MAXIMUM_DIFFERS,
            *("index", "rule"),
            what=index.code,
            declared=as_text(highest),
            found=as_text(reachable),
        )


def _reachable(framework: Framework, component: Component) -> Fraction | None:
    maxima = tuple(each.maximum for each in framework.of_component(component.code))
    if not maxima and component.scope is not Scope.PORTFOLIO:
        return None  # That there are no indicators is told by `_rules`.
    if component.each is not None:
        one = component.each.ceiling(maxima)
        maxima = () if one is None else (one,)
    return component.rule.ceiling(maxima)


def _bands(framework: Framework) -> Iterator[Finding]:
    if framework.index is not None:
        yield from bands(framework.bands, framework.index.rounding.unit)


def _bounds(framework: Framework) -> Iterator[Finding]:
    decided = {each.decides for each in framework.interpretations}
    for indicator in framework.indicators:
        for measure in indicator.measures:
            place = ("indicators", indicator.slug, "measures", measure.basis)
            if not measure.in_order:
                reason = N_("the ranges do not follow the order of the levels")
                yield unfit(place, reason)
            for flaw, at in measure.flaws():
                setting = f"bounds.{flaw}"
                if setting not in decided:
                    yield _fault(
                        codes.rulebook.OPEN_BOUNDS,
                        *place,
                        what=flaw,
                        found=as_text(at),
                        setting=setting,
                    )
