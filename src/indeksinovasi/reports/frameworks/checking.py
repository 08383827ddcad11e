"""
What became of a rule-book that was checked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from indeksinovasi.errors import RulebookError
from indeksinovasi.frameworks import Rulebook
from indeksinovasi.messages import Language, translations


def faults_report(fault: RulebookError, language: Language) -> RenderableType:
    """
    Return every fault of a rule-book that cannot be used, on a line each.
    """
    translate = translations(language).gettext
    return Group(*(Text(each) for each in fault.message(translate).splitlines()))


def laws_report(
    rulebook: Rulebook, outcomes: Sequence[tuple[str, str]], language: Language
) -> RenderableType:
    """
    Return what became of each law of *rulebook*.

    Args:
        rulebook: What was checked; it is sound in itself.

        outcomes: The verdict on each law, for people, and what is to be said of it;
            nothing where it holds.

        language: In which it is said.
    """
    return Group(*_parts(rulebook, outcomes, language))


def _parts(
    rulebook: Rulebook, outcomes: Sequence[tuple[str, str]], language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    revision = _("revision {number}").format(number=rulebook.revision)
    name = rulebook.names.to(language)
    yield Text(f"{rulebook.id} · {name} · {revision}", style="bold")
    yield Text(f"sha256 {rulebook.sha256}", style="dim")
    yield Text(_("The rule-book is sound. Of the laws of scoring:"))
    for verdict, number in Counter(each for each, _message in outcomes).items():
        yield Text(f"  {number} {verdict}")
    for verdict, message in outcomes:
        if message:
            yield Text("")
            yield Text(verdict, style="bold")
            yield Text(message)
