"""
The catalogue of codes as text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from indeksinovasi.findings import Code, Severity, outline
from indeksinovasi.messages import N_, Language, translations
from indeksinovasi.reports.console import table

if TYPE_CHECKING:
    from indeksinovasi.codes.examples import CodeExample, ExampleFile, Examples

SEVERITIES = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.INFO: N_("note"),
}

_MADE_UP = N_("Made-up rule-book: {rulebook}")
_REST = N_("The rest is as in the made-up rule-book {rulebook}.")


def codes_table(codes: Sequence[Code], language: Language) -> Table:
    """
    Return one row for each code.
    """
    _ = translations(language).gettext
    rows = table(_("Code"), _("Severity"), _("What is wrong"))
    for each in codes:
        rows.add_row(each.id, _(SEVERITIES[each.severity]), outline(each.template, _))
    return rows


def code_report(code: Code, examples: Examples, language: Language) -> RenderableType:
    """
    Return all that is known of one code, with its *examples*.

    What stands in a file is not broken into lines: print it without cropping.
    """
    return Group(*_parts(code, language), *_example_parts(examples, language))


def _parts(code: Code, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text(f"{code.id} · {_(SEVERITIES[code.severity])}", style="bold")
    yield Text(outline(code.template, _))
    if code.cure:
        yield Text(_("Cure: {cure}").format(cure=outline(code.cure, _)))
    if code.unreadable:
        yield Text(_("A file with this finding was not checked any further."))
    if code.source:
        yield Text(_("Source: {source}").format(source=_(code.source)))


def _example_parts(examples: Examples, language: Language) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    if examples.reason is not None:
        yield Text(
            _("No example: {reason}").format(reason=examples.reason.to(language))
        )
    if examples.wrong is not None:
        yield from _example(_("Wrong: {name}"), examples.wrong, language)
    if examples.right is not None:
        yield from _example(_("Right: {name}"), examples.right, language)


def _example(
    title: str, example: CodeExample, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    yield Text()
    yield Text(title.format(name=example.name), style="bold")
    if example.rulebook is not None:
        # A submission names its rule-book; a rule-book is shown as far as it differs.
        of_rules = example.name.endswith(".toml")
        note = _REST if of_rules else _MADE_UP
        yield Text(_(note).format(rulebook=example.rulebook))
    for each in example.files:
        yield from _file(each, alone=each.name == example.name, language=language)
    for finding in example.found:
        yield Text(_("Finding: {finding}").format(finding=finding.to(language)))


def _file(
    file: ExampleFile, *, alone: bool, language: Language
) -> Iterator[RenderableType]:
    _ = translations(language).gettext
    content = (file.dump or file.text or "").rstrip("\n")
    if not content.strip():
        named = _("{name} ({number} bytes)")
        yield Text(named.format(name=file.name, number=file.bytes))
        return
    if not alone:
        yield Text(file.name)
    indented = textwrap.indent(content, "    ")
    yield Text(indented, no_wrap=True, overflow="ignore")
