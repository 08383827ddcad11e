"""
A law, how it is tried on a rule-book, and what a rule-book may be without.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import attrs
from frozendict import frozendict

from indeksinovasi.errors import DocumentError, Foreign
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import N_
from indeksinovasi.testing.outcome import Outcome, Reason, Verdict

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

R = TypeVar("R", bound=Rulebook)
T = TypeVar("T")

#: How many examples a law is tried on, unless somebody says otherwise.
EXAMPLES = 30

#: How many show a broken rule-book to whoever is in a hurry, most of the time.
FEW_EXAMPLES = 8

#: What every rule-book can, unless its author says why it cannot.
PROMISES: Mapping[str, str] = frozendict(
    {
        "monotone": N_("a better submission never scores less"),
        "bounded": N_("no score leaves the declared bounds"),
        "reachable": N_("the kit can make the best submission there is"),
        "portable": N_("another process can import its rules"),
    }
)


class Broken(Exception):  # noqa: N818 -- a verdict, which no caller ever sees raised
    """
    The law does not hold, and here is why.

    Attributes:
        example: A document that shows it; empty if none is needed.
    """

    verdict: ClassVar[Verdict] = Verdict.FAILED
    #: The law that is broken instead; empty if it is the one that was tried.
    blames: ClassVar[str] = ""

    def __init__(self, template: str, /, *, example: str = "", **words: object) -> None:
        super().__init__(template, words)
        self.reasons: tuple[Reason | Finding, ...] = (Reason(template, words),)
        self.example = example


class Unsound(Broken):
    """
    The law does not hold, as findings say.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("")
        self.reasons = findings


class Unchecked(Broken):
    """
    The law could not be tried, and here is why.
    """

    verdict = Verdict.NOT_CHECKED


class Crashed(Unchecked):
    """
    A rule stopped with an error of its own.
    """

    blames = "has-result"


class Unsteady(Unchecked):
    """
    The same submission was scored in two ways, so that nothing can be told from it.
    """

    blames = "repeatable"


@contextlib.contextmanager
def foreign(example: Callable[[], str] = str) -> Iterator[None]:
    """
    Run what a plugin may have written; whatever it raises becomes `Crashed`.
    """

    def told(error: BaseException) -> Crashed:
        if isinstance(error, DocumentError):
            crashed = Crashed("", example=example())
            crashed.reasons = error.findings
            return crashed
        text = Phrase(f"{type(error).__name__}: {error}")
        return Crashed(N_("a rule stops with {error}"), example=example(), error=text)

    with Foreign(told, passing=(Broken,)):
        yield


@contextlib.contextmanager
def accountable() -> Iterator[None]:
    """
    As `foreign`, where to stop with an error is what breaks the law.
    """
    try:
        with foreign():
            yield
    except Unchecked as error:
        raise blamed(error) from error


def blamed(error: Unchecked) -> Broken:
    """
    Return what kept one law from being tried as what breaks another.
    """
    broken = Broken("", example=error.example)
    broken.reasons = error.reasons
    return broken


@attrs.frozen
class Trial:
    """
    One rule-book under examination.

    Attributes:
        examples: How many examples each law is tried on.
    """

    rulebook: Rulebook
    examples: int = EXAMPLES

    @property
    def framework(self) -> Framework:
        """
        The rule-book, where it is that of an index.
        """
        return self._as(Framework)

    @property
    def contest(self) -> Contest:
        """
        The rule-book, where it is that of a contest.
        """
        return self._as(Contest)

    @property
    def process(self) -> Process:
        """
        The rule-book, where it is that of a process.
        """
        return self._as(Process)

    def _as(self, kind: type[R]) -> R:
        if not isinstance(self.rulebook, kind):
            raise TypeError(self.rulebook.kind)
        return self.rulebook

    def every(
        self, drawn: SearchStrategy[T], holds: Callable[[T], None], *, times: int = 1
    ) -> None:
        """
        Try *holds* on examples; the same ones each time, the failing one made small.

        Args:
            drawn: What is drawn.

            holds: Raises `Broken` where the law does not hold.

            times: How many times as many examples as usual.
        """
        import warnings

        from hypothesis import HealthCheck, Phase, Verbosity, given, settings
        from hypothesis.errors import Flaky, HypothesisWarning

        @settings(
            max_examples=self.examples * times,
            derandomize=True,
            database=None,
            deadline=None,
            print_blob=False,
            report_multiple_bugs=False,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=tuple(HealthCheck),
            verbosity=Verbosity.quiet,
        )
        @given(drawn)
        def example(each: T) -> None:
            holds(each)

        try:
            with warnings.catch_warnings():
                # It is not asked to print examples, and warns that they are large.
                warnings.simplefilter("ignore", HypothesisWarning)
                example()
        except Flaky:
            raise Unsteady(N_("a submission is not scored alike twice")) from None


def _nothing(_: Rulebook) -> None:
    """
    Tell that a rule-book lacks nothing, so that a law applies.
    """


@attrs.frozen
class Law:
    """
    Something that holds of every rule-book of a kind.

    Attributes:
        title: What it says, in one English sentence.

        clause: What it stands for.

        holds: Returns if it does, else raises `Broken` or `Unchecked`.

        draws: Whether it is tried on drawn examples, which takes hypothesis.

        promise: Which of `PROMISES` it rests on; empty if on none.

        lacks: Tells why it does not apply to a rule-book; None where it does.
    """

    name: str
    title: str
    clause: str
    holds: Callable[[Trial], None]
    draws: bool = False
    promise: str = ""
    lacks: Callable[[Any], str | None] = _nothing

    def tried(self, trial: Trial, without: Mapping[str, str]) -> Outcome:
        """
        Return what becomes of the law; *without* says which promises are not made.
        """
        excuse = self.lacks(trial.rulebook)
        if self.promise in without:
            reason = Reason(
                N_("declared without {promise}: {reason}"),
                {
                    "promise": Phrase(self.promise),
                    "reason": Phrase(without[self.promise]),
                },
            )
            return self.outcome(Verdict.NOT_APPLICABLE, reason)
        if excuse is not None:
            return self.outcome(Verdict.NOT_APPLICABLE, Reason(excuse))
        if self.draws and not can_draw():
            return self.outcome(Verdict.NOT_CHECKED, Reason(NO_HYPOTHESIS))
        try:
            self.holds(trial)
        except Broken as error:
            outcome = self.outcome(error.verdict, *error.reasons)
            return attrs.evolve(outcome, example=error.example, blames=error.blames)
        return self.outcome(Verdict.PASSED)

    def outcome(self, verdict: Verdict, *reasons: Reason | Finding) -> Outcome:
        """
        Return *verdict* on the law.
        """
        return Outcome(
            law=self.name,
            title=self.title,
            clause=self.clause,
            verdict=verdict,
            reasons=reasons,
        )


#: Why laws that need examples are not checked.
NO_HYPOTHESIS = N_(
    "it is tried on drawn examples, which takes hypothesis: "
    "pip install 'indeksinovasi[testing]'"
)


def can_draw() -> bool:
    """
    Tell whether hypothesis is installed.
    """
    import importlib.util

    return importlib.util.find_spec("hypothesis") is not None
