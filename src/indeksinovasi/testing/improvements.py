"""
Draw pairs of submissions, the second better than the first in exactly one step.

What counts as better follows from no rule: a level more, a measured value nearer to the
best, a piece of evidence more, an obligatory affair more, one more innovation that is
as good as any can be, a component's points reported higher.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from indeksinovasi.frameworks import Framework, Indicator, Scope
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import Answer, Innovation, Submission
from indeksinovasi.testing.extremes import (
    KEYS,
    best_answer,
    best_innovation,
    indicators_of,
    obligatory,
    rungs,
    telling_values,
)
from indeksinovasi.testing.ladders import Improvement
from indeksinovasi.testing.strategies import MOST_INNOVATIONS, submissions

T = TypeVar("T")

#: What an answer becomes by one step; None where no step is left.
_Step = Callable[[DrawFn, Framework, Indicator, Answer, tuple[str, ...]], Answer | None]


def improvements(
    framework: Framework, *, max_innovations: int = MOST_INNOVATIONS
) -> SearchStrategy[Improvement]:
    """
    Draw improvements of submissions that can be scored under *framework*.

    Args:
        framework: Whose indicators get better.

        max_innovations: How many innovations the first of the two has at most.
    """
    sent = submissions(framework, max_innovations=max_innovations)
    return _improvements(framework, sent)


@st.composite
def _improvements(
    draw: DrawFn, framework: Framework, sent: SearchStrategy[Submission]
) -> Improvement:
    before = draw(sent)
    kinds: list[Callable[[DrawFn, Framework, Submission], Improvement]] = []
    if framework.indicators:
        kinds.append(_better_answer)
    if any(isinstance(each.rule, Reported) for each in framework.components):
        kinds.append(_better_report)
    if any(each.scope is not Scope.REGION for each in framework.components):
        kinds.append(_another_innovation)
        if _coverable(framework, before):
            kinds.append(_another_affair)
    if not kinds:
        return Improvement(what="nothing", where="", before=before, after=before)
    return draw(st.sampled_from(kinds))(draw, framework, before)


def _better_answer(
    draw: DrawFn, framework: Framework, before: Submission
) -> Improvement:
    region = indicators_of(framework, Scope.REGION)
    each = indicators_of(framework, Scope.INNOVATION)
    places: list[Innovation | None] = [None] * bool(region)
    places += before.innovations if each else []
    if not places:
        return _another_innovation(draw, framework, before)
    place = draw(st.sampled_from(places))
    indicator = draw(st.sampled_from(region if place is None else each))
    given = (before if place is None else place).answers
    keys = KEYS[Scope.REGION if place is None else Scope.INNOVATION]
    steps: list[tuple[str, _Step]] = [
        ("level", _level),
        ("value", _value),
        ("evidence", _evidence),
    ]
    what, step = draw(st.sampled_from(steps))
    better = step(draw, framework, indicator, given.get(indicator.slug, Answer()), keys)
    if better is None:
        what, better = "best", best_answer(indicator, keys)
    answers: Mapping[str, Answer] = {**given, indicator.slug: better}
    if place is None:
        after, where = attrs.evolve(before, answers=answers), indicator.slug
    else:
        raised = attrs.evolve(place, answers=answers)
        others = (raised if it is place else it for it in before.innovations)
        after = attrs.evolve(before, innovations=tuple(others))
        where = f"{place.id}.{indicator.slug}"
    return Improvement(what=what, where=where, before=before, after=after)


def _level(
    _: DrawFn,
    __: Framework,
    indicator: Indicator,
    given: Answer,
    ___: tuple[str, ...],
) -> Answer | None:
    if given.value is not None and indicator.levels:
        return None
    ladder = rungs(indicator)
    claimed = [(each.level, each.value) for each in ladder]
    accepted = [(each.verified_level, each.verified_value) for each in ladder]
    level, value = _next(claimed, (given.level, given.value))
    verified, found = _next(accepted, (given.verified_level, given.verified_value))
    return attrs.evolve(
        given,
        level=level,
        value=value,
        verified_level=verified,
        verified_value=found,
    )


def _next(ladder: Sequence[T], now: T) -> T:
    """
    Return what is one step above *now*; what is not on the ladder is at its foot.
    """
    place = ladder.index(now) if now in ladder else 0
    return ladder[min(place + 1, len(ladder) - 1)]


def _value(
    draw: DrawFn,
    framework: Framework,
    indicator: Indicator,
    given: Answer,
    _: tuple[str, ...],
) -> Answer | None:
    measure = indicator.measure(given.basis)
    if given.value is None or measure is None:
        return None

    def counts(value: Fraction) -> bool:
        # Where what is better than printed earns nothing, it is no improvement.
        beyond = measure.place(value, framework.bounds).flaw == "beyond"
        return not beyond or framework.bounds.beyond == "top-level"

    better = [
        value
        for value in telling_values(measure)
        if (value > given.value if measure.rises else value < given.value)
        and counts(value)
    ]
    if not better or not counts(given.value):
        return None
    return attrs.evolve(given, value=draw(st.sampled_from(better)))


def _evidence(
    _: DrawFn,
    __: Framework,
    ___: Indicator,
    given: Answer,
    keys: tuple[str, ...],
) -> Answer | None:
    left = [each for each in keys if each not in given.evidence]
    return attrs.evolve(given, evidence=(*given.evidence, *left[:1])) if left else None


def _better_report(
    draw: DrawFn, framework: Framework, before: Submission
) -> Improvement:
    reported = [
        each for each in framework.components if isinstance(each.rule, Reported)
    ]
    chosen = draw(st.sampled_from(reported))
    points = before.reported.get(chosen.code, Fraction(0))
    most = points + 1 if chosen.maximum is None else chosen.maximum
    after = attrs.evolve(
        before, reported={**before.reported, chosen.code: (points + most) / 2}
    )
    return Improvement(what="reported", where=chosen.code, before=before, after=after)


def _another_innovation(
    _: DrawFn, framework: Framework, before: Submission
) -> Improvement:
    another = best_innovation(framework, len(before.innovations))
    after = attrs.evolve(before, innovations=(*before.innovations, another))
    return Improvement(what="innovation", where=another.id, before=before, after=after)


def _coverable(framework: Framework, sent: Submission) -> list[Innovation]:
    """
    Return innovations that can serve one more affair without giving another up.
    """
    group = obligatory(framework)
    return [
        each
        for each in sent.innovations
        if group and (not each.affairs or each.affairs[0] not in group)
    ]


def _another_affair(
    draw: DrawFn, framework: Framework, before: Submission
) -> Improvement:
    chosen = draw(st.sampled_from(_coverable(framework, before)))
    affair = draw(st.sampled_from(obligatory(framework)))
    serving = attrs.evolve(chosen, affairs=(affair, *chosen.affairs))
    others = (serving if each is chosen else each for each in before.innovations)
    after = attrs.evolve(before, innovations=tuple(others))
    return Improvement(
        what="affair", where=f"{chosen.id}.{affair}", before=before, after=after
    )
