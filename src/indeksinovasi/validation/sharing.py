"""
Files that prove several innovations, by what the submission says or by their content.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import attrs

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Path
from indeksinovasi.messages import N_
from indeksinovasi.model import Evidence, Submission
from indeksinovasi.validation.files import EvidenceFolder
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

    Files are told apart by their digest, and without one by where they lie.
    """
    files = [
        each.sha256 or each.file
        for innovation in submission.innovations
        for each in innovation.evidence.values()
    ]
    untold = files.count(None)
    if untold:
        reason = N_("{number} pieces of evidence give no {what}")
        words = {"number": untold, "what": ("sha256",)}
        yield Unchecked(code=codes.evidence.SHARED_FILE, reason=reason, words=words)
    if len(set(files)) + untold - bool(untold) == len(files):
        return  # As is usual, no file is named twice.
    yield from _shared(
        [
            _Use(position, innovation.id, key, file)
            for position, innovation in enumerate(submission.innovations)
            for key, each in innovation.evidence.items()
            if (file := _declared(each)) is not None
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
    declared = Counter(
        file
        for each in submission.innovations
        for file in {_declared(evidence) for evidence in each.evidence.values()}
    )
    yield from _shared(
        [
            _Use(position, innovation.id, key, content, declared[_declared(each)] == 1)
            for position, innovation in enumerate(submission.innovations)
            for key, each in innovation.evidence.items()
            if (content := folder.content_of(each)) is not None
        ]
    )


def _declared(evidence: Evidence) -> str | None:
    return evidence.sha256 or evidence.file


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
            words = {"others": others[:_MOST_TOLD], "number": len(sharing) - 1}
            path: Path = ("innovations", each.position, "evidence", each.key)
            yield Finding(codes.evidence.SHARED_FILE, path, words)
