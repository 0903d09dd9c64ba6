"""What is asked of an imposition, and the numbers it goes by."""

from dataclasses import dataclass

from printbook.units import MM, Pt

__all__ = ["CREEP_FACTOR", "MOST_PAGES", "MOST_STITCHED", "Imposition"]

CREEP_FACTOR = 1.3
"""How far a sheet is pushed out by each that lies in it, in thicknesses of its paper:
1.2 to 1.4, because a fold is rounder than two leaves are thick."""

MOST_STITCHED = 80
"""Wire holds about 80 pages of ordinary paper."""

MOST_PAGES = 2000
"""No folded or cut book is thicker; a longer file was given by mistake."""


@dataclass(frozen=True, slots=True)
class Imposition:
    """A scheme and the paper it is for: `paper` is its thickness, `sheet` its size.

    Without a size, sheets are as large as the pages and their marks need.
    """

    scheme: str = "saddle"
    is_right_bound: bool = False
    paper: Pt = 0.1 * MM
    sheet: tuple[Pt, Pt] | None = None
    has_marks: bool = True
    job: str = ""
    """What the slug calls the work."""
