"""
The folder that evidence files lie in: each file in it is read once and judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding
from indeksinovasi.messages import N_
from indeksinovasi.model import Evidence
from indeksinovasi.validation.files.content import Kind, kind_of
from indeksinovasi.validation.files.demand import FileDemand
from indeksinovasi.validation.files.judging import (
    Examined,
    own_faults,
    shortfalls,
    too_large,
)
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.location import Locator
from indeksinovasi.validation.files.outcome import Outcome
from indeksinovasi.validation.files.process import ReadingProcess
from indeksinovasi.validation.files.reading import Stamp, Unreadable, read_contents
from indeksinovasi.validation.report import Unchecked


class EvidenceFolder:
    """
    A folder of evidence files, for one run and one thread.

    Use it in a ``with`` statement, which ends the process that opens the files.

    Args:
        root: The folder; files outside are never read.

        limits: How much of the machine a file may use.

    Raises:
        OSError: If there is no such folder.
    """

    def __init__(self, root: Path, limits: Limits | None = None) -> None:
        real = root.resolve(strict=True)
        if not real.is_dir():
            raise NotADirectoryError(str(root))
        self._locator = Locator(real)
        self._limits = Limits() if limits is None else limits
        self._process = ReadingProcess(self._limits)
        self._known: dict[Path, Examined | Finding] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.close()

    def inspect(
        self, evidence: Evidence, hints: Hints | None = None
    ) -> Iterator[Finding | Unchecked]:
        """
        Yield what is wrong with the file of *evidence*, whatever it is to prove.

        Findings have no path: they belong to the evidence. Evidence without a file has
        nothing wrong here.

        Args:
            evidence: Of one submission after another.

            hints: Those of the submission, for the names of files that are missing.
        """
        if evidence.file is None:
            return
        examined = self._examined(evidence.file, hints or Hints())
        if isinstance(examined, Finding):
            yield examined
        else:
            yield from own_faults(examined, evidence.sha256)

    def compare(
        self, evidence: Evidence, demand: FileDemand
    ) -> Iterator[Finding | Unchecked]:
        """
        Yield what *demand* asks for and the file of *evidence* is not.

        Findings have no path: they belong to the answer. Of a file that could not be
        read nothing is said; `inspect` tells why.
        """
        if evidence.file is None:
            return
        examined = self._examined(evidence.file, Hints(comparisons=0))
        if isinstance(examined, Examined):
            yield from shortfalls(examined, demand)

    def _examined(self, name: str, hints: Hints) -> Examined | Finding:
        located = self._locator.locate(name, hints)
        if isinstance(located, Finding):
            return located
        if located not in self._known:
            self._known[located] = self._examine(located, name)
        known = self._known[located]
        if isinstance(known, Finding):
            return attrs.evolve(known, words={**known.words, "file": name})
        return attrs.evolve(known, name=name)

    def _examine(self, path: Path, name: str) -> Examined | Finding:
        try:
            stamp = Stamp.of(path)
            contents = read_contents(path, self._limits.hashed_bytes)
            kind = kind_of(contents.head)
            outcome = self._open(path, kind, contents.size)
            changed = Stamp.of(path) != stamp
        except Unreadable as error:
            return Finding(
                codes.evidence.CANNOT_READ_FILE, words={"reason": error.reason}
            )
        if not contents.size:
            return Finding(codes.evidence.FILE_EMPTY)
        return Examined(
            name=name, contents=contents, kind=kind, changed=changed, outcome=outcome
        )

    def _open(self, path: Path, kind: Kind | None, size: int) -> Outcome:
        if kind is None:
            return Outcome()
        if not kind.reader:
            return Outcome(unread=N_("files of type {kind} are not opened"))
        # Of a video only a few bytes are read, however long it is.
        if kind.reader != "video" and size > self._limits.parsed_bytes:
            reason, words = too_large(self._limits.parsed_bytes)
            return Outcome(unread=reason, words=words)
        return self._process.read(kind.reader, path)
