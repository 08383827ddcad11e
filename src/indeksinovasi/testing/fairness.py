"""
The laws of fairness: better is never worse, and the scale is what the rule-book says.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import attrs

from indeksinovasi.documents import write_submission
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import Band, Framework, Index, Interpretation, faults
from indeksinovasi.messages import N_
from indeksinovasi.model import Submission
from indeksinovasi.scoring import (
    Assessment,
    Basis,
    Standing,
    band_of,
    eligible,
)
from indeksinovasi.testing.extremes import best, best_innovation, counts, least
from indeksinovasi.testing.ladders import STEPS, Improvement, growth, ladders
from indeksinovasi.testing.law import Broken, Law, Trial, foreign
from indeksinovasi.testing.scores import every_assessment, no_index, scored

#: As many published values are looked at one by one.
_EACH = 20_000
#: Improving one of many innovations tells no more than improving one of few.
_FEW = 8


def _plain(framework: Framework) -> Framework:
    # What other readings would come to is most of the work, and not asked here.
    return attrs.evolve(framework, interpretations=())


def _monotone(trial: Trial) -> None:
    from hypothesis import strategies as st

    from indeksinovasi.testing.improvements import improvements

    framework = _plain(trial.framework)
    for step in (*ladders(framework), *growth(framework)):
        _no_fall(framework, step)

    def holds(drawn: tuple[Improvement, Basis]) -> None:
        step, basis = drawn
        _no_fall(framework, step, basis)

    steps = improvements(framework, max_innovations=_FEW)
    # One step is one of many: it takes more of them to see as much.
    trial.every(st.tuples(steps, st.sampled_from(Basis)), holds, times=2)


def _no_fall(
    framework: Framework, step: Improvement, basis: Basis = Basis.CLAIMED
) -> None:
    before, after = (
        scored(each, framework, basis) for each in (step.before, step.after)
    )
    ranks = zip(_rank(framework, before), _rank(framework, after), strict=True)
    if any(was > now for was, now in ranks):
        raise Broken(
            N_("better by {what} ({where}), and {before} falls to {after}"),
            example=write_submission(step.before),
            what=Phrase(STEPS[step.what]),
            where=Phrase(step.where),
            before=Phrase(as_text(before.trace.value)),
            after=Phrase(as_text(after.trace.value)),
        )


def _rank(framework: Framework, result: Assessment) -> tuple[Fraction, ...]:
    if result.index is None:
        return (result.trace.value,)
    names = [each.predikat for each in framework.bands]
    place = names.index(str(result.predikat))
    return (result.trace.value, Fraction(result.index), Fraction(place))


def _bounded(trial: Trial) -> None:
    def holds(sent: Submission, result: Assessment) -> None:
        for name, found, low, high in _scales(trial.framework, result):
            if found < low or (high is not None and found > high):
                raise Broken(
                    N_("{what} is {found}, and lies between {low} and {high}"),
                    example=write_submission(sent),
                    what=Phrase(name),
                    found=Phrase(as_text(found)),
                    low=Phrase(as_text(low)),
                    high=Phrase("…" if high is None else as_text(high)),
                )

    framework = _plain(trial.framework)
    for number in counts(framework):
        for sent in (best(framework, number), least(framework, number)):
            holds(sent, scored(sent, framework))
    every_assessment(trial, holds)


def _scales(
    framework: Framework, result: Assessment
) -> Iterator[tuple[str, Fraction, Fraction, Fraction | None]]:
    for each in result.components:
        yield each.code, each.points, Fraction(0), each.maximum
    for score in result.innovations:
        yield score.innovation.id, score.points, Fraction(0), score.maximum
    if framework.index is not None:
        low = Fraction(framework.bands[0].lowest)
        high = Fraction(framework.bands[-1].highest)
        yield framework.index.code, result.trace.value, low, high


def _reached(trial: Trial) -> None:
    framework = _plain(trial.framework)
    highest: dict[str, Fraction] = {}
    declared: dict[str, Fraction | None] = {}
    for number in counts(framework):
        result = scored(best(framework, number), framework)
        for name, found, _, high in _scales(framework, result):
            declared[name] = high
            highest[name] = max(highest.get(name, found), found)
    for name, high in declared.items():
        if high is not None and highest[name] != high:
            raise Broken(
                N_("{what} may come to {declared}, and the best there is has {found}"),
                what=Phrase(name),
                declared=Phrase(as_text(high)),
                found=Phrase(as_text(highest[name])),
            )
    nothing = least(framework)
    for name, found, low, _ in _scales(framework, scored(nothing, framework)):
        if found != low:
            raise Broken(
                N_("{what} begins at {low}, and who sends nothing has {found}"),
                example=write_submission(nothing),
                what=Phrase(name),
                low=Phrase(as_text(low)),
                found=Phrase(as_text(found)),
            )


def _bands(trial: Trial) -> None:
    index, bands = trial.framework.index, trial.framework.bands
    if index is None:
        return
    place = 0
    for value in _published(index, bands):
        earned = [each for each in bands if each.lowest <= value <= each.highest]
        if len(earned) != 1:
            raise Broken(
                N_("{value} earns {number} predikat: {found}"),
                value=value,
                number=len(earned),
                found=tuple(each.predikat for each in earned),
            )
        with foreign():
            given = band_of(Fraction(value), trial.framework)
        if given != earned[0] or bands.index(given) < place:
            raise Broken(
                N_("{value} is printed as {expected} and judged as {found}"),
                value=value,
                expected=Phrase(earned[0].predikat),
                found=Phrase(given.predikat),
            )
        place = bands.index(given)


def _published(index: Index, bands: tuple[Band, ...]) -> list[Decimal]:
    """
    Return all that can be published, or if that is too much, all around the bounds.
    """
    unit = Decimal(1).scaleb(-index.rounding.places)
    low, high = bands[0].lowest, bands[-1].highest
    if (high - low) / unit <= _EACH:
        return [low + step * unit for step in range(int((high - low) / unit) + 1)]
    ends = {end for each in bands for end in (each.lowest, each.highest)}
    beside = {end + step * unit for end in ends for step in (-1, 0, 1)}
    return sorted(each for each in beside if low <= each <= high)


def _readable(trial: Trial) -> None:
    framework = trial.framework
    for each in framework.interpretations:
        for choice in each.choices:
            _one_reading(framework, each, choice.id)


def _one_reading(framework: Framework, each: Interpretation, choice: str) -> None:
    words = {"interpretation": Phrase(each.id), "choice": Phrase(choice)}
    with foreign():
        other = framework.interpreted({each.id: choice})
    broken = faults(other)
    if broken or other.choice(each) != choice:
        raise Broken(
            N_("under {interpretation} = {choice}, it is broken: {found}"),
            found=tuple(it.code.id for it in broken),
            **words,
        )
    telling = counts(framework)
    for number in (telling[0], telling[len(telling) // 2], telling[-1]):
        for sent in (best(other, number), least(other, number)):
            result = scored(sent, _plain(other))
            for name, found, low, high in _scales(other, result):
                if found < low or (high is not None and found > high):
                    raise Broken(
                        N_("under {interpretation} = {choice}, {what} is {found}"),
                        example=write_submission(sent),
                        what=Phrase(name),
                        found=Phrase(as_text(found)),
                        **words,
                    )


def _no_interpretation(framework: Framework) -> str | None:
    if framework.interpretations:
        return None
    return N_("the rule-book declares no interpretation")


def _proof(trial: Trial) -> None:
    def holds(sent: Submission, _: Assessment) -> None:
        claimed = scored(sent, trial.framework)
        proven = scored(sent, trial.framework, Basis.EVIDENCED)
        if proven.trace.value > claimed.trace.value:
            raise Broken(
                N_("what is proven earns {found}, more than what is claimed: {most}"),
                example=write_submission(sent),
                found=Phrase(as_text(proven.trace.value)),
                most=Phrase(as_text(claimed.trace.value)),
            )

    every_assessment(trial, holds)


def _fit(trial: Trial) -> None:
    framework = trial.framework
    found = eligible(best_innovation(framework, 0), framework.eligibility)
    if found.standing is not Standing.ELIGIBLE:
        raise Broken(
            N_("no innovation can be eligible: it always fails {found}"),
            found=(*found.failed, *found.unchecked),
        )


def _no_eligibility(framework: Framework) -> str | None:
    if framework.eligibility is not None:
        return None
    return N_("the rule-book asks nothing of an innovation")


#: The laws of fairness.
LAWS = (
    Law(
        "monotone",
        N_("a better submission never scores less"),
        N_("what a civil servant could dispute first"),
        _monotone,
        draws=True,
        promise="monotone",
    ),
    Law(
        "bounded",
        N_("no points leave the scale that the rule-book declares"),
        N_("principle 2: no number without a source"),
        _bounded,
        draws=True,
        promise="bounded",
    ),
    Law(
        "reached",
        N_("the best submission has the declared maximum, the empty one the minimum"),
        N_("principle 2: no number without a source"),
        _reached,
        promise="reachable",
    ),
    Law(
        "bands",
        N_("every published value has exactly one predikat, and they rise"),
        N_("principle 4: the predikat is decided on the published value"),
        _bands,
        lacks=no_index,
    ),
    Law(
        "interpretations",
        N_("every reading can be taken, and scores on the same scale"),
        N_("principle 3: what the regulation leaves open is written down"),
        _readable,
        lacks=_no_interpretation,
    ),
    Law(
        "proof",
        N_("what is proven never earns more than what is claimed"),
        N_("the bases of the assessment document: claimed, evidenced, verified"),
        _proof,
        draws=True,
        promise="monotone",
    ),
    Law(
        "eligible",
        N_("some innovation can be eligible"),
        N_("a condition that nobody can meet is a slip"),
        _fit,
        lacks=_no_eligibility,
    ),
)
