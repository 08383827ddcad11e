"""
A lambda in a rule: nothing that another process could be handed.
"""

from collections.abc import Callable

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Weighing:
    """
    A broken rule.
    """

    weigh: Callable

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        return Working(formula, self.weigh(total(facts.parts)))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Weighing(weigh=lambda value: value))
