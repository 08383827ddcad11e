"""
One sheet on which the jury agreed, instead of those of single jurors.
"""

from fractions import Fraction

import attrs
import pytest

from contestants import codes_of, contest, entries, sheet, sheets, stage
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest.juries import Mean
from indeksinovasi.frameworks.contest.shortlists import Everyone

AGREED = {"consensus": True, "reason": "Berita acara 3/2026"}


def rules(*, consensus=True, reducer=None):
    """
    Return a contest whose jury may agree on something else.
    """
    only = stage("s", Everyone(), reducer=reducer)
    jury = attrs.evolve(only.jury, consensus=consensus)
    return contest(attrs.evolve(only, jury=jury))


def judged(*found, **settings):
    """
    Return what comes of the sheets *found* for the entry ``a``.
    """
    return run(rules(**settings), entries("a"), sheets(*found))


SINGLE = (sheet("s", "juri-1", "a", 80), sheet("s", "juri-2", "a", 90))


class TestConsensus:
    """
    It counts where the rule-book declares it, with its reason, and hides nothing.
    """

    def test_it_takes_the_place_of_the_reduction_and_both_are_shown(self):
        """
        The jury agreed on 70, though its mean is 85; the trace has both, and why.
        """
        result = judged(*SINGLE, sheet("s", "pleno", "a", 70, **AGREED))
        (ranked,) = result.stages[0].ranking
        agreed, replaced = ranked.trace.parts

        assert (ranked.points, agreed.value) == (70, 70)
        assert (replaced.name, replaced.value) == ("s.replaced", 85)
        assert ranked.trace.note == "consensus: Berita acara 3/2026"
        assert codes_of(result) == ["II-N121"]
        told = result.findings[0].message()
        assert "70" in told
        assert "85" in told
        assert "Berita acara 3/2026" in told

    def test_it_needs_no_other_sheet_and_no_panel(self):
        """
        What was agreed on does not depend on how many jurors there are.
        """
        result = judged(
            sheet("s", "pleno", "a", 70, **AGREED), reducer=Mean(denominator="assigned")
        )

        assert result.stages[0].ranking[0].points == Fraction(70)
        assert codes_of(result) == ["II-N121"]

    def test_unsigned_it_does_not_count(self):
        """
        As with any sheet, what is not signed was not submitted.
        """
        agreed = sheet("s", "pleno", "a", 70, signed=False, **AGREED)
        result = judged(*SINGLE, agreed)

        assert result.stages[0].ranking[0].points == 85
        assert codes_of(result) == ["II-N112"]

    @pytest.mark.parametrize(
        ("found", "settings", "code"),
        [
            ([{"reason": "x"}], {"consensus": False}, "II-N118"),
            ([{"reason": "x"}, {"reason": "y", "juror": "ketua"}], {}, "II-N119"),
            ([{}], {}, "II-N120"),
        ],
    )
    def test_what_is_not_declared_or_said_twice_or_without_a_reason_is_refused(
        self, found, settings, code
    ):
        """
        Nobody overrides a jury in silence, or twice.
        """
        given = []
        for each in found:
            facts = {"juror": "pleno"} | each
            given.append(
                sheet("s", facts.pop("juror"), "a", 70, consensus=True, **facts)
            )

        assert codes_of(judged(*SINGLE, *given, **settings)) == [code]
