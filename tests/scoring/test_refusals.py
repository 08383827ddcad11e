"""
What a refusal says, to the letter: place, fault, cure and clause.

Whoever is refused has nothing but this to go by, so none of it may go missing.
"""

import attrs
import pytest

from indeksinovasi.errors import PopulationError
from indeksinovasi.model import Answer
from indeksinovasi.scoring import Basis, calibrated, lacking, obstacles
from scoring.drawing import FRAMEWORK, REPORTING, submission
from scoring.regions import FRAMEWORK as MARKED
from scoring.regions import POPULATION, region

LETTER = "Surat Kepala BSKDN 400.10.11/1887/BSKDN, Lampiran"
GUIDE = "Pedoman contoh, butir"
FITTED = calibrated(MARKED, POPULATION)

KEMANFAATAN = "penerima, cakupan, efisiensi, pendapatan, produk, tren"
NO_MARK = "and this indicator has marks, no levels; give a value, of"


def told(findings):
    """
    Return place, words and clause of each of *findings*.
    """
    return [(each.place, each.message(), each.source) for each in findings]


class TestAnswers:
    """
    Answers to levels, under the letter of 2026.
    """

    @pytest.mark.parametrize(
        ("slug", "answer", "field", "message", "clause"),
        [
            (
                *("regulasy", {"level": 1}, ""),
                (
                    "iga/2026 has no indicator 'regulasy' here; nearest: regulasi"
                    "; write it as the rule-book does; see: frameworks show"
                ),
                "",
            ),
            (
                *("pad", {"level": 1}, ""),
                (
                    "indicator 'pad' is answered in the wrong place; "
                    "move the answer to $.answers"
                ),
                "",
            ),
            (
                *("regulasi", {"level": 4}, ".level"),
                "level 4 is not one of 0, 1, 2, 3",
                f"{LETTER} II butir 16",
            ),
            (
                *("regulasi", {"level": 1, "verified_level": True}, ".verified_level"),
                "level true is not one of 0, 1, 2, 3",
                f"{LETTER} II butir 16",
            ),
            (
                *("regulasi", {"verified_value": "1.5"}, ".verified_value"),
                (
                    "1.5 is verified as a value, and this indicator has levels; "
                    "give verified_level, one of 0, 1, 2, 3"
                ),
                f"{LETTER} II butir 16",
            ),
            (
                *("regulasi", {"value": 2}, ".value"),
                (
                    "the framework has no bounds that turn a value into a level; "
                    "answer with a level from 0, 1, 2, 3"
                ),
                f"{LETTER} II butir 16",
            ),
            (
                *("kemanfaatan", {"value": 350}, ""),
                f"a value needs a basis here; allowed: {KEMANFAATAN}",
                f"{LETTER} II butir 33",
            ),
            (
                *("kemanfaatan", {"value": 350, "basis": "orang"}, ".basis"),
                f"'orang' is not a basis of this indicator; allowed: {KEMANFAATAN}",
                f"{LETTER} II butir 33",
            ),
            (
                *("regulasi", {"level": 1, "basis": "penerima"}, ".basis"),
                "'penerima' is not a basis of this indicator; allowed: none",
                f"{LETTER} II butir 16",
            ),
            (
                *("sdm", {"value": "12.5"}, ".value"),
                "12.5 is not a whole number of orang",
                f"{LETTER} II butir 17",
            ),
            (
                *("sdm", {"value": -1}, ".value"),
                "-1 orang is not possible; from 0 to …",
                f"{LETTER} II butir 17",
            ),
            (
                *("kemanfaatan", {"value": 101, "basis": "efisiensi"}, ".value"),
                "101 persen is not possible; from … to 100",
                f"{LETTER} II butir 33 c",
            ),
        ],
        ids=range(12),
    )
    def test_of_an_innovation(self, slug, answer, field, message, clause):
        """
        The answer of the second innovation is named as such.
        """
        sent = submission({}, [("sosial", {})] * 2)
        first, second = sent.innovations
        second = attrs.evolve(second, answers={slug: Answer(**answer)})
        found = obstacles(attrs.evolve(sent, innovations=[first, second]), FRAMEWORK)

        place = f"$.innovations[1].answers.{slug}{field}"
        assert told(found) == [(place, message, clause)]

    def test_of_the_region(self):
        """
        What the region answers for its innovations belongs to each of them.
        """
        assert told(obstacles(submission({"video": 1, "padd": 1}, []), FRAMEWORK)) == [
            (
                "$.answers.video",
                (
                    "indicator 'video' is answered in the wrong place; "
                    "move the answer to $.innovations[…].answers"
                ),
                "",
            ),
            (
                "$.answers.padd",
                (
                    "iga/2026 has no indicator 'padd' here; nearest: pad"
                    "; write it as the rule-book does; see: frameworks show"
                ),
                "",
            ),
        ]

    def test_no_more_than_three_names_are_offered(self):
        """
        Of many that are near, the nearest.
        """
        asking = tuple(
            attrs.evolve(each, slug=f"contoh-{number}")
            for number, each in enumerate(FRAMEWORK.of_component("spd"))
        )
        rules = attrs.evolve(FRAMEWORK, indicators=asking)
        (found,) = obstacles(submission({"contoh": 1}, []), rules)

        assert len(found.words["nearest"]) == 3

    def test_of_an_id(self):
        """
        Both that share it are told.
        """
        sent = submission({}, [("sosial", {})])
        twice = attrs.evolve(sent, innovations=sent.innovations * 2)
        message = (
            "two innovations have the id 'inovasi-1'; "
            "give each innovation an id of its own"
        )

        assert told(obstacles(twice, FRAMEWORK)) == [
            ("$.innovations[0].id", message, ""),
            ("$.innovations[1].id", message, ""),
        ]


