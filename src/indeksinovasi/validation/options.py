"""
What a validation is asked to look at, and what makes it fail.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import attrs
from frozendict import frozendict

from indeksinovasi.codes import OF_SUBMISSIONS
from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_
from indeksinovasi.validation.report import Report, Unchecked


def _frozen(choices: Mapping[str, str]) -> Mapping[str, str]:
    return frozendict(choices)


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
    """

    framework: str | None = None
    choices: Mapping[str, str] = attrs.field(default=frozendict(), converter=_frozen)
    evidence_root: Path | None = None
    fail_on: Severity = Severity.ERROR
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def selected(self, report: Report) -> Report:
        """
        Return *report* without what was left out; that is listed as not checked.

        What kept the rest from being checked is always told: a file that cannot be
        read, and one whose form is broken.
        """
        left_out = tuple(each for each in OF_SUBMISSIONS if not self.wants(each))
        if not left_out:
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
