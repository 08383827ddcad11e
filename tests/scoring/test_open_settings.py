"""
Readings of what a plugin or a rule-book of its own leaves open.
"""

from fractions import Fraction

import attrs
import pytest

from indeksinovasi import assess
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import faults
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.rules import Facts, RescaledSum, WeightedSum, Working
from indeksinovasi.model import Answer
from indeksinovasi.scoring import Outcome, calibrated
from scoring.drawing import (
    BEST_EACH,
    FRAMEWORK,
    YANDAS,
    reading,
    submission,
)
from scoring.regions import FRAMEWORK as MARKED
from scoring.regions import POPULATION, region
from scoring.test_interpretations import alternative, touched


@attrs.frozen
class Taking:
    """
    A rule of a plugin: all points of an innovation, or only its best row.
    """

    take: str

    def __call__(self, facts):
        """
        Add the parts up, or take the largest.
        """
        if self.take == "all":
            return WeightedSum()(facts)
        return Working(as_text(max(facts.parts)), max(facts.parts))

    def ceiling(self, parts):
        """
        Return the most that can be taken.
        """
        return self(Facts(parts=parts)).value


class TestPlugin:
    """
    An interpretation may decide any setting, those of a plugin's rules among them.
    """

    def test_a_reading_of_the_points_is_worked_out_anew(self):
        """
        An alternative that changes innovations' points is not made of the old ones.
        """
        take = reading("take", "components.sid.each.take", "all", "best")
        framework = attrs.evolve(
            replaced(FRAMEWORK, "components.sid.each", Taking("all")),
            interpretations=(take,),
        )
        result = assess(submission({}, [("sosial", BEST_EACH)]), framework)

        assert result.index_exact == Fraction(111, 12) / 250 * 100
        assert touched(result) == {"take": "all"}
        assert alternative(result, "take", "best").index_exact == Fraction(2, 5)

    @pytest.mark.parametrize(
        ("path", "choices"),
        [
            ("indicators.video.weight", ("4", "5")),
            ("components.jumlah-inovasi.rule.minimum", ("2", "3")),
            ("bounds.overlap", ("higher-level", "lower-level")),
            ("index.rule.scale", ("100", "10")),
            ("index.rounding.mode", ("half-up", "half-even")),
        ],
    )
    def test_each_is_what_scoring_under_it_gives(self, path, choices):
        """
        Whatever part of the rules is open, and however little of it.
        """
        read = FRAMEWORK.interpretations[0]
        open_ = attrs.evolve(
            read,
            id="open",
            decides=path,
            choices=tuple(
                attrs.evolve(each, id=choice)
                for each, choice in zip(read.choices, choices, strict=True)
            ),
        )
        rules = attrs.evolve(
            replaced(FRAMEWORK, "components.jumlah-inovasi.rule.minimum", 2),
            interpretations=(open_,),
        )
        sent = submission({}, [(each, {"video": 3}) for each in YANDAS[:2]])
        measured = {"pendapatan-perkapita": Answer(value="5.23")}
        sent = attrs.evolve(sent, answers=sent.answers | measured)
        result = assess(sent, rules)

        default, other = choices
        afresh = assess(sent, rules.interpreted({"open": other}))
        differs = afresh.index_exact != result.index_exact
        assert differs is (path != "index.rounding.mode")
        assert touched(result) == ({"open": default} if differs else {})
        if differs:
            told = alternative(result, "open", other)
            assert told == Outcome(afresh.index, afresh.index_exact, afresh.predikat)

    @pytest.mark.parametrize(
        ("basis", "level"), [("claimed", 3), ("evidenced", 0), ("verified", 1)]
    )
    def test_an_alternative_counts_the_same_answers(self, basis, level):
        """
        What is read otherwise is read on the same basis.
        """
        read = FRAMEWORK.interpretations[0]
        four, five = (
            attrs.evolve(each, id=choice)
            for each, choice in zip(read.choices, ("4", "5"), strict=True)
        )
        weight = attrs.evolve(
            read, id="w", decides="indicators.video.weight", choices=(four, five)
        )
        rules = attrs.evolve(FRAMEWORK, interpretations=(weight,))
        (one,) = submission({}, [("sosial", {})]).innovations
        video, sdm = Answer(level=3, verified_level=1), Answer(level=1, evidence=["x"])
        one = attrs.evolve(one, answers={"video": video, "sdm": sdm})
        sent = attrs.evolve(submission({}, []), innovations=[one])
        result = assess(sent, rules, basis=basis)

        gained = Fraction(level, 12) / 250 * 100
        if not gained:
            assert touched(result) == {}
            return
        told = alternative(result, "w", "5")
        assert told.index_exact == result.index_exact + gained

    def test_without_a_portfolio(self):
        """
        Where nobody counts innovations, a reading of the index is told all the same.
        """
        scale = reading("scale", "index.rule.scale", "100", "10")
        rules = calibrated(MARKED, POPULATION)
        rules = replaced(rules, "index.rule", RescaledSum(maximum=1000, scale=100))
        rules = attrs.evolve(rules, interpretations=(scale,))
        result = assess(region(perencanaan=50), rules)

        assert result.index_exact == 10
        assert alternative(result, "scale", "10").index_exact == 1


class TestNumbers:
    """
    The id of a choice is text, also where it decides a number.
    """

    @pytest.mark.parametrize(
        ("decides", "held", "other"),
        [
            ("components.jumlah-inovasi.rule.rate", "0.38", "0.5"),
            ("components.sid.rule.floor", "12", "10"),
        ],
    )
    def test_a_number_can_be_left_open(self, decides, held, other):
        """
        What is held is told as the choice writes it, and the other can be taken.
        """
        known = FRAMEWORK.interpretations[0]
        choices = tuple(
            attrs.evolve(known.choices[0], id=each) for each in (held, other)
        )
        number = attrs.evolve(known, id="angka", decides=decides, choices=choices)
        every = (*FRAMEWORK.interpretations, number)
        open_ = attrs.evolve(FRAMEWORK, interpretations=every)

        assert faults(open_) == ()
        assert open_.choice(number) == held
        assert open_.interpreted({"angka": other}).choice(number) == other
