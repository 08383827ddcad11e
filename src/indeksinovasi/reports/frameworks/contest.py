"""
What the rule-book of a contest says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import (
    AttachmentRule,
    Contest,
    Criterion,
    Rubric,
    Stage,
    WordLimit,
)
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import table
from indeksinovasi.reports.frameworks.bands import bands_table
from indeksinovasi.reports.frameworks.words import ORDERS, spelled


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
    if contest.attachments:
        yield _attachments(contest, language)
        yield Text("")
    for each in contest.stages:
        yield from _stage(each, language)
        yield Text("")
    if contest.awards:
        yield _awards(contest, language)
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
            ", ".join((*each.groups, *each.kinds, *each.categories)) or _("all"),
            str(each.source),
        )
    return rows


def _sections(contest: Contest, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Section"),
        _("Code"),
        _("Outcome"),
        _("Source"),
        _("Least words"),
        _("Most words"),
        numbers=2,
    )
    for each in contest.sections:
        rows.add_row(
            each.names.to(language),
            each.section,
            _outcome(each, language),
            str(each.source),
            str(each.least),
            "-" if each.most is None else str(each.most),
        )
    return rows


def _attachments(contest: Contest, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Attachment"),
        _("Code"),
        _("Asked"),
        _("Outcome"),
        _("For"),
        _("Source"),
    )
    for each in contest.attachments:
        asked = [
            _("mandatory") if each.mandatory else "",
            _("signed") if each.signed else "",
            ", ".join(each.media),
            ""
            if each.largest_bytes is None
            else _("at most {number} bytes").format(number=each.largest_bytes),
            ""
            if each.most_pages is None
            else _("at most {number} pages").format(number=each.most_pages),
        ]
        rows.add_row(
            each.names.to(language),
            each.code,
            "; ".join(filter(None, asked)),
            _outcome(each, language),
            ", ".join(each.groups) or _("all"),
            str(each.source),
        )
    return rows


def _outcome(rule: WordLimit | AttachmentRule, language: Language) -> str:
    """
    Say what follows from breaking *rule*.
    """
    _ = translations(language).gettext
    if rule.penalty is not None:
        text = _("{points} points off {stage}")
        points = as_text(rule.penalty.points)
        return text.format(points=points, stage=rule.penalty.stage)
    return _("rejected") if rule.outcome == "reject" else _("warned about")


def _awards(contest: Contest, language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(_("Award"), _("Code"), _("Recipients"), _("Source"))
    for each in contest.awards:
        rows.add_row(
            each.names.to(language),
            each.code,
            spelled(each.recipient, language),
            str(each.source),
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
        if stage.jury.consensus:
            text = _("A sheet on which the jury agreed takes the place of all others.")
            yield Text("  " + text)
    if stage.combined is not None:
        weights = ", ".join(
            f"{each.stage} {as_text(each.weight)}%" for each in stage.combined.weights
        )
        text = _("Combined: {weights} · {source}")
        yield Text("  " + text.format(weights=weights, source=stage.combined.source))
    text = _("Goes on: {shortlist}")
    yield Text("  " + text.format(shortlist=spelled(stage.shortlist, language)))
    for each in stage.tie_break:
        text = _("Equal points: by {by}, {order} first · {source}")
        order = _(ORDERS[each.order])
        told = text.format(by=each.name, order=order, source=each.source)
        yield Text("  " + told)
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
