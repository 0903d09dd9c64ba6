"""Takes the text of every leaf block out of a page, with the styles of its runs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from xml.etree.ElementTree import Element

from printbook.design.copy import Piece
from printbook.design.door import RUN
from printbook.design.downward import Scroll, bind_right, holds_picture, part_document
from printbook.design.inline import (
    UNREAD,
    enclosed,
    gather,
    gather_run,
    has_text,
    parts_of,
)
from printbook.design.kinds import Kind, Sample
from printbook.design.styles import InlineStyle, LeafStyle
from printbook.design.vertical import ENDLESS, Vertical
from printbook.findings import Source
from printbook.typography import Scaling
from printbook.units import Pt

__all__ = ["Frame", "Leaf", "Lifted", "Piece", "Thread", "lift", "source_of"]

_UPRIGHT = "vertical"
_EXCERPT = 8
# What vertical lines cannot hold.
_UNSET = frozenset({"img", "table"})
_PLACE = re.compile(r"(.+?)(?::(\d+))?(?::(\d+))?")


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A block of text taken out of the page; `measure` is in points."""

    element: Element
    kind: Kind
    pieces: tuple[Piece, ...]
    source: Source | None
    name: str
    """What it belongs to, for messages and the proof: a story's id, or its own."""
    is_furniture: bool = False
    """Folio lines and running heads: painted, but no part of the reading."""
    block: Element | None = None
    """The block it stands in, where its own element holds a part of that only."""

    @property
    def style(self) -> LeafStyle:
        """How it is set."""
        assert self.kind.leaf is not None
        return self.kind.leaf

    @property
    def measure(self) -> Pt:
        """The width of its lines where it stands."""
        return self.kind.width

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(p.text for p in self.pieces if p.element is None)

    @property
    def readings(self) -> tuple[tuple[int, int, int], ...]:
        """Of every reading: where its base begins, where it begins, where it ends."""
        starts = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        return tuple(
            (at - piece.ruby.back, at, at + len(piece.text))
            for at, piece in zip(starts, self.pieces, strict=False)
            if piece.ruby is not None
        )

    @property
    def stays(self) -> tuple[tuple[int, Piece], ...]:
        """The pieces that are elements, each with its offset in the copy."""
        starts = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        pairs = zip(starts, self.pieces, strict=False)
        return tuple((at, piece) for at, piece in pairs if piece.element is not None)

    @property
    def is_run(self) -> bool:
        """Whether it is a part of its block's text, between other blocks."""
        return self.block is not None

    @property
    def atoms(self) -> tuple[Element, ...]:
        """The elements that take room in its lines."""
        found = (p.element for p in self.pieces if p.text)
        return tuple(element for element in found if element is not None)

    @property
    def has_lead(self) -> bool:
        """Whether something that WeasyPrint sets stands before its text."""
        return self.kind.is_led

    @property
    def is_simple(self) -> bool:
        """Whether it is a block of text alone, at a measure that is known."""
        is_plain = not (self.has_lead or self.is_run or self.is_unbroken)
        has_only_names = all(piece.is_shell for _, piece in self.stays)
        return is_plain and has_only_names and not self.kind.is_fluid

    @property
    def generated(self) -> tuple[str, ...]:
        """Which of its generated texts are part of its own: before, after."""
        both = (("before", self.kind.before), ("after", self.kind.after))
        return tuple(name for name, one in both if one is not None and one.parts)

    @property
    def is_unbroken(self) -> bool:
        """Whether its lines end at forced breaks only."""
        return not self._wraps and self.scaling is None

    @property
    def scaling(self) -> Scaling | None:
        """Within what it is scaled to its measure; boxes in its lines cannot be."""
        scaling = None if self.atoms else self.style.scaling
        if scaling is None or self._wraps:
            return scaling
        return replace(scaling, lines=(1, 1))

    @property
    def _wraps(self) -> bool:
        return self.style.inline.white_space not in ("nowrap", "pre")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A box on the page that takes lines of a thread; lengths in points.

    `width` is that along the lines and `height` that across them, so in a vertical
    frame they are its height and its width.
    """

    element: Element
    width: Pt
    height: Pt
    vertical: Vertical | None = None
    offset: Pt = 0.0
    """How far down in its element a row of vertical lines begins."""


@dataclass(frozen=True, slots=True, eq=False)
class Thread:
    """Copy that runs through several frames in order."""

    name: str
    frames: tuple[Frame, ...]
    leaves: tuple[Leaf, ...]
    scroll: Scroll | None = None
    """The pages it fills, where its frames are whole pages."""

    def on_pages(self, count: int) -> "Thread":
        """The same copy for so many pages of its scroll."""
        assert self.scroll is not None
        scroll = self.scroll
        frames = tuple(
            Frame(Element("pb-frame"), scroll.length, scroll.width, scroll.vertical)
            for _ in range(count)
        )
        return replace(self, frames=frames)


@dataclass(frozen=True, slots=True, eq=False)
class Lifted:
    """The text of a page: threads poured into frames, and leaves where they stand."""

    threads: tuple[Thread, ...]
    leaves: tuple[Leaf, ...]
    left: tuple[InlineStyle, ...] = ()
    """Styles of the text that was not taken."""
    refused: tuple[Element, ...] = ()
    """What stands in vertical blocks and cannot be set there."""
    is_bound_right: bool = False
    """Whether pages follow each other from right to left."""


def lift(
    root: Element,
    sample: Sample,
    place_of: Callable[[Element], Source | None] | None = None,
) -> Lifted:
    """All text that printbook sets, in document order.

    `place_of` says where an element was written; by default its template does.
    """
    reader = _Reader(sample, place_of or source_of)
    reader.read(root, name="", thread=None)
    threads = tuple(
        Thread(
            _called(name, frames, reader.thread_leaves.get(name, ())),
            tuple(frames),
            tuple(reader.thread_leaves.get(name, ())),
            reader.scrolls.get(name),
        )
        for name, frames in reader.frames.items()
    )
    return Lifted(
        threads,
        tuple(reader.leaves),
        tuple(dict.fromkeys(reader.left)),
        tuple(reader.refused),
        reader.is_bound_right,
    )


def _called(name: str, frames: Sequence[Frame], leaves: Sequence[Leaf]) -> str:
    """What a thread is called in messages: by its words where nobody named it."""
    if not leaves or (frames and "data-thread" in frames[0].element.attrib):
        return name
    return f"“{leaves[0].text[:_EXCERPT]}”"


class _Reader:
    def __init__(
        self, sample: Sample, place_of: Callable[[Element], Source | None]
    ) -> None:
        self.sample = sample
        self.place_of = place_of
        self.leaves: list[Leaf] = []
        self.left: list[InlineStyle] = []
        self.refused: list[Element] = []
        self.frames: dict[str, list[Frame]] = {}
        self.thread_leaves: dict[str, list[Leaf]] = {}
        self.scrolls: dict[str, Scroll] = {}
        self.is_bound_right = False
        self.upright: set[str] = set()
        """The threads whose lines are vertical."""
        self.is_furniture = False

    def read(
        self,
        element: Element,
        *,
        name: str,
        thread: str | None,
        is_set: bool = False,
    ) -> None:
        """Take the text of an element and all in it; `is_set`: its lines are ours."""
        kind = self.sample.kind(element)
        if kind is None or element.tag in UNREAD:
            if kind is not None and thread in self.upright:
                self.refused.append(element)
            return
        if kind.vertical is not None and element.tag in ("html", "body"):
            self._read_document(element, kind)
            return
        name = element.get("data-story", name)
        own_thread = element.get("data-thread")
        if own_thread is None and thread is None and kind.vertical is not None:
            own_thread = f"{_UPRIGHT} {len(self.frames) + 1}"
        if own_thread is not None:
            thread = own_thread
            frames = _frames_of(element, kind, self.sample)
            self.frames.setdefault(thread, []).extend(frames)
            if kind.vertical is not None:
                self.upright.add(thread)
        outside = self.is_furniture
        self.is_furniture = outside or element.get("role") == "presentation"
        is_set = self._taken(element, kind, name, thread) or (
            is_set and kind.display == "inline"
        )
        if thread in self.upright and not (is_set or kind.inline is None):
            if has_text(element) or element.tag in _UNSET:
                self.refused.append(element)
                return
        elif not is_set and kind.inline is not None and has_text(element):
            self.left.append(kind.inline)
        for child in [child for child in element if isinstance(child.tag, str)]:
            if child.tag != RUN:
                self.read(child, name=name, thread=thread, is_set=is_set)
        self.is_furniture = outside

    def _read_document(self, element: Element, kind: Kind) -> None:
        """A page whose own lines run downwards."""
        assert kind.vertical is not None
        body = element if element.tag == "body" else element.find("body")
        if body is None or has_text(body):
            self.refused.append(element)
            return
        for unit in part_document(body, self.sample):
            scroll = unit.scroll
            if scroll is None:
                self._read_level(unit.element)
                continue
            self.scrolls[scroll.name] = scroll
            self.upright.add(scroll.name)
            self.frames.setdefault(scroll.name, [])
            self.read(unit.element, name="", thread=scroll.name)
        if kind.vertical.mode == "vertical-rl" and element.tag == "html":
            self.is_bound_right = True
            bind_right(element)

    def _read_level(self, element: Element) -> None:
        """A picture, and what stands with it; or what is horizontal."""
        if not holds_picture(element):
            self.read(element, name="", thread=None)
            return
        for child in element:
            self._read_level(child)

    def _taken(
        self, element: Element, kind: Kind, name: str, thread: str | None
    ) -> bool:
        """Whether the element's own text was taken out, whole or run by run."""
        if (
            kind.leaf is None
            or kind.display == "left"
            or (thread is not None and kind.is_fluid and thread not in self.upright)
        ):
            return False
        parts = parts_of(element, self.sample)
        if len(parts) == 1 and parts[0].is_inline:
            pieces = gather(element, kind, self.sample, in_frame=thread is not None)
            return pieces is not None and self._take(
                element, kind, pieces, name, thread
            )
        if kind.before or kind.after or self.sample.hangs_on_place or thread:
            return False
        runs = [part for part in parts if part.is_inline]
        found = [gather_run(part.nodes, kind, self.sample) for part in runs]
        if any(pieces is None for pieces in found):
            return False
        for part, pieces in zip(runs, found, strict=True):
            if pieces:
                run = enclosed(element, part)
                self._take(run, kind, pieces, name, thread, block=element)
        return True

    def _take(
        self,
        element: Element,
        kind: Kind,
        pieces: tuple[Piece, ...],
        name: str,
        thread: str | None,
        *,
        block: Element | None = None,
    ) -> bool:
        if not pieces:
            return True
        leaf = Leaf(
            element,
            kind,
            pieces,
            self.place_of(element),
            name,
            self.is_furniture,
            block,
        )
        if thread is None:
            self.leaves.append(leaf)
        else:
            self.thread_leaves.setdefault(thread, []).append(leaf)
        return True


def _frames_of(element: Element, kind: Kind, sample: Sample) -> list[Frame]:
    """The frames of an element: one, or as many as it has rows of vertical lines."""
    vertical = kind.vertical
    if vertical is None:
        return [Frame(element, kind.width, kind.height)]
    along = kind.height if vertical.has_height else _longest(sample)
    across = kind.width if vertical.has_width else ENDLESS
    rows, gap = vertical.rows, vertical.gap
    row = (along - gap * (rows - 1)) / rows
    return [
        Frame(element, row, across, vertical, number * (row + gap))
        for number in range(rows)
    ]


def _longest(sample: Sample) -> Pt:
    """How long a vertical line may become where nobody says: a page's type area."""
    return max(sample.areas.values(), default=ENDLESS)


def source_of(element: Element) -> Source | None:
    """The place that a template wrote into `data-src`: path:line:column."""
    found = _PLACE.fullmatch(element.get("data-src", ""))
    if found is None:
        return None
    path, line, column = found.groups()
    return Source(Path(path), int(line or 1), int(column or 1))
