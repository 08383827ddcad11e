"""
Whether what a rule-book does not know stands in one of another year.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Framework
from indeksinovasi.registry import rulebook, shipped


def tell_years(findings: Iterable[Finding], framework: Framework) -> Iterator[Finding]:
    """
    Yield *findings*, each unknown indicator of another year as what it is.
    """
    for each in findings:
        others: tuple[str, ...] = ()
        if each.code is codes.framework.UNKNOWN_INDICATOR:
            others = _asked_by_others(framework.id).get(str(each.words["found"]), ())
        if others:
            words = {"found": each.words["found"], "others": others}
            words["framework"] = Phrase(framework.id)
            yield Finding(codes.framework.OTHER_YEAR, each.path, words)
        else:
            yield each


@functools.lru_cache(maxsize=64)
def _asked_by_others(framework_id: str) -> Mapping[str, tuple[str, ...]]:
    """
    Return the shipped rule-books of the same instrument, by what they ask for.
    """
    instrument = framework_id.partition("/")[0]
    asked: dict[str, list[str]] = defaultdict(list)
    for name in sorted({each.id for each in shipped()}):
        if name.partition("/")[0] != instrument or name == framework_id:
            continue
        other = rulebook(name)
        if isinstance(other, Framework):
            for indicator in other.indicators:
                asked[indicator.slug].append(name)
    return {slug: tuple(names) for slug, names in asked.items()}
