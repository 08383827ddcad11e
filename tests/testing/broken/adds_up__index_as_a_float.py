"""
The index is a binary float.
"""

import attrs

from indeksinovasi.exact import total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Floating:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        value = total(facts.parts) / 40 * 100
        return Working("0", float(value))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts) / 40 * 100


RULEBOOK = index(index=Floating())
