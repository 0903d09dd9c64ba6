"""The fonts in a PDF."""

from io import BytesIO

import pikepdf

__all__ = ["names"]


def names(pdf: bytes) -> set[str]:
    """Their names without the tags of subsets."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return {
            str(font.BaseFont)[1:].partition("+")[2]
            for page in document.pages
            for font in page.Resources.Font.values()
        }
