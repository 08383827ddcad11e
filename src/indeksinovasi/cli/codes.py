"""
``indeksinovasi codes``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from indeksinovasi.cli.common import format_option, language_option, tell
from indeksinovasi.codes import CODES
from indeksinovasi.errors import UnknownCodeError, nearest
from indeksinovasi.findings import Code
from indeksinovasi.messages import LANGUAGES, Language, translations


@click.command("codes")
@click.argument("code_id", metavar="[CODE]", required=False)
@format_option
@language_option
def command(code_id: str | None, output: str, language: Language) -> None:
    """
    List what a validation can find, or explain one code.
    """
    if code_id is not None and code_id not in CODES:
        error = UnknownCodeError(code_id, nearest(code_id, CODES, most=3))
        sys.exit(tell(error, language))
    shown = tuple(CODES.values()) if code_id is None else (CODES[code_id],)
    if output == "json":
        documents = [_document(each) for each in shown]
        whole = documents if code_id is None else documents[0]
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    from indeksinovasi.reports.codes import code_report, codes_table
    from indeksinovasi.reports.console import console

    if code_id is None:
        console().print(codes_table(shown, language))
    else:
        console().print(code_report(shown[0], language))


def _document(code: Code) -> dict[str, Any]:
    texts = {each: translations(each).gettext for each in LANGUAGES}
    return {
        "code": code.id,
        "severity": code.severity.value,
        "unreadable": code.unreadable,
        "source": code.source,
        "text": {each: translate(code.template) for each, translate in texts.items()},
        "cure": {
            each: translate(code.cure) if code.cure else ""
            for each, translate in texts.items()
        },
    }
