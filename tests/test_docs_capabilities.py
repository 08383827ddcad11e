"""
The page on what a rule-book can say: all of it can be read, and is held by a test.
"""

import ast
import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.frameworks import faults

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "capabilities.md").read_text("utf-8")
BASES = ROOT / "tests" / "examples" / "base"

ROWS = re.findall(
    r"^\| \[(\d+)\]\(#([\w-]+)\) \|.*\| `([^`]+)` \|$", PAGE, re.MULTILINE
)
SECTION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
SECTIONS = dict(SECTION.findall(PAGE))


def anchor(title):
    """
    Return what a link to the section called *title* goes to.
    """
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def snippets():
    """
    Return the rule-book in each section that has one, by the section.
    """
    found = {
        title: re.findall(r"```toml\n# (\w+)\n(.*?)```", body, re.DOTALL)
        for title, body in SECTIONS.items()
    }
    return {title: each[0] for title, each in found.items() if each}


def base(kind):
    """
    Return the rule-book that a snippet of *kind* changes, as plain data.
    """
    if kind == "process":
        data = base("contest")
        kept = ("id", "revision", "names", "legal_basis", "sources")
        return {key: data[key] for key in kept} | {"format": "indeksinovasi.process/1"}
    name = {"index": "contoh-nilai-2026", "contest": "lomba-juri-2026"}[kind]
    text = (BASES / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def changed(kind, text):
    """
    Return the rule-book that *text* makes of the base of its *kind*.
    """
    given = tomllib.loads(text, parse_float=Decimal)
    return structure_rulebook(base(kind) | given)


def test_all_twenty_two_are_told():
    """
    None is left out, and each row leads to a section of its own.
    """
    assert [int(number) for number, _, _ in ROWS] == list(range(1, 23))
    assert [each for _, each, _ in ROWS] == [anchor(each) for each in SECTIONS]


@pytest.mark.parametrize("test", [each for _, _, each in ROWS])
def test_the_test_that_is_named_is_there(test):
    """
    Nobody is sent to a test that is gone.
    """
    path, *names = test.split("::")
    scope = ast.parse((ROOT / path).read_text("utf-8")).body
    for name in names:
        (found,) = (each for each in scope if getattr(each, "name", None) == name)
        scope = found.body


@pytest.mark.parametrize("title", snippets())
def test_what_is_written_can_be_read(title):
    """
    Each snippet, put into an example rule-book, makes a sound one.
    """
    assert faults(changed(*snippets()[title])) == ()


def test_where_there_is_a_key_there_is_a_snippet():
    """
    Only what rule-books need not say goes without one.
    """
    without = {title for title in SECTIONS if title not in snippets()}

    assert without == {"Claimed and verified", "The trace", "Handing over"}
