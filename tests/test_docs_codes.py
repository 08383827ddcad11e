"""
The pages on finding codes are what their tool makes of the catalogue and the examples.
"""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from indeksinovasi.codes import CODES
from indeksinovasi.codes.examples import examples_of

ROOT = Path(__file__).resolve().parents[1]
TOOL = ROOT / "tools" / "make_code_docs.py"
PAGES = ROOT / "docs" / "codes"
DATA = ROOT / "src" / "indeksinovasi" / "codes" / "examples.json"


def page(name):
    """
    Return the text of a page.
    """
    return (PAGES / f"{name}.md").read_text("utf-8")


def test_all_is_up_to_date(tmp_path):
    """
    What is published and shipped is what the program does; if not, run the tool.
    """
    pages, data = tmp_path / "codes", tmp_path / "examples.json"
    pages.mkdir()
    (pages / "II-X999.md").write_text("The page of a code that is gone.")
    subprocess.run([sys.executable, str(TOOL), str(pages), str(data)], check=True)

    assert {each.name: each.read_bytes() for each in pages.iterdir()} == {
        each.name: each.read_bytes() for each in PAGES.iterdir()
    }
    assert data.read_bytes() == DATA.read_bytes(), "run tools/make_code_docs.py"


def test_every_code_has_a_page_that_the_index_links_to():
    """
    Whoever looks up a code finds it, and from the list, too.
    """
    for code in CODES:
        assert f"[{code}]({code}.md)" in page("index")
        assert page(code).count(f"# {code}\n") == 1


def test_a_page_shows_both_languages_and_both_examples():
    """
    A page has the text twice, a wrong file with what is said of it, and a right one.
    """
    headings = [each for each in page("II-K003").splitlines() if each.startswith("#")]
    assert headings == [
        "# II-K003",
        "## Bahasa Indonesia",
        "## English",
        "## Salah / Wrong",
        "## Benar / Right",
    ]
    assert '"visi-misi": {"level": 4, "evidence": ["rpjmd"]}' in page("II-K003")
    assert "II-K003-level-empat.json:5:28: II-K003 $.answers.vi" in page("II-K003")
    assert '"visi-misi": {"level": 3, "evidence": ["rpjmd"]}' in page("II-K003")


def test_what_is_no_text_is_shown_by_its_bytes():
    """
    A byte order mark and a foreign encoding can be seen on their pages.
    """
    assert "ef bb bf 7b" in page("II-S004")
    assert "ff fe 7b 00" in page("II-S003")
    assert " 96 " in page("II-S003")


class TestShipped:
    """
    The program shows one wrong and one right example of each code.
    """

    @pytest.mark.parametrize(
        ("code", "wrong", "right"),
        [
            ("II-K003", "II-K003-level-empat.json", "II-K003-level-tiga.json"),
            ("II-S005", "II-S005-koma-desimal.json", "II-S005-titik-desimal.json"),
            ("II-S002", "II-S002-kosong.json", "II-S002-berisi.json"),
        ],
    )
    def test_they_differ_as_little_as_may_be(self, code, wrong, right):
        """
        Of several, those are shown that let one see what makes the difference.
        """
        shown = examples_of(CODES[code])

        assert (shown.wrong.name, shown.right.name) == (wrong, right)

    def test_a_long_file_ends_with_an_ellipsis(self, monkeypatch):
        """
        What is too long for a terminal is shown up to a line, and seen to go on.
        """
        monkeypatch.syspath_prepend(ROOT / "tools")
        tool = importlib.import_module("code_excerpts")
        shortened, most = tool.shortened, tool.MOST
        lines = "0123456789\n" * most
        whole = "0" * most

        assert shortened(None) is None
        assert shortened(whole) == whole
        assert shortened(whole + "0") == whole + "\n…\n"
        assert shortened(lines) == "0123456789\n" * (most // 11) + "…\n"
