"""Takes the text of every leaf block out of a page, with the styles of its runs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from printbook.design.skeleton import Kind, Sample
from printbook.design.styles import InlineStyle, LeafStyle
from printbook.findings import Source
from printbook.units import Pt

__all__ = ["Frame", "Leaf", "Lifted", "Piece", "Thread", "lift"]

_SPACE = re.compile(r"[ \t\n\r\f]+")
# CSS Text 3 §4.1.3: a line break of the source between two Han characters is no space;
# marks that Chinese shares with Latin count as Han here.
_HAN = (
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
    r"\u00b7\u2014\u2018-\u201d\u2026]"
)
_HAN_BREAK = re.compile(rf"(?<={_HAN})[ \t\r\f]*\n\s*(?={_HAN})")
_PLACE = re.compile(r"(.+?)(?::(\d+))?(?::(\d+))?")
_SILENT = frozenset({"script", "style", "title", "head", "template"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look."""

    text: str
    style: InlineStyle


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
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A box on the page that takes lines of a thread; lengths in points."""

    element: Element
    width: Pt
    height: Pt


@dataclass(frozen=True, slots=True, eq=False)
class Thread:
    """Copy that runs through several frames in order."""

    name: str
    frames: tuple[Frame, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lifted:
    """The text of a page: threads poured into frames, and leaves where they stand."""

    threads: tuple[Thread, ...]
    leaves: tuple[Leaf, ...]


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
        Thread(name, tuple(frames), tuple(reader.thread_leaves.get(name, ())))
        for name, frames in reader.frames.items()
    )
    return Lifted(threads, tuple(reader.leaves))


class _Reader:
    def __init__(
        self, sample: Sample, place_of: Callable[[Element], Source | None]
    ) -> None:
        self.sample = sample
        self.place_of = place_of
        self.leaves: list[Leaf] = []
        self.frames: dict[str, list[Frame]] = {}
        self.thread_leaves: dict[str, list[Leaf]] = {}
        self.is_furniture = False

    def read(self, element: Element, *, name: str, thread: str | None) -> None:
        kind = self.sample.kind(element)
        if kind is None or element.tag in _SILENT:
            return
        name = element.get("data-story", name)
        own_thread = element.get("data-thread")
        if own_thread is not None:
            thread = own_thread
            frame = Frame(element, kind.width, kind.height)
            self.frames.setdefault(thread, []).append(frame)
        if kind.display == "leaf":
            self._take(element, kind, name, thread)
            return
        outside = self.is_furniture
        self.is_furniture = outside or element.get("role") == "presentation"
        for child in element:
            if isinstance(child.tag, str):
                self.read(child, name=name, thread=thread)
        self.is_furniture = outside

    def _take(
        self, element: Element, kind: Kind, name: str, thread: str | None
    ) -> None:
        assert kind.inline is not None
        raw = list(self._inline(element, kind.inline, None))
        if kind.before:
            raw.insert(0, Piece(*kind.before))
        if kind.after:
            raw.append(Piece(*kind.after))
        pieces = collapse(raw)
        if not pieces:
            return
        is_furniture = self.is_furniture or element.get("role") == "presentation"
        place = self.place_of(element)
        leaf = Leaf(element, kind, pieces, place, name, is_furniture)
        if thread is None:
            self.leaves.append(leaf)
        else:
            self.thread_leaves.setdefault(thread, []).append(leaf)

    def _inline(
        self, element: Element, style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        """Runs of text in an element, each with the style of what it stands in."""
        if href is not None:
            style = linked(style, href)
        if element.text:
            yield Piece(element.text, style)
        for child in element:
            yield from self._child(child, style, href)
            if child.tail:
                yield Piece(child.tail, style)

    def _child(
        self, child: Element, style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        if child.tag == "br":
            # Without a box it is hidden, and breaks nothing.
            if self.sample.kind(child) is not None:
                yield Piece("\v", style)
        elif child.tag == "wbr":
            yield Piece("\u200b", style)
        elif isinstance(child.tag, str) and child.tag not in _SILENT:
            kind = self.sample.kind(child)
            if kind is None or kind.inline is None:
                return
            inner = child.get("href", href) if child.tag == "a" else href
            is_reading = child.tag == "rt"
            if is_reading:
                yield Piece("（", style)
            yield from self._inline(child, kind.inline, inner)
            if is_reading:
                yield Piece("）", style)


def linked(style: InlineStyle, href: str) -> InlineStyle:
    """The same look, pointing somewhere."""
    return replace(style, href=href)


def collapse(raw: list[Piece]) -> tuple[Piece, ...]:
    """White space as CSS `white-space: normal` treats it, over the whole block."""
    joined = "".join(piece.text for piece in raw)
    if not joined.strip(" \t\n\r\f"):
        return ()
    keep = _kept_characters(joined)
    pieces: list[Piece] = []
    at = 0
    for piece in raw:
        chars = (keep.get(at + i, "") for i in range(len(piece.text)))
        text = "".join(chars)
        at += len(piece.text)
        if text and pieces and pieces[-1].style == piece.style:
            pieces[-1] = Piece(pieces[-1].text + text, piece.style)
        elif text:
            pieces.append(Piece(text, piece.style))
    return tuple(pieces)


def _kept_characters(joined: str) -> dict[int, str]:
    """By offset, the character that stays: one blank per run, none at the edges."""
    keep = dict(enumerate(joined))
    for found in _SPACE.finditer(joined):
        start, stop = found.span()
        at_edge = start == 0 or stop == len(joined)
        beside_break = joined[start - 1 : start] == "\v" or joined[stop : stop + 1] == (
            "\v"
        )
        in_han = bool(_HAN_BREAK.match(joined, start)) if start else False
        for offset in range(start, stop):
            del keep[offset]
        if not (at_edge or beside_break or in_han):
            keep[start] = " "
    return {at: "\n" if char == "\v" else char for at, char in keep.items()}


def source_of(element: Element) -> Source | None:
    """The place that a template wrote into `data-src`: path:line:column."""
    found = _PLACE.fullmatch(element.get("data-src", ""))
    if found is None:
        return None
    path, line, column = found.groups()
    return Source(Path(path), int(line or 1), int(column or 1))
