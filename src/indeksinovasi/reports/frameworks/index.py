"""
What the rule-book of an index says.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import table
from indeksinovasi.reports.frameworks.bands import bands_table
from indeksinovasi.reports.frameworks.words import spelled


def parts(framework: Framework, language: Language) -> Iterator[RenderableType]:
    """
    Yield the indicators, the components, the bands and the open points.
    """
    _ = translations(language).gettext
    yield _indicators(framework, language)
    yield Text("")
    yield from _values(framework, language)
    yield _components(framework, language)
    yield Text("")
    if framework.withheld is not None:
        yield Text(_("There is no index:"), style="bold")
        yield Text(f"  {framework.withheld.to(language)}")
        yield Text("")
    if framework.bands:
        yield bands_table(framework.bands, language)
        yield Text("")
    if framework.interpretations:
        yield from _open_points(framework, language)
        yield Text("")


def _open_points(framework: Framework, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(_("Open points of the regulation, and the reading taken:"), style="bold")
    for each in framework.interpretations:
        yield Text(f"  {each.id} = {framework.choice(each)}: {each.names.to(language)}")
        others = ", ".join(it.id for it in each.choices)
        yield Text(f"    {others} · {each.reason.to(language)}", style="dim")


def _indicators(framework: Framework, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("No."),
        _("Indicator"),
        _("Slug"),
        _("Source"),
        _("Weight"),
        _("Maximum"),
        numbers=2,
    )
    for each in framework.indicators:
        rows.add_row(
            each.number,
            each.names.to(language) + (" *" if each.mandatory else ""),
            each.slug,
            str(each.source),
            as_text(each.weight),
            as_text(each.maximum),
        )
    rows.caption = _("* mandatory")
    rows.caption_justify = "left"
    return rows


def _values(framework: Framework, language: Language) -> Iterator[RenderableType]:
    """
    Say of each indicator without levels which values it takes, or compares.
    """
    _ = translations(language).gettext
    valued = {
        each.slug: each.marks or each.normalised
        for each in framework.indicators
        if not each.levels
    }
    if not valued:
        return
    yield Text(_("Answered by a value instead of a level:"), style="bold")
    for slug, scale in valued.items():
        yield Text(f"  {slug}: {spelled(scale, language)}")
    yield Text("")


def _components(framework: Framework, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Component"), _("Code"), _("Rule"), _("Source"), _("Maximum"), numbers=1
    )
    for each in framework.components:
        rows.add_row(
            each.names.to(language),
            each.code,
            spelled(each.rule, language),
            str(each.source),
            "-" if each.maximum is None else as_text(each.maximum),
        )
    return rows
