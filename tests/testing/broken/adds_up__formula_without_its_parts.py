"""
The formula is the result, and says nothing of how it came about.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Result:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        value = total(facts.parts)
        return Working(as_text(value), value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Result())
