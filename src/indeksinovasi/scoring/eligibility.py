"""
Whether an innovation may be scored this year, as far as the submission tells.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import html
import itertools
import re
from collections.abc import Iterable, Mapping

import attrs

from indeksinovasi.frameworks import Eligibility, Framework
from indeksinovasi.model import Innovation

#: What editors of text on the web write; other letters after a "less than" are a word.
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|center|code|col|colgroup|dd|div|dl|dt|em|"
    r"font|h[1-6]|head|hr|html|i|img|ins|label|li|link|mark|meta|o:p|ol|p|pre|s|section|"
    r"small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul)"
    r"(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)

#: What stands between these is not shown.
_HIDDEN = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"))

#: Longer texts are not kept: a thousand of them would be too much.
_MOST_KEPT = 20_000

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
    if rule.opens_on is None and rule.closes_on is None:
        return True
    first, last = rule.opens_on or dt.date.min, rule.closes_on or dt.date.max
    launched, developed = innovation.launched_on, innovation.developed_on
    if launched is not None and first <= launched <= last:
        return True
    if developed is None:
        return None if launched is None else False
    # What was not launched yet is not developed any further.
    if first <= developed <= last and (launched is None or launched <= developed):
        return True
    # The launch comes before the development, so it may still lie in the window.
    return None if launched is None and developed > last else False


def _design(innovation: Innovation, rule: Eligibility) -> bool | None:
    if rule.design_words is None:
        return True
    design = innovation.design
    return None if design is None else words(design) >= rule.design_words


def words(text: str) -> int:
    """
    Count the words of *text* as people do: ``e-government`` and ``24/7`` are one.

    What a form on the web leaves of its markup is no word.

    >>> words("Layanan e-KTP — 24/7, tanpa antre!")
    5
    >>> words("<p>Layanan&nbsp;<b>e-KTP</b><br>tanpa antre</p>")
    4
    """
    return _kept(text) if len(text) <= _MOST_KEPT else _words(text)


def _words(text: str) -> int:
    if "<" in text:
        for opening, closing in _HIDDEN:
            text = _without(text, opening, closing)
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


def _without(text: str, opening: str, closing: str) -> str:
    """
    Return *text* without what stands between *opening* and *closing*.
    """
    shown, start = [], 0
    while (begin := text.find(opening, start)) >= 0:
        end = text.find(closing, begin)
        if end < 0:
            break
        shown.append(text[start:begin])
        start = end + len(closing)
    return " ".join((*shown, text[start:]))


#: Validating and scoring ask for the same texts, one document after another.
_kept = functools.lru_cache(maxsize=1024)(_words)
