"""A document bound on the right, as a reader of lines must see it.

PDFium takes such a document for Arabic and turns the words of its lines about.
"""

import ctypes
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

__all__ = ["open_level"]

_ROOM = 16


def open_level(pdf: bytes) -> pdfium.PdfDocument:
    """The document, opened so that its lines are read as they are written."""
    document = pdfium.PdfDocument(pdf)
    name = ctypes.create_string_buffer(_ROOM)
    pdfium_c.FPDF_VIEWERREF_GetName(document, b"Direction", name, _ROOM)
    if name.value != b"R2L":
        return document
    document.close()
    level = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as bound:
        del bound.Root.ViewerPreferences["/Direction"]
        bound.save(level)
    return pdfium.PdfDocument(level.getvalue())
