"""
Worked contests: the documents in ``examples/contests``, and what must come of them.

A case is a file in ``contest_cases``.  It says what it is about and who says so, which
example it takes (by default the one of its own name), and what comes out: points and
those who go on, by stage.
"""

import tomllib
from pathlib import Path

import attrs
import pytest

from indeksinovasi.contests.run import run
from indeksinovasi.documents.entries import read_entries
from indeksinovasi.documents.sheets import read_sheets
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.contest import Contest, Criterion, Rubric
from indeksinovasi.model.entries import (
    Decision,
    Entries,
    Entry,
    Sheet,
    Sheets,
    Submitter,
)
from indeksinovasi.registry import rulebook
from indeksinovasi.scoring import Standing

HERE = Path(__file__).resolve().parent
CASES = sorted((HERE / "contest_cases").glob("*.toml"))
EXAMPLES = HERE.parent / "examples" / "contests"


def contest(name, interpret):
    """
    Return the contest called *name*, with other readings.
    """
    rules = rulebook(name)
    assert isinstance(rules, Contest)
    return rules.interpreted(interpret)


def judged(example, *, interpret=(), without=()):
    """
    Return what comes of the *example*, whose decisions on some stages are left out.
    """
    folder = EXAMPLES / example
    entries = read_entries(folder / "entries.json")
    entries = attrs.evolve(
        entries,
        decisions=[each for each in entries.decisions if each.stage not in without],
    )
    files = sorted(set(folder.iterdir()) - {folder / "entries.json"})
    return run(contest(entries.contest, dict(interpret)), entries, read_sheets(files))


def told(result):
    """
    Return *result* as a case would give it.
    """
    stages = {each.stage.code: each for each in result.stages}
    return {
        "verdict": result.verdict.value,
        "winners": sorted(result.winners),
        "out": [
            each.entry.id
            for each in result.candidates
            if each.standing is Standing.INELIGIBLE
        ],
        "findings": [each.code.id for each in result.findings],
        "points": {
            code: {each.entry: as_text(each.points) for each in stage.ranking}
            for code, stage in stages.items()
            if stage.ranking
        },
        "selected": {code: sorted(stage.selected) for code, stage in stages.items()},
        "numbers": {code: len(stage.selected) for code, stage in stages.items()},
        "ties": {
            code: [list(each.entries) for each in stage.ties]
            for code, stage in stages.items()
            if stage.ties
        },
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
class TestCases:
    """
    What was worked out by hand is what comes out.
    """

    def test_a_case_comes_out_as_it_was_worked_out(self, path):
        """
        Verdict, winners, findings, points and ties are the expected ones.
        """
        case = tomllib.loads(path.read_text("utf-8"))
        expected = {"ties": {}} | case.pop("expected")
        found = told(
            judged(
                case.get("example", path.stem),
                interpret=case.get("interpret", {}),
                without=case.get("without", ()),
            )
        )

        assert {key: found[key] for key in expected} == expected
        assert {"verdict", "winners", "out", "findings"} <= expected.keys()

    def test_a_case_says_what_it_is_and_who_says_so(self, path):
        """
        Nobody has to guess what a case is about, or whether its numbers are made up.
        """
        case = tomllib.loads(path.read_text("utf-8"))

        assert case.keys() <= {
            *("about", "source", "example", "interpret", "without", "expected")
        }
        assert case["about"]
        assert case["source"]


class TestExamples:
    """
    The documents that the cases take.
    """

    def test_each_is_taken_by_a_case(self):
        """
        No example lies about untried.
        """
        folders = {each.name for each in EXAMPLES.iterdir() if each.is_dir()}

        assert folders == folders & {each.stem for each in CASES}

    def test_names_are_marked_as_made_up(self):
        """
        Nobody takes an example for a real entry.
        """
        for path in EXAMPLES.glob("*/entries.json"):
            for each in read_entries(path).entries:
                assert each.name.endswith(" (rekaan)")
                assert each.submitter.name.endswith(" (rekaan)")


def one_stage(rules, stage, sheets, decisions=()):
    """
    Return what comes of *sheets* for one entry in a contest of the one *stage*.
    """
    only = attrs.evolve(
        rules, stages=(stage,), requirements=(), interpretations=(), groups=()
    )
    entry = Entry(id="satu", name="Satu", submitter=Submitter(name="Contoh"))
    entries = Entries(contest=rules.id, entries=[entry], decisions=decisions)
    panel = [each.juror for each in sheets]
    result = run(only, entries, Sheets(panels={stage.code: panel}, sheets=sheets))
    return result.stages[0]


def test_a_nested_tree_comes_out_as_in_the_application_of_east_java():
    """
    Its own test: 80 and 60 at half each, at half, and 90 at half: 35 + 45 = 80.
    """
    rules = contest("kovablik/2022", {})
    source = rules.stages[0].source
    names = rules.names

    def node(code, weight, *criteria):
        return Criterion(
            code=code, names=names, weight=weight, criteria=criteria, source=source
        )

    tree = node(
        *("akar", 100),
        node("cabang-1", 50, node("daun-1a", 50), node("daun-1b", 50)),
        node("cabang-2", 50, node("daun-2a", 100)),
    )
    rubric = Rubric(criteria=(tree,), source=source)
    stage = attrs.evolve(rules.stages[0], rubric=rubric)
    marks = {"daun-1a": 80, "daun-1b": 60, "daun-2a": 90}
    sheet = Sheet(stage="proposal", juror="juri", entry="satu", marks=marks)
    decision = Decision(stage="proposal", entries=["satu"], reason="rekaan")
    (ranked,) = one_stage(rules, stage, (sheet,), (decision,)).ranking

    assert ranked.points == 80


@pytest.mark.parametrize(("total", "passes"), [("85", True), ("84.99", False)])
def test_85_passes_kipp_2025_and_a_hundredth_less_does_not(total, passes):
    """
    "Minimal 85" takes 85 in.
    """
    rules = contest("kipp/2025", {})
    stage = next(each for each in rules.stages if each.code == "te")
    sheet = Sheet(stage="te", juror="tim", entry="satu", total=total)

    assert bool(one_stage(rules, stage, (sheet,)).selected) is passes
