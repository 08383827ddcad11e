"""
The window closes on the day before it opens, and no innovation can be scored.
"""

import datetime as dt

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("indeks"), "eligibility.closes_on", dt.date(2023, 12, 31))
