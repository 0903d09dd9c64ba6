"""Inks: where the glyphs of a piece are painted in its body."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from printbook.typography.classes import EM, MARKS, TypeClass
from printbook.typography.shaping import Shape
from printbook.units import Em

__all__ = ["Ink", "centred", "in_cells", "white_after"]

# A glyph this wide is drawn on a full em; a narrower one is centred in its body
# (LXGW WenKai's quotes are .35 em wide, Noto Serif's · .327 em).
_FULL_WIDTH = 0.75

# The middle of the em box of Chinese, 880 above the baseline and 120 below.
_MIDDLE: Em = 0.38

Ink: TypeAlias = tuple[Shape, Em]
"""A glyph, and where it stands in its piece, in ems of the paragraph."""


def in_cells(
    shapes: Sequence[Shape], cells: Sequence[int], kind: TypeClass, scale: float
) -> Iterator[Ink]:
    """Each glyph in the cell of its character; all in one where they match none."""
    if [one.at for one in shapes] == list(range(len(cells))):
        edges = accumulate(cells, initial=0)
        for one, cell, edge in zip(shapes, cells, edges, strict=False):
            shift = _offset(kind, cell / EM, one.advance * scale, scale)
            yield one, edge / EM + shift
        return
    width = sum(one.advance for one in shapes) * scale
    pen = _offset(kind, sum(cells) / EM, width, scale)
    for one in shapes:
        yield one, pen
        pen += one.advance * scale


def centred(ink: Ink, width: int, scale: float, *, is_level: bool = False) -> Ink:
    """The glyph with its ink in the middle of its body, and of the line's em.

    A mainland face draws such a mark in the corner. A level one keeps its height.
    """
    shape, x = ink
    extents = shape.face.hb_font.get_glyph_extents(shape.gid)
    if extents is None:
        return ink
    em = shape.face.upem
    across = (extents.x_bearing + extents.width / 2) / em
    up = (extents.y_bearing + extents.height / 2) / em
    middle = (width / 2 / EM - x) / scale
    dy = shape.dy if is_level else _MIDDLE - up
    return shape._replace(dx=middle - across, dy=dy), x


def white_after(inks: Sequence[Ink], width: int, scale: float) -> int:
    """How much of a body stands empty after the ink of its last glyph."""
    if not inks:
        return 0
    shape, x = inks[-1]
    extents = shape.face.hb_font.get_glyph_extents(shape.gid)
    if extents is None:
        return 0
    ink: int = extents.x_bearing + extents.width
    if shape.breadth:
        ink = -extents.y_bearing - extents.height
    right = x + (shape.dx + ink / shape.face.upem) * scale
    return max(0, width - round(right * EM))


def _offset(kind: TypeClass, cell: Em, advance: Em, scale: float) -> Em:
    """Where in its body a glyph is painted, so that its ink lies in it."""
    if kind in MARKS and advance >= _FULL_WIDTH * scale > cell:
        return cell - advance if kind is TypeClass.OPEN else 0.0
    return (cell - advance) / 2
