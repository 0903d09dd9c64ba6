"""Opens any PDF, whoever made it; what cannot be opened is an error in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf

from printbook.errors import ContentError
from printbook.findings import finding

__all__ = ["opened_pdf"]


@contextmanager
def opened_pdf(pdf: bytes, name: str, *, most: int) -> Iterator[pikepdf.Pdf]:
    """The PDF, which has from one to `most` pages.

    ContentError: locked (PB5101), damaged (PB5102), empty (PB5103), too long (PB5104).
    """
    try:
        document = pikepdf.open(BytesIO(pdf))
    except pikepdf.PasswordError:
        raise ContentError(finding("PB5101", file=name)) from None
    except pikepdf.PdfError as damage:
        why = str(damage).removeprefix("<_io.BytesIO object>").strip(" :")
        raise ContentError(finding("PB5102", file=name, why=why)) from None
    with document:
        count = len(document.pages)
        if not count:
            raise ContentError(finding("PB5103", file=name))
        if count > most:
            raise ContentError(finding("PB5104", file=name, pages=count, most=most))
        yield document
