"""
Innovations that may not be sent this year, are doubtful, or are sent twice.
"""

import attrs
import pytest

from indeksinovasi import assess, codes
from indeksinovasi.model import Stage
from validation.sending import DAY, FRAMEWORK, found, innovation, submission, untold

YANDAS = (
    "pendidikan",
    "kesehatan",
    "pekerjaan-umum-penataan-ruang",
    "perumahan-rakyat",
    "ketenteraman-ketertiban-umum",
    "sosial",
)


def second(**fields):
    """
    Return a submission of whose second innovation *fields* matter.
    """
    return submission(innovation(1), innovation(2, **fields))


class TestStage:
    """
    Only what is in use is assessed.
    """

    @pytest.mark.parametrize("stage", [Stage.INISIATIF, Stage.UJI_COBA])
    def test_an_earlier_stage_is_told(self, stage):
        """
        An idea or a trial is told, with the stage that is taken and the clause.
        """
        (told,) = found(second(stage=stage), codes.framework.WRONG_STAGE)

        assert told.place == "$.innovations[1].stage"
        assert told.words == {"found": stage.value, "allowed": ("penerapan",)}
        assert told.source == FRAMEWORK.cite(FRAMEWORK.eligibility.stages_source)

    def test_what_is_in_use_is_taken(self):
        """
        Nothing is said of the stage that the letter asks for.
        """
        assert not found(second(stage=Stage.PENERAPAN), codes.framework.WRONG_STAGE)

    def test_a_stage_that_is_not_given_is_not_checked(self):
        """
        How many innovations leave the stage out is said: skipped is not passed.
        """
        applied = innovation(3, stage=Stage.PENERAPAN)
        sent = submission(innovation(1), innovation(2), applied)
        (gap,) = untold(sent, codes.framework.WRONG_STAGE)

        assert gap.words == {
            "number": 2,
            "what": ("stage",),
            "where": ("$.innovations[0]", "$.innovations[1]"),
        }
        assert not gap.required


class TestWindow:
    """
    An innovation was put to use, or developed, in the two years before.
    """

    @pytest.mark.parametrize(
        ("launched", "developed", "key"),
        [
            ("2023-12-31", None, "launched_on"),
            ("2026-01-01", None, "launched_on"),
            (None, "2023-12-31", "developed_on"),
            ("2021-01-01", "2023-12-31", "launched_on"),
        ],
    )
    def test_outside_is_told(self, launched, developed, key):
        """
        A day before the window or after it does not count, whichever date it is.
        """
        sent = second(
            launched_on=launched and DAY(launched),
            developed_on=developed and DAY(developed),
        )
        (told,) = found(sent, codes.framework.OUTSIDE_WINDOW)

        assert told.place == f"$.innovations[1].{key}"
        assert told.words == {"least": "2024-01-01", "most": "2025-12-31"}

    @pytest.mark.parametrize(
        ("launched", "developed"),
        [
            ("2024-01-01", None),
            ("2025-12-31", None),
            ("2019-05-05", "2024-06-01"),
        ],
    )
    def test_one_date_inside_is_enough(self, launched, developed):
        """
        The first and the last day count, and so does a later development.
        """
        sent = second(
            launched_on=DAY(launched), developed_on=developed and DAY(developed)
        )

        assert not found(sent, codes.framework.OUTSIDE_WINDOW)

    def test_without_dates_it_is_not_checked(self):
        """
        An innovation that gives neither date is counted among what was not checked.
        """
        (gap,) = untold(
            second(launched_on=DAY("2024-05-01")), codes.framework.OUTSIDE_WINDOW
        )

        assert gap.words["number"] == 1
        assert gap.words["what"] == ("launched_on/developed_on",)


class TestDesign:
    """
    The rancang bangun has at least three hundred words.
    """

    @pytest.mark.parametrize(("number", "told"), [(0, 1), (299, 1), (300, 0), (301, 0)])
    def test_words_are_counted(self, number, told):
        """
        One word too few is told with the count; exactly enough is enough.
        """
        findings = found(
            second(design="kata " * number), codes.framework.DESIGN_TOO_SHORT
        )

        assert len(findings) == told
        for each in findings:
            assert each.place == "$.innovations[1].design"
            assert each.words == {"found": number, "least": 300}

    def test_a_design_that_is_not_given_is_not_checked(self):
        """
        A design that is left out is not one of no words.
        """
        (gap,) = untold(second(), codes.framework.DESIGN_TOO_SHORT)

        assert gap.words["number"] == 2
        assert gap.words["what"] == ("design",)


def test_without_conditions_nothing_is_asked():
    """
    Under a rule-book without conditions every innovation may be sent.
    """
    under = attrs.evolve(FRAMEWORK, eligibility=None)
    sent = second(stage=Stage.INISIATIF, launched_on=DAY("1999-01-01"), design="")

    for code in (
        codes.framework.WRONG_STAGE,
        codes.framework.OUTSIDE_WINDOW,
        codes.framework.DESIGN_TOO_SHORT,
    ):
        assert not found(sent, code, under)
        (gap,) = untold(sent, code, under)
        assert not gap.required
        assert gap.words == {"framework": under.id}


