"""
What is ready becomes the start of a submission, with nothing made up.
"""

import datetime as dt

import attrs
import pytest
from hypothesis import given

from indeksinovasi.contests.hand_over import hand_over
from indeksinovasi.contests.tracking import track
from indeksinovasi.documents import parse_submission, write_submission
from indeksinovasi.errors import IdeasError, UnknownReadinessError
from indeksinovasi.frameworks import Citation
from indeksinovasi.frameworks.process import Dating, Readiness
from indeksinovasi.model import Innovation, Region
from indeksinovasi.model.ideas import Outcome, Passage, Unit
from laboratories import LABINOV, idea, laboratories, laboratory, ordered_phases, passed

MAY, JUNE, JULY = (dt.date(2025, month, 1) for month in (5, 6, 7))
REGION = Region(name="Kabupaten Rekaan")
WRITTEN = Passage(phase="documentation", started_on=JUNE)
READY = (*passed((MAY, MAY), (MAY, MAY), (MAY, MAY), (JUNE, JULY)), WRITTEN)


def handed(*ideas, process=LABINOV, region=REGION, framework="iga/2026"):
    """
    Return the submission that *ideas* become.
    """
    tracking = track(laboratory(ideas, region=region), process)
    return hand_over(tracking, framework, origin="lab.json")


class TestHandOver:
    """
    An innovation has what the idea says, and nothing else.
    """

    def test_an_idea_hands_over_its_name_its_unit_and_two_dates(self):
        """
        The first day of deliver is that of the trial, the last that of use.
        """
        unit = Unit(name="Dinas Kesehatan", kind="opd")
        submission = handed(idea(1, READY, unit=unit, budget=5), idea(2))

        assert submission.framework == "iga/2026"
        assert submission.region == REGION
        assert submission.answers == submission.evidence == {}
        assert submission.innovations == (
            Innovation(
                id="ide-1",
                name="Ide 1",
                unit="Dinas Kesehatan",
                trialled_on=JUNE,
                launched_on=JULY,
            ),
        )

    @pytest.mark.parametrize(("name", "expected"), [("SI", "SI"), (None, "Ide 1")])
    def test_what_it_became_goes_by_its_new_name(self, name, expected):
        """
        An innovation is called what it is called now.
        """
        outcome = Outcome(id="si-antre", name=name)
        (found,) = handed(idea(1, READY, innovation=outcome)).innovations

        assert (found.id, found.name) == ("si-antre", expected)

    def test_the_rule_book_says_which_dates(self):
        """
        Another process may date an innovation by the first day of display.
        """
        source = Citation("bacaan")
        dating = Dating(
            field="developed_on", phase="display", day="first", source=source
        )
        readiness = Readiness(
            framework="x/1", begun=("display",), dates=(dating,), source=source
        )
        process = attrs.evolve(LABINOV, readiness=(readiness,))
        phases = passed(*[(MAY, MAY)] * 4, (JULY, None))
        (found,) = handed(idea(1, phases), process=process, framework="x/1").innovations

        assert (found.trialled_on, found.launched_on) == (None, None)
        assert found.developed_on == JULY

    @given(laboratories(ordered_phases()))
    def test_those_that_are_ready_are_read_again_as_they_were_written(self, ideas):
        """
        Exactly who is ready is handed over, in a document that can be read.
        """
        tracking = track(attrs.evolve(ideas, region=REGION), LABINOV)
        submission = hand_over(tracking, "iga/2026")
        written = write_submission(submission).encode()

        assert [each.id for each in submission.innovations] == [
            each.id for each in tracking.ready("iga/2026")
        ]
        assert parse_submission(written, origin="-") == submission
        for each in submission.innovations:
            assert each.trialled_on <= each.launched_on


class TestRefusal:
    """
    What cannot be handed over says why.
    """

    def test_with_an_error_nothing_is_handed_over(self):
        """
        Warnings stay behind; every error is told.
        """
        with pytest.raises(IdeasError) as caught:
            handed(idea(1, READY), idea(2, (WRITTEN, WRITTEN)), idea(2))

        assert caught.value.origin == "lab.json"
        assert [each.code.id for each in caught.value.findings] == [
            "II-K202",
            "II-K208",
        ]

    def test_a_submission_is_of_one_region(self):
        """
        Ideas of several regions cannot be sent as one.
        """
        with pytest.raises(IdeasError) as caught:
            handed(idea(1, READY), region=None)

        assert caught.value.message() == ("lab.json: II-S104 $ key 'region' is missing")

    def test_where_to_has_to_be_known_to_the_process(self):
        """
        No source says when an idea of a Labinov may enter KIPP.
        """
        with pytest.raises(UnknownReadinessError):
            handed(idea(1, READY), framework="kipp/2025")
