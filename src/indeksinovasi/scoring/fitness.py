"""
What makes a submission impossible to score under a framework.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import nearest
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks import Framework, Indicator, Measure, Scope
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import Answer, Submission


def obstacles(submission: Submission, framework: Framework) -> tuple[Finding, ...]:
    """
    Return every reason why *submission* cannot be scored; empty if it can.
    """
    region = _slugs(framework, Scope.REGION)
    each = _slugs(framework, Scope.INNOVATION)
    found = [
        *_reported(submission, framework),
        *_answers(submission.answers, (), region, each, framework),
        *_repeated_ids(submission),
    ]
    for position, innovation in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        found += _answers(innovation.answers, place, each, region, framework)
    return tuple(found)


def without_obstacles(
    submission: Submission, found: Iterable[Finding]
) -> Submission | None:
    """
    Return *submission* without the answers that *found* are about.

    None if something is in the way that leaving answers out does not cure.
    """
    region = dict(submission.answers)
    innovations = list(submission.innovations)
    for finding in found:
        match finding.path:
            case ("answers", str(slug), *_):
                region.pop(slug, None)
            case ("innovations", int(position), "answers", str(slug), *_):
                one = innovations[position]
                kept = {key: each for key, each in one.answers.items() if key != slug}
                innovations[position] = attrs.evolve(one, answers=kept)
            case _:
                return None
    return attrs.evolve(submission, answers=region, innovations=innovations)


def _slugs(framework: Framework, scope: Scope) -> dict[str, Indicator]:
    codes_ = {each.code for each in framework.components if each.scope is scope}
    return {
        each.slug: each for each in framework.indicators if each.component in codes_
    }


def _repeated_ids(submission: Submission) -> Iterator[Finding]:
    ids = Counter(each.id for each in submission.innovations)
    for position, each in enumerate(submission.innovations):
        if ids[each.id] > 1:
            place: Path = ("innovations", position, "id")
            yield Finding(codes.structure.DUPLICATE_ID, place, {"found": each.id})


def _reported(submission: Submission, framework: Framework) -> Iterator[Finding]:
    components = {each.code: each for each in framework.components}
    for code, points in submission.reported.items():
        place = ("reported", code)
        if code not in components:
            words = {"found": code, "nearest": nearest(code, components)}
            yield Finding(codes.framework.UNKNOWN_COMPONENT, place, words)
        elif not isinstance(components[code].rule, Reported):
            yield Finding(codes.framework.NEEDLESSLY_REPORTED, place, {"found": code})
        elif points < 0 or points > (components[code].maximum or points):
            most = components[code].maximum
            text = "…" if most is None else as_text(most)
            words = {"found": as_text(points), "most": Phrase(text)}
            yield Finding(codes.numbers.REPORTED_OUT_OF_RANGE, place, words)
    for code, component in components.items():
        if isinstance(component.rule, Reported) and code not in submission.reported:
            reason = Phrase(component.rule.reason)
            words = {"found": code, "code": Phrase(code), "reason": reason}
            source = framework.cite(component.source)
            yield Finding(codes.framework.NOT_REPORTED, ("reported",), words, source)


def _answers(
    answers: Mapping[str, Answer],
    place: Path,
    here: Mapping[str, Indicator],
    elsewhere: Mapping[str, Indicator],
    framework: Framework,
) -> Iterator[Finding]:
    for slug, answer in answers.items():
        path = (*place, "answers", slug)
        if slug in here:
            for finding in _answer(answer, path, here[slug]):
                source = framework.cite(here[slug].source)
                yield attrs.evolve(finding, source=source)
        elif slug in elsewhere:
            proper = "$.answers" if place else "$.innovations[…].answers"
            words = {"found": slug, "place": Phrase(proper)}
            yield Finding(codes.framework.MISPLACED_INDICATOR, path, words)
        else:
            near = nearest(slug, here, most=3)
            known = {"found": slug, "framework": Phrase(framework.id), "nearest": near}
            yield Finding(codes.framework.UNKNOWN_INDICATOR, path, known)


def _answer(answer: Answer, path: Path, indicator: Indicator) -> Iterator[Finding]:
    for name in ("level", "verified_level"):
        level, top = getattr(answer, name), indicator.levels[-1].level
        # Neither True nor 2.0 is a level, whatever they equal.
        if level is not None and (type(level) is not int or not 0 <= level <= top):
            words = {"found": level, "allowed": _allowed(indicator)}
            yield Finding(codes.framework.LEVEL_OUT_OF_RANGE, (*path, name), words)
    if answer.basis is None and answer.value is None:
        return
    bases = tuple(each.basis for each in indicator.measures if each.basis)
    if answer.basis is not None and answer.basis not in bases:
        words = {"found": answer.basis, "allowed": bases}
        yield Finding(codes.framework.UNKNOWN_BASIS, (*path, "basis"), words)
    elif answer.value is not None:
        place = (*path, "value")
        measure = indicator.measure(answer.basis)
        if measure is not None:
            yield from _value(answer.value, place, measure)
        elif bases:
            yield Finding(codes.framework.MISSING_BASIS, path, {"allowed": bases})
        else:
            yield Finding(
                codes.framework.NO_BOUNDS, place, {"allowed": _allowed(indicator)}
            )


def _allowed(indicator: Indicator) -> tuple[int, ...]:
    return (0, *(each.level for each in indicator.levels))


def _value(value: Fraction, place: Path, measure: Measure) -> Iterator[Finding]:
    words = {"found": as_text(value), "unit": Phrase(measure.unit)}
    if measure.whole and value.denominator != 1:
        yield Finding(codes.numbers.NOT_WHOLE, place, words)
    low, high = measure.least, measure.most
    if (low is not None and value < low) or (high is not None and value > high):
        ends = {
            "least": Phrase("…" if low is None else as_text(low)),
            "most": Phrase("…" if high is None else as_text(high)),
        }
        yield Finding(codes.numbers.OUT_OF_DOMAIN, place, words | ends)
