"""
What the rule-book of a contest says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import Contest, Criterion, Rubric, Stage
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import table
from indeksinovasi.reports.frameworks.bands import bands_table
from indeksinovasi.reports.frameworks.words import spelled


def parts(contest: Contest, language: Language) -> Iterator[RenderableType]:
    """
    Yield who may take part, the sections, and the stages with what is judged in each.
    """
    _ = translations(language).gettext
    if contest.groups:
        groups = ", ".join(contest.groups)
        yield Text(_("Groups: {groups}").format(groups=groups))
        yield Text("")
    if contest.requirements:
        yield _requirements(contest, language)
        yield Text("")
    if contest.sections:
        yield _sections(contest, language)
        yield Text("")
    for each in contest.stages:
        yield from _stage(each, language)
        yield Text("")
    if contest.bands:
        yield bands_table(contest.bands, language)
        yield Text("")


def _requirements(contest: Contest, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(_("Requirement"), _("Code"), _("Condition"), _("For"), _("Source"))
    for each in contest.requirements:
        rows.add_row(
            each.names.to(language),
            each.code,
            spelled(each.condition, language),
            ", ".join((*each.groups, *each.kinds)) or _("all"),
            str(each.source),
        )
    return rows


def _sections(contest: Contest, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Section"),
        _("Code"),
        _("Source"),
        _("Least words"),
        _("Most words"),
        numbers=2,
    )
    for each in contest.sections:
        rows.add_row(
            each.names.to(language),
            each.section,
            str(each.source),
            str(each.least),
            "-" if each.most is None else str(each.most),
        )
    return rows


def _stage(stage: Stage, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(f"{stage.names.to(language)} [{stage.code}]", style="bold")
    yield Text(f"  {stage.source}", style="dim")
    if stage.reported is not None:
        text = _("Points are taken as they are reported: {reason}")
        yield Text("  " + text.format(reason=stage.reported.to(language)))
    if stage.jury is not None:
        text = _("Jurors: {reducer} · {source}")
        told = text.format(
            reducer=spelled(stage.jury.reducer, language), source=stage.jury.source
        )
        yield Text("  " + told)
    if stage.combined is not None:
        weights = ", ".join(
            f"{each.stage} {as_text(each.weight)}%" for each in stage.combined.weights
        )
        text = _("Combined: {weights} · {source}")
        yield Text("  " + text.format(weights=weights, source=stage.combined.source))
    text = _("Goes on: {shortlist}")
    yield Text("  " + text.format(shortlist=spelled(stage.shortlist, language)))
    if stage.rubric is not None:
        yield _rubric(stage.rubric, language)


def _rubric(rubric: Rubric, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Criterion"), _("Code"), _("Scale"), _("Source"), _("Weight"), numbers=1
    )
    for depth, each in _nested(rubric.criteria):
        rows.add_row(
            "  " * depth + each.names.to(language),
            each.code,
            "" if each.criteria else spelled(rubric.scale_of(each), language),
            str(each.source),
            as_text(each.weight),
        )
    return rows


def _nested(
    criteria: Iterable[Criterion], depth: int = 0
) -> Iterator[tuple[int, Criterion]]:
    for each in criteria:
        yield depth, each
        yield from _nested(each.criteria, depth + 1)
