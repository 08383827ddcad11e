"""
How far ideas have come in a process: who stands where, with what budget, ready or not.
"""

from __future__ import annotations

import enum
import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

import attrs
from frozendict import frozendict

from indeksinovasi.contests.phases import findings, passages
from indeksinovasi.errors import UnknownReadinessError
from indeksinovasi.exact import total
from indeksinovasi.findings import Finding, Severity
from indeksinovasi.frameworks.process import Process, Readiness
from indeksinovasi.model.ideas import Idea, Ideas, Passage, Unit

K = TypeVar("K")
T = TypeVar("T")


class State(enum.Enum):
    """
    How far an idea has come with a phase.

    *done* is said where that phase is the last of the process.
    """

    NOT_BEGUN = "not-begun"
    RUNNING = "running"
    ENDED = "ended"
    DONE = "done"


class Reason(enum.Enum):
    """
    Why an idea is not ready.
    """

    AT_FAULT = "at-fault"
    NOT_BEGUN = "not-begun"
    NOT_ENDED = "not-ended"


@attrs.frozen
class Place:
    """
    Where an idea stands.

    Attributes:
        phase: The last phase that has begun; None if none has.
    """

    phase: str | None
    state: State


@attrs.frozen
class Lack:
    """
    What keeps an idea from being ready.

    Attributes:
        phase: None where what is said of the idea has to be put right first.
    """

    reason: Reason
    phase: str | None = None


@attrs.frozen
class Outlook:
    """
    Whether an idea is ready for another rule-book.

    Attributes:
        lacks: Why it is not; empty if it is.
    """

    framework: str
    lacks: tuple[Lack, ...]

    @property
    def ready(self) -> bool:
        """
        Whether nothing is lacking.
        """
        return not self.lacks


@attrs.frozen(kw_only=True)
class Progress:
    """
    How far one idea has come.

    Attributes:
        outlooks: One for each rule-book that the process hands over to, in its order.
    """

    idea: Idea
    place: Place
    outlooks: tuple[Outlook, ...]


@attrs.frozen(kw_only=True)
class Sum:
    """
    How many ideas, and what they cost.

    Attributes:
        budget: All budgets that are given, together.

        without_budget: How many ideas give none; the sum says nothing of those.
    """

    ideas: int
    budget: Fraction
    without_budget: int

    @classmethod
    def of(cls, ideas: Iterable[Idea]) -> Sum:
        """
        Add up *ideas*.
        """
        budgets = [each.budget for each in ideas]
        given = [each for each in budgets if each is not None]
        return cls(
            ideas=len(budgets),
            budget=total(given),
            without_budget=len(budgets) - len(given),
        )


_NOTHING = Sum.of(())


def _in_place(sums: Mapping[Place, Sum]) -> Mapping[Place, Sum]:
    return frozendict(sums)


@attrs.frozen(kw_only=True)
class Tally:
    """
    Where some of the ideas stand.

    Attributes:
        places: Every place of the process, in its order; those of no idea as well.
    """

    all: Sum
    places: Mapping[Place, Sum] = attrs.field(converter=_in_place)


