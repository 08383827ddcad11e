"""
A submission made to fit a rule-book that it was not written for.

It may answer what that rule-book does not ask, which is set aside.  It may lack what
that rule-book needs, which leaves a gap: the number there is not known, and neither is
any number that it goes into.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import SubmissionError
from indeksinovasi.findings import Finding, Path
from indeksinovasi.frameworks import Framework, Scope
from indeksinovasi.frameworks.rules import Reported
from indeksinovasi.model import Answer, Submission
from indeksinovasi.scoring import Basis, obstacles

#: A place in a trace, below its root: component, innovation, indicator.
Place = tuple[str, ...]

_ABSENT = frozenset(
    {
        codes.framework.UNKNOWN_INDICATOR,
        codes.framework.MISPLACED_INDICATOR,
        codes.framework.UNKNOWN_COMPONENT,
    }
)
_WITHOUT_LEVEL = frozenset(
    {
        codes.framework.NO_BOUNDS,
        codes.framework.UNKNOWN_BASIS,
        codes.framework.MISSING_BASIS,
        codes.framework.NO_LEVELS,
        codes.framework.VERIFIED_VALUE,
    }
)


#: What quality control accepted of an answer.
_ACCEPTED = frozenset({"verified_level", "verified_value"})


class Why(enum.Enum):
    """
    Why something is set aside.

    *absent*: the rule-book does not have it; *computed*: the submission reports what
    the rule-book works out from the answers.
    """

    ABSENT = "absent"
    COMPUTED = "computed"


@attrs.frozen
class SetAside:
    """
    Something that the submission says and the rule-book has no use for.

    Attributes:
        finding: Where the submission says it; it would be a fault, were the submission
            not written for another rule-book.
    """

    finding: Finding
    why: Why

    @property
    def name(self) -> str:
        """
        The slug of the indicator, or the code of the component.
        """
        return str(self.finding.path[-1])


@attrs.frozen
class Gap:
    """
    A number that the rule-book needs and the submission does not give.

    Attributes:
        place: Where in the trace.

        finding: What is missing, and how to give it.
    """

    place: Place
    finding: Finding


@attrs.frozen
class Fitted:
    """
    What is left of a submission, which can be scored, and what is not.
    """

    submission: Submission
    set_aside: tuple[SetAside, ...]
    gaps: tuple[Gap, ...]


def fit(
    submission: Submission,
    framework: Framework,
    basis: Basis,
    known: Sequence[Framework],
) -> Fitted:
    """
    Make *submission* fit *framework*.

    Args:
        submission: What a region sends; not changed.

        framework: The rule-book to fit.

        basis: Which levels count; a raw value that does not count leaves no gap.

        known: Rule-books that the submission may have been written for.

    Raises:
        SubmissionError: With every fault that no rule-book in *known* explains.
    """
    found = obstacles(submission, framework)
    written_for = [_Taking(submission, each) for each in known] if found else []
    set_aside: list[SetAside] = []
    gaps: list[Gap] = []
    spoilt: dict[Path, frozenset[str]] = {}
    faults: list[Finding] = []
    for finding in found:
        path = _subject(finding.path)
        explained = any(each.takes(path) for each in written_for)
        if finding.code is codes.framework.NOT_REPORTED:
            gaps.append(Gap((str(finding.words["code"]),), finding))
        elif explained and finding.code is codes.framework.NEEDLESSLY_REPORTED:
            set_aside.append(SetAside(finding, Why.COMPUTED))
        elif explained and finding.code in _ABSENT:
            set_aside.append(SetAside(finding, Why.ABSENT))
        elif explained and finding.code in _WITHOUT_LEVEL:
            fields = _useless(finding)
            spoilt[path] = spoilt.get(path, frozenset()) | fields
            if (basis is Basis.VERIFIED) is not fields.isdisjoint(_ACCEPTED):
                gaps.append(Gap(_place(path, submission, framework), finding))
        else:
            faults.append(finding)
    if faults:
        raise SubmissionError(submission.region.name, tuple(faults))
    dropped = {each.finding.path for each in set_aside}
    left = _left(submission, dropped, spoilt, gaps)
    return Fitted(left, tuple(set_aside), tuple(gaps))


class _Taking:
    """
    What of a submission a rule-book takes without a fault.
    """

    def __init__(self, submission: Submission, framework: Framework) -> None:
        scopes = {each.code: each.scope for each in framework.components}
        self._asked = {
            (scopes[each.component] is Scope.INNOVATION, each.slug)
            for each in framework.indicators
        }
        self._reported = {
            each.code
            for each in framework.components
            if isinstance(each.rule, Reported)
        }
        self._faulty = {
            _subject(each.path) for each in obstacles(submission, framework)
        }

    def takes(self, path: Path) -> bool:
        match path:
            case ("reported", str(code)):
                asked = code in self._reported
            case ("innovations", int(), "answers", str(slug)):
                asked = (True, slug) in self._asked
            case ("answers", str(slug)):
                asked = (False, slug) in self._asked
            case _:
                asked = False
        return asked and path not in self._faulty


def _subject(path: Path) -> Path:
    """
    Return the path of the answer that *path* leads into, or *path* itself.
    """
    return path[: path.index("answers") + 2] if "answers" in path else path


def _useless(finding: Finding) -> frozenset[str]:
    """
    Return the fields of an answer that *finding* leaves no use for.
    """
    field = str(finding.path[-1])
    if field == "level" or field in _ACCEPTED:
        return frozenset({field})
    return frozenset({"value", "basis"})


def _place(path: Path, submission: Submission, framework: Framework) -> Place:
    slug = str(path[-1])
    component = next(
        each.component for each in framework.indicators if each.slug == slug
    )
    match path:
        case ("innovations", int(position), *_):
            return (component, submission.innovations[position].id, slug)
        case _:
            return (component, slug)


def _emptied(answer: Answer, fields: Collection[str]) -> Answer:
    nothing: dict[str, Any] = dict.fromkeys(fields)
    return attrs.evolve(answer, **nothing) if fields else answer


def _left(
    submission: Submission,
    dropped: Collection[Path],
    spoilt: Mapping[Path, Collection[str]],
    gaps: Sequence[Gap],
) -> Submission:
    """
    Return *submission* without what is set aside; what is missing counts as nothing.
    """

    def answers(given: Mapping[str, Answer], *place: str | int) -> Mapping[str, Answer]:
        return {
            slug: _emptied(each, spoilt.get((*place, slug), ()))
            for slug, each in given.items()
            if (*place, slug) not in dropped
        }

    missing = {
        gap.place[0]: Fraction(0)
        for gap in gaps
        if gap.finding.code is codes.framework.NOT_REPORTED
    }
    reported = {
        code: points
        for code, points in submission.reported.items()
        if ("reported", code) not in dropped
    }
    return attrs.evolve(
        submission,
        answers=answers(submission.answers, "answers"),
        reported=reported | missing,
        innovations=[
            attrs.evolve(
                each,
                answers=answers(each.answers, "innovations", position, "answers"),
            )
            for position, each in enumerate(submission.innovations)
        ],
    )
