"""
What hooks raise for faults of form, and what one document may cost with them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator
from contextvars import ContextVar

import attrs

from indeksinovasi import codes
from indeksinovasi.documents.reading import Overlong, Refused
from indeksinovasi.errors import Hints, nearest
from indeksinovasi.exact import MOST_DIGITS
from indeksinovasi.findings import Code, Finding, Phrase

#: Faults of form that are told of one document; each takes some two kilobytes.
MOST_FAULTS = 100_000


class Endless(BaseException):
    """
    A document has more faults than are told.

    It is no `Exception`: whoever reads a part would take it for a fault of that part.
    """


@attrs.define
class _Account:
    """
    What is left to one document.
    """

    hints: Hints = attrs.field(factory=Hints)
    faults: int = attrs.field(factory=lambda: MOST_FAULTS)


_account: ContextVar[_Account | None] = ContextVar("account", default=None)


@contextlib.contextmanager
def one_document() -> Iterator[None]:
    """
    Take all faults in the ``with`` statement for those of one document.

    Raises:
        Refused: If there are more than `MOST_FAULTS`, with one finding that says so.
    """
    if _account.get() is not None:  # A part of one.
        yield
        return
    token = _account.set(_Account())
    try:
        yield
    except Endless:
        words = {"most": MOST_FAULTS}
        finding = Finding(codes.structure.TOO_MANY_FAULTS, (), words)
        raise Refused((finding,)) from None
    finally:
        _account.reset(token)


def count_fault() -> None:
    """
    Count one more fault of this document.

    Raises:
        Endless: If it is one too many.
    """
    account = _account.get()
    if account is not None:
        account.faults -= 1
        if account.faults < 0:
            raise Endless


def fault(code: Code, **words: object) -> Refused:
    """
    Return what a hook raises; the place is added on the way out.
    """
    count_fault()
    return Refused((Finding(code, (), words),))


def wrong_type(expected: str, found: object) -> Refused:
    """
    Return the fault of giving something else than *expected*.
    """
    if isinstance(found, Overlong):
        return fault(
            codes.structure.NUMBER_TOO_LONG, found=found.digits, most=MOST_DIGITS
        )
    return fault(codes.structure.WRONG_TYPE, expected=Phrase(expected), found=found)


def near(name: str, known: Collection[str]) -> tuple[str, ...]:
    """
    Return what was likely meant by *name*, as long as a document may ask for that.
    """
    account = _account.get()
    return nearest(name, known) if account is None else account.hints.near(name, known)


def suggested(
    name: str, among: str, number: int, find: Callable[[str], tuple[str, ...]]
) -> tuple[str, ...]:
    """
    Return what *find* makes of *name*, likewise; it looks *among* that many names.
    """
    account = _account.get()
    if account is None:
        return find(name)
    return account.hints.given(name, (among,), number, find)
