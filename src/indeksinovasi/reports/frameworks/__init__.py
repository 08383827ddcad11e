"""
Rule-books as people read them: which there are, what one says, in what two differ.
"""

from typing import TYPE_CHECKING

from indeksinovasi._lazy import lazily

if TYPE_CHECKING:
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

#: Whoever writes JSON has no use for what paints a terminal.
_REPORTS = {
    "differences_report": "differing",
    "faults_report": "checking",
    "frameworks_table": "listing",
    "laws_report": "checking",
    "rulebook_report": "showing",
}

__getattr__ = lazily(__name__, _REPORTS)
