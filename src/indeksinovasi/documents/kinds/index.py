"""
What the rule-book of an index looks like.
"""

from __future__ import annotations

from cattrs import Converter

from indeksinovasi.documents.kinds.shape import (
    COUNT,
    MOST,
    PLACES,
    RulebookShape,
    Shapes,
    decimal,
    of_the_whole,
    some,
)
from indeksinovasi.documents.shapes import (
    LINE,
    MEDIA,
    SLUG,
    keyed,
    like_its_type,
    listed,
    whole,
)
from indeksinovasi.documents.structuring import optional, text_like
from indeksinovasi.documents.submissions import MOST_LEVEL
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks import (
    Band,
    Bilingual,
    BoundsReading,
    Component,
    Eligibility,
    EvidenceRule,
    Framework,
    Index,
    Indicator,
    IssueWindow,
    Level,
    Marks,
    Measure,
    Normaliser,
    Portfolio,
    Range,
    Support,
    Variable,
)
from indeksinovasi.frameworks.normalising import NORMALISERS
from indeksinovasi.frameworks.rules import RULES, CountedBonus, FlooredMean, Rule
from indeksinovasi.messages import N_

_LEVEL = whole(1, MOST_LEVEL)

#: As printed: 33, 33.a, IV-2.
_NUMBER = text_like(
    r"[0-9A-Za-z]+([.-][0-9A-Za-z]+)*", N_("a number such as 33 or 4.a"), most=12
)


def _hooks(converter: Converter) -> Shapes:
    once = like_its_type(converter, least=1, unique=True)
    return {
        Framework: {
            **of_the_whole(converter),
            "aspects": keyed(
                SLUG, lambda each, _: converter.structure(each, Bilingual)
            ),
            "components": some(converter),
        },
        Variable: {"code": SLUG, "aspect": SLUG},
        Component: {"code": SLUG, "aspect": SLUG, "number": _NUMBER},
        Index: {"code": SLUG},
        Band: {"predikat": LINE, "lowest": decimal, "highest": decimal},
        Eligibility: {"stages": once, "design_words": optional(COUNT)},
        Indicator: {
            "slug": SLUG,
            "number": _NUMBER,
            "component": SLUG,
            "variable": SLUG,
            "levels": some(converter),
        },
        Level: {"level": _LEVEL},
        Measure: {"basis": SLUG, "unit": LINE, "ranges": some(converter)},
        Range: {"level": _LEVEL},
        EvidenceRule: {
            "media": listed(MEDIA, least=1, unique=True),
            "kinds": once,
            "supports": some(converter),
            "windows": some(converter),
            "longest_seconds": optional(whole(1, MOST)),
            "largest_bytes": optional(whole(1, 10**12)),
        },
        Support: {"level": whole(0, MOST_LEVEL), "kinds": once},
        IssueWindow: {"kinds": once},
        FlooredMean: {"floor": PLACES},
        CountedBonus: {"cap": PLACES, "minimum": COUNT},
    }


SHAPE = RulebookShape(
    rulebook=Framework,
    records=(
        Variable,
        Level,
        Range,
        Measure,
        Support,
        IssueWindow,
        EvidenceRule,
        Marks,
        Indicator,
        Component,
        Rounding,
        Index,
        Band,
        Portfolio,
        BoundsReading,
        Eligibility,
    ),
    unions=((Rule, RULES), (Normaliser, NORMALISERS)),
    hooks=_hooks,
)
