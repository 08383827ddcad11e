"""
Three points are added that no formula shows.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class HiddenBonus:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        value = total(facts.parts)
        return Working(formula, value + 3 if 0 < value <= 9 else value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=HiddenBonus())
