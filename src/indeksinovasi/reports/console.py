"""
Where text for people is printed, and how numbers stand in it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table

from indeksinovasi.exact import Rounding, as_text
from indeksinovasi.findings import printable
from indeksinovasi.frameworks import Status
from indeksinovasi.messages import N_, Language
from indeksinovasi.model import affair

#: Columns of text that goes into a file or a pipe.
PLAIN_WIDTH = 100

#: How well a source is known, for people.
STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OFFICIAL: N_("official"),
        Status.REPRODUCED: N_("reproduced"),
        Status.INFERRED: N_("inferred"),
    }
)

#: What stands for a number that is not there, and for one that is not known.
ABSENT, UNKNOWN = "–", "?"

_HUNDREDTHS = Rounding(places=2, mode="half-up")


class _PlainTextConsole(Console):
    """
    A console on which no text can do more than stand there.

    A rule-book may come from a file that anyone wrote, and rich lets the commands of a
    terminal in it pass.
    """

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """
        Yield the segments of *renderable*, with what cannot be printed spelt out.
        """
        for segment in super().render(renderable, options):
            lines = segment.text.split("\n")
            if segment.control or all(map(str.isprintable, lines)):
                yield segment
            else:
                yield segment._replace(text="\n".join(map(printable, lines)))


def console() -> Console:
    """
    Return a console on the standard output: coloured and as wide as a terminal is.
    """
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else PLAIN_WIDTH
    return _PlainTextConsole(
        width=width, highlight=False, markup=False, emoji=False, soft_wrap=False
    )


def table(*headings: str, numbers: int = 0) -> Table:
    """
    Return an empty table whose last *numbers* columns are set to the right.
    """
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for position, heading in enumerate(headings):
        right = position >= len(headings) - numbers
        made.add_column(
            heading,
            justify="right" if right else "left",
            no_wrap=right,
            overflow="fold",
        )
    return made


def rounded(value: Fraction) -> str:
    """
    Write *value* to the hundredth, marked with ``≈`` where that is not exact.

    For reading only: nothing is computed from it.

    >>> rounded(Fraction(111, 2)), rounded(Fraction(595, 12))
    ('55.50', '≈49.58')
    """
    shown = _HUNDREDTHS.apply(value)
    return str(shown) if Fraction(shown) == value else f"≈{shown}"


def fraction(value: Fraction) -> str:
    """
    Write *value* exactly where `rounded` does not; else nothing.
    """
    return as_text(value) if rounded(value).startswith("≈") else ""


def affair_name(slug: str, language: Language) -> str:
    """
    Return what the affair *slug* is called.
    """
    found = affair(slug)
    return found.name if language == "id" else found.name_en
