"""
What a rule-book can say, and whether one holds together.
"""

from indeksinovasi.frameworks.bounds import (
    BoundsReading,
    Measure,
    Placement,
    Range,
)
from indeksinovasi.frameworks.checks import faults
from indeksinovasi.frameworks.citation import Bilingual, Citation, Source, Status
from indeksinovasi.frameworks.definition import (
    Band,
    Choice,
    Component,
    Eligibility,
    EvidenceRule,
    Framework,
    Index,
    Indicator,
    Interpretation,
    Level,
    Portfolio,
    Scope,
    Variable,
)

__all__ = [
    "Band",
    "Bilingual",
    "BoundsReading",
    "Choice",
    "Citation",
    "Component",
    "Eligibility",
    "EvidenceRule",
    "Framework",
    "Index",
    "Indicator",
    "Interpretation",
    "Level",
    "Measure",
    "Placement",
    "Portfolio",
    "Range",
    "Scope",
    "Source",
    "Status",
    "Variable",
    "faults",
]
