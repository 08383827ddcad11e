"""
How many go on in the contests that are shipped, by whose word, and who may take part.
"""

from fractions import Fraction

from indeksinovasi.frameworks.contest import Contest
from indeksinovasi.frameworks.contest.conditions import Age, NoAward
from indeksinovasi.frameworks.contest.juries import Mean
from indeksinovasi.frameworks.contest.shortlists import Manual, Quotas, Threshold, Top
from indeksinovasi.registry import Registry, rulebook
from indeksinovasi.registry.providers import shipped

CONTESTS = tuple(
    each.id
    for each in Registry.of(shipped()).listing()
    if isinstance(each.rulebook, Contest)
)


def contest(name):
    """
    Return the contest called *name*.
    """
    found = rulebook(name)
    assert isinstance(found, Contest)
    return found


def stage(name, code):
    """
    Return the stage *code* of the contest called *name*.
    """
    return next(each for each in contest(name).stages if each.code == code)


def requirement(name, code):
    """
    Return the requirement *code* of the contest called *name*.
    """
    return next(each for each in contest(name).requirements if each.code == code)


class TestStages:
    """
    How many go on, and by whose word.
    """

    def test_kipp_2023_is_decided_by_its_panels(self):
        """
        TE nominates, TPI names 99 and 45: no shortlist follows from points.
        """
        shortlists = [each.shortlist for each in contest("kipp/2023-umum").stages]

        assert all(isinstance(each, Manual) for each in shortlists)
        assert [each.places for each in shortlists] == [None, None, 99, 45]

    def test_kipp_2025_has_a_pass_mark_and_no_rubric(self):
        """
        85 passes, and 84.99 does not; the replicated ones come first; 273 was a result.
        """
        assert stage("kipp/2025", "te").shortlist == Threshold(
            least=Fraction(85), priority="replicated", places=None
        )
        assert list(contest("kipp/2025").rubrics()) == []

    def test_kovablik_starts_anew_and_divides_by_the_jurors_assigned(self):
        """
        So the province's application does it, in both rounds.
        """
        for each in contest("kovablik/2022").stages:
            assert each.jury.reducer == Mean(denominator="assigned")
            assert isinstance(each.shortlist, Manual)

    def test_nowhere_else_does_an_absent_juror_count_as_0(self):
        """
        No other source says so.
        """
        divisors = {
            (name, each.jury.reducer.denominator)
            for name in CONTESTS
            for each in contest(name).stages
            if each.jury is not None
        }

        assert {name for name, by in divisors if by == "assigned"} == {"kovablik/2022"}

    def test_kiks_2021_goes_from_six_to_three(self):
        """
        The mayor's letter names the six; points name the three.
        """
        six, three = contest("kiks/2021").stages[1:]

        assert six.shortlist.places == 6
        assert "Wali Kota" in six.shortlist.decided_by
        assert three.shortlist == Top(places=3)

    def test_kiks_2024_takes_three_of_each_category(self):
        """
        Nine in all, and not six as in 2021.
        """
        assert stage("kiks/2024", "proposal").shortlist == Quotas(
            by="category", places={"kewilayahan": 3, "uptd": 3, "pendidikan": 3}
        )

    def test_kijb_2022_comes_to_21(self):
        """
        45 are seen, and 5 + 5 + 5 + 3 + 3 win.
        """
        quotas = stage("kijb/2022", "ekspose").shortlist

        assert stage("kijb/2022", "substantif").shortlist == Top(places=45)
        assert sum(quotas.places.values()) == 21
        assert sorted(quotas.places.values()) == [3, 3, 5, 5, 5]


class TestRequirements:
    """
    Who may take part, as far as it is known.
    """

    def test_ages_that_are_not_known_are_not_shipped(self):
        """
        Only KOVABLIK's year is known; KIPP's age of 2023 and 2025 is not.
        """
        ages = {
            (name, each.condition.months)
            for name in CONTESTS
            for each in contest(name).requirements
            if isinstance(each.condition, Age)
        }

        assert ages == {("kovablik/2022", 12)}

    def test_kovablik_quotas(self):
        """
        5 of an agency, 3 of a region, 3 of an enterprise, in the general group only.
        """
        quota = requirement("kovablik/2022", "kuota")

        assert quota.condition.most == {"opd": 5, "kabupaten": 3, "kota": 3, "bumd": 3}
        assert quota.groups == ("umum",)

    def test_kovablik_special_group(self):
        """
        By invitation, and a year after Top Terpuji.
        """
        award = requirement("kovablik/2022", "top-terpuji")

        assert requirement("kovablik/2022", "undangan").groups == ("khusus",)
        assert award.groups == ("khusus",)
        assert award.condition.months == 12
        assert award.condition.years == (2016, 2020)

    def test_kipp_allows_one_top_99(self):
        """
        Not twice, so once is allowed; a Top Terpuji not even once.
        """
        once, never = contest("kipp/2023-umum").requirements

        assert once.condition == NoAward(contest="kipp", titles=("Top 99",), most=1)
        assert never.condition.most == 0
        assert "Top 45" in never.condition.titles

    def test_where_nothing_is_known_nothing_is_asked(self):
        """
        Five rule-books have no requirement, and say so on their pages.
        """
        assert [name for name in CONTESTS if not contest(name).requirements] == [
            "kijb/2022",
            "kiks/2021",
            "kiks/2024",
            "kipp/2022-template",
            "kipp/2025",
        ]
