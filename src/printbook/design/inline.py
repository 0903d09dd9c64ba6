"""What stands in the lines of a block: its text, and elements that stay among it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from xml.etree.ElementTree import Element

from printbook.design.copy import (
    ATOM,
    BREAK,
    Piece,
    collapse,
    is_shapeless,
    linked,
    written,
)
from printbook.design.decoration import laid
from printbook.design.door import RUN
from printbook.design.inlinebox import InlineBox, enclosing
from printbook.design.kinds import Generated, Kind, Sample
from printbook.design.pinyin import spelt
from printbook.design.ruby import annotated, has_readings
from printbook.design.rubystyle import RubyStyle
from printbook.design.styles import InlineStyle, LeafStyle, raised
from printbook.typography import TextStyle

__all__ = [
    "UNREAD",
    "Part",
    "decorated_in",
    "enclosed",
    "first_block",
    "gather",
    "gather_run",
    "has_text",
    "parts_of",
]

_SILENT = frozenset({"script", "style", "title", "head", "template", "link", "meta"})
_SVG = "{http://www.w3.org/2000/svg}svg"
UNREAD = _SILENT | {
    _SVG,
    "svg",
    "math",
    "object",
    "audio",
    "video",
    "textarea",
    "select",
    "button",
    "input",
    "meter",
    "progress",
}
"""Elements that hold no copy, or show it in a way of their own: forms, drawings."""

_WORD_JOINER = "\u2060"
_BREAKS = {"br": BREAK, "wbr": "\u200b"}

Node = str | Element


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbours in an element that all stand in lines, or are all blocks."""

    nodes: tuple[Node, ...]
    is_inline: bool


class _Left(Exception):  # noqa: N818 -- no error: a way out of nested elements
    """Something in the lines has to be set by WeasyPrint."""


def has_text(element: Element) -> bool:
    """Whether text stands directly in an element."""
    return any(isinstance(node, str) and node.strip() for node in _nodes(element))


def parts_of(element: Element, sample: Sample) -> Sequence[Part]:
    """An element's content, parted where blocks begin and end."""

    def is_inline(node: Node) -> bool:
        return isinstance(node, str) or not _is_block(node, sample)

    shown = [node for node in _nodes(element) if _is_shown(node, sample)]
    groups = [(inline, tuple(nodes)) for inline, nodes in groupby(shown, is_inline)]
    parts = [Part(nodes, inline) for inline, nodes in groups]
    if len(parts) > 1:
        parts = [p for p in parts if not p.is_inline or any(map(_is_ink, p.nodes))]
    return parts or [Part((), is_inline=True)]


def decorated_in(element: Element, sample: Sample) -> Iterator[tuple[str, Element]]:
    """What in an element's lines printbook does not draw: properties and elements."""
    for child in element:
        kind = sample.kind(child)
        if kind is None or _is_block(child, sample):
            continue
        if kind.left_for:
            yield kind.left_for, child
        yield from decorated_in(child, sample)


def first_block(element: Element, sample: Sample) -> Element | None:
    """The block that begins an element, where no line of its own does."""
    parts = parts_of(element, sample)
    if parts[0].is_inline:
        return None
    first = parts[0].nodes[0]
    assert not isinstance(first, str)
    kind = sample.kind(first)
    return None if kind is None or kind.is_fluid else first


def gather(
    element: Element, kind: Kind, sample: Sample, *, in_frame: bool = False
) -> tuple[Piece, ...] | None:
    """The pieces of a block that holds lines only; None when they must be left."""
    assert kind.inline is not None
    assert kind.leaf is not None
    reader = _Gatherer(sample, kind.leaf)
    try:
        raw = [
            *reader.generated(kind.before, element, may_lead=not in_frame),
            *reader.content(_nodes(element), kind.inline, None),
            *reader.generated(kind.after, element),
        ]
    except _Left:
        return None
    if in_frame and any(piece.element is not None for piece in raw):
        # Frames are emptied: in them only text is set.
        if not all(piece.is_shell for piece in raw if piece.element is not None):
            return None
        raw = [piece for piece in raw if piece.element is None]
    return _settled(raw, kind)


