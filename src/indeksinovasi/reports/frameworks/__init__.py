"""
Rule-books as text: which there are, what one of them says, in what two differ.
"""

from indeksinovasi.reports.frameworks.checking import faults_report, laws_report
from indeksinovasi.reports.frameworks.differing import differences_report
from indeksinovasi.reports.frameworks.listing import frameworks_table
from indeksinovasi.reports.frameworks.showing import rulebook_report

__all__ = [
    "differences_report",
    "faults_report",
    "frameworks_table",
    "laws_report",
    "rulebook_report",
]
