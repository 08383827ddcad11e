"""
The table: opened in a spreadsheet, sorted, and sent around.
"""

import csv
import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import codes
from indeksinovasi.findings import Finding
from reports.samples import (
    CLEAN,
    HOSTILE,
    NASTY,
    ORDINARY,
    REPORTS,
    languages,
    reports,
    written,
)


def rows(found, language="en"):
    """
    Return the rows about the reports *found*, as a spreadsheet reads them.
    """
    text = written("csv", found, language)
    assert text.startswith("\ufeff")
    stream = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.reader(stream, delimiter=";", strict=True))


class TestForm:
    """
    How Excel in Indonesia wants it.
    """

    def test_has_mark_semicolons_and_line_ends_of_excel(self):
        """
        A double click shows columns and letters as they should be.
        """
        text = written("csv", [ORDINARY])

        assert text.startswith("\ufeffFile;Verdict;Region;")
        assert text.count("\r\n") == text.count("\n") == len(rows([ORDINARY]))

    @given(st.lists(reports, max_size=3), languages)
    def test_has_a_row_for_everything(self, found, language):
        """
        No finding, no unmade check and no file is missing, and no row is broken.
        """
        head, *body = rows(found, language)

        expected = [max(len(each.findings) + len(each.unchecked), 1) for each in found]
        assert len(body) == sum(expected)
        assert {len(row) for row in body} <= {len(head)}


class TestContent:
    """
    What stands in it.
    """

    def test_a_file_without_findings_has_a_row(self):
        """
        Every file that was sent can be found in the table.
        """
        _, row = rows([CLEAN])

        assert row[:4] == [
            "data/52.04.json",
            "VALID",
            "Kabupaten Sumbawa",
            "iga/2026 r1",
        ]
        assert row[-3:] == ["no findings", "", ""]

    def test_what_was_not_checked_has_rows(self):
        """
        The table says of each unmade check which one and why.
        """
        skipped = [row for row in rows([ORDINARY]) if row[5] == "NOT CHECKED"]

        assert [row[4] for row in skipped] == [
            each.code.id for each in ORDINARY.unchecked
        ]
        assert skipped[-1][9] == "the region gives no code (required)"

    def test_place_and_cure_have_columns_of_their_own(self):
        """
        The table can be sorted by place, and handed on as a list of things to do.
        """
        _, row, *_ = rows([ORDINARY])

        assert row[6:11] == [
            "$.innovations[3].evidence.perbup.issued_on",
            "12",
            "19",
            "'2025-02-30' is not a date of the calendar",
            "write it as 2025-12-31",
        ]


class TestHarm:
    """
    A spreadsheet runs what looks like a formula.
    """

    @pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
    def test_no_cell_is_a_formula(self, hostile):
        """
        Opening a report never runs what a submission holds.
        """
        finding = Finding(
            codes.structure.MISSING_KEY, (hostile,), {"found": hostile}, source=hostile
        )
        region = attrs.evolve(CLEAN.region, name=hostile)
        report = attrs.evolve(
            CLEAN, origin=hostile or "-", region=region, findings=(finding,)
        )

        for row in rows([report]):
            for cell in row:
                assert not cell.startswith(tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20"))
                assert cell.isprintable()
                assert len(cell) < 32_767

    def test_a_guarded_cell_still_shows_its_text(self):
        """
        The guard is an apostrophe, which Excel takes for “this is text”.
        """
        assert rows([NASTY])[1][0].startswith("'=data")

    def test_nothing_else_is_guarded(self):
        """
        Ordinary cells are as they are.
        """
        assert not any(
            cell.startswith("'") for row in rows(REPORTS[:2]) for cell in row[:9]
        )
