"""
A comparison as text: the sides, what differs between them, and what that does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.audit import Comparison, How, IndicatorCell, IndicatorRow, Side, Why
from indeksinovasi.exact import as_text
from indeksinovasi.findings import printable
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.reports.console import ABSENT, UNKNOWN, rounded, table
from indeksinovasi.reports.differences import difference_table
from indeksinovasi.reports.score import BASES

T = TypeVar("T")

#: Who states the levels, for people.
ORIGINS = {
    "self": N_("the region itself"),
    "verified": N_("quality control"),
    "published": N_("publication"),
}


def comparison_report(comparison: Comparison, language: Language) -> RenderableType:
    """
    Return the full report on *comparison*.
    """
    return Group(*_parts(comparison, language))


def labels(sides: Sequence[Side]) -> tuple[str, ...]:
    """
    Return a short name for each of *sides*, made of that in which they differ.
    """
    facts = [
        (it.framework.id, it.submission.origin.value, it.assessment.basis.value)
        for it in sides
    ]
    tells = [len(set(column)) > 1 for column in zip(*facts, strict=True)]
    names = [
        " ".join(name for name, does in zip(each, tells, strict=True) if does)
        for each in facts
    ]
    if len(set(names)) == len(names):
        return tuple(names)
    return tuple(f"{name} #{number}".strip() for number, name in enumerate(names, 1))


def _parts(comparison: Comparison, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    names = labels(comparison.sides)
    region = comparison.sides[0].submission.region
    code = f" ({region.code})" if region.code else ""
    yield Text(printable(f"{region.name}{code}"), style="bold")
    yield Text("")
    yield _sides(comparison.sides, names, language)
    for side, name in zip(comparison.sides, names, strict=True):
        yield from _withheld(side, name, language)
        yield from _set_aside(side, language)
    yield Text("")
    yield _components(comparison, names, language)
    yield Text("")
    if comparison.innovations:
        yield _innovations(comparison, names, language)
        yield from _matched_by_name(comparison, language)
        yield Text("")
    frameworks = {each.framework for each in comparison.sides}
    if len(frameworks) > 1 or not comparison.is_complete:
        # Else the differences name every indicator that matters.
        yield from _indicators(comparison, names, language)
    for pair in comparison.pairs:
        first, other = names[pair.first], names[pair.second]
        if pair.difference is None:
            text = _("{other}: the index cannot be held against that of {first}.")
            yield Text(text.format(other=other, first=first))
        else:
            text = _("From {first} {before} to {other} {after}:").format(
                first=first,
                before=comparison.sides[pair.first].index,
                other=other,
                after=comparison.sides[pair.second].index,
            )
            yield Text(text, style="bold")
            yield difference_table(pair.difference, language)
        yield Text("")
    yield Text(
        _("{absent} not there; {unknown} not known").format(
            absent=ABSENT, unknown=UNKNOWN
        ),
        style="dim",
    )


def _sides(sides: Sequence[Side], names: Sequence[str], language: Language) -> Table:
    _ = translations(language).gettext
    rows = table(
        _("Side"),
        _("Rule-book"),
        _("Stated by"),
        _("Basis"),
        "sha256",
        _("Predikat"),
        _("Index"),
        numbers=1,
    )
    for side, name in zip(sides, names, strict=True):
        framework, digest = side.framework, side.submission.sha256
        rows.add_row(
            name,
            f"{framework.id} r{framework.revision}",
            _(ORIGINS[side.submission.origin.value]),
            _(BASES[side.assessment.basis.value]),
            f"{digest[:12]}…" if digest else ABSENT,
            side.predikat or UNKNOWN,
            UNKNOWN if side.index is None else str(side.index),
        )
    return rows


def _withheld(side: Side, name: str, language: Language) -> Iterator[Text]:
    _ = translations(language).gettext
    reasons = [each.finding.message(_) for each in side.gaps]
    if side.framework.withheld is not None:
        reasons.insert(0, side.framework.withheld.to(language).strip())
    for reason in reasons:
        text = _("{side}: the index is not known: {reason}")
        yield Text(text.format(side=name, reason=reason))


def _set_aside(side: Side, language: Language) -> Iterator[Text]:
    _ = translations(language).gettext
    sentences = {
        Why.ABSENT: _("Not in {framework}, set aside: {names}"),
        Why.COMPUTED: _("Worked out by {framework}, set aside: {names}"),
    }
    for why, sentence in sentences.items():
        counts = Counter(each.name for each in side.set_aside if each.why is why)
        if counts:
            named = (
                name if number == 1 else f"{name} ×{number}"
                for name, number in counts.items()
            )
            text = sentence.format(framework=side.framework.id, names=", ".join(named))
            yield Text(text, style="dim")


def _cells(cells: Sequence[T | None], write: Callable[[T], str]) -> list[str]:
    return [ABSENT if each is None else write(each) for each in cells]


def _of(points: Fraction | None, maximum: Fraction | None) -> str:
    shown = UNKNOWN if points is None else rounded(points)
    return shown if maximum is None else f"{shown} / {as_text(maximum)}"


def _components(
    comparison: Comparison, names: Sequence[str], language: Language
) -> Table:
    _ = translations(language).gettext
    rows = table(_("Component"), _("Code"), *names, numbers=len(names))
    called = {
        each.code: each.names.to(language)
        for side in reversed(comparison.sides)
        for each in side.framework.components
    }
    for row in comparison.components:
        points = _cells(row.cells, lambda cell: _of(cell.points, cell.maximum))
        rows.add_row(called[row.code], row.code, *points)
    return rows


def _innovations(
    comparison: Comparison, names: Sequence[str], language: Language
) -> Table:
    _ = translations(language).gettext
    rows = table(_("Innovation"), _("Id"), *names, numbers=len(names))
    for row in comparison.innovations:
        points = _cells(
            row.cells,
            lambda cell: _of(cell.points, cell.maximum) + ("" if cell.counts else " *"),
        )
        rows.add_row(printable(row.innovation.name), row.innovation.id, *points)
    if any(
        cell and not cell.counts for row in comparison.innovations for cell in row.cells
    ):
        rows.caption = _("* does not count")
        rows.caption_justify = "left"
    return rows


def _matched_by_name(comparison: Comparison, language: Language) -> Iterator[Text]:
    """
    Say which innovations go by other ids on other sides.
    """
    _ = translations(language).gettext
    for row in comparison.innovations:
        for cell in row.cells:
            if cell is not None and cell.matched is How.NAME:
                text = _("{other} is taken for {id}: they have the same name")
                filled = text.format(other=cell.innovation.id, id=row.innovation.id)
                yield Text(f"  {filled}", style="dim")


def _indicators(
    comparison: Comparison, names: Sequence[str], language: Language
) -> Iterator[RenderableType]:
    """
    Show the indicators that differ; those of the innovations are added up.
    """
    _ = translations(language)
    rows = table(_.gettext("Indicator"), _.gettext("Slug"), *names, numbers=len(names))
    called = {
        each.slug: each.names.to(language)
        for side in reversed(comparison.sides)
        for each in side.framework.indicators
    }
    groups: dict[str, list[IndicatorRow]] = defaultdict(list)
    for row in comparison.indicators:
        groups[row.slug].append(row)
    for innovation in comparison.innovations:
        for row in innovation.indicators:
            groups[row.slug].append(row)
    for slug, group in groups.items():
        if any(len(set(row.cells)) > 1 for row in group):
            columns = zip(*(row.cells for row in group), strict=True)
            rows.add_row(called[slug], slug, *(_sum(column) for column in columns))
    if rows.row_count:
        yield Text(
            _.gettext("Indicators that differ; innovations added up:"), style="bold"
        )
        yield rows
    same = len(groups) - rows.row_count
    text = _.ngettext(
        "{number} indicator is the same on every side.",
        "{number} indicators are the same on every side.",
        same,
    )
    yield Text(text.format(number=same), style="dim")
    yield Text("")


def _sum(cells: Sequence[IndicatorCell | None]) -> str:
    """
    Write weight times levels; a rule-book weighs an indicator alike everywhere.

    Where it has marks instead, the points alone.
    """
    asked = [each for each in cells if each is not None]
    if not asked:
        return ABSENT
    weight = as_text(asked[0].weight)
    known = [each.points for each in asked if each.points is not None]
    if len(known) < len(asked):
        return f"{weight} × {UNKNOWN}"
    points = as_text(sum(known, Fraction(0)))
    levels = [each.level for each in asked if each.level is not None]
    return f"{weight} × {sum(levels)} = {points}" if levels else points
