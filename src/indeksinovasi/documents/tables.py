"""
Tables as spreadsheets export them (CSV): rows of text, each cell with its place.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import attrs

from indeksinovasi import codes
from indeksinovasi.documents.reading import BOM, Refused, decode
from indeksinovasi.findings import Finding, Phrase
from indeksinovasi.messages import N_

#: The most rows that are read; a national contest of 3,500 entries, eight criteria and
#: five jurors fills 140,000.
MOST_ROWS = 250_000

#: The most characters of a row; ours have some hundred.
MOST_CHARACTERS = 100_000

TOO_LONG = N_("a row of more than 100,000 characters")

#: Reasons that Python's reader gives, listed only to be translated.
_GIVEN_REASONS = (
    N_("unexpected end of data"),
    N_("',' expected after '\"'"),
    N_("';' expected after '\"'"),
)

_CELLS = {
    delimiter: re.compile(rf'(?:"(?:[^"]|"")*"|[^{delimiter}\r\n]*){delimiter}')
    for delimiter in (",", ";")
}


@attrs.frozen
class Row:
    """
    A row below the names of the columns.

    Attributes:
        number: Its position among them, from 0.

        line: Where it begins in the file, from 1.

        text: As it is written there.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    text: str = attrs.field(repr=False)


@attrs.frozen
class Table:
    """
    A table, without the rows that are empty.

    Attributes:
        rows: Those that have a cell for each column.

        delimiter: What divides the cells: ``,`` or ``;``.

        findings: About the other rows.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str
    findings: tuple[Finding, ...]

    def located(self, row: Row, finding: Finding) -> Finding:
        """
        Return *finding*, about the cell that its path begins with, at its place.
        """
        column = self.columns.index(str(finding.path[0])) if finding.path else 0
        at = 0
        for _ in range(column):
            found = _CELLS[self.delimiter].match(row.text, at)
            at = found.end() if found else at
        before = io.StringIO(row.text[:at], newline="").readlines()
        complete = [each for each in before if each.endswith(("\n", "\r"))]
        begins = sum(map(len, complete))
        return attrs.evolve(
            finding,
            path=("rows", row.number, *finding.path),
            line=row.line + len(complete),
            column=at - begins + 1,
        )


def parse_table(content: bytes) -> Table:
    """
    Read *content* as a table; a byte order mark, which spreadsheets write, is skipped.

    Raises:
        Refused: If it is none.
    """
    text = decode(content.removeprefix(BOM))
    delimiter = ";" if ";" in io.StringIO(text).readline() else ","
    rows = _rows(text, delimiter)
    columns = next(rows).cells
    while columns and not columns[-1]:
        columns = columns[:-1]
    kept: list[Row] = []
    findings: list[Finding] = []
    for number, row in enumerate(rows):
        if number == MOST_ROWS:
            words = {"found": max(number + 1, text.count("\n")), "most": MOST_ROWS}
            raise Refused((Finding(codes.structure.TOO_MANY, ("rows",), words),))
        cells, rest = row.cells[: len(columns)], row.cells[len(columns) :]
        if len(cells) < len(columns) or any(rest):
            words = {"found": len(row.cells), "expected": len(columns)}
            wrong = Finding(codes.structure.WRONG_ROW, ("rows", number), words)
            findings.append(attrs.evolve(wrong, line=row.line, column=1))
        elif any(cells):
            kept.append(attrs.evolve(row, number=number, cells=cells))
    return Table(columns, tuple(kept), delimiter, tuple(findings))


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """
    Yield the rows of *text*, the empty ones as well.
    """
    pending: list[str] = []
    reader = csv.reader(_lines(text, pending), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            words = {"line": line, "column": 1, "reason": Phrase(error)}
            found = Finding(codes.structure.BAD_SYNTAX, (), words, line=line, column=1)
            raise Refused((found,)) from error
        if cells is None:
            return
        yield Row(0, line, tuple(cells), "".join(pending))
        pending.clear()
        line = reader.line_num + 1


def _lines(text: str, pending: list[str]) -> Iterator[str]:
    """
    Yield the lines of *text*, and keep in *pending* those of the row being read.
    """
    length = 0
    for line in io.StringIO(text, newline=""):
        length = len(line) + (length if pending else 0)
        if length > MOST_CHARACTERS:
            raise csv.Error(TOO_LONG)
        pending.append(line)
        yield line
