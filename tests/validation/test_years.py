"""
Answers that were meant for the rule-book of another year.
"""

from indeksinovasi import codes, framework
from indeksinovasi.model import Answer
from validation.sending import found, innovation, submission

IGA_2023 = framework("iga/2023")


def test_an_indicator_of_another_year_is_told_as_that():
    """
    Whoever names last year's rule-book sees which one the answer belongs to.
    """
    sent = submission(answers={"pad": Answer(level=2)}, reported={"spd": 60})
    (told,) = found(sent, codes.framework.OTHER_YEAR, IGA_2023)

    assert told.place == "$.answers.pad"
    assert told.words["others"] == ("iga/2026", "iga/2027-prognosis")
    assert not found(sent, codes.framework.UNKNOWN_INDICATOR, IGA_2023)


def test_what_no_year_asks_for_is_a_slip():
    """
    A name that no rule-book of the instrument knows is met with those that are alike.
    """
    sent = submission(innovation(answers={"vidio": Answer(level=1)}))

    assert found(sent, codes.framework.UNKNOWN_INDICATOR, IGA_2023)
    assert not found(sent, codes.framework.OTHER_YEAR, IGA_2023)


def test_under_its_own_year_it_is_known():
    """
    Nothing is said of an indicator where it is asked for.
    """
    sent = submission(answers={"pad": Answer(level=2)})

    assert not found(sent, codes.framework.OTHER_YEAR)
