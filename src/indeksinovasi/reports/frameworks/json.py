"""
Rule-books, their faults and their differences, for machines.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from indeksinovasi.documents import unstructure_rulebook
from indeksinovasi.documents.differences import Difference, Said
from indeksinovasi.documents.stamps import engine, json_text, unstructure_edition
from indeksinovasi.errors import RulebookError
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.frameworks.rules import Rule
from indeksinovasi.registry import Known

FRAMEWORKS_FORMAT = "indeksinovasi.frameworks/1"


class Reason(Protocol):
    """
    Why a law is said not to hold, or was not tried.
    """

    def message(self) -> str:
        """
        Return it in English.
        """


class Outcome(Protocol):
    """
    What became of one law, as `indeksinovasi.testing` tells it.
    """

    @property
    def law(self) -> str:
        """
        Its name.
        """

    @property
    def title(self) -> str:
        """
        What it says, in one English sentence.
        """

    @property
    def clause(self) -> str:
        """
        What it stands for.
        """

    @property
    def verdict(self) -> enum.Enum:
        """
        Whether it holds.
        """

    @property
    def reasons(self) -> Sequence[Reason]:
        """
        Why it does not.
        """

    @property
    def example(self) -> str:
        """
        The smallest document found that shows it.
        """


def write_known(known: Iterable[Known]) -> str:
    """
    Return as a JSON document which rule-books are *known*, the broken ones with why.

    ``schemas/frameworks-1.schema.json`` describes it.
    """
    document = {
        "format": FRAMEWORKS_FORMAT,
        "engine": engine(),
        "frameworks": [_known(each) for each in known],
    }
    return json_text(document)


def write_rulebook(rulebook: Rulebook, rules: Mapping[str, type[Rule]]) -> str:
    """
    Return *rulebook* as a JSON document.

    Args:
        rulebook: What is written.

        rules: The rules of plugins that it may name.
    """
    return json_text(unstructure_rulebook(rulebook, rules))


def write_faults(name: str, error: RulebookError) -> str:
    """
    Return as a JSON document why the file called *name* is no sound rule-book.
    """
    return json_text({"file": name, "rulebook": None, "faults": _faults(error)})


def write_laws(name: str, checked: Rulebook, outcomes: Iterable[Outcome]) -> str:
    """
    Return as a JSON document what became of each law.

    Args:
        name: The file or the id, as it was given.

        checked: The rule-book found under that name.

        outcomes: Those of *checked*.
    """
    document = {
        "file": name,
        "rulebook": unstructure_edition(checked),
        "faults": [],
        "laws": [_law(each) for each in outcomes],
    }
    return json_text(document)


def write_differences(
    before: Rulebook, after: Rulebook, found: Iterable[Difference]
) -> str:
    """
    Return as a JSON document all that was *found* to differ between two rule-books.
    """
    document = {
        "before": unstructure_edition(before),
        "after": unstructure_edition(after),
        "differences": [_difference(each) for each in found],
    }
    return json_text(document)


def _known(known: Known) -> dict[str, Any]:
    summary: dict[str, Any] = {
        **unstructure_edition(known),
        "distributions": [
            {"name": each.name, "version": each.version} for each in known.distributions
        ],
    }
    found = known.rulebook
    if found is None:
        faults = [] if known.fault is None else _faults(known.fault)
        return summary | {"state": "broken", "faults": faults}
    base = found.base
    return summary | {
        "state": "ok",
        "kind": found.kind,
        "unit": found.unit,
        "valid_from": _day(found.valid_from),
        "valid_until": _day(found.valid_until),
        "names": {"id": found.names.id, "en": found.names.en},
        "status": found.status.value,
        "sources": {status.value: number for status, number in found.cited().items()},
        "extends": None if base is None else f"{base.id}@{base.revision}",
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _faults(error: RulebookError) -> list[dict[str, str]]:
    return [
        {
            "origin": error.origin,
            "code": each.code.id,
            "pointer": each.pointer,
            "message": each.message(),
        }
        for each in error.findings
    ]


def _law(outcome: Outcome) -> dict[str, Any]:
    return {
        "law": outcome.law,
        "title": outcome.title,
        "clause": outcome.clause,
        "verdict": outcome.verdict.value,
        "reasons": [each.message() for each in outcome.reasons],
        "example": outcome.example,
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "path": difference.path,
        "matter": difference.matter.value,
        "change": difference.change,
        "before": _said(difference.before),
        "after": _said(difference.after),
    }


def _said(said: Said | None) -> dict[str, Any] | None:
    return None if said is None else {"value": said.value, "source": said.source}
