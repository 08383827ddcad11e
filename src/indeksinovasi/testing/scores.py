"""
The laws of scores: every fit submission has one, and its trace is the whole of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

import attrs

from indeksinovasi.documents import write_submission
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import Citation, Framework, Scope
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.messages import N_
from indeksinovasi.model import Answer, Submission
from indeksinovasi.scoring import Assessment, Basis, Standing, Step, assess
from indeksinovasi.testing.extremes import fitted
from indeksinovasi.testing.law import Broken, Law, Trial, accountable, foreign
from indeksinovasi.testing.traces import known_numbers, step_adds_up

#: Not everybody writes out 100 innovations to see that the hundredth counts.
_FEW = 8


def no_index(framework: Framework) -> str | None:
    """
    Tell that *framework* has no index, if it has none.
    """
    if framework.index is not None:
        return None
    return N_("the rule-book has no index, and says why")


def scored(
    submission: Submission, framework: Framework, basis: Basis = Basis.CLAIMED
) -> Assessment:
    """
    Return the assessment of *submission*.

    Raises:
        Crashed: If a rule stops with an error.
    """
    with foreign(lambda: write_submission(submission)):
        return assess(submission, fitted(framework, basis), basis=basis)


def _has_score(trial: Trial) -> None:
    from hypothesis import strategies as st

    from indeksinovasi.testing.strategies import submissions

    def holds(drawn: tuple[Submission, Basis]) -> None:
        with accountable():
            scored(drawn[0], trial.framework, drawn[1])

    bases = st.sampled_from(Basis)
    trial.every(st.tuples(submissions(trial.framework), bases), holds)


def _adds_up(trial: Trial) -> None:
    framework = trial.framework
    known = known_numbers(fitted(framework))

    def holds(sent: Submission, result: Assessment) -> None:
        given = known | _given_numbers(sent)
        for step in result.trace.walk():
            step_adds_up(step, given, write_submission(sent))
        root = result.trace.value
        if framework.index is not None and result.index_exact != root:
            raise Broken(
                N_("the index is {found}, and the trace ends with {expected}"),
                example=write_submission(sent),
                found=Phrase(str(result.index_exact)),
                expected=Phrase(as_text(root)),
            )

    every_assessment(trial, holds)


def _given_numbers(sent: Submission) -> frozenset[Fraction]:
    """
    Return every number that *sent* holds, and how many innovations those can be.
    """
    found = set(sent.reported.values())
    found |= {Fraction(each) for each in range(len(sent.innovations) + 1)}
    for each in _all_answers(sent):
        numbers = (each.level, each.value, each.verified_level, each.verified_value)
        for number in numbers:
            if number is not None:
                found.add(abs(Fraction(number)))
    return frozenset(found)


def _all_answers(sent: Submission) -> Iterator[Answer]:
    yield from sent.answers.values()
    for each in sent.innovations:
        yield from each.answers.values()


def _complete(trial: Trial) -> None:
    framework = trial.framework
    clauses = {
        framework.cite(each)
        for _, each in walk(framework)
        if isinstance(each, Citation)
    }

    def holds(sent: Submission, result: Assessment) -> None:
        expected = [each.code for each in framework.components]
        _same_names(result.trace, expected, sent)
        counting = [
            each.innovation.id
            for each in result.innovations
            if framework.portfolio is None
            or framework.portfolio.counts == "sent"
            or each.eligible.standing is not Standing.INELIGIBLE
        ]
        for component, step in zip(
            framework.components, result.trace.parts, strict=True
        ):
            rows = [each.slug for each in framework.of_component(component.code)]
            if component.scope is Scope.REGION:
                _same_names(step, rows, sent)
            elif component.scope is Scope.INNOVATION:
                _same_names(step, counting, sent)
                for each in step.parts:
                    _same_names(each, rows, sent)
        for step in result.trace.walk():
            # After the clause comes the population, where values are held against one.
            if step.source.partition("; population")[0] not in clauses:
                raise Broken(
                    N_("{step}: {found} is no clause that the rule-book cites"),
                    example=write_submission(sent),
                    step=Phrase(step.name),
                    found=step.source,
                )

    every_assessment(trial, holds)


def _same_names(step: Step, expected: list[str], sent: Submission) -> None:
    found = [each.name for each in step.parts]
    if found != expected:
        raise Broken(
            N_("{step}: its parts are {found}, and should be {expected}"),
            example=write_submission(sent),
            step=Phrase(step.name),
            found=tuple(found),
            expected=tuple(expected),
        )


def _published(trial: Trial) -> None:
    framework = trial.framework

    def holds(sent: Submission, result: Assessment) -> None:
        index = framework.index
        if index is None or result.index is None:
            return
        once = index.rounding.apply(result.trace.value)
        earned = [
            each.predikat
            for each in framework.bands
            if each.lowest <= result.index <= each.highest
        ]
        on_rounded = index.predikat_on == "rounded"
        if result.index != once or (on_rounded and earned != [result.predikat]):
            raise Broken(
                N_("{exact} is published as {found}, {predikat}"),
                example=write_submission(sent),
                exact=Phrase(as_text(result.trace.value)),
                found=result.index,
                predikat=result.predikat,
            )

    every_assessment(trial, holds)


def _order(trial: Trial) -> None:
    def holds(sent: Submission, result: Assessment) -> None:
        for name, other in _reordered(sent):
            again = scored(other, trial.framework, result.basis)
            if _gist(result) != _gist(again):
                raise Broken(
                    N_("with {what} in another order, {found} becomes {other}"),
                    example=write_submission(sent),
                    what=Phrase(name),
                    found=Phrase(as_text(result.trace.value)),
                    other=Phrase(as_text(again.trace.value)),
                )

    every_assessment(trial, holds)


def _reordered(sent: Submission) -> Iterator[tuple[str, Submission]]:
    innovations = sent.innovations
    backwards = tuple(
        attrs.evolve(each, answers=_backwards(each.answers)) for each in innovations
    )
    answers = _backwards(sent.answers)
    yield (
        N_("the answers"),
        attrs.evolve(sent, answers=answers, innovations=backwards),
    )
    if innovations[1:]:
        what = N_("the innovations")
        yield what, attrs.evolve(sent, innovations=innovations[::-1])
        turned = (*innovations[1:], innovations[0])
        yield what, attrs.evolve(sent, innovations=turned)


def _backwards(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return dict(reversed(tuple(answers.items())))


def _gist(result: Assessment) -> tuple[object, ...]:
    return (
        result.index_exact,
        result.index,
        result.predikat,
        result.components,
        result.interpretations,
        {each.innovation.id: each.points for each in result.innovations},
    )


def every_assessment(
    trial: Trial, holds: Callable[[Submission, Assessment], None]
) -> None:
    """
    Try *holds* on drawn submissions and what comes out of them, on every basis.
    """
    from hypothesis import strategies as st

    from indeksinovasi.testing.strategies import submissions

    def each(drawn: tuple[Submission, Basis]) -> None:
        sent, basis = drawn
        holds(sent, scored(sent, trial.framework, basis))

    sent = submissions(trial.framework, max_innovations=_FEW)
    trial.every(st.tuples(sent, st.sampled_from(Basis)), each)


#: The laws of scores.
LAWS = (
    Law(
        "has-result",
        N_("whatever fits the rule-book has a score"),
        N_("the contract of assess: pure and total"),
        _has_score,
        draws=True,
    ),
    Law(
        "adds-up",
        N_("every formula of the trace comes to its value, from its parts"),
        N_("principle 5: the trace is the result"),
        _adds_up,
        draws=True,
    ),
    Law(
        "complete",
        N_("every component, indicator and counted innovation is in the trace"),
        N_("principle 5: there is no untraced path"),
        _complete,
        draws=True,
    ),
    Law(
        "rounded-once",
        N_("what is published is the exact index, rounded once"),
        N_("principle 4: one cited rounding out"),
        _published,
        draws=True,
        lacks=no_index,
    ),
    Law(
        "order",
        N_("the order of innovations and answers is of no consequence"),
        N_("a region's result rests on what it sends, not on how it is sorted"),
        _order,
        draws=True,
    ),
)
