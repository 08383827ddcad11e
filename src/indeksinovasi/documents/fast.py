"""
A short cut for the submission without a fault: the same result, sooner.

Whatever is not plainly fine is left to `parse_strictly`, which takes its time and can
say what is wrong.  A mistake here may cost time, and must never change a result: the
tests hold the two against each other.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable
from typing import Any

from indeksinovasi.documents.reading import Refused
from indeksinovasi.errors import IndeksInovasiError
from indeksinovasi.model import Submission

#: A colon that may end a key; inside a text, few follow a quote or a blank.
_COLON = re.compile(rb':(?<=[" \t\n\r]:)')


def read_fast(content: bytes) -> Submission | None:
    """
    Return the submission that *content* holds, or None if that takes a closer look.

    Needs msgspec; without it, everything takes a closer look.
    """
    fill = _fill()
    if fill is None:
        return None
    try:
        submission, keys = fill(content)
    except (ValueError, RecursionError, Refused, IndeksInovasiError):
        return None
    return submission if _gives_no_key_twice(content, keys) else None


@functools.cache
def _fill() -> Callable[[bytes], tuple[Submission, int]] | None:
    try:
        from indeksinovasi.documents.filling import fill
    except ModuleNotFoundError as error:
        if error.name != "msgspec":
            raise
        return None
    return fill


def _gives_no_key_twice(content: bytes, keys: int) -> bool:
    """
    Tell whether *content* gives no other keys than *keys* different ones.

    Each key goes with a colon: where there are no more colons than keys, no key is left
    to be given twice.  Texts have colons too, so after the cheapest way to count there
    are two more.
    """
    return (
        content.count(b":") == keys
        or len(_COLON.findall(content)) == keys
        or _repeats_no_key(content)
    )


def _repeats_no_key(content: bytes) -> bool:
    def refuse_repeated(pairs: list[tuple[str, Any]]) -> None:
        if len(dict(pairs)) != len(pairs):
            raise ValueError

    try:
        json.loads(
            content,
            object_pairs_hook=refuse_repeated,
            parse_int=str,  # Nobody asks for the numbers.
            parse_float=str,
        )
    except ValueError:
        return False
    return True
