"""
What came of opening a file, in a form that passes between two processes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Code, frozen
from indeksinovasi.messages import N_

#: Longest text that is taken over from a library.
_MOST_TEXT = 200


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What a reader found.

    Attributes:
        fault: Id of the code of what is wrong; empty if nothing is.

        unread: Why the file was not opened at all, a `str.format` template.

        words: What fills the fault's or the reason's template.

        seconds: Length of a video in whole seconds, None if it is not known.

        stalled: Whether it used up the time that a file has.

        changed: Whether it was another file than the one that should be opened.
    """

    fault: str = ""
    unread: str = ""
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)
    seconds: int | None = None
    stalled: bool = False
    changed: bool = False

    def line(self) -> bytes:
        """
        Return the outcome as one line of JSON.
        """
        fields = attrs.asdict(self, recurse=False) | {"words": dict(self.words)}
        return json.dumps(fields).encode() + b"\n"


def outcome_of(line: bytes) -> Outcome | None:
    """
    Return the outcome in a *line* of JSON; None if the line was cut short.
    """
    if not line.endswith(b"\n"):
        return None
    return Outcome(**json.loads(line))


def faulty(code: Code, **words: object) -> Outcome:
    """
    Return the outcome for a file that *code* is found in.
    """
    return Outcome(fault=code.id, words=words)


def not_installed(library: str) -> Outcome:
    """
    Return the outcome for a file that only *library* could open.
    """
    reason = N_("{library} cannot be loaded; install indeksinovasi[evidence]")
    return Outcome(unread=reason, words={"library": library})


def told(error: BaseException, file: BinaryIO) -> str:
    """
    Return what a library says about *file*, without what it calls the file.
    """
    return str(error).removeprefix(f"stream {file!r}").lstrip(": ")[:_MOST_TEXT]


#: What it comes to for people, by words that the libraries have for it.
_DAMAGE = (
    ("truncated|startxref|unexpected end|broken data", N_("it ends too soon")),
    ("page tree|pages|root", N_("its list of pages is damaged")),
    ("xref|trailer|cross.reference", N_("its table of contents (xref) is damaged")),
    ("header", N_("its header is damaged")),
)


def damage(detail: str) -> dict[str, str]:
    """
    Return the words for damage of which a library says *detail*, in its own language.
    """
    reasons = (
        reason
        for pattern, reason in _DAMAGE
        if re.search(pattern, detail, re.IGNORECASE)
    )
    reason = next(reasons, N_("what is in it is damaged"))
    return {"reason": reason, "detail": detail}
