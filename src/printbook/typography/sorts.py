"""Sorts: pieces of text with class, body and glyphs, each cast once and kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from printbook.typography.breaks import LEVELS, PENALTY, Level
from printbook.typography.classes import (
    EM,
    LATIN_LIKE,
    MARKS,
    SPACES,
    TypeClass,
    edge_code,
)
from printbook.typography.inks import Ink, centred, in_cells, white_after
from printbook.typography.latin import Joint, joints
from printbook.typography.model import FaceStack, Orientation
from printbook.typography.shaping import (
    Shape,
    face_for,
    set_in,
    shape,
    shape_piece,
)
from printbook.typography.uax14 import opportunities
from printbook.typography.usages import Usage
from printbook.typography.vertical import (
    is_combined,
    on_the_axis,
    shape_down,
    side_by_side,
    usage_in,
)

__all__ = ["Case", "Sort", "case_for"]

_KEPT = 20_000
# Marks that stand in rows of their like.
_ROWS = frozenset("—…⋯‥？！")
# Under no piece of copy: the hyphen of divided words.
_HYPHEN = ""


class Sort(NamedTuple):
    """A piece of text ready to be placed; lengths in thousandths of the paragraph's em.

    A tuple, because a page casts a thousand of them.

    `left` and `right` are edge codes: class × 2, plus one where the level forbids the
    piece to start (left) or end (right) a line. `glyphs` pairs shapes with their x in
    the body, in ems of the paragraph.
    """

    text: str
    left: int
    right: int
    width: int
    advances: tuple[int, ...]
    letters: int
    scale: float = 1.0
    glyphs: tuple[Ink, ...] = ()
    is_missing: bool = False
    parts: tuple["Sort", ...] = ()
    joints: tuple[Joint, ...] = ()
    white: int = 0
    """What of its body stands empty after its ink."""
    is_padded: bool = False
    """Whether a box's edge stands beside it, so that it hangs nowhere."""

    def padded(self, left: int, right: int) -> "Sort":
        """The same sort with a wider body."""
        first, *rest = self.advances
        *before, last = (first + left, *rest)
        return self._replace(
            width=self.width + left + right,
            advances=(*before, last + right),
            glyphs=tuple((one, dx + left / EM) for one, dx in self.glyphs),
            is_padded=True,
        )


