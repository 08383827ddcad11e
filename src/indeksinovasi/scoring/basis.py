"""
Which answers count.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator
from fractions import Fraction

from indeksinovasi.findings import Path
from indeksinovasi.frameworks import Framework, Indicator, Scope
from indeksinovasi.model import Answer, Innovation, Submission


class Basis(enum.Enum):
    """
    Which levels and marks count.

    *claimed*: as stated; *evidenced*: only those with at least one piece of evidence;
    *verified*: those that quality control accepted, 0 where it accepted none.
    """

    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    VERIFIED = "verified"


def is_evidenced(answer: Answer, own: Collection[str], shared: Collection[str]) -> bool:
    """
    Tell whether *answer* names evidence that is there, under one of the keys given.
    """
    return any(key in own or key in shared for key in answer.evidence)


def counted_values(
    submission: Submission, framework: Framework, indicator: Indicator, basis: Basis
) -> Iterator[tuple[Path, Fraction]]:
    """
    Yield the values that *submission* answers *indicator* with, as far as they count.

    Each comes with its place in the submission: one of the region, or one of each
    innovation.
    """
    scopes = {each.code: each.scope for each in framework.components}
    regional = scopes[indicator.component] is Scope.REGION
    holders: tuple[Submission | Innovation, ...] = (
        (submission,) if regional else submission.innovations
    )
    name = "verified_value" if basis is Basis.VERIFIED else "value"
    for position, holder in enumerate(holders):
        answer = holder.answers.get(indicator.slug)
        if answer is None or (
            basis is Basis.EVIDENCED
            and not is_evidenced(answer, holder.evidence, submission.evidence)
        ):
            continue
        value = getattr(answer, name)
        if value is not None:
            place: Path = () if regional else ("innovations", position)
            yield (*place, "answers", indicator.slug, name), value
