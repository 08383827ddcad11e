"""
Files that prove several innovations, by what the submission says or by their content.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
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
    places: list[str] = []
    digests: list[str] = []
    untold: list[Path] = []
    for position, innovation in enumerate(submission.innovations):
        for key, each in innovation.evidence.items():
            if each.file is not None:
                places.append(_place(each.file))
            if each.sha256 is None:
                untold.append(("innovations", position, "evidence", key))
            else:
                digests.append(each.sha256)
    yield from lacking([codes.evidence.SHARED_FILE], EVIDENCE_LACKS, "sha256", untold)
    if len(set(places)) == len(places) and len(set(digests)) == len(digests):
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


def _place(file: str) -> str:
    # What needs no putting in order is nearly all.
    return str(PurePosixPath(file)) if "./" in file or "//" in file else file


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
