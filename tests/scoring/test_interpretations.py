"""
What the letter leaves open: each reading, what it changes, and that it is told.
"""

import datetime as dt
from fractions import Fraction

import attrs
import pytest
from hypothesis import given

from indeksinovasi import assess
from indeksinovasi.model import Answer, Stage
from indeksinovasi.scoring import Basis, Outcome
from indeksinovasi.testing.strategies import submissions
from scoring.drawing import (
    BEST_EACH,
    BEST_REGION,
    FRAMEWORK,
    YANDAS,
    bases,
    readings,
    submission,
)

CHOICES = {
    each.id: [choice.id for choice in each.choices]
    for each in FRAMEWORK.interpretations
}


def touched(result):
    """
    Return the choices of every interpretation that touched *result*.
    """
    return {each.id: each.chosen for each in result.interpretations}


def alternative(result, interpretation, choice):
    """
    Return what *result* would have been under another *choice*.
    """
    (found,) = (each for each in result.interpretations if each.id == interpretation)
    return dict(found.alternatives)[choice]


def answering(slug, value, basis=None):
    """
    Return a submission that answers one indicator with a measured value.
    """
    answers = {slug: Answer(value=value, basis=basis)}
    if slug in BEST_REGION:
        return attrs.evolve(submission({}, []), answers=answers)
    sent = submission({}, [("sosial", {})])
    innovation = attrs.evolve(sent.innovations[0], answers=answers)
    return attrs.evolve(sent, innovations=[innovation])


def level(result, slug):
    """
    Return the level that *slug* was placed on.
    """
    (step,) = (each for each in result.trace.walk() if each.name == f"{slug}.level")
    return int(step.value)


class TestTouched:
    """
    A result lists the readings that matter to it, and no others.
    """

    @given(sent=submissions(FRAMEWORK, max_innovations=6), basis=bases, chosen=readings)
    def test_what_is_told_is_what_would_come_out(self, sent, basis, chosen):
        """
        Each alternative is what scoring under it gives; all that matter are listed.
        """
        framework = FRAMEWORK.interpreted(chosen)
        result = assess(sent, framework, basis=basis)
        told = {each.id: dict(each.alternatives) for each in result.interpretations}
        published = Outcome(result.index, result.index_exact, result.predikat)

        for name, choices in CHOICES.items():
            others = {}
            for choice in choices:
                other = framework.interpreted({name: choice})
                afresh = assess(sent, other, basis=basis)
                others[choice] = Outcome(
                    afresh.index, afresh.index_exact, afresh.predikat
                )
            assert others.pop(chosen[name]) == published
            changes = any(other != published for other in others.values())
            assert told.pop(name, {}) == (others if changes else {})
        assert told == {}

    @given(sent=submissions(FRAMEWORK))
    def test_they_stand_in_the_order_of_the_rule_book(self, sent):
        """
        An auditor finds them where the framework lists them.
        """
        found = [each.id for each in assess(sent, FRAMEWORK).interpretations]

        assert found == [name for name in CHOICES if name in found]

    def test_where_nothing_is_open_nothing_is_told(self):
        """
        A region far from every edge depends on no interpretation.
        """
        sent = submission(BEST_REGION, [("sosial", BEST_EACH)])

        assert assess(sent, FRAMEWORK).interpretations == ()


