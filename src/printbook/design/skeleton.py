"""A sample of a page, one element per kind, laid out to learn styles and measures.

Laying out every block empty costs 0.6 ms each; a kind (the chain of tags, classes and
neighbours) is laid out once, with one marker glyph for its text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeGuard
from xml.etree.ElementTree import Element

from printbook.design import door
from printbook.design.door import Box, Stone
from printbook.design.flowing import Flowing, flowing_of
from printbook.design.styles import (
    InlineStyle,
    LeafStyle,
    inline_style,
    leaf_style,
)
from printbook.units import Pt

__all__ = ["Kind", "Sample", "line_holder", "take_sample"]

MARK = "\ue000"
_KIND = "data-pb-kind"
_THREAD = "data-thread"

# What says which thing it is, not what kind of thing: never part of a signature.
_NOT_KIND = frozenset({"id", "href", "src", "alt", "title", _THREAD, _KIND})
# Two style sheets are never of one kind.
_KEPT_WHOLE = frozenset({"style", "link", "script", "title"})
_PX: Pt = 0.75
_PRUNED_TEXT = re.compile(r"\S")
# Where a box of stated width stands on the page changes no measure and no style, nor
# does its height for what is inside.
_PLACE = re.compile(r"left:[^;]*;top:[^;]*;(?=width:)")
_HEIGHT = re.compile(r"(?<=;)height:[^;]*")

Signature = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one render says of a kind of element; lengths in points."""

    display: str
    """leaf (text of ours), box (of blocks), inline, left (WeasyPrint sets its text)."""
    width: Pt = 0.0
    height: Pt = 0.0
    leaf: LeafStyle | None = None
    inline: InlineStyle | None = None
    before: tuple[str, InlineStyle] | None = None
    after: tuple[str, InlineStyle] | None = None
    reads_own_text: frozenset[str] = frozenset()
    """Which properties read the element's text: bookmark-label, string-set names."""
    flowing: Flowing | None = None
    """How a block takes part in the flow of pages; None for what is no block."""


@dataclass(slots=True)
class Sample:
    """Kinds by element of the whole page; elements without a box have no kind."""

    number_of: dict[Element, int]
    kinds: dict[int, Kind]
    left_text: list[InlineStyle] = field(default_factory=list)
    """Styles of the text that WeasyPrint sets itself."""
    areas: dict[tuple[str, str], Pt] = field(default_factory=dict)
    """Height of the type area by page name and side, of those pages that were made."""

    def kind(self, element: Element) -> Kind | None:
        """The kind of an element; None when it makes no box."""
        return self.kinds.get(self.number_of.get(element, -1))


def take_sample(root: Element, press: Stone, base: str = door.VIRTUAL_ROOT) -> Sample:
    """Lay out one element of every kind and read the boxes."""
    pruner = _Pruner()
    document = press.render(door.page_of(pruner.prune(root), base))
    sample = Sample(pruner.number_of, {})
    for box, ancestors in _boxes(document):
        _read(box, ancestors, sample)
    for page in document.pages:
        name, side, height = door.area_of(page)
        sample.areas[name, side] = height * _PX
    return sample


class _Pruner:
    """Copies a tree, keeping the first element of every kind."""

    def __init__(self) -> None:
        self.number_of: dict[Element, int] = {}
        self._numbers: dict[Signature, int] = {}
        self._seen: set[int] = set()

    def prune(self, root: Element) -> Element:
        kept = self._keep(root, (), None)
        return kept if kept is not None else Element("html")

    def _keep(
        self,
        element: Element,
        chain: Signature,
        before: Element | None,
    ) -> Element | None:
        """The pruned copy; None when neither it nor anything in it is new."""
        if not isinstance(element.tag, str) or _is_rule(element):
            return None
        own = _own_signature(element)
        neighbour = None if before is None else (before.tag, before.get("class"))
        signature = (chain, own, neighbour)
        number = self._numbers.setdefault(signature, len(self._numbers))
        is_new = number not in self._seen
        self._seen.add(number)
        self.number_of[element] = number
        copy = Element(element.tag, {**element.attrib, _KIND: str(number)})
        copy.attrib.pop("id", None)
        if element.tag in _KEPT_WHOLE:
            copy.text = element.text
            return copy
        below = _chain_below(element, chain, own)
        kept_one = self._keep_children(element, copy, below)
        return copy if is_new or kept_one else None

    def _keep_children(self, element: Element, copy: Element, below: Signature) -> bool:
        copy.text = _mark(element.text)
        before, kept_one = None, False
        for child in element:
            kept = self._keep(child, below, before)
            if kept is not None:
                copy.append(kept)
                kept_one = True
                kept.tail = _mark(child.tail)
            elif copy.text is None and len(copy) == 0:
                copy.text = _mark(child.tail)
            if isinstance(child.tag, str):
                before = child
        return kept_one


