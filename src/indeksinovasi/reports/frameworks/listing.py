"""
The list of all rule-books.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from indeksinovasi.messages import Language, translations
from indeksinovasi.registry import Distribution, Known
from indeksinovasi.reports.console import STATUSES, table
from indeksinovasi.reports.frameworks.words import (
    KINDS,
    UNITS,
    source_counts,
    validity,
)


def frameworks_table(known: Sequence[Known], language: Language) -> RenderableType:
    """
    Return one table for each distribution, and why what is broken is.
    """
    origins = sorted({each.distributions for each in known})
    return Group(
        *(
            part
            for origin in origins
            for part in _of(
                origin,
                [each for each in known if each.distributions == origin],
                language,
            )
        ),
        *_reasons(known, language),
    )


def _of(
    origin: tuple[Distribution, ...], known: Sequence[Known], language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    rows = table(_("Id"), _("Kind"), _("Unit"), _("Name"), _("Status"), _("Sources"))
    for each in known:
        name = each.id if each.revision is None else f"{each.id}@{each.revision}"
        found = each.rulebook
        if found is None:
            rows.add_row(name, "-", "-", "-", _("broken"), "-")
            continue
        span = validity(found)
        rows.add_row(
            name,
            _(KINDS[found.kind]),
            _(UNITS[found.unit]),
            found.names.to(language) + (f" ({span})" if span else ""),
            _(STATUSES[found.status]),
            source_counts(found, language),
        )
    rows.columns[0].no_wrap = True
    yield Text(", ".join(map(str, origin)), style="bold")
    yield rows
    yield Text("")


def _reasons(known: Sequence[Known], language: Language) -> Iterator[RenderableType]:
    translate = translations(language).gettext
    faults = [each.fault for each in known if each.fault is not None]
    told = dict.fromkeys(
        line for each in faults for line in each.message(translate).splitlines()
    )
    if told:
        yield Text(translate("Broken:"), style="bold")
        yield from (Text(f"  {line}") for line in told)
