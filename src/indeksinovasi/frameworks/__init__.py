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
from indeksinovasi.frameworks.citation import Citation, Source, Status
from indeksinovasi.frameworks.definition import (
    Band,
    Choice,
    Component,
    Eligibility,
    Framework,
    Index,
    Indicator,
    Interpretation,
    Level,
    Portfolio,
    Scope,
    Variable,
)
from indeksinovasi.frameworks.evidence import EvidenceRule, IssueWindow, Support
from indeksinovasi.messages import Bilingual

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
    "IssueWindow",
    "Level",
    "Measure",
    "Placement",
    "Portfolio",
    "Range",
    "Scope",
    "Source",
    "Status",
    "Support",
    "Variable",
    "faults",
]
