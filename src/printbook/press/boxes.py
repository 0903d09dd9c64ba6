"""The boxes of a page: what is trimmed, what bleeds, what the sheet is."""

from typing import Any

import pikepdf

from printbook.press.extents import Extent
from printbook.units import Pt

__all__ = ["bleed_of", "box_of", "trim_of"]


def box_of(page: pikepdf.Page, name: str) -> Extent:
    """A box of the page as it stands in the file, its corners put in order.

    What is not written is as ISO 32000-1, 14.11.2, has it: a trim or bleed box is the
    crop box, that the media box.
    """
    written: Any = {
        "/TrimBox": page.trimbox,
        "/BleedBox": page.bleedbox,
        "/CropBox": page.cropbox,
        "/MediaBox": page.mediabox,
    }[name]
    x, y, to_x, to_y = (float(value) for value in written)
    return (min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def trim_of(page: pikepdf.Page) -> Extent:
    """成品框 The finished page."""
    return box_of(page, "/TrimBox")


def bleed_of(page: pikepdf.Page) -> Pt:
    """出血 How far the page may be printed beyond its trim, on its narrowest side."""
    trim, bleed = trim_of(page), box_of(page, "/BleedBox")
    sides = (trim[0] - bleed[0], trim[1] - bleed[1])
    return max(0.0, min(*sides, bleed[2] - trim[2], bleed[3] - trim[3]))
