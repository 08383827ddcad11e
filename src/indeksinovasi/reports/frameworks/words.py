"""
What the rules of a rule-book are called, and how their parameters are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from indeksinovasi.exact import as_text
from indeksinovasi.frameworks import Rulebook, Status
from indeksinovasi.frameworks.contest import (
    CONDITIONS,
    RECIPIENTS,
    REDUCERS,
    SCALES,
    SHORTLISTS,
)
from indeksinovasi.frameworks.normalising import NORMALISERS
from indeksinovasi.frameworks.rules import RULES
from indeksinovasi.messages import N_, Bilingual, Language, translations
from indeksinovasi.registry import registry
from indeksinovasi.reports.console import STATUSES

#: What a rule-book judges, for people.
KINDS: Mapping[str, str] = MappingProxyType(
    {"index": N_("index"), "contest": N_("contest"), "process": N_("process")}
)

#: What a rule-book assesses, for people.
UNITS: Mapping[str, str] = MappingProxyType(
    {
        "region": N_("region"),
        "service-unit": N_("service unit"),
        "innovation": N_("innovation"),
        "team": N_("team"),
    }
)

#: Which of two with equal points comes first, for people.
ORDERS: Mapping[str, str] = MappingProxyType(
    {
        "higher": N_("the higher"),
        "lower": N_("the lower"),
        "earlier": N_("the earlier"),
        "later": N_("the later"),
    }
)

_NAMES: Mapping[type, str] = MappingProxyType(
    {
        kind: name
        for names in (
            RULES,
            CONDITIONS,
            REDUCERS,
            SCALES,
            SHORTLISTS,
            NORMALISERS,
            RECIPIENTS,
        )
        for name, kind in names.items()
    }
)


def validity(rulebook: Rulebook) -> str:
    """
    Return from when to when *rulebook* is in force; nothing if it does not say.
    """
    ends = (rulebook.valid_from, rulebook.valid_until)
    if ends == (None, None):
        return ""
    return "–".join("…" if each is None else each.isoformat() for each in ends)


def source_counts(rulebook: Rulebook, language: Language) -> str:
    """
    Return how many numbers have sources of each status.
    """
    _ = translations(language).gettext
    cited = rulebook.cited()
    return ", ".join(
        f"{cited[status]} {_(STATUSES[status])}" for status in Status if cited[status]
    )


def spelled(rule: object, language: Language) -> str:
    """
    Return *rule* (or a condition, a scale …) by its name, with its parameters.
    """
    brought = {kind: name for name, kind in registry().loaded_rules().items()}
    name = {**brought, **_NAMES}.get(type(rule), type(rule).__name__)
    parameters = ", ".join(_parameters(rule, language))
    return f"{name} ({parameters})" if parameters else name


def _parameters(rule: object, language: Language) -> Iterator[str]:
    for name in attrs.fields_dict(type(rule)):  # type: ignore[arg-type]
        value = getattr(rule, name)
        if value is not None and value not in ((), ""):
            yield f"{name} {_written(value, language)}"


def _written(value: object, language: Language) -> str:
    match value:
        case Fraction():
            return as_text(value)
        case Bilingual():
            return value.to(language)
        case tuple():
            return ", ".join(_written(each, language) for each in value)
        case Mapping():
            return ", ".join(f"{name} {each}" for name, each in value.items())
        case _:
            code = getattr(value, "code", None)
            return str(value if code is None else code)
