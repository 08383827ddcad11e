"""
What a rule of a plugin is given, and what becomes of one that stops.
"""

from fractions import Fraction

import attrs
import pytest

from indeksinovasi import assess, codes
from indeksinovasi.errors import PluginError
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.frameworks.rules import (
    Facts,
    RescaledSum,
    WeightedSum,
    Working,
)
from scoring.drawing import (
    FRAMEWORK,
    submission,
)


@attrs.frozen
class Seeing:
    """
    A rule of a plugin that writes down what it may look at.
    """

    seen: list = attrs.field(factory=list, eq=False)

    def __call__(self, facts):
        """
        Keep the facts, and yield nothing.
        """
        self.seen.append(facts)
        return Working("0", Fraction(0))

    def ceiling(self, parts):
        """
        Return nothing: there is none to earn.
        """


@attrs.frozen
class Stopping:
    """
    A rule of a plugin that stops with an error.
    """

    def __call__(self, facts):
        """
        Divide by nothing.
        """
        return 1 / len(facts.parts[:0])

    def ceiling(self, parts):
        """
        Return what a sum can yield.
        """
        return WeightedSum().ceiling(parts)


class TestFacts:
    """
    What a rule may look at, and nothing that is not its component's business.
    """

    SENT = submission(
        {"pad": 2}, [("sosial", {"video": 1}), ("kesehatan", {"video": 3})]
    )

    def seen(self, path):
        """
        Return what a rule at *path* is given.
        """
        rule = Seeing()
        rules = attrs.evolve(replaced(FRAMEWORK, path, rule), interpretations=())
        assess(self.SENT, rules)
        return rule.seen

    def test_of_the_region(self):
        """
        Points by row, and how many innovations there are; no affairs.
        """
        (facts,) = self.seen("components.spd.rule")

        assert [each for each in facts.parts if each] == [3]
        assert len(facts.parts) == len(FRAMEWORK.of_component("spd"))
        assert attrs.astuple(facts)[1:] == (2, 0, None)

    def test_of_each_innovation(self):
        """
        Points by row, and nothing of the others.
        """
        one, two = self.seen("components.sid.each")

        assert (sum(one.parts), sum(two.parts)) == (4, 12)
        assert attrs.astuple(one)[1:] == attrs.astuple(two)[1:] == (0, 0, None)

    def test_of_all_innovations(self):
        """
        Points by innovation, and their number.
        """
        assert self.seen("components.sid.rule") == [
            Facts(parts=(Fraction(4), Fraction(12)), innovations=2)
        ]

    def test_of_the_portfolio(self):
        """
        How many of the affairs are covered, as number and as the only part.
        """
        assert self.seen("components.jumlah-inovasi.rule") == [
            Facts(parts=(Fraction(2),), innovations=2, covered=2)
        ]

    def test_of_the_index(self):
        """
        The points of the components, and no more.
        """
        assert self.seen("index.rule") == [
            Facts(parts=(Fraction(3), Fraction(16, 12), Fraction(0)))
        ]


class TestPlugin:
    """
    A rule of a plugin that stops is the plugin's fault, and is told as that.
    """

    @pytest.mark.parametrize(
        ("path", "code"),
        [
            ("components.spd.rule", "spd"),
            ("components.sid.each", "sid"),
            ("components.sid.rule", "sid"),
            ("index.rule", "iid"),
        ],
    )
    def test_wherever_it_stops(self, path, code):
        """
        Which rule-book, which component, and what went wrong.
        """
        rules = replaced(FRAMEWORK, path, Stopping())
        with pytest.raises(PluginError) as caught:
            assess(submission({}, [("sosial", {})]), rules)
        (found,) = caught.value.findings

        assert caught.value.origin == f"iga/2026@{FRAMEWORK.revision}"
        assert (found.code, found.path) == (codes.plugin.RULE_FAILS, (code,))
        assert found.words["reason"] == "ZeroDivisionError: division by zero"
        assert "ZeroDivisionError: division by zero" in found.message()
        assert isinstance(caught.value.__cause__, ZeroDivisionError)

    def test_a_rule_of_this_library_is_no_plugin(self):
        """
        What goes wrong in it is not blamed on whoever brought the rule-book.
        """
        with attrs.validators.disabled():
            nothing = RescaledSum(maximum=0, scale=100)
            rules = replaced(FRAMEWORK, "index.rule", nothing)

        with pytest.raises(ZeroDivisionError):
            assess(submission({}, []), rules)
