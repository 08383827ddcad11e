"""
What the fields of a rule-book look like, where their types say too little.

The schemas of rule-books say the same; the tests hold the two against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from cattrs import Converter

from indeksinovasi.documents.shapes import (
    CODE,
    GRADE,
    LINE,
    MEDIA,
    PROSE,
    SLUG,
    YEAR,
    Hook,
    keyed,
    like_its_type,
    listed,
    whole,
)
from indeksinovasi.documents.structuring import optional, text_like
from indeksinovasi.documents.submissions import (
    FRAMEWORK,
    MOST_LEVEL,
    structure_value,
)
from indeksinovasi.frameworks import (
    Band,
    Bilingual,
    Choice,
    Citation,
    Component,
    Eligibility,
    EvidenceRule,
    Framework,
    Index,
    Indicator,
    Interpretation,
    IssueWindow,
    Level,
    Measure,
    Process,
    Range,
    Removal,
    Source,
    Support,
    Variable,
)
from indeksinovasi.frameworks.contest import (
    AttachmentRule,
    Award,
    Contest,
    Criterion,
    Grade,
    Penalty,
    Requirement,
    Rubric,
    Stage,
    StageWeight,
    TieBreak,
    WordLimit,
)
from indeksinovasi.frameworks.contest.awards import MostVotes, Ranks, Tagged
from indeksinovasi.frameworks.contest.conditions import (
    Age,
    NeedsAward,
    NoAward,
    NotOlder,
    Quota,
    Replicates,
    ScoreFloor,
)
from indeksinovasi.frameworks.contest.juries import TrimmedMean
from indeksinovasi.frameworks.contest.shortlists import (
    Manual,
    Quotas,
    Threshold,
    Top,
    TopOfEach,
)
from indeksinovasi.frameworks.process import Dating, Phase, Readiness
from indeksinovasi.frameworks.rules import CountedBonus, FlooredMean
from indeksinovasi.messages import N_

Shapes: TypeAlias = Mapping[type, Mapping[str, Hook[Any]]]

#: No number of places, words or months that a regulation gives is larger.
_MOST = 1_000_000

_LEVEL = whole(1, MOST_LEVEL)
_COUNT = whole(0, _MOST)
_PLACES = whole(1, _MOST)

#: A rule-book that is extended: its newest revision, or the one that is named.
EXTENDED = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*(@[1-9][0-9]{0,5})?",
    N_("an id such as iga/2026 or iga/2026@2"),
    most=107,
)

#: As printed: 33, 33.a, IV-2.
_NUMBER = text_like(
    r"[0-9A-Za-z]+([.-][0-9A-Za-z]+)*", N_("a number such as 33 or 4.a"), most=12
)
_SETTING = text_like(
    r"[a-z0-9_-]+(\.[a-z0-9_-]+)*",
    N_("a setting such as portfolio.affairs"),
    most=200,
)
_CITATION = text_like(
    r"[a-z0-9]+(-[a-z0-9]+)*(: [^\x00-\x20][^\x00-\x1f]*)?",
    N_("a citation such as 'surat-2026: Lampiran II butir 16'"),
    most=200,
)


def citation(value: object, kind: type) -> Citation:
    """
    Take *value* if it names a source, and a clause of it after a colon.
    """
    return Citation.parse(_CITATION(value, kind))


def decimal(value: object, kind: type) -> Decimal:
    """
    Take *value* if it is a decimal number of a size that is measured anywhere.
    """
    structure_value(value, kind)
    return Decimal(value)  # type: ignore[arg-type]


def shapes(converter: Converter) -> Shapes:
    """
    Return the hooks of all fields that need one, by class.
    """
    some = like_its_type(converter, least=1)
    some_once = like_its_type(converter, least=1, unique=True)
    slugs = listed(SLUG, unique=True)
    rulebook: Mapping[str, Hook[Any]] = {
        "id": FRAMEWORK,
        "revision": whole(1, _MOST),
        "legal_basis": listed(LINE, least=1, unique=True),
        "sources": keyed(SLUG, lambda each, _: converter.structure(each, Source)),
    }
    return {
        Bilingual: {"id": PROSE, "en": PROSE},
        Source: {"title": LINE, "seen_at": listed(LINE, unique=True), "note": PROSE},
        Removal: {"path": LINE},
        Interpretation: {"id": SLUG, "decides": _SETTING, "choices": some},
        Choice: {"id": SLUG},
        **_of_an_index(converter, rulebook, some, some_once),
        **_of_a_contest(rulebook, some, slugs),
        **_of_named_tables(),
        Process: {**rulebook, "phases": some},
        Phase: {"code": SLUG, "after": slugs},
        Dating: {"phase": SLUG},
        Readiness: {"framework": FRAMEWORK, "ended": slugs, "begun": slugs},
    }


def _of_an_index(
    converter: Converter,
    rulebook: Mapping[str, Hook[Any]],
    some: Hook[Any],
    some_once: Hook[Any],
) -> Shapes:
    return {
        Framework: {
            **rulebook,
            "aspects": keyed(
                SLUG, lambda each, _: converter.structure(each, Bilingual)
            ),
            "components": some,
        },
        Variable: {"code": SLUG, "aspect": SLUG},
        Component: {"code": SLUG, "aspect": SLUG, "number": _NUMBER},
        Index: {"code": SLUG},
        Band: {"predikat": LINE, "lowest": decimal, "highest": decimal},
        Eligibility: {"stages": some_once, "design_words": optional(_COUNT)},
        Indicator: {
            "slug": SLUG,
            "number": _NUMBER,
            "component": SLUG,
            "variable": SLUG,
            "levels": some,
        },
        Level: {"level": _LEVEL},
        Measure: {"basis": SLUG, "unit": LINE, "ranges": some},
        Range: {"level": _LEVEL},
        EvidenceRule: {
            "media": listed(MEDIA, least=1, unique=True),
            "kinds": some_once,
            "supports": some,
            "windows": some,
            "longest_seconds": optional(whole(1, _MOST)),
            "largest_bytes": optional(whole(1, 10**12)),
        },
        Support: {"level": whole(0, MOST_LEVEL), "kinds": some_once},
        IssueWindow: {"kinds": some_once},
        FlooredMean: {"floor": _PLACES},
        CountedBonus: {"cap": _PLACES, "minimum": _COUNT},
    }


def _of_a_contest(
    rulebook: Mapping[str, Hook[Any]], some: Hook[Any], slugs: Hook[Any]
) -> Shapes:
    return {
        Contest: {**rulebook, "groups": slugs, "stages": some},
        Requirement: {
            "code": SLUG,
            "groups": slugs,
            "kinds": listed(CODE, unique=True),
            "categories": listed(CODE, unique=True),
        },
        WordLimit: {
            "section": SLUG,
            "least": _COUNT,
            "most": optional(_PLACES),
        },
        AttachmentRule: {
            "code": SLUG,
            "media": listed(MEDIA, unique=True),
            "largest_bytes": optional(whole(1, 10**12)),
            "most_pages": optional(_PLACES),
            "groups": slugs,
        },
        Penalty: {"stage": SLUG},
        Award: {"code": SLUG},
        TieBreak: {"of": SLUG},
        Stage: {"code": SLUG},
        StageWeight: {"stage": SLUG},
        Rubric: {"criteria": some},
        Criterion: {"code": SLUG},
        Grade: {"code": GRADE},
    }


def _of_named_tables() -> Shapes:
    awards: Mapping[str, Hook[Any]] = {
        "contest": SLUG,
        "titles": listed(LINE, unique=True),
        "years": listed(YEAR),
    }
    return {
        Age: {"months": _COUNT},
        NotOlder: {"months": _COUNT},
        NoAward: {**awards, "most": _COUNT},
        NeedsAward: {**awards, "months": _COUNT},
        Replicates: {"sources": listed(CODE, unique=True)},
        Quota: {"most": keyed(CODE, _COUNT)},
        ScoreFloor: {"framework": FRAMEWORK},
        TrimmedMean: {"drop": _PLACES},
        Top: {"places": _PLACES},
        TopOfEach: {"places": _PLACES},
        Quotas: {"places": keyed(CODE, _PLACES)},
        Threshold: {"priority": CODE, "places": optional(_PLACES)},
        Manual: {"places": optional(_PLACES), "decided_by": LINE},
        Ranks: {"stage": SLUG, "first": _PLACES, "last": _PLACES},
        MostVotes: {"stage": SLUG},
        Tagged: {"tag": CODE},
    }
