"""
What cannot be scored is refused, at its place, with what would be allowed.
"""

import attrs
import pytest
from hypothesis import given

from indeksinovasi import assess, codes
from indeksinovasi.errors import SubmissionError
from indeksinovasi.messages import translations
from indeksinovasi.model import Answer
from indeksinovasi.scoring import obstacles
from indeksinovasi.testing.strategies import submissions
from scoring.drawing import FRAMEWORK, REPORTING, submission


def region(slug, **answer):
    """
    Return the obstacles to one answer of the region.
    """
    sent = attrs.evolve(submission({}, []), answers={slug: Answer(**answer)})
    return obstacles(sent, FRAMEWORK)


def innovation(slug, **answer):
    """
    Return the obstacles to one answer of the second innovation.
    """
    sent = submission({}, [("sosial", {}), ("sosial", {})])
    first, second = sent.innovations
    second = attrs.evolve(second, answers={slug: Answer(**answer)})
    return obstacles(attrs.evolve(sent, innovations=[first, second]), FRAMEWORK)


class TestIndicators:
    """
    An answer is to an indicator of the framework, in its proper place.
    """

    def test_an_unknown_indicator_is_refused(self):
        """
        A slip in a name is told, with the indicators that may be meant.
        """
        (found,) = innovation("regulasy", level=1)

        assert found.code is codes.framework.UNKNOWN_INDICATOR
        assert found.place == "$.innovations[1].answers.regulasy"
        assert found.words["nearest"][0] == "regulasi"
        assert found.words["framework"] == "iga/2026"

    def test_only_what_fits_the_place_is_offered(self):
        """
        Where the region answers, no indicator of innovations is suggested.
        """
        (found,) = region("perizinam", level=1)

        assert found.words["nearest"] == ("perizinan",)

    def test_an_innovation_does_not_answer_for_the_region(self):
        """
        An indicator of the region is not taken from an innovation.
        """
        (found,) = innovation("pad", level=1)

        assert found.code is codes.framework.MISPLACED_INDICATOR
        assert found.place == "$.innovations[1].answers.pad"
        assert found.words["place"] == "$.answers"

    def test_the_region_does_not_answer_for_innovations(self):
        """
        An indicator of innovations is not taken from the region.
        """
        (found,) = region("regulasi", level=1)

        assert found.code is codes.framework.MISPLACED_INDICATOR
        assert found.words["place"] == "$.innovations[…].answers"

    @pytest.mark.parametrize("slug", ["1", "16", "Regulasi", "jumlah-inovasi", "spd"])
    def test_an_indicator_has_one_name(self, slug):
        """
        Numbers move between years, and components are not answered.
        """
        (found,) = innovation(slug, level=1)

        assert found.code is codes.framework.UNKNOWN_INDICATOR


class TestLevels:
    """
    A level is one of the ladder, or 0 for none of them.
    """

    @pytest.mark.parametrize(
        "level", [-1, 4, 5, 6, 9, 100, 10**18, True, False, 2.0, 0.5]
    )
    def test_another_level_is_refused(self, level):
        """
        Nothing is clipped to the highest level, or taken for one that it resembles.
        """
        (found,) = innovation("regulasi", level=level)

        assert found.code is codes.framework.LEVEL_OUT_OF_RANGE
        assert found.place == "$.innovations[1].answers.regulasi.level"
        assert found.words == {"found": level, "allowed": (0, 1, 2, 3)}
        assert found.source.endswith("Lampiran II butir 16")

    @pytest.mark.parametrize("level", [0, 1, 2, 3])
    def test_a_level_of_the_ladder_is_taken(self, level):
        """
        None, and each of the three.
        """
        assert innovation("regulasi", level=level, verified_level=3 - level) == ()

    @pytest.mark.parametrize("level", [-1, 4, 1.0])
    def test_so_is_a_verified_level(self, level):
        """
        Quality control accepts levels of the same ladder.
        """
        (found,) = region("pad", level=1, verified_level=level)

        assert found.code is codes.framework.LEVEL_OUT_OF_RANGE
        assert found.place == "$.answers.pad.verified_level"


