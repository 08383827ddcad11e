"""
A weight whose source is None: made in Python, where no reader looks.
"""

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("indeks"), "indicators.peraturan.source", None)
