"""
Where the difference of two indices comes from, as parts that add up to it exactly.

A step of a trace is either a multiple of the sum of its parts, or it is taken whole::

    value = share × (part + part + …)

So what a step moves the index by is what its parts move it by, and what another share
does.  The parts are valued at the first side's shares; the change of the share is
applied to the second side's parts::

    new value less old = old share × sum of (new part less old part)
                       + (new share less old share) × sum of the new parts

An innovation that only one side holds thus moves the index by all of its points, and
that the others are then divided by another number is a part of its own.  The two sums
add up whatever the numbers are; nothing is spread out to make them.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs
from frozendict import frozendict

from indeksinovasi.exact import total
from indeksinovasi.scoring import Step


class Kind(enum.Enum):
    """
    What can move an index.

    *share*: that a point of the parts is worth more or less, because of another
    divisor, another scale, or an innovation that is not eligible.
    """

    INDEX = "index"
    COMPONENT = "component"
    INNOVATION = "innovation"
    INDICATOR = "indicator"
    SHARE = "share"


@attrs.frozen
class Difference:
    """
    What one thing moves the index by.

    Attributes:
        name: Code of the index or the component, id of the innovation (on the first
            side that holds it), or slug of the indicator; of a share, what it is of.

        before: Its points on the first side, None where that does not hold it; of a
            share, the share.

        after: The same on the second side.

        moved: The index of the second side less that of the first, as far as it is
            because of this.

        parts: Where that comes from; if there are any, theirs add up to *moved*.
    """

    kind: Kind
    name: str
    before: Fraction | None
    after: Fraction | None
    moved: Fraction
    parts: tuple[Difference, ...] = ()

    def walk(self) -> Iterator[Difference]:
        """
        Yield this one, then those inside it.
        """
        yield self
        for part in self.parts:
            yield from part.walk()


#: What is the same on both sides: of an innovation the row of `matching`, else a name.
Key = tuple[Kind, str | int]


@attrs.frozen
class Node:
    """
    A step of a trace, with its parts by what identifies them on both sides.
    """

    kind: Kind
    name: str
    step: Step
    parts: Mapping[Key, Node] = frozendict()


def difference(before: Node, after: Node) -> Difference:
    """
    Return why the root *after* comes to something else than the root *before*.
    """
    return _difference(before, after, before, Fraction(1))


def _difference(
    before: Node | None, after: Node | None, one: Node, worth: Fraction
) -> Difference:
    """
    Compare two nodes, a point of which is *worth* so much of the first index.

    One of them may be missing; *one* is either that is there.
    """
    old = None if before is None else before.step.value
    new = None if after is None else after.step.value
    return Difference(
        kind=one.kind,
        name=one.name,
        before=old,
        after=new,
        moved=worth * ((new or 0) - (old or 0)),
        parts=tuple(_parts(before, after, worth)),
    )


def _parts(
    before: Node | None, after: Node | None, worth: Fraction
) -> Iterator[Difference]:
    sides = [each for each in (before, after) if each is not None]
    shares = [each.step.share for each in sides]
    old, new = shares[0], shares[-1]
    if old is None or new is None:
        return
    olds = before.parts if before else {}
    news = after.parts if after else {}
    for key, one in {**olds, **news}.items():
        yield _difference(olds.get(key), news.get(key), one, worth * old)
    if old != new:
        sum_ = total(each.step.value for each in news.values())
        moved = worth * (new - old) * sum_
        yield Difference(Kind.SHARE, sides[0].name, old, new, moved)