@dataclass(frozen=True, slots=True)
class Case:
    """The sorts of one look: faces, size, letter-spacing, level of prohibitions."""

    faces: FaceStack
    language: str
    scale: float
    tracking: int
    level: Level
    usage: Usage
    hyphenate: bool
    split_over: int | None
    breaks_words: bool
    parts_letters: bool
    orientation: Orientation = "horizontal"
    combine: int = 0
    sorts: dict[str, Sort] = field(default_factory=dict, compare=False)

    def sort(self, text: str) -> Sort:
        """The sort of a piece, cast when first asked for."""
        known = self.sorts.get(text)
        if known is not None:
            return known
        if len(self.sorts) >= _KEPT:
            self.sorts.clear()
        if is_combined(text, self.combine) and self.orientation != "horizontal":
            cast = self.sorts[text] = self._combined(text)
            return cast
        left, right = self.usage.edges(text)
        is_word = left in LATIN_LIKE or left is TypeClass.MEASURE
        cast = (self._word if is_word else self._block)(text, left, right)
        self.sorts[text] = cast
        return cast

    def cut(self, piece: str) -> Sequence[str]:
        """The piece in the parts that usage and level set each by itself."""
        if len(piece) > 1 and self._takes_apart(piece):
            return tuple(piece)
        return self.usage.parts(piece)

    def _takes_apart(self, piece: str) -> bool:
        """Whether marks of a kind in a row are each a sort of its own."""
        if self.level.css:
            is_row = piece[0] in _ROWS
            return is_row and bool(self._opportunities(piece))
        return piece[0] in self.level.parted and not piece.isascii()

    @property
    def hyphen(self) -> Sort:
        """The hyphen of divided words: Latin, no connector of half an em."""
        known = self.sorts.get(_HYPHEN)
        if known is None:
            known = self._word("-", TypeClass.LATIN, TypeClass.LATIN)
            self.sorts[_HYPHEN] = known
        return known

    def space(self, character: str) -> int:
        """The width of a space."""
        fixed = SPACES[character]
        if fixed is None and self.faces:
            face = face_for(" ", self.faces) or self.faces[0]
            shapes = shape(" ", face, script="Latn", language="en")
            return round(sum(one.advance for one in shapes) * EM * self.scale)
        return round((fixed or EM // 2) * self.scale)

    def _shapes(
        self, text: str, language: str | None
    ) -> tuple[tuple[Shape, ...], bool]:
        """The glyphs of a piece as they stand in the line, and whether one lacks."""
        is_upright = self.orientation == "upright" or (
            self.orientation == "mixed" and language is not None
        )
        shaper = shape_down if is_upright else shape_piece
        shapes, is_missing = set_in(text, self.faces, language=language, shaper=shaper)
        if self.orientation != "horizontal" and self.scale != 1.0:
            shapes = on_the_axis(shapes, self.scale)
        return shapes, is_missing

    def _combined(self, text: str) -> Sort:
        """A number in one em, like a Han character (clreq 3.2.3)."""
        shapes, is_missing = set_in(text, self.faces, language=None)
        if self.scale != 1.0:
            shapes = on_the_axis(shapes, self.scale)
        width = round(EM * self.scale)
        return Sort(
            text,
            left=edge_code(TypeClass.HAN, bars=False),
            right=edge_code(TypeClass.HAN, bars=False),
            width=width,
            advances=(width, *(0 for _ in text[1:])),
            letters=1,
            scale=self.scale,
            glyphs=tuple((one, 0.0) for one in side_by_side(shapes)),
            is_missing=is_missing,
        )

    def _block(self, text: str, kind: TypeClass, right: TypeClass) -> Sort:
        """A mark, a Han character, a dash: its body comes from its class."""
        cells = [round(self.usage.width(c) * self.scale) for c in text]
        if kind in (TypeClass.HAN, TypeClass.UNIT):
            # What follows the first character belongs to it: selectors, joined emoji.
            cells[1:] = [0] * (len(cells) - 1)
        shapes, is_missing = self._shapes(text, self.language)
        if shapes and kind is TypeClass.HAN and east_asian_width(text[0]) not in "WF":
            cells[0] = round(sum(one.advance for one in shapes) * EM * self.scale)
        inks = tuple(in_cells(shapes, cells, kind, self.scale))
        if kind is TypeClass.CENTRE:
            inks = tuple(centred(ink, sum(cells), self.scale) for ink in inks)
        elif text in self.usage.mid_points:
            inks = tuple(
                centred(ink, sum(cells), self.scale, is_level=True) for ink in inks
            )
        return Sort(
            text,
            left=edge_code(kind, bars=self.level.bars_start(text)),
            right=edge_code(right, bars=self.level.bars_end(text)),
            width=sum(cells),
            advances=tuple(cells),
            letters=0 if kind in MARKS else 1,
            scale=self.scale,
            glyphs=inks,
            is_missing=is_missing,
            white=white_after(inks, sum(cells), self.scale) if kind in MARKS else 0,
        )

    def _word(self, text: str, left: TypeClass, right: TypeClass) -> Sort:
        """A Latin word or a number: its body comes from its face."""
        shapes, is_missing = self._shapes(text, None)
        edges = self._edges(text, shapes)
        width = edges[-1] - self.tracking
        divisions = self._divisions(text, width, shapes)
        word = _Word(text, (left, right), self._inks(shapes), edges, is_missing)
        starts = [0, *(joint.at for joint in divisions), len(text)]
        whole = self._part(word, 0, len(text))
        if not divisions:
            return whole
        return Sort(
            text,
            whole.left,
            whole.right,
            whole.width,
            whole.advances,
            whole.letters,
            parts=tuple(self._part(word, a, b) for a, b in pairwise(starts)),
            joints=divisions,
        )

    def _divisions(
        self, text: str, width: int, shapes: Sequence[Shape]
    ) -> tuple[Joint, ...]:
        """Where the word may be divided: anywhere, if it is too wide and must be."""
        found = {joint.at: joint for joint in joints(text, hyphenate=self.hyphenate)}
        found.update((at, Joint(at, 0.0)) for at in self._free(text))
        if self.split_over is not None and width > self.split_over:
            price = PENALTY["anywhere in a word"]
            for at in range(1, len(text)):
                found.setdefault(at, Joint(at, price))
        if self.parts_letters:
            for at in range(1, len(text)):
                found.setdefault(at, Joint(at, None))
        if shapes:
            # No ligature is cut in two.
            clusters = {one.at for one in shapes}
            found = {at: joint for at, joint in found.items() if at in clusters}
        return tuple(found[at] for at in sorted(found))

    def _free(self, text: str) -> Iterator[int]:
        """Where level and style let the word be divided, at no price."""
        if self.level.css or self.breaks_words:
            yield from self._opportunities(text)
        yield from self.level.parted_at(text)

    def _opportunities(self, text: str) -> frozenset[int]:
        return opportunities(
            text,
            self.level.css or "normal",
            self.language,
            breaks_words=self.breaks_words,
        )

    def _part(self, word: "_Word", start: int, stop: int) -> Sort:
        text, edges = word.text, word.edges
        left, right = (TypeClass.LATIN, TypeClass.LATIN)
        no_start = no_end = False
        if start == 0:
            left, no_start = word.classes[0], self.level.bars_start(text)
        if stop == len(text):
            right, no_end = word.classes[1], self.level.bars_end(text)
        advances = [b - a for a, b in pairwise(edges[start : stop + 1])]
        # Letter-spacing after the last letter belongs to the gap.
        advances[-1] -= self.tracking
        return Sort(
            text[start:stop],
            left=edge_code(left, bars=no_start),
            right=edge_code(right, bars=no_end),
            width=sum(advances),
            advances=tuple(advances),
            letters=stop - start,
            scale=self.scale,
            glyphs=tuple(word.inked(start, stop)),
            is_missing=word.is_missing,
        )

    def _inks(self, shapes: Sequence[Shape]) -> Mapping[int, Sequence[Ink]]:
        """The glyphs and where each stands in the word, by the character they set."""
        found: dict[int, list[Ink]] = {}
        pen = 0.0
        for one in shapes:
            tracked = pen + one.at * self.tracking / EM
            found.setdefault(one.at, []).append((one, tracked))
            pen += one.advance * self.scale
        return found

    def _edges(self, text: str, shapes: Sequence[Shape]) -> list[int]:
        """The edges of the characters; those of one cluster share its width."""
        widths = [0.0] * len(text)
        if not shapes:
            widths = [self.usage.width(c) * self.scale for c in text]
        for one in shapes:
            widths[one.at] += one.advance * EM * self.scale
        clusters = sorted({one.at for one in shapes} | {0}) if shapes else []
        for a, b in pairwise([*clusters, len(text)]):
            widths[a:b] = [sum(widths[a:b]) / (b - a)] * (b - a)
        return [
            round(x) for x in accumulate((w + self.tracking for w in widths), initial=0)
        ]


@dataclass(frozen=True, slots=True)
class _Word:
    """A shaped word, before it is cut at its joints."""

    text: str
    classes: tuple[TypeClass, TypeClass]
    inks: Mapping[int, Sequence[Ink]]
    edges: Sequence[int]
    is_missing: bool

    def inked(self, start: int, stop: int) -> Iterator[Ink]:
        """The glyphs of a part, counted and placed from its start."""
        left = self.edges[start] / EM
        for at in range(start, stop):
            for one, pen in self.inks.get(at, ()):
                yield one.moved(-start), pen - left


@lru_cache(maxsize=64)
def case_for(
    faces: FaceStack,
    language: str,
    scale: float,
    tracking: int,
    line_break: str,
    spacing: str,
    *,
    hyphenate: bool,
    breaks_words: bool = False,
    parts_letters: bool = False,
    split_over: int | None = None,
    orientation: Orientation = "horizontal",
    combine: int = 0,
) -> Case:
    """The case of a look; the same look always has the same case."""
    return Case(
        faces,
        language,
        scale,
        tracking,
        LEVELS[line_break],
        usage_in(orientation, spacing),
        hyphenate,
        split_over,
        breaks_words,
        parts_letters,
        orientation,
        combine,
    )
