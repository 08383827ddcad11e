"""
``indeksinovasi frameworks``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from indeksinovasi.cli.common import format_option, language_option, tell
from indeksinovasi.documents import unstructure_rulebook
from indeksinovasi.errors import IndeksInovasiError
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import Language
from indeksinovasi.registry import framework, framework_ids


@click.group("frameworks")
def command() -> None:
    """
    Show which rule-books there are, and what one of them says.
    """


@command.command("list")
@format_option
@language_option
def list_command(output: str, language: Language) -> None:
    """
    List all rule-books with their status.
    """
    try:
        frameworks = [framework(each) for each in framework_ids()]
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        summaries = [_summary(each) for each in frameworks]
        click.echo(json.dumps(summaries, ensure_ascii=False, indent=2))
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import frameworks_table

    console().print(frameworks_table(frameworks, language))


@command.command("show")
@click.argument("framework_id", metavar="ID")
@format_option
@language_option
def show_command(framework_id: str, output: str, language: Language) -> None:
    """
    Show the rule-book ID, such as iga/2026: every number with its source.
    """
    try:
        shown = framework(framework_id)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
    if output == "json":
        document = unstructure_rulebook(shown)
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    from indeksinovasi.reports.console import console
    from indeksinovasi.reports.frameworks import framework_report

    console().print(framework_report(shown, language))


def _summary(each: Framework) -> dict[str, Any]:
    return {
        "id": each.id,
        "revision": each.revision,
        "names": {"id": each.names.id, "en": each.names.en},
        "status": each.status.value,
        "sources": {status.value: number for status, number in each.cited().items()},
        "sha256": each.sha256,
    }
