"""
The trace is the result: it adds up at every step, and each step says who orders it.
"""

from fractions import Fraction

import attrs
from hypothesis import given

from indeksinovasi import assess
from indeksinovasi.exact import as_text
from indeksinovasi.scoring import Basis, Standing, Step
from indeksinovasi.testing.arithmetic import evaluate
from indeksinovasi.testing.strategies import submissions
from scoring.drawing import FRAMEWORK, bases, portfolios, readings, regions, submission

TITLES = tuple(each.title for each in FRAMEWORK.sources.values())


def said(step):
    """
    Return the sum of a step's parts, as a formula writes it.
    """
    return " + ".join(as_text(each.value) for each in step.parts) or "0"


class TestArithmetic:
    """
    Whoever works a step out by hand gets what is printed.
    """

    @given(sent=submissions(FRAMEWORK), basis=bases, reading=readings)
    def test_every_formula_evaluates_to_its_value(self, sent, basis, reading):
        """
        At every step, under every reading, the formula is true and exact.
        """
        result = assess(sent, FRAMEWORK.interpreted(reading), basis=basis)

        for step in result.trace.walk():
            assert evaluate(step.formula) == step.value, step
            assert isinstance(step.value, Fraction)

    @given(sent=submissions(FRAMEWORK), basis=bases, reading=readings)
    def test_every_formula_is_made_of_its_parts(self, sent, basis, reading):
        """
        The numbers of a formula are the values of the steps below it, in their order.
        """
        result = assess(sent, FRAMEWORK.interpreted(reading), basis=basis)
        index = result.trace
        region, each, count = index.parts
        (coverage,) = count.parts
        n = len(each.parts)

        assert index.formula == f"({said(index)}) / 250 × 100"
        assert region.formula == said(region)
        assert each.formula == f"({said(each)}) / max(12, {n})"
        assert count.formula == f"min({n}, 200) × 0.38 if {said(count)} ≥ 5 else 0"
        assert coverage.formula == said(coverage)
        for step in each.parts:
            assert step.formula in {said(step), f"0 × ({said(step)})"}

    @given(sent=submissions(FRAMEWORK), basis=bases, reading=readings)
    def test_points_are_weight_times_level(self, sent, basis, reading):
        """
        Every row has its own weight, one level, and no more points than its maximum.
        """
        result = assess(sent, FRAMEWORK.interpreted(reading), basis=basis)
        region, each, _ = result.trace.parts
        rows = {row.slug: row for row in FRAMEWORK.indicators}

        for whole in (region, *each.parts):
            for leaf in whole.parts:
                weight, level = leaf.formula.split(" × ")
                assert Fraction(weight) == rows[leaf.name].weight
                assert int(level) in {0, 1, 2, 3}
                assert leaf.value <= rows[leaf.name].maximum
                assert [step.value for step in leaf.parts] in ([], [int(level)])

    @given(sent=submissions(FRAMEWORK), basis=bases, reading=readings)
    def test_the_result_is_what_the_trace_says(self, sent, basis, reading):
        """
        Index and components stand in the trace, and nothing else was added.
        """
        result = assess(sent, FRAMEWORK.interpreted(reading), basis=basis)

        assert result.index_exact == result.trace.value
        assert [(each.code, each.points) for each in result.components] == [
            (step.name, step.value) for step in result.trace.parts
        ]


class TestCompleteness:
    """
    Nothing is left out of the trace, and nothing stands in it twice.
    """

    @given(region=regions, portfolio=portfolios(most=5))
    def test_every_row_has_a_step(self, region, portfolio):
        """
        All rows appear in the order of the rule-book, answered or not.
        """
        result = assess(submission(region, portfolio), FRAMEWORK)
        first, each, _ = result.trace.parts

        assert [step.name for step in first.parts] == [
            row.slug for row in FRAMEWORK.of_component("spd")
        ]
        for step in each.parts:
            assert [leaf.name for leaf in step.parts] == [
                row.slug for row in FRAMEWORK.of_component("sid")
            ]

    @given(sent=submissions(FRAMEWORK), basis=bases)
    def test_every_innovation_has_a_step(self, sent, basis):
        """
        Where every innovation counts, each is in the trace with its points.
        """
        result = assess(sent, FRAMEWORK, basis=basis)
        _, each, _ = result.trace.parts

        assert [(step.name, step.value) for step in each.parts] == [
            (score.innovation.id, score.points) for score in result.innovations
        ]

    @given(sent=submissions(FRAMEWORK))
    def test_an_innovation_that_does_not_count_has_none(self, sent):
        """
        Where only eligible ones count, just the ineligible ones are missing.
        """
        stricter = FRAMEWORK.interpreted({"n-counts": "eligible"})
        result = assess(sent, stricter)
        _, each, _ = result.trace.parts

        assert [step.name for step in each.parts] == [
            score.innovation.id
            for score in result.innovations
            if score.eligible.standing is not Standing.INELIGIBLE
        ]

    @given(sent=submissions(FRAMEWORK, max_innovations=4), basis=bases)
    def test_every_step_has_a_source(self, sent, basis):
        """
        Each line of arithmetic names the document that orders it.
        """
        for step in assess(sent, FRAMEWORK, basis=basis).trace.walk():
            assert step.source.startswith(TITLES)

    @given(sent=submissions(FRAMEWORK, max_innovations=4))
    def test_what_was_verified_needs_no_measuring(self, sent):
        """
        On the verified basis the levels are given, so no bound is applied.
        """
        result = assess(sent, FRAMEWORK, basis=Basis.VERIFIED)

        assert not [step for step in result.trace.walk() if ".level" in step.name]


class TestWalk:
    """
    The trace can be read from the inputs to the result.
    """

    def test_inputs_come_before_results(self):
        """
        Whoever reads along never meets a number that was not explained before.
        """
        leaf, other = (Step(name, "1", Fraction(1), "surat") for name in "ab")
        middle = Step("c", "1 + 1", Fraction(2), "surat", (leaf, other))
        root = Step("d", "2 / 2", Fraction(1), "surat", (middle,))

        assert [each.name for each in root.walk()] == ["a", "b", "c", "d"]

    @given(sent=submissions(FRAMEWORK, max_innovations=4))
    def test_the_result_comes_last(self, sent):
        """
        The last step is the index, and every part was met before its whole.
        """
        trace = assess(sent, FRAMEWORK).trace
        steps = list(trace.walk())
        met = set()
        for step in steps:
            assert {id(part) for part in step.parts} <= met
            met.add(id(step))

        assert steps[-1] is trace

    def test_a_step_cannot_be_changed(self):
        """
        Nobody corrects a trace after the fact.
        """
        step = Step("a", "1", Fraction(1), "surat")

        assert attrs.evolve(step) == step
        assert attrs.evolve(step, value=Fraction(2)) != step
