"""
What a validation found, what it could not check, and the verdict.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

import attrs
from frozendict import frozendict

from indeksinovasi.findings import Code, Finding, Severity, frozen
from indeksinovasi.frameworks import Framework, Status
from indeksinovasi.model import Region


class Verdict(enum.Enum):
    """
    What a submission came to.

    *unreadable*: nothing in it was checked; *inconclusive*: nothing is wrong, but a
    check that was asked for could not be made.
    """

    VALID = "valid"
    INVALID = "invalid"
    INCONCLUSIVE = "inconclusive"
    UNREADABLE = "unreadable"


@attrs.frozen(kw_only=True)
class Unchecked:
    """
    A check that was not made: skipped is not passed.

    Attributes:
        code: What the check would have found.

        reason: Why it was not made, in English, a `str.format` template.

        words: What fills the template.

        required: Whether it was asked for, so that without it nothing is certain.
    """

    code: Code
    reason: str
    words: Mapping[str, Any] = attrs.field(default=frozendict(), converter=frozen)
    required: bool = False


@attrs.frozen(kw_only=True)
class Stamp:
    """
    Which rule-book was used: enough to name it and to know it again.
    """

    id: str
    revision: int
    sha256: str | None
    status: Status

    @classmethod
    def of(cls, framework: Framework) -> Stamp:
        """
        Return the stamp of *framework*.
        """
        return cls(
            id=framework.id,
            revision=framework.revision,
            sha256=framework.sha256,
            status=framework.status,
        )


@attrs.frozen(kw_only=True)
class Report:
    """
    The outcome of validating one submission; immutable, small, and picklable.

    Attributes:
        origin: The file's name as given, or what stands for one.

        sha256: Digest of the file's bytes; None if it could not be read.

        region: Whose submission it is; None where its form is broken.

        framework: The rule-book it was checked against; None if it was not got to.

        broken: Which rule-book it could not be checked against, since that is broken.

        evidence_state: A digest that changes as any of the evidence files does; None
            if none was looked for.

        findings: In the order of the document.

        fail_on: The mildest severity that makes a submission invalid.
    """

    origin: str
    sha256: str | None = None
    region: Region | None = None
    framework: Stamp | None = None
    broken: str | None = None
    evidence_state: str | None = None
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    fail_on: Severity = Severity.ERROR

    @property
    def verdict(self) -> Verdict:
        """
        The worst that the findings and the gaps in the checking amount to.
        """
        if any(each.code.unreadable for each in self.findings):
            return Verdict.UNREADABLE
        failing = self.failing
        if any(each.code.severity in failing for each in self.findings):
            return Verdict.INVALID
        if self.broken or any(each.required for each in self.unchecked):
            return Verdict.INCONCLUSIVE
        return Verdict.VALID

    @property
    def failing(self) -> frozenset[Severity]:
        """
        The severities that make a submission invalid.
        """
        ranks = list(Severity)
        return frozenset(ranks[: ranks.index(self.fail_on) + 1])

    def count(self, severity: Severity) -> int:
        """
        Return how many findings are of *severity*.
        """
        return sum(each.code.severity is severity for each in self.findings)
