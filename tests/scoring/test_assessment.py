"""
Scoring a region: what counts on which basis, and that nothing else has a say.
"""

import decimal
import pickle
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from indeksinovasi import Basis, assess
from indeksinovasi.errors import InexactNumberError, SubmissionError
from indeksinovasi.frameworks.paths import walk
from indeksinovasi.model import Answer
from indeksinovasi.scoring import obstacles
from indeksinovasi.scoring.fitness import without_obstacles
from indeksinovasi.testing.strategies import submissions
from scoring.drawing import (
    BEST_EACH,
    FRAMEWORK,
    LETTER,
    REPORTING,
    answered,
    bases,
    claims,
    points,
    portfolios,
    readings,
    regions,
    submission,
)


class TestBasis:
    """
    Which levels count: those claimed, those with evidence, or those verified.
    """

    def test_a_claim_counts_as_it_stands(self):
        """
        On the claimed basis, evidence and verification make no difference.
        """
        assert points(answered(level=3), "claimed") == 12
        assert points(answered(level=3, verified_level=1), "claimed") == 12
        assert points(answered(level=3, evidence=["x"]), "claimed") == 12

    @pytest.mark.parametrize(
        ("keys", "shared", "own", "counted"),
        [
            ([], [], [], 0),
            ([], ["rpjmd"], ["foto"], 0),
            (["foto"], [], ["foto"], 12),
            (["rpjmd"], ["rpjmd"], [], 12),
            (["hilang"], ["rpjmd"], ["foto"], 0),
            (["hilang", "foto"], [], ["foto"], 12),
        ],
    )
    def test_an_evidenced_claim_can_be_shown(self, keys, shared, own, counted):
        """
        On the evidenced basis, at least one key leads to evidence that is there.
        """
        sent = answered(level=3, evidence=keys, shared=shared, own=own)

        assert points(sent, "evidenced") == counted

    def test_evidence_of_an_innovation_is_its_own(self):
        """
        Another innovation's evidence proves nothing here, nor does it for the region.
        """
        sent = submission({"pad": 3}, [("sosial", {}), ("sosial", {})])
        one, two = sent.innovations
        claim = Answer(level=3, evidence=["foto"])
        mixed = attrs.evolve(
            sent,
            answers={"pad": claim},
            innovations=[
                attrs.evolve(one, evidence={"foto": LETTER}),
                attrs.evolve(two, answers={"video": claim}),
            ],
        )

        assert assess(mixed, FRAMEWORK, basis="evidenced").index_exact == 0
        assert assess(mixed, FRAMEWORK, basis="claimed").index_exact > 0

    @pytest.mark.parametrize(
        ("answer", "counted"),
        [
            ({"level": 3}, 0),
            ({"level": 3, "verified_level": 1}, 4),
            ({"level": 1, "verified_level": 3}, 12),
            ({"level": 3, "verified_level": 0}, 0),
            ({"value": 5, "verified_level": 2}, 8),
            ({"value": 5}, 0),
            ({"verified_level": 2}, 8),
        ],
        ids=str,
    )
    def test_what_was_not_verified_counts_nothing(self, answer, counted):
        """
        On the verified basis, only the level that quality control accepted counts.
        """
        assert points(answered(**answer), "verified") == counted

    @given(sent=submissions(FRAMEWORK))
    def test_evidence_never_adds_points(self, sent):
        """
        What can be shown is never worth more than what is claimed.
        """
        claimed = assess(sent, FRAMEWORK)
        evidenced = assess(sent, FRAMEWORK, basis=Basis.EVIDENCED)

        assert evidenced.index_exact <= claimed.index_exact
        for less, more in zip(evidenced.innovations, claimed.innovations, strict=True):
            assert less.points <= more.points

    @pytest.mark.parametrize("basis", Basis)
    def test_a_basis_may_be_named(self, basis):
        """
        The name of a basis is as good as the basis, and the result tells it.
        """
        sent = answered(level=3, verified_level=1)

        assert assess(sent, FRAMEWORK, basis=basis.value) == assess(
            sent, FRAMEWORK, basis=basis
        )
        assert assess(sent, FRAMEWORK, basis=basis).basis is basis

    @pytest.mark.parametrize("basis", ["Claimed", "", "all", None])
    def test_there_is_no_other_basis(self, basis):
        """
        A slip in the basis is not taken for the default.
        """
        with pytest.raises(ValueError, match="Basis"):
            assess(answered(level=3), FRAMEWORK, basis=basis)


