"""
One side of a comparison: a submission under a rule-book, as far as it can be scored.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import attrs

from indeksinovasi.audit.fitting import Gap, Place, SetAside, fit
from indeksinovasi.frameworks import Framework
from indeksinovasi.model import Submission
from indeksinovasi.scoring import Assessment, Basis, assess


@attrs.frozen
class Side:
    """
    A submission under a rule-book.

    Attributes:
        submission: As it was given.

        assessment: Of what could be scored.  What a gap stands for counts as nothing
            in it, so a number that a gap goes into is asked for with `known`.

        set_aside: What the rule-book has no use for.

        gaps: What it needs and the submission does not say.
    """

    submission: Submission
    assessment: Assessment
    set_aside: tuple[SetAside, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def framework(self) -> Framework:
        """
        The rule-book that was applied.
        """
        return self.assessment.framework

    @property
    def index(self) -> Decimal | None:
        """
        The index as published; None where it is not known.
        """
        return None if self.gaps else self.assessment.index

    @property
    def index_exact(self) -> Fraction | None:
        """
        The index before rounding; None where it is not known.
        """
        return None if self.gaps else self.assessment.index_exact

    @property
    def predikat(self) -> str | None:
        """
        The predikat; None where it is not known.
        """
        return None if self.gaps else self.assessment.predikat

    def known(self, points: Fraction, *place: str) -> Fraction | None:
        """
        Return *points*, which stand at *place* in the trace; None if they are unknown.

        They are where a gap is at that place, below it, or above it.
        """
        if not self.gaps:
            return points
        here = {place[:length] for length in range(len(place) + 1)}
        unknown = place in self._holding or not here.isdisjoint(self._missing)
        return None if unknown else points

    @functools.cached_property
    def _missing(self) -> frozenset[Place]:
        return frozenset(each.place for each in self.gaps)

    @functools.cached_property
    def _holding(self) -> frozenset[Place]:
        return frozenset(
            place[:length] for place in self._missing for length in range(len(place))
        )


def side(
    submission: Submission,
    framework: Framework,
    *,
    basis: Basis | Literal["claimed", "evidenced", "verified"] = Basis.CLAIMED,
    known: Iterable[Framework] = (),
) -> Side:
    """
    Score as much of *submission* under *framework* as can be scored.

    Args:
        submission: What a region sends; not changed.

        framework: The rule-book, which need not be the one it was written for.

        basis: Which levels count.

        known: Rule-books that the submission may have been written for.  What none of
            them takes either is a fault, such as a misspelt slug.

    Raises:
        SubmissionError: With every fault that no rule-book in *known* explains.
    """
    basis = Basis(basis)
    fitted = fit(submission, framework, basis, tuple(known))
    assessment = assess(fitted.submission, framework, basis=basis)
    return Side(submission, assessment, fitted.set_aside, fitted.gaps)
