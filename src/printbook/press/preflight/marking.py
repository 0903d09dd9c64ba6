"""What a page marks on paper, piece by piece: type, lines, areas, pictures, gradients.

One pass over a page's stream and the groups that it draws, by pikepdf; whoever made the
file. Boxes are in points from the lower left of the page's own space.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias

import pikepdf

from printbook.press.extents import (
    SAME,
    Extent,
    Matrix,
    applied,
    bounds,
    common,
    corners,
    times,
)
from printbook.press.spaces import Kind, kind_of
from printbook.units import Pt

__all__ = ["Ink", "Mark", "MarkKind", "marks_of"]

MarkKind: TypeAlias = Literal["text", "line", "area", "picture", "gradient"]

_EVERYTHING: Extent = (-1e6, -1e6, 1e6, 1e6)
_DEEPEST = 12
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
_POINTS = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4}
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_DEVICE: dict[str, Kind] = {"rg": "light", "g": "grey", "k": "inks"}
_COLOURS = frozenset({*_DEVICE, "cs", "sc", "scn"})
# What Tr must be for type to be filled, and to be stroked (ISO 32000-1, table 106).
_FILLED, _OUTLINED = frozenset({0, 2, 4, 6}), frozenset({1, 2, 5, 6})


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour as the file has it: what kind of space, its values."""

    kind: Kind = "grey"
    values: tuple[float, ...] = (0.0,)

    @property
    def is_black(self) -> bool:
        """Whether it is whole black and nothing else."""
        return self in (Ink("grey", (0.0,)), Ink("inks", (0.0, 0.0, 0.0, 1.0)))

    @property
    def is_white(self) -> bool:
        """Whether it is bare paper."""
        bare = {"grey": 1.0, "light": 1.0, "inks": 0.0}.get(self.kind)
        return bare is not None and set(self.values) == {bare}

    @property
    def percent(self) -> int:
        """All of its ink, in per cent of one."""
        return round(100 * sum(self.values)) if self.kind == "inks" else 0

    @property
    def count(self) -> int:
        """How many inks print it; light is taken to need all."""
        if self.kind == "inks":
            return sum(value > 0 for value in self.values)
        neutral = len({*self.values}) == 1
        return 1 if self.kind in ("grey", "other") else 1 if neutral else 4


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece: where, in which colour, and what it is drawn with.

    `size` is the type's or the line's thickness on the page; `overprints` whether what
    lies below stays; `thing` the picture or gradient; `matrix` a picture's.
    """

    kind: MarkKind
    box: Extent
    ink: Ink
    size: Pt = 0.0
    overprints: bool = False
    alpha: float = 1.0
    name: str = ""
    thing: Any = field(default=None, compare=False)
    matrix: Matrix = SAME


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = SAME
    clip: Extent = _EVERYTHING
    fill: Ink = Ink()
    stroke: Ink = Ink()
    width: Pt = 1.0
    font: str = ""
    size: Pt = 1.0
    mode: int = 0
    fill_over: bool = False
    stroke_over: bool = False
    keeps_below: bool = False
    alpha: float = 1.0
    group: float = 1.0
    """The opacity of the groups round what is painted."""


def marks_of(page: pikepdf.Page) -> Iterator[Mark]:
    """Everything that the page marks, in the order of painting; tiles come last."""
    steps = pikepdf.parse_content_stream(page)
    yield from _Walk(page.resources, _State(), 0).marks(steps)
    for pattern in page.resources.get("/Pattern", pikepdf.Dictionary()).values():
        if isinstance(pattern, pikepdf.Stream):
            written = pattern.get("/Matrix")
            state = _State(matrix=SAME if written is None else _six(written))
            walk = _Walk(pattern.get("/Resources", page.resources), state, 1)
            yield from walk.marks(pikepdf.parse_content_stream(pattern))


class _Walk:
    """One stream."""

    def __init__(self, resources: Any, state: _State, depth: int) -> None:
        self.resources = resources
        self.state = state
        self.depth = depth
        self.stack: list[_State] = []
        self.line: Matrix = SAME
        self.points: list[tuple[Pt, Pt]] = []
        self.clips = False

    def marks(self, steps: Sequence[Any]) -> Iterator[Mark]:
        for step in steps:
            name, operands = str(step.operator), step.operands
            if name in _SHOWS:
                yield from self._text(operands)
            elif name == "Do":
                yield from self._drawn(operands[0])
            elif name == "INLINE IMAGE":
                yield self._small_picture(step.iimage)
            elif name == "sh":
                shading = self.resources.Shading[operands[0]]
                kind = kind_of(shading.ColorSpace, self.resources)
                yield self._mark("gradient", self.state.clip, Ink(kind, ()), shading)
            elif name in _FILLS or name in _STROKES or name == "n":
                yield from self._path(name)
            elif name.lower() in _COLOURS:
                self._colour(name.lower(), operands, is_stroke=name.isupper())
            else:
                self._note(name, operands)

    def _note(self, name: str, operands: Any) -> None:
        """Take in what marks nothing."""
        if name == "q":
            self.stack.append(self.state)
        elif name == "Q" and self.stack:
            self.state = self.stack.pop()
        elif name == "cm":
            self._change(matrix=times(_six(operands), self.state.matrix))
        elif name == "w":
            self._change(width=float(operands[0]))
        elif name == "gs":
            self._graphics(self.resources.ExtGState[operands[0]])
        elif name in ("W", "W*"):
            self.clips = True
        elif name == "re" or name in _POINTS:
            self._reach(name, [float(value) for value in operands])
        else:
            self._type(name, operands)

    def _type(self, name: str, operands: Any) -> None:
        if name == "BT":
            self.line = SAME
        elif name == "Tm":
            self.line = _six(operands)
        elif name in ("Td", "TD"):
            x, y = (float(value) for value in operands)
            self.line = times((1.0, 0.0, 0.0, 1.0, x, y), self.line)
        elif name == "Tf":
            self._change(font=str(operands[0]), size=float(operands[1]))
        elif name == "Tr":
            self._change(mode=int(operands[0]))

    def _change(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)

    def _graphics(self, state: Any) -> None:
        stroke_over = bool(state.get("/OP", self.state.stroke_over))
        fill_over = bool(state.get("/op", state.get("/OP", self.state.fill_over)))
        alpha = float(state.get("/ca", self.state.alpha))
        mask = state.get("/SMask")
        if isinstance(mask, pikepdf.Dictionary):
            alpha = min(alpha, 0.999)
        keeps = bool(int(state.get("/OPM", int(self.state.keeps_below))))
        self._change(
            stroke_over=stroke_over, fill_over=fill_over, alpha=alpha, keeps_below=keeps
        )

    def _colour(self, name: str, operands: Any, *, is_stroke: bool) -> None:
        before = self.state.stroke if is_stroke else self.state.fill
        if name == "cs":
            kind = kind_of(operands[0], self.resources)
            first = (0.0, 0.0, 0.0, 1.0) if kind == "inks" else (0.0,)
            ink = Ink(kind, first)
        else:
            values = tuple(
                float(value)
                for value in operands
                if not isinstance(value, pikepdf.Name)
            )
            ink = Ink(_DEVICE.get(name, before.kind), values)
        self._change(**{"stroke" if is_stroke else "fill": ink})

    def _reach(self, name: str, values: list[float]) -> None:
        if name == "re":
            x, y, width, height = values
            found = list(corners((x, y, x + width, y + height)))
        else:
            found = list(zip(values[::2], values[1::2], strict=True))
        self.points += [applied(self.state.matrix, *point) for point in found]

    def _path(self, name: str) -> Iterator[Mark]:
        box = bounds(tuple(self.points))
        if self.points and name in _FILLS:
            ink = self.state.fill
            kind: MarkKind = "gradient" if ink.kind == "pattern" else "area"
            yield self._mark(kind, box, ink)
        if self.points and name in _STROKES:
            thick = self.state.width * _scale(self.state.matrix)
            over = self.state.stroke_over
            mark = self._mark("line", box, self.state.stroke)
            yield replace(mark, size=thick, overprints=over)
        if self.clips and self.points:
            self._change(clip=common(self.state.clip, box))
        self.points, self.clips = [], False

    def _mark(self, kind: MarkKind, box: Extent, ink: Ink, thing: Any = None) -> Mark:
        seen = common(self.state.clip, box)
        over = self.state.fill_over
        alpha = self.state.alpha * self.state.group
        return Mark(kind, seen, ink, 0.0, over, alpha, thing=thing)

    def _small_picture(self, image: Any) -> Mark:
        """One written into the stream; what it is made of is all that is asked."""
        unit = corners((0.0, 0.0, 1.0, 1.0))
        matrix = self.state.matrix
        box = bounds(tuple(applied(matrix, *corner) for corner in unit))
        return self._mark("area", box, Ink(_named_kind(image, self.resources), ()))

    def _text(self, operands: Any) -> Iterator[Mark]:
        matrix = times(self.line, self.state.matrix)
        size = abs(self.state.size)
        wide = _width(operands) * size
        box = corners((0.0, -0.2 * size, wide, 0.9 * size))
        lies = bounds(tuple(applied(matrix, *corner) for corner in box))
        large = size * _scale(matrix)
        mode = self.state.mode
        if mode in _FILLED:
            mark = self._mark("text", lies, self.state.fill)
            keeps = mark.overprints and self.state.keeps_below
            yield replace(mark, size=large, overprints=keeps, name=self.state.font)
        if mode in _OUTLINED:
            mark = self._mark("text", lies, self.state.stroke)
            yield replace(mark, size=large, name=self.state.font, overprints=False)

    def _drawn(self, name: Any) -> Iterator[Mark]:
        thing = self.resources.XObject[name]
        if thing.get("/Subtype") == pikepdf.Name.Image:
            unit = corners((0.0, 0.0, 1.0, 1.0))
            matrix = self.state.matrix
            box = bounds(tuple(applied(matrix, *corner) for corner in unit))
            ink = Ink(_picture_kind(thing, self.resources), ())
            mark = self._mark("picture", box, ink, thing)
            yield replace(mark, name=str(name)[1:], matrix=matrix)
        elif self.depth < _DEEPEST:
            written = thing.get("/Matrix")
            own = SAME if written is None else _six(written)
            inner = replace(self.state, matrix=times(own, self.state.matrix))
            if "/Group" in thing:
                # A group is as opaque as it is drawn; what is in it begins anew.
                faint = self.state.alpha * self.state.group
                inner = replace(inner, alpha=1.0, group=faint)
            resources = thing.get("/Resources", self.resources)
            walk = _Walk(resources, inner, self.depth + 1)
            yield from walk.marks(pikepdf.parse_content_stream(thing))


def _named_kind(image: Any, resources: Any) -> Kind:
    """That of a picture written into the stream, whose keys may be cut short."""
    space = image.obj.get("/CS", image.obj.get("/ColorSpace"))
    if space is None:
        return "other"
    if isinstance(space, pikepdf.Array):
        space = space[1]
    return kind_of(space, resources)


def _picture_kind(image: Any, resources: Any) -> Kind:
    space = image.get("/ColorSpace")
    if space is None:
        return "other"
    if isinstance(space, pikepdf.Array) and str(space[0]) in ("/Indexed", "/I"):
        space = space[1]
    return kind_of(space, resources)


def _width(operands: Any) -> float:
    """About how many ems a show takes: two bytes a character, each an em at most."""
    shown = operands[-1]
    parts = shown if isinstance(shown, pikepdf.Array) else (shown,)
    texts = (bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return sum(map(len, texts)) / 2


def _scale(matrix: Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)


def _six(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f
