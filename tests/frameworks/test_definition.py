"""
IGA 2026 as the letter of 29 April 2026 is reproduced, and what can be asked of it.
"""

import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import oracle
from indeksinovasi import framework
from indeksinovasi.errors import (
    InexactNumberError,
    UnknownChoiceError,
    UnknownInterpretationError,
)
from indeksinovasi.frameworks import Band, Citation, Component, Indicator, Scope, Status
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.frameworks.rules import CountedBonus, FlooredMean, RescaledSum

IGA = framework("iga/2026")


def numbers(code, *, mandatory=False):
    """
    Return the printed numbers of a component's indicators, or of the mandatory ones.
    """
    return [
        each.number
        for each in IGA.of_component(code)
        if each.mandatory or not mandatory
    ]


class TestLetter:
    """
    Lampiran I and II: what is counted, and how much it weighs.
    """

    def test_the_region_answers_fifteen_indicators_in_twenty_rows(self):
        """
        Numbers 1 to 15, five of them in two rows.
        """
        assert numbers("spd") == [
            *("1", "2a", "2b", "3", "4", "5a", "5b", "6", "7", "8", "9", "10a", "10b"),
            *("11a", "11b", "12", "13a", "13b", "14", "15"),
        ]

    def test_an_innovation_answers_twenty_indicators(self):
        """
        Numbers 16 to 35; the thirty-sixth is the number of innovations.
        """
        assert numbers("sid") == [str(number) for number in range(16, 36)]
        assert [each.number for each in IGA.components] == ["", "", "36"]

    def test_the_mandatory_ones_are_those_that_are_marked(self):
        """
        Of the region thirteen rows are mandatory, of an innovation five.
        """
        assert numbers("spd", mandatory=True) == [
            *("1", "3", "4", "5a", "5b", "6", "7", "8", "9", "10a", "10b", "11a"),
            "11b",
        ]
        assert numbers("sid", mandatory=True) == ["16", "17", "32", "33", "35"]

    def test_the_weights_are_the_printed_ones(self):
        """
        Every weight is the one that a second transcription has, and none is missing.
        """
        weights = {each.slug: each.weight for each in IGA.indicators}
        printed = oracle.SPD | oracle.SID

        assert weights == {slug: Fraction(weight) for slug, weight in printed.items()}

    def test_the_weights_add_up_to_what_is_printed(self):
        """
        Weights of 21 and 37 make 63 and 111 points at the third level.
        """
        for code, sum_, maximum in (("spd", 21, 63), ("sid", 37, 111)):
            rows = IGA.of_component(code)
            assert sum(each.weight for each in rows) == sum_
            assert sum(each.maximum for each in rows) == maximum

    def test_every_indicator_has_three_levels(self):
        """
        Parameters are 1 to 3 in every row.
        """
        for each in IGA.indicators:
            assert [level.level for level in each.levels] == [1, 2, 3]

    def test_the_formula_is_the_printed_one(self):
        """
        Butir XI.B: twelve, two hundred, 0.38, five of six, 250 and 100.
        """
        spd, sid, count = IGA.components

        assert [each.maximum for each in IGA.components] == [63, 111, 76]
        assert [each.scope for each in IGA.components] == list(Scope)
        assert spd.rule == sid.each
        assert sid.rule == FlooredMean(floor=12)
        assert count.rule == CountedBonus(rate="0.38", cap=200, minimum=5)
        assert IGA.index.rule == RescaledSum(maximum=250, scale=100)

    def test_the_bands_are_the_printed_ones(self):
        """
        0; 0.01 to 40.00; 40.01 to 65.00; 65.01 to 100.00.
        """
        assert [
            (each.predikat, str(each.lowest), str(each.highest)) for each in IGA.bands
        ] == [
            ("Tidak Dapat Dinilai", "0.00", "0.00"),
            ("Kurang Inovatif", "0.01", "40.00"),
            ("Inovatif", "40.01", "65.00"),
            ("Sangat Inovatif", "65.01", "100.00"),
        ]


