"""
What two hands that write the same Indonesian name have in common.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+[+#]*")
#: The blanks that tell nothing: only two numbers are others without the one between.
_NEEDLESS = re.compile(r"(?<!\d) | (?!\d)")
_JOINING = frozenset({"dan", "serta"})


def words(text: str) -> list[str]:
    """
    Return the words of *text* without case, width, punctuation and joining words.

    >>> words("KETENTERAMAN & Ketertiban Umum, serta Pelindungan Masyarakat")
    ['ketenteraman', 'ketertiban', 'umum', 'pelindungan', 'masyarakat']
    """
    found = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return [each for each in found if each not in _JOINING]


def folded(name: str) -> str:
    """
    Return what two spellings of one name have in common; nothing if it is all signs.

    >>> folded("SI-SABALONG") == folded("Si Sabalong")
    True
    >>> folded("Versi 1.1") == folded("Versi 11")
    False
    >>> folded("Paket A+") == folded("Paket A")
    False
    """
    return _NEEDLESS.sub("", " ".join(words(name)))
