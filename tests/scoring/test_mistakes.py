"""
What public applications were seen to get wrong, one test each.
"""

from fractions import Fraction

import attrs
import pytest

from indeksinovasi import assess, framework
from indeksinovasi.errors import SubmissionError
from indeksinovasi.exact import Rounding
from indeksinovasi.frameworks import faults
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.model import AffairGroup
from indeksinovasi.scoring import band_of, obstacles
from scoring.drawing import (
    BEST_EACH,
    BEST_REGION,
    EACH,
    FRAMEWORK,
    REGION,
    YANDAS,
    answered,
    claims,
    points,
    submission,
)


class TestMistakesOfOthers:
    """
    What public applications get wrong, and this library must not.
    """

    @pytest.mark.parametrize("level", [4, 6, 9])
    def test_levels_of_two_periods_do_not_add_up(self, level):
        """
        A level that is the sum of two periods is refused, not added up and clipped.
        """
        with pytest.raises(SubmissionError):
            assess(submission({"visi-misi": level}, []), FRAMEWORK)

    def test_a_total_beyond_the_maximum_is_not_clipped(self):
        """
        Rules under which 63 points could be exceeded are refused as a whole.
        """
        heavier = replaced(FRAMEWORK, "indicators.pad.weight", Fraction(2))

        assert faults(heavier)
        assert assess(submission(BEST_REGION, []), heavier).components[0].points > 63

    def test_the_spelling_of_an_affair_does_not_matter(self):
        """
        Affairs as regions spell them open the gate like the slugs they stand for.
        """
        spelled = [
            "PENDIDIKAN",
            "Urusan Pemerintahan Bidang Kesehatan",
            "Pekerjaan Umum & Penataan Ruang",
            "Perumahan dan Kawasan Permukiman",
            "Ketenteraman & Ketertiban Umum",
        ]
        sent = submission({}, [(each, {}) for each in spelled])

        assert assess(sent, FRAMEWORK).components[2].points == Fraction("1.9")

    def test_two_spellings_of_an_affair_are_one(self):
        """
        An affair that is spelled in two ways is not covered twice.
        """
        spelled = [
            *("Pekerjaan Umum & Penataan Ruang", "Pekerjaan Umum dan Penataan Ruang"),
            *("Pendidikan", "pendidikan", "Urusan Pendidikan", "Sosial"),
        ]
        sent = submission({}, [(each, {}) for each in spelled])

        assert assess(sent, FRAMEWORK).components[2].points == 0

    @pytest.mark.parametrize("basis", ["claimed", "evidenced"])
    def test_two_files_do_not_count_twice(self, basis):
        """
        An answer earns its level once, however many files prove it.
        """
        keys = ["foto-1", "foto-2", "foto-3"]
        many = answered(level=2, evidence=keys, own=keys)
        one = answered(level=2, evidence=keys[:1], own=keys)

        assert points(many, basis) == points(one, basis) == 8

    def test_no_running_total_drifts(self):
        """
        Raising a level and taking it back leaves no trace in the result.
        """
        sent = submission({"pad": 1}, [])
        higher = attrs.evolve(sent, answers=claims({"pad": 3}))
        back = attrs.evolve(higher, answers=claims({"pad": 1}))

        assert assess(higher, FRAMEWORK).index > assess(sent, FRAMEWORK).index
        assert assess(back, FRAMEWORK) == assess(sent, FRAMEWORK)

    @pytest.mark.parametrize("slug", ["regulasi", "sdm", "video"])
    def test_no_weight_is_forgotten(self, slug):
        """
        Rules that leave out a row, or its weight, are refused before anyone is scored.
        """
        rows = [each for each in FRAMEWORK.indicators if each.slug != slug]

        assert faults(attrs.evolve(FRAMEWORK, indicators=tuple(rows)))
        with pytest.raises(ValueError, match="weight"):
            replaced(FRAMEWORK, f"indicators.{slug}.weight", 0)

    @pytest.mark.parametrize("slug", [*REGION, *EACH])
    @pytest.mark.parametrize("level", [0, 1, 2, 3])
    def test_points_are_the_weight_times_the_level(self, slug, level):
        """
        No level of a row earns more than its share of the row's maximum.
        """
        weights = REGION | EACH
        region = {slug: level} if slug in REGION else {}
        each = {slug: level} if slug in EACH else {}
        result = assess(submission(region, [("sosial", each)]), FRAMEWORK)
        (step,) = (step for step in result.trace.walk() if step.name == slug)

        assert step.value == weights[slug] * level

    def test_only_the_chosen_level_counts(self):
        """
        Whoever meets the third level has its points, not those of all three levels.
        """
        assert points(answered(level=3), "claimed") == 12
        assert points(answered(value=5), "claimed") == 12

    def test_a_declared_maximum_cannot_lie(self):
        """
        Rules whose maximum is not the sum of their rows are refused.
        """
        for declared in (106, 117):
            wrong = replaced(FRAMEWORK, "components.sid.maximum", Fraction(declared))
            (score,) = assess(answered(level=3), wrong).innovations

            assert faults(wrong)
            assert score.maximum == 111

    def test_a_region_has_its_own_answers_only(self):
        """
        A regency scored after its province has none of the province's points.
        """
        province = submission(BEST_REGION, [("sosial", BEST_EACH)])
        regency = submission({}, [("sosial", BEST_EACH)])
        alone = assess(regency, FRAMEWORK)
        assess(province, FRAMEWORK)

        assert assess(regency, FRAMEWORK) == alone
        assert alone.components[0].points == 0

    @pytest.mark.parametrize(
        ("path", "value", "index"),
        [
            # (63 + 555/12 + 5 × 0.38) / 250 × 100 = 44.46, with one number changed:
            ("indicators.pad.weight", Fraction(1), "43.86"),
            ("components.sid.rule.floor", 14, "41.82"),
            ("components.jumlah-inovasi.rule.rate", Fraction("0.5"), "44.70"),
            ("components.jumlah-inovasi.rule.cap", 3, "44.16"),
            ("components.jumlah-inovasi.rule.minimum", 6, "43.70"),
            ("portfolio.group", AffairGroup.PILIHAN, "43.70"),
            ("index.rule.maximum", Fraction(240), "46.31"),
            ("index.rule.scale", Fraction(10), "4.45"),
            ("index.rounding", Rounding(places=1, mode="half-up"), "44.5"),
        ],
    )
    def test_no_setting_is_stored_but_not_used(self, path, value, index):
        """
        Each number of the rules changes the result as it is meant to.
        """
        sent = submission(BEST_REGION, [(each, BEST_EACH) for each in YANDAS[:5]])

        assert str(assess(sent, FRAMEWORK).index) == "44.46"
        assert str(assess(sent, replaced(FRAMEWORK, path, value)).index) == index

    def test_a_new_year_leaves_the_old_one_alone(self):
        """
        Results of 2026 are the same after the rules of 2027 have been added.
        """
        sent = submission(BEST_REGION, [(each, BEST_EACH) for each in YANDAS[:5]])
        before = assess(sent, framework("iga/2026"))
        later = replaced(FRAMEWORK, "components.sid.rule.floor", 14)
        later = replaced(later, "components.jumlah-inovasi.rule.minimum", 6)
        later = attrs.evolve(later, id="iga/2027")

        assert assess(sent, later).index < before.index
        assert assess(sent, framework("iga/2026")) == before

    @pytest.mark.parametrize(
        ("exact", "shown", "predikat"),
        [
            ("65.005", "65.01", "Sangat Inovatif"),
            ("65.006", "65.01", "Sangat Inovatif"),
            ("40.005", "40.01", "Inovatif"),
        ],
    )
    def test_what_is_shown_is_what_is_classified(self, exact, shown, predikat):
        """
        An index that is shown as 65.01 is never called Inovatif.
        """
        assert str(FRAMEWORK.index.rounding.apply(Fraction(exact))) == shown
        assert band_of(Fraction(exact), FRAMEWORK).predikat == predikat

    def test_the_program_scores_what_fits_and_nothing_else(self):
        """
        A submission either has obstacles or a score, never both and never neither.
        """
        fit, unfit = submission({"pad": 3}, []), submission({"pad": 4}, [])

        assert obstacles(fit, FRAMEWORK) == ()
        assert assess(fit, FRAMEWORK).index > 0
        assert obstacles(unfit, FRAMEWORK)
        with pytest.raises(SubmissionError):
            assess(unfit, FRAMEWORK)
