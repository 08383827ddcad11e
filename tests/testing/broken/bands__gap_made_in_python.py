"""
A gap between two bands, in a rule-book that no reader has checked.
"""

from decimal import Decimal

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("indeks"), "bands.Baik.lowest", Decimal("50.03"))
