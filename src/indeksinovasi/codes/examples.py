"""
What brings a finding about and what does not, as files that everyone can look at.

They stand in ``examples.json``, which ``tools/make_code_docs.py`` makes of the files in
``tests/examples``.  It is read when someone asks for one code, and not before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from indeksinovasi.findings import Code
from indeksinovasi.messages import Bilingual


@attrs.frozen
class ExampleFile:
    """
    One file of an example, as far as it can be read.

    Attributes:
        bytes: How long it is.

        text: What it says; None if it is no text.

        dump: Some of its bytes as numbers and letters; None if it is text, or a file
            of evidence, which shows nothing that way.
    """

    name: str
    bytes: int
    text: str | None = None
    dump: str | None = None


@attrs.frozen
class CodeExample:
    """
    A document that shows a fault, or does without it.

    Attributes:
        name: Of the file; or of the folder, if there are several.

        files: The document first.

        rulebook: The id of the made-up rule-book that it is about; None if it is about
            a real one.

        found: What a validation says of it, finding by finding.
    """

    name: str
    files: tuple[ExampleFile, ...]
    rulebook: str | None = None
    found: tuple[Bilingual, ...] = ()


@attrs.frozen
class Examples:
    """
    The examples of one code.

    Attributes:
        reason: Why there are none, if there are none.
    """

    wrong: CodeExample | None = None
    right: CodeExample | None = None
    reason: Bilingual | None = None


def examples_of(code: Code) -> Examples:
    """
    Return the examples of *code*; none, if it is one that we do not know of.
    """
    path = Path(__file__).with_name("examples.json")
    known: dict[str, Mapping[str, Any]] = json.loads(path.read_text("utf-8"))
    found = known.get(code.id, {})
    return Examples(
        wrong=_example(found["wrong"]) if "wrong" in found else None,
        right=_example(found["right"]) if "right" in found else None,
        reason=Bilingual(**found["reason"]) if "reason" in found else None,
    )


def _example(data: Mapping[str, Any]) -> CodeExample:
    return CodeExample(
        name=data["name"],
        files=tuple(ExampleFile(**each) for each in data["files"]),
        rulebook=data.get("rulebook"),
        found=tuple(Bilingual(**each) for each in data.get("found", ())),
    )
