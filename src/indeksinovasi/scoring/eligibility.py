"""
Whether an innovation may be scored this year, as far as the submission tells.
"""

from __future__ import annotations

import enum
import functools
import itertools
import re
from collections.abc import Iterator

import attrs

from indeksinovasi.frameworks import Eligibility
from indeksinovasi.model import Innovation

_WORD = re.compile(r"[^\W_]")


class Standing(enum.Enum):
    """
    What is known of an innovation's eligibility.
    """

    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    UNKNOWN = "unknown"


@attrs.frozen
class Eligible:
    """
    An innovation's standing.

    Attributes:
        failed: Names of the conditions it fails: ``stage``, ``window``, ``design``.

        unchecked: Names of those that the submission says too little about.
    """

    failed: tuple[str, ...]
    unchecked: tuple[str, ...]

    @property
    def standing(self) -> Standing:
        """
        Ineligible once any condition fails; eligible only if every one was checked.
        """
        if self.failed:
            return Standing.INELIGIBLE
        return Standing.UNKNOWN if self.unchecked else Standing.ELIGIBLE


def eligible(innovation: Innovation, rule: Eligibility | None) -> Eligible:
    """
    Check *innovation* against *rule*; without a rule, everything is eligible.
    """
    if rule is None:
        return Eligible((), ())
    verdicts = dict(_verdicts(innovation, rule))
    return Eligible(
        failed=tuple(name for name, verdict in verdicts.items() if verdict is False),
        unchecked=tuple(name for name, verdict in verdicts.items() if verdict is None),
    )


def _verdicts(
    innovation: Innovation, rule: Eligibility
) -> Iterator[tuple[str, bool | None]]:
    stage = innovation.stage
    yield "stage", None if stage is None else stage in rule.stages
    dates = (innovation.launched_on, innovation.developed_on)
    inside = any(
        each is not None and rule.opens_on <= each <= rule.closes_on for each in dates
    )
    yield "window", inside if any(dates) else None
    design = innovation.design
    yield "design", None if design is None else words(design) >= rule.design_words


@functools.lru_cache(maxsize=1024)
def words(text: str) -> int:
    """
    Count the words of *text* as people do: ``e-government`` and ``24/7`` are one.

    Validating and scoring ask for the same texts, one document after another.

    >>> words("Layanan e-KTP — 24/7, tanpa antre!")
    5
    """
    found = text.split()
    # Nearly all are letters and digits only, which is told without a step of Python.
    doubtful = itertools.filterfalse(str.isalnum, found)
    return len(found) - sum(1 for each in doubtful if not _WORD.search(each))
