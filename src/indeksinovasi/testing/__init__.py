"""
What authors of rule-books hold them to: the conformance kit.

The strategies, which need hypothesis, stand in `indeksinovasi.testing.strategies`,
`indeksinovasi.testing.improvements`, `indeksinovasi.testing.entries` and
`indeksinovasi.testing.ideas`.
"""

from indeksinovasi.testing.conformance import FrameworkConformance, conformance, laws
from indeksinovasi.testing.law import EXAMPLES, FEW_EXAMPLES, PROMISES, Law
from indeksinovasi.testing.outcome import VERDICTS, Outcome, Reason, Verdict

__all__ = [
    "EXAMPLES",
    "FEW_EXAMPLES",
    "PROMISES",
    "VERDICTS",
    "FrameworkConformance",
    "Law",
    "Outcome",
    "Reason",
    "Verdict",
    "conformance",
    "laws",
]
