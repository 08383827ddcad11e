"""
Lampiran I butir IV.B and XIII: which innovations may be scored this year.
"""

import datetime as dt
import tracemalloc

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indeksinovasi.model import Innovation, Stage
from indeksinovasi.scoring import Eligible, Standing
from indeksinovasi.scoring.eligibility import eligible, words
from scoring.drawing import FRAMEWORK

RULE = FRAMEWORK.eligibility

#: An innovation that fulfils every condition.
FIT = Innovation(
    id="contoh",
    name="Contoh",
    stage=Stage.PENERAPAN,
    launched_on=dt.date(2024, 5, 17),
    design="kata " * 300,
)


def failed(**change):
    """
    Return what `FIT` fails after a *change*.
    """
    found = eligible(attrs.evolve(FIT, **change), RULE)
    assert found.unchecked == ()
    return found.failed


class TestStage:
    """
    Only *tahapan penerapan* is sent on for scoring.
    """

    @pytest.mark.parametrize("stage", Stage)
    def test_only_what_is_in_use_is_scored(self, stage):
        """
        An initiative or a trial is recorded, but not scored.
        """
        assert failed(stage=stage) == (() if stage is Stage.PENERAPAN else ("stage",))


class TestWindow:
    """
    Implemented from 1 January 2024 to 31 December 2025, or developed in that time.
    """

    @pytest.mark.parametrize(
        ("day", "inside"),
        [
            ("2023-12-31", False),
            ("2024-01-01", True),
            ("2025-12-31", True),
            ("2026-01-01", False),
        ],
    )
    def test_both_ends_are_inside(self, day, inside):
        """
        The first and the last day count, the days beside them do not.
        """
        expected = () if inside else ("window",)
        day = dt.date.fromisoformat(day)

        assert failed(launched_on=day) == expected
        assert failed(launched_on=dt.date(2020, 1, 1), developed_on=day) == expected

    def test_an_old_innovation_that_was_developed_is_taken(self):
        """
        Development inside the window makes up for a launch before it.
        """
        launch, development = dt.date(2019, 1, 1), dt.date(2024, 6, 1)

        assert failed(launched_on=launch, developed_on=development) == ()
        assert failed(launched_on=launch) == ("window",)

    @pytest.mark.parametrize(
        ("launched", "developed", "fails", "untold"),
        [
            (None, "2026-03-01", False, True),
            (None, "2025-12-31", False, False),
            (None, "2023-12-31", True, False),
            ("2026-02-01", "2025-03-01", True, False),
            ("2025-06-01", "2026-03-01", False, False),
            ("2020-01-01", "2026-03-01", True, False),
        ],
    )
    def test_a_launch_comes_before_a_development(
        self, launched, developed, fails, untold
    ):
        """
        What follows from that is concluded, and what is not known stays open.
        """
        days = {"launched_on": launched, "developed_on": developed}
        given = {
            key: each and dt.date.fromisoformat(each) for key, each in days.items()
        }
        status = eligible(attrs.evolve(FIT, **given), RULE)

        assert ("window" in status.failed) is fails
        assert ("window" in status.unchecked) is untold

    def test_a_trial_is_no_launch(self):
        """
        The day of the trial does not open the window.
        """
        old = dt.date(2019, 1, 1)

        assert failed(launched_on=old, trialled_on=dt.date(2024, 6, 1)) == ("window",)


