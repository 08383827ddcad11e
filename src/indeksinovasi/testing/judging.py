"""
The laws of contests: points as the rubric says, and places as the shortlist says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TypeVar

import attrs

from indeksinovasi.contests.results import ContestResult, Verdict
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import faults
from indeksinovasi.frameworks.contest import Contest, Rubric, Stage
from indeksinovasi.frameworks.contest.shortlists import Everyone
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Entries, Entry, Sheet, Sheets, Submitter
from indeksinovasi.testing import standings
from indeksinovasi.testing.cases import Case, judged, settled
from indeksinovasi.testing.extremes import telling_marks
from indeksinovasi.testing.law import Broken, Law, Trial, accountable

T = TypeVar("T")


def every_case(
    trial: Trial, holds: Callable[[Contest, Case, ContestResult], None]
) -> None:
    """
    Try *holds* on drawn cases and what comes out of them, as drawn and once decided.

    Other readings are left out of the contest: a law of their own looks at those.
    """
    from indeksinovasi.testing.entries import cases

    contest = attrs.evolve(trial.contest, interpretations=())

    def each(drawn: Case) -> None:
        for case, result in settled(contest, drawn):
            holds(contest, case, result)

    trial.every(cases(trial.contest), each)


def _of_result(check: Callable[[ContestResult], None]) -> Callable[[Trial], None]:
    def law(trial: Trial) -> None:
        every_case(trial, lambda _, __, result: check(result))

    return law


def _can_be_judged(trial: Trial) -> None:
    from indeksinovasi.testing.entries import cases

    def holds(drawn: Case) -> None:
        with accountable():
            *_, (case, result) = settled(trial.contest, drawn)
        if result.verdict is Verdict.INVALID:
            raise Broken(
                N_("sheets that fit the rules are refused: {found}"),
                example=case.text,
                found=tuple(dict.fromkeys(it.code.id for it in result.findings)),
            )

    trial.every(cases(trial.contest), holds)


def _order(trial: Trial) -> None:
    def holds(contest: Contest, case: Case, result: ContestResult) -> None:
        for other in _reordered(case):
            again = judged(contest, other)
            if _gist(result) != _gist(again):
                raise Broken(
                    N_("with jurors, sheets or entries in another order, others win"),
                    example=case.text,
                )

    every_case(trial, holds)


def _reordered(case: Case) -> Iterator[Case]:
    entries, sheets = case.entries, case.sheets
    yield Case(
        entries=attrs.evolve(entries, entries=_backwards(entries.entries)),
        sheets=attrs.evolve(
            sheets,
            sheets=_rotated(sheets.sheets),
            panels={key: _rotated(each) for key, each in sheets.panels.items()},
        ),
    )
    yield Case(
        entries=attrs.evolve(entries, entries=_rotated(entries.entries)),
        sheets=attrs.evolve(
            sheets,
            sheets=_backwards(sheets.sheets),
            panels={key: _backwards(each) for key, each in sheets.panels.items()},
        ),
    )


def _backwards(things: tuple[T, ...]) -> tuple[T, ...]:
    return things[::-1]


def _rotated(things: tuple[T, ...]) -> tuple[T, ...]:
    return (*things[1:], *things[:1])


def _gist(result: ContestResult) -> object:
    return [
        (
            stage.ran,
            [(each.entry, each.rank, each.points) for each in stage.ranking],
            sorted((each.entry, each.fate.value) for each in stage.outcomes),
        )
        for stage in result.stages
    ]


def _monotone(trial: Trial) -> None:
    from hypothesis import strategies as st

    from indeksinovasi.testing.entries import cases

    contest = attrs.evolve(trial.contest, interpretations=())

    def holds(drawn: tuple[Case, int, int]) -> None:
        case, sheet, criterion = drawn
        better = _better(contest, case, sheet, criterion)
        if better is None:
            return
        entry = case.sheets.sheets[sheet % len(case.sheets.sheets)].entry
        before, after = _points(contest, case, entry), _points(contest, better, entry)
        for stage, points in before.items():
            if points > after.get(stage, points):
                raise Broken(
                    N_("{stage}: a better mark, and {before} falls to {after} points"),
                    example=case.text,
                    stage=Phrase(stage),
                    before=Phrase(as_text(points)),
                    after=Phrase(as_text(after[stage])),
                )

    anything = st.integers(0, 10**4)
    drawn = st.tuples(cases(contest), anything, anything)
    trial.every(drawn, holds, times=2)


def _better(contest: Contest, case: Case, sheet: int, criterion: int) -> Case | None:
    """
    Return *case* with one mark one step better; None where none can be.
    """
    if not case.sheets.sheets:
        return None
    chosen = case.sheets.sheets[sheet % len(case.sheets.sheets)]
    stage = next(each for each in contest.stages if each.code == chosen.stage)
    if chosen.total is not None:
        higher = attrs.evolve(chosen, total=chosen.total + 1)
    elif stage.rubric is not None and chosen.marks:
        leaves = tuple(stage.rubric.leaves())
        leaf = leaves[criterion % len(leaves)]
        marks = telling_marks(stage.rubric.scale_of(leaf))
        place = marks.index(chosen.marks[leaf.code])
        raised = marks[min(place + 1, len(marks) - 1)]
        higher = attrs.evolve(chosen, marks={**chosen.marks, leaf.code: raised})
    else:
        return None
    others = tuple(higher if each is chosen else each for each in case.sheets.sheets)
    return attrs.evolve(case, sheets=attrs.evolve(case.sheets, sheets=others))


def _points(contest: Contest, case: Case, entry: str) -> dict[str, Fraction]:
    return {
        stage.stage.code: each.points
        for stage in judged(contest, case).stages
        for each in stage.ranking
        if each.entry == entry
    }


def _reached(trial: Trial) -> None:
    contest = trial.contest
    for stage in contest.stages:
        if stage.rubric is None or stage.reported is not None:
            continue
        low, high = (_lone(contest, stage, stage.rubric, at) for at in (0, -1))
        if high != stage.rubric.total:
            raise Broken(
                N_("{stage}: the best marks come to {found}, and the total is {most}"),
                stage=Phrase(stage.code),
                found=Phrase("-" if high is None else as_text(high)),
                most=Phrase(as_text(stage.rubric.total)),
            )
        if low is None or low < 0 or low >= high:
            raise Broken(
                N_("{stage}: the least marks come to {found}"),
                stage=Phrase(stage.code),
                found=Phrase("-" if low is None else as_text(low)),
            )


def _lone(contest: Contest, stage: Stage, rubric: Rubric, at: int) -> Fraction | None:
    """
    Return the points of one entry whose every mark is the one *at* that place.
    """
    entry = Entry(id="karya", name="Karya", submitter=Submitter(name="A"))
    marks = {
        each.code: telling_marks(rubric.scale_of(each))[at] for each in rubric.leaves()
    }
    sheet = Sheet(stage=stage.code, juror="juri", entry="karya", marks=marks)
    # By itself: no shortlist and no earlier stage comes in between.
    alone = attrs.evolve(
        contest,
        groups=(),
        requirements=(),
        sections=(),
        attachments=(),
        awards=(),
        stages=[attrs.evolve(stage, combined=None, shortlist=Everyone(), tie_break=())],  # type: ignore[list-item]  # converter
        interpretations=(),
    )
    case = Case(
        entries=Entries(contest=contest.id, entries=(entry,)),
        sheets=Sheets(panels={stage.code: ("juri",)}, sheets=(sheet,)),
    )
    ranking = judged(alone, case).stages[0].ranking
    return ranking[0].points if ranking else None


def _no_rubric(contest: Contest) -> str | None:
    if any(contest.rubrics()):
        return None
    return N_("no stage has a rubric")


def _no_points(contest: Contest) -> str | None:
    if any(each.has_points for each in contest.stages):
        return None
    return N_("no stage has points")


def _readable(trial: Trial) -> None:
    contest = trial.contest
    readings = [
        (each, choice.id) for each in contest.interpretations for choice in each.choices
    ]
    for each, choice in readings:
        with accountable():
            other = contest.interpreted({each.id: choice})
        if faults(other) or other.choice(each) != choice:
            raise Broken(
                N_("under {interpretation} = {choice}, it is broken: {found}"),
                interpretation=Phrase(each.id),
                choice=Phrase(choice),
                found=tuple(it.code.id for it in faults(other)),
            )


def _no_interpretation(contest: Contest) -> str | None:
    if contest.interpretations:
        return None
    return N_("the rule-book declares no interpretation")


_TRACE = N_("principle 5: the trace is the result")
_LAW_7 = N_("principle 7: skipped is not passed")

#: The laws of contests.
LAWS = (
    Law(
        "has-result",
        N_("whatever fits the rule-book can be judged"),
        N_("the contract of run: pure and total"),
        _can_be_judged,
        draws=True,
    ),
    Law(
        "adds-up",
        N_("every formula of the trace comes to its value, from its parts"),
        _TRACE,
        _of_result(standings.points_add_up),
        draws=True,
        lacks=_no_points,
    ),
    Law(
        "rounded-once",
        N_("what is published are the exact points, rounded once"),
        N_("principle 4: one cited rounding out"),
        _of_result(standings.published_once),
        draws=True,
        lacks=_no_points,
    ),
    Law(
        "accounted",
        N_("every entry has exactly one fate in each stage that it takes part in"),
        _LAW_7,
        _of_result(standings.everyone_is_accounted_for),
        draws=True,
    ),
    Law(
        "places",
        N_("no more go on than there are places, nobody with too few points"),
        N_("the shortlist of each stage"),
        _of_result(standings.no_more_than_places),
        draws=True,
    ),
    Law(
        "ties",
        N_("of two with equal points one goes on only by a decision or by a clause"),
        N_("principle 3: what the regulation leaves open is written down"),
        _of_result(standings.no_tie_is_broken),
        draws=True,
        lacks=_no_points,
    ),
    Law(
        "ranks",
        N_(
            "more points are a better rank, and equal ones an equal one, or by a clause"
        ),
        N_("what a participant could dispute first"),
        _of_result(standings.ranks_follow_points),
        draws=True,
        lacks=_no_points,
    ),
    Law(
        "order",
        N_("the order of entries, sheets and jurors is of no consequence"),
        N_("a result rests on what is given, not on how it is sorted"),
        _order,
        draws=True,
    ),
    Law(
        "monotone",
        N_("a better mark never earns fewer points"),
        N_("what a participant could dispute first"),
        _monotone,
        draws=True,
        promise="monotone",
        lacks=_no_points,
    ),
    Law(
        "bounded",
        N_("no points leave the scale that the rule-book declares"),
        N_("principle 2: no number without a source"),
        _of_result(standings.points_stay_on_the_scale),
        draws=True,
        promise="bounded",
        lacks=_no_points,
    ),
    Law(
        "reached",
        N_("the best marks come to the total of the rubric, the least to less"),
        N_("principle 2: no number without a source"),
        _reached,
        promise="reachable",
        lacks=_no_rubric,
    ),
    Law(
        "interpretations",
        N_("every reading can be taken"),
        N_("principle 3: what the regulation leaves open is written down"),
        _readable,
        lacks=_no_interpretation,
    ),
)
