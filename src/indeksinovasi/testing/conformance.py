"""
Hold a rule-book to all laws of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import attrs
from frozendict import frozendict

from indeksinovasi.errors import DocumentError
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import N_
from indeksinovasi.registry import resolve
from indeksinovasi.testing import (
    bookkeeping,
    fairness,
    judging,
    phasing,
    scores,
    steadiness,
)
from indeksinovasi.testing.law import EXAMPLES, PROMISES, Law, Trial
from indeksinovasi.testing.outcome import Outcome, Reason, Verdict, said

if TYPE_CHECKING:
    import pytest

_NONE: Mapping[str, str] = frozendict()

#: The laws of each kind of rule-book, in the order in which they are tried.
LAWS: Mapping[type[Rulebook], tuple[Law, ...]] = frozendict(
    {
        Framework: (
            *bookkeeping.LAWS,
            *scores.LAWS,
            *fairness.LAWS,
            *steadiness.LAWS,
        ),
        Contest: (*bookkeeping.LAWS, *judging.LAWS, *steadiness.LAWS),
        Process: (*bookkeeping.LAWS, *phasing.LAWS, *steadiness.LAWS),
    }
)


def laws(rulebook: Rulebook) -> tuple[Law, ...]:
    """
    Return the laws that hold for rule-books of the kind of *rulebook*.
    """
    return next(found for kind, found in LAWS.items() if isinstance(rulebook, kind))


def conformance(
    subject: str | Path | Rulebook,
    *,
    without: Mapping[str, str] = _NONE,
    examples: int = EXAMPLES,
) -> tuple[Outcome, ...]:
    """
    Return what becomes of each law of *subject*: the same every time.

    Args:
        subject: A rule-book, its id, or the path of its file.

        without: Promises (see `PROMISES`) that are not made, each with the reason.

        examples: How many examples each law is tried on.

    Raises:
        ValueError: If *without* names no promise, or gives no reason.
        UnknownFrameworkError: If there is no rule-book of that id.
    """
    _check(without)
    try:
        trial = Trial(_rulebook(subject), examples)
    except DocumentError as error:
        return _unread(error)
    outcomes = {each.name: each.tried(trial, without) for each in laws(trial.rulebook)}
    for each in tuple(outcomes.values()):
        guilty = outcomes.get(each.blames)
        if guilty is not None and guilty.verdict is Verdict.PASSED:
            # Another law met what this one had not drawn.
            outcomes[guilty.law] = attrs.evolve(
                guilty,
                verdict=Verdict.FAILED,
                reasons=each.reasons,
                example=each.example,
            )
    return tuple(outcomes.values())


def _check(without: Mapping[str, str]) -> None:
    for name, reason in without.items():
        if name not in PROMISES or not reason.strip():
            msg = f"{name!r} needs a reason, and is one of {', '.join(PROMISES)}"
            raise ValueError(msg)


def _unread(error: DocumentError) -> tuple[Outcome, ...]:
    """
    Return what becomes of the laws where the rule-book cannot be read.
    """
    reads, *others = bookkeeping.LAWS
    why = Reason(N_("the rule-book cannot be read"))
    return (
        reads.outcome(Verdict.FAILED, *error.findings),
        *(each.outcome(Verdict.NOT_CHECKED, why) for each in others),
    )


class FrameworkConformance:
    """
    The laws as tests: write a subclass that names the rule-book, and pytest runs them.

    Attributes:
        framework: The rule-book, its id, or the path of its file.

        without: Promises that it does not make, each with the reason; the laws that
            rest on one are reported as not applicable.

        examples: How many examples each law is tried on.
    """

    framework: ClassVar[str | Path | Rulebook]
    without: ClassVar[Mapping[str, str]] = _NONE
    examples: ClassVar[int] = EXAMPLES

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """
        Make one test of each law.
        """
        if "law" not in metafunc.fixturenames:
            return
        try:
            found = laws(_rulebook(self.framework))
        except DocumentError:
            found = bookkeeping.LAWS[:1]  # The first says what is wrong.
        metafunc.parametrize("law", found, ids=[each.name for each in found])

    def test_law(self, law: Law) -> None:
        """
        The rule-book keeps this law of its kind.
        """
        import pytest

        _check(self.without)
        try:
            trial = Trial(_rulebook(self.framework), self.examples)
        except DocumentError as error:
            outcome = law.outcome(Verdict.FAILED, *error.findings)
        else:
            outcome = law.tried(trial, self.without)
        if outcome.verdict is Verdict.NOT_APPLICABLE:
            pytest.skip("; ".join(said(each) for each in outcome.reasons))
        if outcome.verdict is not Verdict.PASSED:
            # Not checked is not passed.
            pytest.fail(outcome.message(), pytrace=False)


def _rulebook(subject: str | Path | Rulebook) -> Rulebook:
    return subject if isinstance(subject, Rulebook) else resolve(str(subject))