class TestSources:
    """
    No number without a source, and no source better than it is.
    """

    def test_every_number_is_cited(self):
        """
        Whatever holds a number cites a clause, or stands inside what does.
        """
        cited = [()]
        for path, each in walk(IGA):
            if hasattr(each, "source"):
                cited.append(path)
            if isinstance(each, Fraction | Decimal):
                assert any(path[: len(place)] == place for place in cited[1:]), path

    def test_the_framework_is_as_well_known_as_its_weakest_number(self):
        """
        Numbers of 2026 were read in reproductions only, and the framework says so.
        """
        assert IGA.status is Status.REPRODUCED
        assert set(IGA.cited()) == {Status.REPRODUCED}

    def test_one_inferred_number_makes_the_framework_inferred(self):
        """
        A single weight that somebody concluded lowers the status of all.
        """
        row, *others = IGA.indicators
        inferred = attrs.evolve(row, source=Citation("bacaan", "dugaan"))
        weaker = attrs.evolve(IGA, indicators=(inferred, *others))

        assert weaker.status is Status.INFERRED
        assert weaker.cited()[Status.INFERRED] == 1

    def test_an_interpretation_does_not_make_the_numbers_inferred(self):
        """
        What the letter leaves open is told apart from what it says.
        """
        sources = {each.source.source for each in IGA.interpretations}

        assert {IGA.sources[each].status for each in sources} == {Status.INFERRED}

    def test_a_citation_is_written_out(self):
        """
        A clause is cited with the document's title; a document also without clause.
        """
        assert IGA.cite(Citation("surat-2026", "Lampiran II butir 16")) == (
            "Surat Kepala BSKDN 400.10.11/1887/BSKDN, Lampiran II butir 16"
        )
        assert IGA.cite(Citation("surat-2026")) == (
            "Surat Kepala BSKDN 400.10.11/1887/BSKDN"
        )

    @pytest.mark.parametrize(
        ("text", "citation"),
        [
            ("surat: Lampiran II butir 16", Citation("surat", "Lampiran II butir 16")),
            ("surat", Citation("surat")),
            (" surat :  a: b ", Citation("surat", "a: b")),
        ],
    )
    def test_a_citation_is_written_with_a_colon(self, text, citation):
        """
        The first colon parts the document from the clause.
        """
        assert Citation.parse(text) == citation
        assert Citation.parse(str(citation)) == citation

    def test_the_worst_status_wins(self):
        """
        Official is better than reproduced, and that is better than inferred.
        """
        official, reproduced, inferred = Status

        assert Status.worst({official, reproduced}) is reproduced
        assert Status.worst({inferred, official}) is inferred
        assert Status.worst({official}) is official


class TestInterpreted:
    """
    Another reading is another framework, and the first stays as it was.
    """

    def test_the_choices_taken_can_be_asked_for(self):
        """
        The framework says how it reads every open point.
        """
        assert {each.id: IGA.choice(each) for each in IGA.interpretations} == {
            "rounding-mode": "half-up",
            "predikat-value": "rounded",
            "overlapping-bounds": "higher-level",
            "gapped-bounds": "lower-level",
            "beyond-best-bound": "top-level",
            "yandas-affairs": "main",
            "n-counts": "sent",
        }

    def test_several_choices_can_be_changed(self):
        """
        Each choice arrives where it is decided, and nowhere else.
        """
        other = IGA.interpreted({"yandas-affairs": "any", "rounding-mode": "half-even"})

        assert other.portfolio.affairs == "any"
        assert other.index.rounding.mode == "half-even"
        assert IGA.portfolio.affairs == "main"
        back = {"yandas-affairs": "main", "rounding-mode": "half-up"}
        assert other.interpreted(back) == IGA

    def test_its_own_choices_change_nothing(self):
        """
        Saying aloud what is taken anyway gives the same framework.
        """
        own = {each.id: IGA.choice(each) for each in IGA.interpretations}

        assert IGA.interpreted(own) == IGA.interpreted({}) == IGA

    def test_an_unknown_interpretation_is_refused(self):
        """
        A slip is told, with what was probably meant.
        """
        with pytest.raises(UnknownInterpretationError) as caught:
            IGA.interpreted({"yandas-affair": "any"})

        assert caught.value.nearest == ("yandas-affairs",)
        assert "rounding-mode" in caught.value.known

    def test_an_unknown_choice_is_refused(self):
        """
        Only the declared choices can be taken.
        """
        with pytest.raises(UnknownChoiceError) as caught:
            IGA.interpreted({"yandas-affairs": "all"})

        assert caught.value.allowed == ("main", "any")

    def test_every_interpretation_says_why(self):
        """
        Each open point has a reason for its default, in both languages.
        """
        for each in IGA.interpretations:
            assert len(each.reason.to("id")) > 80
            assert len(each.reason.to("en")) > 80


