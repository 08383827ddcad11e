"""
No more entries of one submitter than may take part, and nobody picked among them.
"""

import attrs
import pytest

from contestants import contest, decided, entries, entry, requirement
from indeksinovasi import codes
from indeksinovasi.contests.eligibility import candidates
from indeksinovasi.contests.run import run
from indeksinovasi.frameworks.contest.conditions import Quota
from indeksinovasi.model.entries import Submitter
from indeksinovasi.scoring import Standing


class TestQuota:
    """
    No source says which of too many entries fall out, so none is picked.
    """

    rules = contest(requirements=(requirement(Quota(most={"opd": 2})),))

    def _standings(self, *found, decisions=()):
        document = entries(*found, decisions=decisions)
        return {
            each.entry.id: each.standing for each in candidates(self.rules, document)
        }

    def _of_one(self, number):
        return [entry(f"e{each}", kind="opd", by="Dinas A") for each in range(number)]

    def test_as_many_as_allowed_may_take_part(self):
        """
        Two of one agency and three of another kind are no more than they may send.
        """
        others = [entry(f"k{each}", kind="kota", by="Kota B") for each in range(3)]
        found = self._standings(*self._of_one(2), *others)

        assert set(found.values()) == {Standing.ELIGIBLE}

    def test_all_of_too_many_are_reported(self):
        """
        Each of three entries is in doubt, and the finding names all of them.
        """
        result = run(self.rules, entries(*self._of_one(3)))

        assert [each.code for each in result.findings] == [codes.contest.OVER_QUOTA] * 3
        assert result.findings[0].words["entries"] == ("e0", "e1", "e2")
        assert result.reserved == ("e0", "e1", "e2")
        assert result.winners == ()

    def test_a_decision_says_which_stay(self):
        """
        Those that a decision names stay; the others are out.
        """
        found = self._standings(
            *self._of_one(3), decisions=[decided("syarat", "e2", "e0")]
        )

        assert found == {
            "e0": Standing.ELIGIBLE,
            "e1": Standing.INELIGIBLE,
            "e2": Standing.ELIGIBLE,
        }

    @pytest.mark.parametrize(
        ("ids", "code"),
        [
            (("e0", "e1", "e2"), codes.contest.DECISION_DOES_NOT_FIT),
            (("e0", "lain"), codes.contest.DECISION_NOT_ALLOWED),
        ],
    )
    def test_a_decision_stays_within_the_quota(self, ids, code):
        """
        It cannot let all of them stay, nor speak of entries that are in no doubt.
        """
        found = [*self._of_one(3), entry("lain", kind="opd", by="Dinas C")]
        document = entries(*found, decisions=[decided("syarat", *ids)])

        assert code in [each.code for each in run(self.rules, document).findings]

    def test_a_name_is_the_same_however_it_is_written(self):
        """
        An agency cannot send more by writing itself another way, or without its code.
        """
        spellings = [
            Submitter(name="Dinas Kesehatan", kind="opd", code="d-1"),
            Submitter(name="DINAS KESEHATAN", kind="opd"),
            Submitter(name="dinas  kesehatan", kind="opd", code="d-1"),
        ]
        found = [
            attrs.evolve(each, submitter=submitter)
            for each, submitter in zip(self._of_one(3), spellings, strict=True)
        ]

        assert set(self._standings(*found).values()) == {Standing.UNKNOWN}

    def test_a_quota_may_hold_for_a_category(self):
        """
        One of each category is not too many; a second of the same one is.
        """
        asked = requirement(Quota(most={"opd": 1}), categories=("sd",))
        rules = contest(requirements=(asked,))
        sent = {"kind": "opd", "by": "Dinas A"}
        found = [entry("a", category="sd", **sent), entry("b", category="smp", **sent)]
        second = entry("c", category="sd", **sent)

        assert run(rules, entries(*found)).findings == ()
        told = run(rules, entries(*found, second)).findings
        assert [each.words["entries"] for each in told] == [("a", "c"), ("a", "c")]

    def test_without_a_kind_there_is_no_telling(self):
        """
        Quotas go by kind of submitter.
        """
        assert self._standings(entry("a")) == {"a": Standing.UNKNOWN}