class TestInnovations:
    """
    Every innovation has points of its own, before they are averaged.
    """

    @given(region=regions, portfolio=portfolios(most=15))
    def test_each_has_the_points_of_its_levels(self, region, portfolio):
        """
        Points of an innovation depend on its own levels, and on nothing else.
        """
        result = assess(submission(region, portfolio), FRAMEWORK)

        assert [each.points for each in result.innovations] == [
            sum(oracle.SID[slug] * level for slug, level in levels.items())
            for _, levels in portfolio
        ]
        assert {each.maximum for each in result.innovations} <= {Fraction(111)}

    def test_they_are_told_in_the_order_sent(self):
        """
        A result lists the innovations as the submission does.
        """
        sent = submission({}, [("sosial", {}), ("pendidikan", BEST_EACH)])

        assert [
            each.innovation for each in assess(sent, FRAMEWORK).innovations
        ] == list(sent.innovations)


class TestPurity:
    """
    The same submission under the same rules gives the same result, always.
    """

    @given(sent=submissions(FRAMEWORK), basis=bases, reading=readings)
    def test_scoring_twice_gives_the_same(self, sent, basis, reading):
        """
        Nothing is remembered from one time to the next, and nothing is changed.
        """
        rules = FRAMEWORK.interpreted(reading)
        before = pickle.dumps((sent, rules))
        first, second = (assess(sent, rules, basis=basis) for _ in range(2))

        assert first == second
        assert pickle.loads(before) == (sent, rules)  # noqa: S301 -- our own bytes
        assert first.submission is sent
        assert first.framework is rules

    @given(sent=submissions(FRAMEWORK), basis=bases)
    def test_a_result_survives_a_trip_between_processes(self, sent, basis):
        """
        A worker's result is the result, with trace, rules and submission.
        """
        result = assess(sent, FRAMEWORK, basis=basis)
        again = pickle.loads(pickle.dumps(result))  # noqa: S301 -- our own bytes

        assert again == result
        assert hash(again) == hash(result)

    @settings(max_examples=20)
    @given(several=st.lists(submissions(FRAMEWORK), min_size=2, max_size=5))
    def test_threads_do_not_disturb_each_other(self, several):
        """
        Regions scored side by side have the results they have one by one.
        """
        alone = [assess(each, FRAMEWORK) for each in several]
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(lambda each: assess(each, FRAMEWORK), several * 3))

        assert together == alone * 3

    @given(sent=submissions(FRAMEWORK))
    def test_the_decimal_context_has_no_say(self, sent):
        """
        An application's own decimal settings do not reach the published index.
        """
        expected = assess(sent, FRAMEWORK)
        with decimal.localcontext(decimal.Context(prec=1, rounding="ROUND_DOWN")):
            assert assess(sent, FRAMEWORK) == expected

    @given(sent=submissions(FRAMEWORK), basis=bases)
    def test_no_float_is_anywhere(self, sent, basis):
        """
        However deep one looks into a result, every number in it is exact.
        """
        result = assess(sent, FRAMEWORK, basis=basis)

        assert not [path for path, each in walk(result) if isinstance(each, float)]
        assert type(result.index_exact) is Fraction
        assert type(result.index) is decimal.Decimal

    @pytest.mark.parametrize("value", [0.5, 1.0, True])
    def test_no_float_gets_in(self, value):
        """
        A measured or reported number that is not exact is refused at the door.
        """
        with pytest.raises(InexactNumberError):
            Answer(value=value)
        with pytest.raises(InexactNumberError):
            submission({}, [], reported={"spd": value})


