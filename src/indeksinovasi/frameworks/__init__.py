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
    Component,
    Eligibility,
    Framework,
    Index,
    Indicator,
    Level,
    Portfolio,
    Scope,
    Variable,
)
from indeksinovasi.frameworks.evidence import EvidenceRule, IssueWindow, Support
from indeksinovasi.frameworks.interpretation import Choice, Interpretation
from indeksinovasi.frameworks.normalising import Normaliser, Population, Spread
from indeksinovasi.frameworks.rulebook import Base, Removal, Rulebook
from indeksinovasi.frameworks.scales import Marks, Scale
from indeksinovasi.messages import Bilingual

__all__ = [
    "Band",
    "Base",
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
    "Marks",
    "Measure",
    "Normaliser",
    "Placement",
    "Population",
    "Portfolio",
    "Range",
    "Removal",
    "Rulebook",
    "Scale",
    "Scope",
    "Source",
    "Spread",
    "Status",
    "Support",
    "Variable",
    "faults",
]
