"""
A comparison as people read it.
"""

import attrs
import pytest
from rich.console import Console

from audit.drawing import (
    DIVIDING,
    IGA,
    REPORTING,
    WITHHELD,
    claims,
    innovation,
    sent,
    weighing,
)
from indeksinovasi.audit import compare, side
from indeksinovasi.messages import LANGUAGES
from indeksinovasi.model import Answer, Origin, Stage
from indeksinovasi.reports.comparison import comparison_report, labels

MINE = sent(
    innovation("antre", "Antre", video=2, sdm=1),
    innovation("pasar", "Pasar", video=1),
    answers=claims({"pad": 2}),
)
THEIRS = attrs.evolve(
    MINE,
    origin=Origin.VERIFIED,
    innovations=[innovation("a-1", "ANTRE", video=1, sdm=1)],
)


def printed(*sides, language="en"):
    """
    Return the lines of the report on *sides*.
    """
    console = Console(width=120, record=True, markup=False, highlight=False)
    with console.capture() as capture:
        console.print(comparison_report(compare(*sides), language))
    return [each.rstrip() for each in capture.get().splitlines()]


def found(lines, start):
    """
    Return the words of the only line that begins with *start*.
    """
    (line,) = [each for each in lines if each.startswith(start)]
    return line.removeprefix(start).split()


class TestLabels:
    """
    A column is called after what makes its side another.
    """

    @pytest.mark.parametrize(
        ("sides", "names"),
        [
            ([(MINE, IGA), (MINE, DIVIDING)], ("iga/2026", "contoh/pembagi")),
            ([(MINE, IGA), (THEIRS, IGA)], ("self", "verified")),
            ([(MINE, IGA), (MINE, IGA)], ("#1", "#2")),
            (
                [(MINE, IGA), (MINE, IGA), (THEIRS, IGA)],
                ("self #1", "self #2", "verified #3"),
            ),
            (
                [(MINE, IGA), (THEIRS, DIVIDING)],
                ("iga/2026 self", "contoh/pembagi verified"),
            ),
        ],
    )
    def test_a_label_holds_what_differs(self, sides, names):
        """
        Nothing that is the same everywhere is repeated, and no two are the same.
        """
        assert labels([side(*each) for each in sides]) == names

    def test_two_bases_of_one_file(self):
        """
        Claimed and verified are told apart by just that.
        """
        sides = [side(MINE, IGA, basis=each) for each in ("claimed", "verified")]

        assert labels(sides) == ("claimed", "verified")


class TestTwoSubmissions:
    """
    What the centre made of a self-assessment.
    """

    def test_every_reason_is_a_line(self):
        """
        Lines name the indicator, what it was, what it is, and what that does.
        """
        lines = printed(side(MINE, IGA), side(THEIRS, IGA))

        assert found(lines, "    video") == ["8", "4", "≈-0.13", "-2/15"]
        assert found(lines, "  pasar") == ["4", "–", "≈-0.13", "-2/15"]
        assert found(lines, "Total")[2:] == ["≈-0.27", "-4/15"]

    def test_what_has_gone_is_not_spelt_out(self):
        """
        An innovation that is not there any more is one line, without its indicators.
        """
        lines = printed(side(MINE, IGA), side(THEIRS, IGA))

        assert sum("video" in each for each in lines) == 1

    def test_a_match_by_name_is_told(self):
        """
        A reader sees which two ids were taken for one innovation.
        """
        lines = printed(side(MINE, IGA), side(THEIRS, IGA))

        assert "  a-1 is taken for antre: they have the same name" in lines

    def test_indicators_that_moved_nothing_are_left_out(self):
        """
        Only what makes the difference is shown.
        """
        lines = printed(side(MINE, IGA), side(THEIRS, IGA))

        assert not any("sdm" in each or "pad" in each for each in lines)


