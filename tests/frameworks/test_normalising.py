"""
What a rule-book may say instead of levels: marks, or a place in a population.
"""

import json
import tomllib
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from jsonschema import Draft202012Validator

from indeksinovasi.documents import (
    parse_rulebook,
    schema_text,
    unstructure_rulebook,
    write_submission,
)
from indeksinovasi.documents.rulebooks import structure_rulebook
from indeksinovasi.documents.submissions import parse_submission
from indeksinovasi.errors import RulebookError
from indeksinovasi.frameworks import Spread
from indeksinovasi.frameworks.normalising import MinMax
from indeksinovasi.model import Answer
from indeksinovasi.scoring import calibrated
from scoring.regions import FILE, FRAMEWORK, POPULATION, region

TEXT = FILE.read_text("utf-8")
SCHEMA = Draft202012Validator(json.loads(schema_text("rulebook-1")))
MARKS = "marks = { least = 1, most = 5, step = 0.5 }"
COMPARED = 'normalised = { name = "min-max", better = "higher" }'
LEVELS = 'levels = [{ level = 1, names = { id = "a", en = "b" } }]'
MEASURES = """measures = [{ names = { id = "a", en = "b" }, unit = "c", ranges = [
  { level = 1, at_least = 1 }], source = "pedoman" }]"""


def plain(text):
    """
    Return a rule-book as JSON would give it.
    """
    return json.loads(json.dumps(tomllib.loads(text), default=str))


class TestScale:
    """
    Where a value lies between the worst and the best.
    """

    @pytest.mark.parametrize(
        ("better", "value", "formula", "share"),
        [
            ("higher", "-2.5", "(-2.5 + 2.5) / (7.5 + 2.5)", 0),
            ("higher", 5, "(5 + 2.5) / (7.5 + 2.5)", Fraction(3, 4)),
            ("higher", "7.5", "(7.5 + 2.5) / (7.5 + 2.5)", 1),
            ("lower", "-2.5", "(7.5 + 2.5) / (7.5 + 2.5)", 1),
            ("lower", 5, "(7.5 + -5) / (7.5 + 2.5)", Fraction(1, 4)),
            ("lower", "7.5", "(7.5 + -7.5) / (7.5 + 2.5)", 0),
        ],
    )
    def test_both_directions(self, better, value, formula, share):
        """
        The rule-book says which end is the best one.
        """
        scale = MinMax(better=better).scale(Spread(least="-2.5", most="7.5"))
        working = scale.share(Fraction(value))

        assert (working.formula, working.value) == (formula, share)
        assert scale.takes(Fraction(value))
        assert scale.allowed() == "-2.5–7.5"

    @pytest.mark.parametrize("better", ["higher", "lower"])
    def test_only_numbers_inside(self, better):
        """
        Neither the code of a grade, nor what nobody in the population has.
        """
        scale = MinMax(better=better).scale(Spread(least=0, most=1))

        assert not scale.takes("A")
        assert not scale.takes(Fraction(-1, 1000))
        assert not scale.takes(Fraction(1001, 1000))
        with pytest.raises(TypeError):
            scale.share("A")

    def test_a_direction_is_declared(self):
        """
        Which end is the best is never guessed.
        """
        with pytest.raises(ValueError, match="better"):
            MinMax(better="more")

    @pytest.mark.parametrize(("least", "most"), [(1, 1), (2, 1)])
    def test_a_spread_has_two_ends(self, least, most):
        """
        Where all are equal there is nothing to divide by.
        """
        with pytest.raises(ValueError, match="population between"):
            Spread(least=least, most=most)


