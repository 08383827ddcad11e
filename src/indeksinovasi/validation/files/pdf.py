"""
Whether a PDF opens, and has pages.

What is drawn on a page is not looked at.
"""

from __future__ import annotations

from pathlib import Path

from indeksinovasi import codes
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import (
    Outcome,
    faulty,
    not_installed,
    told,
)


def read_pdf(path: Path, limits: Limits) -> Outcome:  # noqa: ARG001 -- as all readers
    """
    Open the PDF at *path* as anyone could who has no password.

    A damaged file is opened again with repairs, since programs for people do the same;
    that it needed any is told.
    """
    try:
        from pikepdf import PasswordError, PdfError
    except ImportError:
        return not_installed("pikepdf")
    try:
        pages, damage = _pages(path)
    except PasswordError:
        return faulty(codes.evidence.PDF_LOCKED)
    except PdfError as error:
        return faulty(codes.evidence.FILE_MALFORMED, reason=told(error, path))
    if not pages:
        return faulty(codes.evidence.PDF_WITHOUT_PAGES)
    return (
        faulty(codes.evidence.PDF_DAMAGED, pages=pages, reason=damage)
        if damage
        else Outcome()
    )


def _pages(path: Path) -> tuple[int, str]:
    """
    Return the number of pages, and what had to be repaired to count them.
    """
    import pikepdf

    try:
        with pikepdf.open(path, attempt_recovery=False) as pdf:
            return len(pdf.pages), ""
    except pikepdf.PdfError as error:
        damage = told(error, path)
    with pikepdf.open(path) as pdf:
        return len(pdf.pages), damage
