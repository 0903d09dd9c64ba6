"""A vertical line becomes PDF operators: upright glyphs by Tm, others on their side."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from printbook.design.copy import Piece
from printbook.design.styles import PX, Colour, InlineStyle
from printbook.foundry import Face
from printbook.paint.decoration import Drawing, decorations, drawn
from printbook.paint.ink import Stroke, painted_glyphs
from printbook.paint.lines import CastLine, Embedded, Segment, belonging_in, saying
from printbook.paint.numerals import colour_operators, number
from printbook.paint.scaled import scaled_pieces
from printbook.typography import Glyph

__all__ = ["segments_down"]

# The middle of the body, round which upright glyphs stand, above their baseline.
_AXIS = 0.38
# An upright glyph hangs so far below the start of its body, in its ems.
_UPRIGHT = 0.88


def segments_down(
    stroke: Stroke,
    origin: tuple[float, float],
    embedded: Mapping[Face, Embedded],
    alpha: Callable[[float], str],
) -> Iterator[Segment]:
    """The operators of a vertical line, cut where a link, a base or a reading ends.

    `origin` is where its baseline begins, in CSS pixels.
    """
    leaf = stroke.leaf
    em = leaf.style.size / PX
    across = em * stroke.line.size
    body = _UPRIGHT * stroke.line.size * stroke.line.set_width
    line = tuple(painted_glyphs(stroke))
    painter = _Painter(line, stroke, origin, embedded, alpha)
    stop = 0
    for (target, ruby, role), alike in groupby(line, key=belonging_in(leaf)):
        run = tuple(alike)
        first, stop = stop, stop + len(run)
        top = origin[1] + min(one.x - (body if one.breadth else 0) for one in run) * em
        last = run[-1]
        end = last.x + (last.advance - body if last.breadth else last.advance)
        left, right = origin[0] - 0.12 * across, origin[0] + _UPRIGHT * across
        box = (left, origin[1] + end * em, right, top)
        yield Segment(target, tuple(painter.painted(first, stop)), box, ruby, role)


class _Painter:
    """Paints the runs of one line."""

    def __init__(
        self,
        glyphs: Sequence[Glyph],
        stroke: Stroke,
        origin: tuple[float, float],
        embedded: Mapping[Face, Embedded],
        alpha: Callable[[float], str],
    ) -> None:
        self.stroke = stroke
        self.pieces = scaled_pieces(stroke)
        self.set_width = number(stroke.line.set_width)
        self.origin = origin
        self.embedded = embedded
        self.alpha = alpha
        self.em = stroke.leaf.style.size / PX
        self.glyphs = glyphs
        pieces = [_marked_right(piece) for piece in self.pieces]
        wide = stroke.line.set_width
        lying = [_lying(one, pieces[one.mark], wide) for one in glyphs]
        parts = len(stroke.leaf.pieces)
        self.decor = decorations(lying, pieces, self.em, parts, wide)

    def painted(self, first: int, stop: int) -> Iterator[bytes]:
        """The operators of neighbours that belong together, and what is drawn there."""
        glyphs = self.glyphs[first:stop]
        yield from self._turned(self.decor.below(first, stop))
        shown: Colour | None = None
        for mark, alike in groupby(glyphs, key=lambda one: one.mark):
            style = self.pieces[mark].style
            if style.colour != shown:
                shown = style.colour
                yield from self._ink(shown)
            for is_upright, part in groupby(alike, key=lambda one: bool(one.breadth)):
                stand = self._upright if is_upright else self._on_side
                yield from stand(tuple(part), style)
        yield from self._turned(self.decor.above(first, stop))

    def _ink(self, colour: Colour) -> Iterable[bytes]:
        return colour_operators(colour, self.alpha)

    def _turned(self, drawings: Sequence[Drawing]) -> Iterator[bytes]:
        """What is drawn at a line that lies, turned with it."""
        if drawings:
            x, y = map(number, self.origin)
            yield b"q"
            yield f"0 1 -1 0 {x} {y} cm".encode()
            yield from drawn(drawings, (0.0, 0.0), self._ink)
            yield b"Q"

    def _upright(self, glyphs: Sequence[Glyph], style: InlineStyle) -> Iterator[bytes]:
        for (face, scale), alike in groupby(glyphs, key=_face_and_scale):
            face_in_pdf = self.embedded[face]
            font = f"/{face_in_pdf.name} {number(self.em * scale)} Tf".encode()
            for actual, part in groupby(alike, key=face_in_pdf.actual):
                shown = [self._shown(one, style, face_in_pdf) for one in part]
                yield from saying(actual, (b"BT", font, *sum(shown, ()), b"ET"))

    def _shown(
        self, glyph: Glyph, style: InlineStyle, face: Embedded
    ) -> tuple[bytes, bytes]:
        x = self.origin[0] + glyph.y * self.em + style.rise / PX
        y = self.origin[1] + glyph.x * self.em
        across, along = number(glyph.breadth), self.set_width
        place = f"{across} 0 0 -{along} {number(x)} {number(y)} Tm"
        code, _ = face.cells[glyph.gid]
        return place.encode(), f"[<{code}>] TJ".encode()

    def _on_side(self, glyphs: Sequence[Glyph], _: InlineStyle) -> Iterator[bytes]:
        line = CastLine(glyphs, self.stroke, self.embedded)
        for strike in line.strikes(0, len(glyphs)):
            x, y = self.origin[0] + strike.rise, self.origin[1] + strike.x
            turned = f"0 {self.set_width} 1 0 {number(x)} {number(y)} Tm".encode()
            text = (b"BT", strike.font, turned, strike.shown, b"ET")
            yield from saying(strike.actual, text)


def _face_and_scale(glyph: Glyph) -> tuple[Face, float]:
    return glyph.face, glyph.scale  # type: ignore[return-value]


def _lying(glyph: Glyph, piece: Piece, set_width: float) -> Glyph:
    """The glyph with its body where it would be if the line lay."""
    if not glyph.breadth:
        return glyph
    base = 0.0 if piece.initial is None else glyph.y - _AXIS * glyph.scale
    x = glyph.x - _UPRIGHT * glyph.scale * set_width
    return glyph._replace(x=x, y=base, breadth=0.0)


def _marked_right(piece: Piece) -> Piece:
    """The piece with its emphasis marks on the right (clreq 3.1.8)."""
    emphasis = piece.style.emphasis
    if emphasis is None or emphasis.is_over:
        return piece
    style = replace(piece.style, emphasis=replace(emphasis, is_over=True))
    return replace(piece, style=style)