class TestDates:
    """
    A trial comes before the use.
    """

    @pytest.mark.parametrize(
        ("trialled", "launched", "told"),
        [
            ("2024-03-02", "2024-03-01", True),
            ("2024-03-01", "2024-03-01", False),
            ("2023-10-01", "2024-03-01", False),
            ("2024-03-02", None, False),
            (None, "2024-03-01", False),
        ],
    )
    def test_a_trial_after_the_launch_is_told(self, trialled, launched, told):
        """
        One day is enough; the same day, or a date that is not given, is no fault.
        """
        sent = second(
            trialled_on=trialled and DAY(trialled),
            launched_on=launched and DAY(launched),
        )
        findings = found(sent, codes.framework.TRIAL_AFTER_LAUNCH)

        assert [each.place for each in findings] == (
            ["$.innovations[1].trialled_on"] if told else []
        )

    @pytest.mark.parametrize(
        ("launched", "developed", "told"),
        [
            ("2024-03-01", "2024-02-29", True),
            ("2024-03-01", "2024-03-01", False),
            ("2024-03-01", "2025-06-01", False),
            (None, "2024-03-01", False),
        ],
    )
    def test_a_development_before_the_launch_is_told(self, launched, developed, told):
        """
        What is developed further is in use already.
        """
        sent = second(
            launched_on=launched and DAY(launched), developed_on=DAY(developed)
        )
        findings = found(sent, codes.framework.DEVELOPED_BEFORE_LAUNCH)

        assert [each.place for each in findings] == (
            ["$.innovations[1].developed_on"] if told else []
        )


class TestCoverage:
    """
    The bonus needs five of the six basic-service affairs.
    """

    @staticmethod
    def covering(*affairs, name="Inovasi"):
        """
        Return a submission with an innovation for each of *affairs*.
        """
        return submission(
            *(
                innovation(number, name=f"{name} {number}", affairs=each)
                for number, each in enumerate(affairs)
            )
        )

    def test_too_few_are_told_with_what_they_cost(self):
        """
        Four of six lose the whole bonus, and the two that would help are named.
        """
        sent = self.covering(*([each] for each in YANDAS[:4]), ["perdagangan"])
        (told,) = found(sent, codes.framework.AFFAIRS_NOT_COVERED)

        assert told.place == "$.innovations"
        assert told.words == {
            "covered": 4,
            "minimum": 5,
            "points": "1.9",
            "missing": YANDAS[4:],
            "interpretation": "yandas-affairs=main",
        }

    def test_five_of_six_are_enough(self):
        """
        With five of them nothing is lost, and nothing told.
        """
        sent = self.covering(*([each] for each in YANDAS[1:]))

        assert not found(sent, codes.framework.AFFAIRS_NOT_COVERED)

    def test_no_innovation_loses_nothing(self):
        """
        Without innovations there is no bonus that could be lost.
        """
        assert not found(submission(), codes.framework.AFFAIRS_NOT_COVERED)

    def test_which_affairs_count_is_a_reading(self):
        """
        One innovation that touches all affairs covers them under the wider reading.
        """
        sent = self.covering(YANDAS)
        wider = FRAMEWORK.interpreted({"yandas-affairs": "any"})

        assert found(sent, codes.framework.AFFAIRS_NOT_COVERED)
        assert not found(sent, codes.framework.AFFAIRS_NOT_COVERED, wider)

    @pytest.mark.parametrize(
        ("early", "covered", "points"), [(1, 4, "1.52"), (0, 5, "")]
    )
    def test_what_does_not_count_covers_nothing(self, early, covered, points):
        """
        Where only the eligible count, those alone cover affairs, and earn points.
        """
        strict = FRAMEWORK.interpreted({"n-counts": "eligible"})
        stages = [Stage.INISIATIF] * early + [Stage.PENERAPAN] * (5 - early)
        sent = submission(
            *(
                innovation(number, affairs=[affair], stage=stage)
                for number, (affair, stage) in enumerate(
                    zip(YANDAS, stages, strict=False)
                )
            )
        )
        told = found(sent, codes.framework.AFFAIRS_NOT_COVERED, strict)
        bonus = assess(sent, strict).components[-1]

        assert [each.words["covered"] for each in told] == [covered] * early
        assert [each.words["points"] for each in told] == [points] * early
        assert bool(bonus.points) is not bool(told)


class TestTwice:
    """
    One innovation is sent once.
    """

    @pytest.mark.parametrize(
        "name", ["SI-SABALONG", "Si Sabalong", "  si_sabalong!", "SISABALONG"]
    )
    def test_names_that_differ_in_spelling_only_are_told(self, name):
        """
        Case, blanks and punctuation do not make another innovation.
        """
        first = innovation(1, name="Si-Sabalong")
        sent = submission(first, innovation(2), innovation(3, name=name))
        (told,) = found(sent, codes.framework.SAME_INNOVATION)

        assert told.place == "$.innovations[2].name"
        assert told.words == {"other": "inovasi-1", "name": "Si-Sabalong"}

    def test_each_further_one_is_told(self):
        """
        Of three alike the second and the third are too many.
        """
        sent = submission(*(innovation(number, name="Sama") for number in range(3)))

        assert [
            each.path[1] for each in found(sent, codes.framework.SAME_INNOVATION)
        ] == [1, 2]

    @pytest.mark.parametrize(
        ("one", "other"),
        [("SABALONG", "SABALONG 2"), ("Sehat", "Séhat"), ("+++", "---")],
    )
    def test_other_names_are_other_innovations(self, one, other):
        """
        A number, a letter, or a name made of signs alone, tells them apart.
        """
        sent = submission(innovation(1, name=one), innovation(2, name=other))

        assert not found(sent, codes.framework.SAME_INNOVATION)
