"""
The tracking document: where all ideas stand, for machines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indeksinovasi.contests.tracking import (
    Outlook,
    Place,
    Progress,
    Sum,
    Tally,
    Tracking,
)
from indeksinovasi.documents import unstructure_region
from indeksinovasi.documents.stamps import engine, json_text, unstructure_stamp
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding
from indeksinovasi.frameworks.process import Readiness
from indeksinovasi.messages import Language
from indeksinovasi.model.ideas import Unit
from indeksinovasi.reports.validation.json import unstructured_finding
from indeksinovasi.reports.validation.wording import Wording

TRACKING_FORMAT = "indeksinovasi.tracking/1"


def write_tracking(
    tracking: Tracking, findings: tuple[Finding, ...], language: Language
) -> str:
    """
    Return *tracking* as ``schemas/tracking-1.schema.json`` describes it.

    Args:
        tracking: What is written.

        findings: Those of *tracking*, with the lines and columns where they stand.

        language: That of the findings' messages.
    """
    return json_text(unstructure_tracking(tracking, findings, language))


def unstructure_tracking(
    tracking: Tracking, findings: tuple[Finding, ...], language: Language
) -> dict[str, Any]:
    """
    Return *tracking* as plain data; the arguments are those of `write_tracking`.
    """
    wording = Wording(language)
    return {
        "format": TRACKING_FORMAT,
        "engine": engine(),
        "language": language,
        "process": unstructure_stamp(tracking.process),
        "ideas": _ideas(tracking),
        "findings": [unstructured_finding(each, wording) for each in findings],
        "total": _tally(tracking.total),
        "kinds": [
            {"kind": kind, **_tally(tally)} for kind, tally in tracking.kinds.items()
        ],
        "units": [
            {**_unit(unit), **_tally(tally)} for unit, tally in tracking.units.items()
        ],
        "alongside": [
            {
                "phase": phase,
                "states": [
                    {"state": state.value, **_sum(each)} for state, each in sums.items()
                ],
            }
            for phase, sums in tracking.alongside.items()
        ],
        "readiness": [
            _readiness(each, tracking) for each in tracking.process.readiness
        ],
        "progress": [_progress(each) for each in tracking.progress],
    }


def _ideas(tracking: Tracking) -> dict[str, Any]:
    ideas = tracking.ideas
    return {
        "sha256": ideas.sha256,
        "as_of": ideas.as_of.isoformat(),
        "region": ideas.region and unstructure_region(ideas.region),
    }


def _unit(unit: Unit) -> dict[str, str | None]:
    return {"name": unit.name, "kind": unit.kind}


def _tally(tally: Tally) -> dict[str, Any]:
    places = [{**_place(place), **_sum(each)} for place, each in tally.places.items()]
    return {**_sum(tally.all), "places": places}


def _place(place: Place) -> dict[str, str | None]:
    return {"phase": place.phase, "state": place.state.value}


def _sum(each: Sum) -> dict[str, Any]:
    return {
        "ideas": each.ideas,
        "budget": as_text(each.budget),
        "without_budget": each.without_budget,
    }


def _readiness(readiness: Readiness, tracking: Tracking) -> dict[str, Any]:
    process = tracking.process
    return {
        "framework": readiness.framework,
        "ended": list(readiness.ended),
        "begun": list(readiness.begun),
        "source": process.cite(readiness.source),
        "status": process.sources[readiness.source.source].status.value,
        "ready": len(tracking.ready(readiness.framework)),
    }


def _progress(progress: Progress) -> Mapping[str, Any]:
    idea = progress.idea
    return {
        "id": idea.id,
        "name": idea.name,
        "unit": _unit(idea.unit),
        **_place(progress.place),
        "outlooks": [_outlook(each) for each in progress.outlooks],
    }


def _outlook(outlook: Outlook) -> dict[str, Any]:
    return {
        "framework": outlook.framework,
        "ready": outlook.ready,
        "lacks": [
            {"reason": each.reason.value, "phase": each.phase} for each in outlook.lacks
        ],
    }
