"""
Whoever has ten points has them halved.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, exact, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Halved:
    """
    A broken rule.
    """

    most: Fraction = attrs.field(converter=exact)
    factor: Fraction = attrs.field(converter=exact)

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        value = total(facts.parts)
        if value <= self.most:
            return Working(formula, value)
        return Working(f"({formula}) × {as_text(self.factor)}", value * self.factor)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Halved(most=10, factor="0.5"))