class TestMarks:
    """
    Answers to marks, and to what is held against others.
    """

    @pytest.mark.parametrize(
        ("slug", "answer", "field", "message", "clause"),
        [
            (
                *("perencanaan", {"level": 3}, "level"),
                (
                    f"level 3 is given, {NO_MARK} 0–100; what was verified, as "
                    "verified_value"
                ),
                2,
            ),
            (
                *("sdm", {"verified_level": 0}, "verified_level"),
                (
                    f"level 0 is given, {NO_MARK} 1–5 (0.5); what was verified, as "
                    "verified_value"
                ),
                2,
            ),
            (
                *("paten", {"level": 1}, "level"),
                f"level 1 is given, {NO_MARK} …; what was verified, as verified_value",
                3,
            ),
            (
                *("sdm", {"value": 3, "basis": "orang"}, "basis"),
                "'orang' is not a basis of this indicator; allowed: none",
                2,
            ),
            (
                *("sdm", {"value": "3.25"}, "value"),
                "3.25 is not a mark of this indicator; allowed: 1–5 (0.5)",
                2,
            ),
            (
                *("sdm", {"verified_value": "5.5"}, "verified_value"),
                "5.5 is not a mark of this indicator; allowed: 1–5 (0.5)",
                2,
            ),
        ],
        ids=range(6),
    )
    def test_of_a_value(self, slug, answer, field, message, clause):
        """
        What is allowed is told as the rule-book has it.
        """
        found = obstacles(region(**{slug: Answer(**answer)}), MARKED)

        assert told(found) == [
            (f"$.answers.{slug}.{field}", message, f"{GUIDE} {clause}")
        ]

    @pytest.mark.parametrize(
        ("slug", "value", "range_"), [("paten", "8.5", "2–8"), ("lama-izin", 2, "3–12")]
    )
    def test_of_a_value_outside(self, slug, value, range_):
        """
        The range of the population is told, and which population that was.
        """
        (found,) = obstacles(region(**{slug: value}), FITTED)

        assert told([found]) == [
            (
                f"$.answers.{slug}.value",
                (
                    f"{value} lies outside the population, which has {range_}; "
                    "add this submission to the population, or correct the value"
                ),
                f"{GUIDE} 3; {FITTED.population}",
            )
        ]
        assert f"{FITTED.population}".startswith("population of 3, claimed, sha256 ")

    def test_of_a_mark_once(self):
        """
        A wrong mark lies outside no population, and is told as a mark alone.
        """
        wrong = region(sdm=9)

        assert obstacles(wrong, FITTED) == obstacles(wrong, MARKED)
        assert len(obstacles(wrong, FITTED)) == 1

    def test_of_a_population_that_is_not_there(self):
        """
        What needs it is listed, and on which basis.
        """
        for rules, basis in ((MARKED, Basis.CLAIMED), (FITTED, Basis.VERIFIED)):
            assert told(lacking(rules, basis)) == [
                (
                    "$.framework",
                    (
                        "needs a population: paten, lama-izin are held against the "
                        "values of all regions; name the submissions of all with "
                        f"--population, for the basis {basis.value}"
                    ),
                    f"{GUIDE} 3",
                )
            ]
        assert lacking(FITTED, Basis.CLAIMED) == ()

    def test_of_one_indicator_alone(self):
        """
        One that is held against others is enough to need them.
        """
        rows = [each for each in MARKED.indicators if each.slug != "paten"]
        (found,) = lacking(attrs.evolve(MARKED, indicators=rows), Basis.CLAIMED)

        assert found.words["found"] == ("lama-izin",)
        assert found.source == f"{GUIDE} 3"

    def test_of_a_population_without_a_range(self):
        """
        How many values there were, in how many submissions, and of what.
        """
        flat = [region(paten=5, lama_izin=each) for each in (1, 2)] + [region()]

        with pytest.raises(PopulationError) as caught:
            calibrated(MARKED, flat)

        assert caught.value.origin == "contoh-nilai/2026"
        assert told(caught.value.findings) == [
            (
                "$.indicators.paten.normalised",
                (
                    "2 values of paten in 3 submissions, and no two differ; "
                    "a population needs two different values to compare with"
                ),
                f"{GUIDE} 3",
            )
        ]

    def test_of_a_population_with_faults(self):
        """
        The rule-book is named, and each region with what is wrong with it.
        """
        faulty = region("Kabupaten D", sdm=9)

        with pytest.raises(PopulationError) as caught:
            calibrated(MARKED, [*POPULATION, faulty])

        assert caught.value.origin == "contoh-nilai/2026"
        assert caught.value.findings == ()
        (other,) = caught.value.others
        assert (other.origin, told(other.findings)) == (
            "Kabupaten D",
            [
                (
                    "$.answers.sdm.value",
                    "9 is not a mark of this indicator; allowed: 1–5 (0.5)",
                    f"{GUIDE} 2",
                )
            ],
        )


