"""
A binary float lies in the rule-book, unused.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Held:
    """
    A broken rule.
    """

    tolerance: float = 0.005

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        return Working(formula, total(facts.parts))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Held())