class TestDeclared:
    """
    An indicator has one way to points.
    """

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (MARKS, ""),
            (MARKS, f"{MARKS}\n{COMPARED}"),
            (
                COMPARED,
                f"{COMPARED}\n{LEVELS}",
            ),
            (COMPARED, f"{COMPARED}\n{MEASURES}"),
        ],
    )
    def test_exactly_one(self, before, after):
        """
        Levels, marks or a population; the schema says the same.
        """
        text = TEXT.replace(before, after)

        with pytest.raises(RulebookError) as caught:
            parse_rulebook(text.encode(), origin="x.toml")
        (finding,) = caught.value.findings
        assert finding.code.id == "II-P010"
        assert finding.path[0] == "indicators"
        assert not SCHEMA.is_valid(plain(text))

    @pytest.mark.parametrize(
        ("before", "after", "code"),
        [
            (MARKS, "marks = { least = 5, most = 1 }", "II-P010"),
            (MARKS, "marks = { least = 1, most = 5, step = 3 }", "II-P010"),
            (MARKS, "marks = { last = 1 }", "II-S103"),
            (MARKS, "marks = 5", "II-S105"),
            (MARKS, f"{MARKS}\nspread = {{ least = 1, most = 2 }}", "II-S103"),
            (COMPARED, 'normalised = { name = "min-max" }', "II-S104"),
            (COMPARED, 'normalised = { name = "min-max", better = "more" }', "II-S106"),
            (COMPARED, 'normalised = { name = "z-score" }', "II-P009"),
            (COMPARED, 'normalised = "min-max"', "II-S105"),
            ("revision = 1", "revision = 1\npopulation = { count = 3 }", "II-S103"),
        ],
    )
    def test_slips(self, before, after, code):
        """
        What is not of the agreed form is told; the population is never in a file.
        """
        with pytest.raises(RulebookError) as caught:
            parse_rulebook(TEXT.replace(before, after).encode(), origin="x.toml")

        assert {each.code.id for each in caught.value.findings} == {code}

    def test_the_schema_takes_it(self):
        """
        Both as a file gives it, and as it is written again.
        """
        SCHEMA.validate(plain(TEXT))
        written = unstructure_rulebook(FRAMEWORK)

        SCHEMA.validate(json.loads(json.dumps(written, default=str)))
        again = structure_rulebook(written)
        assert attrs.evolve(again, sha256=None) == FRAMEWORK

    def test_a_change_replaces_marks_as_a_whole(self):
        """
        A scale makes no sense in parts.
        """
        change = """
            format = "indeksinovasi.rulebook/1"
            id = "contoh-nilai/2027"
            revision = 1
            names = { id = "Tahun berikutnya", en = "The next year" }
            extends = "contoh-nilai/2026"
            [sources.surat]
            title = "Surat contoh"
            status = "inferred"
            note = "Rekaan."
            [[indicators]]
            slug = "sdm"
            marks = { most = 10 }
            source = "surat: butir 1"
        """
        changed = parse_rulebook(
            change.encode(), origin="x.toml", base=lambda *_: FRAMEWORK
        )
        (sdm,) = (each for each in changed.indicators if each.slug == "sdm")

        assert (sdm.marks.least, sdm.marks.most, sdm.marks.step) == (0, 10, None)

    def test_what_a_population_gave_is_not_written(self):
        """
        A rule-book that was fitted is written as it was read.
        """
        fitted = calibrated(FRAMEWORK, POPULATION)

        assert unstructure_rulebook(fitted) == unstructure_rulebook(FRAMEWORK)

    def test_the_most_it_can_earn(self):
        """
        With marks, that is the weight; with levels, weight times the highest.
        """
        assert sum(each.maximum for each in FRAMEWORK.indicators) == 1000
        assert {each.highest for each in FRAMEWORK.indicators} == {0, 2}


class TestSubmission:
    """
    A verified value goes in and out of a document.
    """

    def test_exactly(self):
        """
        As text or as a number, digit by digit.
        """
        sent = region(sdm=Answer(value="3.5", verified_value=Decimal("2.50")))
        read = parse_submission(write_submission(sent).encode(), origin="-")

        assert read == sent
        assert read.answers["sdm"].verified_value == Fraction(5, 2)