class TestReported:
    """
    Points that are reported, or should be.
    """

    @pytest.mark.parametrize(
        ("code", "message"),
        [
            (
                "spd",
                (
                    "component 'spd' is computed from the answers, not reported; "
                    "remove it from reported"
                ),
            ),
            ("spt", "the framework has no component 'spt'; nearest: spd"),
        ],
    )
    def test_of_what_is_not_asked(self, code, message):
        """
        Nothing is reported that can be computed, or that there is not.
        """
        found = obstacles(submission({}, [], reported={code: 1}), FRAMEWORK)

        assert told(found) == [(f"$.reported.{code}", message, "")]

    def test_of_what_is_missing(self):
        """
        The component, why it has to be reported, and where.
        """
        assert told(obstacles(submission({}, []), REPORTING)) == [
            (
                "$.reported",
                (
                    "component 'spd' cannot be computed from answers: example; "
                    "give its points as reported.spd"
                ),
                f"{LETTER} I butir XI.B",
            )
        ]

    def test_of_too_much_and_too_little(self):
        """
        Where the maximum is not known, anything from 0 on may be reported.
        """
        spd, *others = REPORTING.components
        endless = (attrs.evolve(spd, maximum=None), *others)
        unlimited = attrs.evolve(REPORTING, components=endless)
        cases = (
            (REPORTING, "63.01", "63.01 points are not between 0 and 63"),
            (REPORTING, "-0.5", "-0.5 points are not between 0 and 63"),
            (unlimited, "-1", "-1 points are not between 0 and …"),
        )

        for rules, points, message in cases:
            found = obstacles(submission({}, [], reported={"spd": points}), rules)
            clause = f"{LETTER} I butir XI.B"
            assert told(found) == [("$.reported.spd", message, clause)]
        for points in (0, "10000"):
            sent = submission({}, [], reported={"spd": points})
            assert obstacles(sent, unlimited) == ()
