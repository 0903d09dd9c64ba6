"""Boxes round a stretch of a line, as filled rectangles: background, four sides."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from printbook.design.colours import Colour
from printbook.design.copy import Piece
from printbook.design.inlinebox import InlineBox, Side, Stroke
from printbook.paint.numerals import number
from printbook.paint.shapes import disc, steps
from printbook.typography import Glyph, body_of
from printbook.units import PX, Em

__all__ = ["Enclosure", "drawn_enclosure", "enclosures"]

# The body of type reaches from .12 em below its baseline to .88 em above it.
_TOP: Em = 0.88
_FOOT: Em = 0.12
_NONE = Side()


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A box along a part of a line, its padding included; CSS pixels from the origin.

    In the middle of a sliced box its ends have no sides.
    """

    box: InlineBox
    left: float
    right: float
    start: Side
    end: Side


def enclosures(
    glyphs: Sequence[Glyph], pieces: Sequence[Piece], em: float, set_width: float
) -> Iterator[tuple[int, Enclosure]]:
    """Every box of a line, outer ones first, with the number of its first glyph."""
    marks = [glyph.mark for glyph in glyphs]
    around = [pieces[mark].style.boxes for mark in marks]
    found = dict.fromkeys(box for boxes in around for box in boxes)
    texts = [at for at, piece in enumerate(pieces) if piece.text.strip()]
    for box in found:
        within = [at for at, boxes in enumerate(around) if box in boxes]
        own = [at for at in texts if box in pieces[at].style.boxes]
        first, last = within[0], within[-1]
        opens = _opens(glyphs[first], pieces, own[0])
        closes = _closes(glyphs[last], pieces, own[-1])
        left = body_of(glyphs[first], set_width)[0] * em
        right = body_of(glyphs[last], set_width)[1] * em
        if opens:
            left -= _inside(around[first], box, pieces, own[0], "left")
        if closes:
            right += _inside(around[last], box, pieces, own[-1], "right")
        start, end = box.left if opens else _NONE, box.right if closes else _NONE
        drawn = _fitted(box, glyphs[first], pieces[own[0]], em)
        yield first, Enclosure(drawn, left, right, start, end)


def _fitted(box: InlineBox, glyph: Glyph, piece: Piece, em: float) -> InlineBox:
    """The box as large as its type: an initial is fitted to the lines beside it."""
    if piece.initial is None:
        return box
    return replace(box, em=glyph.scale * em * PX, rise=glyph.y * em * PX)


def _opens(glyph: Glyph, pieces: Sequence[Piece], first: int) -> bool:
    """Whether a glyph is the first that a piece prints."""
    text = pieces[first].text
    start = _offset(pieces, first) + len(text) - len(text.lstrip())
    return glyph.mark == first and glyph.start <= start


def _closes(glyph: Glyph, pieces: Sequence[Piece], last: int) -> bool:
    stop = _offset(pieces, last) + len(pieces[last].text.rstrip())
    return glyph.mark == last and glyph.start + len(glyph.text) >= stop


def _offset(pieces: Sequence[Piece], at: int) -> int:
    return sum(len(piece.text) for piece in pieces[:at])


def _inside(
    around: Sequence[InlineBox],
    box: InlineBox,
    pieces: Sequence[Piece],
    edge: int,
    side: str,
) -> float:
    """A box's padding, and what boxes within it take at the same edge."""
    within = around[around.index(box) + 1 :]
    beyond = pieces[:edge] if side == "left" else pieces[edge + 1 :]
    other = {one for piece in beyond for one in piece.style.boxes}
    rooms = [_side(one, side).room for one in within if one not in other]
    return (_side(box, side).padding + sum(rooms)) / PX


def _side(box: InlineBox, side: str) -> Side:
    return box.left if side == "left" else box.right


def drawn_enclosure(
    one: Enclosure,
    origin: tuple[float, float],
    ink: Callable[[Colour], Iterable[bytes]],
) -> Iterator[bytes]:
    """The operators of a box from the origin of its line."""
    box = one.box
    left, right = origin[0] + one.left, origin[0] + one.right
    base = origin[1] - box.rise / PX
    top = base - (_TOP * box.em + box.top.padding) / PX
    foot = base + (_FOOT * box.em + box.bottom.padding) / PX
    outer = (
        left - one.start.border / PX,
        top - box.top.border / PX,
        right + one.end.border / PX,
        foot + box.bottom.border / PX,
    )
    if box.background is not None:
        yield from ink(box.background)
        yield _rectangle(*outer)
    for side, corners in (
        (one.start, (outer[0], outer[1], left, outer[3])),
        (one.end, (right, outer[1], outer[2], outer[3])),
        (box.top, (outer[0], outer[1], outer[2], top)),
        (box.bottom, (outer[0], foot, outer[2], outer[3])),
    ):
        if side.border and side.colour is not None:
            yield from ink(side.colour)
            yield from _STROKES[side.stroke](*corners)


def _solid(*corners: float) -> Iterator[bytes]:
    yield _rectangle(*corners)


def _double(left: float, top: float, right: float, foot: float) -> Iterator[bytes]:
    """Two lines, each a third of the border, along its longer edges."""
    third = min(right - left, foot - top) / 3
    if right - left > foot - top:
        yield _rectangle(left, top, right, top + third)
        yield _rectangle(left, foot - third, right, foot)
    else:
        yield _rectangle(left, top, left + third, foot)
        yield _rectangle(right - third, top, right, foot)


def _dashed(left: float, top: float, right: float, foot: float) -> Iterator[bytes]:
    """Dashes of twice the border's width, and as much between them."""
    wide = min(right - left, foot - top)
    if right - left > foot - top:
        for start, stop in steps(left, right, 2 * wide, 4 * wide):
            yield _rectangle(start, top, min(stop, right), foot)
    else:
        for start, stop in steps(top, foot, 2 * wide, 4 * wide):
            yield _rectangle(left, start, right, min(stop, foot))


def _dotted(left: float, top: float, right: float, foot: float) -> Iterator[bytes]:
    wide = min(right - left, foot - top)
    is_level = right - left > foot - top
    edges = (left, right) if is_level else (top, foot)
    for start, _ in steps(*edges, wide, 2 * wide):
        middle = start + wide / 2
        x = middle if is_level else (left + right) / 2
        y = (top + foot) / 2 if is_level else middle
        yield from disc(x, y, wide / 2)


_STROKES: Mapping[Stroke, Callable[..., Iterator[bytes]]] = {
    "solid": _solid,
    "double": _double,
    "dashed": _dashed,
    "dotted": _dotted,
}


def _rectangle(left: float, top: float, right: float, foot: float) -> bytes:
    values = (left, top, right - left, foot - top)
    return f"{' '.join(map(number, values))} re f".encode()
