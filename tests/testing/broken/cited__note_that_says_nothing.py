"""
A source with an empty note: how it was come by, nobody knows.
"""

from indeksinovasi.frameworks.paths import replaced
from testing.making import sound

RULEBOOK = replaced(sound("indeks"), "sources.pedoman.note", " ")
