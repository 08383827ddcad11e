"""
Only the first innovation counts.
"""

from fractions import Fraction

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class First:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        first = facts.parts[0] if facts.parts else Fraction(0)
        rest = "".join(f" + 0 × {as_text(each)}" for each in facts.parts[1:])
        return Working(as_text(first) + rest, first)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(mutu=First())
