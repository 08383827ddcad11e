"""
What two hands that write the same Indonesian name have in common.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
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
    """
    return "".join(words(name))
