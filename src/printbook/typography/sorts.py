"""Sorts: pieces of text with class, body and glyphs, each cast once and kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, groupby
from unicodedata import east_asian_width

from printbook.typography.breaks import LEVELS, PENALTY, Level
from printbook.typography.classes import (
    EM,
    LATIN_LIKE,
    MARKS,
    TypeClass,
    edge_classes,
    nominal_width,
)
from printbook.typography.latin import Joint, joints
from printbook.typography.model import Face, FaceStack
from printbook.typography.shaping import Shape, face_of, shape

__all__ = ["Case", "Sort", "case_for"]

_KEPT = 20_000
# A glyph this wide is drawn on a full em; a narrower one is centred in its body
# (LXGW WenKai's quotes are .35 em wide, Noto Serif SC's · .327 em).
_FULL_WIDTH = 0.75


@dataclass(frozen=True, slots=True)
class Sort:
    """A piece of text ready to be placed; lengths in thousandths of the paragraph's em.

    `left` and `right` are edge codes: class × 2, plus one where the level forbids the
    piece to start (left) or end (right) a line. `glyphs` pairs shapes with their x in
    the body.
    """

    text: str
    left: int
    right: int
    width: int
    advances: tuple[int, ...]
    letters: int
    scale: float = 1.0
    glyphs: tuple[tuple[Shape, float], ...] = ()
    is_missing: bool = False
    parts: tuple["Sort", ...] = ()
    joints: tuple[Joint, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """The sorts of one look: faces, size, letter-spacing, level of prohibitions."""

    faces: FaceStack
    scale: float
    tracking: int
    level: Level
    hyphenate: bool
    is_shattered: bool
    sorts: dict[str, Sort] = field(default_factory=dict, compare=False)

    def cast(self, text: str) -> Sort:
        """The sort of a piece; cast now and kept."""
        if len(self.sorts) >= _KEPT:
            self.sorts.clear()
        sort = self.sorts[text] = self._cast(text)
        return sort

    def space(self, character: str) -> int:
        """The width of a space."""
        fixed = _SPACE_WIDTHS.get(character)
        if fixed is None and self.faces:
            face = face_of(" ", self.faces) or self.faces[0]
            set_ = shape(" ", face, script="Latn", language="en")
            return round(sum(one.advance for one in set_) * EM * self.scale)
        return round((fixed or EM // 2) * self.scale)

    def _cast(self, text: str) -> Sort:
        left, right = edge_classes(text)
        if left in LATIN_LIKE:
            return self._word(text, left, right)
        return self._block(text, left, right)

    def _code(self, kind: TypeClass, is_forbidden: bool) -> int:
        return kind * 2 + is_forbidden

    def _block(self, text: str, left: TypeClass, right: TypeClass) -> Sort:
        """A mark, a Han character, a dash: its body comes from its class."""
        cells = [round(nominal_width(c) * self.scale) for c in text]
        if left in (TypeClass.HAN, TypeClass.UNIT):
            cells[1:] = [0] * (len(cells) - 1)
        shapes, is_missing = self._shapes(text, "Hani")
        if shapes and left is TypeClass.HAN and east_asian_width(text[0]) not in "WF":
            cells[0] = round(sum(s.advance for s in shapes) * EM * self.scale)
        return Sort(
            text,
            self._code(left, text[0] in self.level.no_start),
            self._code(right, text[-1] in self.level.no_end),
            sum(cells),
            tuple(cells),
            0 if left in MARKS else 1,
            self.scale,
            tuple(self._in_cells(shapes, cells, left)),
            is_missing,
        )

    def _in_cells(
        self, shapes: Sequence[Shape], cells: Sequence[int], kind: TypeClass
    ) -> Iterator[tuple[Shape, float]]:
        """Glyphs in their cells, or one after the other where they match none."""
        ems = [cell / EM for cell in cells]
        edges = [0.0, *accumulate(ems)]
        if len(shapes) != len(cells) or any(s.at != i for i, s in enumerate(shapes)):
            ems, edges = [edges[-1]], [0.0]
            total = sum(one.advance for one in shapes) * self.scale
            pen = _offset(kind, ems[0], total, self.scale)
            for one in shapes:
                yield one, pen
                pen += one.advance * self.scale
            return
        for one, cell, edge in zip(shapes, ems, edges, strict=False):
            advance = one.advance * self.scale
            yield one, edge + _offset(kind, cell, advance, self.scale)

    def _word(self, text: str, left: TypeClass, right: TypeClass) -> Sort:
        """A Latin word or a number: its body comes from its face."""
        shapes, is_missing = self._shapes(text, "Latn")
        widths = self._widths(text, shapes)
        edges = [0, *(round(x) for x in accumulate(widths))]
        breaks = [j for j in self._joints(text) if not shapes or _is_start(j, shapes)]
        starts = [0, *(j.at for j in breaks)]
        parts = tuple(
            self._part(text, slice(a, b), shapes, edges, (left, right))
            for a, b in zip(starts, [*starts[1:], len(text)], strict=True)
        )
        whole = self._part(text, slice(0, len(text)), shapes, edges, (left, right))
        has_parts = len(parts) > 1
        return Sort(
            text,
            whole.left,
            whole.right,
            whole.width,
            whole.advances,
            whole.letters,
            self.scale,
            whole.glyphs,
            is_missing,
            parts if has_parts else (),
            tuple(breaks),
        )

    def _joints(self, text: str) -> tuple[Joint, ...]:
        if self.is_shattered:
            return tuple(
                Joint(k, PENALTY["inside a word"]) for k in range(1, len(text))
            )
        return joints(text, hyphenate=self.hyphenate)

    def _part(
        self,
        text: str,
        cut: slice,
        shapes: Sequence[Shape],
        edges: Sequence[int],
        classes: tuple[TypeClass, TypeClass],
    ) -> Sort:
        start, stop = cut.start, cut.stop
        left = classes[0] if start == 0 else TypeClass.LATIN
        right = classes[1] if stop == len(text) else TypeClass.LATIN
        no_start = start == 0 and text[0] in self.level.no_start
        no_end = stop == len(text) and text[-1] in self.level.no_end
        glyphs = []
        pen = -edges[start] / EM
        for one in shapes:
            if start <= one.at < stop:
                glyphs.append((one, pen + one.at * self.tracking / EM))
            pen += one.advance * self.scale
        advances = [edges[k + 1] - edges[k] for k in range(start, stop)]
        # Letter-spacing after the last letter belongs to the gap.
        advances[-1] -= self.tracking
        return Sort(
            text[start:stop],
            self._code(left, no_start),
            self._code(right, no_end),
            sum(advances),
            tuple(advances),
            stop - start,
            self.scale,
            tuple((_shifted(one, start), x) for one, x in glyphs),
        )

    def _widths(self, text: str, shapes: Sequence[Shape]) -> list[float]:
        """The width of each character; a cluster's is shared by its characters."""
        if not shapes:
            return [nominal_width(c) * self.scale + self.tracking for c in text]
        widths = [0.0] * len(text)
        for one in shapes:
            widths[one.at] += one.advance * EM * self.scale
        starts = sorted({one.at for one in shapes} | {0})
        for a, b in zip(starts, [*starts[1:], len(text)], strict=True):
            widths[a:b] = [sum(widths[a:b]) / (b - a)] * (b - a)
        return [width + self.tracking for width in widths]

    def _shapes(self, text: str, script: str) -> tuple[tuple[Shape, ...], bool]:
        """The glyphs of a piece, and whether a character has none in any face."""
        if not self.faces:
            return (), False
        setters = [face_of(c, self.faces) for c in text]
        chosen: list[Face] = []
        for face in setters:
            chosen.append(face or (chosen[-1] if chosen else self.faces[0]))
        found: list[Shape] = []
        at = 0
        for _, group in groupby(chosen, key=id):
            length = len(list(group))
            piece = text[at : at + length]
            is_plain = script == "Hani" or piece.isascii()
            language = "zh-CN" if script == "Hani" else "en"
            shaped = shape(
                piece,
                chosen[at],
                script=script if is_plain else "",
                language=language,
            )
            found.extend(_shifted(one, -at) for one in shaped)
            at += length
        return tuple(found), None in setters


