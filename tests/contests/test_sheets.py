"""
Sheets and decisions that are for other entries than there are, by the thousand.
"""

import pytest

from contestants import contest, decided, entries, sheet, sheets, stage
from indeksinovasi import codes
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest.shortlists import Top

RULES = contest(stage("s", Top(places=1)))
KNOWN = [f"inovasi-{number:04}" for number in range(3_500)]
UNKNOWN = [f"inovasi_{each[-4:]}" for each in KNOWN]


class TestThousands:
    """
    Each unknown name is told; what was meant, only while looking for it takes seconds.

    One name held against 3,500 entries takes a twentieth of a second: for as many
    unknown names, all of them would take minutes.
    """

    @pytest.mark.parametrize("place", ["sheets", "decisions"])
    def test_names_that_nobody_has_are_all_told(self, place):
        """
        The list of another contest was sent along; the first name has a hint.
        """
        decisions, given = [], sheets()
        if place == "decisions":
            decisions = [decided("s", *UNKNOWN)]
        else:
            given = sheets(*(sheet("s", "juri", each, 50) for each in UNKNOWN))
        result = run(RULES, entries(*KNOWN, decisions=decisions), given)
        found = [
            each for each in result.findings if each.code is codes.marks.UNKNOWN_ENTRY
        ]

        assert [each.words["found"] for each in found] == UNKNOWN
        assert {each.path[0] for each in found} == {place}
        assert found[0].words["nearest"] == ("inovasi-0000",)
        assert found[-1].words["nearest"] == ()

    def test_marks_for_criteria_that_nobody_asks_for_are_all_told(self):
        """
        A slip that is repeated on every sheet is told with its hint on every sheet.
        """
        given = [sheet("s", "juri", each, marks={"nilay": 50}) for each in KNOWN]
        result = run(RULES, entries(*KNOWN), sheets(*given))
        found = [
            each.words["nearest"]
            for each in result.findings
            if each.code is codes.marks.UNKNOWN_CRITERION
        ]

        assert found == [("nilai",)] * len(KNOWN)
