"""
``indeksinovasi schema``.
"""

from __future__ import annotations

import sys

import click

from indeksinovasi.cli.common import language_option, tell
from indeksinovasi.documents import schema_text
from indeksinovasi.errors import IndeksInovasiError
from indeksinovasi.messages import Language


@click.command("schema")
@click.argument("name", metavar="NAME")
@language_option
def command(name: str, language: Language) -> None:
    """
    Print the JSON Schema of a document.

    NAME is submission, assessment, comparison, report, rulebook, contest, entries,
    sheets, contest-result, process, ideas, tracking, codes or frameworks; the newest
    version is meant unless one is named, as in submission-1.
    """
    try:
        click.echo(schema_text(name), nl=False)
    except IndeksInovasiError as error:
        sys.exit(tell(error, language))