def gather_run(
    nodes: Sequence[Node], kind: Kind, sample: Sample
) -> tuple[Piece, ...] | None:
    """The pieces of lines between blocks; None when they must be left."""
    assert kind.inline is not None
    assert kind.leaf is not None
    try:
        raw = list(_Gatherer(sample, kind.leaf).content(nodes, kind.inline, None))
    except _Left:
        return None
    return _settled(raw, kind)


def enclosed(element: Element, part: Part) -> Element:
    """A new element in the place of a part, which it holds from now on."""
    run = Element(RUN)
    held = [node for node in part.nodes if not isinstance(node, str)]
    first = _place(element, part.nodes[0])
    _take_texts(element, part)
    for child in held:
        element.remove(child)
        child.tail = None
        run.append(child)
    element.insert(first, run)
    return run


def _place(element: Element, node: Node) -> int:
    """How many children stand before a node."""
    if not isinstance(node, str):
        return list(element).index(node)
    if element.text is node:
        return 0
    return next(i for i, child in enumerate(element) if child.tail is node) + 1


def _take_texts(element: Element, part: Part) -> None:
    texts = [node for node in part.nodes if isinstance(node, str)]
    if any(element.text is text for text in texts):
        element.text = None
    for child in element:
        if any(child.tail is text for text in texts):
            child.tail = None


def _settled(raw: list[Piece], kind: Kind) -> tuple[Piece, ...] | None:
    """The pieces collapsed; None where spaces or long lines ask for WeasyPrint."""
    assert kind.leaf is not None
    assert kind.inline is not None
    mode = kind.inline.white_space
    whole = "".join(piece.text for piece in raw).replace(BREAK, "\n")
    if any(_is_strange(piece, mode) for piece in raw) or not is_shapeless(
        whole.strip("\n"), kind.inline
    ):
        return None
    if mode in ("nowrap", "pre") and not _starts_at_start(kind.leaf.text):
        return None
    pieces = collapse(raw)
    if not any(piece.text.strip() for piece in pieces if piece.element is None):
        # A picture alone in its block needs no lines of ours.
        return None if any(piece.element is not None for piece in raw) else ()
    return pieces


def _starts_at_start(style: TextStyle) -> bool:
    """Whether lines stand where they do whatever their measure is."""
    sides = {style.align, style.align_last} - {None}
    return sides == {"start"} and not style.justify_last


def _is_strange(piece: Piece, mode: str) -> bool:
    """Whether a piece's white space is treated otherwise than its block's.

    Where no line may end within a piece its own manner says so.
    """
    own = piece.style.white_space
    is_alike = own == mode or (own, mode) == ("nowrap", "normal")
    return piece.element is None and not is_alike


