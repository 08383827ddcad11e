"""
Whether each innovation may be sent this year, and whether it is sent once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from indeksinovasi import codes
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks import Citation, Eligibility, Framework, Scope
from indeksinovasi.frameworks.rules import CountedBonus
from indeksinovasi.messages import N_
from indeksinovasi.model import Innovation, Submission
from indeksinovasi.model.spelling import folded
from indeksinovasi.scoring import Eligible, counting, coverage, eligible, words
from indeksinovasi.validation.demands import Window
from indeksinovasi.validation.remarks import lacking, reading, unruled
from indeksinovasi.validation.report import Unchecked

#: What an innovation leaves out when a condition cannot be checked.
_CONDITIONS = {
    "stage": (codes.framework.WRONG_STAGE, "stage"),
    "window": (codes.framework.OUTSIDE_WINDOW, "launched_on/developed_on"),
    "design": (codes.framework.DESIGN_TOO_SHORT, "design"),
}


def check_innovations(
    submission: Submission, framework: Framework
) -> Iterator[Finding | Unchecked]:
    """
    Yield what keeps innovations from counting, or makes them doubtful.
    """
    yield from _unruled(framework)
    untold: dict[str, list[Path]] = defaultdict(list)
    known: dict[str, Eligible] = {}
    rule = framework.eligibility
    for position, each in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        yield from _dates(each, place)
        known[each.id] = status = eligible(each, rule)
        for condition in status.unchecked:
            untold[condition].append(place)
        if rule is not None:
            for condition in status.failed:
                yield attrs.evolve(
                    _ineligible(condition, each, rule, place),
                    source=framework.cite(_clause(condition, rule)),
                )
    if not submission.innovations:
        yield from _none(framework)
    for condition, places in untold.items():
        code, what = _CONDITIONS[condition]
        reason = N_("{number} innovations give no {what}: {where}")
        yield from lacking([code], reason, what, places)
    yield from _twice(submission)
    counted = counting(submission.innovations, known, framework)
    yield from _coverage(counted, framework)


def _none(framework: Framework) -> Iterator[Finding]:
    for component in framework.components:
        if component.scope is Scope.INNOVATION:
            source = framework.cite(component.source)
            code = codes.framework.NO_INNOVATIONS
            yield Finding(code, ("innovations",), source=source)
            return


def _unruled(framework: Framework) -> Iterator[Unchecked]:
    rule = framework.eligibility
    ruled = {
        "stage": rule is not None and bool(rule.stages),
        "window": rule is not None and (rule.opens_on or rule.closes_on) is not None,
        "design": rule is not None and rule.design_words is not None,
    }
    for condition, (code, _) in _CONDITIONS.items():
        if not ruled[condition]:
            yield unruled(framework, code)


def _clause(condition: str, rule: Eligibility) -> Citation:
    if condition == "stage" and rule.stages_source is not None:
        return rule.stages_source
    return rule.source


def _dates(innovation: Innovation, place: Path) -> Iterator[Finding]:
    trialled, launched = innovation.trialled_on, innovation.launched_on
    developed = innovation.developed_on
    if launched is None:
        return
    day = Phrase(launched.isoformat())
    if trialled is not None and trialled > launched:
        words = {"trialled": Phrase(trialled.isoformat()), "launched": day}
        path = (*place, "trialled_on")
        yield Finding(codes.framework.TRIAL_AFTER_LAUNCH, path, words)
    if developed is not None and developed < launched:
        words = {"developed": Phrase(developed.isoformat()), "launched": day}
        path = (*place, "developed_on")
        yield Finding(codes.framework.DEVELOPED_BEFORE_LAUNCH, path, words)


def _ineligible(
    condition: str, innovation: Innovation, rule: Eligibility, place: Path
) -> Finding:
    if condition == "stage" and innovation.stage is not None:
        allowed = tuple(each.value for each in rule.stages)
        filled = {"found": innovation.stage.value, "allowed": allowed}
        return Finding(codes.framework.WRONG_STAGE, (*place, "stage"), filled)
    if condition == "window":
        window = Window(rule.opens_on or dt.date.min, rule.closes_on or dt.date.max)
        key = "launched_on" if innovation.launched_on else "developed_on"
        return Finding(codes.framework.OUTSIDE_WINDOW, (*place, key), window.ends())
    counted = {"found": words(innovation.design or ""), "least": rule.design_words}
    return Finding(codes.framework.DESIGN_TOO_SHORT, (*place, "design"), counted)


def _twice(submission: Submission) -> Iterator[Finding]:
    """
    Yield innovations whose names differ in case, blanks and punctuation only.
    """
    first: dict[str, Innovation] = {}
    for position, each in enumerate(submission.innovations):
        known = first.setdefault(folded(each.name) or each.name, each)
        if known is not each:
            path = ("innovations", position, "name")
            filled = {"other": Phrase(known.id), "name": known.name}
            yield Finding(codes.framework.SAME_INNOVATION, path, filled)


def _coverage(
    innovations: Sequence[Innovation], framework: Framework
) -> Iterator[Finding]:
    """
    Yield the bonus that is lost because too few obligatory affairs are covered.
    """
    for component in framework.components:
        rule = component.rule
        if not isinstance(rule, CountedBonus) or not innovations:
            continue
        step = coverage(innovations, framework)
        if step.value < rule.minimum:
            lost = min(len(innovations), rule.cap) * rule.rate
            filled = {
                "covered": int(step.value),
                "minimum": rule.minimum,
                "points": Phrase(as_text(lost)),
                "missing": tuple(each.name for each in step.parts if not each.value),
                "interpretation": Phrase(reading(framework, "portfolio.affairs")),
            }
            source = framework.cite(component.source)
            path = ("innovations",)
            yield Finding(codes.framework.AFFAIRS_NOT_COVERED, path, filled, source)
