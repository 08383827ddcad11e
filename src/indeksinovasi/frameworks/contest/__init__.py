"""
What the rule-book of a contest can say.
"""

from indeksinovasi.frameworks.contest.conditions import CONDITIONS, Condition
from indeksinovasi.frameworks.contest.criteria import Criterion, Rubric, WordLimit
from indeksinovasi.frameworks.contest.definition import (
    CarryOver,
    Contest,
    Jury,
    Requirement,
    Stage,
    StageWeight,
)
from indeksinovasi.frameworks.contest.juries import REDUCERS, Reducer
from indeksinovasi.frameworks.contest.shortlists import SHORTLISTS, Shortlist
from indeksinovasi.frameworks.scales import SCALES, Grade, Grades, Marks, Scale

__all__ = [
    "CONDITIONS",
    "REDUCERS",
    "SCALES",
    "SHORTLISTS",
    "CarryOver",
    "Condition",
    "Contest",
    "Criterion",
    "Grade",
    "Grades",
    "Jury",
    "Marks",
    "Reducer",
    "Requirement",
    "Rubric",
    "Scale",
    "Shortlist",
    "Stage",
    "StageWeight",
    "WordLimit",
]
