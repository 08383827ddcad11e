"""
The catalogue of codes as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.reports.console import table

SEVERITIES = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("note"),
}


def codes_table(codes: Sequence[Code], language: Language) -> Table:
    """
    Return one row for each code.
    """
    _ = translations(language).gettext
    rows = table(_("Code"), _("Severity"), _("What is wrong"))
    for each in codes:
        rows.add_row(each.id, _(SEVERITIES[each.severity]), _(each.template))
    return rows


def code_report(code: Code, language: Language) -> RenderableType:
    """
    Return all that is known of one code.
    """
    return Group(*_parts(code, language))


def _parts(code: Code, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(f"{code.id} · {_(SEVERITIES[code.severity])}", style="bold")
    yield Text(_(code.template))
    if code.cure:
        yield Text(_("Cure: {cure}").format(cure=_(code.cure)))
    if code.unreadable:
        yield Text(_("A file with this finding was not checked any further."))
    if code.source:
        yield Text(_("Source: {source}").format(source=_(code.source)))
