"""
What every kind of rule-book must hold to; the checks of each kind build on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from indeksinovasi import codes
from indeksinovasi.errors import nearest
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding, Path, Phrase
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.definition import Band
from indeksinovasi.frameworks.interpretation import Interpretation, OpenRulebook
from indeksinovasi.frameworks.paths import replaced, walk
from indeksinovasi.frameworks.rulebook import Rulebook
from indeksinovasi.messages import N_


def unfit(path: Path, reason: str) -> Finding:
    """
    Return the finding that what stands at *path* goes against *reason*, a sentence.
    """
    return Finding(codes.rulebook.BAD_PARAMETER, path, {"reason": Phrase(reason)})


def names_once(groups: Iterable[tuple[Path, Iterable[str]]]) -> Iterator[Finding]:
    """
    Find names that one of *groups*, lists at a path, declares twice.
    """
    for path, names in groups:
        for name, number in Counter(names).items():
            if number > 1:
                code = codes.rulebook.DUPLICATE_NAME
                yield Finding(code, (*path, name), {"found": name})


def known(name: str, names: Iterable[str], path: Path) -> Iterator[Finding]:
    """
    Find that *name*, given at *path*, is none of *names*.
    """
    names = tuple(names)
    if name not in names:
        words = {"found": name, "nearest": nearest(name, names)}
        yield Finding(codes.rulebook.UNKNOWN_REFERENCE, path, words)


def citations(rulebook: Rulebook) -> Iterator[Finding]:
    """
    Find citations of sources that are not declared.
    """
    declared = tuple(rulebook.sources)
    for path, each in walk(rulebook):
        if isinstance(each, Citation) and each.source not in declared:
            words = {"found": each.source, "nearest": nearest(each.source, declared)}
            yield Finding(codes.rulebook.UNKNOWN_SOURCE, path, words)


def validity(rulebook: Rulebook) -> Iterator[Finding]:
    """
    Find days of validity that are out of order, or that nothing is cited for.
    """
    first, last = rulebook.valid_from, rulebook.valid_until
    if first is not None and last is not None and first > last:
        words = {"found": Phrase(first), "other": Phrase(last)}
        yield Finding(codes.rulebook.NEVER_OPEN, ("valid_from",), words)
    dated = first is not None or last is not None
    if dated is not (rulebook.validity_source is not None):
        reason = N_("days of validity and their source go together")
        yield unfit(("validity_source",), reason)


def bands(ladder: Iterable[Band], unit: Fraction) -> Iterator[Finding]:
    """
    Find scores, published in steps of *unit*, that earn no *predikat*, or two.
    """
    expected = Fraction(0)
    for band in ladder:
        place = ("bands", band.predikat)
        lowest, highest = Fraction(band.lowest), Fraction(band.highest)
        if lowest != expected or highest < lowest:
            words = {
                "below": as_text(min(expected, lowest)),
                "above": as_text(max(expected, lowest)),
                "number": 0 if lowest > expected else 2,
            }
            yield Finding(codes.rulebook.BANDS_BROKEN, place, words)
        if any((end / unit).denominator != 1 for end in (lowest, highest)):
            yield unfit(place, N_("a bound has more decimals than the published score"))
        expected = highest + unit


def interpretations(rulebook: OpenRulebook) -> Iterator[Finding]:
    """
    Find open points whose choices cannot all be taken, or that decide one setting.
    """
    decided: dict[str, str] = {}
    for each in rulebook.interpretations:
        place = ("interpretations", each.id)
        other = decided.setdefault(each.decides, each.id)
        if other != each.id:
            words = {"found": each.id, "other": other, "setting": each.decides}
            yield Finding(codes.rulebook.DECIDED_TWICE, place, words)
        reason = _hindrance(rulebook, each)
        if reason:
            words = {"found": each.id, "reason": reason}
            yield Finding(codes.rulebook.BAD_INTERPRETATION, place, words)


def _hindrance(rulebook: OpenRulebook, interpretation: Interpretation) -> str:
    setting = interpretation.decides
    choices = [each.id for each in interpretation.choices]
    try:
        held = rulebook.choice(interpretation)
        for choice in choices:
            replaced(rulebook, setting, choice)
    except (LookupError, ValueError, TypeError) as error:
        return str(error.args[0] if error.args else error)
    if held not in choices:
        return f"{setting} holds {held:.60}, none of its choices"
    return ""
