"""
Whether an entry may take part, and what breaking a rule about its papers costs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Finding
from indeksinovasi.frameworks import Citation
from indeksinovasi.frameworks.contest import Penalty
from indeksinovasi.messages import Bilingual
from indeksinovasi.model.entries import AttachmentState, Entry
from indeksinovasi.scoring import Standing


@attrs.frozen
class Check:
    """
    A requirement, held against one entry.

    Attributes:
        requirement: Its code, or ``sections.`` or ``attachments.`` with a key.

        met: None if the documents say too little.

        finding: Why it is not met, or not known, or what else is to be said of it.
    """

    requirement: str
    met: bool | None
    finding: Finding | None = None


@attrs.frozen
class Deduction:
    """
    Points that an entry loses for breaking a rule about its papers.
    """

    names: Bilingual
    penalty: Penalty
    source: Citation


def _states(
    mapping: Mapping[str, AttachmentState],
) -> Mapping[str, AttachmentState]:
    return frozendict(mapping)


@attrs.frozen(kw_only=True)
class Candidate:
    """
    An entry, and whether it may take part.

    Attributes:
        remarks: What is to be said of it that does not keep it out.

        deductions: The points that it loses.

        attachments: The state of each file that is asked of it, as far as it is known.
    """

    entry: Entry
    checks: tuple[Check, ...]
    remarks: tuple[Finding, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    attachments: Mapping[str, AttachmentState] = attrs.field(
        default=frozendict(), converter=_states
    )

    @property
    def standing(self) -> Standing:
        """
        Ineligible once a requirement is not met; eligible only if every one is.
        """
        verdicts = {each.met for each in self.checks}
        if False in verdicts:
            return Standing.INELIGIBLE
        return Standing.UNKNOWN if None in verdicts else Standing.ELIGIBLE

    def findings(self) -> Iterator[Finding]:
        """
        Yield all that is to be said of the entry.
        """
        yield from (each.finding for each in self.checks if each.finding is not None)
        yield from self.remarks
