"""The forme 印版: one document with a page for every look that a book's pages have.

Text gives way to markers: an empty block for a run of lines, a marker for each line of
what stands whole. Around them the elements of the book are there again, so that its
style sheets make the same boxes, margins and page names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from printbook.design.kinds import Sample
from printbook.design.masterpages import MASTER
from printbook.makeup.book import Book, Standing
from printbook.paint.marker import mark_block, mark_lines
from printbook.paint.sheets import Piece, Run, Sheet, Solid
from printbook.units import Pt

__all__ = ["COUNTED", "Copied", "Forme", "Master", "build_forme", "counted", "parts_of"]

COUNTED = re.compile(
    r"target-counter\s*\(\s*attr\(\s*([-\w]+)[^)]*\)\s*,\s*page\s*\)", re.IGNORECASE
)
_ALONE = ("margin-top:0!important", "margin-bottom:0!important")
_UNBROKEN = ("break-before:auto!important", "break-after:auto!important")
_PLAIN = (*_ALONE, *_UNBROKEN)
_RUN = "pb-run"


def counted(css: str) -> str:
    """The style sheet, page numbers of targets read from attributes of ours."""
    return COUNTED.sub(r"attr(data-pb-of-\1)", css)


@dataclass(frozen=True, slots=True, eq=False)
class Copied:
    """One piece in a master: its elements, and the slot of each of its lines."""

    element: Element
    slots: tuple[int, ...]
    parts: tuple[Element, ...] = ()
    top: Pt = 0.0
    """Where it begins, from the top of the type area."""
    edges: tuple[int, int] | None = None
    """The slots before and after a piece that is moved to its place on each page."""


@dataclass(frozen=True, slots=True, eq=False)
class Master:
    """A page of the forme: the sheet it was made from, and its pieces."""

    sheet: Sheet
    pieces: tuple[Copied, ...]


@dataclass(slots=True, eq=False)
class Forme:
    """The document and its masters by look."""

    root: Element
    masters: dict[object, Master] = field(default_factory=dict)
    slots: int = 0


def build_forme(
    book: Book,
    root: Element,
    sheets: Sequence[Sheet],
    setting: "Setting",
) -> Forme:
    """A master for every look among the sheets; the first sheet is the first page."""
    forme = Forme(_Document(root, book.body, setting.strings).root)
    builder = _Builder(forme, setting)
    for sheet in sheets:
        if sheet.look not in forme.masters and not sheet.nth:
            builder.add(sheet)
    return forme


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What a forme is made with: kinds, set leaves, page numbers of targets."""

    sample: Sample
    standing: Standing
    folios: Mapping[str, int]
    strings: tuple[str, ...]
    counts: tuple[str, ...]
    """The attributes whose targets' page numbers are asked for."""
    has_sequences: bool
    """Whether `@page` rules tell the first page of a sequence from the others."""


class _Document:
    """The book's html, head and body without what is in it."""

    def __init__(self, root: Element, body: Element, strings: Sequence[str]) -> None:
        self.root = Element(root.tag, root.attrib)
        for child in root:
            if child.tag != "body":
                self.root.append(_with_counted_styles(child))
        copy = SubElement(self.root, "body", body.attrib)
        # A margin box without text has no line to read a baseline from.
        listed = ",".join(f'{name} "\u4e00"' for name in strings)
        own = f"string-set:{listed};" if listed else ""
        copy.set("style", f"{own}{';'.join(_ALONE)};{body.get('style', '')}")


def _with_counted_styles(head: Element) -> Element:
    copy = Element(head.tag, head.attrib)
    copy.text, copy.tail = head.text, head.tail
    if head.tag == "style":
        copy.text = counted(head.text or "")
    for child in head:
        if isinstance(child.tag, str):
            copy.append(_with_counted_styles(child))
    return copy


class _Builder:
    """Adds masters to a forme, one after the other."""

    def __init__(self, forme: Forme, setting: Setting) -> None:
        self.forme = forme
        self.setting = setting
        body = forme.root.find("body")
        assert body is not None
        self.body = body
        self.sequences: dict[object, Element] = {}

    def add(self, sheet: Sheet) -> None:
        """One more page; what it is broken off with says on which side it stands."""
        number = len(self.forme.masters)
        is_blank = sheet.kind.is_blank
        if is_blank:
            self._blank(sheet)
            copied: list[Copied] = []
        else:
            copied = list(_Place(self, sheet, number).pieces())
        self.forme.masters[sheet.look] = Master(sheet, tuple(copied))

    def _blank(self, sheet: Sheet) -> None:
        """Two pages of the other side, between which a blank one must stand."""
        other = "left" if sheet.kind.side == "right" else "right"
        style = f"display:block;page:{sheet.kind.name or 'auto'}"
        home = SubElement(self.body, _RUN, {"style": style})
        for _ in range(2):
            SubElement(home, _RUN, {"style": f"display:block;break-before:{other}"})

    def sequence(self, top: Element, name: str) -> Element | None:
        """An element of the body whose first page lies behind: for those after it."""
        if not self.setting.has_sequences or not name:
            return None
        key = (self.setting.sample.number_of.get(top), name)
        if key not in self.sequences:
            opened = self.opened(self.body, top, "break-before:page")
            SubElement(opened, _RUN, {"style": "display:block;height:1px"})
            self.sequences[key] = opened
        return self.sequences[key]

    def opened(self, parent: Element, element: Element, start: str) -> Element:
        """An element of the book again, with nothing in it."""
        attributes = _attributes(element)
        copy = SubElement(parent, str(element.tag), attributes)
        _restyle(
            copy, (*_PLAIN[:2], "break-after:auto!important", f"{start}!important")
        )
        return copy

    def copy(self, element: Element, slots: list[int], parts: list[Element]) -> Element:
        """An element with all that is in it, a marker for each line of ours."""
        copy = Element(str(element.tag), _attributes(element))
        for name in self.setting.counts:
            target = element.get(name, "").removeprefix("#")
            if target in self.setting.folios:
                copy.set(f"data-pb-of-{name}", str(self.setting.folios[target]))
        if is_part(element, self.setting.sample):
            parts.append(copy)
        if element in self.setting.standing:
            leaf, galley = self.setting.standing[element]
            own = [self.forme.slots + n for n in range(len(galley.lines))]
            self.forme.slots += len(own)
            slots += own
            mark_lines(copy, own, leaf.style.leading)
            return copy
        copy.text = element.text
        for child in element:
            if isinstance(child.tag, str):
                inner = self.copy(child, slots, parts)
                inner.tail = child.tail
                copy.append(inner)
        return copy


