"""
Every error raised on purpose.

Callers branch on the class and its fields; the wording is not part of the interface.
Each class holds its English sentence as a `str.format` template over its own fields,
so that a program for people can translate the template and fill it in later.
"""

from indeksinovasi.errors.base import Hints, IndeksInovasiError, nearest
from indeksinovasi.errors.documents import (
    DocumentError,
    EntriesError,
    IdeasError,
    PluginError,
    PopulationError,
    RulebookError,
    SheetsError,
    SubmissionError,
)
from indeksinovasi.errors.foreign import Foreign
from indeksinovasi.errors.requests import (
    DifferentKindsError,
    ExistingFileError,
    JournalError,
    LeftOutError,
    OtherRegionError,
    UndecidedError,
    UnknownChoiceError,
    UnknownCodeError,
    UnknownFrameworkError,
    UnknownInterpretationError,
    UnknownNodeError,
    UnknownReadinessError,
    UnknownSchemaError,
    UnwritableFileError,
    WrongKindError,
)
from indeksinovasi.errors.values import (
    AffairCountError,
    DuplicateAffairError,
    FormulaError,
    InexactNumberError,
    LevelAndValueError,
    MarksAndTotalError,
    NumberTextError,
    UnknownAffairError,
)

__all__ = [
    "AffairCountError",
    "DifferentKindsError",
    "DocumentError",
    "DuplicateAffairError",
    "EntriesError",
    "ExistingFileError",
    "Foreign",
    "FormulaError",
    "Hints",
    "IdeasError",
    "IndeksInovasiError",
    "InexactNumberError",
    "JournalError",
    "LeftOutError",
    "LevelAndValueError",
    "MarksAndTotalError",
    "NumberTextError",
    "OtherRegionError",
    "PluginError",
    "PopulationError",
    "RulebookError",
    "SheetsError",
    "SubmissionError",
    "UndecidedError",
    "UnknownAffairError",
    "UnknownChoiceError",
    "UnknownCodeError",
    "UnknownFrameworkError",
    "UnknownInterpretationError",
    "UnknownNodeError",
    "UnknownReadinessError",
    "UnknownSchemaError",
    "UnwritableFileError",
    "WrongKindError",
    "nearest",
]
