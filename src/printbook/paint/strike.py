"""Paints lines as bytes: what a line looks like is worked out once, then only moved."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import cast

from printbook.design.lift import Leaf
from printbook.design.styles import PX, Colour
from printbook.foundry import Face, uncut
from printbook.paint.cut import SlotAt
from printbook.paint.decoration import Drawing, drawn
from printbook.paint.ink import Ink, Stroke
from printbook.paint.lines import (
    CastLine,
    Embedded,
    Strike,
    Used,
    saying,
)
from printbook.paint.numerals import colour_operators, number
from printbook.paint.state import CLIP_SLACK, applied, enclosing
from printbook.paint.structure import Grown
from printbook.typography import Glyph

__all__ = ["Matrices", "Striker"]


class Matrices:
    """Lines cast before their faces are cut: their codes are glyph ids still.

    A glyph is a tuple of nine; a book has half a million, and none is kept.
    """

    def __init__(self) -> None:
        self.used: dict[Face, Used] = {}
        """By face, the glyphs of all lines and the text that each stands for."""
        self._strokes: dict[tuple[int, int], Stroke] = {}
        self._whole: dict[Face, Embedded] = {}
        self._looks: dict[object, int] = {}
        self._leaves: dict[Leaf, int] = {}
        self._cast: dict[tuple[int, int], tuple[Strike, ...]] = {}

    def add(self, stroke: Stroke) -> None:
        """Cast a line; lines are shared by leaves that were set alike."""
        key = self._key(stroke)
        if key not in self._cast:
            glyphs = stroke.line.paint()
            for glyph in glyphs:
                # Whoever composes for a PDF takes faces out of the case.
                face = cast("Face", glyph.face)
                used = self.used.get(face)
                if used is None:
                    used = self.used[face] = Used()
                    self._whole[face] = Embedded(face.id, uncut(face))
                used.add(glyph.gid, glyph.text)
            self._strokes[key] = stroke
            self._cast[key] = tuple(_struck(glyphs, stroke, self._whole))

    def cut(self, embedded: Mapping[Face, Embedded]) -> None:
        """Put the codes of the cut faces for the glyph ids."""
        tables = {
            face: {f"{gid:04x}".encode(): b"%04x" % code for gid, code in codes.items()}
            for face, codes in ((f, e.program.codes) for f, e in embedded.items())
        }
        self._cast_anew()
        for key, strikes_ in self._cast.items():
            self._cast[key] = tuple(
                replace(
                    one,
                    font=b"/%s %s Tf" % (embedded[one.face].name.encode(), one.font),
                    shown=_coded(one.shown, tables[one.face]),
                )
                for one in strikes_
            )

    def _cast_anew(self) -> None:
        """Cast lines again whose glyphs were found to stand for two texts."""
        twofold = {face: used.twofold for face, used in self.used.items()}
        if not any(twofold.values()):
            return
        whole = {
            face: replace(one, texts=self.used[face].texts, twofold=frozenset(gids))
            for face, one in self._whole.items()
            for gids in (twofold[face],)
        }
        for key, stroke in self._strokes.items():
            if any(twofold[one.face] for one in self._cast[key]):
                glyphs = stroke.line.paint()
                self._cast[key] = tuple(_struck(glyphs, stroke, whole))

    def of(self, stroke: Stroke) -> tuple[Strike, ...]:
        """The strikes of a line."""
        return self._cast[self._key(stroke)]

    def _key(self, stroke: Stroke) -> tuple[int, int]:
        """The line, and a number for the styles of its leaf's pieces."""
        look = self._leaves.get(stroke.leaf)
        if look is None:
            styles = tuple(piece.style for piece in stroke.leaf.looks)
            look = self._looks.setdefault(styles, len(self._looks))
            self._leaves[stroke.leaf] = look
        return id(stroke.line), look


def _coded(shown: bytes, table: Mapping[bytes, bytes]) -> bytes:
    """The operand of a TJ, other codes for its own."""

    def other(found: re.Match[bytes]) -> bytes:
        codes = found[1]
        parts = [table[codes[at : at + 4]] for at in range(0, len(codes), 4)]
        return b"<%s>" % b"".join(parts)

    return _CODES.sub(other, shown)


_CODES = re.compile(rb"<([0-9a-f]+)>")


