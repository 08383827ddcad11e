"""
What the documents that we write have in common: their form, and what stamps them.
"""

from __future__ import annotations

import json
from typing import Any, Protocol

from indeksinovasi._version import __version__
from indeksinovasi.frameworks import Status


class Edition(Protocol):
    """
    One revision of a rule-book, whatever tells of it.
    """

    @property
    def id(self) -> str:
        """
        Instrument and year, such as ``iga/2026``.
        """

    @property
    def revision(self) -> int | None:
        """
        None where its file is too broken to tell.
        """

    @property
    def sha256(self) -> str | None:
        """
        Digest of its file; None if it was made in Python.
        """


class RatedEdition(Edition, Protocol):
    """
    One of which it is known how well its numbers are.
    """

    @property
    def status(self) -> Status:
        """
        That of its weakest source.
        """


def json_text(data: object) -> str:
    """
    Return plain *data* as the text of a JSON document.
    """
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def engine() -> dict[str, str]:
    """
    Return as plain data which program wrote a document.
    """
    return {"name": "indeksinovasi", "version": __version__}


def unstructure_edition(edition: Edition) -> dict[str, Any]:
    """
    Return as plain data which rule-book *edition* is, and what tells it from a copy.
    """
    return {
        "id": edition.id,
        "revision": edition.revision,
        "sha256": edition.sha256,
    }


def unstructure_stamp(rulebook: RatedEdition) -> dict[str, Any]:
    """
    Return as plain data by which *rulebook* a result came about.
    """
    return unstructure_edition(rulebook) | {"status": rulebook.status.value}
