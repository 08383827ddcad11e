"""
Rule-books as text: which there are, and what one of them says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Framework, Status
from indeksinovasi.frameworks.rules import RULES, Rule
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.reports.console import table

#: How well a source is known, for people.
STATUSES = {
    Status.OFFICIAL: N_("official"),
    Status.REPRODUCED: N_("reproduced"),
    Status.INFERRED: N_("inferred"),
}


def frameworks_table(frameworks: Sequence[Framework], language: Language) -> Table:
    """
    Return one row for each framework.
    """
    _ = translations(language).gettext
    rows = table(
        _("Id"), _("Name"), _("Status"), _("Sources"), _("Revision"), numbers=1
    )
    for each in frameworks:
        cited = each.cited()
        counts = ", ".join(
            f"{cited[status]} {_(STATUSES[status])}"
            for status in Status
            if cited[status]
        )
        rows.add_row(
            each.id,
            each.names.to(language),
            _(STATUSES[each.status]),
            counts,
            str(each.revision),
        )
    return rows


def framework_report(framework: Framework, language: Language) -> RenderableType:
    """
    Return what *framework* says, in the regulation's order.
    """
    return Group(*_parts(framework, language))


def _parts(framework: Framework, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    revision = _("revision {number}").format(number=framework.revision)
    yield Text(
        f"{framework.id} · {framework.names.to(language)} · {revision}", style="bold"
    )
    yield Text(f"sha256 {framework.sha256}", style="dim")
    for basis in framework.legal_basis:
        yield Text(f"  {basis}")
    yield Text("")
    yield _indicators(framework, language)
    yield Text("")
    yield _components(framework, language)
    yield Text("")
    yield _bands(framework, language)
    yield Text("")
    yield Text(_("Open points of the regulation, and the reading taken:"), style="bold")
    for each in framework.interpretations:
        yield Text(f"  {each.id} = {framework.choice(each)}: {each.names.to(language)}")
        others = ", ".join(it.id for it in each.choices)
        yield Text(f"    {others} · {each.reason.to(language)}", style="dim")
    yield Text("")
    yield Text(_("Sources:"), style="bold")
    for name, source in framework.sources.items():
        yield Text(f"  {name} [{_(STATUSES[source.status])}] {source.title}")
        yield Text(f"    {source.note}", style="dim")


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


def _components(framework: Framework, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Component"), _("Code"), _("Rule"), _("Source"), _("Maximum"), numbers=1
    )
    for each in framework.components:
        rows.add_row(
            each.names.to(language),
            each.code,
            _rule(each.rule),
            str(each.source),
            "-" if each.maximum is None else as_text(each.maximum),
        )
    return rows


def _rule(rule: Rule) -> str:
    """
    Return the name of *rule* in rule-books, with its parameters.
    """
    name = next(name for name, kind in RULES.items() if isinstance(rule, kind))
    fields = attrs.fields_dict(type(rule))  # type: ignore[arg-type]
    values = {each: getattr(rule, each) for each in fields}
    parameters = ", ".join(
        f"{each} {as_text(value) if isinstance(value, Fraction) else value}"
        for each, value in values.items()
    )
    return f"{name} ({parameters})" if parameters else name


def _bands(framework: Framework, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(_("Predikat"), _("Source"), _("From"), _("To"), numbers=2)
    for each in framework.bands:
        rows.add_row(
            each.predikat, str(each.source), str(each.lowest), str(each.highest)
        )
    return rows