class TestValues:
    """
    A measured value fits the measure.
    """

    def test_a_value_needs_bounds(self):
        """
        Where the letter prints wordings only, a value means nothing.
        """
        (found,) = innovation("regulasi", value=2)

        assert found.code is codes.framework.NO_BOUNDS
        assert found.place == "$.innovations[1].answers.regulasi.value"
        assert found.words["allowed"] == (0, 1, 2, 3)

    def test_a_basis_is_named_where_there_are_several(self):
        """
        350 of what: people, percent or products?
        """
        (found,) = innovation("kemanfaatan", value=350)

        assert found.code is codes.framework.MISSING_BASIS
        assert found.place == "$.innovations[1].answers.kemanfaatan"
        assert found.words["allowed"] == (
            *("penerima", "cakupan", "efisiensi", "pendapatan", "produk", "tren"),
        )

    @pytest.mark.parametrize(
        ("slug", "answer"),
        [
            ("kemanfaatan", {"value": 350, "basis": "orang"}),
            ("kemanfaatan", {"level": 2, "basis": "orang"}),
            ("kemanfaatan", {"value": 350, "basis": ""}),
            ("sdm", {"value": 12, "basis": "penerima"}),
            ("regulasi", {"level": 1, "basis": "penerima"}),
        ],
        ids=str,
    )
    def test_a_basis_is_one_of_the_indicator(self, slug, answer):
        """
        A basis that the indicator does not have is refused, with or without a value.
        """
        (found,) = innovation(slug, **answer)

        assert found.code is codes.framework.UNKNOWN_BASIS
        assert found.place == f"$.innovations[1].answers.{slug}.basis"

    def test_a_level_may_name_its_basis(self):
        """
        Who states a level may say how it was measured.
        """
        assert innovation("kemanfaatan", level=2, basis="penerima") == ()

    @pytest.mark.parametrize("value", ["12.5", "0.01"])
    def test_people_are_counted_whole(self, value):
        """
        Half a person does not run an innovation.
        """
        (found,) = innovation("sdm", value=value)

        assert found.code is codes.numbers.NOT_WHOLE
        assert found.words == {"found": value, "unit": "orang"}

    @pytest.mark.parametrize(
        ("slug", "value", "least", "most"),
        [
            ("tingkat-kemiskinan", "-0.01", "0", "100"),
            ("tingkat-kemiskinan", "100.01", "0", "100"),
            ("perizinan", "-100.01", "-100", "…"),
            ("apbd-tepat-waktu", "4", "0", "3"),
            ("rekomendasi-kebijakan", "-1", "0", "…"),
        ],
    )
    def test_what_is_impossible_is_refused(self, slug, value, least, most):
        """
        No rate exceeds 100 percent, and no count is below nought.
        """
        (found,) = region(slug, value=value)

        assert found.code is codes.numbers.OUT_OF_DOMAIN
        assert found.place == f"$.answers.{slug}.value"
        assert (found.words["least"], found.words["most"]) == (least, most)

    def test_only_an_upper_limit_may_be_known(self):
        """
        Costs may rise without limit, but no more than all of them can be saved.
        """
        (found,) = innovation("kemanfaatan", basis="efisiensi", value="100.01")

        assert found.words["least"] == "…"
        assert innovation("kemanfaatan", basis="efisiensi", value="-250") == ()

    @pytest.mark.parametrize("value", ["-100", "100", "0", "12.345"])
    def test_the_limits_themselves_are_possible(self, value):
        """
        The first and the last possible value are taken.
        """
        assert region("penurunan-kemiskinan", value=value) == ()

    def test_one_value_may_have_several_faults(self):
        """
        Whoever writes half a negative person is told both.
        """
        assert [each.code for each in innovation("sdm", value="-0.5")] == [
            codes.numbers.NOT_WHOLE,
            codes.numbers.OUT_OF_DOMAIN,
        ]


