"""
What jurors gave is read from JSON and from tables, strictly, file by file or together.
"""

import hashlib
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest_plain import FULL_SHEETS
from indeksinovasi.documents import parse_sheets, read_sheets
from indeksinovasi.documents.tables import MOST_CHARACTERS, MOST_ROWS
from indeksinovasi.errors import SheetsError
from indeksinovasi.model.entries import Sheet, Sheets
from plain import json_text, replaced
from strategies import mutated

FULL = json_text(FULL_SHEETS).encode()
SHEET = ("sheets", 0)

TABLE = """\
stage;juror;entry;criterion;mark;signed;conflict
proposal;juri-1;antre;manfaat;87,5;ya;
proposal;juri-1;antre;kebaruan;B+;;tidak
proposal;juri-2;antre;manfaat;90;tidak;
proposal;juri-3;antre;;;;ya
;;;;;;
"""
READ = (
    Sheet(
        stage="proposal",
        juror="juri-1",
        entry="antre",
        marks={"manfaat": Fraction("87.5"), "kebaruan": "B+"},
        signed=True,
    ),
    Sheet(
        stage="proposal",
        juror="juri-2",
        entry="antre",
        marks={"manfaat": 90},
        signed=False,
    ),
    Sheet(stage="proposal", juror="juri-3", entry="antre", conflict=True),
)


def read(text):
    """
    Return what the table *text* says.
    """
    content = text if isinstance(text, bytes) else text.encode()
    return parse_sheets(content, origin="nilai.csv")


def refused(text):
    """
    Return code, line and column of every finding about the table *text*.
    """
    with pytest.raises(SheetsError) as caught:
        read(text)
    assert str(caught.value)
    return [(each.code.id, each.line, each.column) for each in caught.value.findings]


class TestJson:
    """
    A document says what jurors gave, and who sat on the panel.
    """

    def test_a_full_document_is_read(self):
        """
        Marks are numbers or grades; a number may be written as text.
        """
        found = parse_sheets(FULL, origin="nilai.json")

        assert found.panels == {"proposal": ("juri-1", "juri-2")}
        assert found.sheets[0].marks == {
            "manfaat": Fraction("87.5"),
            "kebaruan": "B+",
            "biaya": Fraction(90),
        }
        assert found.sheets[1].total == Fraction("81.25")
        assert found.sha256 == hashlib.sha256(FULL).hexdigest()

    @pytest.mark.parametrize(
        ("place", "value", "code"),
        [
            ((*SHEET, "juror"), "Juri 1", "II-S109"),
            ((*SHEET, "marks", "kebaruan"), "A!", "II-S109"),
            ((*SHEET, "marks", "manfaat"), True, "II-S105"),
            ((*SHEET, "marks"), ["A"], "II-S105"),
            ((*SHEET, "total"), 80, "II-S117"),
            (("panels", "proposal"), ["juri-1", "juri-1"], "II-S115"),
            (("panels",), {"Tahap 1": []}, "II-S109"),
        ],
    )
    def test_a_fault_is_told(self, place, value, code):
        """
        Each fault has a line of its own.
        """
        document = replaced(FULL_SHEETS, place, value)
        with pytest.raises(SheetsError) as caught:
            parse_sheets(json_text(document).encode(), origin="nilai.json")

        assert [each.code.id for each in caught.value.findings] == [code]
        assert caught.value.findings[0].line


