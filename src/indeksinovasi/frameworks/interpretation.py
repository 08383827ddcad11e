"""
What a regulation leaves open, and how a rule-book is read another way.
"""

from __future__ import annotations

import abc
from collections.abc import Mapping
from fractions import Fraction
from typing import Self

import attrs

from indeksinovasi.errors import (
    UnknownChoiceError,
    UnknownInterpretationError,
    nearest,
)
from indeksinovasi.exact import as_text
from indeksinovasi.frameworks.citation import Citation
from indeksinovasi.frameworks.paths import replaced, value_at
from indeksinovasi.frameworks.rulebook import Rulebook
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


@attrs.frozen(kw_only=True)
class OpenRulebook(Rulebook):
    """
    A rule-book that says what the regulation leaves open.
    """

    @property
    @abc.abstractmethod
    def interpretations(self) -> tuple[Interpretation, ...]:
        """
        The open points; each kind declares them where its documents write them.
        """

    def choice(self, interpretation: Interpretation) -> str:
        """
        Return the id of the choice that is taken for *interpretation*.
        """
        setting = value_at(self, interpretation.decides)
        # The id of a choice is 0.38, where the setting holds 19/50.
        return as_text(setting) if isinstance(setting, Fraction) else str(setting)

    def interpreted(self, choices: Mapping[str, str]) -> Self:
        """
        Return this rule-book with other *choices*, given by interpretation id.

        Raises:
            UnknownInterpretationError: If it declares no such interpretation.
            UnknownChoiceError: If the interpretation offers no such choice.
        """
        known = {each.id: each for each in self.interpretations}
        changed = self
        for name, choice in choices.items():
            if name not in known:
                raise UnknownInterpretationError(
                    name, tuple(known), nearest(name, known)
                )
            allowed = tuple(each.id for each in known[name].choices)
            if choice not in allowed:
                raise UnknownChoiceError(name, choice, allowed)
            changed = replaced(changed, known[name].decides, choice)
        return changed
