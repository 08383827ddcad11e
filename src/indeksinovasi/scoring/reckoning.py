"""
The arithmetic of one submission under one reading of a framework, step by step.

First the answers become points (`Tally`), then the points become the index.  The first
half is kept when only the second is to be read differently.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import (
    BoundsReading,
    Component,
    Framework,
    Indicator,
    Scope,
)
from indeksinovasi.frameworks.bounds import Flaw
from indeksinovasi.frameworks.rules import Facts, Rule, WeightedSum, Working
from indeksinovasi.model import Answer, Evidence, Innovation, Submission
from indeksinovasi.model.affairs import affairs
from indeksinovasi.scoring.eligibility import Eligible, Standing, eligible
from indeksinovasi.scoring.trace import Step


class Basis(enum.Enum):
    """
    Which levels count.

    *claimed*: as stated; *evidenced*: only those with at least one piece of evidence;
    *verified*: those that quality control accepted, 0 where it accepted none.
    """

    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    VERIFIED = "verified"


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
            steps[component.code] = tuple(
                counter.innovation(component, component.each, each)
                for each in submission.innovations
            )
    return Tally(counter.eligible, steps, frozenset(counter.flaws))


class _Counter:
    """
    Makes the leaves of the trace; equal leaves are made once.
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
        self._by_component = {
            each.code: framework.of_component(each.code)
            for each in framework.components
        }
        self._known: dict[tuple[str, int], Step] = {}

    def innovation(
        self, component: Component, rule: Rule, innovation: Innovation
    ) -> Step:
        leaves = self.leaves(component, innovation.answers, innovation.evidence)
        working = rule(Facts(parts=tuple(each.value for each in leaves)))
        status = self.eligible[innovation.id]
        formula, value, note = working.formula, working.value, ""
        share = working.share
        if self.basis is Basis.VERIFIED and status.standing is Standing.INELIGIBLE:
            formula, value, share = f"0 × ({formula})", Fraction(0), Fraction(0)
            note = "ineligible: " + ", ".join(status.failed)
        source = self.framework.cite(component.source)
        return Step(innovation.id, formula, value, source, leaves, note, share)

    def leaves(
        self,
        component: Component,
        answers: Mapping[str, Answer],
        evidence: Mapping[str, Evidence],
    ) -> tuple[Step, ...]:
        return tuple(
            self._leaf(each, answers.get(each.slug), evidence)
            for each in self._by_component[component.code]
        )

    def _leaf(
        self,
        indicator: Indicator,
        answer: Answer | None,
        evidence: Mapping[str, Evidence],
    ) -> Step:
        if answer is None or not self._counts(answer, evidence):
            return self._weighted(indicator, 0)
        if self.basis is Basis.VERIFIED:
            return self._weighted(indicator, answer.verified_level or 0)
        if answer.value is None:
            return self._weighted(indicator, answer.level or 0)
        return self._measured(indicator, answer, answer.value)

    def _counts(self, answer: Answer, evidence: Mapping[str, Evidence]) -> bool:
        return self.basis is not Basis.EVIDENCED or any(
            key in evidence or key in self.shared for key in answer.evidence
        )

    def _weighted(self, indicator: Indicator, level: int) -> Step:
        key = (indicator.slug, level)
        if key not in self._known:
            self._known[key] = Step(
                indicator.slug,
                f"{as_text(indicator.weight)} × {level}",
                indicator.weight * level,
                self.framework.cite(indicator.source),
            )
        return self._known[key]

    def _measured(self, indicator: Indicator, answer: Answer, value: Fraction) -> Step:
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
        return attrs.evolve(self._weighted(indicator, placed.level), parts=(level,))


def work_out(counted: Tally, submission: Submission, framework: Framework) -> Step:
    """
    Turn points into the index; the returned step is the root of the trace.
    """
    counting = [
        each
        for each in submission.innovations
        if framework.portfolio.counts == "sent"
        or counted.eligible[each.id].standing is not Standing.INELIGIBLE
    ]
    steps = tuple(
        _component(
            each, counted.steps.get(each.code, ()), counting, submission, framework
        )
        for each in framework.components
    )
    facts = Facts(parts=tuple(each.value for each in steps))
    index = framework.index
    if index is None:  # Points are all there is: they are added up, and no more.
        working = WeightedSum()(facts)
        source = framework.cite(framework.components[0].source)
        return _step("points", working, source, steps)
    working = index.rule(facts)
    source = framework.cite(index.source)
    return _step(index.code, working, source, steps)


def _component(
    component: Component,
    parts: tuple[Step, ...],
    counting: list[Innovation],
    submission: Submission,
    framework: Framework,
) -> Step:
    covered = 0
    if component.scope is Scope.INNOVATION:
        ids = {each.id for each in counting}
        parts = tuple(each for each in parts if each.name in ids)
    elif component.scope is Scope.PORTFOLIO:
        covering = coverage(counting, framework)
        parts, covered = (covering,), int(covering.value)
    working = component.rule(
        Facts(
            parts=tuple(each.value for each in parts),
            innovations=len(counting),
            covered=covered,
            reported=submission.reported.get(component.code),
        )
    )
    source = framework.cite(component.source)
    return _step(component.code, working, source, parts)


def _step(name: str, working: Working, source: str, parts: tuple[Step, ...]) -> Step:
    formula, value, share = working.formula, working.value, working.share
    return Step(name, formula, value, source, parts, share=share)


def coverage(innovations: Sequence[Innovation], framework: Framework) -> Step:
    """
    Count the obligatory affairs that *innovations* cover, each with who covers it.
    """
    portfolio = framework.portfolio
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
    value = sum((each.value for each in parts), Fraction(0))
    note = f"affairs: {portfolio.affairs}; n: {portfolio.counts}"
    return Step(portfolio.group.value, formula, value, source, parts, note)
