"""
What a long run has finished, kept in a file, so that it can go on when interrupted.

One JSON line for each file.  A line that was cut short is left out, and its file is
checked again; so is a file that has changed since.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from indeksinovasi._version import __version__
from indeksinovasi.codes import CODES
from indeksinovasi.errors import JournalError
from indeksinovasi.findings import Finding, Phrase, worded
from indeksinovasi.frameworks import Status
from indeksinovasi.messages import Bilingual
from indeksinovasi.model import Region, RegionKind
from indeksinovasi.validation.options import Options
from indeksinovasi.validation.report import Report, Stamp, Unchecked

_FORMAT = "indeksinovasi.journal/1"


class Journal:
    """
    The reports of one run with the same *options*, in the file at *path*.

    Raises:
        JournalError: If the file is no journal, or one of a run with other options or
            of another version, whose reports might differ from this run's.
    """

    def __init__(self, path: Path, options: Options) -> None:
        self._path = path
        self._fail_on = options.fail_on
        self._known: dict[str, Any] = {}
        head = {"format": _FORMAT, "engine": __version__, "options": _digest(options)}
        lines = path.read_bytes().split(b"\n") if path.exists() else []
        if not lines or lines == [b""]:
            self._write(head)
            return
        if _parsed(lines[0]) != head:
            raise JournalError(str(path))
        for line in lines[1:]:
            entry = _parsed(line)
            if entry is not None:
                self._known[entry["origin"]] = entry
        if lines[-1]:  # The last line was cut short: begin a new one.
            with path.open("ab") as file:
                file.write(b"\n")

    def report_on(self, origin: str) -> Report | None:
        """
        Return the report on the file *origin*, if it is known and the file unchanged.
        """
        entry = self._known.get(origin)
        if entry is None or entry["sha256"] is None or origin == "-":
            return None
        try:
            content = Path(origin).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            return None
        return attrs.evolve(_structure(entry), fail_on=self._fail_on)

    def keep(self, report: Report) -> None:
        """
        Add *report*; it is in the file before this returns.
        """
        self._write(_unstructure(report))

    def _write(self, entry: Mapping[str, Any]) -> None:
        with self._path.open("ab") as file:
            file.write(json.dumps(entry).encode() + b"\n")


def _digest(options: Options) -> str:
    plain = attrs.asdict(options, value_serializer=lambda _, __, value: str(value))
    plain |= {name: sorted(getattr(options, name)) for name in ("select", "ignore")}
    plain["choices"] = sorted(options.choices.items())
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _parsed(line: bytes) -> Any:  # noqa: ANN401 -- whatever the line holds
    try:
        return json.loads(line)
    except ValueError:
        return None


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


def _tagged(value: object) -> list[Any]:
    """
    Return *value* with the name of its type, of which JSON knows too few.
    """
    if isinstance(value, Phrase):
        return ["phrase", str(value)]
    if isinstance(value, Bilingual):
        return ["bilingual", [value.id, value.en]]
    if isinstance(value, tuple):
        return ["tuple", list(value)]
    if value is None or isinstance(value, str | int):
        return ["plain", value]
    return ["phrase", worded({"": value})[""]]


def _words(tagged: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _untagged(kind, value) for name, (kind, value) in tagged.items()}


def _untagged(kind: str, value: Any) -> Any:  # noqa: ANN401 -- what `_tagged` was given
    match kind:
        case "phrase":
            return Phrase(value)
        case "bilingual":
            return Bilingual(*value)
        case "tuple":
            return tuple(value)
    return value