def _own_signature(element: Element) -> Signature:
    """Tag and attributes; a picture is a kind of its own, for it brings its size."""
    ignored = _NOT_KIND - {"src"} if element.tag == "img" else _NOT_KIND
    own = {
        name: value
        for name, value in element.attrib.items()
        if name not in ignored and not name.startswith("data-")
    }
    if "style" in own:
        own["style"] = _PLACE.sub("", own["style"])
    return (element.tag, *sorted(own.items()))


def _is_rule(element: Element) -> bool:
    """Whether it is a placed box with nothing in it, that takes no lines either."""
    is_filled = element.tag == "img" or _THREAD in element.attrib or len(element)
    is_placed = _PLACE.match(element.get("style", ""))
    return bool(is_placed and not is_filled and not (element.text or "").strip())


def _chain_below(element: Element, chain: Signature, own: Signature) -> Signature:
    """The chain for what is inside; a frame's own size does not change its text."""
    is_frame = _THREAD in element.attrib
    sizeless = tuple(
        (part[0], _HEIGHT.sub("", part[1])) if _is_style(part) else part
        for part in own
        if not (is_frame and _is_style(part))
    )
    return (*chain, sizeless)


def _is_style(part: object) -> TypeGuard[tuple[str, str]]:
    return isinstance(part, tuple) and part[0] == "style"


def _mark(text: str | None) -> str | None:
    return MARK if text and _PRUNED_TEXT.search(text) else None


def _boxes(document: Any) -> Iterator[tuple[Box, tuple[Box, ...]]]:
    """Every box with its ancestors."""
    parents: dict[int, Box | None] = {}
    for box, parent in door.walk(document):
        parents[id(box)] = parent
        ancestors = []
        above = parent
        while above is not None:
            ancestors.append(above)
            above = parents[id(above)]
        yield box, tuple(ancestors)


def _read(box: Box, ancestors: tuple[Box, ...], sample: Sample) -> None:
    if door.is_text(box):
        if door.has_own_text(box):
            sample.left_text.append(inline_style(box))
        return
    element = door.element_of(box)
    if element is None or _KIND not in element.attrib:
        return
    number = int(element.attrib[_KIND])
    if number in sample.kinds:
        return
    kind = replace(_kind_of(box, ancestors), flowing=_flowing(box))
    sample.kinds[number] = kind
    if kind.display == "left" and kind.inline is not None:
        sample.left_text.append(kind.inline)


def _kind_of(box: Box, ancestors: tuple[Box, ...]) -> Kind:
    if door.is_inline(box):
        return Kind("inline", inline=inline_style(box))
    lines = [child for child in line_holder(box).children if door.is_line(child)]
    size = (float(box.width) * _PX, float(box.height) * _PX)
    if not lines:
        return Kind("box", *size)
    before, after = _generated(lines, "before"), _generated(lines, "after")
    if not _is_ours(box, ancestors) or before is False or after is False:
        return Kind("left", *size, inline=inline_style(box))
    return Kind(
        "leaf",
        *size,
        leaf=leaf_style(box),
        inline=inline_style(box),
        before=before or None,
        after=after or None,
        reads_own_text=_readers(box),
    )


def _flowing(box: Box) -> Flowing | None:
    return None if door.is_inline(box) or not door.is_in_flow(box) else flowing_of(box)


def line_holder(box: Box) -> Box:
    """The block that holds the lines: a list item wraps them once more."""
    children = [c for c in getattr(box, "children", ()) if door.is_in_flow(c)]
    if len(children) == 1 and door.is_block(children[0]):
        inner = children[0]
        if inner.element is box.element and inner.element_tag == box.element_tag:
            return inner
    return box if hasattr(box, "children") else _NO_LINES


class _Childless:
    children = ()


_NO_LINES = _Childless()


def _is_ours(box: Box, ancestors: tuple[Box, ...]) -> bool:
    """Whether the block has a measure of its own, whatever its text.

    Table cells, flex items, inline-blocks and shrink-to-fit boxes get their width from
    their text: WeasyPrint keeps setting those.
    """
    return all(door.has_definite_width(one) for one in (box, *ancestors)) and all(
        door.is_plain_line_content(child)
        for child in line_holder(box).children
        if door.is_line(child)
    )


def _generated(
    lines: list[Box], which: str
) -> tuple[str, InlineStyle] | Literal[False] | None:
    """Text of ::before or ::after; False when it holds more than plain strings."""
    for line in lines:
        for child in line.children:
            if (
                child.element_tag.endswith(f"::{which}")
                and child.element_tag.count(":") == 2
                and not child.element_tag.startswith("br")
            ):
                content = child.style["content"]
                if any(part[0] != "string" for part in content):
                    return False
                return "".join(part[1] for part in content), inline_style(child)
    return None


def _readers(box: Box) -> frozenset[str]:
    """The properties through which something else repeats this element's text."""
    found = set()
    label = box.style["bookmark_label"]
    if any(part[0] == "content()" for part in label):
        found.add("bookmark-label")
    strings = box.style["string_set"]
    if strings != "none":
        found.update(
            f"string-set {name}"
            for name, parts in strings
            if any(part[0] == "content()" for part in parts)
        )
    return frozenset(found)
