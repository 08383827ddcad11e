"""
How points become a result, where a rule-book is not like the one of 2026.
"""

from fractions import Fraction

import attrs
import pytest

from indeksinovasi import assess, framework
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.rules import (
    Reported,
)
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import AffairGroup, Answer
from indeksinovasi.scoring import (
    Basis,
    Outcome,
    Touched,
    band_of,
    coverage,
    next_band,
)
from indeksinovasi.scoring.reckoning import tally
from scoring.drawing import (
    BEST_EACH,
    BEST_REGION,
    FRAMEWORK,
    REPORTING,
    YANDAS,
    reading,
    submission,
)
from scoring.regions import FRAMEWORK as MARKED
from scoring.regions import region

CLAUSE = "Surat Kepala BSKDN 400.10.11/1887/BSKDN, Lampiran I butir XI.B"


class TestWithoutIndex:
    """
    Of 2021 only the points of innovations are known, and no index is made of them.
    """

    RULES = framework("iga/2021-sid")
    SENT = submission({}, [("sosial", {"video": 3}), ("sosial", {"video": 1})])

    def test_points_are_all_there_is(self):
        """
        Neither an index, nor a predikat, nor a way to the next.
        """
        result = assess(self.SENT, self.RULES)

        assert (result.index, result.index_exact, result.predikat, result.next) == (
            (None,) * 4
        )

    def test_the_points_are_added_up(self):
        """
        The root of the trace is their sum, under the clause of the first component.
        """
        result = assess(self.SENT, self.RULES)
        (component,) = self.RULES.components
        (score,) = result.components
        (step,) = result.trace.parts
        points = [each.points for each in result.innovations]

        assert points[0] == 3 * points[1] > 0
        assert (score.code, score.points, score.maximum) == ("sid", sum(points), None)
        assert (result.trace.name, result.trace.value) == ("points", sum(points))
        assert result.trace.share == 1
        assert result.trace.source == step.source == self.RULES.cite(component.source)
        assert [each.value for each in step.parts] == points

    def test_a_reading_of_the_points_is_told(self):
        """
        What would come out under another choice is a sum of points, too.
        """
        weight = reading("bobot", "indicators.video.weight", "4", "5")
        rules = attrs.evolve(
            replaced(self.RULES, "indicators.video.weight", Fraction(4)),
            interpretations=(weight,),
        )
        (touched,) = assess(self.SENT, rules).interpretations

        assert touched == Touched("bobot", "4", (("5", Outcome(None, 20, None)),))

    def test_no_predikat_can_be_asked_for(self):
        """
        Who asks for a band is told which rule-book has none.
        """
        for ask in (band_of, next_band):
            with pytest.raises(ValueError, match=r"^iga/2021-sid has no index$"):
                ask(Fraction(50), self.RULES)


