"""Reads the operators that WeasyPrint wrote and puts our lines where markers stand.

What the loop passes it tracks: the matrix, the clip, marked content. Nothing else is
touched, so z-order, transforms and clipping come for free.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pydyf

from printbook.design.styles import PX
from printbook.paint.ink import Ink, Sighting, Stroke
from printbook.paint.lines import Embedded, Segment, segments
from printbook.paint.marker import decode

__all__ = [
    "CLIP_SLACK",
    "Matrix",
    "Painted",
    "Painter",
    "State",
    "Walk",
    "applied",
    "operator_of",
]

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_EVERYTHING = (-1e9, -1e9, 1e9, 1e9)
# A glyph may stand out of its em box a little; a line is lost when its baseline is.
CLIP_SLACK = 0.5


@dataclass(frozen=True, slots=True)
class Painted:
    """A segment on a page: its leaf, link, marked-content id and box in PDF points."""

    ink: int
    stroke: Stroke
    page: int
    mcid: int
    href: str | None
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class State:
    matrix: Matrix = _IDENTITY
    clip: tuple[float, float, float, float] = _EVERYTHING


@dataclass(slots=True)
class _Path:
    points: list[tuple[float, float]] = field(default_factory=list)
    clips: bool = False


class Painter:
    """Paints inks into the streams of one PDF."""

    def __init__(
        self,
        inks: Mapping[int, Ink],
        embedded: Mapping[Any, Embedded],
        marker_fonts: frozenset[bytes],
        find: Callable[[Any], Any],
    ) -> None:
        self.inks = inks
        self.embedded = embedded
        self.marker_fonts = marker_fonts
        self.find = find
        """The object behind a reference."""
        self.sightings: list[Sighting] = []
        self.painted: list[Painted] = []
        self.next_mcid: dict[int, int] = {}

    def paint(
        self,
        page: int,
        stream: pydyf.Stream,
        resources: pydyf.Dictionary,
        start: "State | None" = None,
    ) -> None:
        """Replace the markers of a stream and of the groups it draws."""
        walk = Walk(self, page, resources, start or State())
        stream.stream = list(walk.rewritten(stream.stream))


class Walk:
    """One pass over a content stream; a group begins in the state it is drawn in."""

    def __init__(
        self, painter: Painter, page: int, resources: pydyf.Dictionary, start: State
    ) -> None:
        self.painter = painter
        self.page = page
        self.resources = resources
        self.state = replace(start)
        self.stack: list[State] = []
        self.path = _Path()
        self.mcid: int | None = None
        self.open_for: tuple[Any, str | None] | None = None

    def alpha(self, opacity: float) -> str:
        """The name of the graphics state for an opacity, added when it is new."""
        name = f"a{opacity}"
        states = self.resources["ExtGState"]
        if name not in states:
            states[name] = pydyf.Dictionary({"ca": opacity})
        return name

    def draw(self, name: bytes) -> None:
        """Paint inside a group; groups name things by resources of their own."""
        find = self.painter.find
        form = find(self.resources["XObject"].get(name.decode()))
        if isinstance(form, pydyf.Stream) and form.extra.get("Subtype") == "/Form":
            resources = find(form.extra["Resources"])
            self.painter.paint(self.page, form, resources, self.state)

    def rewritten(self, stream: Sequence[Any]) -> Iterator[Any]:
        items = iter(stream)
        for item in items:
            if item == b"BT":
                text = [item]
                for part in items:
                    text.append(part)
                    if part == b"ET":
                        break
                yield from self._text(text)
                continue
            if isinstance(item, dict):
                self.mcid = item.get("MCID", self.mcid)
            elif isinstance(item, bytes):
                self._note(item)
            yield item

    def _note(self, item: bytes) -> None:
        """Keep the graphics state in step with an operator."""
        operator = item.rpartition(b" ")[2]
        if operator == b"q":
            self.stack.append(replace(self.state))
        elif operator == b"Q":
            self.state = self.stack.pop()
        elif operator == b"cm":
            a, b, c, d, e, f = _numbers(item, 6)
            self.state.matrix = _times((a, b, c, d, e, f), self.state.matrix)
        elif operator in (b"W", b"W*"):
            self.path.clips = True
        elif operator in _ENDS_PATH:
            self._end_path()
        elif operator in _POINTS:
            self._add_points(operator, item)
        elif operator == b"Do":
            self.draw(item.split()[0][1:])

    def _add_points(self, operator: bytes, item: bytes) -> None:
        values = _numbers(item, _POINTS[operator])
        if operator == b"re":
            x, y, width, height = values
            corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        else:
            corners = list(zip(values[::2], values[1::2], strict=True))
        self.path.points += [applied(self.state.matrix, *corner) for corner in corners]

    def _end_path(self) -> None:
        if self.path.clips and self.path.points:
            xs, ys = zip(*self.path.points, strict=True)
            left, bottom, right, top = self.state.clip
            self.state.clip = (
                max(left, min(xs)),
                max(bottom, min(ys)),
                min(right, max(xs)),
                min(top, max(ys)),
            )
        self.path = _Path()

    def _text(self, text: list[Any]) -> Iterator[Any]:
        """A text object: ours where the marker font shows ids, else as it was."""
        font = next((t for t in text if operator_of(t) == b"Tf"), b"")
        if font.split(b" ")[0] not in self.painter.marker_fonts:
            yield from text
            return
        x, y = _numbers(next(t for t in text if operator_of(t) == b"Tm"), 6)[4:]
        for shown in (t for t in text if operator_of(t) == b"TJ"):
            for number in decode(shown):
                yield from self.ink(number, x, y)

    def ink(self, number: int, x: float, y: float) -> Iterator[Any]:
        ink = self.painter.inks[number]
        if ink.is_frame:
            # The frame's marker is 1 px high: its baseline lies .88 px below the top.
            y -= 0.88
        clipped = []
        self.open_for = None
        yield b"q"
        for stroke in ink.strokes:
            origin = (x + stroke.x / PX, y + stroke.baseline / PX)
            if not self._is_inside(*origin):
                clipped.append(stroke)
            for segment in segments(
                stroke.line,
                stroke.leaf,
                origin,
                self.painter.embedded,
                self.alpha,
            ):
                yield from self._marked(number, stroke, segment, origin[1])
        yield b"Q"
        left, top = applied(self.state.matrix, x, y)
        self.painter.sightings.append(
            Sighting(number, self.page, left, top, tuple(clipped))
        )

    def _marked(
        self, number: int, stroke: Stroke, segment: Segment, y: float
    ) -> Iterator[Any]:
        """The segment's operators; each leaf and link has marked content of its own."""
        key = (stroke.leaf, segment.href)
        if self.mcid is not None and self.open_for not in (None, key):
            self.mcid = self.painter.next_mcid[self.page]
            self.painter.next_mcid[self.page] += 1
            yield b"EMC"
            yield "/Span"
            yield pydyf.Dictionary({"MCID": self.mcid})
            yield b"BDC"
        # Every line of a link has a box of its own, so none may join the one before.
        self.open_for = key if segment.href is None else (stroke.leaf, "")
        yield from segment.operators
        if self.mcid is None:
            return
        em = stroke.leaf.style.size / PX
        low = applied(self.state.matrix, segment.left, y + 0.12 * em)
        high = applied(self.state.matrix, segment.right, y - 0.88 * em)
        self.painter.painted.append(
            Painted(number, stroke, self.page, self.mcid, segment.href, (*low, *high))
        )

    def _is_inside(self, x: float, y: float) -> bool:
        left, bottom, right, top = self.state.clip
        px, py = applied(self.state.matrix, x, y)
        return (
            left - CLIP_SLACK <= px <= right + CLIP_SLACK
            and bottom - CLIP_SLACK <= py <= top + CLIP_SLACK
        )


_POINTS = {b"re": 4, b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
_ENDS_PATH = frozenset({b"n", b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"})


def operator_of(item: object) -> bytes:
    return item.rpartition(b" ")[2] if isinstance(item, bytes) else b""


def _numbers(item: bytes, count: int) -> tuple[float, ...]:
    return tuple(float(part) for part in item.split()[:count])


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, l, m, n, o, p = other  # noqa: E741
    return (
        a * k + b * m,
        a * l + b * n,
        c * k + d * m,
        c * l + d * n,
        e * k + f * m + o,
        e * l + f * n + p,
    )


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