class TestBounds:
    """
    A value on a flaw of the printed bounds is read as declared, and the note says how.
    """

    @pytest.mark.parametrize(
        ("slug", "basis", "value", "interpretation", "chosen", "other"),
        [
            ("pendapatan-perkapita", None, "5.23", "overlapping-bounds", 3, 2),
            ("tingkat-kemiskinan", None, "4.82", "overlapping-bounds", 3, 2),
            ("perizinan", None, "-50.325", "overlapping-bounds", 2, 1),
            ("pengaduan", None, "50.5", "gapped-bounds", 1, 2),
            ("proses", None, "1.5", "gapped-bounds", 2, 3),
            ("kemanfaatan", "efisiensi", "35", "beyond-best-bound", 3, 0),
            ("kemanfaatan", "tren", "4", "beyond-best-bound", 3, 0),
            ("replikasi", None, "38", "beyond-best-bound", 3, 0),
            ("kecepatan", None, "0.5", "beyond-best-bound", 3, 0),
        ],
    )
    def test_each_flaw_can_be_read_in_two_ways(  # noqa: PLR0913, PLR0917 -- a table
        self, slug, basis, value, interpretation, chosen, other
    ):
        """
        The default gives one level, the alternative the other, and the result says so.
        """
        sent = answering(slug, value, basis)
        result = assess(sent, FRAMEWORK)
        default, choice = CHOICES[interpretation]
        otherwise = assess(sent, FRAMEWORK.interpreted({interpretation: choice}))

        assert level(result, slug) == chosen
        assert level(otherwise, slug) == other
        assert touched(result) == {interpretation: default}
        assert alternative(result, interpretation, choice).index == otherwise.index
        assert touched(otherwise) == {interpretation: choice}

    def test_the_step_says_which_reading_it_rests_on(self):
        """
        Next to the level stands the flaw, and how it was read.
        """
        trace = assess(answering("pendapatan-perkapita", "5.23"), FRAMEWORK).trace
        notes = {step.name: step.note for step in trace.walk()}

        assert notes["pendapatan-perkapita.level"] == "overlap: higher-level"
        assert notes["pendapatan-perkapita"] == ""

    def test_a_clear_value_has_no_note(self):
        """
        Where the print is clear, nothing is read into it.
        """
        result = assess(answering("pendapatan-perkapita", "5.24"), FRAMEWORK)

        assert touched(result) == {}
        assert {step.note for step in result.trace.parts[0].walk()} == {""}

    def test_a_claimed_level_touches_no_bound(self):
        """
        Who states a level has measured it himself.
        """
        sent = submission({"pendapatan-perkapita": 3}, [])

        assert touched(assess(sent, FRAMEWORK)) == {}

    @pytest.mark.parametrize("basis", ["verified", "evidenced"])
    def test_a_value_that_does_not_count_touches_nothing(self, basis):
        """
        Where the claimed value is not used, its reading does not matter.
        """
        sent = answering("pendapatan-perkapita", "5.23")

        assert touched(assess(sent, FRAMEWORK, basis=basis)) == {}


class TestAffairs:
    """
    Whether only the main affair of an innovation is covered, or any that it names.
    """

    #: Three main affairs, and two that are only touched.
    SENT = submission(
        {},
        [
            (["pendidikan", "kesehatan"], {}),
            (["sosial", "perdagangan"], {}),
            (["pekerjaan-umum", "perumahan-rakyat"], {}),
        ],
    )

    def test_the_main_affair_counts(self):
        """
        By default three affairs are covered, so there is no bonus.
        """
        result = assess(self.SENT, FRAMEWORK)

        assert result.components[2].points == 0
        assert touched(result) == {"yandas-affairs": "main"}
        assert str(alternative(result, "yandas-affairs", "any").index) == "0.46"

    def test_any_affair_may_count(self):
        """
        Read the other way, five are covered, and the bonus is 3 × 0.38.
        """
        other = FRAMEWORK.interpreted({"yandas-affairs": "any"})
        result = assess(self.SENT, other)

        assert result.components[2].points == Fraction("1.14")
        assert touched(result) == {"yandas-affairs": "any"}
        assert alternative(result, "yandas-affairs", "main").index == 0

    def test_the_trace_says_who_covers_what(self):
        """
        Each of the six affairs has a step that names the innovations serving it.
        """
        result = assess(self.SENT, FRAMEWORK.interpreted({"yandas-affairs": "any"}))
        (coverage,) = result.trace.parts[2].parts
        serving = {step.name: step.note for step in coverage.parts}

        assert coverage.name == "wajib-pelayanan-dasar"
        assert coverage.note == "affairs: any; n: sent"
        assert coverage.value == 5
        assert serving == {
            "pendidikan": "inovasi-1",
            "kesehatan": "inovasi-1",
            "pekerjaan-umum": "inovasi-3",
            "perumahan-rakyat": "inovasi-3",
            "ketenteraman-ketertiban-umum": "",
            "sosial": "inovasi-2",
        }

    def test_it_does_not_matter_far_from_the_gate(self):
        """
        With two affairs, or with five main ones, both readings agree.
        """
        few = submission({}, [(["sosial", "kesehatan"], {})])
        enough = submission({}, [([each, "perdagangan"], {}) for each in YANDAS])

        assert touched(assess(few, FRAMEWORK)) == {}
        assert touched(assess(enough, FRAMEWORK)) == {}


