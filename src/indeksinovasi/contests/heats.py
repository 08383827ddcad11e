"""
Entries that compete for the same places: their order, the cut, and ties across it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import attrs

from indeksinovasi.contests.results import Cut, Fate, Outcome, Reason, Tie
from indeksinovasi.contests.tie_breaks import Breaker, Telling, refined, tellings
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Phrase

#: What entries are put into order by, the highest first: priority, then points.
Key: TypeAlias = tuple[bool, Fraction]


@attrs.frozen
class Choice:
    """
    What was decided by hand about a stage.

    Attributes:
        reasons: Why, by id of each entry that goes on, in the order of the decision.
    """

    reasons: Mapping[str, str]

    def among(self, ids: Iterable[str]) -> tuple[str, ...]:
        """
        Return those of *ids* that were chosen.
        """
        return tuple(each for each in ids if each in self.reasons)

    def why(self, ids: Iterable[str]) -> Phrase:
        """
        Return the reasons for choosing *ids*, each once.
        """
        return Phrase("; ".join(dict.fromkeys(self.reasons[each] for each in ids)))


@attrs.frozen
class Place:
    """
    Where its points put an entry, within its stratum.
    """

    entry: str
    stratum: str
    rank: int


@attrs.frozen(kw_only=True)
class Heat:
    """
    One competition; a stage has one, or one for each stratum.

    Attributes:
        ids: Who competes, sorted.

        keys: By id; who has none is not scored.

        places: How many can go on; None if there is no limit.

        least: The fewest points that are asked of all of them; None if none are.

        breakers: What tells equals apart, one after the other.
    """

    ids: tuple[str, ...]
    keys: Mapping[str, Key]
    places: int | None
    choice: Choice = attrs.field(factory=lambda: Choice({}))
    least: Fraction | None = None
    stratum: str = ""
    breakers: Sequence[Breaker] = ()

    @property
    def not_scored(self) -> tuple[str, ...]:
        """
        The ids of those whose points are not known.
        """
        return tuple(each for each in self.ids if each not in self.keys)

    def ranking(self) -> Iterator[Place]:
        """
        Yield those who are scored, the best first; equals share a rank, by id.
        """
        for before, group in self._groups():
            for each in group:
                yield Place(each, self.stratum, before + 1)

    def outcomes(self) -> Iterator[Outcome]:
        """
        Yield what becomes of each of them.

        Where places are fewer than entries, nobody's is sure until all are scored.
        """
        missing = self.not_scored
        scarce = self.places is not None and len(self.ids) > self.places
        for each in missing:
            yield Outcome(each, Fate.PENDING, Reason("not-scored"))
        waits = Reason("others-not-scored", {"entries": missing})
        for before, group in self._groups():
            if missing and scarce:
                yield from (Outcome(each, Fate.PENDING, waits) for each in group)
            else:
                yield from self._settle(before, group)

    def ties(self) -> Iterator[Tie]:
        """
        Yield the tie across the cut, if there is one.
        """
        for before, group in self._groups():
            if self._is_cut(before, group) and not self.not_scored:
                places = (self.places or 0) - before
                settled = len(self.choice.among(group)) == places
                yield Tie(group, places, self.stratum, settled)

    def tellings(self) -> Iterator[Telling]:
        """
        Yield how equal points were told apart, or why they were not.
        """
        for same in self._equals():
            yield from tellings(same, self.breakers)

    def cut(self) -> Cut:
        """
        Return where the line is drawn.
        """
        fates = {each.entry: each.fate for each in self.outcomes()}
        order = [each.entry for each in self.ranking()]
        into = [each for each in order if fates[each] is Fate.SELECTED]
        out = [each for each in order if fates[each] is Fate.OUT]
        return Cut(
            stratum=self.stratum,
            places=self.places,
            least=self.least,
            last_in=self.keys[into[-1]][1] if into else None,
            first_out=self.keys[out[0]][1] if out else None,
        )

    def _groups(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """
        Yield those whom nothing tells apart together, and how many are before them.
        """
        before = 0
        for same in self._equals():
            for group in refined(same, self.breakers):
                yield before, group
                before += len(group)

    def _equals(self) -> Iterator[tuple[str, ...]]:
        scored = [each for each in self.ids if each in self.keys]
        scored.sort(key=lambda each: self.keys[each], reverse=True)
        for _, group in itertools.groupby(scored, key=lambda each: self.keys[each]):
            yield tuple(group)

    def _is_cut(self, before: int, group: tuple[str, ...]) -> bool:
        return self.places is not None and before < self.places < before + len(group)

    def _settle(self, before: int, group: tuple[str, ...]) -> Iterator[Outcome]:
        if self._is_cut(before, group):
            yield from self._choose(group, (self.places or 0) - before)
            return
        goes_on = self.places is None or before < self.places
        fate = Fate.SELECTED if goes_on else Fate.OUT
        for each in group:
            yield Outcome(each, fate, self._reason(each, before + 1, fate))

    def _choose(self, group: tuple[str, ...], places: int) -> Iterator[Outcome]:
        """
        Let a decision settle the tie, if there is one that fits.
        """
        chosen = self.choice.among(group)
        if len(chosen) != places:
            tied = Reason("tied", {"open": places, "number": len(group)})
            yield from (Outcome(each, Fate.PENDING, tied) for each in group)
            return
        why = {"reason": self.choice.why(chosen)}
        for each in group:
            if each in chosen:
                yield Outcome(each, Fate.SELECTED, Reason("chosen", why))
            else:
                yield Outcome(each, Fate.OUT, Reason("passed-over", why))

    def _reason(self, entry: str, rank: int, fate: Fate) -> Reason:
        if self.places is None:
            return compared("reached", self.keys[entry][1], self.least or Fraction(0))
        words = {"rank": rank, "places": self.places}
        return Reason("placed" if fate is Fate.SELECTED else "outranked", words)


def compared(code: str, points: Fraction, least: Fraction) -> Reason:
    """
    Return the reason *code* with *points* held against *least*.
    """
    words = {"points": Phrase(as_text(points)), "least": Phrase(as_text(least))}
    return Reason(code, words)
