"""
What makes a submission impossible to score under a framework.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks import Framework, Indicator, Measure, Scope
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import Answer, Submission
from indeksinovasi.scoring.basis import Basis, counted_values


def obstacles(submission: Submission, framework: Framework) -> tuple[Finding, ...]:
    """
    Return every reason why *submission* cannot be scored; empty if it can.
    """
    region, each = _asked(framework)
    hints = Hints()
    found = [
        *_reported(submission, framework, hints),
        *_answers(submission.answers, (), region, framework, hints),
        *_repeated_ids(submission),
    ]
    for position, innovation in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        found += _answers(innovation.answers, place, each, framework, hints)
    found += _outside(submission, framework)
    return tuple(found)


def lacking(framework: Framework, basis: Basis) -> tuple[Finding, ...]:
    """
    Return what is missing before anything can be scored under *framework*.

    That is a population, for what is held against one: its answers have to be those
    that count on this *basis*.
    """
    population = framework.population
    compared = [each for each in framework.indicators if each.normalised is not None]
    if not compared or (population is not None and population.basis == basis.value):
        return ()
    words = {
        "found": tuple(each.slug for each in compared),
        "basis": Phrase(basis.value),
    }
    source = framework.cite(compared[0].source)
    code = codes.framework.NEEDS_POPULATION
    return (Finding(code, ("framework",), words, source),)


def without_obstacles(
    submission: Submission, found: Iterable[Finding]
) -> Submission | None:
    """
    Return *submission* without the answers and the points that *found* are about.

    None if something is in the way that leaving answers out does not cure.
    """
    region: set[str] = set()
    reported: set[str] = set()
    each: dict[int, set[str]] = defaultdict(set)
    for finding in found:
        match finding.path:
            case ("answers", str(slug), *_):
                region.add(slug)
            case ("innovations", int(position), "answers", str(slug), *_):
                each[position].add(slug)
            case ("reported", str(code)) if finding.code in _NEEDLESS:
                reported.add(code)
            case _:
                return None
    innovations = list(submission.innovations)
    for position, slugs in each.items():
        answers = _without(innovations[position].answers, slugs)
        innovations[position] = attrs.evolve(innovations[position], answers=answers)
    answers = _without(submission.answers, region)
    points = {
        code: each for code, each in submission.reported.items() if code not in reported
    }
    return attrs.evolve(
        submission, answers=answers, innovations=innovations, reported=points
    )


#: Points that nobody asks for, and that change nothing where they are left out.
_NEEDLESS = frozenset(
    {codes.framework.NEEDLESSLY_REPORTED, codes.framework.UNKNOWN_COMPONENT}
)


def _without(answers: Mapping[str, Answer], slugs: Container[str]) -> dict[str, Answer]:
    return {slug: each for slug, each in answers.items() if slug not in slugs}


@attrs.frozen
class _Asked:
    """
    What is asked in one place.

    Attributes:
        indicators: By slug.

        levels: The highest of each that is answered by a level.

        elsewhere: Slugs of what is asked in the other place.
    """

    indicators: Mapping[str, Indicator]
    levels: Mapping[str, int]
    elsewhere: frozenset[str]


@functools.lru_cache(maxsize=64)
def _asked(framework: Framework) -> tuple[_Asked, _Asked]:
    """
    Return what is asked of the region, and what of each innovation.
    """
    region, innovation = (
        _of_scope(framework, each) for each in (Scope.REGION, Scope.INNOVATION)
    )
    return _asked_here(region, innovation), _asked_here(innovation, region)


def _of_scope(framework: Framework, scope: Scope) -> dict[str, Indicator]:
    codes_ = {each.code for each in framework.components if each.scope is scope}
    indicators = [each for each in framework.indicators if each.component in codes_]
    return {each.slug: each for each in indicators}


def _asked_here(
    here: Mapping[str, Indicator], elsewhere: Mapping[str, Indicator]
) -> _Asked:
    levels = {slug: each.highest for slug, each in here.items() if each.levels}
    return _Asked(here, levels, frozenset(elsewhere))


def _repeated_ids(submission: Submission) -> Iterator[Finding]:
    ids = Counter([each.id for each in submission.innovations])
    if len(ids) == len(submission.innovations):
        return
    for position, each in enumerate(submission.innovations):
        if ids[each.id] > 1:
            place: Path = ("innovations", position, "id")
            yield Finding(codes.structure.DUPLICATE_ID, place, {"found": each.id})


def _reported(
    submission: Submission, framework: Framework, hints: Hints
) -> Iterator[Finding]:
    components = {each.code: each for each in framework.components}
    for code, points in submission.reported.items():
        place = ("reported", code)
        if code not in components:
            words: dict[str, Any] = {"found": code}
            words["nearest"] = hints.near(code, components)
            yield Finding(codes.framework.UNKNOWN_COMPONENT, place, words)
        elif not isinstance(components[code].rule, Reported):
            yield Finding(codes.framework.NEEDLESSLY_REPORTED, place, {"found": code})
        elif points < 0 or points > (components[code].maximum or points):
            most = components[code].maximum
            text = "…" if most is None else as_text(most)
            words = {"found": Phrase(as_text(points)), "most": Phrase(text)}
            source = framework.cite(components[code].source)
            code_ = codes.numbers.REPORTED_OUT_OF_RANGE
            yield Finding(code_, place, words, source)
    for code, component in components.items():
        if isinstance(component.rule, Reported) and code not in submission.reported:
            reason = component.rule.reason
            words = {"found": code, "code": Phrase(code), "reason": reason}
            source = framework.cite(component.source)
            yield Finding(codes.framework.NOT_REPORTED, ("reported",), words, source)


def _answers(
    answers: Mapping[str, Answer],
    place: Path,
    here: _Asked,
    framework: Framework,
    hints: Hints,
) -> Iterator[Finding]:
    highest = here.levels
    for slug, answer in answers.items():
        if (  # A level of the ladder and nothing else, as most answers are.
            slug in highest
            and answer.value is None
            and answer.basis is None
            and answer.verified_level is None
            and answer.verified_value is None
            and type(answer.level) is int
            and 0 <= answer.level <= highest[slug]
        ):
            continue
        path = (*place, "answers", slug)
        indicator = here.indicators.get(slug)
        if indicator is not None:
            judge = _answer if indicator.levels else _marked
            for finding in judge(answer, path, indicator):
                source = framework.cite(indicator.source)
                yield attrs.evolve(finding, source=source)
            measure = indicator.measure(answer.basis)
            if measure is not None and answer.value is not None:
                source = framework.cite(measure.source)
                yield from _value(answer.value, (*path, "value"), measure, source)
        elif slug in here.elsewhere:
            proper = "$.answers" if place else "$.innovations[…].answers"
            words = {"found": slug, "place": Phrase(proper)}
            yield Finding(codes.framework.MISPLACED_INDICATOR, path, words)
        else:
            near = hints.near(slug, here.indicators, most=3)
            known = {"found": slug, "framework": Phrase(framework.id), "nearest": near}
            yield Finding(codes.framework.UNKNOWN_INDICATOR, path, known)


def _answer(answer: Answer, path: Path, indicator: Indicator) -> Iterator[Finding]:
    for name in ("level", "verified_level"):
        level, top = getattr(answer, name), indicator.highest
        # Neither True nor 2.0 is a level, whatever they equal.
        if level is not None and (type(level) is not int or not 0 <= level <= top):
            words = {"found": level, "allowed": _allowed(indicator)}
            yield Finding(codes.framework.LEVEL_OUT_OF_RANGE, (*path, name), words)
    if answer.verified_value is not None:
        words = {
            "found": Phrase(as_text(answer.verified_value)),
            "allowed": _allowed(indicator),
        }
        place = (*path, "verified_value")
        yield Finding(codes.framework.VERIFIED_VALUE, place, words)
    if answer.basis is None and answer.value is None:
        return
    bases = tuple(each.basis for each in indicator.measures if each.basis)
    if answer.basis is not None and answer.basis not in bases:
        words = {"found": answer.basis, "allowed": bases}
        yield Finding(codes.framework.UNKNOWN_BASIS, (*path, "basis"), words)
    elif answer.value is not None and indicator.measure(answer.basis) is None:
        if bases:
            yield Finding(codes.framework.MISSING_BASIS, path, {"allowed": bases})
        else:
            words = {"allowed": _allowed(indicator)}
            yield Finding(codes.framework.NO_BOUNDS, (*path, "value"), words)


def _marked(answer: Answer, path: Path, indicator: Indicator) -> Iterator[Finding]:
    """
    Find what does not fit an indicator that a value is answered to.
    """
    marks = indicator.marks
    allowed = Phrase("…" if marks is None else marks.allowed())
    for name in ("level", "verified_level"):
        level = getattr(answer, name)
        if level is not None:
            words = {"found": level, "allowed": allowed}
            yield Finding(codes.framework.NO_LEVELS, (*path, name), words)
    if answer.basis is not None:
        words = {"found": answer.basis, "allowed": ()}
        yield Finding(codes.framework.UNKNOWN_BASIS, (*path, "basis"), words)
    for name in ("value", "verified_value"):
        value = getattr(answer, name)
        if marks is not None and value is not None and not marks.takes(value):
            words = {"found": Phrase(as_text(value)), "allowed": allowed}
            yield Finding(codes.numbers.VALUE_NOT_ALLOWED, (*path, name), words)


def _outside(submission: Submission, framework: Framework) -> Iterator[Finding]:
    """
    Find values that count and lie outside what the population gave.
    """
    population = framework.population
    if population is None:
        return
    for indicator in framework.indicators:
        scale = indicator.scale
        if indicator.spread is None or scale is None:
            continue
        basis = Basis(population.basis)
        for place, value in counted_values(submission, framework, indicator, basis):
            if not scale.takes(value):
                words = {
                    "found": Phrase(as_text(value)),
                    "allowed": Phrase(scale.allowed()),
                }
                code = codes.numbers.OUTSIDE_POPULATION
                source = f"{framework.cite(indicator.source)}; {population}"
                yield Finding(code, place, words, source)


def _allowed(indicator: Indicator) -> tuple[int, ...]:
    return (0, *(each.level for each in indicator.levels))


def _value(
    value: Fraction, place: Path, measure: Measure, source: str
) -> Iterator[Finding]:
    words = {"found": Phrase(as_text(value)), "unit": Phrase(measure.unit)}
    if measure.whole and value.denominator != 1:
        yield Finding(codes.numbers.NOT_WHOLE, place, words, source)
    low, high = measure.least, measure.most
    if not measure.holds(value):
        ends = {
            "least": Phrase("…" if low is None else as_text(low)),
            "most": Phrase("…" if high is None else as_text(high)),
        }
        yield Finding(codes.numbers.OUT_OF_DOMAIN, place, words | ends, source)
