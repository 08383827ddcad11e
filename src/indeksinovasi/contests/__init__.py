"""
Contests of single innovations, by jury; and programmes that are only followed.
"""

from indeksinovasi.contests.awarded import Awarded, Given
from indeksinovasi.contests.candidates import Candidate, Check, Deduction
from indeksinovasi.contests.results import (
    Broken,
    ContestResult,
    Cut,
    Fate,
    Outcome,
    Ranked,
    Reason,
    StageResult,
    Tie,
    Verdict,
)
from indeksinovasi.contests.run import run
from indeksinovasi.contests.sources import Replication, replication
from indeksinovasi.contests.winners import enter_winners, report_winners

__all__ = [
    "Awarded",
    "Broken",
    "Candidate",
    "Check",
    "ContestResult",
    "Cut",
    "Deduction",
    "Fate",
    "Given",
    "Outcome",
    "Ranked",
    "Reason",
    "Replication",
    "StageResult",
    "Tie",
    "Verdict",
    "enter_winners",
    "replication",
    "report_winners",
    "run",
]
