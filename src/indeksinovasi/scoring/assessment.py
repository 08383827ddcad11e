"""
Score a submission under a framework, exactly, with every reason.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import attrs

from indeksinovasi.errors import SubmissionError
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks import Framework, Scope
from indeksinovasi.frameworks.rules import Rule
from indeksinovasi.model import Innovation, Submission
from indeksinovasi.scoring.basis import Basis
from indeksinovasi.scoring.eligibility import Eligible, counting
from indeksinovasi.scoring.fitness import lacking, obstacles, without_obstacles
from indeksinovasi.scoring.predikat import NextPredikat, band_of, next_band
from indeksinovasi.scoring.reckoning import Tally, tally, work_out
from indeksinovasi.scoring.trace import Step


@attrs.frozen
class Outcome:
    """
    What gets published: the rounded index, the exact one, and the predikat.

    Without an index, the exact number is the sum of the points, and the rest is None.
    """

    index: Decimal | None
    index_exact: Fraction
    predikat: str | None


@attrs.frozen
class Touched:
    """
    An interpretation that this result depends on.

    Attributes:
        chosen: The choice that was taken.

        alternatives: What would have come out under each other choice.
    """

    id: str
    chosen: str
    alternatives: tuple[tuple[str, Outcome], ...]


@attrs.frozen
class ComponentScore:
    """
    A component's points, of the most it can give.

    Attributes:
        maximum: None where it grows with the number of innovations.
    """

    code: str
    points: Fraction
    maximum: Fraction | None


@attrs.frozen
class InnovationScore:
    """
    An innovation's points before they are averaged, of the most it can earn.
    """

    innovation: Innovation
    points: Fraction
    maximum: Fraction
    eligible: Eligible


@attrs.frozen(kw_only=True)
class Assessment:
    """
    A score and everything it rests on; equal inputs give equal assessments.

    Attributes:
        index: As published, rounded once as the framework says; None where the
            framework has no index, and says so in ``withheld``.

        index_exact: Before rounding; None likewise.

        predikat: None likewise.

        next: What is missing to the next predikat; None in the highest, and likewise.

        interpretations: Those whose other choices would have changed the outcome.

        left_out: Faults whose answers were left out; with any, the score is of no use
            but to see where it would stand.

        trace: The root of the trace; its value is *index_exact*, or the sum of the
            components where there is no index.
    """

    framework: Framework
    submission: Submission
    basis: Basis
    index: Decimal | None
    index_exact: Fraction | None
    predikat: str | None
    next: NextPredikat | None
    components: tuple[ComponentScore, ...]
    innovations: tuple[InnovationScore, ...]
    interpretations: tuple[Touched, ...]
    left_out: tuple[Finding, ...]
    trace: Step


def assess(
    submission: Submission,
    framework: Framework,
    *,
    basis: Basis | Literal["claimed", "evidenced", "verified"] = Basis.CLAIMED,
    even_if_invalid: bool = False,
) -> Assessment:
    """
    Score *submission* under *framework*; pure, exact, and safe in threads.

    Args:
        submission: What a region sends; not changed.

        framework: The rule-book, with the choices of interpretation that it holds.

        basis: Which levels and marks count.

        even_if_invalid: Whether to leave out answers that the framework does not allow
            and score the rest; the assessment then lists what was left out.

    Raises:
        SubmissionError: If the framework does not allow some answer, or needs a number
            that is not there, such as those of a population (see `calibrated`); all
            such faults are listed.
        ValueError: If *basis* is none.
    """
    basis = Basis(basis)
    faults = lacking(framework, basis) + obstacles(submission, framework)
    if faults:
        rest = without_obstacles(submission, faults) if even_if_invalid else None
        if rest is None:
            raise SubmissionError(submission.region.name, faults)
        submission = rest
    counted = tally(submission, framework, basis)
    trace = work_out(counted, submission, framework)
    outcome = _outcome(trace.value, framework)
    return Assessment(
        framework=framework,
        submission=submission,
        basis=basis,
        index=outcome.index,
        index_exact=None if framework.index is None else outcome.index_exact,
        predikat=outcome.predikat,
        next=None if framework.index is None else next_band(trace.value, framework),
        components=tuple(
            ComponentScore(each.code, step.value, each.maximum)
            for each, step in zip(framework.components, trace.parts, strict=True)
        ),
        innovations=_innovations(submission, framework, counted),
        interpretations=_touched(submission, framework, basis, counted, trace),
        left_out=faults,
        trace=trace,
    )


def _outcome(exact: Fraction, framework: Framework) -> Outcome:
    index = framework.index
    if index is None:
        return Outcome(None, exact, None)
    rounded = index.rounding.apply(exact)
    return Outcome(rounded, exact, band_of(exact, framework).predikat)


@functools.lru_cache(maxsize=256)
def _interpreted(framework: Framework, interpretation: str, choice: str) -> Framework:
    """
    Return *framework* under another choice; the same one for all submissions.
    """
    return framework.interpreted({interpretation: choice})


def _rule(framework: Framework) -> Rule | None:
    return None if framework.index is None else framework.index.rule


def _innovations(
    submission: Submission, framework: Framework, counted: Tally
) -> tuple[InnovationScore, ...]:
    """
    Add each innovation's points up over the components that look at innovations.
    """
    points: dict[str, Fraction] = {}
    maximum = Fraction(0)
    for component in framework.components:
        if component.each is None:
            continue
        leaves = framework.of_component(component.code)
        most = component.each.ceiling(tuple(each.maximum for each in leaves))
        maximum += most or component.maximum or 0
        for step in counted.steps[component.code]:
            before = points.get(step.name)
            points[step.name] = step.value if before is None else before + step.value
    return tuple(
        [
            InnovationScore(
                each,
                points.get(each.id, Fraction(0)),
                maximum,
                counted.eligible[each.id],
            )
            for each in submission.innovations
        ]
    )


def _touched(
    submission: Submission,
    framework: Framework,
    basis: Basis,
    counted: Tally,
    trace: Step,
) -> tuple[Touched, ...]:
    outcome = _outcome(trace.value, framework)
    scopes = {each.code: each.scope for each in framework.components}
    elsewhere = {
        each.name: each
        for each in trace.parts
        if scopes[each.name] is not Scope.PORTFOLIO
    }

    innovations, eligible = submission.innovations, counted.eligible
    counted_here = counting(innovations, eligible, framework)

    def read_as(interpretation: str, choice: str) -> Outcome:
        other = _interpreted(framework, interpretation, choice)
        same_answers = (
            other.components is framework.components
            and other.indicators is framework.indicators
            and other.eligibility is framework.eligibility
            and counted.holds_under(framework.bounds, other.bounds)
        )
        # Only what the choice bears on is worked out anew: often the rounding alone.
        same_portfolio = other.portfolio is framework.portfolio
        if same_answers and same_portfolio and _rule(other) is _rule(framework):
            return _outcome(outcome.index_exact, other)
        if not same_answers:
            counted_anew = tally(submission, other, basis)
            return _outcome(work_out(counted_anew, submission, other).value, other)
        same_innovations = counting(innovations, eligible, other) == counted_here
        kept = elsewhere if same_innovations else {}
        return _outcome(work_out(counted, submission, other, kept).value, other)

    touched = []
    for each in framework.interpretations:
        chosen = framework.choice(each)
        others = [it.id for it in each.choices if it.id != chosen]
        alternatives = tuple((choice, read_as(each.id, choice)) for choice in others)
        if any(other != outcome for _, other in alternatives):
            touched.append(Touched(each.id, chosen, alternatives))
    return tuple(touched)
