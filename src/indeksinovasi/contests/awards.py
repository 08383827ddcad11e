"""
Who gets the awards of a contest that is decided.

Nobody is picked: equals share a place, and what is not known keeps an award open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.awarded import Awarded, Given
from indeksinovasi.contests.quotas import senders
from indeksinovasi.contests.results import ContestResult, Fate, StageResult
from indeksinovasi.contests.selection import stratum_of
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks.contest import Award
from indeksinovasi.frameworks.contest.awards import (
    MostEntries,
    MostVotes,
    Ranks,
    Tagged,
)
from indeksinovasi.frameworks.contest.shortlists import Manual
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Entry
from indeksinovasi.scoring import Standing

_RESERVED = N_("it is not known if these may take part")
_NO_VOTES = N_("the votes of these are not given")
_NO_STRATUM = N_("what these compete in is not given")
_NOT_SCORED = N_("these are not scored")


def award(result: ContestResult) -> ContestResult:
    """
    Return *result*, which is decided, with its awards.
    """
    assessor = _Assessor(result)
    given = tuple(assessor.awarded(each) for each in result.contest.awards)
    told = [finding for each in given for finding in _findings(result, each)]
    return attrs.evolve(result, awards=given, findings=(*result.findings, *told))


def _findings(result: ContestResult, awarded: Awarded) -> Iterator[Finding]:
    source = result.contest.cite(awarded.award.source)
    name = {"award": awarded.award.names}
    if awarded.open is not None:
        words = {**name, "reason": awarded.open, "entries": awarded.waits_for}
        yield Finding(codes.contest.AWARD_OPEN, (), words, source)
    if isinstance(awarded.award.recipient, Tagged):
        return  # Whoever has the tag gets it: nothing is shared.
    for each in awarded.given:
        if len(each.recipients) > 1:
            place = f"{each.stratum} {each.place}".strip()
            words = {**name, "place": Phrase(place), "recipients": each.recipients}
            yield Finding(codes.contest.AWARD_SHARED, (), words, source)


class _Open(Exception):  # noqa: N818 -- no error, but an answer
    """
    An award cannot be given, for a reason that lies in some entries.
    """

    def __init__(self, reason: str, entries: Sequence[str]) -> None:
        super().__init__(reason)
        self.reason = Phrase(reason)
        self.entries = tuple(sorted(entries))


@attrs.frozen
class _Assessor:
    """
    Tells who gets what.
    """

    result: ContestResult

    def awarded(self, award: Award) -> Awarded:
        """
        Return what becomes of *award*.
        """
        recipient = award.recipient
        try:
            match recipient:
                case Ranks():
                    given = tuple(self._ranks(recipient))
                case MostVotes():
                    given = tuple(self._votes(recipient))
                case MostEntries():
                    given = self._most_entries()
                case Tagged():
                    given = self._tagged(recipient)
        except _Open as found:
            return Awarded(award=award, open=found.reason, waits_for=found.entries)
        to_submitters = isinstance(recipient, MostEntries)
        return Awarded(award=award, to_submitters=to_submitters, given=given)

    def _stage(self, code: str) -> StageResult:
        return next(it for it in self.result.stages if it.stage.code == code)

    def _entries(self) -> Mapping[str, Entry]:
        return {each.entry.id: each.entry for each in self.result.candidates}

    def _ranks(self, recipient: Ranks) -> Iterator[Given]:
        stage = self._stage(recipient.stage)
        ranks = _places(stage)
        entrants = [each.entry for each in stage.outcomes]
        if not isinstance(stage.stage.shortlist, Manual):
            missing = [
                each.entry
                for each in stage.outcomes
                if each.entry not in ranks and each.reason.code != "no-places"
            ]
            if missing:
                raise _Open(_NOT_SCORED, missing)
        for stratum, ids in self._strata(recipient.by, entrants).items():
            own = {each: ranks[each] for each in ids if each in ranks}
            # Ranks in all become ranks in the stratum.
            within = {
                each: 1 + sum(other < rank for other in own.values())
                for each, rank in own.items()
            }
            concerned = [it for it, rank in within.items() if rank <= recipient.last]
            self._certain(concerned)
            for rank in range(recipient.first, recipient.last + 1):
                equals = tuple(sorted(it for it, own in within.items() if own == rank))
                if equals:
                    place = rank - recipient.first + 1
                    yield Given(place=place, recipients=equals, stratum=stratum)

    def _votes(self, recipient: MostVotes) -> Iterator[Given]:
        entries = self._entries()
        entrants = [it.entry for it in self._stage(recipient.stage).outcomes]
        for stratum, ids in self._strata(recipient.by, entrants).items():
            votes: dict[str, int] = {}
            silent = []
            for each in ids:
                given = entries[each].votes
                if given is None:
                    silent.append(each)
                else:
                    votes[each] = given
            if silent:
                raise _Open(_NO_VOTES, silent)
            most = max(votes.values())
            best = tuple(sorted(it for it, number in votes.items() if number == most))
            self._certain(best)
            yield Given(place=1, recipients=best, stratum=stratum)

    def _most_entries(self) -> tuple[Given, ...]:
        """
        Count the entries of each submitter; what may not take part might not count.
        """
        sent_by = senders(self.result.entries)
        certain: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        unsure: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for each in self.result.candidates:
            key = sent_by[each.entry.id]
            if each.standing is Standing.ELIGIBLE:
                certain[key].append(each.entry)
            elif each.standing is Standing.UNKNOWN:
                unsure[key].append(each.entry)
        if not certain and not unsure:
            return ()
        most = max((len(found) for found in certain.values()), default=0)
        best = [key for key, found in certain.items() if len(found) == most]
        doubtful = [
            each.id
            for key, found in unsure.items()
            if len(found) + len(certain.get(key, ())) >= most and [key] != best
            for each in found
        ]
        if doubtful:
            raise _Open(_RESERVED, doubtful)
        winners = tuple(sorted(certain[key][0].submitter.name for key in best))
        return (Given(place=1, recipients=winners),)

    def _tagged(self, recipient: Tagged) -> tuple[Given, ...]:
        found = tuple(
            each.entry.id
            for each in self.result.candidates
            if recipient.tag in each.entry.tags
            and each.standing is not Standing.INELIGIBLE
        )
        self._certain(found)
        return (Given(place=1, recipients=found),) if found else ()

    def _strata(
        self, by: str | None, ids: Sequence[str]
    ) -> Mapping[str, Sequence[str]]:
        """
        Return *ids* by stratum, in order of its name.
        """
        if by is None:
            return {"": ids} if ids else {}
        entries = self._entries()
        strata: dict[str, list[str]] = defaultdict(list)
        lost = []
        for each in ids:
            stratum = stratum_of(entries[each], by)
            if stratum is None:
                lost.append(each)
            else:
                strata[stratum].append(each)
        if lost:
            raise _Open(_NO_STRATUM, lost)
        return dict(sorted(strata.items()))

    def _certain(self, ids: Sequence[str]) -> None:
        """
        Hold that all of *ids* may take part.
        """
        reserved = [
            each.entry.id
            for each in self.result.candidates
            if each.entry.id in ids and each.standing is Standing.UNKNOWN
        ]
        if reserved:
            raise _Open(_RESERVED, reserved)


def _places(stage: StageResult) -> Mapping[str, int]:
    """
    Return the rank of each entry of *stage*, after what was decided.

    Of those with equal points at a cut, those that were chosen come first.
    """
    if isinstance(stage.stage.shortlist, Manual):
        return {each: rank for rank, each in enumerate(stage.selected, 1)}
    passed = {
        each.entry
        for each in stage.outcomes
        if each.fate is Fate.OUT and each.reason.code == "passed-over"
    }
    places = {id_: tie.places for tie in stage.ties for id_ in tie.entries}
    return {
        each.entry: each.rank + (places[each.entry] if each.entry in passed else 0)
        for each in stage.ranking
    }
