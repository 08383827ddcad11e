"""
What a region sends: the region, its innovations, and the evidence for them.
"""

from indeksinovasi.model.affairs import Affair, AffairGroup, affair
from indeksinovasi.model.submission import (
    SUBMISSION_FORMAT,
    Answer,
    Evidence,
    Innovation,
    Region,
    Submission,
)
from indeksinovasi.model.vocabulary import (
    EvidenceKind,
    Form,
    Initiator,
    Mode,
    Origin,
    RegionKind,
    Stage,
)

__all__ = [
    "SUBMISSION_FORMAT",
    "Affair",
    "AffairGroup",
    "Answer",
    "Evidence",
    "EvidenceKind",
    "Form",
    "Initiator",
    "Innovation",
    "Mode",
    "Origin",
    "Region",
    "RegionKind",
    "Stage",
    "Submission",
    "affair",
]
