"""
A contest for machines: the contest-result document, and whose ideas were adapted.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from indeksinovasi.contests.awarded import Awarded
from indeksinovasi.contests.candidates import Candidate, Check
from indeksinovasi.contests.results import (
    Broken,
    ContestResult,
    Cut,
    Outcome,
    Ranked,
    StageResult,
    Touched,
)
from indeksinovasi.contests.sources import Replication
from indeksinovasi.documents import unstructure_step
from indeksinovasi.documents.stamps import engine, json_text, unstructure_stamp
from indeksinovasi.exact import as_text
from indeksinovasi.findings import Finding
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.validation.json import unstructured_finding
from indeksinovasi.reports.validation.wording import Wording

CONTEST_RESULT_FORMAT = "indeksinovasi.contest-result/1"


def write_contest_result(
    result: ContestResult, findings: tuple[Finding, ...], language: Language
) -> str:
    """
    Return *result* as ``schemas/contest-result-1.schema.json`` describes it.

    Args:
        result: What is written.

        findings: Those of *result*, with the lines and columns where they stand.

        language: That of the messages.
    """
    return json_text(unstructure_contest_result(result, findings, language))


def write_replication(found: Replication) -> str:
    """
    Return as a JSON document which entries adapt innovations of which source.
    """
    document = {
        "sources": [
            {"tag": tag, "number": len(ids), "entries": list(ids)}
            for tag, ids in found.by_tag
        ],
        "untagged": list(found.untagged),
        "original": list(found.original),
        "unknown": list(found.unknown),
    }
    return json_text(document)


def unstructure_contest_result(
    result: ContestResult, findings: tuple[Finding, ...], language: Language
) -> dict[str, Any]:
    """
    Return *result* as plain data; the arguments are those of `write_contest_result`.
    """
    wording = Wording(language)
    return {
        "format": CONTEST_RESULT_FORMAT,
        "engine": engine(),
        "language": language,
        "contest": unstructure_stamp(result.contest),
        "entries": {
            "sha256": result.entries.sha256,
            "contest": result.entries.contest,
            "number": len(result.entries.entries),
        },
        "sheets": {
            "sha256": result.sheets.sha256,
            "number": len(result.sheets.sheets),
        },
        "verdict": result.verdict.value,
        "winners": list(result.winners),
        "reserved": list(result.reserved),
        "awards": [_awarded(each) for each in result.awards],
        "candidates": [_candidate(each) for each in result.candidates],
        "stages": [_stage(each, language) for each in result.stages],
        "interpretations": [_touched(each) for each in result.interpretations],
        "findings": [unstructured_finding(each, wording) for each in findings],
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "entry": candidate.entry.id,
        "standing": candidate.standing.value,
        "checks": [_check(each) for each in candidate.checks],
        "deductions": [
            {"stage": each.penalty.stage, "points": as_text(each.penalty.points)}
            for each in candidate.deductions
        ],
        "attachments": {
            code: state.value for code, state in candidate.attachments.items()
        },
    }


def _check(check: Check) -> dict[str, Any]:
    states = {True: "met", False: "failed", None: "unknown"}
    document = {"requirement": check.requirement, "state": states[check.met]}
    if check.finding is not None:
        document["code"] = check.finding.code.id
    return document


def _stage(result: StageResult, language: Language) -> dict[str, Any]:
    state = "not-run"
    if result.ran:
        state = "decided" if result.decided else "undecided"
    return {
        "stage": result.stage.code,
        "state": state,
        "ranking": [_ranked(each) for each in result.ranking],
        "cuts": [_cut(each) for each in result.cuts],
        "ties": [
            {
                "entries": list(each.entries),
                "places": each.places,
                "stratum": each.stratum or None,
                "settled": each.settled,
            }
            for each in result.ties
        ],
        "broken": [_broken(each) for each in result.broken],
        "outcomes": [_outcome(each, language) for each in result.outcomes],
    }


def _broken(broken: Broken) -> dict[str, Any]:
    return {
        "entries": list(broken.entries),
        "by": broken.by,
        "facts": list(broken.facts),
        "source": broken.source,
        "stratum": broken.stratum or None,
    }


def _awarded(awarded: Awarded) -> dict[str, Any]:
    names = awarded.award.names
    return {
        "award": awarded.award.code,
        "names": {"id": names.id, "en": names.en},
        "to": "submitters" if awarded.to_submitters else "entries",
        "given": [
            {
                "stratum": each.stratum or None,
                "place": each.place,
                "recipients": list(each.recipients),
            }
            for each in awarded.given
        ],
        "open": None if awarded.open is None else str(awarded.open),
        "waits_for": list(awarded.waits_for),
    }


def _ranked(ranked: Ranked) -> dict[str, Any]:
    published = ranked.published
    return {
        "entry": ranked.entry,
        "stratum": ranked.stratum or None,
        "rank": ranked.rank,
        "points": as_text(ranked.points),
        "published": None if published is None else f"{published:f}",
        "band": ranked.band,
        "trace": unstructure_step(ranked.trace),
    }


def _cut(cut: Cut) -> dict[str, Any]:
    return {
        "stratum": cut.stratum or None,
        "places": cut.places,
        "least": _points(cut.least),
        "last_in": _points(cut.last_in),
        "first_out": _points(cut.first_out),
    }


def _points(value: Fraction | None) -> str | None:
    return None if value is None else as_text(value)


def _outcome(outcome: Outcome, language: Language) -> dict[str, Any]:
    translate = translations(language).gettext
    return {
        "entry": outcome.entry,
        "fate": outcome.fate.value,
        "reason": outcome.reason.code,
        "message": outcome.reason.message(translate),
    }


def _touched(touched: Touched) -> dict[str, Any]:
    return {
        "id": touched.id,
        "chosen": touched.chosen,
        "alternatives": [
            {
                "choice": each.choice,
                "verdict": each.verdict.value,
                "selected": {stage: list(ids) for stage, ids in each.selected},
            }
            for each in touched.alternatives
        ],
    }
