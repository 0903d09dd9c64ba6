"""Takes the text of every leaf block out of a page, with the styles of its runs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from printbook.design.copy import Piece
from printbook.design.door import RUN
from printbook.design.downward import Scroll, bind_right, holds_picture, part_document
from printbook.design.firsts import Firsts
from printbook.design.frames import Frame, frames_of
from printbook.design.inline import (
    UNREAD,
    decorated_in,
    enclosed,
    first_block,
    gather,
    gather_run,
    has_text,
    parts_of,
)
from printbook.design.kinds import Kind, Sample
from printbook.design.leaf import Leaf
from printbook.design.openings import Opened, Unheard, opened, unheard
from printbook.design.provenance import source_of
from printbook.design.styles import InlineStyle
from printbook.findings import Source

__all__ = ["Frame", "Leaf", "Lifted", "Piece", "Thread", "lift"]

_UPRIGHT = "vertical"
_EXCERPT = 8
# What vertical lines cannot hold.
_UNSET = frozenset({"img", "table"})


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
    unheard: tuple[Unheard, ...] = ()
    """What is said in vain of first letters and first lines."""
    crude: tuple[Unheard, ...] = ()
    """Properties for which text is left to WeasyPrint."""


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
        tuple(reader.unheard),
        tuple(reader.crude),
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
        self.unheard: list[Unheard] = []
        self.crude: list[Unheard] = []
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
        firsts: Firsts | None = None,
    ) -> None:
        """Take the text of an element and all in it; `is_set`: its lines are ours.

        `firsts` are the styles of the first letter and line that it begins with.
        """
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
            frames = frames_of(element, kind, self.sample)
            self.frames.setdefault(thread, []).extend(frames)
            if kind.vertical is not None:
                self.upright.add(thread)
        outside = self.is_furniture
        self.is_furniture = outside or element.get("role") == "presentation"
        firsts = kind.firsts.within(firsts) if kind.firsts else firsts
        is_taken = self._taken(element, kind, name, thread, firsts)
        if firsts and kind.leaf is not None and not is_taken and has_text(element):
            self.unheard += unheard(element, None, firsts)
            if firsts.is_floating:
                self.crude.append(Unheard("float", "::first-letter", element))
        is_set = is_taken or (is_set and kind.display == "inline")
        if thread in self.upright and not (is_set or kind.inline is None):
            if has_text(element) or element.tag in _UNSET:
                self.refused.append(element)
                return
        elif not is_set and kind.inline is not None and has_text(element):
            self.left.append(kind.inline)
        beginning = first_block(element, self.sample) if firsts else None
        for child in [child for child in element if isinstance(child.tag, str)]:
            if child.tag != RUN:
                own = firsts if child is beginning else None
                self.read(child, name=name, thread=thread, is_set=is_set, firsts=own)
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
        self,
        element: Element,
        kind: Kind,
        name: str,
        thread: str | None,
        firsts: Firsts | None,
    ) -> bool:
        """Whether the element's own text was taken out, whole or run by run."""
        if (
            kind.leaf is None
            or kind.display == "left"
            or (firsts is not None and firsts.is_floating)
            or (thread is not None and kind.is_fluid and thread not in self.upright)
        ):
            return False
        parts = parts_of(element, self.sample)
        if len(parts) == 1 and parts[0].is_inline:
            pieces = gather(element, kind, self.sample, in_frame=thread is not None)
            if pieces is None:
                self.crude += self._undrawn_in(element)
                return False
            return self._take_opened(element, kind, pieces, name, thread, firsts)
        if kind.before or kind.after or self.sample.hangs_on_place or thread or firsts:
            return False
        runs = [part for part in parts if part.is_inline]
        found = [gather_run(part.nodes, kind, self.sample) for part in runs]
        if any(pieces is None for pieces in found):
            self.crude += self._undrawn_in(element)
            return False
        for part, pieces in zip(runs, found, strict=True):
            if pieces:
                run = enclosed(element, part)
                opened_so = Opened(pieces)
                self.unheard += unheard(element, opened_so, None)
                self._take(run, kind, opened_so, name, thread, block=element)
        return True

    def _undrawn_in(self, element: Element) -> Iterator[Unheard]:
        for name, inner in decorated_in(element, self.sample):
            yield Unheard(name, f"<{inner.tag}>", inner)

    def _take_opened(
        self,
        element: Element,
        kind: Kind,
        pieces: tuple[Piece, ...],
        name: str,
        thread: str | None,
        firsts: Firsts | None,
    ) -> bool:
        """Take the text of a block that may open with a letter or line apart."""
        if firsts is None and not any(piece.initial for piece in pieces):
            return self._take(element, kind, Opened(pieces), name, thread)
        assert kind.inline is not None
        found = opened(pieces, kind.inline, firsts)
        self.unheard += unheard(element, found, firsts)
        return self._take(element, kind, found, name, thread)

    def _take(
        self,
        element: Element,
        kind: Kind,
        found: Opened,
        name: str,
        thread: str | None,
        *,
        block: Element | None = None,
    ) -> bool:
        if not found.pieces:
            return True
        leaf = Leaf(
            element,
            kind,
            found.pieces,
            self.place_of(element),
            name,
            self.is_furniture,
            block,
            found.opening,
            found.first_line,
        )
        if thread is None:
            self.leaves.append(leaf)
        else:
            self.thread_leaves.setdefault(thread, []).append(leaf)
        return True