class TestTrace:
    """
    Each step has the name, the clause and the worth of what it stands for.
    """

    SENT = submission(BEST_REGION, [(each, BEST_EACH) for each in YANDAS])

    def test_names_and_clauses(self):
        """
        The index, the three components, and what they are made of.
        """
        trace = assess(self.SENT, FRAMEWORK).trace
        region, each, count = trace.parts

        assert [step.name for step in (trace, *trace.parts)] == [
            *("iid", "spd", "sid", "jumlah-inovasi")
        ]
        for step in (trace, region, each, *each.parts, count):
            assert step.source == CLAUSE
        assert {step.note for step in (trace, region, each, *each.parts, count)} == {""}

    def test_what_a_point_is_worth(self):
        """
        A point is worth 0.4 in the index, and of an innovation a twelfth in the mean.
        """
        trace = assess(self.SENT, FRAMEWORK).trace
        region, each, count = trace.parts

        assert (trace.share, region.share) == (Fraction("0.4"), 1)
        assert (each.share, count.share) == (Fraction(1, 12), None)
        assert {step.share for step in each.parts} == {1}

    def test_a_reported_component_has_no_parts(self):
        """
        It is what was reported, and nothing leads to it.
        """
        sent = submission({}, [], reported={"spd": "45.5"})
        step = assess(sent, REPORTING).trace.parts[0]

        assert (step.formula, step.value, step.parts) == ("45.5", Fraction("45.5"), ())

    def test_who_covers_what(self):
        """
        A step for each affair, and their sum.
        """
        sent = submission({}, [("pendidikan", {}), ("sosial", {})])
        step = coverage(sent.innovations, FRAMEWORK)

        assert [part.name for part in step.parts if part.value] == [
            *("pendidikan", "sosial")
        ]
        assert (step.formula.count("1"), step.formula.count("0")) == (2, 4)
        assert step.source == FRAMEWORK.cite(FRAMEWORK.portfolio.source)
        assert {part.source for part in step.parts} == {step.source}

    def test_an_affair_of_two_innovations_is_covered_once(self):
        """
        Both are named.
        """
        sent = submission({}, [("sosial", {}), ("sosial", {}), ("perdagangan", {})])
        step = coverage(sent.innovations, FRAMEWORK)
        notes = {part.name: part.note for part in step.parts}

        assert step.value == 1
        assert notes["sosial"] == "inovasi-1, inovasi-2"

    def test_other_affairs_can_be_asked(self):
        """
        Whatever group a rule-book names, its affairs are the parts.
        """
        rules = replaced(FRAMEWORK, "portfolio.group", AffairGroup.PILIHAN)
        sent = submission({}, [("perdagangan", {}), ("sosial", {})])
        step = coverage(sent.innovations, rules)

        assert step.name == "pilihan"
        assert [part.name for part in step.parts if part.value] == ["perdagangan"]

    def test_without_a_portfolio_nothing_is_covered(self):
        """
        The checks of rule-books do not let such a one pass; who built it is told.
        """
        rules = attrs.evolve(FRAMEWORK, portfolio=None)

        with pytest.raises(AssertionError, match=r"^iga/2026: a bonus without"):
            coverage((), rules)


class TestUnasked:
    """
    Who adds answers up without asking for obstacles gets an error, and no points.
    """

    def test_a_value_without_bounds(self):
        """
        The indicator is named.
        """
        (one,) = submission({}, [("sosial", {})]).innovations
        one = attrs.evolve(one, answers={"regulasi": Answer(value=2)})
        sent = attrs.evolve(submission({}, []), innovations=[one])

        with pytest.raises(AssertionError, match=r"^regulasi: a value without bounds"):
            tally(sent, FRAMEWORK, Basis.CLAIMED)

    @pytest.mark.parametrize(
        ("basis", "answer"),
        [
            (Basis.CLAIMED, Answer(value=5)),
            (Basis.VERIFIED, Answer(verified_value=5)),
        ],
    )
    def test_a_value_without_a_population(self, basis, answer):
        """
        Nothing says what the value is worth.
        """
        with pytest.raises(AssertionError, match=r"^paten: a value without a popul"):
            tally(region(paten=answer), MARKED, basis)


class TestMaximum:
    """
    The most an innovation can earn, over all components that look at innovations.
    """

    def test_two_components_that_look_at_innovations(self):
        """
        Their points and their maxima are added up.
        """
        region, each, count = FRAMEWORK.components
        halves = [
            attrs.evolve(each, code=code, names=each.names) for code in ("satu", "dua")
        ]
        rows = [
            attrs.evolve(row, component="satu" if place % 2 else "dua")
            for place, row in enumerate(FRAMEWORK.of_component("sid"))
        ]
        rules = attrs.evolve(
            FRAMEWORK,
            components=(region, *halves, count),
            indicators=(*FRAMEWORK.of_component("spd"), *rows),
            interpretations=(),
        )
        sent = submission({}, [("sosial", BEST_EACH), ("sosial", {"video": 2})])
        found = assess(sent, rules).innovations

        assert [(score.points, score.maximum) for score in found] == [
            (111, 111),
            (8, 111),
        ]

    def test_where_it_does_not_follow_the_rule_book_says_it(self):
        """
        A rule that cannot say how much it yields leaves it to the declared maximum.
        """
        region, each, count = FRAMEWORK.components
        unknown = Reported(Bilingual("contoh", "example"))
        for declared, most in ((Fraction(40), 40), (None, 0)):
            silent = attrs.evolve(each, each=unknown, maximum=declared)
            rules = attrs.evolve(FRAMEWORK, components=(region, silent, count))
            (score,) = assess(submission({}, [("sosial", {})]), rules).innovations

            assert (score.points, score.maximum) == (0, most)
