"""
IDSD: an index that is not shipped, and why.
"""

from fractions import Fraction

from indeksinovasi import framework_ids
from indeksinovasi.exact import Rounding

HUNDREDTHS = Rounding(places=2, mode="half-up")

#: Pillars of IDSD 2024, Kabupaten Bandung, by component; 3.86 was published.
BANDUNG = (
    ("4.82", "3.09", "4.44", "3.39"),
    ("4.11", "3.34"),
    ("5.00", "3.31", "2.25", "4.40"),
    ("4.72", "2.92"),
)


class TestMustNotPretend:
    """
    IDSD 2024: pillars were weighted, and the weights are not known.
    """

    def test_no_mean_gives_what_was_published(self):
        """
        Neither the mean of the pillars nor that of the components is 3.86.
        """
        pillars = [Fraction(each) for component in BANDUNG for each in component]
        means = [
            sum(map(Fraction, component)) / len(component) for component in BANDUNG
        ]

        found = [HUNDREDTHS.apply(sum(each) / len(each)) for each in (pillars, means)]
        assert list(map(str, found)) == ["3.82", "3.81"]

    def test_so_there_is_no_such_rule_book(self):
        """
        What needs the weights is not shipped.
        """
        assert not [each for each in framework_ids() if each.startswith("idsd")]
