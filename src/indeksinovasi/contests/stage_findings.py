"""
What is found while a stage is judged, for whoever has to act on it or answer for it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.contests.results import Fate, StageResult
from indeksinovasi.contests.selection import FIELDS, Selection
from indeksinovasi.contests.stage_points import Scores
from indeksinovasi.findings import Code, Finding, Path, Phrase
from indeksinovasi.frameworks.contest import Contest, Stage
from indeksinovasi.frameworks.contest.shortlists import (
    Manual,
    Quotas,
    TopOfEach,
)
from indeksinovasi.model.entries import Entries, Entry, Sheets


@attrs.frozen
class Finder:
    """
    Finds what is to be said of one stage.

    Attributes:
        places: Where entries stand, by id.
    """

    contest: Contest
    stage: Stage
    entries: Entries
    places: Mapping[str, Path]

    def not_run(self, waits_for: Stage) -> Finding:
        """
        Say that the stage was not judged.
        """
        return self._found(codes.contest.STAGE_NOT_RUN, (), before=waits_for.names)

    def strangers(self, sheets: Sheets, entrants: Sequence[Entry]) -> Iterator[Finding]:
        """
        Name the sheets for entries that do not take part in the stage.
        """
        ids = {each.id for each in entrants}
        for position, sheet in enumerate(sheets.sheets):
            if sheet.stage == self.stage.code and sheet.entry not in ids:
                place = ("sheets", position, "entry")
                entry = Phrase(sheet.entry)
                yield self._found(codes.marks.NOT_AN_ENTRANT, place, entry=entry)

    def of_scores(self, scores: Scores) -> Iterator[Finding]:
        """
        Yield what is to be said of the points.
        """
        yield from scores.findings
        if scores.lacks_panel:
            yield self._found(codes.marks.NO_PANEL, ("panels",))

    def of_result(self, result: StageResult, selection: Selection) -> Iterator[Finding]:
        """
        Yield what is to be said of *result*, which came of *selection*.
        """
        yield from self._tellings(selection)
        yield from self._undecided(result)
        yield from self._strata(selection)
        yield from self._same_as_published(result)
        yield from self._decisions(result)

    def _found(self, code: Code, place: Path, **words: object) -> Finding:
        about = {"stage": self.stage.names, "code": Phrase(self.stage.code)}
        source = self.contest.cite(self.stage.source)
        return Finding(code, place, {**about, **words}, source)

    def _tellings(self, selection: Selection) -> Iterator[Finding]:
        """
        Say how equal points were told apart, or what it would have taken.
        """
        for _, each in selection.tellings:
            rule = each.breaker.rule
            place = self.places[each.entries[0]]
            words: dict[str, Any] = {"entries": each.entries, "by": Phrase(rule.name)}
            code = codes.contest.TIE_BROKEN
            if each.missing:
                code = codes.contest.TIE_NOT_BROKEN
                place = self.places[each.missing[0]]
                fact = rule.by.replace("-", "_") if not rule.of else rule.name
                words |= {"missing": Phrase(fact), "found": each.missing}
            found = self._found(code, place, **words)
            yield attrs.evolve(found, source=each.breaker.source)

    def _undecided(self, result: StageResult) -> Iterator[Finding]:
        """
        Say what waits for a decision, unless there is one, fitting or not.
        """
        named = {entry for _, entry in self._named()}
        for tie in result.ties:
            if not tie.settled and named.isdisjoint(tie.entries):
                yield self._found(
                    codes.contest.TIED,
                    self.places[tie.entries[0]],
                    entries=tie.entries,
                    places=tie.places,
                )
        shortlist = self.stage.shortlist
        waits = any(each.reason.code == "not-decided" for each in result.outcomes)
        if isinstance(shortlist, Manual) and waits and not named:
            decider = Phrase(shortlist.decided_by)
            yield self._found(codes.contest.NOT_DECIDED, (), decider=decider)

    def _strata(self, selection: Selection) -> Iterator[Finding]:
        """
        Name entries that compete nowhere, and places that nobody can take.
        """
        shortlist = self.stage.shortlist
        if isinstance(shortlist, TopOfEach | Quotas):
            field = Phrase(FIELDS[shortlist.by])
            for entry in selection.without_stratum:
                place = self.places[entry]
                yield self._found(codes.contest.NO_STRATUM, place, field=field)
        if isinstance(shortlist, Quotas):
            allowed = tuple(sorted(shortlist.places))
            for entry, found in selection.without_places:
                place, code = self.places[entry], codes.contest.NO_PLACES
                yield self._found(code, place, found=found, allowed=allowed)
        for stratum, places, number in selection.few:
            yield self._found(
                codes.contest.PLACES_LEFT,
                (),
                places=places,
                found=number,
                stratum=Phrase(f" ({stratum})" if stratum else ""),
            )

    def _same_as_published(self, result: StageResult) -> Iterator[Finding]:
        """
        Say where the published numbers do not show why one goes on and another not.
        """
        fates = {each.entry: each.fate for each in result.outcomes}
        for one, other in itertools.pairwise(result.ranking):
            if (
                fates[one.entry] is Fate.SELECTED
                and fates[other.entry] is Fate.OUT
                and one.stratum == other.stratum
                and one.points != other.points
                and one.published is not None
                and one.published == other.published
            ):
                yield self._found(
                    codes.contest.SAME_AS_PUBLISHED,
                    self.places[other.entry],
                    one=Phrase(one.entry),
                    other=Phrase(other.entry),
                    points=Phrase(one.published),
                )

    def _decisions(self, result: StageResult) -> Iterator[Finding]:
        """
        Find what decisions say that the rules do not leave open.

        While points are missing, it is not known what will be open.
        """
        waiting = {"not-scored", "others-not-scored", "no-stratum"}
        if any(each.reason.code in waiting for each in result.outcomes):
            return
        open_ = tuple(self._open(result))
        allowed = tuple(entry for ids, _ in open_ for entry in ids)
        may_be_named = {*allowed}
        named: dict[str, Path] = {}
        for place, entry in self._named():
            named.setdefault(entry, place)
            if entry not in may_be_named:
                code = codes.contest.DECISION_NOT_ALLOWED
                yield self._found(code, place, found=entry, allowed=allowed)
        for ids, places in open_:
            found = tuple(each for each in ids if each in named)
            too_many = places is not None and len(found) > places
            too_few = bool(found) and bool(result.ties) and len(found) != places
            if too_many or too_few:
                place = named[found[0]][:-1]
                code = codes.contest.DECISION_DOES_NOT_FIT
                yield self._found(code, place, found=found, places=places)

    def _open(
        self, result: StageResult
    ) -> Iterator[tuple[tuple[str, ...], int | None]]:
        """
        Yield what the rules leave open: who can be chosen from, and how many.
        """
        shortlist = self.stage.shortlist
        if isinstance(shortlist, Manual):
            ids = sorted(each.entry for each in result.outcomes)
            yield tuple(ids), shortlist.places
        yield from ((each.entries, each.places) for each in result.ties)

    def _named(self) -> Iterator[tuple[Path, str]]:
        """
        Yield whom decisions on the stage name, and where.
        """
        for position, decision in enumerate(self.entries.decisions):
            if decision.stage == self.stage.code:
                for number, entry in enumerate(decision.entries):
                    yield ("decisions", position, "entries", number), entry
