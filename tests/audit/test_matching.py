"""
An innovation is found again in another submission, or it is not.
"""

from hypothesis import given
from hypothesis import strategies as st

from audit.drawing import innovation
from indeksinovasi.audit import How, match

#: Few ids and few names, so that many are alike.
innovations = st.lists(
    st.builds(
        innovation,
        st.sampled_from("abcdef"),
        st.sampled_from(["Antre", "ANTRE!", "Pasar", "Posyandu", "…"]),
    ),
    max_size=5,
    unique_by=lambda each: each.id,
)


def told(*sides):
    """
    Return ids and ways of matching of every row.
    """
    return [
        tuple(each and (each.innovation.id, each.how) for each in row)
        for row in match(sides)
    ]


class TestById:
    """
    What has the same id is the same.
    """

    def test_the_same_id_is_the_same_innovation_whatever_its_name(self):
        """
        A corrected name does not make another innovation.
        """
        rows = told([innovation("a", "Antre")], [innovation("a", "Antrean daring")])

        assert rows == [(("a", None), ("a", How.ID))]

    def test_an_id_goes_before_a_name(self):
        """
        Two innovations that have swapped their names are still told apart by their ids.
        """
        rows = told(
            [innovation("a", "Antre"), innovation("b", "Pasar")],
            [innovation("a", "Pasar"), innovation("b", "Antre")],
        )

        assert rows == [
            (("a", None), ("a", How.ID)),
            (("b", None), ("b", How.ID)),
        ]


class TestByName:
    """
    Where ids differ, names tell.
    """

    def test_case_and_punctuation_do_not_matter(self):
        """
        Two hands that write one name differently mean one innovation.
        """
        rows = told(
            [innovation("a", "SI-SABALONG & Sehat")],
            [innovation("z", "Si Sabalong dan Sehat")],
        )

        assert rows == [(("a", None), ("z", How.NAME))]

    def test_a_name_that_means_two_means_none(self):
        """
        Where two innovations have one name, none of them is taken for a third.
        """
        rows = told(
            [innovation("a", "Antre"), innovation("b", "Antre")],
            [innovation("z", "Antre")],
        )

        assert rows == [(("a", None), None), (("b", None), None), (None, ("z", None))]

    def test_a_name_without_letters_is_no_name(self):
        """
        Signs alone do not make two innovations one.
        """
        assert len(told([innovation("a", "…")], [innovation("z", "…")])) == 2


class TestRows:
    """
    Whatever is sent, nothing is lost and nothing is counted twice.
    """

    def test_a_third_side_is_matched_with_either(self):
        """
        What the first side does not hold can be found again on the second.
        """
        rows = told(
            [innovation("a", "Antre")],
            [innovation("b", "Pasar")],
            [innovation("c", "Pasar"), innovation("z", "antre")],
        )

        assert rows == [
            (("a", None), None, ("z", How.NAME)),
            (None, ("b", None), ("c", How.NAME)),
        ]

    @given(st.lists(innovations, min_size=2, max_size=3))
    def test_each_innovation_stands_in_one_row(self, sides):
        """
        Every innovation of a side is in its column once; every row holds something.
        """
        rows = match(sides)

        for position, side in enumerate(sides):
            column = [row[position] for row in rows if row[position]]
            ids = [each.innovation.id for each in column]
            assert sorted(ids) == sorted(each.id for each in side)
        assert all(any(row) for row in rows)

    @given(innovations)
    def test_a_side_matches_itself(self, side):
        """
        Held against itself, nothing is missing and nothing is new.
        """
        assert all(
            row[0].innovation == row[1].innovation and row[1].how is How.ID
            for row in match([side, side])
        )
