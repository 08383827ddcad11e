"""
The arithmetic of one submission under one reading of a framework, step by step.

First the answers become points (`Tally`), then the points become the index.  The first
half is kept when only the second is to be read differently.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import attrs
from frozendict import frozendict

from indeksinovasi import codes
from indeksinovasi.errors import Foreign, PluginError
from indeksinovasi.exact import as_text, total
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import (
    BoundsReading,
    Component,
    Framework,
    Indicator,
    Scope,
)
from indeksinovasi.frameworks.bounds import Flaw
from indeksinovasi.frameworks.rules import RULES, Facts, Rule, WeightedSum, Working
from indeksinovasi.model import Answer, Evidence, Innovation, Submission
from indeksinovasi.model.affairs import affairs
from indeksinovasi.scoring.basis import Basis, is_evidenced
from indeksinovasi.scoring.eligibility import Eligible, Standing, counting, eligible
from indeksinovasi.scoring.trace import Step

#: The points of an indicator's levels, from 0 upwards; 0 alone where it has none.
Ladder: TypeAlias = tuple[Step, ...]

#: Rules of this library; what goes wrong in one of them is no fault of a plugin.
_OURS = frozenset(RULES.values())


@attrs.frozen
class Tally:
    """
    Points from answers, before any component is worked out.

    Attributes:
        eligible: What is known of each innovation's eligibility, by its id.

        steps: Steps of the region's indicators or of the innovations, by component.

        flaws: Flaws of the printed bounds that some value fell on.
    """

    eligible: Mapping[str, Eligible]
    steps: Mapping[str, tuple[Step, ...]]
    flaws: frozenset[Flaw]

    def holds_under(self, before: BoundsReading, after: BoundsReading) -> bool:
        """
        Tell whether reading the bounds as *after* would change none of the points.
        """
        return all(getattr(before, each) == getattr(after, each) for each in self.flaws)


def tally(submission: Submission, framework: Framework, basis: Basis) -> Tally:
    """
    Turn every answer of *submission* into points.
    """
    counter = _Counter(submission, framework, basis)
    steps: dict[str, tuple[Step, ...]] = {}
    for component in framework.components:
        if component.scope is Scope.REGION:
            leaves = counter.leaves(component, submission.answers, submission.evidence)
            steps[component.code] = leaves
        elif component.each is not None:
            steps[component.code] = counter.innovations(
                component, component.each, submission.innovations
            )
    return Tally(counter.eligible, steps, frozenset(counter.flaws))


@functools.lru_cache(maxsize=64)
def _ladders(
    framework: Framework,
) -> Mapping[str, tuple[tuple[str, Indicator, Ladder], ...]]:
    """
    Return the leaves of the trace by component, with their slugs; each is made once.
    """
    return {
        component.code: tuple(
            (each.slug, each, _ladder(each, framework))
            for each in framework.of_component(component.code)
        )
        for component in framework.components
    }


def _ladder(indicator: Indicator, framework: Framework) -> Ladder:
    weight, source = indicator.weight, framework.cite(indicator.source)
    if indicator.spread is not None:
        source = f"{source}; {framework.population}"
    return tuple(
        Step(indicator.slug, f"{as_text(weight)} × {level}", weight * level, source)
        for level in range(indicator.highest + 1)
    )


class _Counter:
    """
    Makes steps of answers, and remembers what it came across.
    """

    def __init__(
        self, submission: Submission, framework: Framework, basis: Basis
    ) -> None:
        self.shared = submission.evidence
        self.framework = framework
        self.basis = basis
        self.eligible = {
            each.id: eligible(each, framework.eligibility)
            for each in submission.innovations
        }
        self.flaws: set[Flaw] = set()
        self._ladders = _ladders(framework)

    def innovations(
        self, component: Component, rule: Rule, innovations: Iterable[Innovation]
    ) -> tuple[Step, ...]:
        source = self.framework.cite(component.source)
        return tuple(
            [self._innovation(component, rule, source, each) for each in innovations]
        )

    def _innovation(
        self, component: Component, rule: Rule, source: str, innovation: Innovation
    ) -> Step:
        leaves = self.leaves(component, innovation.answers, innovation.evidence)
        facts = Facts(parts=tuple([each.value for each in leaves]))
        working = _worked(rule, facts, self.framework, component.code)
        status = self.eligible[innovation.id]
        formula, value, note = working.formula, working.value, ""
        share = working.share
        if self.basis is Basis.VERIFIED and status.standing is Standing.INELIGIBLE:
            formula, value, share = f"0 × ({formula})", Fraction(0), Fraction(0)
            note = "ineligible: " + ", ".join(status.failed)
        return Step(innovation.id, formula, value, source, leaves, note, share)

    def leaves(
        self,
        component: Component,
        answers: Mapping[str, Answer],
        evidence: Mapping[str, Evidence],
    ) -> tuple[Step, ...]:
        found: list[Step] = []
        claimed = self.basis is Basis.CLAIMED
        for slug, indicator, ladder in self._ladders[component.code]:
            answer = answers.get(slug)
            if answer is None:
                found.append(ladder[0])
            elif claimed and answer.value is None:
                found.append(ladder[answer.level or 0])
            else:
                found.append(self._leaf(indicator, ladder, answer, evidence))
        return tuple(found)

    def _leaf(
        self,
        indicator: Indicator,
        ladder: Ladder,
        answer: Answer,
        evidence: Mapping[str, Evidence],
    ) -> Step:
        if self.basis is Basis.VERIFIED:
            if answer.verified_value is None:
                return ladder[answer.verified_level or 0]
            return _marked(indicator, ladder, answer.verified_value)
        evidenced = self.basis is Basis.EVIDENCED
        if evidenced and not is_evidenced(answer, evidence, self.shared):
            return ladder[0]
        if answer.value is None:
            return ladder[answer.level or 0]
        return self._measured(indicator, ladder, answer, answer.value)

    def _measured(
        self, indicator: Indicator, ladder: Ladder, answer: Answer, value: Fraction
    ) -> Step:
        if not indicator.levels:
            return _marked(indicator, ladder, value)
        measure = indicator.measure(answer.basis)
        if measure is None:
            msg = f"{indicator.slug}: a value without bounds passed the obstacles"
            raise AssertionError(msg)
        placed = measure.place(value, self.framework.bounds)
        note = ""
        if placed.flaw:
            self.flaws.add(placed.flaw)
            note = f"{placed.flaw}: {getattr(self.framework.bounds, placed.flaw)}"
        level = Step(
            f"{indicator.slug}.level",
            placed.formula,
            Fraction(placed.level),
            self.framework.cite(measure.source),
            note=note,
        )
        return attrs.evolve(ladder[placed.level], parts=(level,))


def _marked(indicator: Indicator, ladder: Ladder, value: Fraction) -> Step:
    scale = indicator.scale
    if scale is None:
        msg = f"{indicator.slug}: a value without a population passed the obstacles"
        raise AssertionError(msg)
    share = scale.share(value)
    formula = f"{as_text(indicator.weight)} × {share.formula}"
    points = indicator.weight * share.value
    return attrs.evolve(ladder[0], formula=formula, value=points)


def work_out(
    counted: Tally,
    submission: Submission,
    framework: Framework,
    kept: Mapping[str, Step] = frozendict(),
) -> Step:
    """
    Turn points into the index; the returned step is the root of the trace.

    Components that were worked out before, and would come out alike, are *kept*.
    """
    innovations = counting(submission.innovations, counted.eligible, framework)
    steps = tuple(
        kept.get(each.code)
        or _component(
            each, counted.steps.get(each.code, ()), innovations, submission, framework
        )
        for each in framework.components
    )
    facts = Facts(parts=tuple(each.value for each in steps))
    index = framework.index
    if index is None:  # Points are all there is: they are added up, and no more.
        working = WeightedSum()(facts)
        source = framework.cite(framework.components[0].source)
        return _step("points", working, source, steps)
    working = _worked(index.rule, facts, framework, index.code)
    source = framework.cite(index.source)
    return _step(index.code, working, source, steps)


def _component(
    component: Component,
    parts: tuple[Step, ...],
    innovations: list[Innovation],
    submission: Submission,
    framework: Framework,
) -> Step:
    covered = 0
    if component.scope is Scope.INNOVATION:
        if len(innovations) < len(submission.innovations):
            ids = {each.id for each in innovations}
            parts = tuple(each for each in parts if each.name in ids)
    elif component.scope is Scope.PORTFOLIO:
        covering = coverage(innovations, framework)
        parts, covered = (covering,), int(covering.value)
    facts = Facts(
        parts=tuple([each.value for each in parts]),
        innovations=len(innovations),
        covered=covered,
        reported=submission.reported.get(component.code),
    )
    working = _worked(component.rule, facts, framework, component.code)
    source = framework.cite(component.source)
    return _step(component.code, working, source, parts)


def _worked(rule: Rule, facts: Facts, framework: Framework, code: str) -> Working:
    """
    Let *rule* work *facts* out, for the component or index *code*.

    Raises:
        PluginError: If it is a rule that a plugin brings, and stops with an error.
    """
    if type(rule) in _OURS:
        return rule(facts)

    def told(error: BaseException) -> PluginError:
        words = {"reason": Phrase(f"{type(error).__name__}: {error}")}
        fault = Finding(codes.plugin.RULE_FAILS, (code,), words)
        return PluginError(f"{framework.id}@{framework.revision}", (fault,))

    with Foreign(told):
        return rule(facts)


def _step(name: str, working: Working, source: str, parts: tuple[Step, ...]) -> Step:
    formula, value, share = working.formula, working.value, working.share
    return Step(name, formula, value, source, parts, share=share)


def coverage(innovations: Sequence[Innovation], framework: Framework) -> Step:
    """
    Count the obligatory affairs that *innovations* cover, each with who covers it.
    """
    portfolio = framework.portfolio
    if portfolio is None:
        msg = f"{framework.id}: a bonus without a portfolio passed the checks"
        raise AssertionError(msg)
    source = framework.cite(portfolio.source)
    serving: dict[str, list[str]] = {each.slug: [] for each in affairs(portfolio.group)}
    for innovation in innovations:
        named = (
            innovation.affairs[:1]
            if portfolio.affairs == "main"
            else innovation.affairs
        )
        for slug in named:
            if slug in serving:
                serving[slug].append(innovation.id)
    parts = tuple(
        Step(slug, str(int(bool(by))), Fraction(bool(by)), source, note=", ".join(by))
        for slug, by in serving.items()
    )
    formula = " + ".join(each.formula for each in parts)
    value = total([each.value for each in parts])
    note = f"affairs: {portfolio.affairs}; n: {portfolio.counts}"
    return Step(portfolio.group.value, formula, value, source, parts, note)
