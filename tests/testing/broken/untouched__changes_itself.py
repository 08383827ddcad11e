"""
The rule learns from what it sees.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Learning:
    """
    A broken rule.
    """

    most: int

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        object.__setattr__(self, "most", self.most + 1)
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        return Working(formula, total(facts.parts))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Learning(most=0))
