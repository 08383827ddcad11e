"""
The bands of an index or of a contest.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from indeksinovasi.frameworks import Band
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import table


def bands_table(bands: Iterable[Band], language: Language) -> Table:
    """
    Return one row for each of *bands*.
    """
    _ = translations(language).gettext
    rows = table(_("Predikat"), _("Source"), _("From"), _("To"), numbers=2)
    for each in bands:
        rows.add_row(
            each.predikat, str(each.source), str(each.lowest), str(each.highest)
        )
    return rows
