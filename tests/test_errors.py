"""
What errors tell: of several documents, and of names that nobody knows.
"""

import pytest

from indeksinovasi import codes
from indeksinovasi.errors import Hints, PopulationError, SubmissionError, nearest
from indeksinovasi.findings import Finding


class TestNearest:
    """
    A slip of the hand is recognised.
    """

    def test_the_best_come_first(self):
        """
        Whoever wrote *regulsi* meant *regulasi*.
        """
        known = ("legislasi", "regulasi", "video")

        assert nearest("regulsi", known, most=2) == ("regulasi", "legislasi")
        assert nearest("xyz", known) == ()


class TestHints:
    """
    For the first faults of a document, what was meant is looked for.
    """

    def test_looks_among_several_groups(self):
        """
        Evidence of the innovation and of the submission may be meant alike.
        """
        hints = Hints()

        assert hints.near("perbub", {"perbup": 1}, {"foto": 2}) == ("perbup",)
        assert hints.near("fotoo", {"perbup": 1}, {"foto": 2}) == ("foto",)

    def test_ends_when_it_has_taken_its_time(self):
        """
        A document with thousands of unknown names does not keep anyone waiting.
        """
        hints, known = Hints(comparisons=5), ("satu", "dua")

        assert [hints.near(f"sat{each}", known) for each in range(3)] == [
            ("satu",),
            ("satu",),
            (),
        ]

    def test_does_not_begin_what_it_cannot_end(self):
        """
        Among too many names none is looked for, and time is left for a shorter list.
        """
        hints = Hints(comparisons=2)

        assert hints.near("sat", ("satu", "dua", "tiga")) == ()
        assert hints.near("sat", ("satu", "dua")) == ("satu",)

    def test_one_slip_is_looked_for_once(self):
        """
        The same mistake in every innovation is recognised in every innovation.
        """
        hints = Hints(comparisons=2)

        assert {hints.near("sat", ("satu", "dua")) for _ in range(9)} == {("satu",)}
        assert hints.near("sat", ("satu", "dua"), most=2) == ()

    def test_documents_do_not_share_their_time(self):
        """
        What is told of one document does not depend on those before it.
        """
        spent = Hints(comparisons=0)

        assert spent.near("sat", ("satu",)) == ()
        assert Hints().near("sat", ("satu",)) == ("satu",)


class TestSeveral:
    """
    Documents that belong together fail together.
    """

    @pytest.mark.parametrize(
        ("code", "unreadable"),
        [(codes.structure.EMPTY, True), (codes.structure.MISSING_KEY, False)],
    )
    def test_one_that_cannot_be_read_makes_all_unreadable(self, code, unreadable):
        """
        The exit code is that of the worst of them.
        """
        other = SubmissionError("b.json", (Finding(code, (), {"found": "x"}),))
        error = PopulationError("iga/2026", (), (other,))

        assert error.unreadable is unreadable
        assert str(error).startswith("b.json: II-S")
