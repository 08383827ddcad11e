"""
A framework applied to a submission.
"""

from indeksinovasi.scoring.assessment import (
    Assessment,
    ComponentScore,
    InnovationScore,
    Outcome,
    Touched,
    assess,
)
from indeksinovasi.scoring.basis import Basis
from indeksinovasi.scoring.eligibility import (
    Eligible,
    Standing,
    counting,
    eligible,
    words,
)
from indeksinovasi.scoring.fitness import lacking, obstacles
from indeksinovasi.scoring.population import calibrated
from indeksinovasi.scoring.predikat import NextPredikat, band_of, next_band
from indeksinovasi.scoring.reckoning import coverage
from indeksinovasi.scoring.trace import Step

__all__ = [
    "Assessment",
    "Basis",
    "ComponentScore",
    "Eligible",
    "InnovationScore",
    "NextPredikat",
    "Outcome",
    "Standing",
    "Step",
    "Touched",
    "assess",
    "band_of",
    "calibrated",
    "counting",
    "coverage",
    "eligible",
    "lacking",
    "next_band",
    "obstacles",
    "words",
]