_SPACE_WIDTHS = {
    "\u2000": 500,
    "\u2001": 1000,
    "\u2002": 500,
    "\u2003": 1000,
    "\u2004": 333,
    "\u2005": 250,
    "\u2006": 167,
    "\u2007": 500,
    "\u2008": 250,
    "\u2009": 200,
    "\u200a": 100,
    "\u205f": 222,
    "\u3000": 1000,
}


@lru_cache(maxsize=64)
def case_for(
    faces: FaceStack,
    scale: float,
    tracking: int,
    line_break: str,
    language: str,
    *,
    hyphenate: bool,
    is_shattered: bool = False,
) -> Case:
    """The case of a look; the same look always has the same case."""
    del language  # one language so far: Chinese
    return Case(faces, scale, tracking, LEVELS[line_break], hyphenate, is_shattered)


def _is_start(joint: Joint, shapes: Sequence[Shape]) -> bool:
    return any(one.at == joint.at for one in shapes)


def _shifted(one: Shape, by: int) -> Shape:
    if by == 0:
        return one
    return Shape(one.face, one.gid, one.dx, one.dy, one.advance, one.at - by, one.text)


def _offset(kind: TypeClass, cell: float, advance: float, scale: float) -> float:
    """Where in its body a glyph is painted, so that its ink lies in it (fonts.md 4)."""
    if advance >= _FULL_WIDTH * scale > cell:
        if kind is TypeClass.OPEN:
            return cell - advance
        if kind in MARKS:
            return 0.0
    return (cell - advance) / 2
