"""
What the rule-book of a contest can say.
"""

from indeksinovasi.frameworks.contest.awards import RECIPIENTS, Award, Recipient
from indeksinovasi.frameworks.contest.conditions import CONDITIONS, Condition
from indeksinovasi.frameworks.contest.criteria import Criterion, Rubric
from indeksinovasi.frameworks.contest.definition import (
    CarryOver,
    Contest,
    Jury,
    Requirement,
    Stage,
    StageWeight,
)
from indeksinovasi.frameworks.contest.juries import REDUCERS, Reducer
from indeksinovasi.frameworks.contest.papers import (
    AttachmentRule,
    Penalty,
    WordLimit,
)
from indeksinovasi.frameworks.contest.shortlists import SHORTLISTS, Shortlist
from indeksinovasi.frameworks.contest.tie_breaks import TieBreak
from indeksinovasi.frameworks.scales import SCALES, Grade, Grades, Marks, Scale

__all__ = [
    "CONDITIONS",
    "RECIPIENTS",
    "REDUCERS",
    "SCALES",
    "SHORTLISTS",
    "AttachmentRule",
    "Award",
    "CarryOver",
    "Condition",
    "Contest",
    "Criterion",
    "Grade",
    "Grades",
    "Jury",
    "Marks",
    "Penalty",
    "Recipient",
    "Reducer",
    "Requirement",
    "Rubric",
    "Scale",
    "Shortlist",
    "Stage",
    "StageWeight",
    "TieBreak",
    "WordLimit",
]
