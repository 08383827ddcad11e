"""
The laws of processes: phases are an order, and every idea is counted, once.
"""

from __future__ import annotations

from indeksinovasi.contests.tracking import Tracking, track
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import N_
from indeksinovasi.model.ideas import Ideas
from indeksinovasi.testing.law import Broken, Law, Trial, foreign


def tracked(process: Process, ideas: Ideas) -> Tracking:
    """
    Return how far *ideas* have come.

    Raises:
        Crashed: If that stops with an error.
    """
    with foreign():
        return track(ideas, process)


def _ordered(trial: Trial) -> None:
    process = trial.process
    ahead = set[str]()
    for each in process.phases:
        unseen = set(each.after) - ahead
        if unseen:
            raise Broken(
                N_("phase {phase} comes after {found}, which is not before it"),
                phase=Phrase(each.code),
                found=tuple(sorted(unseen)),
            )
        ahead.add(each.code)
    for phase in process.phases:
        if phase.code in process.waits_for[phase.code]:
            raise Broken(N_("phase {phase} waits for itself"), phase=Phrase(phase.code))


def everyone_is_counted(tracking: Tracking) -> None:
    """
    Hold that all places together hold every idea once, and so do kinds and units.
    """
    number = len(tracking.ideas.ideas)
    sums = {
        N_("all"): tracking.total.all.ideas,
        N_("the places"): sum(it.ideas for it in tracking.total.places.values()),
        N_("the kinds"): sum(it.all.ideas for it in tracking.kinds.values()),
        N_("the units"): sum(it.all.ideas for it in tracking.units.values()),
    }
    sums |= {
        phase: sum(it.ideas for it in states.values())
        for phase, states in tracking.alongside.items()
    }
    for what, found in sums.items():
        if found != number:
            raise Broken(
                N_("of {number} ideas, {what} hold {found}"),
                number=number,
                what=Phrase(what),
                found=found,
            )


def _counted(trial: Trial) -> None:
    from indeksinovasi.testing.ideas import ideas

    process = trial.process
    trial.every(
        ideas(process), lambda drawn: everyone_is_counted(tracked(process, drawn))
    )


def _ready(trial: Trial) -> None:
    from indeksinovasi.testing.ideas import ideas

    process = trial.process

    def holds(drawn: Ideas) -> None:
        found = tracked(process, drawn)
        for readiness in process.readiness:
            for idea in found.ready(readiness.framework):
                given = {each.phase for each in idea.phases}
                ended = {each.phase for each in idea.phases if each.ended_on}
                short = (set(readiness.ended) - ended) | (set(readiness.begun) - given)
                if short:
                    raise Broken(
                        N_("{idea} is ready for {framework} without {found}"),
                        idea=idea.id,
                        framework=Phrase(readiness.framework),
                        found=tuple(sorted(short)),
                    )

    trial.every(ideas(process), holds)


def _no_readiness(process: Process) -> str | None:
    if process.readiness:
        return None
    return N_("the process hands over to no other rule-book")


#: The laws of processes.
LAWS = (
    Law(
        "ordered",
        N_("the phases form an order"),
        N_("the process as its source draws it"),
        _ordered,
    ),
    Law(
        "counted",
        N_("every idea stands in one place, and the sums add up"),
        N_("principle 7: skipped is not passed"),
        _counted,
        draws=True,
    ),
    Law(
        "ready",
        N_("no idea is handed over before the phases that it needs"),
        N_("the readiness that the rule-book declares"),
        _ready,
        draws=True,
        lacks=_no_readiness,
    ),
)
