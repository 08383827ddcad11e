"""
Whether the evidence, as the submission describes it, can prove what is claimed.

What lies in the files is looked at in `indeksinovasi.validation.files`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks import Framework, Indicator
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Evidence, Submission
from indeksinovasi.validation.demands import Demand, Demands
from indeksinovasi.validation.remarks import EVIDENCE_LACKS, lacking
from indeksinovasi.validation.report import Unchecked
from indeksinovasi.validation.sharing import shared_as_declared

#: Where the rule-book has no source that says what evidence is asked for.
_UNKNOWN = N_("not known")

#: What can be found only where it is known what evidence is asked for.
_OF_KNOWN_EVIDENCE = (
    codes.evidence.WRONG_KIND,
    codes.evidence.LEVEL_NOT_SUPPORTED,
    codes.evidence.ISSUED_OUTSIDE,
)


def check_evidence(
    submission: Submission, framework: Framework, demands: Demands
) -> Iterator[Finding | Unchecked]:
    """
    Yield what a verifier would object to in the evidence named for each answer.
    """
    checker = _Checker(framework, submission.evidence)
    yield from checker.answers(
        submission.answers, submission.evidence, demands.region, ()
    )
    for position, each in enumerate(submission.innovations):
        place: Path = ("innovations", position)
        yield from checker.answers(
            each.answers, each.evidence, demands.innovation, place
        )
        yield from checker.unused(each.evidence, place)
    yield from checker.unused(submission.evidence, ())
    yield from checker.untold()
    yield from shared_as_declared(submission)


class _Checker:
    """
    Looks at answer after answer, and remembers what was used and what was not told.
    """

    def __init__(self, framework: Framework, shared: Mapping[str, Evidence]) -> None:
        self._framework = framework
        self._shared = shared
        self._hints = Hints()
        self._used: dict[Path, set[str]] = defaultdict(set)
        # Each place once, in order.
        self._untold: dict[tuple[Code, str], dict[Path, None]] = defaultdict(dict)
        self._unruled: set[str] = set()

    def answers(
        self,
        answers: Mapping[str, Answer],
        own: Mapping[str, Evidence],
        demands: Mapping[str, Demand],
        place: Path,
    ) -> Iterator[Finding]:
        used = self._used[place]
        for slug, answer in answers.items():
            demand = demands.get(slug)
            if demand is not None and demand.indicator.evidence is None:
                self._unruled.add(slug)
            if demand is not None and _is_proven(answer, own, demand):
                used.add(answer.evidence[0])
                continue
            named = {key: place if key in own else () for key in answer.evidence}
            for key, holder in named.items():
                self._used[holder].add(key)
            if demand is None:
                continue  # Told among the obstacles.
            if answer.evidence:
                path = (*place, "answers", slug)
                yield from self._answer(answer, own, named, demand, path)
            elif self._claims_anything(answer, demand.indicator):
                yield self._unproven(answer, demand, (*place, "answers", slug))

    def _claims_anything(self, answer: Answer, indicator: Indicator) -> bool:
        """
        Tell whether *answer* earns points, or may earn them.
        """
        if answer.value is None:
            return bool(answer.level)
        if not indicator.levels:
            return indicator.marks is None or answer.value != indicator.marks.least
        measure = indicator.measure(answer.basis)
        if measure is None:
            return False  # Told among the obstacles.
        return bool(measure.place(answer.value, self._framework.bounds).level)

    def _unproven(self, answer: Answer, demand: Demand, path: Path) -> Finding:
        code: Code = codes.evidence.NO_EVIDENCE
        claimed: int | Phrase | None = answer.level
        if answer.value is not None:
            code = codes.evidence.VALUE_WITHOUT_EVIDENCE
            claimed = Phrase(as_text(answer.value))
        rule = demand.indicator.evidence
        asked = Phrase(_UNKNOWN) if rule is None else rule.names
        return self._finding(code, path, {"found": claimed, "asked": asked}, demand)

    def _answer(
        self,
        answer: Answer,
        own: Mapping[str, Evidence],
        named: Mapping[str, Path],
        demand: Demand,
        path: Path,
    ) -> Iterator[Finding]:
        supported = 0
        for position, key in enumerate(answer.evidence):
            at = (*path, "evidence", position)
            evidence = own.get(key) or self._shared.get(key)
            if evidence is None:
                near = self._hints.near(key, own, self._shared)
                words = {"found": key, "nearest": near}
                yield Finding(codes.evidence.UNKNOWN_EVIDENCE, at, words)
                continue
            supported = max(supported, demand.proves(evidence.kind))
            for finding in self._one(key, evidence, (*named[key], key), demand):
                yield attrs.evolve(finding, path=at)
        # A level that is none at all is told among the obstacles.
        highest = demand.indicator.highest
        if answer.level is not None and 0 < supported < answer.level <= highest:
            needed = tuple(
                kind.value
                for kind, level in demand.supported.items()
                if level >= answer.level
            )
            claimed = {"found": answer.level, "supported": supported, "needed": needed}
            yield self._finding(
                codes.evidence.LEVEL_NOT_SUPPORTED, path, claimed, demand
            )

    def _one(
        self, key: str, evidence: Evidence, place: Path, demand: Demand
    ) -> Iterator[Finding]:
        kind = evidence.kind
        if kind is None:
            self._without_kind(place, demand)
        elif demand.kinds and kind not in demand.kinds:
            allowed = tuple(sorted(each.value for each in demand.kinds))
            words = {"evidence": key, "found": kind.value, "allowed": allowed}
            yield self._finding(codes.evidence.WRONG_KIND, (), words, demand)
        window = demand.windows.get(kind)
        if window is None:
            return
        if evidence.issued_on is None:
            self._untold[codes.evidence.ISSUED_OUTSIDE, "issued_on"][place] = None
        elif not window.earliest <= evidence.issued_on <= window.latest:
            words = {
                "evidence": key,
                "found": Phrase(evidence.issued_on.isoformat()),
                **window.ends(),
            }
            yield self._finding(codes.evidence.ISSUED_OUTSIDE, (), words, demand)

    def _without_kind(self, place: Path, demand: Demand) -> None:
        if demand.kinds:
            self._untold[codes.evidence.WRONG_KIND, "kind"][place] = None
        if demand.supported:
            self._untold[codes.evidence.LEVEL_NOT_SUPPORTED, "kind"][place] = None
        if demand.windows and None not in demand.windows:
            self._untold[codes.evidence.ISSUED_OUTSIDE, "kind"][place] = None

    def unused(
        self, evidence: Mapping[str, Evidence], place: Path
    ) -> Iterator[Finding]:
        used = self._used[place]
        if evidence.keys() <= used:
            return
        for key in evidence:
            if key not in used:
                path = (*place, "evidence", key)
                yield Finding(codes.evidence.UNUSED_EVIDENCE, path, {"found": key})

    def untold(self) -> Iterator[Unchecked]:
        for (code, what), places in self._untold.items():
            yield from lacking([code], EVIDENCE_LACKS, what, places)
        if self._unruled:
            reason = N_("{framework} does not say what evidence {what} asks for")
            words = {
                "framework": Phrase(self._framework.id),
                "what": tuple(sorted(self._unruled)),
            }
            for code in _OF_KNOWN_EVIDENCE:
                yield Unchecked(code=code, reason=reason, words=words)

    def _finding(
        self, code: Code, path: Path, words: Mapping[str, object], demand: Demand
    ) -> Finding:
        rule = demand.indicator.evidence or demand.indicator
        return Finding(code, path, words, self._framework.cite(rule.source))


def _is_proven(answer: Answer, own: Mapping[str, Evidence], demand: Demand) -> bool:
    """
    Tell whether one piece of evidence of its own plainly proves *answer*, as is usual.
    """
    if len(answer.evidence) != 1:
        return False
    evidence = own.get(answer.evidence[0])
    if evidence is None or evidence.kind is None:
        return False
    taken = demand.taken.get(evidence.kind)
    if taken is None:
        return False
    proven, window = taken
    if answer.level is not None and answer.level > proven:
        return False
    issued_on = evidence.issued_on
    return window is None or (
        issued_on is not None and window.earliest <= issued_on <= window.latest
    )