class TestReported:
    """
    Points are reported where they cannot be computed, and nowhere else.
    """

    @pytest.mark.parametrize("code", ["spd", "sid", "jumlah-inovasi"])
    def test_what_is_computed_is_not_reported(self, code):
        """
        Points of a component that follows from the answers are refused.
        """
        (found,) = obstacles(submission({}, [], reported={code: 1}), FRAMEWORK)

        assert found.code is codes.framework.NEEDLESSLY_REPORTED
        assert found.place == f"$.reported.{code}"

    def test_a_component_is_one_of_the_framework(self):
        """
        A slip in its name is told.
        """
        (found,) = obstacles(submission({}, [], reported={"spt": 1}), FRAMEWORK)

        assert found.code is codes.framework.UNKNOWN_COMPONENT
        assert found.words["nearest"] == ("spd",)

    def test_what_cannot_be_computed_must_be_reported(self):
        """
        What is missing is named, with the reason why it cannot be computed.
        """
        (found,) = obstacles(submission({}, []), REPORTING)

        assert found.code is codes.framework.NOT_REPORTED
        assert found.place == "$.reported"
        assert found.words["found"] == found.words["code"] == "spd"
        assert "contoh" in found.message(translations("id").gettext)
        assert "example" in found.message()

    @pytest.mark.parametrize("points", ["-0.01", "63.01", "1000"])
    def test_no_more_is_reported_than_there_is(self, points):
        """
        Points beyond the maximum are refused, not clipped.
        """
        (found,) = obstacles(submission({}, [], reported={"spd": points}), REPORTING)

        assert found.code is codes.numbers.REPORTED_OUT_OF_RANGE
        assert found.words == {"found": points, "most": "63"}

    @pytest.mark.parametrize("points", ["0", "45.50", "63"])
    def test_anything_up_to_the_maximum_is_taken(self, points):
        """
        Both ends can be reported.
        """
        assert obstacles(submission({}, [], reported={"spd": points}), REPORTING) == ()


class TestAll:
    """
    Whoever mends a submission is told everything at once.
    """

    def test_innovations_have_ids_of_their_own(self):
        """
        Every innovation whose id is used again is named.
        """
        sent = submission({}, [("sosial", {})] * 3)
        one, two, three = sent.innovations
        same = attrs.evolve(
            sent, innovations=[one, attrs.evolve(two, id=three.id), three]
        )

        assert [(each.code, each.place) for each in obstacles(same, FRAMEWORK)] == [
            (codes.structure.DUPLICATE_ID, "$.innovations[1].id"),
            (codes.structure.DUPLICATE_ID, "$.innovations[2].id"),
        ]

    def test_all_faults_are_told_in_the_order_of_the_document(self):
        """
        Scoring fails once, with every reason.
        """
        sent = submission(
            {"pad": 4, "regulasi": 1},
            [("sosial", {"video": 9}), ("sosial", {"vidio": 1, "pad": 1})],
            reported={"spd": 3},
        )

        with pytest.raises(SubmissionError) as caught:
            assess(sent, FRAMEWORK)

        assert caught.value.origin == "Kabupaten Contoh"
        assert [(each.code.id, each.place) for each in caught.value.findings] == [
            ("II-K008", "$.reported.spd"),
            ("II-K003", "$.answers.pad.level"),
            ("II-K002", "$.answers.regulasi"),
            ("II-K003", "$.innovations[0].answers.video.level"),
            ("II-K001", "$.innovations[1].answers.vidio"),
            ("II-K002", "$.innovations[1].answers.pad"),
        ]

    @given(sent=submissions(FRAMEWORK))
    def test_what_fits_has_no_obstacles(self, sent):
        """
        Nothing that the framework allows is in the way.
        """
        assert obstacles(sent, FRAMEWORK) == ()
