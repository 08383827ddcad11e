"""
Whether an innovation may be scored this year, as far as the submission tells.
"""

from __future__ import annotations

import enum
import functools
import html
import itertools
import re
from collections.abc import Iterable, Mapping

import attrs

from indeksinovasi.frameworks import Eligibility, Framework
from indeksinovasi.model import Innovation

#: A tag of HTML; nobody begins a word behind a "less than" with a letter.
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")

_WORD = re.compile(r"[^\W_]")

_ASCII = [chr(each) for each in range(128)]

#: What is left of ASCII text where only words matter: letters, digits, and blanks.
_SHAPES = bytes.maketrans(
    "".join(each for each in _ASCII if each.isalnum() or each.isspace()).encode(),
    "".join(
        " " if each.isspace() else "a"
        for each in _ASCII
        if each.isalnum() or each.isspace()
    ).encode(),
)
_SIGNS = "".join(
    each for each in _ASCII if not each.isalnum() and not each.isspace()
).encode()


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


_FULLY = Eligible((), ())


def eligible(innovation: Innovation, rule: Eligibility | None) -> Eligible:
    """
    Check *innovation* against *rule*; what is not asked, everything is eligible for.
    """
    if rule is None:
        return _FULLY
    verdicts = {
        "stage": _stage(innovation, rule),
        "window": _window(innovation, rule),
        "design": _design(innovation, rule),
    }
    if all(verdicts.values()):
        return _FULLY
    return Eligible(
        failed=tuple(name for name, verdict in verdicts.items() if verdict is False),
        unchecked=tuple(name for name, verdict in verdicts.items() if verdict is None),
    )


def counting(
    innovations: Iterable[Innovation],
    known: Mapping[str, Eligible],
    framework: Framework,
) -> list[Innovation]:
    """
    Return those of *innovations* that count: all that are sent, or the eligible ones.

    Args:
        innovations: All that are sent.

        known: What is known of their eligibility, by id.

        framework: Which of the two its portfolio says.
    """
    portfolio = framework.portfolio
    if portfolio is None or portfolio.counts == "sent":
        return list(innovations)
    return [
        each
        for each in innovations
        if known[each.id].standing is not Standing.INELIGIBLE
    ]


def _stage(innovation: Innovation, rule: Eligibility) -> bool | None:
    if not rule.stages:
        return True
    return None if innovation.stage is None else innovation.stage in rule.stages


def _window(innovation: Innovation, rule: Eligibility) -> bool | None:
    first, last = rule.opens_on, rule.closes_on
    if first is None and last is None:
        return True
    known = False
    for day in (innovation.launched_on, innovation.developed_on):
        if day is None:
            continue
        if (first is None or first <= day) and (last is None or day <= last):
            return True
        known = True
    return False if known else None


def _design(innovation: Innovation, rule: Eligibility) -> bool | None:
    if rule.design_words is None:
        return True
    design = innovation.design
    return None if design is None else words(design) >= rule.design_words


@functools.lru_cache(maxsize=1024)
def words(text: str) -> int:
    """
    Count the words of *text* as people do: ``e-government`` and ``24/7`` are one.

    What a form on the web leaves of its markup is no word.

    Validating and scoring ask for the same texts, one document after another.

    >>> words("Layanan e-KTP — 24/7, tanpa antre!")
    5
    >>> words("<p>Layanan&nbsp;<b>e-KTP</b><br>tanpa antre</p>")
    4
    """
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if text.isascii():
        shape = b" " + text.encode().translate(_SHAPES, delete=_SIGNS)
        return shape.count(b" a")
    found = text.split()
    # Nearly all are letters and digits only, which is told without a step of Python.
    doubtful = itertools.filterfalse(str.isalnum, found)
    return len(found) - sum(1 for each in doubtful if not _WORD.search(each))