class TestDesign:
    """
    The *rancang bangun* has at least 300 words.
    """

    @pytest.mark.parametrize(
        ("number", "enough"), [(0, False), (299, False), (300, True)]
    )
    def test_three_hundred_words_are_enough(self, number, enough):
        """
        The three-hundredth word makes the difference.
        """
        assert failed(design="kata " * number) == (() if enough else ("design",))

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("", 0),
            (" \n\t", 0),
            ("— … !", 0),
            ("satu", 1),
            ("satu, dua; (tiga)", 3),
            ("e-government 24/7 a.n. kepala", 4),
            ("Al-Qur’an dan Jum'at", 3),
            ("satu\ndua\n\ntiga", 3),
            ("1.000 orang", 2),
            ("dua - tiga", 2),
            ("élan naïf", 2),
        ],
    )
    def test_words_are_counted_as_people_count_them(self, text, number):
        """
        Spaces and dashes between them part words; marks alone are none.
        """
        assert words(text) == number

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("<style>p { margin: 0 }</style>satu dua", 2),
            ("satu <!-- tiga empat --> dua", 2),
            ("satu <!-- dua tiga", 3),
            ("satu <!-- x --> dua <!-- y --> tiga", 3),
            ("--> satu <!-- x --> dua", 2),
            ("satu&nbsp;dua", 2),
            ("satu &amp; dua", 2),
            ("satu < dua & tiga", 3),
            ("nilai <baseline itu dan hasil > target", 6),
            ("<table><tr><td>satu</td></tr></table>", 1),
            ("<STRONG>satu</STRONG> <br/>dua", 2),
        ],
    )
    def test_what_is_not_shown_is_no_word(self, text, number):
        """
        What editors leave is left out, and what people write between signs is not.
        """
        assert words(text) == number

    def test_signs_that_open_and_never_close_take_no_time(self):
        """
        Each text is gone through a few times only.
        """
        text = "<style <!-- <p " * 200_000

        assert words(text) == 400_000

    def test_long_texts_are_not_kept(self):
        """
        A thousand long texts would take the memory that many files may not take.
        """
        tracemalloc.start()
        for number in range(20):
            assert words(f"kata{number} " * 100_000) == 100_000
        left, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert left < 1_000_000

    @given(st.lists(st.sampled_from(["kata", "e-KTP", "24/7"]), max_size=20))
    def test_how_they_are_set_does_not_matter(self, found):
        """
        Lines, blanks and commas do not change the number of words.
        """
        assert words(" ".join(found)) == words("\n".join(found)) == len(found)
        assert words(", ".join(found)) == len(found)


class TestNotAsked:
    """
    What a rule-book does not ask is neither failed nor missing.
    """

    @pytest.mark.parametrize(
        ("left_out", "asked"),
        [
            ({"stages": ()}, ("window", "design")),
            ({"opens_on": None, "closes_on": None}, ("stage", "design")),
            ({"design_words": None}, ("stage", "window")),
        ],
    )
    def test_one_condition_is_left_out(self, left_out, asked):
        """
        The others are failed, or unchecked, under their own names as ever.
        """
        rule = attrs.evolve(RULE, **left_out)
        unfit = attrs.evolve(
            FIT, stage=Stage.UJI_COBA, launched_on=dt.date(1999, 1, 1), design="Satu."
        )

        assert eligible(unfit, rule) == Eligible(asked, ())
        assert eligible(Innovation(id="a", name="A"), rule) == Eligible((), asked)
        assert eligible(FIT, rule) == Eligible((), ())

    @pytest.mark.parametrize(
        ("end", "day", "inside"),
        [
            ("opens_on", dt.date(1, 1, 1), True),
            ("opens_on", dt.date(2026, 1, 1), False),
            ("closes_on", dt.date(9999, 12, 31), True),
            ("closes_on", dt.date(2023, 12, 31), False),
        ],
    )
    def test_a_window_without_one_end_is_open_there(self, end, day, inside):
        """
        The other end still holds.
        """
        rule = attrs.evolve(RULE, **{end: None})
        found = eligible(attrs.evolve(FIT, launched_on=day), rule)

        assert found.failed == (() if inside else ("window",))

    def test_a_design_of_no_words_is_asked_for_all_the_same(self):
        """
        0 words is a number that was asked; leaving it out is not asking.
        """
        rule = attrs.evolve(RULE, design_words=0)

        assert eligible(attrs.evolve(FIT, design=None), rule).unchecked == ("design",)


class TestStanding:
    """
    Skipped is not passed, and not failed either.
    """

    def test_who_fulfils_everything_is_eligible(self):
        """
        Every condition was checked and holds.
        """
        assert eligible(FIT, RULE).standing is Standing.ELIGIBLE

    @pytest.mark.parametrize(
        ("change", "condition"),
        [
            ({"stage": None}, "stage"),
            ({"launched_on": None}, "window"),
            ({"design": None}, "design"),
        ],
        ids=["stage", "window", "design"],
    )
    def test_what_is_not_told_is_not_checked(self, change, condition):
        """
        Where the submission is silent, the standing is unknown, not good.
        """
        found = eligible(attrs.evolve(FIT, **change), RULE)

        assert found == Eligible((), (condition,))
        assert found.standing is Standing.UNKNOWN

    def test_one_failure_is_enough(self):
        """
        What fails a condition is ineligible, whatever else is not known.
        """
        found = eligible(
            attrs.evolve(FIT, stage=Stage.UJI_COBA, launched_on=None, design="x"), RULE
        )

        assert found == Eligible(("stage", "design"), ("window",))
        assert found.standing is Standing.INELIGIBLE

    def test_without_a_rule_everything_is_eligible(self):
        """
        A framework that asks for nothing turns nobody away.
        """
        bare = Innovation(id="x", name="x", stage=Stage.INISIATIF)

        assert eligible(bare, None).standing is Standing.ELIGIBLE
