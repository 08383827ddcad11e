"""
What a validation is asked to look at, and what makes it fail.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs
from attrs.converters import optional as convert
from attrs.validators import instance_of, optional
from frozendict import frozendict

from indeksinovasi.codes import OF_SUBMISSIONS
from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_
from indeksinovasi.validation.report import Report, Unchecked


def _frozen(choices: Mapping[str, str]) -> Mapping[str, str]:
    return frozendict(choices)


def _codes(ids: Iterable[str]) -> frozenset[str]:
    if isinstance(ids, str):
        msg = f"a list of codes, not one text: {ids!r}"
        raise TypeError(msg)
    unknown = frozenset(ids) - {each.id for each in OF_SUBMISSIONS}
    if unknown:
        msg = f"nothing in a submission has the code {sorted(unknown)}"
        raise ValueError(msg)
    return frozenset(ids)


@attrs.frozen(kw_only=True)
class Options:
    """
    How to validate; the same for every file of a run.

    Attributes:
        framework: Used instead of the one each document names.

        choices: Readings of open points, by interpretation id.

        evidence_root: The folder that evidence files lie in.

        fail_on: The mildest severity that makes a submission invalid.

        select: Codes to look for; empty means all.

        ignore: Codes to leave out.

    Raises:
        TypeError: If *framework* is no text, or codes are one text.
        ValueError: If a code is not one that a submission can have.
    """

    framework: str | None = attrs.field(
        default=None, validator=optional(instance_of(str))
    )
    choices: Mapping[str, str] = attrs.field(default=frozendict(), converter=_frozen)
    evidence_root: Path | None = attrs.field(default=None, converter=convert(Path))
    fail_on: Severity = attrs.field(default=Severity.ERROR, converter=Severity)
    select: frozenset[str] = attrs.field(default=frozenset(), converter=_codes)
    ignore: frozenset[str] = attrs.field(default=frozenset(), converter=_codes)

    def selected(self, report: Report) -> Report:
        """
        Return *report* without what was left out; that is listed as not checked.

        What kept the rest from being checked is always told: a file that cannot be
        read, one whose form is broken, and a broken rule-book.
        """
        left_out = tuple(each for each in OF_SUBMISSIONS if not self.wants(each))
        if not left_out or report.broken:
            return report
        findings = report.findings
        if report.framework is not None:
            findings = tuple(each for each in findings if self.wants(each.code))
        told = {each.code for each in findings}
        reason = N_("left out by --ignore or --select")
        return attrs.evolve(
            report,
            findings=findings,
            unchecked=(
                *(each for each in report.unchecked if self.wants(each.code)),
                *(
                    Unchecked(code=each, reason=reason)
                    for each in left_out
                    if each not in told
                ),
            ),
        )

    def wants(self, code: Code) -> bool:
        """
        Tell whether findings of *code* are to be told.
        """
        if code.unreadable:
            return True
        return code.id not in self.ignore and (
            not self.select or code.id in self.select
        )
