"""
What the rule-book of a contest looks like.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cattrs import Converter

from indeksinovasi.documents.kinds.shape import (
    COUNT,
    PLACES,
    RulebookShape,
    Shapes,
    of_the_whole,
    some,
)
from indeksinovasi.documents.shapes import (
    CODE,
    GRADE,
    LINE,
    MEDIA,
    SLUG,
    YEAR,
    Hook,
    keyed,
    listed,
    whole,
)
from indeksinovasi.documents.structuring import optional
from indeksinovasi.documents.submissions import FRAMEWORK
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks.contest import (
    CONDITIONS,
    RECIPIENTS,
    REDUCERS,
    SCALES,
    SHORTLISTS,
    AttachmentRule,
    Award,
    CarryOver,
    Condition,
    Contest,
    Criterion,
    Grade,
    Jury,
    Penalty,
    Recipient,
    Reducer,
    Requirement,
    Rubric,
    Scale,
    Shortlist,
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


def _hooks(converter: Converter) -> Shapes:
    slugs = listed(SLUG, unique=True)
    return {
        Contest: {
            **of_the_whole(converter),
            "groups": slugs,
            "stages": some(converter),
        },
        Requirement: {
            "code": SLUG,
            "groups": slugs,
            "kinds": listed(CODE, unique=True),
            "categories": listed(CODE, unique=True),
        },
        WordLimit: {
            "section": SLUG,
            "least": COUNT,
            "most": optional(PLACES),
        },
        AttachmentRule: {
            "code": SLUG,
            "media": listed(MEDIA, unique=True),
            "largest_bytes": optional(whole(1, 10**12)),
            "most_pages": optional(PLACES),
            "groups": slugs,
        },
        Penalty: {"stage": SLUG},
        Award: {"code": SLUG},
        TieBreak: {"of": SLUG},
        Stage: {"code": SLUG},
        StageWeight: {"stage": SLUG},
        Rubric: {"criteria": some(converter)},
        Criterion: {"code": SLUG},
        Grade: {"code": GRADE},
        **_of_named_tables(),
    }


def _of_named_tables() -> Shapes:
    awards: Mapping[str, Hook[Any]] = {
        "contest": SLUG,
        "titles": listed(LINE, unique=True),
        "years": listed(YEAR),
    }
    return {
        Age: {"months": COUNT},
        NotOlder: {"months": COUNT},
        NoAward: {**awards, "most": COUNT},
        NeedsAward: {**awards, "months": COUNT},
        Replicates: {"sources": listed(CODE, unique=True)},
        Quota: {"most": keyed(CODE, COUNT)},
        ScoreFloor: {"framework": FRAMEWORK},
        TrimmedMean: {"drop": PLACES},
        Top: {"places": PLACES},
        TopOfEach: {"places": PLACES},
        Quotas: {"places": keyed(CODE, PLACES)},
        Threshold: {"priority": CODE, "places": optional(PLACES)},
        Manual: {"places": optional(PLACES), "decided_by": LINE},
        Ranks: {"stage": SLUG, "first": PLACES, "last": PLACES},
        MostVotes: {"stage": SLUG},
        Tagged: {"tag": CODE},
    }


SHAPE = RulebookShape(
    rulebook=Contest,
    records=(
        Rounding,
        Grade,
        Penalty,
        WordLimit,
        AttachmentRule,
        Criterion,
        Rubric,
        Requirement,
        Jury,
        StageWeight,
        CarryOver,
        TieBreak,
        Stage,
        Award,
    ),
    unions=(
        (Scale, SCALES),
        (Reducer, REDUCERS),
        (Condition, CONDITIONS),
        (Shortlist, SHORTLISTS),
        (Recipient, RECIPIENTS),
    ),
    hooks=_hooks,
)
