"""Says in PDF's own units where figures stand, for WeasyPrint tells them in CSS pixels.

ISO 32000-1, 14.8.5.4.3: BBox is in default user space, from the lower left corner.
"""

from collections.abc import Callable
from typing import Any

import pydyf

from printbook.design.styles import PX

__all__ = ["place_figures"]


def place_figures(pdf: pydyf.PDF, find: Callable[[Any], Any]) -> None:
    """Set the boxes of all figures right; `find` gives the object of a reference."""
    for thing in pdf.objects:
        if not isinstance(thing, pydyf.Dictionary) or thing.get("S") != "/Figure":
            continue
        layout, page = thing.get("A"), thing.get("Pg")
        if layout is None or page is None or "BBox" not in layout:
            continue
        top = _top(find(page))
        left, upper, right, lower = (PX * float(side) for side in layout["BBox"])
        box = left, top - lower, right, top - upper
        layout["BBox"] = pydyf.Array(round(side, 3) for side in box)


def _top(page: Any) -> float:
    """The height of the trimmed page, from which WeasyPrint counts down."""
    box = page.get("TrimBox") or page["MediaBox"]
    return float(box[3])
