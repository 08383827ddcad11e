"""
What a rule-book asks of answers and evidence, laid out for checking many of them.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping

import attrs

from indeksinovasi.findings import Phrase
from indeksinovasi.frameworks import EvidenceRule, Framework, Indicator, Scope
from indeksinovasi.model import EvidenceKind


@attrs.frozen
class Window:
    """
    When evidence of a kind must have been issued; an open end is far away.
    """

    earliest: dt.date
    latest: dt.date

    def ends(self) -> dict[str, Phrase]:
        """
        Return the first and the last day as words of a finding.
        """
        return {"least": _day(self.earliest), "most": _day(self.latest)}


def _day(day: dt.date) -> Phrase:
    return Phrase("…" if day in {dt.date.min, dt.date.max} else day.isoformat())


@attrs.frozen
class Demand:
    """
    What one indicator asks for.

    Attributes:
        kinds: Those that are taken; empty means all.

        supported: The highest level that a kind proves; kinds left out prove all.

        windows: By kind of evidence; None where the kind is not given.
    """

    indicator: Indicator
    kinds: frozenset[EvidenceKind]
    supported: Mapping[EvidenceKind, int]
    windows: Mapping[EvidenceKind | None, Window]

    @functools.cached_property
    def taken(self) -> Mapping[EvidenceKind, tuple[int, Window | None]]:
        """
        The kinds that are taken, each with the level it proves and its window.
        """
        return {
            kind: (self.proves(kind), self.windows.get(kind))
            for kind in EvidenceKind
            if not self.kinds or kind in self.kinds
        }

    def proves(self, kind: EvidenceKind | None) -> int:
        """
        Return the highest level that evidence of *kind* can prove; 0 for none.
        """
        highest = self.indicator.highest
        if kind is None:
            return highest
        taken = not self.kinds or kind in self.kinds
        return self.supported.get(kind, highest) if taken else 0


@attrs.frozen
class Demands:
    """
    What a framework asks for, by slug, of the region and of each innovation.
    """

    region: Mapping[str, Demand]
    innovation: Mapping[str, Demand]

    @classmethod
    @functools.lru_cache(maxsize=16)
    def of(cls, framework: Framework) -> Demands:
        """
        Lay out what *framework* asks for; once, however many submissions there are.
        """
        scopes = {each.code: each.scope for each in framework.components}
        demands = [
            (scopes[each.component], _demand(each)) for each in framework.indicators
        ]
        return cls(
            *(
                {each.indicator.slug: each for found, each in demands if found is scope}
                for scope in (Scope.REGION, Scope.INNOVATION)
            )
        )


def _demand(indicator: Indicator) -> Demand:
    rule = indicator.evidence
    if rule is None:
        return Demand(indicator, frozenset(), {}, {})
    supported = {kind: each.level for each in rule.supports for kind in each.kinds}
    return Demand(indicator, frozenset(rule.kinds), supported, _windows(rule))


def _windows(rule: EvidenceRule) -> dict[EvidenceKind | None, Window]:
    windows: dict[EvidenceKind | None, Window] = {}
    for each in rule.windows:
        window = Window(each.earliest or dt.date.min, each.latest or dt.date.max)
        kinds: tuple[EvidenceKind | None, ...] = each.kinds or (None, *EvidenceKind)
        windows |= dict.fromkeys(kinds, window)
    return windows
