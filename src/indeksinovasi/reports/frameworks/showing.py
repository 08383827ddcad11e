"""
What a rule-book of any kind says.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from indeksinovasi.frameworks import Framework, Rulebook
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import STATUSES
from indeksinovasi.reports.frameworks import contest, index, process
from indeksinovasi.reports.frameworks.words import KINDS, UNITS, validity


def rulebook_report(rulebook: Rulebook, language: Language) -> RenderableType:
    """
    Return what *rulebook* says, in the order of the regulation.
    """
    return Group(
        *_head(rulebook, language),
        *_body(rulebook, language),
        *_sources(rulebook, language),
    )


def _body(rulebook: Rulebook, language: Language) -> Iterator[RenderableType]:
    match rulebook:
        case Framework():
            yield from index.parts(rulebook, language)
        case Contest():
            yield from contest.parts(rulebook, language)
        case Process():
            yield from process.parts(rulebook, language)


def _head(rulebook: Rulebook, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    revision = _("revision {number}").format(number=rulebook.revision)
    yield Text(
        f"{rulebook.id} · {rulebook.names.to(language)} · {_(KINDS[rulebook.kind])} ·"
        f" {revision}",
        style="bold",
    )
    yield Text(f"sha256 {rulebook.sha256}", style="dim")
    base = rulebook.base
    if base is not None:
        text = _("extends {id} revision {number}, sha256 {sha256}")
        told = text.format(id=base.id, number=base.revision, sha256=base.sha256)
        yield Text(told, style="dim")
        for removal in base.without:
            text = _("without {path}").format(path=removal.path)
            yield Text(f"  {text} · {removal.source}", style="dim")
    unit = _("assesses: {unit}").format(unit=_(UNITS[rulebook.unit]))
    yield Text(unit, style="dim")
    if rulebook.validity_source is not None:
        text = _("in force {span} · {source}")
        told = text.format(span=validity(rulebook), source=rulebook.validity_source)
        yield Text(told, style="dim")
    for basis in rulebook.legal_basis:
        yield Text(f"  {basis}")
    yield Text("")


def _sources(rulebook: Rulebook, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(_("Sources:"), style="bold")
    for name, source in rulebook.sources.items():
        yield Text(f"  {name} [{_(STATUSES[source.status])}] {source.title}")
        yield Text(f"    {source.note}", style="dim")
