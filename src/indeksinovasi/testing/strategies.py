"""
Draw submissions that can be scored under a framework, whatever it is.

Values lie on, beside and between the printed bounds, numbers of innovations on and
beside every whole number that a rule holds, and the simplest case comes first: a region
that sends nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from indeksinovasi.frameworks import Component, Framework, Indicator, Scope
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import (
    Answer,
    Form,
    Initiator,
    Innovation,
    Mode,
    Origin,
    Region,
    RegionKind,
    Stage,
    Submission,
)
from indeksinovasi.testing.extremes import (
    KEYS,
    OWN,
    SHARED,
    best_answer,
    counts,
    indicators_of,
    obligatory,
    rungs,
    telling_values,
)

__all__ = [
    "MOST_INNOVATIONS",
    "answer",
    "answers",
    "innovations",
    "portfolios",
    "reports",
    "submissions",
]

#: How many innovations are drawn at most, unless somebody says otherwise.
MOST_INNOVATIONS = 24

_NAMES = ["Antrean daring", "Posyandu é", "SI-SABALONG", "n" * 500]
#: Affairs that no group of obligatory ones holds all of.
_OTHERS = ["perdagangan", "pariwisata", "statistik"]


def submissions(
    framework: Framework, *, max_innovations: int = MOST_INNOVATIONS
) -> SearchStrategy[Submission]:
    """
    Draw submissions that can be scored under *framework*.

    Args:
        framework: What they can be scored under.

        max_innovations: How many innovations one has at most.
    """
    return st.builds(
        Submission,
        framework=st.just(framework.id),
        origin=st.sampled_from(Origin),
        region=st.builds(
            Region,
            name=st.sampled_from(_NAMES),
            kind=st.none() | st.sampled_from(RegionKind),
        ),
        answers=answers(framework, Scope.REGION),
        evidence=st.just(SHARED),
        reported=reports(framework),
        innovations=portfolios(framework, max_innovations),
    )


def portfolios(
    framework: Framework, most: int = MOST_INNOVATIONS
) -> SearchStrategy[list[Innovation]]:
    """
    Draw the innovations of a region: a few kinds of them, repeated to a telling number.
    """

    def spread(
        number: int,
        kinds: Sequence[Innovation],
        covering: Sequence[tuple[str, ...]],
    ) -> list[Innovation]:
        return [
            attrs.evolve(
                kinds[place % len(kinds)],
                id=f"inovasi-{place + 1}",
                affairs=covering[place % len(covering)],
            )
            for place in range(number)
        ]

    return st.builds(
        spread,
        st.sampled_from([each for each in counts(framework) if each <= most]),
        st.lists(innovations(framework), min_size=1, max_size=3),
        st.lists(_affairs(framework), min_size=1, max_size=4)
        | st.just(_all_covered(framework)),
    )


def innovations(framework: Framework) -> SearchStrategy[Innovation]:
    """
    Draw single innovations: fit to be scored, not fit, and such as do not say.
    """
    days, words = [dt.date(2024, 3, 1)], 300
    if framework.eligibility:
        first, last = framework.eligibility.opens_on, framework.eligibility.closes_on
        day = dt.timedelta(days=1)
        if first is not None:
            days += [first, first - day]
        if last is not None:
            days += [last, last + day]
        words = framework.eligibility.design_words or words
    designs = ["kata " * words, "kata " * max(words - 1, 0), "Antre dari rumah."]
    return st.builds(
        Innovation,
        id=st.just("inovasi"),
        name=st.sampled_from(_NAMES),
        stage=st.none() | st.sampled_from(Stage),
        form=st.none() | st.sampled_from(Form),
        mode=st.none() | st.sampled_from(Mode),
        initiator=st.none() | st.sampled_from(Initiator),
        launched_on=st.none() | st.sampled_from(days),
        developed_on=st.none() | st.sampled_from(days),
        design=st.none() | st.sampled_from(designs),
        answers=answers(framework, Scope.INNOVATION),
        evidence=st.just(OWN),
    )


def answers(framework: Framework, scope: Scope) -> SearchStrategy[Mapping[str, Answer]]:
    """
    Draw answers to the indicators of *scope*: any, all but one the best, or the best.
    """
    indicators = indicators_of(framework, scope)
    keys = KEYS[scope]
    each = {it.slug: answer(it, keys) for it in indicators}
    best = {it.slug: best_answer(it, keys) for it in indicators}
    drawn = st.fixed_dictionaries(each) | st.one_of(
        *(other.map(_instead(best, slug)) for slug, other in each.items()),
        st.just(best),
    )
    return drawn.map(
        lambda found: {slug: it for slug, it in found.items() if it is not None}
    )


def _instead(
    best: Mapping[str, Answer], slug: str
) -> Callable[[Answer | None], Mapping[str, Answer | None]]:
    return lambda found: {**best, slug: found}


def answer(indicator: Indicator, keys: Sequence[str]) -> SearchStrategy[Answer | None]:
    """
    Draw what can be answered to *indicator*, or None for no answer.

    Args:
        indicator: What is answered.

        keys: Those of the evidence there is.
    """
    accepted = rungs(indicator)
    claims = [Answer(level=each.level, value=each.value) for each in accepted]
    claims += [
        Answer(value=value, basis=measure.basis or None)
        for measure in indicator.measures
        for value in telling_values(measure)
    ]
    verified = [Answer(), *accepted]
    proofs: list[tuple[str, ...]] = [(), *((key,) for key in keys)]
    size = len(claims) * len(verified) * len(proofs)

    def made(number: int) -> Answer | None:
        # One number says it all, which is drawn sooner than three; the first quarter
        # means no answer.
        if number < size // 3:
            return None
        number, claim = divmod(number - size // 3, len(claims))
        number, proof = divmod(number, len(proofs))
        return attrs.evolve(
            claims[claim],
            verified_level=verified[number].verified_level,
            verified_value=verified[number].verified_value,
            evidence=proofs[proof],
        )

    return st.integers(0, size + size // 3 - 1).map(made)


def reports(framework: Framework) -> SearchStrategy[Mapping[str, Fraction]]:
    """
    Draw points for the components that a submission has to report.
    """

    def share(most: Fraction) -> Callable[[int], Fraction]:
        return lambda thousandths: most * thousandths / 1000

    return st.fixed_dictionaries(
        {
            each.code: st.integers(0, 1000).map(share(_most(each)))
            for each in framework.components
            if isinstance(each.rule, Reported)
        }
    )


def _most(component: Component) -> Fraction:
    return Fraction(100) if component.maximum is None else component.maximum


def _all_covered(framework: Framework) -> list[tuple[str, ...]]:
    covering: list[tuple[str, ...]] = [(each,) for each in obligatory(framework)]
    return covering or [()]


def _affairs(framework: Framework) -> SearchStrategy[tuple[str, ...]]:
    known = [*_OTHERS, *obligatory(framework)]
    return st.lists(st.sampled_from(known), max_size=2).map(tuple)
