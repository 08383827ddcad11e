"""
``indeksinovasi codes``.
"""

from __future__ import annotations

import sys

import click

from indeksinovasi.cli.common import code_id, format_option, language_option, tell
from indeksinovasi.codes import CODES
from indeksinovasi.errors import UnknownCodeError, nearest
from indeksinovasi.findings import Code
from indeksinovasi.messages import Language


@click.command("codes")
@click.argument("given", metavar="[CODE]", required=False)
@format_option
@language_option
def command(given: str | None, output: str, language: Language) -> None:
    """
    List what a validation can find, or explain one code.

    A code is explained with its source, and with a wrong and a right example.
    """
    if given is None:
        _list(output, language)
        return
    code = CODES.get(code_id(given))
    if code is None:
        error = UnknownCodeError(given, nearest(code_id(given), CODES, most=3))
        sys.exit(tell(error, language))
    _explain(code, output, language)


def _list(output: str, language: Language) -> None:
    if output == "json":
        from indeksinovasi.reports.codes_json import write_codes

        click.echo(write_codes(CODES.values()), nl=False)
        return
    from indeksinovasi.reports.codes import codes_table
    from indeksinovasi.reports.console import console

    console().print(codes_table(tuple(CODES.values()), language))


def _explain(code: Code, output: str, language: Language) -> None:
    from indeksinovasi.codes.examples import examples_of

    examples = examples_of(code)
    if output == "json":
        from indeksinovasi.reports.codes_json import write_code

        click.echo(write_code(code, examples), nl=False)
        return
    from indeksinovasi.reports.codes import code_report
    from indeksinovasi.reports.console import console

    console().print(code_report(code, examples, language), crop=False)
