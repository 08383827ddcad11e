"""
What the kit draws can be judged, reaches the ends, and gets better where it says so.
"""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indeksinovasi import assess, framework_ids
from indeksinovasi.contests.results import Verdict
from indeksinovasi.contests.run import run
from indeksinovasi.contests.tracking import track
from indeksinovasi.frameworks import Framework
from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.process import Process
from indeksinovasi.registry import rulebook
from indeksinovasi.scoring import Basis, Standing, obstacles
from indeksinovasi.testing.entries import cases
from indeksinovasi.testing.extremes import best, counts, fitted, least
from indeksinovasi.testing.ideas import ideas
from indeksinovasi.testing.improvements import improvements
from indeksinovasi.testing.ladders import STEPS, growth, ladders
from indeksinovasi.testing.law import Trial
from indeksinovasi.testing.strategies import submissions
from testing.making import sound

SHIPPED = [rulebook(name) for name in framework_ids()]
INDEXES = [each for each in SHIPPED if isinstance(each, Framework)] + [sound("indeks")]
CONTESTS = [each for each in SHIPPED if isinstance(each, Contest)] + [sound("lomba")]
PROCESSES = [each for each in SHIPPED if isinstance(each, Process)] + [sound("proses")]

a_few = settings(max_examples=10)


def ids(rulebooks):
    """
    Return *rulebooks* as parameters of a test.
    """
    return pytest.mark.parametrize("book", rulebooks, ids=lambda each: each.id)


def drawn(book, strategy, number):
    """
    Return *number* examples, the same ones every time.
    """
    found = []
    Trial(book, examples=number).every(strategy, found.append)
    return found


class TestSubmissions:
    """
    Submissions for any framework.
    """

    @ids(INDEXES)
    @a_few
    @given(data=st.data())
    def test_they_can_be_scored(self, book, data):
        """
        No answer, value or reported number is one that the framework refuses.
        """
        sent = data.draw(submissions(book))

        assert obstacles(sent, fitted(book)) == ()

    @ids(INDEXES)
    def test_the_best_and_the_least_can_be_scored(self, book):
        """
        However many innovations there are.
        """
        for number in counts(book):
            for sent in (best(book, number), least(book, number)):
                assert len(sent.innovations) == number
                assert obstacles(sent, fitted(book)) == ()

    def test_numbers_lie_around_the_divisor(self):
        """
        Under IGA 2026, that is twelve.
        """
        book = rulebook("iga/2026")
        found = {len(each.innovations) for each in drawn(book, submissions(book), 100)}

        assert {0, 1, 11, 12, 13} <= found
        assert max(found) <= 24

    def test_the_cap_is_among_the_numbers(self):
        """
        The two-hundredth innovation is the last that earns something.
        """
        assert {199, 200, 201} <= set(counts(rulebook("iga/2026")))

    def test_innovations_are_fit_unfit_and_silent(self):
        """
        Eligible ones, ineligible ones, and those that nothing is known of.
        """
        book = sound("indeks")
        found = {
            score.eligible.standing
            for sent in drawn(book, submissions(book), 100)
            for score in assess(sent, book).innovations
        }

        assert found == set(Standing)

    def test_values_fall_on_the_flaws_of_the_bounds(self):
        """
        Some lie between two ranges, where a reading decides.
        """
        book = sound("indeks")
        notes = {
            step.note
            for sent in drawn(book, submissions(book), 200)
            for step in assess(sent, book).trace.walk()
        }

        assert "gap: lower-level" in notes


class TestImprovements:
    """
    Pairs of submissions, one better than the other.
    """

    @ids(INDEXES)
    @a_few
    @given(data=st.data())
    def test_both_can_be_scored(self, book, data):
        """
        What is improved is still fit to be scored.
        """
        step = data.draw(improvements(book, max_innovations=4))

        for sent in (step.before, step.after):
            assert obstacles(sent, fitted(book)) == ()
        assert step.what in STEPS

    def test_every_kind_of_step_is_drawn(self):
        """
        Levels, values, evidence, affairs, innovations and reported points.
        """
        book = sound("indeks")
        steps = drawn(book, improvements(book), 200)

        assert {each.what for each in steps if each.before != each.after} == {
            *STEPS.keys() - {"nothing"}
        }

    @ids(INDEXES)
    def test_every_level_is_climbed(self, book):
        """
        Each indicator is led up its ladder, with the others at the foot and at the top.
        """
        steps = Counter(each.where for each in ladders(book))

        assert set(steps) == {each.slug for each in book.indicators}
        for each in book.indicators:
            assert steps[each.slug] % 2 == 0
            if each.levels:
                assert steps[each.slug] == 2 * len(each.levels)

    def test_growth_is_by_one_innovation(self):
        """
        Each step of growth adds one innovation.
        """
        for step in growth(sound("indeks")):
            before, after = step.before.innovations, step.after.innovations
            assert len(after) == len(before) + 1


class TestCases:
    """
    Entries and sheets for any contest.
    """

    @ids(CONTESTS)
    @a_few
    @given(data=st.data())
    def test_they_fit_the_rules(self, book, data):
        """
        No sheet is one that the contest refuses.
        """
        case = data.draw(cases(book))

        assert run(book, case.entries, case.sheets).verdict is not Verdict.INVALID

    def test_several_jurors_are_counted(self):
        """
        One, two and three of them.
        """
        book = sound("lomba")
        found = {
            len(each.trace.parts)
            for case in drawn(book, cases(book), 60)
            for each in run(book, case.entries, case.sheets).stages[0].ranking
        }

        assert found == {1, 2, 3}


class TestIdeas:
    """
    Ideas for any process.
    """

    @ids(PROCESSES)
    @a_few
    @given(data=st.data())
    def test_they_can_be_tracked(self, book, data):
        """
        Each has a place, whether it is sound or not.
        """
        drawn = data.draw(ideas(book))

        assert len(track(drawn, book).progress) == len(drawn.ideas)

    def test_some_are_ready(self):
        """
        There are ideas that have gone through all phases.
        """
        book = sound("proses")

        assert any(
            track(each, book).ready("iga/2026")
            for each in drawn(book, ideas(book), 100)
        )


class TestBases:
    """
    What is held against a population.
    """

    @pytest.mark.parametrize("basis", Basis)
    def test_without_such_a_thing_a_framework_is_left_alone(self, basis):
        """
        Only what needs a population is given one.
        """
        book = sound("indeks")

        assert fitted(book, basis) is book
