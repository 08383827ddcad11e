"""
Why one index is another than the other, as a table whose lines add up.
"""

from __future__ import annotations

from fractions import Fraction

from rich.table import Table

from indeksinovasi.audit import Difference, Kind
from indeksinovasi.exact import as_text
from indeksinovasi.messages import Language, translations
from indeksinovasi.reports.console import ABSENT, fraction, rounded, table


def difference_table(difference: Difference, language: Language) -> Table:
    """
    Return a line for all that moves the index, inside what it is a part of.
    """
    _ = translations(language).gettext
    rows = table(
        _("What moves the index"),
        _("Before"),
        _("After"),
        _("Moves it by"),
        _("Exactly"),
        numbers=4,
    )
    for part in difference.parts:
        _add(rows, part, difference, 0, language)
    _row(rows, _("Total"), difference, "bold")
    return rows


def _add(
    rows: Table, part: Difference, above: Difference, depth: int, language: Language
) -> None:
    # What moves nothing itself may hold what cancels out.
    if not any(each.moved for each in part.walk()):
        return
    style = "bold" if part.kind is Kind.COMPONENT else ""
    name = _share(part, above, language) if part.kind is Kind.SHARE else part.name
    _row(rows, "  " * depth + name, part, style)
    if part.kind is Kind.INNOVATION and None in {part.before, part.after}:
        return  # All of it has come or gone: its indicators would tell nothing more.
    for each in part.parts:
        _add(rows, each, part, depth + 1, language)


def _row(rows: Table, name: str, difference: Difference, style: str) -> None:
    rows.add_row(
        name,
        _points(difference.before, difference.kind),
        _points(difference.after, difference.kind),
        _signed(difference.moved),
        fraction(difference.moved),
        style=style,
    )


def _share(share: Difference, above: Difference, language: Language) -> str:
    """
    Say why a point is worth another amount than before.
    """
    _ = translations(language).gettext
    if above.kind is Kind.INNOVATION and share.after == 0:
        return _("not eligible any more")
    if above.kind is Kind.INNOVATION and share.before == 0:
        return _("eligible now")
    if above.kind is Kind.COMPONENT:
        return _("another divisor")
    return _("another scale")


def _points(value: Fraction | None, kind: Kind) -> str:
    if value is None:
        return ABSENT
    text = as_text(value)
    return rounded(value) if "/" in text and kind is not Kind.SHARE else text


def _signed(value: Fraction) -> str:
    shown = rounded(value)
    if value <= 0:
        return shown
    return f"≈+{shown[1:]}" if shown.startswith("≈") else f"+{shown}"