class Striker:
    """Paints the lines that were cast."""

    def __init__(self, matrices: Matrices, alpha: Callable[[float], str]) -> None:
        self.matrices = matrices
        self.alpha = alpha
        self._colours: dict[Colour, bytes] = {}

    def ink(
        self, ink: Ink, at: SlotAt, next_mcid: Callable[[], int]
    ) -> tuple[bytes, list[Grown], tuple[Stroke, ...]]:
        """Operators of what stands at a slot, its content, and strokes out of sight."""
        out = [b"q"]
        grown: list[Grown] = []
        hidden: list[Stroke] = []
        # The marker of a frame is 1 px high: its baseline lies .88 px below its top.
        top = at.y - 0.88 if ink.is_frame else at.y
        for leaf, strokes in groupby(ink.strokes, key=lambda one: one.leaf):
            for href, pieces in self._parted(leaf, strokes, at.x, top):
                mcid = next_mcid()
                out.append(b"/Span <</MCID %d>> BDC" % mcid)
                out += self._shown(pieces)
                out.append(b"EMC")
                box = _box(pieces, at) if href else (0.0, 0.0, 0.0, 0.0)
                grown.append(Grown(leaf, href, mcid, box))
        hidden = [
            one
            for one in ink.strokes
            if not _is_inside(at, at.x + one.x / PX, top + one.baseline / PX)
        ]
        out.append(b"Q")
        return b"\n".join(out), grown, tuple(hidden)

    def head(self, stroke: Stroke) -> bytes:
        """A line in the margin, from the top left corner of the page: an artifact."""
        origin = (stroke.x / PX, stroke.baseline / PX)
        placed = [(origin, one) for one in self.matrices.of(stroke)]
        shown = b"\n".join(self._shown(placed))
        return b"/Artifact BMC\nq %g 0 0 %g 0 0 cm\n%s\nQ\nEMC" % (PX, PX, shown)

    def _parted(
        self,
        leaf: Leaf,
        strokes: Iterable[Stroke],
        x: float,
        y: float,
    ) -> list[tuple[str | None, list["_Placed"]]]:
        """A leaf's strikes in order, cut where a link begins, ends or goes over."""
        parted: list[tuple[str | None, list[_Placed]]] = []
        has_links = any(piece.style.href for piece in leaf.pieces)
        pieces: list[_Placed] = []
        for stroke in strokes:
            origin = (x + stroke.x / PX, y + stroke.baseline / PX)
            placed = [(origin, one) for one in self.matrices.of(stroke)]
            if not has_links:
                pieces += placed
                continue
            for href, run in groupby(placed, key=lambda one: one[1].style.href):
                if href is None and parted and parted[-1][0] is None:
                    parted[-1][1].extend(run)
                else:
                    parted.append((href, list(run)))
        return [(None, pieces)] if not has_links else parted

    def _shown(self, placed: Sequence["_Placed"]) -> list[bytes]:
        """Text objects; face and colour are named where they change."""
        out: list[bytes] = []
        colour: Colour | None = None
        font, is_open = b"", False
        for origin, strike in placed:
            if strike.below:
                out += ((b"ET",) if is_open else ()) + self._drawn(strike.below, origin)
                is_open = False
            if strike.style.colour != colour:
                colour = strike.style.colour
                if is_open:
                    out.append(b"ET")
                out.append(self._colour(colour))
                is_open = False
            if not is_open:
                out.append(b"BT")
                font, is_open = b"", True
            if strike.font != font:
                font = strike.font
                out.append(font)
            left = number(origin[0] + strike.x)
            base = number(origin[1] - strike.rise)
            matrix = f"{number(strike.set_width)} 0 0 -1 {left} {base} Tm"
            shown = matrix.encode() + b"\n" + strike.shown
            out += saying(strike.actual, (shown,))
            if strike.above:
                out += (b"ET", *self._drawn(strike.above, origin))
                is_open = False
        if is_open:
            out.append(b"ET")
        return out

    def _drawn(
        self, drawings: Iterable[Drawing], origin: tuple[float, float]
    ) -> tuple[bytes, ...]:
        return tuple(drawn(drawings, origin, lambda one: (self._colour(one),)))

    def _colour(self, colour: Colour) -> bytes:
        if colour not in self._colours:
            self._colours[colour] = b"\n".join(colour_operators(colour, self.alpha))
        return self._colours[colour]


_Placed = tuple[tuple[float, float], Strike]


def _struck(
    glyphs: Sequence[Glyph], stroke: Stroke, embedded: Mapping[Face, Embedded]
) -> Iterator[Strike]:
    """A line's strikes, none of them over the edge of a link; fonts are sizes yet."""
    pieces = stroke.leaf.looks
    line = CastLine(glyphs, stroke, embedded)
    stop = 0
    for _, run in groupby(glyphs, key=lambda glyph: pieces[glyph.mark].style.href):
        first, stop = stop, stop + len(tuple(run))
        for one in line.strikes(first, stop):
            yield replace(one, font=one.font.split()[1])


def _box(placed: Sequence[_Placed], at: SlotAt) -> tuple[float, float, float, float]:
    (x, y), first = placed[0]
    em = first.em
    left, right = x + first.x, x + max(strike.right for _, strike in placed)
    return enclosing(at.matrix, (left, y + 0.12 * em, right, y - 0.88 * em))


def _is_inside(at: SlotAt, x: float, y: float) -> bool:
    left, bottom, right, top = at.clip
    px, py = applied(at.matrix, x, y)
    return (
        left - CLIP_SLACK <= px <= right + CLIP_SLACK
        and bottom - CLIP_SLACK <= py <= top + CLIP_SLACK
    )
