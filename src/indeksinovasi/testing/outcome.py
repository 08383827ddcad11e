"""
What became of a law: held, broken, not applicable, or not checked, and why.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Finding, frozen, printable, worded
from indeksinovasi.messages import N_


class Verdict(enum.Enum):
    """
    What became of a law.
    """

    PASSED = "passed"
    FAILED = "failed"
    NOT_APPLICABLE = "not-applicable"
    NOT_CHECKED = "not-checked"


#: What the verdicts are called, for people.
VERDICTS: Mapping[Verdict, str] = {
    Verdict.PASSED: N_("holds"),
    Verdict.FAILED: N_("BROKEN"),
    Verdict.NOT_APPLICABLE: N_("not applicable"),
    Verdict.NOT_CHECKED: N_("not checked"),
}


@attrs.frozen
class Reason:
    """
    A sentence that is put into words only where people read it.

    Attributes:
        template: In English, a `str.format` template.

        words: What fills it.
    """

    template: str
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return the sentence, its template passed through *translate*.
        """
        return translate(self.template).format(**worded(self.words, translate))


@attrs.frozen(kw_only=True)
class Outcome:
    """
    What became of one law.

    Attributes:
        law: Its name.

        title: What it says, in one English sentence.

        clause: What it stands for: a law of the house, or a rule of the trade.

        reasons: Why it does not hold, does not apply, or was not checked.

        example: The smallest document found that shows the fault; empty if none does.

        blames: The law that is broken where this one could not be checked; empty if
            none is.
    """

    law: str
    title: str
    clause: str
    verdict: Verdict
    reasons: tuple[Reason | Finding, ...] = ()
    example: str = ""
    blames: str = ""

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return what the law says and what became of it, for whoever has to mend it.
        """
        lines = [f"{self.law}: {translate(self.title)} ({translate(self.clause)})"]
        lines += [said(each, translate) for each in self.reasons]
        if self.example:
            lines += [translate(N_("The smallest case that shows it:")), self.example]
        return "\n".join(lines)


def said(reason: Reason | Finding, translate: Callable[[str], str] = str) -> str:
    """
    Return *reason* as one line; a finding with its code and its place.
    """
    text = reason.message(translate).replace("\n", " ")
    if isinstance(reason, Finding):
        return f"{reason.code.id} {printable(reason.place)} {text}"
    return text
