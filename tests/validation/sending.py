"""
Submissions of which one thing is looked at, and what a validation finds in them.
"""

import datetime as dt

from indeksinovasi import framework
from indeksinovasi.frameworks import Scope
from indeksinovasi.model import Answer, Evidence, Innovation, Region, Submission
from indeksinovasi.validation import validate

FRAMEWORK = framework("iga/2026")

_SCOPES = {each.code: each.scope for each in FRAMEWORK.components}

#: Indicators that must be answered: by the region, and for each innovation.
MANDATORY, MANDATORY_EACH = (
    {
        each.slug
        for each in FRAMEWORK.indicators
        if each.mandatory and _SCOPES[each.component] is scope
    }
    for scope in (Scope.REGION, Scope.INNOVATION)
)

DAY = dt.date.fromisoformat

#: A document that nothing is wrong with but what it leaves out.
PLAIN = {
    "framework": "iga/2026",
    "region": {"name": "Kabupaten Contoh"},
    "innovations": [{"id": "a", "name": "A"}],
}


def innovation(number=1, **fields):
    """
    Return an innovation of which only *fields* matter.
    """
    given = {"id": f"inovasi-{number}", "name": f"Inovasi {number}"}
    return Innovation(**(given | fields))


def submission(*innovations, **fields):
    """
    Return a submission of which only *innovations* and *fields* matter.
    """
    given = {"framework": "iga/2026", "region": Region(name="Kabupaten Contoh")}
    return Submission(**(given | fields), innovations=innovations)


def proved(answer, slug="regulasi", **evidence):
    """
    Return a submission whose second innovation gives *answer*, and has *evidence*.
    """
    pieces = {key: Evidence(title=key, **each) for key, each in evidence.items()}
    first, second = (
        innovation(1),
        innovation(2, answers={slug: Answer(**answer)}, evidence=pieces),
    )
    return submission(first, second)


def found(subject, code, under=FRAMEWORK):
    """
    Return the findings of *code* in *subject*.
    """
    return [each for each in validate(subject, under).findings if each.code is code]


def untold(subject, code, under=FRAMEWORK):
    """
    Return the checks for *code* that were not made.
    """
    return [each for each in validate(subject, under).unchecked if each.code is code]
