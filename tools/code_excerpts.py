"""
What is shown of the examples of finding codes: on their pages, and by the program.

A page shows all of them, the program the one pair that `pair` chooses.
"""

from __future__ import annotations

import itertools
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs
from code_examples import WITHOUT_EXAMPLE, Example

from indeksinovasi.codes import CODES
from indeksinovasi.codes.examples import CodeExample, ExampleFile, Examples
from indeksinovasi.findings import Code
from indeksinovasi.messages import Bilingual, translations

#: Bytes in a row, and rows, that are shown of a file that is no text.
ROW = 16
ROWS = 4

#: Characters of a file that the program shows; a page shows it whole.
MOST = 4000


def data(shown: tuple[Example, ...]) -> str:
    """
    Return what the program knows of the examples *shown*, as the text of its data file.
    """
    known = {}
    for code in sorted(CODES.values(), key=lambda each: each.id):
        own = tuple(each for each in shown if each.code == code)
        known[code.id] = attrs.asdict(_examples(code, own), filter=_is_there)
    # A line for each value: a change can be read, and nothing is spent on blanks.
    return json.dumps(known, ensure_ascii=False, indent=0) + "\n"


def _is_there(_: attrs.Attribute[object], value: object) -> bool:
    return value not in {None, ()}


def _examples(code: Code, own: tuple[Example, ...]) -> Examples:
    chosen = pair(own)
    if chosen is None:
        return Examples(reason=WITHOUT_EXAMPLE.get(code.id))
    wrong, right = (_shortened(excerpt(each)) for each in chosen)
    return Examples(wrong, right)


def pair(own: tuple[Example, ...]) -> tuple[Example, Example] | None:
    """
    Return the wrong and the right example that differ least; the shortest of those.
    """
    wrong = [each for each in own if each.verdict != "valid"]
    right = [each for each in own if each.verdict == "valid"]
    return min(itertools.product(wrong, right), key=_differing, default=None)


def _differing(pair: tuple[Example, Example]) -> tuple[int, int]:
    lines, others = (
        Counter(line for file in each.files for line in file.read_bytes().splitlines())
        for each in pair
    )
    length = sum(file.stat().st_size for each in pair for file in each.files)
    return ((lines - others) + (others - lines)).total(), length


def excerpt(example: Example) -> CodeExample:
    """
    Return *example* as it can be shown, with what a validation says of it today.
    """
    base = example.base
    # Of a right example there is nothing to tell; its evidence need not be opened.
    found = () if example.verdict == "valid" else tuple(_found(example))
    return CodeExample(
        name=example.path.name,
        files=tuple(_file(each, example) for each in example.files),
        rulebook=None if base is None else tomllib.loads(base.read_text("utf-8"))["id"],
        found=found,
    )


def _found(example: Example) -> Iterator[Bilingual]:
    name = Path(example.report.origin).name
    indonesian, english = (translations(each).gettext for each in ("id", "en"))
    for each in example.findings:
        yield Bilingual(each.told(name, indonesian), each.told(name, english))


def _file(file: Path, example: Example) -> ExampleFile:
    content = file.read_bytes()
    text = _text(content)
    alone = file == example.path
    return ExampleFile(
        name=file.name if alone else file.relative_to(example.path).as_posix(),
        bytes=len(content),
        text=text,
        dump=_dump(content) if alone and text is None else None,
    )


def _text(content: bytes) -> str | None:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    plain = text.replace("\n", "")
    return text if plain.isprintable() else None


def _dump(content: bytes) -> str:
    """
    Return some of *content* as numbers and letters, where it stops being UTF-8.
    """
    bad = 0
    try:
        content.decode()
    except UnicodeDecodeError as error:
        bad = error.start
    first = max(0, bad // ROW - 1) * ROW
    rows = []
    for start in range(first, min(first + ROWS * ROW, len(content)), ROW):
        row = content[start : start + ROW]
        letters = re.sub("[^ -~]", ".", row.decode("latin-1"))
        rows.append(f"{start:4}  {row.hex(' '):<47}  {letters}")
    return "\n".join(rows)


def _shortened(example: CodeExample) -> CodeExample:
    files = tuple(
        attrs.evolve(each, text=shortened(each.text)) for each in example.files
    )
    return attrs.evolve(example, files=files)


def shortened(text: str | None) -> str | None:
    """
    Return *text* up to the last line that is shown of it, and an ellipsis.
    """
    if text is None or len(text) <= MOST:
        return text
    lines, _, rest = text[:MOST].rpartition("\n")
    return f"{lines or rest}\n…\n"
