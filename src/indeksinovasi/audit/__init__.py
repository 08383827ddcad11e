"""
What can be said of an assessment once there is another to hold it against.
"""

from indeksinovasi.audit.comparing import compare
from indeksinovasi.audit.comparison import (
    Comparison,
    ComponentCell,
    ComponentRow,
    IndicatorCell,
    IndicatorRow,
    InnovationCell,
    InnovationRow,
    Pair,
)
from indeksinovasi.audit.differences import Difference, Kind
from indeksinovasi.audit.fitting import Gap, SetAside, Why
from indeksinovasi.audit.matching import How, Match, match
from indeksinovasi.audit.sides import Side, side
from indeksinovasi.audit.writing import unstructure_comparison, write_comparison

__all__ = [
    "Comparison",
    "ComponentCell",
    "ComponentRow",
    "Difference",
    "Gap",
    "How",
    "IndicatorCell",
    "IndicatorRow",
    "InnovationCell",
    "InnovationRow",
    "Kind",
    "Match",
    "Pair",
    "SetAside",
    "Side",
    "Why",
    "compare",
    "match",
    "side",
    "unstructure_comparison",
    "write_comparison",
]
