"""
Whether a PDF opens, and has pages.

What is drawn on a page is not looked at.
"""

from __future__ import annotations

import re
from typing import BinaryIO

from indeksinovasi import codes
from indeksinovasi.validation.files.limits import Limits
from indeksinovasi.validation.files.outcome import (
    Outcome,
    damage,
    faulty,
    not_installed,
    told,
)

#: What qpdf says of encryption that it does not know, such as by certificate.
_UNKNOWN_ENCRYPTION = re.compile(r"unsupported (encryption|/R or /V)", re.IGNORECASE)


def read_pdf(file: BinaryIO, limits: Limits) -> Outcome:  # noqa: ARG001 -- as all
    """
    Open the PDF in *file* as anyone could who has no password.

    A damaged file is opened again with repairs, since programs for people do the same;
    that it needed any is told.
    """
    try:
        from pikepdf import PasswordError, PdfError
    except ImportError:
        return not_installed("pikepdf")
    try:
        pages, detail = _pages(file)
    except PasswordError:
        return faulty(codes.evidence.PDF_LOCKED)
    # What is thrown by qpdf itself, and not by its reader, is a RuntimeError.
    except (PdfError, RuntimeError) as error:
        detail = told(error, file)
        if _UNKNOWN_ENCRYPTION.search(detail):
            return faulty(codes.evidence.PDF_LOCKED)
        return faulty(codes.evidence.FILE_MALFORMED, **damage(detail))
    if not pages:
        return faulty(codes.evidence.PDF_WITHOUT_PAGES)
    return (
        faulty(codes.evidence.PDF_DAMAGED, pages=pages, **damage(detail))
        if detail
        else Outcome()
    )


def _pages(file: BinaryIO) -> tuple[int, str]:
    """
    Return the number of pages, and what had to be repaired to count them.
    """
    import pikepdf

    try:
        with pikepdf.open(file, attempt_recovery=False) as pdf:
            return len(pdf.pages), ""
    except (pikepdf.PdfError, RuntimeError) as error:
        detail = told(error, file)
    file.seek(0)
    with pikepdf.open(file) as pdf:
        return len(pdf.pages), detail