class _Gatherer:
    """Reads inline content; raises _Left where printbook cannot set it."""

    def __init__(self, sample: Sample, line: LeafStyle) -> None:
        self.sample = sample
        self.line = line
        self.owners = count(1)
        self.has_readings = False
        """Whether it reads inside ruby whose readings are written."""

    def _laid(
        self, own: InlineStyle, around: InlineStyle, box: InlineBox | None
    ) -> InlineStyle:
        """The look of an element, with the lines and boxes that it stands in."""
        if own.rules == around.rules and box is None and not around.boxes:
            return own
        owner = next(self.owners)
        return replace(
            own,
            rules=laid(around.rules, own.rules, owner, own.rise),
            boxes=enclosing(around.boxes, box, owner, own.rise),
        )

    def content(
        self, nodes: Sequence[Node], style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        """Runs of text, each with the style of what it stands in."""
        if href is not None:
            style = linked(style, href)
        for node in nodes:
            if isinstance(node, str) and style.is_spelt and not self.has_readings:
                yield from spelt(node, style)
            elif isinstance(node, str):
                yield Piece(written(node, style), style)
            else:
                yield from self._child(node, style, href)

    def generated(
        self,
        one: Generated | None,
        element: Element,
        href: str | None = None,
        *,
        may_lead: bool = False,
    ) -> Iterator[Piece]:
        """Text before or after an element's own; WeasyPrint may set what leads."""
        if one is None:
            return
        if one.parts is None:
            if not (may_lead and one.is_inline):
                raise _Left
            return
        style = one.style if href is None else linked(one.style, href)
        yield Piece(written(one.text(element), style), style)

    def _child(
        self, child: Element, style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        kind = self.sample.kind(child)
        keeps = kind.inherits if kind else ""
        if child.tag == "br" and kind is None:
            # Without a box it is hidden, and breaks nothing.
            return
        if child.tag in _BREAKS:
            yield Piece(_BREAKS[child.tag], style)
        elif kind is None or kind.inline is None or child.tag in _SILENT:
            return
        elif href is not None and (kind.call or kind.is_out or kind.is_atom):
            # Links are annotations over our text; a box in one needs WeasyPrint's.
            raise _Left
        elif kind.call is not None:
            yield Piece(_WORD_JOINER + ATOM, kind.call.style, child, keeps=keeps)
        elif kind.is_out:
            is_floating = kind.is_floating
            yield Piece("", style, child, is_floating=is_floating, keeps=keeps)
        elif kind.is_atom:
            yield Piece(ATOM, style, child, keeps=keeps)
        elif kind.display == "inline" and child.tag not in UNREAD:
            yield from self._inline(child, kind, style, href)
        else:
            raise _Left

    def _inline(
        self, child: Element, kind: Kind, style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        assert kind.inline is not None
        own = self._laid(self._raised(kind, style), style, kind.box)
        if kind.box is not None and not _is_words(child):
            raise _Left
        if kind.has_effects or child.get("id") or child.get("name"):
            yield Piece("", own, child, is_shell=True)
        inner = child.get("href", href) if child.tag == "a" else href
        yield from self.generated(kind.before, child, inner)
        if child.tag == "ruby" and not has_readings(child):
            # A word to be read, and nobody wrote how.
            own = replace(own, is_spelt=True)
            yield from self.content(_nodes(child), own, inner)
        elif child.tag == "ruby":
            self.has_readings = True
            yield from self._ruby(child, kind, own, inner)
            self.has_readings = False
        elif kind.initial is not None:
            found = self.content(_nodes(child), own, inner)
            yield from (replace(piece, initial=kind.initial) for piece in found)
        else:
            yield from self.content(_nodes(child), own, inner)
        yield from self.generated(kind.after, child, inner)

    def _raised(self, kind: Kind, style: InlineStyle) -> InlineStyle:
        assert kind.inline is not None
        return raised(kind.inline, style, kind.rise, self.line)

    def _ruby(
        self, child: Element, kind: Kind, style: InlineStyle, href: str | None
    ) -> Iterator[Piece]:
        """Every base of a ruby element with its readings."""
        if href is not None:
            style = linked(style, href)

        def read(nodes: Sequence[Node]) -> Sequence[Piece]:
            return tuple(self.content(nodes, style, href))

        def look(reading: Element) -> tuple[InlineStyle, RubyStyle] | None:
            found = self.sample.kind(reading)
            if found is None or found.inline is None:
                return None
            own = found.inline if href is None else linked(found.inline, href)
            return own, found.ruby or RubyStyle()

        yield from annotated(child, kind.ruby or RubyStyle(), read, look, style)


def _is_words(element: Element) -> bool:
    """Whether an element holds words, which a box of ours can be round."""
    return bool("".join(element.itertext()).strip()) and element.find(".//img") is None


def _nodes(element: Element) -> list[Node]:
    """Texts and child elements in order."""
    nodes: list[Node] = [element.text] if element.text else []
    for child in element:
        if isinstance(child.tag, str):
            nodes.append(child)
        if child.tail:
            nodes.append(child.tail)
    return nodes


def _is_shown(node: Node, sample: Sample) -> bool:
    if isinstance(node, str) or node.tag in _BREAKS:
        return True
    return sample.kind(node) is not None and node.tag not in _SILENT


def _is_ink(node: Node) -> bool:
    return not isinstance(node, str) or bool(node.strip())


def _is_block(element: Element, sample: Sample) -> bool:
    """Whether an element is a block among blocks: neither in a line nor out of it."""
    kind = sample.kind(element)
    if kind is None or kind.is_out or kind.is_atom or element.tag in _BREAKS:
        return False
    return kind.leaf is not None or kind.display == "box"
