"""A vertical line becomes PDF operators: upright glyphs by Tm, others on their side."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from printbook.design.lift import Leaf
from printbook.design.styles import PX, Colour, InlineStyle
from printbook.foundry import Face
from printbook.paint.lines import (
    Embedded,
    Segment,
    Strike,
    colour_operators,
    number,
    rules,
    saying,
    strikes,
)
from printbook.typography import Glyph

__all__ = ["segments_down"]


def segments_down(
    glyphs: Iterable[Glyph],
    leaf: Leaf,
    origin: tuple[float, float],
    embedded: Mapping[Face, Embedded],
    alpha: Callable[[float], str],
) -> Iterator[Segment]:
    """The operators of a vertical line, cut where a link begins or ends.

    `origin` is where its baseline begins, in CSS pixels.
    """
    em = leaf.style.size / PX

    def href(glyph: Glyph) -> str | None:
        return leaf.pieces[glyph.mark].style.href

    painter = _Painter(leaf, origin, embedded, alpha)
    for target, linked in groupby(glyphs, key=href):
        run = tuple(linked)
        top = origin[1] + min(one.x - (0.88 if one.breadth else 0) for one in run) * em
        last = run[-1]
        end = last.x + (last.advance - 0.88 if last.breadth else last.advance)
        left, right = origin[0] - 0.12 * em, origin[0] + 0.88 * em
        box = (left, origin[1] + end * em, right, top)
        yield Segment(target, tuple(painter.painted(run)), box)


class _Painter:
    """Paints the runs of one line; knows the colour that is set."""

    def __init__(
        self,
        leaf: Leaf,
        origin: tuple[float, float],
        embedded: Mapping[Face, Embedded],
        alpha: Callable[[float], str],
    ) -> None:
        self.leaf = leaf
        self.origin = origin
        self.embedded = embedded
        self.alpha = alpha
        self.em = leaf.style.size / PX

    def painted(self, glyphs: Sequence[Glyph]) -> Iterator[bytes]:
        """The operators of neighbours that share a link."""
        shown: Colour | None = None
        for mark, alike in groupby(glyphs, key=lambda one: one.mark):
            style, run = self.leaf.pieces[mark].style, tuple(alike)
            if style.colour != shown:
                shown = style.colour
                yield from colour_operators(shown, self.alpha)
            for is_upright, part in groupby(run, key=lambda one: bool(one.breadth)):
                stand = self._upright if is_upright else self._turned
                yield from stand(tuple(part), style)
            yield from self._ruled(run)

    def _upright(self, glyphs: Sequence[Glyph], style: InlineStyle) -> Iterator[bytes]:
        for face, alike in groupby(glyphs, key=lambda one: one.face):
            face_in_pdf = self.embedded[face]
            for actual, part in groupby(alike, key=face_in_pdf.actual):
                run = tuple(part)
                font = f"/{face_in_pdf.name} {number(self.em * run[0].scale)} Tf"
                shown = [self._shown(one, style, face_in_pdf) for one in run]
                yield from saying(actual, (b"BT", font.encode(), *shown, b"ET"))

    def _shown(self, glyph: Glyph, style: InlineStyle, face: Embedded) -> bytes:
        x = self.origin[0] + glyph.y * self.em + style.rise / PX
        y = self.origin[1] + glyph.x * self.em
        code, _ = face.cells[glyph.gid]
        place = f"{number(x)} {number(y)}"
        return f"{number(glyph.breadth)} 0 0 -1 {place} Tm <{code}> Tj".encode()

    def _turned(self, glyphs: Sequence[Glyph], _: InlineStyle) -> Iterator[bytes]:
        for strike in strikes(glyphs, self.leaf, self.embedded):
            x, y = self.origin[0] + strike.rise, self.origin[1] + strike.x
            turned = f"0 1 1 0 {number(x)} {number(y)} Tm".encode()
            text = (b"BT", strike.font, turned, strike.shown, b"ET")
            yield from saying(strike.actual, text)

    def _ruled(self, glyphs: Sequence[Glyph]) -> Iterator[bytes]:
        """Lines beside a run: those of a horizontal one, turned with it."""
        drawn = tuple(
            operator
            for strike in self._lying(glyphs)
            for operator in rules(strike, (0.0, 0.0))
        )
        if drawn:
            x, y = map(number, self.origin)
            yield from (b"q", f"0 1 -1 0 {x} {y} cm".encode(), *drawn, b"Q")

    def _lying(self, glyphs: Sequence[Glyph]) -> Iterator[Strike]:
        """The run as it would lie in the line, every glyph from its own edge."""
        style = self.leaf.pieces[glyphs[0].mark].style
        if style.is_underlined or style.is_struck:
            yield from strikes(
                [
                    one._replace(x=one.x - 0.88 * one.scale, y=0.0, breadth=0.0)
                    if one.breadth
                    else one
                    for one in glyphs
                ],
                self.leaf,
                self.embedded,
            )
