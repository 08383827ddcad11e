"""
What the rule-book of a process says.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import table


def parts(process: Process, language: Language) -> Iterator[RenderableType]:
    """
    Yield the phases, and what an idea may be handed over to.
    """
    yield _phases(process, language)
    yield Text("")
    if process.readiness:
        yield _readiness(process, language)
        yield Text("")


def _phases(process: Process, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(_("Phase"), _("Code"), _("After"), _("Yields"), _("Source"))
    for each in process.phases:
        rows.add_row(
            each.names.to(language),
            each.code,
            _("alongside") if each.alongside else ", ".join(each.after),
            "" if each.yields is None else each.yields.to(language),
            str(each.source),
        )
    return rows


def _readiness(process: Process, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(_("Handed over to"), _("Ended"), _("Begun"), _("Source"))
    for each in process.readiness:
        rows.add_row(
            each.framework,
            ", ".join(each.ended),
            ", ".join(each.begun),
            str(each.source),
        )
    return rows
