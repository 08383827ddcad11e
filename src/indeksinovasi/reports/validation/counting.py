"""
Counts in words: of findings, of files, of what is not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from indeksinovasi.documents.stamps import engine
from indeksinovasi.findings import Code, Severity
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.reports.validation.summary import Summary
from indeksinovasi.reports.validation.wording import VERDICTS
from indeksinovasi.validation import Verdict

_FILES = {
    Verdict.VALID: N_("{number} valid"),
    Verdict.INVALID: N_("{number} invalid"),
    Verdict.INCONCLUSIVE: N_("{number} inconclusive"),
    Verdict.UNREADABLE: N_("{number} unreadable"),
}


def tally(codes: Iterable[Code]) -> str:
    """
    Return each of *codes* once, with how often it is there: ``II-S104 ×3, II-B002``.
    """
    counts = Counter(each.id for each in codes)
    return ", ".join(
        f"{code} ×{number}" if number > 1 else code for code, number in counts.items()
    )


def counts(summary: Summary, language: Language) -> str:
    """
    Return how many findings there are of each severity, and checks not made.
    """
    words = translations(language)
    errors, warnings, notes = (
        summary.findings.get(each, 0)
        for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    )
    known = (
        (words.ngettext("{number} error", "{number} errors", errors), errors),
        (words.ngettext("{number} warning", "{number} warnings", warnings), warnings),
        (words.ngettext("{number} note", "{number} notes", notes), notes),
        (words.gettext("{number} not checked"), summary.unchecked),
    )
    found = [text.format(number=number) for text, number in known if number]
    return ", ".join(found) or words.gettext("no findings")


def hidden(number: int, language: Language) -> str:
    """
    Say that *number* findings are not shown.
    """
    words = translations(language)
    text = words.ngettext(
        "… and {number} more finding", "… and {number} more findings", number
    )
    return text.format(number=number)


def overall(summary: Summary, language: Language) -> str:
    """
    Return the verdict over all files, and how many came to which.
    """
    words = translations(language)
    if not summary.total:
        return words.gettext("nothing was checked")
    files = words.ngettext("{number} file", "{number} files", summary.total)
    verdicts = ", ".join(
        words.gettext(text).format(number=summary.files[verdict])
        for verdict, text in _FILES.items()
        if verdict in summary.files
    )
    return (
        f"{files.format(number=summary.total)}:"
        f" {words.gettext(VERDICTS[summary.verdict])} — {verdicts}"
        f" · {counts(summary, language)} · {' '.join(engine().values())}"
    )
