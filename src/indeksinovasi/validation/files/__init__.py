"""
Whether evidence files are there, are what they are said to be, and can be opened.
"""

from indeksinovasi.validation.files.demand import FileDemand
from indeksinovasi.validation.files.folder import EvidenceFolder
from indeksinovasi.validation.files.judging import FILE_CODES, NOT_THERE
from indeksinovasi.validation.files.limits import Limits

__all__ = [
    "FILE_CODES",
    "NOT_THERE",
    "EvidenceFolder",
    "FileDemand",
    "Limits",
]
