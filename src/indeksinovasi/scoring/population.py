"""
Fit a rule-book to a population: what is held against the values of all regions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import PopulationError, SubmissionError
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.frameworks import Framework, Indicator, Population, Spread
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.model import Submission
from indeksinovasi.scoring.basis import Basis, counted_values
from indeksinovasi.scoring.fitness import obstacles


def calibrated(
    framework: Framework,
    submissions: Iterable[Submission],
    *,
    basis: Basis | Literal["claimed", "evidenced", "verified"] = Basis.CLAIMED,
) -> Framework:
    """
    Return *framework* fitted to a population; pure, exact, whatever the order.

    Nobody is left out: a submission that could not be scored makes a population of
    which nothing is known.  The region to be scored belongs to it.

    Args:
        framework: One with indicators that are held against a population; any other
            is returned as it is.

        submissions: The population; the same file counts once.

        basis: Which of their answers count; the score has to be on the same basis.

    Raises:
        PopulationError: If a submission has faults, or an indicator no two values that
            differ; all such faults are listed.
        ValueError: If *basis* is none.
    """
    basis = Basis(basis)
    compared = [each for each in framework.indicators if each.normalised is not None]
    if not compared:
        return framework
    framework = _fitted(framework, None, {})
    population = _once(submissions)
    faulty = tuple(
        SubmissionError(each.region.name, found)
        for each in population
        if (found := obstacles(each, framework))
    )
    if faulty:
        raise PopulationError(framework.id, (), faulty)
    values = {
        each.slug: _values(each, population, framework, basis) for each in compared
    }
    flat = tuple(
        _flat(each, values[each.slug], population, framework)
        for each in compared
        if len(set(values[each.slug])) < 2  # noqa: PLR2004 -- a range has two ends
    )
    if flat:
        raise PopulationError(framework.id, flat)
    stamp = Population(
        count=len(population), sha256=_digest(population), basis=basis.value
    )
    spreads = {slug: Spread.of(found) for slug, found in values.items()}
    return _fitted(framework, stamp, spreads)


def _fitted(
    framework: Framework,
    population: Population | None,
    spreads: Mapping[str, Spread],
) -> Framework:
    indicators = tuple(
        attrs.evolve(each, spread=spreads.get(each.slug))
        for each in framework.indicators
    )
    fitted = replaced(framework, "indicators", indicators)
    return attrs.evolve(fitted, population=population)


def _once(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """
    Return *submissions* without those that come from the same bytes as another.
    """
    known: dict[object, Submission] = {}
    for position, each in enumerate(submissions):
        known.setdefault(each.sha256 or position, each)
    return tuple(known.values())


def _values(
    indicator: Indicator,
    population: Iterable[Submission],
    framework: Framework,
    basis: Basis,
) -> tuple[Fraction, ...]:
    return tuple(
        value
        for each in population
        for _, value in counted_values(each, framework, indicator, basis)
    )


def _flat(
    indicator: Indicator,
    values: Sequence[Fraction],
    population: Sequence[Submission],
    framework: Framework,
) -> Finding:
    words = {
        "number": len(values),
        "count": len(population),
        "found": Phrase(indicator.slug),
    }
    path = ("indicators", indicator.slug, "normalised")
    source = framework.cite(indicator.source)
    return Finding(codes.numbers.NO_SPREAD, path, words, source)


def _digest(population: Iterable[Submission]) -> str | None:
    """
    Return the digest over those of *population*, one a line, sorted.
    """
    digests = [each.sha256 for each in population]
    if None in digests:
        return None
    lines = "".join(f"{each}\n" for each in sorted(filter(None, digests)))
    return hashlib.sha256(lines.encode()).hexdigest()
