"""
Every rule-book that is shipped keeps every law of its kind.
"""

import pytest

from indeksinovasi import framework_ids
from indeksinovasi.testing import FEW_EXAMPLES, Verdict, conformance

#: Laws that do not apply, and to which rule-books.
NOT_APPLICABLE = {
    "bands": {"iga/2021-sid"},
    "rounded-once": {"iga/2021-sid"},
}


class TestShipped:
    """
    What we ask of others, we keep ourselves.
    """

    @pytest.mark.parametrize("name", framework_ids())
    def test_every_law_holds(self, name):
        """
        Nothing is broken, and nothing was left unchecked.
        """
        outcomes = conformance(name, examples=FEW_EXAMPLES)
        wrong = [
            each.message()
            for each in outcomes
            if each.verdict in {Verdict.FAILED, Verdict.NOT_CHECKED}
        ]

        assert not wrong, "\n\n".join(wrong)
        for each in outcomes:
            if each.law in NOT_APPLICABLE:
                excused = each.verdict is Verdict.NOT_APPLICABLE
                assert excused == (name in NOT_APPLICABLE[each.law])
