"""
What a regulation leaves open, and how a rule-book is read another way.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol, TypeVar

import attrs

from indeksinovasi.errors import (
    UnknownChoiceError,
    UnknownInterpretationError,
    nearest,
)
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.paths import replaced
from indeksinovasi.messages import Bilingual


@attrs.frozen(kw_only=True)
class Choice:
    """
    One way to read what a regulation leaves open.

    Attributes:
        id: What is written into the setting, too.
    """

    id: str
    names: Bilingual


@attrs.frozen(kw_only=True)
class Interpretation:
    """
    An open point of the regulation, and the ways it can be read.

    Attributes:
        decides: The setting it decides, as a dotted path into the rule-book, such as
            ``portfolio.affairs``; that setting holds the choice taken.

        reason: Why the choice that the setting holds is the one taken.
    """

    id: str
    names: Bilingual
    decides: str
    choices: tuple[Choice, ...] = attrs.field(validator=attrs.validators.min_len(2))
    reason: Bilingual
    source: Citation


class Open(Protocol):
    """
    A rule-book that declares what is open in it.
    """

    @property
    def interpretations(self) -> tuple[Interpretation, ...]:
        """
        The open points.
        """


R = TypeVar("R", bound=Open)


def written(setting: object) -> str:
    """
    Write what a *setting* holds as the id of a choice would: ``0.38``, not ``19/50``.
    """
    return as_text(setting) if isinstance(setting, Fraction) else str(setting)


def interpreted(rulebook: R, choices: Mapping[str, str]) -> R:
    """
    Return *rulebook* with other *choices*, given by interpretation id.

    Raises:
        UnknownInterpretationError: If it declares no such interpretation.
        UnknownChoiceError: If the interpretation offers no such choice.
    """
    known = {each.id: each for each in rulebook.interpretations}
    for name, choice in choices.items():
        if name not in known:
            raise UnknownInterpretationError(name, tuple(known), nearest(name, known))
        allowed = tuple(each.id for each in known[name].choices)
        if choice not in allowed:
            raise UnknownChoiceError(name, choice, allowed)
        rulebook = replaced(rulebook, known[name].decides, choice)
    return rulebook
