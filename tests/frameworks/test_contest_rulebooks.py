"""
The rule-books of contests say what their sources say, and nothing besides.
"""

import pytest

from indeksinovasi.frameworks import Citation, Status
from indeksinovasi.frameworks.contest import Contest, Marks
from indeksinovasi.frameworks.contest.shortlists import Everyone, Manual
from indeksinovasi.frameworks.paths import value_at, walk
from indeksinovasi.registry import rulebook

CONTESTS = (
    "kijb/2022",
    "kiks/2021",
    "kiks/2024",
    "kipp/2022-template",
    "kipp/2023-umum",
    "kipp/2025",
    "kovablik/2022",
)

#: Of each stage with a rubric, what its criteria weigh.
WEIGHTS = {
    ("kipp/2023-umum", "te"): {
        "ringkasan": 0,
        "latar-belakang-tujuan": 10,
        "kebaruan": 15,
        "implementasi": 5,
        "signifikansi": 30,
        "adaptabilitas": 20,
        "sumber-daya": 5,
        "strategi-keberlanjutan": 15,
    },
    ("kipp/2022-template", "proposal"): {
        "ringkasan": 5,
        "ide-inovatif": 20,
        "signifikansi": 25,
        "tpb": 5,
        "adaptabilitas": 20,
        "keberlanjutan": 20,
        "kolaborasi": 5,
    },
    ("kovablik/2022", "proposal"): {
        "latar-belakang-tujuan": 10,
        "kebaruan": 15,
        "implementasi": 5,
        "signifikansi": 30,
        "adaptabilitas": 20,
        "sumber-daya": 5,
        "strategi-keberlanjutan": 15,
    },
    ("kovablik/2022", "presentasi"): {
        "penyampaian": 30,
        "materi": 50,
        "video": 10,
        "kehadiran": 10,
    },
}

#: How many words a section may have.
WORDS = {
    "kipp/2023-umum": {
        "ringkasan": 200,
        "latar-belakang-tujuan": 300,
        "kebaruan": 200,
        "implementasi": 200,
        "signifikansi": 600,
        "adaptabilitas-replikasi": 100,
        "adaptabilitas-potensi": 200,
        "sumber-daya": 200,
        "strategi-keberlanjutan": 500,
    },
    "kipp/2022-template": {
        "ringkasan": 200,
        "ide-inovatif": 600,
        "signifikansi": 600,
        "tpb": 200,
        "adaptabilitas": 400,
        "keberlanjutan": 600,
        "kolaborasi": 200,
    },
}


def contest(name):
    """
    Return the contest called *name*.
    """
    found = rulebook(name)
    assert isinstance(found, Contest)
    return found


