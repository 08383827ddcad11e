"""
The pages on finding codes are what their tool makes of the catalogue and the examples.
"""

import subprocess
import sys
from pathlib import Path

from indeksinovasi.codes import CODES

ROOT = Path(__file__).resolve().parents[1]
TOOL = ROOT / "tools" / "make_code_docs.py"
PAGES = ROOT / "docs" / "codes"


def page(name):
    """
    Return the text of a page.
    """
    return (PAGES / f"{name}.md").read_text("utf-8")


def test_the_pages_are_up_to_date(tmp_path):
    """
    What is published is what the program does; if not, run tools/make_code_docs.py.
    """
    (tmp_path / "II-X999.md").write_text("The page of a code that is gone.")
    subprocess.run([sys.executable, str(TOOL), str(tmp_path)], check=True)

    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        each.name: each.read_bytes() for each in PAGES.iterdir()
    }


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
