"""
Worked cases, one file each: adding a case is adding a file to ``cases``.

A case gives levels by slug (``every`` stands for all that are not named), or whole
answers, or a document of the repository; the points of components that cannot be
computed; and it says what comes out and who says so.
"""

import tomllib
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from indeksinovasi import assess, framework, read_submission
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Scope
from indeksinovasi.model import Answer, Innovation, Region, Stage, Submission

HERE = Path(__file__).resolve().parent
CASES = sorted((HERE / "cases").glob("*/*.toml"))


def answers(rules, scope, given):
    """
    Return the answers *given* by slug; a number is a level, a table a whole answer.
    """
    codes = [each.code for each in rules.components if each.scope is scope]
    rows = [each.slug for each in rules.indicators if each.component in codes]
    if "every" in given:
        given = dict.fromkeys(rows, given["every"]) | given
    return {
        slug: Answer(level=each) if isinstance(each, int) else Answer(**each)
        for slug, each in given.items()
        if slug != "every"
    }


def innovations(rules, *, levels, times=1, stage=None, affairs=()):
    """
    Return as many innovations of these levels as the case says.
    """
    one = Innovation(
        id="contoh",
        name="Contoh",
        stage=stage and Stage(stage),
        affairs=affairs,
        answers=answers(rules, Scope.INNOVATION, levels),
    )
    return [one] * times


def submission(rules, *, document=None, region=None, reported=None, sent=()):
    """
    Return the submission that a case gives, or the document that it names.
    """
    reported = {code: Fraction(each) for code, each in (reported or {}).items()}
    if document is not None:
        return read_submission(HERE.parent / document)
    return Submission(
        framework=rules.id,
        region=Region(name="Daerah Contoh"),
        answers=answers(rules, Scope.REGION, region or {}),
        reported=reported,
        innovations=[
            attrs.evolve(each, id=f"inovasi-{number}")
            for number, each in enumerate(sent, 1)
        ],
    )


def worked_out(path, *, basis="claimed", choices=(), sent=(), **given):
    """
    Return what comes out of what is *given* in the case at *path*.
    """
    rules = framework(path.parent.name.replace("-", "/", 1)).interpreted(dict(choices))
    sent = [one for each in sent for one in innovations(rules, **each)]
    result = assess(submission(rules, sent=sent, **given), rules, basis=basis)
    return {
        "index": str(result.index),
        "index_exact": str(result.index_exact),
        "predikat": result.predikat,
        "components": {each.code: as_text(each.points) for each in result.components},
        "innovations": [as_text(each.points) for each in result.innovations],
        "alternatives": {
            each.id: {
                choice: [str(other.index), other.predikat]
                for choice, other in each.alternatives
            }
            for each in result.interpretations
        },
    }


@pytest.mark.parametrize(
    "path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}"
)
class TestCases:
    """
    What was worked out by hand, from a source, is what comes out.
    """

    def test_a_case_comes_out_as_it_was_worked_out(self, path):
        """
        Index, predikat, points and alternatives are the expected ones, and no others.
        """
        case = tomllib.loads(path.read_text("utf-8"))
        given = case["given"]
        sent = given.pop("innovations", [])
        expected = {"alternatives": {}} | case["expected"]
        told = worked_out(path, sent=sent, **given)

        assert {key: told[key] for key in expected} == expected
        assert {"index", "index_exact", "predikat", "components"} <= expected.keys()

    def test_a_case_says_what_it_is_and_who_says_so(self, path):
        """
        Nobody has to guess what a case is about, or where its numbers are from.
        """
        case = tomllib.loads(path.read_text("utf-8"))

        assert case.keys() == {"about", "source", "given", "expected"}
        assert case["about"]
        assert case["source"]
