"""
What an innovation is judged by: a tree of criteria, each with a weight.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import attrs

from indeksinovasi.exact import exact
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.scales import Marks, Scale
from indeksinovasi.messages import Bilingual

_not_negative = attrs.validators.ge(Fraction(0))
_positive = attrs.validators.gt(Fraction(0))


@attrs.frozen(kw_only=True)
class Criterion:
    """
    A node of the tree.

    Attributes:
        weight: Its part of its parent, in the unit of its siblings: siblings add up to
            the ``total`` of the rubric at the root, and to 100 below. May be 0.

        criteria: What it is made of; empty for a leaf, which jurors mark.

        scale: What jurors may give for a leaf; None means the rubric's.
    """

    code: str
    names: Bilingual
    weight: Fraction = attrs.field(converter=exact, validator=_not_negative)
    criteria: tuple[Criterion, ...] = attrs.field(default=(), converter=tuple)
    scale: Scale | None = None
    source: Citation

    def leaves(self) -> Iterator[Criterion]:
        """
        Yield the criteria that jurors mark.
        """
        if not self.criteria:
            yield self
        for each in self.criteria:
            yield from each.leaves()


@attrs.frozen(kw_only=True)
class Rubric:
    """
    The criteria of one stage.

    Attributes:
        total: The most points it gives; what the weights of its roots add up to.

        scale: What jurors may give where a criterion does not say otherwise.
    """

    total: Fraction = attrs.field(
        default=Fraction(100), converter=exact, validator=_positive
    )
    scale: Scale = attrs.field(factory=Marks)
    criteria: tuple[Criterion, ...] = attrs.field(
        converter=tuple, validator=attrs.validators.min_len(1)
    )
    source: Citation

    def leaves(self) -> Iterator[Criterion]:
        """
        Yield the criteria that jurors mark, in the rule-book's order.
        """
        for each in self.criteria:
            yield from each.leaves()

    def scale_of(self, leaf: Criterion) -> Scale:
        """
        Return what jurors may give for *leaf*.
        """
        return self.scale if leaf.scale is None else leaf.scale