class TestCounts:
    """
    Whether an innovation that may not be scored still counts in n.
    """

    #: Fourteen innovations of 74 points, all six affairs; the last is only a trial.
    AFFAIRS = (*YANDAS, *YANDAS, "sosial", "sosial")
    ALL = submission({}, [(each, dict.fromkeys(BEST_EACH, 2)) for each in AFFAIRS])
    TRIAL = attrs.evolve(ALL.innovations[-1], stage=Stage.UJI_COBA)
    SENT = attrs.evolve(ALL, innovations=[*ALL.innovations[:-1], TRIAL])

    def verified(self, counts):
        """
        Assess on the verified basis, everything accepted, with *counts* for n.
        """
        accepted = [
            attrs.evolve(
                each,
                answers={
                    slug: attrs.evolve(answer, verified_level=answer.level)
                    for slug, answer in each.answers.items()
                },
            )
            for each in self.SENT.innovations
        ]
        sent = attrs.evolve(self.SENT, innovations=accepted)
        framework = FRAMEWORK.interpreted({"n-counts": counts})
        return assess(sent, framework, basis=Basis.VERIFIED)

    def test_claimed_and_sent(self):
        """
        By default the trial counts like the others: mean 74, bonus 14 × 0.38.
        """
        result = assess(self.SENT, FRAMEWORK)

        assert [each.points for each in result.components[1:]] == [74, Fraction("5.32")]
        assert touched(result) == {"n-counts": "sent"}
        assert str(alternative(result, "n-counts", "eligible").index) == "31.58"

    def test_claimed_and_eligible(self):
        """
        Read the other way there are thirteen: mean 74, bonus 13 × 0.38.
        """
        result = assess(self.SENT, FRAMEWORK.interpreted({"n-counts": "eligible"}))

        assert [each.points for each in result.components[1:]] == [74, Fraction("4.94")]
        assert str(alternative(result, "n-counts", "sent").index) == "31.73"

    def test_verified_and_sent(self):
        """
        A rejected innovation has no points but stays in the divisor: 13 × 74 / 14.
        """
        result = self.verified("sent")
        _, each, count = result.trace.parts

        assert each.value == Fraction(13 * 74, 14)
        assert count.value == Fraction("5.32")
        assert each.parts[-1].formula.startswith("0 × (")
        assert each.parts[-1].note == "ineligible: stage"
        assert result.innovations[-1].points == 0

    def test_a_rejected_innovation_has_nothing_to_gain(self):
        """
        All that it fails is told, and no point of its rows is worth anything.
        """
        one = attrs.evolve(
            self.TRIAL,
            launched_on=dt.date(2019, 1, 1),
            answers={"video": Answer(level=3, verified_level=3)},
        )
        result = assess(
            attrs.evolve(self.SENT, innovations=[one]), FRAMEWORK, basis="verified"
        )
        (step,) = result.trace.parts[1].parts

        assert (step.value, step.share) == (0, 0)
        assert step.note == "ineligible: stage, window"

    def test_verified_and_eligible(self):
        """
        Read the other way it is gone from sum, divisor and bonus alike.
        """
        _, each, count = self.verified("eligible").trace.parts

        assert each.value == 74
        assert len(each.parts) == 13
        assert count.value == Fraction("4.94")

    def test_its_affairs_are_gone_with_it(self):
        """
        An affair that only a rejected innovation covers is not covered.
        """
        five = submission({}, [(each, {}) for each in YANDAS[:5]])
        trial = attrs.evolve(five.innovations[-1], stage=Stage.INISIATIF)
        sent = attrs.evolve(five, innovations=[*five.innovations[:-1], trial])
        stricter = FRAMEWORK.interpreted({"n-counts": "eligible"})

        assert assess(sent, FRAMEWORK).components[2].points == Fraction("1.9")
        assert assess(sent, stricter).components[2].points == 0

    def test_what_is_not_known_counts(self):
        """
        An innovation whose eligibility cannot be told is not left out for that.
        """
        stricter = FRAMEWORK.interpreted({"n-counts": "eligible"})

        assert assess(self.ALL, stricter).index == assess(self.ALL, FRAMEWORK).index
