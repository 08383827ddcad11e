"""
What a rule-book says of itself before its first table.
"""

from __future__ import annotations

import re

import attrs

from indeksinovasi.documents import Refused
from indeksinovasi.documents.toml import parse_toml

_FIRST_TABLE = re.compile(rb"^[ \t]*\[", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Header:
    """
    Which rule-book it is, known without reading all of it.
    """

    id: str
    revision: int
    extends: str | None = None

    @classmethod
    def of(cls, content: bytes) -> Header | None:
        """
        Return the header of *content*; None if it does not say what it is.

        Raises:
            Refused: If it is no TOML.
        """
        first = _FIRST_TABLE.search(content)
        try:
            # Ten times as fast as all of it.
            data = parse_toml(content[: first.start() if first else None])
        except Refused:
            data = parse_toml(content)  # What looked like a table was none.
        match data:
            case {"id": str(id_), "revision": int(revision), **rest}:
                extends = rest.get("extends")
                return cls(
                    id=id_,
                    revision=revision,
                    extends=extends if isinstance(extends, str) else None,
                )
        return None
