"""
What is wrong with an evidence file, from what was read of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

import attrs

from indeksinovasi import codes
from indeksinovasi.codes import CODES
from indeksinovasi.findings import Code, Finding, Phrase
from indeksinovasi.messages import N_
from indeksinovasi.validation.files.allowance import Refusal
from indeksinovasi.validation.files.content import KNOWN_ENDINGS, Kind, readers_of
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

#: What a reader may find; what nothing opens may be damaged, too.
_READERS: Mapping[str, tuple[Code, ...]] = {
    "pdf": (
        codes.evidence.FILE_MALFORMED,
        codes.evidence.BEYOND_LIMITS,
        codes.evidence.PDF_LOCKED,
        codes.evidence.PDF_WITHOUT_PAGES,
        codes.evidence.PDF_DAMAGED,
    ),
    "image": (
        codes.evidence.FILE_MALFORMED,
        codes.evidence.BEYOND_LIMITS,
        codes.evidence.IMAGE_TOO_LARGE,
    ),
    "video": (
        codes.evidence.FILE_MALFORMED,
        codes.evidence.BEYOND_LIMITS,
        codes.evidence.VIDEO_WITHOUT_PICTURES,
    ),
    "": (codes.evidence.FILE_MALFORMED,),
}

#: What is looked for in whatever is a file, in this order.
_OF_EVERY_FILE = (
    codes.evidence.CANNOT_READ_FILE,
    codes.evidence.FILE_EMPTY,
    codes.evidence.TYPE_DIFFERS,
    codes.evidence.TYPE_UNKNOWN,
)

# One reason for all of them, so that a list of files is not told twice.
NOT_THERE = N_(
    "files that are missing, empty or cannot be read were not looked into any further"
)

_TYPE_UNTOLD = N_("the content of {file} does not tell its type")


@attrs.frozen(kw_only=True)
class ReadFile:
    """
    What one file came to, under a name that it was given.

    Attributes:
        name: The name in the submission.

        outcome: What came of opening it.
    """

    name: str
    contents: Contents
    outcome: Outcome

    @property
    def kind(self) -> Kind | None:
        """
        What it is by its content, None if that cannot be told.
        """
        return self.contents.kind

    @property
    def ending(self) -> str:
        """
        What the name ends in, such as ``pdf``.
        """
        return _ending(self.name)

    @property
    def stalled(self) -> bool:
        """
        Whether it used up the time that a file has.
        """
        return self.outcome.stalled or self.contents.stalled

    def finding(self, code: Code, source: str = "", **words: object) -> Finding:
        """
        Return the finding of *code* in this file.
        """
        return Finding(code, words={"file": self.name, **words}, source=source)

    def unchecked(
        self, code: Code, reason: str, /, *, required: bool = True, **words: object
    ) -> Unchecked:
        """
        Return that *code* could not be looked for in this file.
        """
        words = {"file": self.name, **words}
        return Unchecked(code=code, reason=reason, words=words, required=required)


def own_faults(read: ReadFile, sha256: str | None) -> Iterator[Finding | Unchecked]:
    """
    Yield what is wrong with a file whatever it is to prove.

    Args:
        read: The file.

        sha256: The digest it was declared with.
    """
    if sha256 is not None:
        yield from _digest(read, sha256)
    yield from _type(read)
    yield from _opening(read)


def shortfalls(read: ReadFile, demand: FileDemand) -> Iterator[Finding | Unchecked]:
    """
    Yield what *demand* asks for and the file is not.
    """
    if demand.media:
        yield from _taken(read, demand)
    size, most = read.contents.size, demand.largest_bytes
    if most is not None and size > most:
        yield read.finding(
            codes.evidence.FILE_TOO_LARGE, demand.source, found=size, most=most
        )
    if demand.longest_seconds is not None:
        yield from _length(read, demand.longest_seconds, demand.source)


def unlooked(
    why: Finding | Refusal, name: str, sha256: str | None
) -> Iterator[Unchecked]:
    """
    Yield what was not looked for in a file, since there was nothing to look into.

    Args:
        why: What is wrong, or why no more files are read.

        name: The file's; it promises a content of which more can be said.

        sha256: The digest it was declared with.
    """
    found = list(_OF_EVERY_FILE)
    if isinstance(why, Finding) and why.code in found:
        del found[: found.index(why.code) + 1]
    if sha256 is not None:
        found.append(codes.evidence.HASH_DIFFERS)
    readers = readers_of(_ending(name)) or {""}
    found += dict.fromkeys(code for each in sorted(readers) for code in _READERS[each])
    yield from _untold(found, why)


def undemanded(why: Finding | Refusal, demand: FileDemand) -> Iterator[Unchecked]:
    """
    Yield what *demand* asks of a file that there was nothing to look into.
    """
    asked = (
        (bool(demand.media), codes.evidence.TYPE_NOT_TAKEN),
        (demand.largest_bytes is not None, codes.evidence.FILE_TOO_LARGE),
        (demand.longest_seconds is not None, codes.evidence.VIDEO_TOO_LONG),
    )
    yield from _untold([code for is_asked, code in asked if is_asked], why)


def _untold(found: Iterable[Code], why: Finding | Refusal) -> Iterator[Unchecked]:
    refused = Refusal(NOT_THERE) if isinstance(why, Finding) else why
    reason, words = refused.reason, refused.words
    for code in found:
        yield Unchecked(code=code, reason=reason, words=words, required=True)


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def _digest(read: ReadFile, expected: str) -> Iterator[Finding | Unchecked]:
    contents = read.contents
    found = contents.sha256
    if found is None:
        yield read.unchecked(
            codes.evidence.HASH_DIFFERS, contents.unhashed, **contents.words
        )
    elif found != expected.lower():
        yield read.finding(codes.evidence.HASH_DIFFERS, found=Phrase(found))


def _type(read: ReadFile) -> Iterator[Finding | Unchecked]:
    kind, ending = read.kind, read.ending
    if kind is not None:
        if ending not in kind.endings:
            found = Phrase(kind.name)
            yield read.finding(codes.evidence.TYPE_DIFFERS, found=found)
    elif ending in KNOWN_ENDINGS:
        yield read.finding(codes.evidence.TYPE_UNKNOWN, ending=Phrase(ending))
    else:
        yield read.unchecked(codes.evidence.TYPE_DIFFERS, _TYPE_UNTOLD, required=False)


def _opening(read: ReadFile) -> Iterator[Finding | Unchecked]:
    kind, outcome = read.kind, read.outcome
    if kind is None:
        return
    words = {
        name: Phrase(value) if isinstance(value, str) else value
        for name, value in outcome.words.items()
    }
    words["kind"] = Phrase(kind.name)
    if outcome.fault:
        yield read.finding(CODES[outcome.fault], **words)
    elif outcome.unread:
        # Of a type that nothing here can open, it was not asked either.
        required = kind.reader != ""
        for code in _READERS[kind.reader]:
            yield read.unchecked(code, outcome.unread, required=required, **words)


def _taken(read: ReadFile, demand: FileDemand) -> Iterator[Finding | Unchecked]:
    kind, taken = read.kind, set(demand.media)
    if kind is None and read.ending in taken - KNOWN_ENDINGS:
        yield read.unchecked(codes.evidence.TYPE_NOT_TAKEN, _TYPE_UNTOLD)
    elif kind is None or not taken.intersection(kind.endings):
        found = Phrase(kind.name if kind else N_("of an unknown type"))
        yield read.finding(
            codes.evidence.TYPE_NOT_TAKEN,
            demand.source,
            found=found,
            allowed=demand.media,
        )


def _length(read: ReadFile, most: int, source: str) -> Iterator[Finding | Unchecked]:
    kind, seconds = read.kind, read.outcome.seconds
    if kind is None or not kind.film:
        return
    if seconds is None:
        reason = N_("the length of {file} cannot be read")
        yield read.unchecked(codes.evidence.VIDEO_TOO_LONG, reason)
    elif seconds > most:
        yield read.finding(
            codes.evidence.VIDEO_TOO_LONG, source, found=seconds, most=most
        )
