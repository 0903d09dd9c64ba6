"""The looks of a headline's pieces in the size it was scaled to."""

from collections.abc import Sequence
from dataclasses import replace

from printbook.design.copy import Piece
from printbook.design.inlinebox import InlineBox, Side
from printbook.design.styles import InlineStyle
from printbook.paint.ink import Stroke

__all__ = ["scaled_pieces"]


def scaled_pieces(stroke: Stroke) -> Sequence[Piece]:
    """The pieces of a line's leaf; lines and boxes along them are as large as it."""
    size, pieces = stroke.line.size, stroke.leaf.looks
    if size == 1.0:
        return pieces
    return [replace(piece, style=_scaled(piece.style, size)) for piece in pieces]


def _scaled(style: InlineStyle, by: float) -> InlineStyle:
    rules = tuple(
        replace(
            rule,
            thickness=rule.thickness * by,
            height=rule.height * by,
            em=rule.em * by,
        )
        for rule in style.rules
    )
    boxes = tuple(_scaled_box(box, by) for box in style.boxes)
    size, rise = style.size * by, style.rise * by
    return replace(style, size=size, rise=rise, rules=rules, boxes=boxes)


def _scaled_box(box: InlineBox, by: float) -> InlineBox:
    return replace(
        box,
        left=_scaled_side(box.left, by),
        right=_scaled_side(box.right, by),
        top=_scaled_side(box.top, by),
        bottom=_scaled_side(box.bottom, by),
        em=box.em * by,
        rise=box.rise * by,
    )


def _scaled_side(side: Side, by: float) -> Side:
    return replace(
        side,
        margin=side.margin * by,
        border=side.border * by,
        padding=side.padding * by,
    )
