"""
From the index to the predikat, and how far the next one is.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from indeksinovasi.frameworks import Band, Framework, Index
from indeksinovasi.frameworks.rules import RescaledSum


@attrs.frozen
class NextPredikat:
    """
    What is missing to the next band.

    Attributes:
        lowest: The published index at which it begins.

        index_points: What the exact index lacks to be published as that.

        points: The same in points of the components.
    """

    predikat: str
    lowest: Decimal
    index_points: Fraction
    points: Fraction


def band_of(index: Fraction, framework: Framework) -> Band:
    """
    Return the band of the exact *index*, as the framework decides it.

    Bands are printed to the hundredth.  Where the exact index decides, a value between
    two bands has not reached the upper one.

    Raises:
        ValueError: If *index* lies below the lowest band, or the framework has none.
    """
    if _index(framework).predikat_on == "rounded":
        published = _index(framework).rounding.apply(index)
        reached = [each for each in framework.bands if published >= each.lowest]
    else:
        reached = [each for each in framework.bands if index >= Fraction(each.lowest)]
    if not reached:
        msg = f"index {index} lies below every predikat of {framework.id}"
        raise ValueError(msg)
    return reached[-1]


def next_band(index: Fraction, framework: Framework) -> NextPredikat | None:
    """
    Return what *index* lacks to the next band; None in the highest.
    """
    position = framework.bands.index(band_of(index, framework)) + 1
    if position == len(framework.bands):
        return None
    band = framework.bands[position]
    least = Fraction(band.lowest)
    if _index(framework).predikat_on == "rounded":
        least = _index(framework).rounding.least(least)
    missing = least - index
    rule = _index(framework).rule
    scale = rule.maximum / rule.scale if isinstance(rule, RescaledSum) else 1
    return NextPredikat(band.predikat, band.lowest, missing, missing * scale)


def _index(framework: Framework) -> Index:
    if framework.index is None:
        msg = f"{framework.id} has no index"
        raise ValueError(msg)
    return framework.index
