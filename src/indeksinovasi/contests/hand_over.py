"""
From a process to another rule-book: what is ready becomes the start of a submission.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from indeksinovasi import codes
from indeksinovasi.contests.phases import passages
from indeksinovasi.contests.tracking import Tracking
from indeksinovasi.errors import IdeasError
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks.process import Readiness
from indeksinovasi.model import Innovation, Submission
from indeksinovasi.model.ideas import Idea


def hand_over(tracking: Tracking, framework: str, *, origin: str = "") -> Submission:
    """
    Return the ideas that are ready for *framework* as innovations of a submission.

    Each innovation has its id, its name, its unit and the dates that the process gives
    it.  All else, answers above all, is left to whoever knows it.

    Args:
        tracking: Where the ideas come from.

        framework: The rule-book that the submission is for, such as ``iga/2026``.

        origin: What errors call the ideas.

    Raises:
        UnknownReadinessError: If the process does not say when an idea is ready for it.
        IdeasError: If the ideas have errors, or do not say whose they are.
    """
    readiness = tracking.readiness(framework)
    region = tracking.ideas.region
    missing = Finding(codes.structure.MISSING_KEY, (), {"found": "region"})
    faults = tracking.errors + ((missing,) if region is None else ())
    if region is None or faults:
        raise IdeasError(origin, faults)
    return Submission(
        framework=framework,
        region=region,
        innovations=tuple(
            _innovation(each, readiness) for each in tracking.ready(framework)
        ),
    )


def _innovation(idea: Idea, readiness: Readiness) -> Innovation:
    outcome, dates = idea.becomes, _dates(idea, readiness)
    return Innovation(
        id=outcome.id,
        name=outcome.name or idea.name,
        unit=idea.unit.name,
        trialled_on=dates.get("trialled_on"),
        launched_on=dates.get("launched_on"),
        developed_on=dates.get("developed_on"),
    )


def _dates(idea: Idea, readiness: Readiness) -> Mapping[str, dt.date | None]:
    given = passages(idea)
    return {
        each.field: given[each.phase].started_on
        if each.day == "first"
        else given[each.phase].ended_on
        for each in readiness.dates
    }
