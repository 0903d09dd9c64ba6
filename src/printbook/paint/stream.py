"""Reads the operators that WeasyPrint wrote and puts our lines where markers stand.

What the loop passes it tracks: the matrix, the clip, marked content. Nothing else is
touched, so z-order, transforms and clipping come for free.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf

from printbook.design.styles import PX
from printbook.paint.columns import segments_down
from printbook.paint.ink import Ink, Sighting, Stroke
from printbook.paint.lines import Embedded, Segment, segments
from printbook.paint.looks import Looks, stroke_look
from printbook.paint.marker import decode
from printbook.paint.state import State, Tracker, applied, enclosing, numbers

__all__ = ["Painted", "Painter", "Walk"]


@dataclass(frozen=True, slots=True)
class Painted:
    """A segment on a page: its leaf, link, marked-content id and box in PDF points."""

    ink: int
    stroke: Stroke
    page: int
    mcid: int
    href: str | None
    box: tuple[float, float, float, float]
    ruby: int | None = None
    role: str = ""
    """Of what it is base or reading, and which: RB, RT."""


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
        self.looks: Looks | None = None
        """Takes in what each page looks like, where somebody asks for it."""
        self.groups: dict[tuple[int, int], pydyf.Stream] = {}
        """The transparency groups in which marked content stands."""

    def paint(
        self,
        page: int,
        stream: pydyf.Stream,
        resources: pydyf.Dictionary,
        start: State | None = None,
        group: pydyf.Stream | None = None,
    ) -> None:
        """Replace the markers of a stream and of the groups it draws."""
        walk = Walk(self, page, resources, start or State(), group)
        stream.stream = list(walk.rewritten(stream.stream))


class Walk:
    """One pass over a content stream; a group begins in the state it is drawn in."""

    def __init__(
        self,
        painter: Painter,
        page: int,
        resources: pydyf.Dictionary,
        start: State,
        group: pydyf.Stream | None = None,
    ) -> None:
        self.painter = painter
        self.page = page
        self.resources = resources
        self.tracker = Tracker(start)
        self.group = group
        self.mcid: int | None = None
        self.open_for: tuple[Any, ...] | None = None

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
        reference = self.resources["XObject"].get(name.decode())
        form = find(reference)
        if isinstance(form, pydyf.Stream) and form.extra.get("Subtype") == "/Form":
            resources = find(form.extra["Resources"])
            self.painter.paint(
                self.page, form, resources, self.tracker.state, group=form
            )
        elif self.painter.looks is not None:
            self.painter.looks.note_picture(self.page, reference)

    def _enter(self, mcid: int | None) -> None:
        """Begin a piece of marked content."""
        self.mcid = mcid
        if mcid is not None and self.group is not None:
            self.painter.groups[self.page, mcid] = self.group

    def rewritten(self, stream: Sequence[Any]) -> Iterator[Any]:
        looks = self.painter.looks
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
                self._enter(item.get("MCID", self.mcid))
            elif isinstance(item, bytes):
                operator = _operator(item)
                if looks is not None:
                    looks.note(self.page, item)
                    if operator in (b"scn", b"SCN") and item.startswith(b"/"):
                        tile = item.split()[0][1:].decode()
                        looks.note_tile(self.page, self.resources["Pattern"][tile])
                if operator == b"Do":
                    self.draw(item.split()[0][1:])
                else:
                    self.tracker.note(operator, item)
            yield item

    def _text(self, text: list[Any]) -> Iterator[Any]:
        """A text object: ours where the marker font shows ids, else as it was."""
        font = next((t for t in text if _operator(t) == b"Tf"), b"")
        if font.split(b" ")[0] not in self.painter.marker_fonts:
            if self.painter.looks is not None:
                shown = tuple(t for t in text if isinstance(t, bytes))
                self.painter.looks.note(self.page, shown)
            yield from text
            return
        x, y = numbers(next(t for t in text if _operator(t) == b"Tm"), 6)[4:]
        for shown in (t for t in text if _operator(t) == b"TJ"):
            for number in decode(shown):
                yield from self.ink(number, x, y)

    def ink(self, number: int, x: float, y: float) -> Iterator[Any]:
        ink = self.painter.inks[number]
        if ink.is_frame:
            # The frame's marker is 1 px high: its baseline lies .88 px below the top.
            y -= 0.88
        looks = self.painter.looks
        clipped = []
        self.open_for = None
        yield b"q"
        for stroke in ink.strokes:
            origin = (x + stroke.x / PX, y + stroke.baseline / PX)
            if not self.tracker.state.holds(*origin):
                clipped.append(stroke)
            if looks is not None:
                looks.note(self.page, stroke_look(stroke, x, y))
            cut = segments_down if stroke.leaf.style.is_vertical else segments
            for segment in cut(
                stroke,
                origin,
                self.painter.embedded,
                self.alpha,
            ):
                yield from self._marked(number, stroke, segment)
        yield b"Q"
        left, top = applied(self.tracker.state.matrix, x, y)
        self.painter.sightings.append(
            Sighting(number, self.page, left, top, tuple(clipped))
        )

    def _marked(self, number: int, stroke: Stroke, segment: Segment) -> Iterator[Any]:
        """The segment's operators; each leaf and link has marked content of its own."""
        key = (stroke.leaf, segment.href, segment.ruby, segment.role)
        if self.mcid is not None and self.open_for not in (None, key):
            self._enter(self.painter.next_mcid[self.page])
            self.painter.next_mcid[self.page] += 1
            yield b"EMC"
            yield "/Span"
            yield pydyf.Dictionary({"MCID": self.mcid})
            yield b"BDC"
        # Every line of a link has a box of its own, so none may join the one before.
        self.open_for = key if segment.href is None else (stroke.leaf, "", None, "")
        yield from segment.operators
        if self.mcid is None:
            return
        box = enclosing(self.tracker.state.matrix, segment.box)
        self.painter.painted.append(
            Painted(
                number,
                stroke,
                self.page,
                self.mcid,
                segment.href,
                box,
                segment.ruby,
                segment.role[:2],
            )
        )


def _operator(item: object) -> bytes:
    return item.rpartition(b" ")[2] if isinstance(item, bytes) else b""
