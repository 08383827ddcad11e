"""
Files that prove several innovations, by what the submission says or by their content.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

import attrs

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Path
from indeksinovasi.model import Evidence, Submission
from indeksinovasi.validation.files import EvidenceFolder
from indeksinovasi.validation.remarks import EVIDENCE_LACKS, lacking
from indeksinovasi.validation.report import Unchecked

#: So many innovations that share a file are told by name.
_MOST_TOLD = 10


@attrs.frozen
class _Use:
    """
    A file that an innovation names.

    Attributes:
        position: That of the innovation, whose id another one may have by mistake.

        told: Whether it is to be told who else names it.
    """

    position: int
    innovation: str
    key: str
    file: str
    told: bool = True


def shared_as_declared(submission: Submission) -> Iterator[Finding | Unchecked]:
    """
    Yield evidence of several innovations that is one file, as the submission says.

    Two are one file if they lie in one place, or have one digest.
    """
    evidence = [
        each
        for innovation in submission.innovations
        for each in innovation.evidence.values()
    ]
    digests = [each.sha256 for each in evidence]
    if None in digests:
        yield from _without_digest(submission)
    places = [each.file for each in evidence]
    if _all_differ(digests) and _all_differ(places) and not _winding(places):
        return  # As is usual, no file is named twice.
    declared = _declared(submission)
    yield from _shared(
        [
            _Use(position, innovation.id, key, file)
            for position, innovation in enumerate(submission.innovations)
            for key, each in innovation.evidence.items()
            if (file := declared(each)) is not None
        ]
    )


def shared_by_content(
    submission: Submission, folder: EvidenceFolder
) -> Iterator[Finding]:
    """
    Yield evidence of several innovations that is one file under different names.

    What the submission itself says is left to `shared_as_declared`, and evidence of the
    whole region is shared on purpose.
    """
    declared = _declared(submission)
    users = Counter(
        file
        for each in submission.innovations
        for file in {declared(evidence) for evidence in each.evidence.values()}
    )
    yield from _shared(
        [
            _Use(position, innovation.id, key, content, users[declared(each)] == 1)
            for position, innovation in enumerate(submission.innovations)
            for key, each in innovation.evidence.items()
            if (content := folder.content_of(each)) is not None
        ]
    )


def _declared(submission: Submission) -> Callable[[Evidence], str | None]:
    """
    Return what tells by which name a file is known throughout *submission*.

    That is its digest, where any evidence in the same place gives one, else the place.
    """
    digests: dict[str, str] = {}
    for innovation in submission.innovations:
        for each in innovation.evidence.values():
            if each.file is not None and each.sha256 is not None:
                digests.setdefault(_place(each.file), each.sha256)

    def name(evidence: Evidence) -> str | None:
        if evidence.file is None:
            return evidence.sha256
        place = _place(evidence.file)
        return digests.get(place, place)

    return name


def _without_digest(submission: Submission) -> Iterator[Unchecked]:
    places: list[Path] = [
        ("innovations", position, "evidence", key)
        for position, innovation in enumerate(submission.innovations)
        for key, each in innovation.evidence.items()
        if each.sha256 is None
    ]
    yield from lacking([codes.evidence.SHARED_FILE], EVIDENCE_LACKS, "sha256", places)


def _all_differ(names: Sequence[str | None]) -> bool:
    none = names.count(None)
    return len(set(names)) == len(names) - none + bool(none)


def _winding(places: Iterable[str | None]) -> bool:
    """
    Tell whether one of *places* may be written in a simpler way.
    """
    text = "\n".join(filter(None, places))
    return "./" in text or "//" in text


def _place(file: str) -> str:
    return str(PurePosixPath(file)) if _winding((file,)) else file


def _shared(uses: Sequence[_Use]) -> Iterator[Finding]:
    users: dict[str, dict[int, str]] = defaultdict(dict)
    for each in uses:
        users[each.file][each.position] = each.innovation
    names = {file: tuple(found.values()) for file, found in users.items()}
    for each in uses:
        sharing = names[each.file]
        if each.told and len(sharing) > 1:
            some = sharing[: _MOST_TOLD + 1]
            others = tuple([name for name in some if name != each.innovation])
            more = ("…",) if len(sharing) > _MOST_TOLD + 1 else ()
            words = {
                "others": (*others[:_MOST_TOLD], *more),
                "number": len(sharing) - 1,
            }
            path: Path = ("innovations", each.position, "evidence", each.key)
            yield Finding(codes.evidence.SHARED_FILE, path, words)
