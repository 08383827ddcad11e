"""
A formula that nobody can work out.
"""

import attrs

from indeksinovasi.exact import total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Words:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        return Working("sum of the parts", total(facts.parts))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Words())