@pytest.mark.parametrize("name", CONTESTS)
class TestEach:
    """
    What holds for every contest that is shipped.
    """

    def test_every_source_is_used_and_every_citation_has_one(self, name):
        """
        Nothing cites a source that is not declared, and none is declared in vain.
        """
        rules = contest(name)
        cited = {each.source for _, each in walk(rules) if isinstance(each, Citation)}

        assert cited == set(rules.sources)

    def test_every_citation_names_a_clause(self, name):
        """
        A reader is told where in the source to look.
        """
        assert all(
            each.clause for _, each in walk(contest(name)) if isinstance(each, Citation)
        )

    def test_no_document_was_read_itself(self, name):
        """
        Everything is reproduced or inferred, and so no rule-book claims to be official.
        """
        rules = contest(name)

        assert Status.OFFICIAL not in rules.cited()
        assert rules.status is Status.INFERRED

    def test_every_source_says_how_it_was_come_by(self, name):
        """
        A note tells; a reading of our own was seen nowhere, anything else was.
        """
        for key, source in contest(name).sources.items():
            assert len(source.note) > 80
            assert bool(source.seen_at) is (key != "bacaan")

    def test_what_no_source_tells_is_not_there(self, name):
        """
        Rounding, bands, and a sum over stages are unknown everywhere.
        """
        rules = contest(name)

        assert rules.rounding is None
        assert rules.bands == ()
        assert not any(each.combined for each in rules.stages)

    def test_points_without_a_known_rubric_are_reported_with_the_reason(self, name):
        """
        A stage with a jury has a rubric, or says why not; without one, it has neither.
        """
        for each in contest(name).stages:
            ways = (each.rubric is not None) + (each.reported is not None)
            assert ways == (each.jury is not None)

    def test_rubrics_add_up(self, name):
        """
        The weights of a rubric come to its total, and marks go from 0 to 100.
        """
        for _, rubric in contest(name).rubrics():
            assert sum(each.weight for each in rubric.criteria) == rubric.total == 100
            assert rubric.scale == Marks()

    def test_how_jurors_are_averaged_is_an_open_point_wherever_it_decides(self, name):
        """
        Where points decide, or are shown, the divisor has alternatives that can be set.
        """
        rules = contest(name)
        choices = {each.decides: each for each in rules.interpretations}
        for each in rules.stages:
            place = f"stages.{each.code}.jury.reducer.denominator"
            if each.jury is None or place not in choices:
                # Only of points that do no more than inform whoever decides.
                assert each.jury is None or isinstance(
                    each.shortlist, Manual | Everyone
                )
                continue
            ids = [choice.id for choice in choices[place].choices]
            assert value_at(rules, place) == ids[0]
            for other in ids:
                changed = rules.interpreted({choices[place].id: other})
                assert value_at(changed, place) == other

    def test_texts_are_in_two_languages(self, name):
        """
        What a stage or criterion is called, English says otherwise than Indonesian.
        """
        rules = contest(name)
        assert rules.names.id != rules.names.en
        for each in (*rules.stages, *rules.requirements, *rules.interpretations):
            assert each.names.id != each.names.en


class TestNumbers:
    """
    The numbers that sources give, as they give them.
    """

    def test_weights(self):
        """
        Each rubric has its criteria, in order, with their weights, and no other.
        """
        found = {
            (name, each.code): {leaf.code: leaf.weight for leaf in rubric.leaves()}
            for name in CONTESTS
            for each, rubric in contest(name).rubrics()
        }

        assert found == WEIGHTS
        assert all(list(found[key]) == list(WEIGHTS[key]) for key in WEIGHTS)

    def test_word_caps(self):
        """
        The caps are those of the forms; too many words never keep an entry out.
        """
        limits = {name: contest(name).sections for name in CONTESTS}

        assert {
            name: {each.section: each.most for each in found}
            for name, found in limits.items()
            if found
        } == WORDS
        for found in limits.values():
            assert {each.outcome for each in found} <= {"warn"}
            assert {each.least for each in found} <= {0}

    def test_only_the_summary_cap_is_better_than_inferred(self):
        """
        The other caps are a province's; that they are national is concluded.
        """
        rules = contest("kipp/2023-umum")
        statuses = {
            each.section: rules.sources[each.source.source].status
            for each in rules.sections
        }

        assert statuses.pop("ringkasan") is Status.REPRODUCED
        assert set(statuses.values()) == {Status.INFERRED}

    def test_six_weights_of_the_template_are_inferred(self):
        """
        Of KIPP 2022 itself only the 5% of the summary was seen.
        """
        rules = contest("kipp/2022-template")
        (_, rubric) = next(rules.rubrics())
        statuses = [
            rules.sources[each.source.source].status for each in rubric.leaves()
        ]

        assert statuses == [Status.REPRODUCED, *[Status.INFERRED] * 6]

    def test_kipp_weights_are_reproduced_and_their_scale_is_not(self):
        """
        The table of weights names KIPP 2023; the scale is that of another contest.
        """
        rules = contest("kipp/2023-umum")
        (_, rubric) = next(rules.rubrics())

        assert {each.source.source for each in rubric.leaves()} == {"pedoman-2023"}
        assert rules.sources[rubric.source.source].status is Status.INFERRED