class TestTables:
    """
    An official makes them with a spreadsheet.
    """

    def test_rows_of_one_juror_and_entry_are_one_sheet(self):
        """
        A row for each criterion; blank rows are no rows.
        """
        assert read(TABLE).sheets == READ

    @pytest.mark.parametrize(
        "change",
        [
            lambda text: text.replace("\n", "\r\n"),
            lambda text: "\ufeff" + text,
            lambda text: text.replace("\n", ";;\n"),
            lambda text: text.replace("ya", "TRUE").replace("tidak", "False"),
            lambda text: text.replace(";", ",").replace("87,5", "87.5"),
            lambda text: text.replace("juri-1", '"juri-1"'),
            lambda text: text.rstrip("\n"),
        ],
        ids=range(7),
    )
    def test_it_does_not_matter_which_program_wrote_it(self, change):
        """
        Ends of lines, byte order mark, empty columns, quotes, either way to divide.
        """
        assert read(change(TABLE)).sheets == READ

    def test_totals_have_a_row_each(self):
        """
        Where no rubric is known, each juror gives one number; two rows are two sheets.
        """
        found = read(
            "entry,stage,juror,total,conflict\na,s,j,90,\na,s,j,80.25,\na,s,k,,ya\n"
        )

        assert [each.total for each in found.sheets] == [90, Fraction("80.25"), None]
        assert [each.conflict for each in found.sheets] == [False, False, True]

    def test_what_was_agreed_on_is_said_with_its_reason(self):
        """
        A plenary stands in a row as a juror does; its reason may be said once.
        """
        table = (
            "stage,juror,entry,criterion,mark,consensus,reason\n"
            "proposal,pleno,a,kebaruan,80,ya,Berita acara 3/2026\n"
            "proposal,pleno,a,manfaat,70,ya,\n"
            "proposal,juri-1,a,kebaruan,60,,\n"
        )
        agreed, single = parse_sheets(table.encode(), origin="nilai.csv").sheets

        assert (agreed.consensus, agreed.reason) == (True, "Berita acara 3/2026")
        assert agreed.marks == {"kebaruan": 80, "manfaat": 70}
        assert (single.consensus, single.reason) == (False, None)

    def test_a_panel_has_two_columns(self):
        """
        Who was assigned is told by stage and juror alone.
        """
        found = read("stage;juror\ns;j\ns;k\nt;j\n")

        assert found == Sheets(panels={"s": ("j", "k"), "t": ("j",)}, sheets=())

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("87,5", "1.250", ("II-S109", 2, 31)),
            ("87,5", "=SUM(A1:A9)", ("II-S109", 2, 31)),
            ("87,5", "", ("II-S109", 2, 31)),
            ("juri-1;antre;m", "Juri 1;antre;m", ("II-S109", 2, 10)),
            ("juri-1;antre;m", '"juri\n1";antre;m', ("II-S109", 2, 10)),
            ("juri-1;antre;m", '"juri\n-1";=antre;m', ("II-S109", 3, 5)),
            ("kebaruan", "manfaat", ("II-S115", 3, 23)),
            ("B+;;", "B+;tidak;", ("II-S123", 3, 35)),
            ("B+;;tidak", "B+;;barangkali", ("II-S106", 3, 36)),
            ("B+;;tidak", "B+;;tidak;x", ("II-S122", 3, 1)),
            ("B+;;tidak", "B+", ("II-S122", 3, 1)),
            ("juri-3;antre;;;;ya", "juri-3;antre;;;;", ("II-S109", 5, 23)),
            ("criterion;mark", "kriteria;nilai", ("II-S121", 1, 1)),
            ("criterion;mark;signed", "criterion;mark;mark", ("II-S121", 1, 1)),
            ("juri-2;", '"juri-2;', ("II-S005", 4, 1)),
            ("juri-2;", '"juri"-2;', ("II-S005", 4, 1)),
        ],
    )
    def test_a_fault_is_told_at_its_cell(self, old, new, expected):
        """
        Line and column are those of the cell in the file, quotes and all.
        """
        assert old in TABLE
        assert expected in refused(TABLE.replace(old, new, 1))

    def test_all_faults_are_told_at_once(self):
        """
        A row that does not fit does not hide those in other rows.
        """
        text = TABLE.replace("87,5", "x y").replace("B+;;tidak", "B+")

        assert refused(text) == [("II-S109", 2, 31), ("II-S122", 3, 1)]

    def test_a_comma_divides_no_decimals_where_it_divides_cells(self):
        """
        In a file divided by commas, 87,5 is no number, however it is quoted.
        """
        text = 'stage,juror,entry,total\ns,j,a,"87,5"\ns,j,b,87.5\n'

        assert refused(text) == [("II-S109", 2, 7)]

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "II-S002"),
            (b"\xef\xbb\xbf", "II-S002"),
            (b"\xef\xbb\xbf\xef\xbb\xbfstage", "II-S004"),
            (TABLE.encode("utf-16"), "II-S003"),
            (b"stage", "II-S121"),
            (b"\n" + TABLE.encode(), "II-S121"),
            (b"stage;juror\n" + b"x" * (MOST_CHARACTERS + 1), "II-S005"),
            (b'stage;juror\n"' + b"x\n" * MOST_CHARACTERS, "II-S005"),
            (b"stage;juror\n" + b";\n" * (MOST_ROWS + 1), "II-S114"),
        ],
        ids=range(9),
    )
    def test_what_is_no_table_is_refused(self, content, code):
        """
        One finding says why, whatever the size.
        """
        assert [found for found, _, _ in refused(content)] == [code]


