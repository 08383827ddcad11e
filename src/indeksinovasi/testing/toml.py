"""
Write plain data as TOML, as rule-books are read from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

_DELETE = "\N{DELETE}"
_SENTENCE = re.compile(r"\. (?=\S)")
#: The reader takes no line with many more dots.
_DOTS = 30


def toml_text(data: Mapping[str, object]) -> str:
    """
    Return *data* as TOML.

    TOML knows no null: what is None is left out.

    >>> print(toml_text({"id": "a/1", "weights": [{"of": "x", "is": 2}]}), end="")
    id = "a/1"
    [[weights]]
    of = "x"
    is = 2
    """
    return "".join(f"{line}\n" for line in _lines(data, ()))


def _lines(data: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    tables: list[tuple[str, str, Mapping[str, object]]] = []
    for name, each in data.items():
        if isinstance(each, Mapping):
            tables.append(("[{}]", name, each))
        elif _is_tables(each):
            tables += [("[[{}]]", name, one) for one in each]
        elif each is not None:
            yield f"{_key(name)} = {_value(each)}"
    for form, name, each in tables:
        inside = (*path, name)
        yield form.format(".".join(map(_key, inside)))
        yield from _lines(each, inside)


def _is_tables(value: object) -> TypeGuard[Sequence[Mapping[str, object]]]:
    return (
        isinstance(value, list | tuple)
        and bool(value)
        and all(isinstance(each, Mapping) for each in value)
    )


def _key(name: str) -> str:
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isascii() and bare.isalnum() else _text(name)


def _text(text: str) -> str:
    # JSON escapes what TOML asks for, but for one character.
    written = json.dumps(text, ensure_ascii=False).replace(_DELETE, "\\u007f")
    if text.count(".") <= _DOTS:
        return written
    lines = _SENTENCE.sub(". \\\\\n", written[1:-1])
    return f'"""{lines}"""'


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case list() | tuple():
            return "[" + "".join(f"\n  {_value(each)}," for each in value) + "]"
        case _:
            return str(value)
