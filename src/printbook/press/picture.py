"""A page of a PDF as a picture for the screen."""

from io import BytesIO

import pypdfium2 as pdfium

__all__ = ["as_png"]

_POINTS_AN_INCH = 72


def as_png(pdf: bytes, *, dpi: float, page: int = 1) -> bytes:
    """The page, counted from 1, at so many dots per inch: the same bytes each time."""
    document = pdfium.PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        image = sheet.render(scale=dpi / _POINTS_AN_INCH).to_pil().convert("RGB")
        sheet.close()
    finally:
        document.close()
    file = BytesIO()
    image.save(file, "PNG", optimize=True, dpi=(dpi, dpi))
    return file.getvalue()