class TestTogether:
    """
    Several files are one set of sheets.
    """

    def write(self, tmp_path, **files):
        """
        Write *files*, name and text, and return their paths.
        """
        paths = []
        for name, text in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_text(text, "utf-8", newline="")
            paths.append(path)
        return paths

    def test_sheets_and_panels_come_together(self, tmp_path):
        """
        A table of marks, a table of the panel and a document make one whole.
        """
        panel = "stage,juror\nproposal,juri-2\nproposal,juri-1\n"
        paths = self.write(
            tmp_path, a_csv=TABLE, panel_csv=panel, b_json=json_text(FULL_SHEETS)
        )
        found = read_sheets(paths)

        assert found.panels == {"proposal": ("juri-2", "juri-1")}
        assert len(found.sheets) == len(READ) + 2
        digests = [hashlib.sha256(each.read_bytes()).hexdigest() for each in paths]
        lines = "".join(f"{each}\n" for each in digests).encode()
        assert found.sha256 == hashlib.sha256(lines).hexdigest()
        assert read_sheets(paths[:1]).sha256 == digests[0]

    def test_two_panels_of_one_stage_contradict_each_other(self, tmp_path):
        """
        Who was assigned decides the divisor, so it is not guessed.
        """
        paths = self.write(
            tmp_path, a_csv="stage,juror\ns,j\n", b_csv="stage,juror\ns,k\n"
        )
        with pytest.raises(SheetsError) as caught:
            read_sheets(paths)

        assert [each.code.id for each in caught.value.findings] == ["II-N117"]

    def test_faults_of_all_files_are_told(self, tmp_path):
        """
        Each finding goes by the name of its file.
        """
        paths = self.write(tmp_path, a_csv="x", b_csv=TABLE, c_json="[]")
        with pytest.raises(SheetsError) as caught:
            read_sheets([*paths, tmp_path / "tidak-ada.csv"])
        error = caught.value

        assert [each.origin for each in (error, *error.others)] == [
            str(paths[0]),
            str(paths[2]),
            str(tmp_path / "tidak-ada.csv"),
        ]
        assert error.unreadable
        assert all(name in str(error) for name in ("a.csv", "c.json", "tidak-ada.csv"))


class TestHostile:
    """
    Nothing but findings comes out of a file.
    """

    @given(mutated(FULL_SHEETS))
    def test_a_spoilt_document_is_read_or_refused(self, document):
        """
        Whatever stands where, there is no traceback.
        """
        try:
            told = str(parse_sheets(json_text(document).encode(), origin="nilai.json"))
        except SheetsError as error:
            told = str(error)

        assert told

    @given(
        st.integers(0, len(TABLE)),
        st.integers(0, 30),
        st.text(st.sampled_from(';,"\n\r\x00x1=\ufeff'), max_size=5),
    )
    def test_a_damaged_table_is_read_or_refused(self, start, length, put):
        """
        A table that was cut or overwritten has findings that lie inside it.
        """
        text = TABLE[:start] + put + TABLE[start + length :]
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        findings = ()
        try:
            read(text)
        except SheetsError as error:
            findings = error.findings
        for each in findings:
            assert each.message()
            assert each.line <= len(lines)
            assert each.column <= len(lines[each.line - 1]) + 1

    @given(st.binary(max_size=200))
    def test_no_bytes_do_any_harm(self, content):
        """
        Whatever is in a file, it is a table of sheets or it is refused.
        """
        with pytest.raises(SheetsError):
            read(content)
