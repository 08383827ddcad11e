"""
The parts are added up in the order of their hashes.
"""

import attrs

from indeksinovasi.exact import as_text, total
from indeksinovasi.frameworks.rules import Facts, Working
from testing.making import index


@attrs.frozen
class Shuffled:
    """
    A broken rule.
    """

    def __call__(self, facts: Facts) -> Working:
        """
        Work it out.
        """
        texts = [f"{place}: {as_text(each)}" for place, each in enumerate(facts.parts)]
        order = [each.partition(": ")[2] for each in sorted(texts, key=hash)]
        order += [f"0 × {hash('indeks') % 1000003}"]
        return Working(" + ".join(order), total(facts.parts))

    def ceiling(self, parts):
        """
        Claim the sum of the parts.
        """
        return total(parts)


RULEBOOK = index(kelembagaan=Shuffled())
