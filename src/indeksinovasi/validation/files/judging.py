"""
What is wrong with an evidence file, from what was read of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi.codes import CODES
from indeksinovasi.findings import Code, Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.content import KNOWN_ENDINGS, Kind
from indeksinovasi.validation.files.demand import FileDemand
from indeksinovasi.validation.files.outcome import Outcome
from indeksinovasi.validation.files.reading import Contents
from indeksinovasi.validation.report import Unchecked

#: Whatever may be found in evidence files; without their folder, none of it is checked.
FILE_CODES: tuple[Code, ...] = (
    codes.evidence.UNSAFE_FILE_NAME,
    codes.evidence.FILE_MISSING,
    codes.evidence.OUTSIDE_FOLDER,
    codes.evidence.NOT_A_FILE,
    codes.evidence.CANNOT_READ_FILE,
    codes.evidence.FILE_EMPTY,
    codes.evidence.FILE_CHANGED,
    codes.evidence.HASH_DIFFERS,
    codes.evidence.TYPE_DIFFERS,
    codes.evidence.TYPE_UNKNOWN,
    codes.evidence.FILE_MALFORMED,
    codes.evidence.BEYOND_LIMITS,
    codes.evidence.PDF_LOCKED,
    codes.evidence.PDF_WITHOUT_PAGES,
    codes.evidence.PDF_DAMAGED,
    codes.evidence.IMAGE_TOO_LARGE,
    codes.evidence.VIDEO_WITHOUT_PICTURES,
    codes.evidence.TYPE_NOT_TAKEN,
    codes.evidence.FILE_TOO_LARGE,
    codes.evidence.VIDEO_TOO_LONG,
)

_TYPE_UNTOLD = N_("the content of {file} does not tell its type")


@attrs.frozen(kw_only=True)
class Examined:
    """
    What one file came to, under a name that it was given.

    Attributes:
        name: The name in the submission.

        kind: What it is by its content, None if that cannot be told.

        changed: Whether it changed while it was read.

        outcome: What came of opening it.
    """

    name: str
    contents: Contents
    kind: Kind | None
    changed: bool
    outcome: Outcome

    @property
    def ending(self) -> str:
        """
        What the name ends in, such as ``pdf``.
        """
        return PurePosixPath(self.name).suffix.lower().removeprefix(".")

    def finding(self, code: Code, source: str = "", **words: object) -> Finding:
        """
        Return the finding of *code* in this file.
        """
        return Finding(code, words={"file": self.name, **words}, source=source)

    def unchecked(
        self, code: Code, reason: str, *, required: bool = True, **words: object
    ) -> Unchecked:
        """
        Return that *code* could not be looked for in this file.
        """
        words = {"file": self.name, **words}
        return Unchecked(code=code, reason=reason, words=words, required=required)


def own_faults(examined: Examined, sha256: str | None) -> Iterator[Finding | Unchecked]:
    """
    Yield what is wrong with a file whatever it is to prove.

    Args:
        examined: The file.

        sha256: The digest it was declared with.
    """
    if examined.changed:
        yield examined.finding(codes.evidence.FILE_CHANGED)
    if sha256 is not None:
        yield from _digest(examined, sha256)
    yield from _type(examined)
    yield from _opening(examined)


def shortfalls(examined: Examined, demand: FileDemand) -> Iterator[Finding | Unchecked]:
    """
    Yield what *demand* asks for and the file is not.
    """
    if demand.media:
        yield from _taken(examined, demand)
    size, most = examined.contents.size, demand.largest_bytes
    if most is not None and size > most:
        yield examined.finding(
            codes.evidence.FILE_TOO_LARGE, demand.source, found=size, most=most
        )
    if demand.longest_seconds is not None:
        yield from _length(examined, demand.longest_seconds, demand.source)


def too_large(most: int) -> tuple[str, dict[str, Any]]:
    """
    Return why a file of more than *most* bytes was not looked into, and the words.
    """
    return N_("{file} is larger than {mebibytes} MiB"), {"mebibytes": most // 1024**2}


def _digest(examined: Examined, expected: str) -> Iterator[Finding | Unchecked]:
    found = examined.contents.sha256
    if found is None:
        reason, words = too_large(examined.contents.most)
        yield examined.unchecked(codes.evidence.HASH_DIFFERS, reason, **words)
    elif found != expected.lower():
        yield examined.finding(codes.evidence.HASH_DIFFERS, found=Phrase(found))


def _type(examined: Examined) -> Iterator[Finding | Unchecked]:
    kind, ending = examined.kind, examined.ending
    if kind is not None:
        if ending not in kind.endings:
            words = {"found": Phrase(kind.name), "ending": Phrase(kind.endings[0])}
            yield examined.finding(codes.evidence.TYPE_DIFFERS, **words)
    elif ending in KNOWN_ENDINGS:
        yield examined.finding(codes.evidence.TYPE_UNKNOWN, ending=Phrase(ending))
    else:
        yield examined.unchecked(
            codes.evidence.TYPE_DIFFERS, _TYPE_UNTOLD, required=False
        )


def _opening(examined: Examined) -> Iterator[Finding | Unchecked]:
    kind, outcome = examined.kind, examined.outcome
    if kind is None:
        return
    words = {
        name: Phrase(value) if isinstance(value, str) else value
        for name, value in outcome.words.items()
    }
    words["kind"] = Phrase(kind.name)
    if outcome.fault:
        yield examined.finding(CODES[outcome.fault], **words)
    elif outcome.unread:
        # Of a type that nothing here can open, it was not asked either.
        required = kind.reader != ""
        yield examined.unchecked(
            codes.evidence.FILE_MALFORMED, outcome.unread, required=required, **words
        )


def _taken(examined: Examined, demand: FileDemand) -> Iterator[Finding | Unchecked]:
    kind, taken = examined.kind, set(demand.media)
    if kind is None and examined.ending in taken - KNOWN_ENDINGS:
        yield examined.unchecked(codes.evidence.TYPE_NOT_TAKEN, _TYPE_UNTOLD)
    elif kind is None or not taken.intersection(kind.endings):
        found = Phrase(kind.name if kind else N_("of an unknown type"))
        yield examined.finding(
            codes.evidence.TYPE_NOT_TAKEN,
            demand.source,
            found=found,
            allowed=demand.media,
        )


def _length(
    examined: Examined, most: int, source: str
) -> Iterator[Finding | Unchecked]:
    kind, seconds = examined.kind, examined.outcome.seconds
    if kind is None or kind.reader != "video":
        return
    if seconds is None:
        reason = N_("the length of {file} cannot be read")
        yield examined.unchecked(codes.evidence.VIDEO_TOO_LONG, reason)
    elif seconds > most:
        yield examined.finding(
            codes.evidence.VIDEO_TOO_LONG, source, found=seconds, most=most
        )