class TestEvenIfInvalid:
    """
    Who asks for it sees where an unfit submission would stand, and what was left out.
    """

    @given(
        sent=submissions(FRAMEWORK, max_innovations=4),
        basis=bases,
        unfit=st.sampled_from([{"vidio": 1}, {"pad": 4, "video": 9}, {"regulasi": -1}]),
    )
    def test_only_what_is_unfit_is_left_out(self, sent, basis, unfit):
        """
        The rest is scored as if the unfit answers had never been given.
        """
        fit = [
            attrs.evolve(
                each,
                answers={
                    slug: answer
                    for slug, answer in each.answers.items()
                    if slug not in unfit
                },
            )
            for each in sent.innovations
        ]
        spoilt = [
            attrs.evolve(each, answers={**each.answers, **claims(unfit)})
            for each in fit
        ]
        whole = attrs.evolve(sent, innovations=spoilt)
        result = assess(whole, FRAMEWORK, basis=basis, even_if_invalid=True)
        rest = assess(attrs.evolve(sent, innovations=fit), FRAMEWORK, basis=basis)

        assert attrs.evolve(result, left_out=()) == rest
        assert result.left_out == obstacles(whole, FRAMEWORK)
        assert len(result.left_out) == len(unfit) * len(fit)

    def test_so_it_is_with_the_region(self):
        """
        Of the region's answers, too, the fit ones count.
        """
        sent = submission({"pad": 3, "lakip": 4, "video": 1, "xyz": 1}, [])
        result = assess(sent, FRAMEWORK, even_if_invalid=True)

        assert result.components[0].points == Fraction("4.5")
        assert [each.place for each in result.left_out] == [
            *("$.answers.lakip.level", "$.answers.video", "$.answers.xyz")
        ]

    @given(sent=submissions(FRAMEWORK), basis=bases)
    def test_a_fit_submission_loses_nothing(self, sent, basis):
        """
        Where nothing is unfit, asking for it makes no difference.
        """
        result = assess(sent, FRAMEWORK, basis=basis, even_if_invalid=True)

        assert result == assess(sent, FRAMEWORK, basis=basis)
        assert result.left_out == ()
        assert result.submission is sent

    def test_a_wrong_verification_leaves_out_the_answer(self):
        """
        An answer whose verified level cannot be does not count on any basis.
        """
        sent = answered(level=3, verified_level=4)
        result = assess(sent, FRAMEWORK, even_if_invalid=True)

        assert result.index_exact == 0
        assert len(result.left_out) == 1

    def test_an_answer_with_two_faults_is_left_out_once(self):
        """
        Both faults are told, and the rest of the answers counts.
        """
        twice = Answer(level=4, verified_level=-1)
        sent = submission({"pad": 3}, [("sosial", {"video": 3})])
        (one,) = sent.innovations
        one = attrs.evolve(one, answers={**one.answers, "sdm": twice})
        sent = attrs.evolve(
            sent, answers={**sent.answers, "lakip": twice}, innovations=[one]
        )
        result = assess(sent, FRAMEWORK, even_if_invalid=True)

        assert [each.points for each in result.components[:2]] == [4.5, 1]
        assert len(result.left_out) == 4

    @pytest.mark.parametrize("reported", [{"spd": 1}, {"spt": 1}], ids=str)
    def test_points_that_nobody_asks_for_are_left_out(self, reported):
        """
        They change nothing, and that they are left out is told.
        """
        sent = submission({}, [("sosial", {})] * 2, reported=reported)
        result = assess(sent, FRAMEWORK, even_if_invalid=True)

        assert len(result.left_out) == 1
        assert result.index == assess(attrs.evolve(sent, reported={}), FRAMEWORK).index

    def test_points_that_are_asked_for_are_kept(self):
        """
        Beside those of a component that there is not.
        """
        sent = submission({}, [], reported={"spd": "45.50", "spt": 1})
        rest = without_obstacles(sent, obstacles(sent, REPORTING))

        assert rest.reported == {"spd": Fraction("45.50")}

    def test_what_is_no_answer_cannot_be_left_out(self):
        """
        Ids that are not unique stay an error.
        """
        sent = submission({}, [("sosial", {})])
        same = attrs.evolve(sent, innovations=[sent.innovations[0]] * 2)

        with pytest.raises(SubmissionError):
            assess(same, FRAMEWORK, even_if_invalid=True)
