"""
Whether the answers say what the rule-book asks, beyond what scoring needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from indeksinovasi import codes
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks import Framework, Indicator
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Submission
from indeksinovasi.validation.demands import Demand, Demands
from indeksinovasi.validation.remarks import reading, unruled
from indeksinovasi.validation.report import Unchecked

_FLAWS = {
    "overlap": codes.numbers.VALUE_ON_OVERLAP,
    "gap": codes.numbers.VALUE_IN_GAP,
    "beyond": codes.numbers.VALUE_BEYOND,
}


def check_answers(
    submission: Submission, framework: Framework, demands: Demands
) -> Iterator[Finding | Unchecked]:
    """
    Yield mandatory indicators left out, and values that the bounds do not settle.
    """
    yield from _uncompared(framework)
    if not any(each.mandatory for each in framework.indicators):
        yield unruled(framework, codes.framework.MISSING_MANDATORY)
    mandatory = _mandatory(demands.region)
    yield from _unanswered(submission.answers, mandatory, (), framework)
    yield from _unsettled(submission.answers, demands.region, (), framework)
    mandatory = _mandatory(demands.innovation)
    for position, each in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        yield from _unanswered(each.answers, mandatory, place, framework)
        yield from _unsettled(each.answers, demands.innovation, place, framework)


def _uncompared(framework: Framework) -> Iterator[Unchecked]:
    """
    Say which values nobody looked at: what they are held against is not known here.
    """
    compared = tuple(
        each.slug
        for each in framework.indicators
        if each.normalised is not None and each.spread is None
    )
    if compared:
        yield Unchecked(
            code=codes.numbers.OUTSIDE_POPULATION,
            reason=N_("no population is given to hold {what} against"),
            words={"what": compared},
        )


def _mandatory(demands: Mapping[str, Demand]) -> tuple[Indicator, ...]:
    asked = (each.indicator for each in demands.values())
    return tuple(each for each in asked if each.mandatory)


def _unanswered(
    answers: Mapping[str, Answer],
    mandatory: Iterable[Indicator],
    place: Path,
    framework: Framework,
) -> Iterator[Finding]:
    for indicator in mandatory:
        answer = answers.get(indicator.slug)
        if answer is None or _says_nothing(answer):
            given = () if answer is None else (indicator.slug,)
            yield Finding(
                codes.framework.MISSING_MANDATORY,
                (*place, "answers", *given),
                {"found": indicator.slug},
                framework.cite(indicator.source),
            )


def _says_nothing(answer: Answer) -> bool:
    # Level 0 is what an indicator that is not filled in has.
    given = (answer.level, answer.value, answer.verified_level, answer.verified_value)
    return given in {(None, None, None, None), (0, None, None, None)}


def _unsettled(
    answers: Mapping[str, Answer],
    demands: Mapping[str, Demand],
    place: Path,
    framework: Framework,
) -> Iterator[Finding]:
    for slug, answer in answers.items():
        if answer.value is not None and slug in demands:
            path = (*place, "answers", slug, "value")
            yield from _value(answer, demands[slug].indicator, path, framework)


def _value(
    answer: Answer, indicator: Indicator, path: Path, framework: Framework
) -> Iterator[Finding]:
    measure = indicator.measure(answer.basis)
    if measure is None or answer.value is None or not measure.possible(answer.value):
        return  # Told among the obstacles.
    placed = measure.place(answer.value, framework.bounds)
    if placed.flaw is None:
        return
    words = {
        "found": Phrase(as_text(answer.value)),
        "level": placed.level,
        "interpretation": Phrase(reading(framework, f"bounds.{placed.flaw}")),
    }
    yield Finding(_FLAWS[placed.flaw], path, words, framework.cite(measure.source))
