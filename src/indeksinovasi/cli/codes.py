"""
``indeksinovasi codes``.
"""

from __future__ import annotations

import sys

import click

from indeksinovasi.cli.common import format_option, language_option, tell
from indeksinovasi.codes import CODES
from indeksinovasi.errors import UnknownCodeError, nearest
from indeksinovasi.messages import Language


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
    code = None if code_id is None else CODES[code_id]
    if output == "json":
        from indeksinovasi.reports.codes_json import write_code, write_codes

        text = write_codes(CODES.values()) if code is None else write_code(code)
        click.echo(text, nl=False)
        return
    from indeksinovasi.reports.codes import code_report, codes_table
    from indeksinovasi.reports.console import console

    if code is None:
        console().print(codes_table(tuple(CODES.values()), language))
    else:
        console().print(code_report(code, language))
