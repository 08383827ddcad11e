"""
What the rule-book of a process looks like.
"""

from __future__ import annotations

from cattrs import Converter

from indeksinovasi.documents.kinds.shape import (
    RulebookShape,
    Shapes,
    of_the_whole,
    some,
)
from indeksinovasi.documents.shapes import SLUG, listed
from indeksinovasi.documents.submissions import FRAMEWORK
from indeksinovasi.frameworks.process import Dating, Phase, Process, Readiness


def _hooks(converter: Converter) -> Shapes:
    slugs = listed(SLUG, unique=True)
    return {
        Process: {**of_the_whole(converter), "phases": some(converter)},
        Phase: {"code": SLUG, "after": slugs},
        Dating: {"phase": SLUG},
        Readiness: {"framework": FRAMEWORK, "ended": slugs, "begun": slugs},
    }


SHAPE = RulebookShape(
    rulebook=Process, records=(Phase, Dating, Readiness), hooks=_hooks
)
