"""
The assessment document: a result, complete, for machines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from indeksinovasi.documents.stamps import engine, json_text, unstructure_stamp
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Framework
from indeksinovasi.model import Region
from indeksinovasi.scoring import Assessment, InnovationScore, Step, Touched

ASSESSMENT_FORMAT = "indeksinovasi.assessment/1"
ASSESSMENTS_FORMAT = "indeksinovasi.assessments/1"


def write_assessments(assessments: Sequence[Assessment], *, several: bool) -> str:
    """
    Return one JSON document: the only assessment, or the list of all *assessments*.

    It is the list if *several* were asked for, however many there are.
    """
    documents = [unstructure_assessment(each) for each in assessments]
    whole: dict[str, Any] = {"format": ASSESSMENTS_FORMAT, "assessments": documents}
    if documents and not several:
        whole = documents[0]
    return json_text(whole)


def write_steps(steps: Sequence[Step]) -> str:
    """
    Return one JSON document: the only step, or the list of all *steps*.
    """
    documents = [unstructure_step(each) for each in steps]
    return json_text(documents[0] if len(documents) == 1 else documents)


def unstructure_assessment(assessment: Assessment) -> dict[str, Any]:
    """
    Return *assessment* as plain data; every number is exact text.
    """
    framework = assessment.framework
    document: dict[str, Any] = {
        "format": ASSESSMENT_FORMAT,
        "engine": engine(),
        **unstructure_inputs(assessment),
        "region": unstructure_region(assessment.submission.region),
        "basis": assessment.basis.value,
        **_population(framework),
        "index": None if assessment.index is None else f"{assessment.index:f}",
        "index_exact": (
            None if assessment.index_exact is None else str(assessment.index_exact)
        ),
        "predikat": assessment.predikat,
    }
    if framework.withheld is not None:
        document["withheld"] = {
            "id": framework.withheld.id.strip(),
            "en": framework.withheld.en.strip(),
        }
    if assessment.next is not None:
        document["next"] = {
            "predikat": assessment.next.predikat,
            "lowest": f"{assessment.next.lowest:f}",
            "index_points": as_text(assessment.next.index_points),
            "points": as_text(assessment.next.points),
        }
    if assessment.left_out:
        document["left_out"] = [
            {"code": each.code.id, "pointer": each.pointer, "message": each.message()}
            for each in assessment.left_out
        ]
    return document | {
        "components": [
            {
                "code": each.code,
                "points": as_text(each.points),
                "maximum": None if each.maximum is None else as_text(each.maximum),
            }
            for each in assessment.components
        ],
        "innovations": [_innovation(each) for each in assessment.innovations],
        "interpretations": [
            _interpretation(each) for each in assessment.interpretations
        ],
        "trace": unstructure_step(assessment.trace),
    }


def _population(framework: Framework) -> dict[str, Any]:
    population = framework.population
    if population is None:
        return {}
    return {"population": {"count": population.count, "sha256": population.sha256}}


def unstructure_inputs(assessment: Assessment) -> dict[str, Any]:
    """
    Return as plain data which files *assessment* was made from.
    """
    submission = assessment.submission
    return {
        "framework": unstructure_stamp(assessment.framework),
        "submission": {
            "sha256": submission.sha256,
            "origin": submission.origin.value,
        },
    }


def unstructure_step(step: Step) -> dict[str, Any]:
    """
    Return *step* and all it rests on as plain data.
    """
    document: dict[str, Any] = {
        "name": step.name,
        "formula": step.formula,
        "value": as_text(step.value),
        "source": step.source,
    }
    if step.note:
        document["note"] = step.note
    if step.parts:
        document["parts"] = [unstructure_step(each) for each in step.parts]
    return document


def unstructure_region(region: Region) -> dict[str, str]:
    """
    Return *region* as plain data, without what is not known of it.
    """
    known = {
        "code": region.code,
        "name": region.name,
        "kind": region.kind and region.kind.value,
    }
    return {name: value for name, value in known.items() if value is not None}


def _innovation(score: InnovationScore) -> dict[str, Any]:
    eligible = score.eligible
    return {
        "id": score.innovation.id,
        "points": as_text(score.points),
        "maximum": as_text(score.maximum),
        "eligibility": {
            "standing": eligible.standing.value,
            "failed": list(eligible.failed),
            "unchecked": list(eligible.unchecked),
        },
    }


def _interpretation(touched: Touched) -> dict[str, Any]:
    return {
        "id": touched.id,
        "chosen": touched.chosen,
        "alternatives": {
            name: as_text(each.index_exact) if each.index is None else f"{each.index:f}"
            for name, each in touched.alternatives
        },
        "predikat": {name: each.predikat for name, each in touched.alternatives},
    }
