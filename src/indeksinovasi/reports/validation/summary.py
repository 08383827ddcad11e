"""
What validating many files came to: counts only, however many files there were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Severity
from indeksinovasi.validation import Report, Verdict

K = TypeVar("K")

#: From the mildest to the worst, in the order in which exit codes outweigh each other.
_ORDER = (
    Verdict.VALID,
    Verdict.INCONCLUSIVE,
    Verdict.INVALID,
    Verdict.UNREADABLE,
)


def _counted(keys: Iterable[K]) -> Mapping[K, int]:
    return frozendict(Counter(keys))


def _sum(one: Mapping[K, int], other: Mapping[K, int]) -> Mapping[K, int]:
    return frozendict(Counter(one) + Counter(other))


@attrs.frozen(kw_only=True)
class Summary:
    """
    Counts over any number of reports; the sum of two is the summary of all of them.

    Attributes:
        files: How many files came to each verdict.

        findings: How many findings there are of each severity.

        codes: How many findings there are of each code, by its id.

        unchecked: How many checks were not made.
    """

    files: Mapping[Verdict, int] = frozendict()
    findings: Mapping[Severity, int] = frozendict()
    codes: Mapping[str, int] = frozendict()
    unchecked: int = 0

    @classmethod
    def of(cls, report: Report) -> Summary:
        """
        Return the summary of one report.
        """
        return cls(
            files=frozendict({report.verdict: 1}),
            findings=_counted(each.code.severity for each in report.findings),
            codes=_counted(each.code.id for each in report.findings),
            unchecked=len(report.unchecked),
        )

    def __add__(self, other: Summary) -> Summary:
        return Summary(
            files=_sum(self.files, other.files),
            findings=_sum(self.findings, other.findings),
            codes=_sum(self.codes, other.codes),
            unchecked=self.unchecked + other.unchecked,
        )

    @property
    def total(self) -> int:
        """
        How many files there were.
        """
        return sum(self.files.values())

    @property
    def verdict(self) -> Verdict:
        """
        The worst verdict on any file; where there is no file, nothing was checked.
        """
        return max(self.files, key=_ORDER.index, default=Verdict.UNREADABLE)
