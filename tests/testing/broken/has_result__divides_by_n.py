"""
No innovation, no score.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Divided:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        total_ = " + ".join(as_text(each) for each in facts.parts) or "0"
        n = facts.innovations
        return Working(f"({total_}) / {n}", total(facts.parts) / n)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(mutu=Divided())
