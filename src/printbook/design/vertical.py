"""Vertical blocks: which they are, and how far their lines may reach."""

from dataclasses import dataclass

from printbook.design.door import Box
from printbook.design.styles import PX
from printbook.design.typesetting import WritingMode, mode_of
from printbook.units import Pt

__all__ = ["ENDLESS", "Vertical", "vertical_of"]


ENDLESS: Pt = 1e6
"""Of a side that nothing bounds."""


@dataclass(frozen=True, slots=True)
class Vertical:
    """How a vertical block stands; what its style sheet leaves open, its lines say."""

    mode: WritingMode
    has_height: bool
    has_width: bool
    rows: int = 1
    """CSS columns: rows of lines, one below the other."""
    gap: Pt = 0.0
    edges: tuple[Pt, Pt] = (0.0, 0.0)
    """What a stated width, and a stated height, hold besides the text."""


def vertical_of(box: Box) -> Vertical | None:
    """How a block stands whose lines run downwards; None for all others."""
    style = box.style
    mode = mode_of(style)
    if mode == "horizontal-tb":
        return None
    rows, gap = style["column_count"], style["column_gap"]
    return Vertical(
        mode,
        _is_stated(style, "height", "top", "bottom"),
        _is_stated(style, "width", "left", "right"),
        1 if rows == "auto" else int(rows),
        # CSS Multi-column 1, 4.1: one em.
        float(style["font_size"] if gap == "normal" else gap.value) * PX,
        _edges(box),
    )


def _edges(box: Box) -> tuple[Pt, Pt]:
    if box.style["box_sizing"] == "content-box" or "auto" in (box.width, box.height):
        return 0.0, 0.0
    across = float(box.border_width() - box.width)
    return across * PX, float(box.border_height() - box.height) * PX


def _is_stated(style: Box, length: str, start: str, end: str) -> bool:
    """Whether a side is given, itself or by where the box is put."""
    if style[length] != "auto":
        return True
    is_placed = style["position"] in ("absolute", "fixed")
    return is_placed and "auto" not in (style[start], style[end])
