"""
A slug with capitals and a space: made in Python, where no reader looks.
"""

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("indeks"), "indicators.kemanfaatan.slug", "Nilai Manfaat")
