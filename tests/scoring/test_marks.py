"""
Indicators that are answered by a value, and earn a share of their weight.
"""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi import assess, codes
from indeksinovasi.model import Answer, Innovation
from indeksinovasi.scoring import Basis, calibrated, obstacles
from indeksinovasi.testing.arithmetic import evaluate
from scoring.regions import FIRST, FRAMEWORK, POPULATION, region

FITTED = calibrated(FRAMEWORK, POPULATION)

#: What may be answered: 0–100, and 1–5 by halves.
MARKS = {
    "perencanaan": st.decimals(0, 100, places=3).map(Fraction),
    "sdm": st.integers(2, 10).map(lambda halves: Fraction(halves, 2)),
}


def leaf(slug, answer, basis=Basis.CLAIMED):
    """
    Return the step that *answer* to *slug* comes to.
    """
    fitted = calibrated(FRAMEWORK, POPULATION, basis="claimed")
    population = attrs.evolve(fitted.population, basis=Basis(basis).value)
    fitted = attrs.evolve(fitted, population=population)
    result = assess(region(**{slug: answer}), fitted, basis=basis)
    return next(each for each in result.trace.walk() if each.name == slug)


def found(slug, **answer):
    """
    Return code, pointer and what is allowed of what is wrong with an answer.
    """
    sent = region(**{slug: Answer(**answer)})
    return [
        (each.code, each.pointer, each.words["allowed"])
        for each in obstacles(sent, FRAMEWORK)
    ]


class TestPoints:
    """
    The weight is the most there is; a value earns by where it lies between the ends.
    """

    @pytest.mark.parametrize(
        ("slug", "value", "formula", "points"),
        [
            ("perencanaan", "82.5", "200 × 82.5 / 100", 165),
            ("perencanaan", 0, "200 × 0 / 100", 0),
            ("perencanaan", 100, "200 × 100 / 100", 200),
            ("sdm", 1, "100 × (1 + -1) / (5 + -1)", 0),
            ("sdm", "3.5", "100 × (3.5 + -1) / (5 + -1)", Fraction("62.5")),
            ("sdm", 5, "100 × (5 + -1) / (5 + -1)", 100),
        ],
    )
    def test_worked_by_hand(self, slug, value, formula, points):
        """
        The least earns nothing, the most the whole weight.
        """
        step = leaf(slug, Answer(value=value))

        assert (step.formula, step.value) == (formula, points)

    @given(st.sampled_from(list(MARKS)), st.data())
    def test_more_never_earns_less(self, slug, data):
        """
        Points rise with the value, stay within the weight, and are what is written.
        """
        low, high = sorted(data.draw(st.tuples(MARKS[slug], MARKS[slug])))
        worse, better = (leaf(slug, Answer(value=each)) for each in (low, high))
        weight = 200 if slug == "perencanaan" else 100

        assert 0 <= worse.value <= better.value <= weight
        assert (worse.value < better.value) is (low < high)
        assert evaluate(better.formula) == better.value

    def test_no_answer_earns_nothing(self):
        """
        Neither a missing answer nor one that says nothing.
        """
        assert leaf("sdm", Answer()).value == 0
        assert assess(region(), FITTED).index_exact == 0

    @pytest.mark.parametrize(
        ("answer", "claimed", "evidenced", "verified"),
        [
            ({"value": 50}, 100, 0, 0),
            ({"value": 50, "evidence": ["surat"]}, 100, 100, 0),
            ({"value": 50, "evidence": ["tidak ada"]}, 100, 0, 0),
            ({"value": 50, "verified_value": 20}, 100, 0, 40),
            ({"verified_value": 20}, 0, 0, 40),
            ({"value": 50, "verified_value": 0}, 100, 0, 0),
        ],
    )
    def test_which_value_counts(self, answer, claimed, evidenced, verified):
        """
        As with levels: what is stated, what is proven, or what was accepted.
        """
        points = [leaf("perencanaan", Answer(**answer), each).value for each in Basis]

        assert points == [claimed, evidenced, verified]


class TestNotAllowed:
    """
    What is no answer to such an indicator is told, with what is.
    """

    def test_a_level(self):
        """
        There is no ladder; not even 0 is a level of none.
        """
        for name in ("level", "verified_level"):
            for level in (0, 3):
                assert found("perencanaan", **{name: level}) == [
                    (codes.framework.NO_LEVELS, f"/answers/perencanaan/{name}", "0–100")
                ]

    @pytest.mark.parametrize(
        ("slug", "value", "allowed"),
        [
            ("perencanaan", "100.001", "0–100"),
            ("perencanaan", "-0.001", "0–100"),
            ("sdm", "0.5", "1–5 (0.5)"),
            ("sdm", "5.5", "1–5 (0.5)"),
            ("sdm", "3.25", "1–5 (0.5)"),
        ],
    )
    def test_a_value_beside_the_marks(self, slug, value, allowed):
        """
        Outside the range, or between two steps, claimed or accepted.
        """
        for name in ("value", "verified_value"):
            assert found(slug, **{name: value}) == [
                (codes.numbers.VALUE_NOT_ALLOWED, f"/answers/{slug}/{name}", allowed)
            ]

    def test_a_basis(self):
        """
        There is one way to measure it, and it has no name.
        """
        assert found("sdm", value=3, basis="orang") == [
            (codes.framework.UNKNOWN_BASIS, "/answers/sdm/basis", ())
        ]

    def test_a_value_verified_for_a_level(self):
        """
        What has levels is verified as a level, also where a value was measured.
        """
        assert found("sarana", level=1, verified_value="1.5") == [
            (
                codes.framework.VERIFIED_VALUE,
                "/answers/sarana/verified_value",
                (0, 1, 2),
            )
        ]

    def test_all_at_once(self):
        """
        Every fault of an answer is told, each with its source.
        """
        sent = region(sdm=Answer(value=9, verified_level=2, basis="orang"))
        faults = obstacles(sent, FRAMEWORK)

        assert {each.code for each in faults} == {
            codes.framework.NO_LEVELS,
            codes.framework.UNKNOWN_BASIS,
            codes.numbers.VALUE_NOT_ALLOWED,
        }
        assert {each.source for each in faults} == {"Pedoman contoh, butir 2"}


def test_where_only_the_region_answers_innovations_have_no_points():
    """
    An innovation under a framework that asks it nothing is listed, with nothing.
    """
    sent = attrs.evolve(FIRST, innovations=[Innovation(id="a", name="A")])
    (only,) = assess(sent, calibrated(FRAMEWORK, POPULATION)).innovations

    assert (only.points, only.maximum) == (0, 0)
