"""
The pages on rule-books are what their tool makes of the rule-books.
"""

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import indeksinovasi.frameworks
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Citation, Framework
from indeksinovasi.frameworks.contest import (
    CONDITIONS,
    RECIPIENTS,
    REDUCERS,
    SCALES,
    SHORTLISTS,
    Contest,
)
from indeksinovasi.frameworks.normalising import NORMALISERS
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.frameworks.rules import RULES
from indeksinovasi.registry import Registry, rulebook
from indeksinovasi.registry.providers import shipped

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tools"
PAGES = ROOT / "docs" / "frameworks"
RULEBOOKS = Path(indeksinovasi.frameworks.__file__).with_name("rulebooks")
NAMES = sorted(each.stem for each in RULEBOOKS.glob("*.toml"))
OURS = Registry.of(shipped())
WORDS = runpy.run_path(str(TOOLS / "framework_words.py"))


def page(name):
    """
    Return the text of a page.
    """
    return (PAGES / f"{name}.md").read_text("utf-8")


def read(name):
    """
    Return the rule-book in the file *name*.
    """
    path = RULEBOOKS / f"{name}.toml"
    return OURS.parse(path.read_bytes(), origin=path.name)


def test_the_pages_are_up_to_date(tmp_path):
    """
    What is published is what the rule-books say; if not, run the tool.
    """
    tool = TOOLS / "make_framework_docs.py"
    (tmp_path / "gone-1900.md").write_text("The page of a rule-book that is gone.")
    subprocess.run([sys.executable, str(tool), str(tmp_path)], check=True)

    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
        each.name: each.read_bytes() for each in PAGES.iterdir()
    }


def test_the_list_has_every_rulebook_of_every_kind():
    """
    Whoever looks for a rule-book finds it, under what it judges.
    """
    text = page("index")
    for name in NAMES:
        assert f"({name}.md)" in text
    for title in ("## Indeks / Index", "## Kompetisi / Contest", "## Proses / Process"):
        assert title in text


def test_the_list_is_part_of_the_documents():
    """
    The first page leads to it.
    """
    assert "frameworks/index" in (ROOT / "docs" / "index.md").read_text("utf-8")


def test_every_word_that_rulebooks_use_is_explained():
    """
    A rule, scale, jury, condition or shortlist has its meaning in both languages.
    """
    known = {*RULES, *SCALES, *NORMALISERS, *REDUCERS, *CONDITIONS, *SHORTLISTS}
    known |= {*RECIPIENTS}

    assert set(WORDS["VOCABULARY"]) == known
    for name in known:
        assert f"| `{name}` |" in page("index")


@pytest.mark.parametrize("name", NAMES)
class TestEach:
    """
    What the page on each rule-book tells.
    """

    def test_it_says_what_it_rests_on(self, name):
        """
        Both names, the legal basis, the digest, and each source with its status.
        """
        found, text = read(name), page(name)

        assert found.names.id in text
        assert found.names.en in text
        assert found.sha256 in text
        assert all(each in text for each in found.legal_basis)
        for key, source in found.sources.items():
            status = WORDS["STATUSES"][source.status]
            assert f"\n### {key}\n" in text
            assert any(
                line.startswith(f"**{source.title}**") and line.endswith(status)
                for line in text.splitlines()
            )
            assert " ".join(source.note.split()) in text

    def test_it_gives_every_clause(self, name):
        """
        Nothing that the rule-book cites is left out.
        """
        found, text = read(name), page(name)
        for path, each in walk(found):
            if isinstance(each, Citation) and path[0] != "base":
                assert f"[{each.source}](#{each.source}): {each.clause} (" in text

    def test_it_gives_every_weight_beside_its_clause(self, name):
        """
        An indicator's or criterion's weight stands in the row of its clause.
        """
        found = read(name)
        rows = page(name).splitlines()
        weighted = []
        if isinstance(found, Framework):
            weighted = [(f"[{each.slug}]", each) for each in found.indicators]
        elif isinstance(found, Contest):
            leaves = [leaf for _, rubric in found.rubrics() for leaf in rubric.leaves()]
            weighted = [(f"`{each.code}`", each) for each in leaves]
        for label, each in weighted:
            assert any(
                label in row
                and f" | {as_text(each.weight)} | " in row
                and f"{each.source.source}): {each.source.clause}" in row
                for row in rows
            )

    def test_it_gives_every_open_point_with_its_reason(self, name):
        """
        The choices, the one that is taken, and why, in both languages.
        """
        found, text = read(name), page(name)
        for each in getattr(found, "interpretations", ()):
            assert f"\n### {each.id}\n" in text
            assert " ".join(each.reason.id.split()) in text
            assert " ".join(each.reason.en.split()) in text
            assert all(f"| `{choice.id}` | " in text for choice in each.choices)

    def test_it_says_what_is_not_known(self, name):
        """
        What is withheld or only reported is told, with the reason.
        """
        found, text = read(name), page(name)
        reasons = [getattr(found, "withheld", None)]
        reasons += [each.reported for each in getattr(found, "stages", ())]
        for each in reasons:
            if each is not None:
                assert "## Yang tidak diketahui / What is not known" in text
                assert " ".join(each.id.split()) in text

    def test_it_keeps_the_opening_notes(self, name):
        """
        What the compiler says of the file stands on the page, word for word.
        """
        first = (RULEBOOKS / f"{name}.toml").read_text("utf-8").splitlines()[0]

        assert f"\n{first.removeprefix('# ')}\n" in page(name)


def test_a_page_is_indonesian_first():
    """
    A heading has Indonesian before English; so has the name.
    """
    lines = page("kipp-2023-umum").splitlines()
    found = rulebook("kipp/2023-umum")

    assert lines.index(found.names.id) < lines.index(f"*{found.names.en}*")
    assert "## Persyaratan / Requirements" in lines
    assert "## Tafsir / Interpretations" in lines
