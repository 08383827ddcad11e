"""
The words that the formats share, in the reader's language, and fit to be shown.

What comes from a submission may hold anything, so nothing leaves here that a terminal
would obey: control characters are written out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import attrs

from indeksinovasi.findings import (
    Code,
    Finding,
    Severity,
    outline,
    printable,
    worded,
)
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.validation import Report, Unchecked, Verdict

SEVERITIES = {
    Severity.ERROR: N_("ERROR"),
    Severity.WARNING: N_("WARNING"),
    Severity.INFO: N_("INFO"),
}

VERDICTS = {
    Verdict.VALID: N_("VALID"),
    Verdict.INVALID: N_("INVALID"),
    Verdict.INCONCLUSIVE: N_("INCONCLUSIVE"),
    Verdict.UNREADABLE: N_("UNREADABLE"),
}

NOT_CHECKED = N_("NOT CHECKED")
_REQUIRED = N_("required")


def at(finding: Finding) -> str:
    """
    Return line and column as far as they are known: ``:12:19``.
    """
    if not finding.line:
        return ""
    return f":{finding.line}" + (f":{finding.column}" if finding.column else "")


@attrs.frozen
class Gap:
    """
    Checks of one file that were not made for the same reason.

    Attributes:
        required: Whether they were asked for.
    """

    excuse: str
    required: bool
    codes: tuple[Code, ...]


@attrs.frozen
class Wording:
    """
    Puts findings, and what was not checked, into words.
    """

    language: Language

    @property
    def translate(self) -> Callable[[str], str]:
        """
        What turns an English message into the reader's language.
        """
        return translations(self.language).gettext

    def texts(self, finding: Finding) -> tuple[str, str]:
        """
        Return what is wrong, and what to do about it where that does not say enough.
        """
        words = worded(finding.words, self.translate)
        code = finding.code
        return self._filled(code.template, words), self._filled(code.cure, words)

    def source(self, finding: Finding) -> str:
        """
        Return the clause behind it; empty where there is none.
        """
        return printable(finding.source or finding.code.source)

    def advice(self, finding: Finding) -> str:
        """
        Return message and cure in one line.
        """
        message, cure = self.texts(finding)
        return message + (f"; {cure}" if cure else "")

    def told(self, finding: Finding) -> str:
        """
        Return place, message, cure and source in one line.
        """
        source = self.source(finding)
        text = f"{printable(finding.place)} {self.advice(finding)}"
        return text + (f" ({source})" if source else "")

    def reason(self, unchecked: Unchecked) -> str:
        """
        Return why a check was not made.
        """
        words = worded(unchecked.words, self.translate)
        return self._filled(unchecked.reason, words)

    def excuse(self, unchecked: Unchecked) -> str:
        """
        Return why a check was not made, and whether it should have been.
        """
        required = f" ({self.translate(_REQUIRED)})" if unchecked.required else ""
        return self.reason(unchecked) + required

    def gaps(self, report: Report) -> Iterator[Gap]:
        """
        Yield what was not checked, all that has the same reason together.
        """
        groups: dict[tuple[str, bool], list[Code]] = {}
        for each in report.unchecked:
            group = self.excuse(each), each.required
            groups.setdefault(group, []).append(each.code)
        for (excuse, required), codes in groups.items():
            yield Gap(excuse, required, tuple(codes))

    def outline(self, template: str) -> str:
        """
        Return *template* with an ellipsis for whatever fills it.
        """
        return outline(template, self.translate)

    def region(self, report: Report) -> str:
        """
        Return the region with its code; empty where it is not known.
        """
        if report.region is None:
            return ""
        code = f" ({report.region.code})" if report.region.code else ""
        return printable(report.region.name + code)

    def framework(self, report: Report) -> str:
        """
        Return id and revision of the rule-book; empty if it was not got to.
        """
        stamp = report.framework
        return printable(f"{stamp.id} r{stamp.revision}") if stamp else ""

    def _filled(self, template: str, words: Mapping[str, str]) -> str:
        if not template:  # The catalogue has its own header under no message.
            return ""
        return printable(self.translate(template).format(**words))
