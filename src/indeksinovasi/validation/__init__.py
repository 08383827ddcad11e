"""
Whether a submission is fit to be sent: every fault, where it is, what to do.
"""

from indeksinovasi.validation.checking import (
    Examined,
    examine_file,
    validate,
    validate_file,
)
from indeksinovasi.validation.journal import Journal
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.report import Report, Stamp, Unchecked, Verdict
from indeksinovasi.validation.run import examine_files, validate_files

__all__ = [
    "Examined",
    "Journal",
    "Options",
    "Report",
    "Stamp",
    "Unchecked",
    "Verdict",
    "examine_file",
    "examine_files",
    "validate",
    "validate_file",
    "validate_files",
]