def is_part(element: Element, sample: Sample) -> bool:
    """Whether an element has a box of its own that bookmarks and links may name."""
    kind = sample.kind(element)
    return kind is not None and kind.flowing is not None


def parts_of(
    element: Element,
    sample: Sample,
    standing: Standing,
) -> Iterator[Element]:
    """The elements of a piece that have boxes, in the order of their copies."""
    if is_part(element, sample):
        yield element
    if element in standing:
        return
    for child in element:
        if isinstance(child.tag, str):
            yield from parts_of(child, sample, standing)


class _Place:
    """One page of the forme being put together."""

    def __init__(self, builder: _Builder, sheet: Sheet, number: int) -> None:
        self.builder = builder
        self.sheet = sheet
        self.number = number
        side = sheet.kind.side
        self.start = (
            "break-before:auto" if sheet.kind.is_first else f"break-before:{side}"
        )
        self.chain: list[tuple[Element, Element]] = []
        self.depth: Pt = 0.0

    def pieces(self) -> Iterator[Copied]:
        for at, piece in enumerate(self.sheet.pieces):
            follows = self.sheet.pieces[at + 1 : at + 2]
            if isinstance(piece, Run):
                yield self._run(piece, follows)
            else:
                yield self._solid(piece, is_moved=at > 0 and piece.block.is_plain)

    def _run(self, run: Run, follows: Sequence[Piece]) -> Copied:
        home = self._home(() if run.top is None else (run.top,))
        solid = next((one for one in follows if isinstance(one, Solid)), None)
        height = solid.y - self.depth if solid else 0.0
        block = SubElement(home, _RUN, {MASTER: str(self.number)})
        style = [*self._begun(block), "display:block", f"height:{height:.4f}pt"]
        if run.top is None and self.sheet.kind.name:
            style.append(f"page:{self.sheet.kind.name}")
        slot = self.builder.forme.slots
        self.builder.forme.slots += 1
        block.set("style", ";".join(style))
        mark_block(block, slot)
        top = self.depth
        self.depth += height
        return Copied(block, (slot,), top=top)

    def _solid(self, solid: Solid, *, is_moved: bool) -> Copied:
        home = self._home(solid.block.chain)
        before = self._edge(home) if is_moved else None
        slots: list[int] = []
        parts: list[Element] = []
        copy = self.builder.copy(solid.block.element, slots, parts)
        copy.set(MASTER, str(self.number))
        home.append(copy)
        begun = self._begun(copy)
        if solid.block.is_alone:
            _restyle(copy, ("break-after:auto!important", *begun))
        else:
            above = f"margin-top:{solid.y - self.depth:.4f}pt!important"
            begun = begun or [_UNBROKEN[0]]
            _restyle(copy, (above, _ALONE[1], _UNBROKEN[1], *begun))
            self.depth = solid.y + solid.block.strip.height
        edges = None if before is None else (before, self._edge(home))
        return Copied(copy, tuple(slots), tuple(parts), solid.y, edges)

    def _edge(self, home: Element) -> int:
        """A marker of no height, between what is drawn before and after it."""
        block = SubElement(home, _RUN, {MASTER: str(self.number)})
        style = (*self._begun(block), "display:block", "height:0")
        block.set("style", ";".join(style))
        slot = self.builder.forme.slots
        self.builder.forme.slots += 1
        mark_block(block, slot)
        return slot

    def _begun(self, element: Element) -> list[str]:
        """The break that an element must begin with: that of the page, once."""
        start, self.start = self.start, ""
        return [f"{start}!important"] if start else []

    def _home(self, chain: tuple[Element, ...]) -> Element:
        """The copy of the innermost element of a chain, opened as far as it is not."""
        shared = 0
        for (old, _), new in zip(self.chain, chain, strict=False):
            if old is not new:
                break
            shared += 1
        del self.chain[shared:]
        for element in chain[shared:]:
            home = self.chain[-1][1] if self.chain else self.builder.body
            self.chain.append((element, self._opened(home, element)))
        return self.chain[-1][1] if self.chain else self.builder.body

    def _opened(self, home: Element, element: Element) -> Element:
        kind = self.sheet.kind
        if not self.chain and self.start and not kind.is_opening:
            found = self.builder.sequence(element, kind.name)
            if found is not None:
                return found
        start, self.start = self.start or "break-before:auto", ""
        return self.builder.opened(home, element, start)


def _attributes(element: Element) -> dict[str, str]:
    """An element's attributes but for its name, which would be there twice."""
    return {name: value for name, value in element.attrib.items() if name != "id"}


def _restyle(element: Element, declarations: Sequence[str]) -> None:
    own = element.get("style", "").rstrip("; ")
    element.set("style", ";".join((own, *declarations) if own else declarations))
