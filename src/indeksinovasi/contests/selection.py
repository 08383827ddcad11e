"""
Who goes on from a stage, by its shortlist.

No tie is broken but by what the rule-book declares: it is reported, or was decided.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

import attrs

from indeksinovasi.contests.heats import Choice, Heat, Key, Place, compared
from indeksinovasi.contests.results import Cut, Fate, Outcome, Reason, Tie
from indeksinovasi.contests.tie_breaks import Breaker, Telling
from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks.contest.shortlists import (
    Everyone,
    Manual,
    Quotas,
    Shortlist,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.model.entries import Entry

#: Where an entry gives what strata are told by, in the model as in its document.
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "submitter-kind": "submitter.kind",
        "category": "category",
        "group": "group",
    }
)


@attrs.frozen(kw_only=True)
class Selection:
    """
    What a shortlist makes of the entrants of a stage.

    Attributes:
        outcomes: Of each entrant one: who goes on, who waits, who is out.

        few: Strata with fewer entries than places: stratum, places, entries.

        without_stratum: Ids of those that cannot be put into any stratum.

        without_places: Ids of those whose stratum has no places, with the stratum.

        tellings: How equal points were told apart, or why not, with the stratum.
    """

    ranking: tuple[Place, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    cuts: tuple[Cut, ...] = ()
    ties: tuple[Tie, ...] = ()
    few: tuple[tuple[str, int, int], ...] = ()
    without_stratum: tuple[str, ...] = ()
    without_places: tuple[tuple[str, str], ...] = ()
    tellings: tuple[tuple[str, Telling], ...] = ()


def select(
    shortlist: Shortlist,
    entrants: Sequence[Entry],
    points: Mapping[str, Fraction],
    choice: Choice,
    breakers: Sequence[Breaker] = (),
) -> Selection:
    """
    Apply *shortlist* to *entrants*, in order of their ids, some of whom have *points*.

    Equal points are told apart by *breakers* alone.
    """
    ids = tuple(each.id for each in entrants)
    race = Heat(
        ids=ids,
        keys=_by_points(points),
        places=None,
        choice=choice,
        breakers=breakers,
    )
    match shortlist:
        case Everyone():
            return _everyone(race)
        case Manual():
            return _by_hand(shortlist, race)
        case Threshold():
            return _threshold(shortlist, entrants, points, race)
        case Top():
            return _joined([attrs.evolve(race, places=shortlist.places)])
        case TopOfEach() | Quotas():
            return _by_strata(shortlist, entrants, race)


def _by_points(points: Mapping[str, Fraction]) -> Mapping[str, Key]:
    return {each: (False, value) for each, value in points.items()}


def _ranked(race: Heat) -> Selection:
    """
    Rank all in one, and let nobody out.
    """
    told = tuple(("", each) for each in race.tellings())
    return Selection(ranking=tuple(race.ranking()), tellings=told)


def _everyone(race: Heat) -> Selection:
    reason = Reason("eligible")
    outcomes = tuple(Outcome(each, Fate.SELECTED, reason) for each in race.ids)
    return attrs.evolve(_ranked(race), outcomes=outcomes)


def _by_hand(shortlist: Manual, race: Heat) -> Selection:
    ids, choice = race.ids, race.choice
    entrants = {*ids}
    chosen = tuple(each for each in choice.reasons if each in entrants)
    too_many = shortlist.places is not None and len(chosen) > shortlist.places
    if not chosen or too_many:
        waits = Reason("not-decided", {"decider": Phrase(shortlist.decided_by)})
        outcomes = [Outcome(each, Fate.PENDING, waits) for each in ids]
    else:
        outcomes = [
            Outcome(
                each, Fate.SELECTED, Reason("chosen", {"reason": choice.why([each])})
            )
            for each in chosen
        ]
        others = Reason("passed-over", {"reason": choice.why(chosen)})
        outcomes += [
            Outcome(it, Fate.OUT, others) for it in ids if it not in choice.reasons
        ]
    return attrs.evolve(
        _ranked(race),
        outcomes=tuple(outcomes),
        cuts=(Cut(places=shortlist.places),),
    )


def _threshold(
    shortlist: Threshold,
    entrants: Sequence[Entry],
    points: Mapping[str, Fraction],
    race: Heat,
) -> Selection:
    """
    Let those below the line out; the others compete if there are only so many places.
    """
    first = {each.id for each in entrants if shortlist.priority in each.tags}
    keys = {each: (each in first, value) for each, value in points.items()}
    below = {each for each, value in points.items() if value < shortlist.least}
    race = attrs.evolve(race, keys=keys)
    heat = attrs.evolve(
        race,
        ids=tuple(each for each in race.ids if each not in below),
        places=shortlist.places,
        least=shortlist.least,
    )
    ranked = _ranked(race)
    ranking = ranked.ranking
    out = tuple(
        Outcome(
            it.entry, Fate.OUT, compared("below", points[it.entry], shortlist.least)
        )
        for it in ranking
        if it.entry in below
    )
    whole = _joined([heat])
    outcomes = (*whole.outcomes, *out)
    lost = [each.entry for each in outcomes if each.fate is Fate.OUT]
    best = max((points[each] for each in lost), default=None)
    cut = attrs.evolve(heat.cut(), first_out=best)
    return attrs.evolve(ranked, outcomes=outcomes, cuts=(cut,), ties=whole.ties)


def _by_strata(
    shortlist: TopOfEach | Quotas,
    entrants: Sequence[Entry],
    race: Heat,
) -> Selection:
    """
    Let each stratum compete by itself; an entry without one might belong to any.
    """
    strata = {
        each.id: stratum
        for each in entrants
        if (stratum := stratum_of(each, shortlist.by)) is not None
    }
    lost = tuple(each for each in race.ids if each not in strata)
    if lost:
        words = {"field": Phrase(FIELDS[shortlist.by]), "entries": lost}
        waits = Reason("no-stratum", words)
        outcomes = tuple(Outcome(each, Fate.PENDING, waits) for each in race.ids)
        return Selection(outcomes=outcomes, without_stratum=lost)
    if isinstance(shortlist, Quotas):
        places = dict(shortlist.places)
    else:
        places = dict.fromkeys(strata.values(), shortlist.places)
    competing: dict[str, list[str]] = defaultdict(list)
    for each, stratum in strata.items():
        competing[stratum].append(each)
    heats = [
        attrs.evolve(
            race,
            ids=tuple(competing[stratum]),
            places=places[stratum],
            stratum=stratum,
        )
        for stratum in sorted(places)
    ]
    left = tuple((each, it) for each, it in strata.items() if it not in places)
    out = tuple(
        Outcome(each, Fate.OUT, Reason("no-places", {"stratum": Phrase(stratum)}))
        for each, stratum in left
    )
    whole = _joined(heats)
    return attrs.evolve(whole, outcomes=(*whole.outcomes, *out), without_places=left)


def stratum_of(entry: Entry, by: str) -> str | None:
    """
    Return what *entry* gives for the field *by*, a key of `FIELDS`.
    """
    stratum: str | None = operator.attrgetter(FIELDS[by])(entry)
    return stratum


def _joined(heats: Sequence[Heat]) -> Selection:
    """
    Put together what several heats came to.
    """
    order = list(Fate)
    outcomes = [each for heat in heats for each in heat.outcomes()]
    outcomes.sort(key=lambda each: order.index(each.fate))
    return Selection(
        ranking=tuple(place for heat in heats for place in heat.ranking()),
        outcomes=tuple(outcomes),
        cuts=tuple(heat.cut() for heat in heats),
        ties=tuple(tie for heat in heats for tie in heat.ties()),
        tellings=tuple(
            (heat.stratum, each) for heat in heats for each in heat.tellings()
        ),
        few=tuple(
            (heat.stratum, heat.places, len(heat.ids))
            for heat in heats
            if heat.places is not None and len(heat.ids) < heat.places
        ),
    )
