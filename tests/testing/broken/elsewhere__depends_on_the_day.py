"""
Next year, the same submission has more points.
"""

import datetime as dt

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Yearly:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        formula = " + ".join(as_text(each) for each in facts.parts) or "0"
        year = dt.datetime.now(tz=dt.UTC).year
        value = total(facts.parts)
        return Working(f"({formula}) × {year} / {year}", value)

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Yearly())
