"""
A document cannot be used; every fault in it is listed.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from indeksinovasi.errors.base import IndeksInovasiError
from indeksinovasi.findings import Finding


@attrs.frozen
class DocumentError(IndeksInovasiError, ValueError):
    """
    A document cannot be used; every fault in it is listed.

    Attributes:
        origin: The file's name as given, or what stands for one.

        findings: All that is wrong, in the order of the document.
    """

    origin: str
    findings: tuple[Finding, ...]

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return one line for each finding, each with its place.
        """
        lines = [each.told(self.origin, translate) for each in self.findings]
        return "\n".join(lines)

    @property
    def unreadable(self) -> bool:
        """
        Whether the file could not be read at all, so that nothing was checked.
        """
        return any(each.code.unreadable for each in self.findings)


class SubmissionError(DocumentError):
    """
    A submission cannot be read, or cannot be scored under its framework.
    """


@attrs.frozen
class SeveralDocumentsError(DocumentError):
    """
    Documents that belong together cannot be used; every fault in each is listed.

    Attributes:
        others: The same for those beside this one.
    """

    others: tuple[DocumentError, ...] = ()

    def message(self, translate: Callable[[str], str] = str) -> str:
        """
        Return one line for each finding, document by document.
        """
        told = [DocumentError.message(each, translate) for each in (self, *self.others)]
        return "\n".join(filter(None, told))

    @property
    def unreadable(self) -> bool:
        """
        Whether a file could not be read at all, so that nothing in it was checked.
        """
        return any(
            each.code.unreadable
            for error in (self, *self.others)
            for each in error.findings
        )


class PopulationError(SeveralDocumentsError):
    """
    A rule-book cannot be fitted to a population.

    Attributes:
        findings: Which indicators the population says too little about.

        others: Submissions of the population that cannot be scored themselves.
    """


class EntriesError(DocumentError):
    """
    The entries of a contest cannot be read.
    """


class SheetsError(SeveralDocumentsError):
    """
    What jurors gave cannot be read.

    Attributes:
        others: The same for other files that were read along with this one.
    """


class IdeasError(DocumentError):
    """
    Ideas cannot be read, or contradict the process that they are tracked by.
    """


class RulebookError(DocumentError):
    """
    A rule-book contradicts itself or cites nothing; no score comes out of it.
    """


class PluginError(RulebookError):
    """
    What is installed cannot be used: a plugin, or a rule-book that it carries.
    """
