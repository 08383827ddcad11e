"""
What a long run has finished, kept in a file, so that it can go on when interrupted.

One line for each file: a digest, and JSON that has it.  A line that was cut short or
damaged is left out, and its file is checked again; so is one that has changed since, or
whose evidence has, and one that could not be checked as was asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from indeksinovasi import codes
from indeksinovasi._version import __version__
from indeksinovasi.codes import CODES
from indeksinovasi.documents import Refused, parse_submission, read_bytes
from indeksinovasi.errors import (
    IndeksInovasiError,
    JournalError,
    SubmissionError,
    UnwritableFileError,
)
from indeksinovasi.findings import Excerpt, Finding, Phrase
from indeksinovasi.frameworks import Status
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import Region, RegionKind
from indeksinovasi.registry import resolve
from indeksinovasi.validation.files import NOT_THERE, EvidenceFolder
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.proofs import state_of_files
from indeksinovasi.validation.report import Report, Stamp, Unchecked

_FORMAT = "indeksinovasi.journal/1"

#: What may be gone next time, without a trace.
_PASSING = (
    codes.evidence.CANNOT_READ_FILE,
    codes.evidence.FILE_CHANGED,
    codes.evidence.BEYOND_LIMITS,
)

_MISNAMED = (codes.framework.UNKNOWN_FRAMEWORK, codes.framework.WRONG_KIND)


class Journal:
    """
    The reports of one run with the same *options*, in the file at *path*.

    Raises:
        JournalError: If the file is no journal, or one of a run with other options or
            of another version, whose reports might differ from this run's.
    """

    def __init__(self, path: Path, options: Options) -> None:
        self._path = path
        self._options = options
        #: Where the line on each file begins: what it says is read when asked for.
        self._known: dict[str, int] = {}
        head = _line(
            {"format": _FORMAT, "engine": __version__, "options": _digest(options)}
        )
        with path.open("a+b") as file:
            file.seek(0)
            begun = file.read(len(head))
            if not head.startswith(begun):
                raise JournalError(str(path))
            if begun != head:  # Begun, or begun anew where that was cut short.
                file.truncate(0)
                file.write(head)
                return
            start, line = len(head), b"\n"
            for line in file:
                entry = _parsed(line)
                if entry is not None:
                    self._known[entry["origin"]] = start
                start += len(line)
            if not line.endswith(b"\n"):  # It was cut short: leave it behind.
                file.write(b"\n")

    def report_on(
        self, origin: str, folder: EvidenceFolder | None = None
    ) -> Report | None:
        """
        Return the report on the file *origin*, if it is known and nothing has changed.

        Args:
            origin: The path of a submission.

            folder: Where its evidence files lie.
        """
        report = self._read(origin)
        if report is None or report.sha256 is None or origin == "-":
            return None
        try:
            content = read_bytes(origin)
        except Refused:
            return None
        if hashlib.sha256(content).hexdigest() != report.sha256:
            return None
        if report.evidence_state != _evidence_state(content, folder):
            return None
        report = attrs.evolve(report, fail_on=self._options.fail_on)
        return report if self._is_current(report) else None

    def _read(self, origin: str) -> Report | None:
        start = self._known.get(origin)
        if start is None:
            return None
        try:
            with self._path.open("rb") as file:
                file.seek(start)
                entry = _parsed(file.readline())
        except OSError:
            return None  # It is gone, which `keep` tells.
        return None if entry is None else _structure(entry)

    def _is_current(self, report: Report) -> bool:
        """
        Tell whether the rule-book is still the one that was used; a file may change.
        """
        stamp = report.framework
        if stamp is None:  # There was none, or the form of the document was at fault.
            said = {each.code for each in report.findings}
            return bool(said) and said.isdisjoint(_MISNAMED)
        try:
            found = resolve(self._options.framework or stamp.id)
        except IndeksInovasiError:
            return False  # Whoever checks the file again is told.
        return found.sha256 == stamp.sha256

    def keep(self, report: Report) -> None:
        """
        Add *report*; it is in the file before this returns.

        One is not that may be another next time, though nothing is seen to change: what
        was asked for was not there, or a file could not be read.

        Raises:
            UnwritableFileError: If it cannot be.
        """
        if any(each.required and each.reason != NOT_THERE for each in report.unchecked):
            return
        if any(each.code in _PASSING for each in report.findings):
            return
        try:
            with open(self._path, "ab", opener=_opened) as file:
                file.write(_line(_unstructure(report)))
        except OSError as error:
            reason = Phrase(error.strerror)
            raise UnwritableFileError(str(self._path), reason) from error


def _evidence_state(content: bytes, folder: EvidenceFolder | None) -> str | None:
    """
    Return what a report on the submission in *content* says of its evidence files.
    """
    if folder is None:
        return None
    try:
        return state_of_files(parse_submission(content, origin=""), folder)
    except SubmissionError:
        return None  # No evidence was got to.


def _opened(path: str, flags: int) -> int:
    # One that was taken away is not begun again in the middle.
    return os.open(path, flags & ~os.O_CREAT)


def _line(entry: Mapping[str, Any]) -> bytes:
    text = json.dumps(entry).encode()
    return hashlib.sha256(text).hexdigest().encode() + b" " + text + b"\n"


def _digest(options: Options) -> str:
    plain = attrs.asdict(options, value_serializer=lambda _, __, value: str(value))
    plain |= {name: sorted(getattr(options, name)) for name in ("select", "ignore")}
    plain["choices"] = sorted(options.choices.items())
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _parsed(line: bytes) -> dict[str, Any] | None:
    """
    Return the entry in *line*; None unless it is as it was written.
    """
    digest, _, text = line.removesuffix(b"\n").partition(b" ")
    if hashlib.sha256(text).hexdigest().encode() != digest:
        return None
    entry: dict[str, Any] = json.loads(text)
    return entry


def _unstructure(report: Report) -> dict[str, Any]:
    region, framework = report.region, report.framework
    return {
        "origin": report.origin,
        "sha256": report.sha256,
        "region": region
        and [region.name, region.kind and region.kind.value, region.code],
        "framework": framework
        and [
            framework.id,
            framework.revision,
            framework.sha256,
            framework.status.value,
        ],
        "evidence_state": report.evidence_state,
        "findings": [
            [
                *(each.code.id, each.path, _plain(each.words), each.source),
                *(each.line, each.column),
            ]
            for each in report.findings
        ],
        "unchecked": [
            [each.code.id, each.reason, _plain(each.words), each.required]
            for each in report.unchecked
        ],
    }


def _structure(entry: Mapping[str, Any]) -> Report:
    region, framework = entry["region"], entry["framework"]
    return Report(
        origin=entry["origin"],
        sha256=entry["sha256"],
        region=region and _region(*region),
        framework=framework and _stamp(*framework),
        evidence_state=entry["evidence_state"],
        findings=tuple(
            Finding(CODES[code], tuple(path), _words(words), *rest)
            for code, path, words, *rest in entry["findings"]
        ),
        unchecked=tuple(
            Unchecked(
                code=CODES[code], reason=reason, words=_words(words), required=required
            )
            for code, reason, words, required in entry["unchecked"]
        ),
    )


def _region(name: str, kind: str | None, code: str | None) -> Region:
    return Region(name=name, kind=RegionKind(kind) if kind else None, code=code)


def _stamp(id_: str, revision: int, sha256: str | None, status: str) -> Stamp:
    return Stamp(id=id_, revision=revision, sha256=sha256, status=Status(status))


def _plain(words: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _tagged(value) for name, value in words.items()}


def _words(tagged: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _untagged(each) for name, each in tagged.items()}


def _tagged(value: object) -> list[Any]:
    """
    Return *value* with the name of its type, of which JSON knows too few.
    """
    kind = type(value).__name__
    if kind in _KINDS:
        write, _ = _KINDS[kind]
        return [kind, write(value)]
    return ["", value]


def _untagged(tagged: list[Any]) -> Any:  # noqa: ANN401 -- what `_tagged` was given
    kind, value = tagged
    if not kind:
        return value
    _, read = _KINDS[kind]
    return read(value)


#: How a value is written, and read again, by the name of its type.
_KINDS: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "Phrase": (str, Phrase),
    "Bilingual": (attrs.astuple, lambda each: Bilingual(*each)),
    "Decimal": (str, Decimal),
    "Excerpt": (attrs.astuple, lambda each: Excerpt(*each)),
    "tuple": (
        lambda each: [_tagged(one) for one in each],
        lambda each: tuple(_untagged(one) for one in each),
    ),
}