class TestMeasure:
    """
    An indicator may be measured in several ways, and one is chosen.
    """

    def test_the_only_measure_needs_no_basis(self):
        """
        Growth of PAD is measured in one way.
        """
        (pad,) = (each for each in IGA.indicators if each.slug == "pad")

        assert pad.measure(None) is pad.measures[0]

    def test_one_of_several_is_named(self):
        """
        Benefit is measured by one of six bases, and by none that is not named.
        """
        (benefit,) = (each for each in IGA.indicators if each.slug == "kemanfaatan")

        assert benefit.measure("tren").unit == "periode"
        assert benefit.measure(None) is None
        assert benefit.measure("penerimaan") is None
        assert len(benefit.measures) == 6


class TestValue:
    """
    A framework is a value.
    """

    def test_it_survives_a_trip_between_processes(self):
        """
        A worker scores with an equal framework, down to the digest of its file.
        """
        again = pickle.loads(pickle.dumps(IGA))  # noqa: S301 -- our own bytes

        assert again == IGA
        assert hash(again) == hash(IGA)
        assert again.sha256 == IGA.sha256

    def test_the_file_is_no_part_of_what_it_says(self):
        """
        The same rules in another file are the same framework.
        """
        assert attrs.evolve(IGA, sha256=None) == IGA

    def test_it_cannot_be_changed(self):
        """
        Nobody changes the rules while others score with them.
        """
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            IGA.revision = 2
        with pytest.raises(TypeError):
            IGA.sources["surat"] = IGA.sources["bacaan"]

    @pytest.mark.parametrize(
        ("whole", "change"),
        [
            (IGA.indicators[0], {"weight": 0.75}),
            (IGA.indicators[0], {"weight": True}),
            (IGA.components[0], {"maximum": 63.0}),
            (IGA.bands[1], {"lowest": 0.01}),
            (IGA.bands[1], {"highest": 40.0}),
            (IGA.indicators[5].measures[0], {"least": -100.0}),
            (IGA.indicators[5].measures[0], {"most": 100.0}),
        ],
        ids=lambda each: f"{type(each).__name__}-{each}"[:40],
    )
    def test_no_binary_number_gets_into_it(self, whole, change):
        """
        A rule-book made in Python is as exact as one that was read.
        """
        with pytest.raises(InexactNumberError):
            attrs.evolve(whole, **change)

    @pytest.mark.parametrize(
        ("whole", "change"),
        [(IGA.indicators[0], {"weight": 0}), (IGA.components[0], {"maximum": "-1"})],
        ids=["weight", "maximum"],
    )
    def test_weights_and_maxima_are_positive(self, whole, change):
        """
        A weight of nothing, or less, is a slip.
        """
        with pytest.raises(ValueError, match="must be > 0"):
            attrs.evolve(whole, **change)

    def test_names_are_in_two_languages(self):
        """
        Whatever has a name has it in Indonesian and in English.
        """
        assert IGA.index.names.to("id") == "Indeks Inovasi Daerah"
        assert IGA.index.names.to("en") == "Regional Innovation Index"
        for kind in (Indicator, Component):
            assert attrs.fields(kind).names.default is attrs.NOTHING
        assert "names" not in attrs.fields_dict(Band)