@attrs.frozen(kw_only=True)
class Tracking:
    """
    All that ideas and a process come to.

    Attributes:
        progress: Of each idea, in the order of the document.

        findings: What contradicts the process; ideas with an error are counted where
            they say they stand, and are not ready.
    """

    process: Process
    ideas: Ideas
    progress: tuple[Progress, ...]
    findings: tuple[Finding, ...]

    @functools.cached_property
    def errors(self) -> tuple[Finding, ...]:
        """
        The findings that have to be put right.
        """
        return tuple(_errors(self.findings))

    @functools.cached_property
    def total(self) -> Tally:
        """
        Where all ideas stand.
        """
        return _tally(self.progress, self.process)

    @functools.cached_property
    def kinds(self) -> Mapping[str | None, Tally]:
        """
        Where the ideas of each kind of unit stand; who gives no kind comes first.
        """
        return self._tallies(
            lambda unit: unit.kind, lambda kind: (kind is not None, kind or "")
        )

    @functools.cached_property
    def units(self) -> Mapping[Unit, Tally]:
        """
        Where the ideas of each unit stand, by kind and name.
        """
        return self._tallies(
            lambda unit: unit,
            lambda unit: (unit.kind is not None, unit.kind or "", unit.name),
        )

    @functools.cached_property
    def alongside(self) -> Mapping[str, Mapping[State, Sum]]:
        """
        How far the ideas have come with each phase that runs alongside.
        """
        phases = [each.code for each in self.process.phases if each.alongside]
        states = (State.NOT_BEGUN, State.RUNNING, State.ENDED)
        ideas = [each.idea for each in self.progress]
        groups = {
            phase: _grouped((_state(passages(each).get(phase)), each) for each in ideas)
            for phase in phases
        }
        return frozendict(
            {
                phase: frozendict(
                    {each: Sum.of(group.get(each, ())) for each in states}
                )
                for phase, group in groups.items()
            }
        )

    def readiness(self, framework: str) -> Readiness:
        """
        Return when an idea is ready for *framework*.

        Raises:
            UnknownReadinessError: If the process does not say.
        """
        known = {each.framework: each for each in self.process.readiness}
        if framework not in known:
            raise UnknownReadinessError(self.process.id, framework, tuple(known))
        return known[framework]

    def ready(self, framework: str) -> tuple[Idea, ...]:
        """
        Return the ideas that are ready for *framework*.

        Raises:
            UnknownReadinessError: If the process does not say when one is.
        """
        position = self.process.readiness.index(self.readiness(framework))
        return tuple(
            each.idea for each in self.progress if each.outlooks[position].ready
        )

    def _tallies(
        self, key: Callable[[Unit], K], order: Callable[[K], tuple[bool | str, ...]]
    ) -> Mapping[K, Tally]:
        groups = _grouped((key(each.idea.unit), each) for each in self.progress)
        return frozendict(
            {
                each: _tally(groups[each], self.process)
                for each in sorted(groups, key=order)
            }
        )


def track(ideas: Ideas, process: Process) -> Tracking:
    """
    Tell how far *ideas* have come in *process*, and what contradicts it.
    """
    found = findings(ideas, process)
    at_fault = {each.path[1] for each in _errors(found)}
    return Tracking(
        process=process,
        ideas=ideas,
        progress=tuple(
            _progress(each, process, sound=position not in at_fault)
            for position, each in enumerate(ideas.ideas)
        ),
        findings=found,
    )


def places(process: Process) -> tuple[Place, ...]:
    """
    Return every place where an idea can stand in *process*, in order.
    """
    *others, last = process.line
    return (
        Place(None, State.NOT_BEGUN),
        *(
            Place(phase, state)
            for phase in others
            for state in (State.RUNNING, State.ENDED)
        ),
        Place(last, State.RUNNING),
        Place(last, State.DONE),
    )


def _errors(found: Iterable[Finding]) -> Iterator[Finding]:
    return (each for each in found if each.code.severity is Severity.ERROR)


def _tally(progress: Iterable[Progress], process: Process) -> Tally:
    groups = _grouped((each.place, each.idea) for each in progress)
    sums = {place: Sum.of(ideas) for place, ideas in groups.items()}
    return Tally(
        all=Sum.of(idea for ideas in groups.values() for idea in ideas),
        places={each: sums.get(each, _NOTHING) for each in places(process)},
    )


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, list[T]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for key, each in pairs:
        groups[key].append(each)
    return groups


def _progress(idea: Idea, process: Process, *, sound: bool) -> Progress:
    given = passages(idea)
    return Progress(
        idea=idea,
        place=_place(given, process),
        outlooks=tuple(
            Outlook(each.framework, tuple(_lacks(given, each, sound=sound)))
            for each in process.readiness
        ),
    )


def _place(given: Mapping[str, Passage], process: Process) -> Place:
    begun = [each for each in process.line if each in given]
    if not begun:
        return Place(None, State.NOT_BEGUN)
    phase = begun[-1]
    state = _state(given[phase])
    if state is State.ENDED and phase == process.line[-1]:
        state = State.DONE
    return Place(phase, state)


def _state(passage: Passage | None) -> State:
    if passage is None:
        return State.NOT_BEGUN
    return State.RUNNING if passage.ended_on is None else State.ENDED


def _lacks(
    given: Mapping[str, Passage], readiness: Readiness, *, sound: bool
) -> Iterator[Lack]:
    if not sound:
        yield Lack(Reason.AT_FAULT)
    for phase in readiness.ended:
        if _state(given.get(phase)) is not State.ENDED:
            yield Lack(Reason.NOT_ENDED, phase)
    for phase in readiness.begun:
        if phase not in given:
            yield Lack(Reason.NOT_BEGUN, phase)
