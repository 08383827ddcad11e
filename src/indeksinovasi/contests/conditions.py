"""
One condition held against one entry: met, not met, or a fact is missing.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.quotas import Excess
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Code, Path, Phrase
from indeksinovasi.frameworks.contest.conditions import (
    Age,
    Condition,
    Invited,
    NeedsAward,
    NoAward,
    NotOlder,
    Quota,
    Replicates,
    ScoreFloor,
)
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Award, Entries, Entry
from indeksinovasi.model.spelling import words as spelling


@attrs.frozen
class Missing:
    """
    A fact that the document does not give, as a path into the entry or the document.
    """

    fact: str


@attrs.frozen(kw_only=True)
class Unmet:
    """
    What is wrong, and where in the entry.

    Attributes:
        settled: Whether the entry is out; if not, somebody has to decide.
    """

    code: Code
    path: Path
    words: Mapping[str, Any]
    settled: bool = True


#: None means that the condition is met.
Judgement: TypeAlias = Missing | Unmet | None


@attrs.frozen
class Case:
    """
    What a condition is held against.

    Attributes:
        over: What goes beyond each quota, by code of the requirement.
    """

    requirement: str
    entry: Entry
    entries: Entries
    over: Mapping[str, tuple[Excess, ...]]


def months_before(day: dt.date, months: int) -> dt.date:
    """
    Return the day *months* calendar months before *day*.

    It has the same number in its month; where the month has no such day, it is the last
    one.  Before the first year of the calendar it is the calendar's first day.

    >>> months_before(dt.date(2024, 2, 29), 12), months_before(dt.date(2023, 5, 31), 1)
    (datetime.date(2023, 2, 28), datetime.date(2023, 4, 30))
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < dt.MINYEAR:
        return dt.date.min
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


@functools.singledispatch
def judge(condition: Condition, case: Case) -> Judgement:  # noqa: ARG001 -- of the others
    """
    Hold *condition* against *case*.

    Raises:
        TypeError: If nobody has said what such a condition means.
    """
    raise TypeError(condition)


@judge.register
def _age(condition: Age, case: Case) -> Judgement:
    code = codes.contest.LAUNCHED_TOO_LATE
    return _launched(case, condition.months, code, too_late=True)


@judge.register
def _not_older(condition: NotOlder, case: Case) -> Judgement:
    code = codes.contest.LAUNCHED_TOO_EARLY
    return _launched(case, condition.months, code, too_late=False)


def _launched(case: Case, months: int, code: Code, *, too_late: bool) -> Judgement:
    launched, closed = case.entry.launched_on, case.entries.closed_on
    if launched is None or closed is None:
        return Missing("launched_on" if launched is None else "closed_on")
    limit = months_before(closed, months)
    if not (launched > limit if too_late else launched < limit):
        return None
    facts = {"found": Phrase(launched), "limit": Phrase(limit), "months": months}
    return Unmet(code=code, path=("launched_on",), words=facts)


@judge.register
def _no_award(condition: NoAward, case: Case) -> Judgement:
    if case.entry.awards is None:
        return Missing("awards")
    found = tuple(
        f"{each.contest} {each.title} {each.year}"
        for each in case.entry.awards
        if _is_meant(each, condition)
    )
    if len(found) <= condition.most:
        return None
    facts = {"found": found, "most": condition.most}
    return Unmet(code=codes.contest.AWARDED_BEFORE, path=("awards",), words=facts)


@judge.register
def _needs_award(condition: NeedsAward, case: Case) -> Judgement:
    if case.entry.awards is None:
        return Missing("awards")
    given = [each for each in case.entry.awards if _is_meant(each, condition)]
    closed = case.entries.closed_on
    if given and condition.months and closed is None:
        return Missing("closed_on")
    limit = dt.date.max
    if closed is not None and condition.months:
        limit = months_before(closed, condition.months)
    in_time = {_was_given_by(each, limit) for each in given}
    if True in in_time:
        return None
    if None in in_time:
        return Missing("awards.given_on")
    needed: object = Phrase(condition.contest or N_("any award"))
    if condition.titles:
        needed = tuple(
            f"{condition.contest} {each}".strip() for each in condition.titles
        )
    facts = {"needed": needed, "months": condition.months}
    return Unmet(code=codes.contest.AWARD_MISSING, path=("awards",), words=facts)


@judge.register
def _replicates(condition: Replicates, case: Case) -> Judgement:
    if case.entry.replicates is None:
        return Missing("replicates")
    tags = [each.tag for each in case.entry.replicates]
    if tags and (not condition.sources or not set(condition.sources).isdisjoint(tags)):
        return None
    if None in tags:
        return Missing("replicates.tag")
    facts = {"needed": condition.sources or Phrase(N_("any source"))}
    code = codes.contest.NOT_A_REPLICATION
    return Unmet(code=code, path=("replicates",), words=facts)


@judge.register
def _invited(_: Invited, case: Case) -> Judgement:
    if case.entry.invited is None:
        return Missing("invited")
    if case.entry.invited:
        return None
    return Unmet(code=codes.contest.NOT_INVITED, path=("invited",), words={})


@judge.register
def _quota(condition: Quota, case: Case) -> Judgement:
    entry = case.entry
    if entry.submitter.kind is None:
        return Missing("submitter.kind")
    over = [it for it in case.over[case.requirement] if entry.id in it.entries]
    if not over or entry.id in over[0].stay:
        return None
    facts = {
        "submitter": Phrase(entry.submitter.name),
        "found": len(over[0].entries),
        "entries": over[0].entries,
        "most": condition.most[entry.submitter.kind],
        "requirement": Phrase(case.requirement),
    }
    return Unmet(
        code=codes.contest.OVER_QUOTA,
        path=("submitter",),
        words=facts,
        settled=bool(over[0].stay),
    )


@judge.register
def _score_floor(condition: ScoreFloor, case: Case) -> Judgement:
    score = case.entry.scores.get(condition.framework)
    if score is None:
        return Missing(f"scores.{condition.framework}")
    if score >= condition.least:
        return None
    facts = {
        "found": Phrase(as_text(score)),
        "framework": Phrase(condition.framework),
        "least": Phrase(as_text(condition.least)),
    }
    path = ("scores", condition.framework)
    return Unmet(code=codes.contest.SCORE_TOO_LOW, path=path, words=facts)


def _is_meant(award: Award, condition: NoAward | NeedsAward) -> bool:
    """
    Tell whether *condition* speaks of *award*, however its title is written.
    """
    titles = [spelling(each) for each in condition.titles]
    years = condition.years
    return (
        (not condition.contest or award.contest == condition.contest)
        and (not titles or spelling(award.title) in titles)
        and (not years or min(years) <= award.year <= max(years))
    )


def _was_given_by(award: Award, limit: dt.date) -> bool | None:
    """
    Tell whether *award* was given by *limit*; None if its year alone does not tell.
    """
    if award.given_on is not None:
        return award.given_on <= limit
    if award.year != limit.year:
        return award.year < limit.year
    return True if (limit.month, limit.day) == (12, 31) else None