class TestShares:
    """
    A divisor, a scale and eligibility are put into words.
    """

    def test_another_divisor(self):
        """
        The two shares stand where the points of the others stand.
        """
        lines = printed(side(MINE, IGA), side(MINE, DIVIDING))

        assert found(lines, "  another divisor")[:2] == ["1/12", "1/3"]

    def test_another_scale(self):
        """
        An index of another height is told as such.
        """
        scaled = attrs.evolve(IGA.index, rule=attrs.evolve(IGA.index.rule, scale=50))
        other = attrs.evolve(IGA, id="contoh/skala", index=scaled)

        lines = printed(side(MINE, IGA), side(MINE, other))
        assert found(lines, "another scale")[:2] == ["0.4", "0.2"]

    def test_eligibility(self):
        """
        An innovation that loses or gains its standing says so.
        """
        trial = Answer(level=3, verified_level=3)
        stages = (Stage.UJI_COBA, Stage.PENERAPAN)
        lost, kept = (
            sent(attrs.evolve(innovation("a"), stage=it, answers={"video": trial}))
            for it in stages
        )
        gone, there = (side(it, IGA, basis="verified") for it in (lost, kept))

        assert found(printed(there, gone), "    not eligible any more")[:2] == [
            "1",
            "0",
        ]
        assert found(printed(gone, there), "    eligible now")[:2] == ["0", "1"]


class TestRuleBooks:
    """
    What the rules alone change.
    """

    def test_weights_stand_beside_each_other(self):
        """
        An indicator that differs is shown with weight, levels and points.
        """
        lines = printed(side(MINE, IGA), side(MINE, weighing("video", 7)))

        (line,) = [each for each in lines if "4 × 3 = 12" in each]
        assert "7 × 3 = 21" in line
        assert "39 indicators are the same on every side." in lines

    def test_what_is_unknown_is_told_apart_from_what_is_absent(self):
        """
        Two signs, and a line that explains them.
        """
        lines = printed(
            side(MINE, IGA), side(MINE, REPORTING, known=[IGA]), side(THEIRS, WITHHELD)
        )
        text = "\n".join(lines)

        assert "? / 63" in text
        assert "Not in contoh/dilaporkan, set aside: pad" in text
        assert "give its points as reported.spd" in text
        assert "the formula is not known" in text
        assert lines[-1] == "– not there; ? not known"

    def test_what_has_no_bounds_is_shown_as_unknown(self):
        """
        A level that cannot be told is not shown as 0.
        """
        unbounded = attrs.evolve(
            IGA,
            id="contoh/tanpa-batas",
            indicators=tuple(attrs.evolve(it, measures=()) for it in IGA.indicators),
        )
        value = attrs.evolve(innovation("a"), answers={"replikasi": Answer(value=3)})
        sides = [side(sent(value), each, known=[IGA]) for each in (IGA, unbounded)]

        assert any("3 × ?" in each for each in printed(*sides))

    def test_a_region_without_innovations(self):
        """
        Where no innovation is sent, none is listed.
        """
        alone = sent(answers=claims({"pad": 2}))
        lines = printed(*(side(alone, each) for each in (IGA, WITHHELD)))

        assert not any(each.startswith("Innovation") for each in lines)

    def test_a_name_cannot_steer_the_terminal(self):
        """
        What is no printable sign is shown by its code.
        """
        hostile = sent(innovation("a", "Antre \x1b[2J"))
        lines = printed(*(side(hostile, each) for each in (IGA, DIVIDING)))

        assert not any("\x1b" in each for each in lines)
        assert any("Antre \\x1b[2J" in each for each in lines)

    def test_several_of_one_slug_are_counted(self):
        """
        An indicator that is set aside for many innovations is named once.
        """
        fewer = attrs.evolve(
            IGA,
            id="contoh/tanpa",
            indicators=tuple(it for it in IGA.indicators if it.slug != "video"),
        )
        lines = printed(side(MINE, IGA), side(MINE, fewer, known=[IGA]))

        assert "Not in contoh/tanpa, set aside: video ×2" in lines

    def test_an_innovation_that_does_not_count_is_marked(self):
        """
        A star says that it is not one of the n.
        """
        trial = attrs.evolve(innovation("a", video=2), stage=Stage.UJI_COBA)
        lines = printed(*(side(sent(trial), each) for each in (IGA, DIVIDING)))

        assert any(each.endswith("8.00 / 111 *") for each in lines)
        assert "* does not count" in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language):
    """
    Whatever the language, the numbers are there.
    """
    text = "\n".join(printed(side(MINE, IGA), side(THEIRS, IGA), language=language))

    assert "-4/15" in text
    assert ("Semula" in text) is (language == "id")
