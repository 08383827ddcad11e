"""
The folder that evidence files lie in: each file in it is read once and judged.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import attrs

from indeksinovasi import codes
from indeksinovasi.errors import Hints
from indeksinovasi.findings import Finding
from indeksinovasi.messages import N_
from indeksinovasi.model import Evidence
from indeksinovasi.validation.files.allowance import Allowance, Refusal
from indeksinovasi.validation.files.content import Kind
from indeksinovasi.validation.files.demand import FileDemand
from indeksinovasi.validation.files.judging import (
    ReadFile,
    own_faults,
    shortfalls,
    undemanded,
    unlooked,
)
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.location import Located, Locator
from indeksinovasi.validation.files.outcome import Outcome
from indeksinovasi.validation.files.process import ReadingProcess
from indeksinovasi.validation.files.reading import (
    Changed,
    Unreadable,
    read_contents,
    too_large,
)
from indeksinovasi.validation.report import Unchecked


@attrs.frozen
class _Known:
    """
    What a file came to, and what that took.
    """

    what: ReadFile | Finding
    seconds: float

    @property
    def stalled(self) -> bool:
        """
        Whether it used up the time that a file has.
        """
        return isinstance(self.what, ReadFile) and self.what.stalled


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
        self._known: dict[Hashable, _Known] = {}
        self._allowance = Allowance(self._limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.close()

    def begin(self) -> None:
        """
        Take what follows as another submission, whose files have time of their own.
        """
        self._allowance = Allowance(self._limits)

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
        looked = self._look(evidence.file, hints or Hints())
        if isinstance(looked, ReadFile):
            yield from own_faults(looked, evidence.sha256)
            return
        if isinstance(looked, Finding):
            yield looked
        yield from unlooked(looked, evidence.file, evidence.sha256)

    def compare(
        self, evidence: Evidence, demand: FileDemand
    ) -> Iterator[Finding | Unchecked]:
        """
        Yield what *demand* asks for and the file of *evidence* is not.

        Findings have no path: they belong to the answer. What keeps a file from being
        read is told by `inspect`.
        """
        if evidence.file is None:
            return
        looked = self._look(evidence.file, Hints(comparisons=0))
        if isinstance(looked, ReadFile):
            yield from shortfalls(looked, demand)
        else:
            yield from undemanded(looked, demand)

    def content_of(self, evidence: Evidence) -> str | None:
        """
        Return what the content of the file of *evidence* is known by: its digest.

        Of a file without a digest, it is the file itself. It is None where there is
        none to be read.
        """
        if evidence.file is None:
            return None
        located = self._locator.locate(evidence.file, Hints(comparisons=0))
        if isinstance(located, Finding):
            return None
        key = _key(located)
        known = self._known.get(key)
        if known is None or isinstance(known.what, Finding):
            return None
        return known.what.contents.sha256 or str(key)

    def state_of(self, names: Iterable[str]) -> str:
        """
        Return a digest that is another one once any of the files *names* is.

        A file is told by what `FileState` tells, not by its content; one that is not
        there, by all that is said of that.
        """
        digest, hints = hashlib.sha256(), Hints()
        for name in sorted(set(names)):
            found = self._locator.locate(name, hints)
            state = (
                [found.code.id, repr(found.words)]
                if isinstance(found, Finding)
                else attrs.astuple(found.state)
            )
            digest.update(json.dumps([name, state]).encode())
        return digest.hexdigest()

    def _look(self, name: str, hints: Hints) -> ReadFile | Finding | Refusal:
        located = self._locator.locate(name, hints)
        if isinstance(located, Finding):
            return located
        key = _key(located)
        refusal = self._allowance.refusal(key)
        if refusal is not None:
            return refusal
        if key not in self._known:
            begun = time.monotonic()
            what = self._examined(located, name)
            self._known[key] = _Known(what, time.monotonic() - begun)
        known = self._known[key]
        self._allowance.charge(key, known.seconds, stalled=known.stalled)
        if isinstance(known.what, Finding):
            return attrs.evolve(known.what, words={**known.what.words, "file": name})
        return attrs.evolve(known.what, name=name)

    def _examined(self, located: Located, name: str) -> ReadFile | Finding:
        what = self._read(located, name)
        # Of what was exchanged nothing is told, not even that it lay in this folder.
        if what is None or self._locator.locate(name, Hints(comparisons=0)) != located:
            return Finding(codes.evidence.FILE_CHANGED)
        return what

    def _read(self, located: Located, name: str) -> ReadFile | Finding | None:
        """
        Return what the file came to, None if it was not the one that was located.
        """
        try:
            contents = read_contents(located.path, located.state, self._limits)
        except Unreadable as error:
            words = {"reason": error.reason}
            return Finding(codes.evidence.CANNOT_READ_FILE, words=words)
        except Changed:
            return None
        if not contents.size:
            return Finding(codes.evidence.FILE_EMPTY)
        outcome = self._opened(located, contents.kind)
        if outcome.changed:
            return None
        return ReadFile(name=name, contents=contents, outcome=outcome)

    def _opened(self, located: Located, kind: Kind | None) -> Outcome:
        if kind is None:
            return Outcome()
        if not kind.reader:
            return Outcome(unread=N_("{file} is of type {kind}, which is not opened"))
        # Of a video only a few bytes are read, however long it is.
        most = self._limits.parsed_bytes
        if kind.reader != "video" and located.state.size > most:
            reason, words = too_large(most)
            return Outcome(unread=reason, words=words)
        return self._process.read(kind.reader, located.path, located.state)


def _key(located: Located) -> Hashable:
    """
    Return what a file is known by under all of its names, as far as there is such.
    """
    state = located.state
    return state if state.inode else (located.path, state)
