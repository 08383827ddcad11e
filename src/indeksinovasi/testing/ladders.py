"""
One step up from a submission: what it can be, and each in turn.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

import attrs
from frozendict import frozendict

from indeksinovasi.frameworks import Framework, Indicator, Scope
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Submission
from indeksinovasi.testing.extremes import (
    KEYS,
    best,
    counts,
    indicators_of,
    least,
    rungs,
)

#: Innovations, of which one gets better.
_FEW = 2

#: The steps that make a submission better, as people say them.
STEPS: Mapping[str, str] = frozendict(
    {
        "level": N_("a level"),
        "value": N_("a measured value"),
        "evidence": N_("a piece of evidence"),
        "best": N_("the best answer there is"),
        "affair": N_("an obligatory affair"),
        "innovation": N_("one more innovation"),
        "reported": N_("points that are reported"),
        "nothing": N_("nothing"),
    }
)


@attrs.frozen(kw_only=True)
class Improvement:
    """
    Two submissions, the second one step better.

    Attributes:
        what: The step, a key of `STEPS`.

        where: What got better, such as ``inovasi-2.regulasi``.
    """

    what: str
    where: str
    before: Submission
    after: Submission


def growth(framework: Framework) -> Iterator[Improvement]:
    """
    Yield improvements by one innovation, each as good as can be.
    """
    for number in counts(framework):
        yield Improvement(
            what="innovation",
            where=str(number + 1),
            before=best(framework, number),
            after=best(framework, number + 1),
        )


def ladders(framework: Framework) -> Iterator[Improvement]:
    """
    Yield improvements by one level, each indicator all the way up.

    Each indicator is led up its ladder twice: with the best answer to all others, and
    with none.  It is the region's, or that of one innovation among others like it.
    """
    for base in (least(framework, _FEW), best(framework, _FEW)):
        for each in indicators_of(framework, Scope.REGION):
            for low, high in _rungs(each, KEYS[Scope.REGION]):
                before, after = (
                    attrs.evolve(base, answers={**base.answers, each.slug: it})
                    for it in (low, high)
                )
                yield Improvement(
                    what="level", where=each.slug, before=before, after=after
                )
        first, *others = base.innovations
        for each in indicators_of(framework, Scope.INNOVATION):
            for low, high in _rungs(each, KEYS[Scope.INNOVATION]):
                one, other = (
                    attrs.evolve(first, answers={**first.answers, each.slug: it})
                    for it in (low, high)
                )
                before, after = (
                    attrs.evolve(base, innovations=(it, *others)) for it in (one, other)
                )
                yield Improvement(
                    what="level", where=each.slug, before=before, after=after
                )


def _rungs(
    indicator: Indicator, keys: tuple[str, ...]
) -> Iterator[tuple[Answer, Answer]]:
    answers = [attrs.evolve(each, evidence=keys) for each in rungs(indicator)]
    return itertools.pairwise(answers)
