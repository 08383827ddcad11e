"""
The rows of a table as what jurors gave.

A table holds one of three things, told by its columns: marks (a row for each
criterion), totals (a row for each entry), or panels (a row for each juror of a stage).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, TypeVar

import attrs

from indeksinovasi import codes
from indeksinovasi.documents.faults import fault
from indeksinovasi.documents.reading import Refused
from indeksinovasi.documents.shapes import CODE, PROSE, Hook, structure_mark
from indeksinovasi.documents.structuring import structure_each
from indeksinovasi.documents.submissions import ID, structure_value
from indeksinovasi.documents.tables import Row, Table
from indeksinovasi.errors import nearest
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.model.entries import Sheet, Sheets

T = TypeVar("T")

_PANELS = ("stage", "juror")
_MARKS = ("stage", "juror", "entry", "criterion", "mark")
_TOTALS = ("stage", "juror", "entry", "total")
_OPTIONAL = ("signed", "conflict", "consensus", "reason")

_TRUTHS = {"ya": True, "tidak": False, "true": True, "false": False}

_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
#: As 1.250 in a file that is written the Indonesian way: 1250, or a little over 1?
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+")
_UNGROUPED = N_("a number such as 1250 or 87,5; 1.250 could be either of two numbers")


def sheets_of(table: Table) -> Sheets:
    """
    Return what *table* says.

    Raises:
        Refused: With every fault, each with its row and cell.
    """
    needed = set(table.columns) - set(_OPTIONAL)
    if len(set(table.columns)) == len(table.columns):
        if set(table.columns) == set(_PANELS):
            return _read_panels(table)
        if needed in (set(_MARKS), set(_TOTALS)):
            return _read_sheets(table)
    expected = " | ".join(", ".join(each) for each in (_MARKS, _TOTALS, _PANELS))
    words = {"found": table.columns, "expected": Phrase(expected)}
    wrong = Finding(codes.structure.WRONG_COLUMNS, (), words, line=1, column=1)
    raise Refused((wrong,))


def _read_panels(table: Table) -> Sheets:
    panels: dict[str, dict[str, None]] = {}
    findings = list(table.findings)
    for row in table.rows:
        try:
            given = _given(table, row)
            stage, juror = given["stage"], given["juror"]
            if juror in panels.setdefault(stage, {}):
                raise _repeated(juror, column="juror")
            panels[stage][juror] = None
        except Refused as error:
            findings += [table.located(row, each) for each in error.findings]
    if findings:
        raise Refused(tuple(sorted(findings, key=lambda each: each.line)))
    return Sheets(panels=panels, sheets=())


def _read_sheets(table: Table) -> Sheets:
    drafts: dict[tuple[str | int, ...], _Draft] = {}
    findings = list(table.findings)
    for row in table.rows:
        try:
            given = _given(table, row)
            # Only marks have several rows to a sheet.
            own = (row.number,) if "total" in table.columns else ()
            key = (given["stage"], given["juror"], given["entry"], *own)
            drafts.setdefault(key, _Draft(given)).add(given)
        except Refused as error:
            findings += [table.located(row, each) for each in error.findings]
    if findings:
        raise Refused(tuple(sorted(findings, key=lambda each: each.line)))
    return Sheets(sheets=tuple(each.sheet() for each in drafts.values()))


@attrs.define
class _Draft:
    """
    A sheet of which more rows may follow.
    """

    first: Mapping[str, Any]
    marks: dict[str, Fraction | str] = attrs.field(factory=dict)
    said: dict[str, Any] = attrs.field(factory=dict)

    def add(self, given: Mapping[str, Any]) -> None:
        """
        Take one more row.

        Raises:
            Refused: If it goes against another one.
        """
        for column in _OPTIONAL:
            told = given.get(column)
            if told is None:
                continue
            other = self.said.setdefault(column, told)
            if told != other:
                words = {"column": Phrase(column), "found": told, "other": other}
                code = codes.structure.ROWS_DISAGREE
                raise Refused((Finding(code, (column,), words),))
        criterion = given.get("criterion")
        if criterion in self.marks:
            raise _repeated(criterion, column="criterion")
        if criterion is not None:
            self.marks[criterion] = given["mark"]

    def sheet(self) -> Sheet:
        """
        Return what all rows amount to.
        """
        return Sheet(
            stage=self.first["stage"],
            juror=self.first["juror"],
            entry=self.first["entry"],
            marks=self.marks,
            total=self.first.get("total"),
            signed=self.said.get("signed"),
            conflict=self.said.get("conflict", False),
            consensus=self.said.get("consensus", False),
            reason=self.said.get("reason"),
        )


def _repeated(found: str, *, column: str) -> Refused:
    repeated = Finding(codes.structure.REPEATED, (column,), {"found": found})
    return Refused((repeated,))


def _given(table: Table, row: Row) -> dict[str, Any]:
    """
    Return the values of the cells of *row*, by column.

    Raises:
        Refused: With every cell that is not what its column asks for.
    """
    cells = dict(zip(table.columns, row.cells, strict=True))
    points = ("criterion", "mark", "total")
    if _TRUTHS.get(cells.get("conflict", "").casefold()) and not any(
        cells.get(each) for each in points
    ):  # A juror with a conflict of interest gives nothing.
        cells = {name: each for name, each in cells.items() if name not in points}
    hooks = _HOOKS[table.delimiter]
    pairs = ((column, (hooks[column], text)) for column, text in cells.items())
    return structure_each(pairs, lambda pair: pair[0](pair[1], str))


def _with_comma(hook: Hook[T]) -> Hook[T]:
    """
    Return a hook that takes numbers the Indonesian way, such as 87,5.
    """

    def structure_with_comma(text: str, kind: type) -> T:
        if _COMMA.fullmatch(text):
            text = text.replace(",", ".")
        elif _THOUSANDS.fullmatch(text):
            raise fault(
                codes.structure.BAD_TEXT, found=text, expected=Phrase(_UNGROUPED)
            )
        return hook(text, kind)

    return structure_with_comma


def _truth(text: str, _: type) -> bool | None:
    if not text:
        return None
    if text.casefold() not in _TRUTHS:
        allowed = tuple(_TRUTHS)
        words = {"allowed": allowed, "nearest": nearest(text.casefold(), allowed)}
        raise fault(codes.structure.NOT_IN_VOCABULARY, found=text, **words)
    return _TRUTHS[text.casefold()]


_COLUMNS: Mapping[str, Hook[Any]] = {
    "stage": CODE,
    "juror": ID,
    "entry": ID,
    "criterion": CODE,
    "mark": structure_mark,
    "total": structure_value,
    "signed": _truth,
    "conflict": _truth,
    "consensus": _truth,
    "reason": lambda text, kind: PROSE(text, kind) if text else None,
}

#: Hooks by column, for either way to divide cells.
_HOOKS: Mapping[str, Mapping[str, Hook[Any]]] = {
    ",": _COLUMNS,
    ";": {
        **_COLUMNS,
        "mark": _with_comma(structure_mark),
        "total": _with_comma(structure_value),
    },
}
