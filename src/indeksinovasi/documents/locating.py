"""
Where in a JSON file each finding stands, by line and column.

Python's own reader, which read the file before, steps over whatever no finding is
about: so the two cannot disagree on what the file holds, and finding a place takes
little longer than reading did.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterable

import attrs

from indeksinovasi import codes
from indeksinovasi.findings import Finding, Path

#: Faults of a key; every other fault is one of the value.
_OF_KEYS = frozenset(
    {
        codes.structure.UNKNOWN_KEY,
        codes.structure.DUPLICATE_KEY,
        codes.framework.UNKNOWN_INDICATOR,
        codes.framework.OTHER_YEAR,
        codes.framework.MISPLACED_INDICATOR,
        codes.framework.UNKNOWN_COMPONENT,
        codes.framework.NEEDLESSLY_REPORTED,
    }
)

_BLANK = re.compile(r"[ \t\n\r]*")
_CLOSING = {"{": "}", "[": "]"}
_TEXT_OR_NO_NUMBER = re.compile(r'"(?:[^"\\]++|\\.)*+"?|(NaN|-?Infinity)', re.DOTALL)

# No number is worked out: that may take long, or fail, and nobody asks for it.
_reader = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)

#: The members of a container: the step to each, where its key and where its value
#: begins.  It is sent where the value ends, and returns where the container does.
_Members = Generator[tuple[str | int, int, int], int | None, int]


@attrs.define
class _Wanted:
    """
    A place on the way to a finding.

    Attributes:
        at: Where its value begins, in characters from 0; below 0 if it was not seen.

        keys: Where its key stands, each time that it is given.

        within: Where the container begins that holds it.  Of a key given twice, only
            what the second one holds was read.
    """

    at: int = -1
    keys: list[int] = attrs.field(factory=list)
    within: int = -1
    inner: dict[str | int, _Wanted] = attrs.field(factory=dict)

    def see(self, key: int, at: int, within: int) -> None:
        """
        Keep where this place was seen.
        """
        if within != self.within:
            self.keys.clear()
        self.keys.append(key)
        self.at, self.within = at, within


def located(findings: Iterable[Finding], content: bytes) -> tuple[Finding, ...]:
    """
    Return *findings* with the lines and columns at which they stand in *content*.

    A value stands where it begins, and a wrong key where the key begins; a key that is
    given twice stands where it is given again, and what is missing where that begins
    which lacks it.  What has no place, such as the fault of an empty file, keeps line
    and column 0.

    Args:
        findings: All of one document.

        content: The bytes of that document, whether they are one or not.
    """
    findings = tuple(findings)
    if not findings:
        return ()
    text = content.decode("utf-8", errors="replace")
    root = _Wanted()
    for each in findings:
        _want(root, each.path)
    _find(root, text)
    offsets = [_offset(each, root, text, content) for each in findings]
    places = _lines_and_columns(text, {each for each in offsets if each >= 0})
    return tuple(
        _placed(finding, places.get(at))
        for finding, at in zip(findings, offsets, strict=True)
    )


def _want(root: _Wanted, path: Path) -> None:
    place = root
    for step in path:
        place = place.inner.setdefault(step, _Wanted())


def _find(root: _Wanted, text: str) -> None:
    """
    See every place that is wanted, in one pass over *text*.
    """
    start = _after_blank(text, 0)
    if start == len(text):
        return
    root.see(start, start, start)
    if root.inner:
        try:
            _find_inside(root, text)
        except (ValueError, IndexError, RecursionError):
            # No document, or one too deep: of that there is a finding, with no path.
            return


def _find_inside(root: _Wanted, text: str) -> None:
    entered = [(root, _members(text, root.at))]
    end: int | None = None
    while entered:
        outer, members = entered[-1]
        try:
            step, key, at = members.send(end)
        except StopIteration as stop:
            end = stop.value
            entered.pop()
            continue
        wanted = outer.inner.get(step)
        if wanted:
            wanted.see(key, at, outer.at)
        if wanted and wanted.inner:
            entered.append((wanted, _members(text, at)))
            end = None
        else:
            _, end = _reader.raw_decode(text, at)


def _members(text: str, at: int) -> _Members:
    """
    Step through what begins at *at*; what is no container has no members.
    """
    closing = _CLOSING.get(text[at])
    if not closing:
        return _reader.raw_decode(text, at)[1]
    at = _after_blank(text, at + 1)
    number = 0
    while text[at] != closing:
        step: str | int = number
        key = at
        if closing == "}":
            step, at = _reader.raw_decode(text, at)
            step = str(step)  # As it is, if this is a document at all.
            at = _after_blank(text, _after_blank(text, at) + len(":"))
        end = yield step, key, at
        at = _after_blank(text, end or at)
        if text[at] == ",":
            at = _after_blank(text, at + len(","))
        number += 1
    return at + 1


def _after_blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _offset(finding: Finding, root: _Wanted, text: str, content: bytes) -> int:
    """
    Return where in *text* the *finding* stands, in characters from 0; -1 for nowhere.
    """
    code = finding.code
    if code == codes.structure.NOT_UTF8:
        return len(content[: finding.words["offset"]].decode("utf-8", errors="replace"))
    if code == codes.structure.NOT_A_NUMBER:
        found = (each.start(1) for each in _TEXT_OR_NO_NUMBER.finditer(text))
        return next((at for at in found if at >= 0), -1)
    place = root
    for step in finding.path:
        inner = place.inner[step]
        if inner.at < 0 or inner.within != place.at:
            return place.at  # The nearest that there is, around what is missing.
        place = inner
    if code not in _OF_KEYS or place is root:
        return place.at
    return (
        place.keys[:2][-1] if code == codes.structure.DUPLICATE_KEY else place.keys[-1]
    )


def _lines_and_columns(text: str, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """
    Return the line and the column of each of *offsets*, in one pass over *text*.
    """
    places = {}
    line, begin, last = 1, 0, 0
    for at in sorted(offsets):
        line += text.count("\n", last, at)
        begin = text.rfind("\n", last, at) + 1 or begin
        places[at] = line, at - begin + 1
        last = at
    return places


def _placed(finding: Finding, place: tuple[int, int] | None) -> Finding:
    # The reader has told the place already.
    if finding.code == codes.structure.BAD_SYNTAX:
        place = finding.words["line"], finding.words["column"]
    if not place:
        return finding
    return attrs.evolve(finding, line=place[0], column=place[1])
