"""Reads laid out masters: which is which, their type areas, boxes and margin text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import boxes
from printbook.design.copy import Piece
from printbook.design.door import Box
from printbook.design.flowing import Parts
from printbook.design.kinds import Kind
from printbook.design.lift import Leaf
from printbook.design.styles import PX, inline_style, leaf_style
from printbook.geometry import Rect
from printbook.typography import Align
from printbook.units import Pt

__all__ = ["MASTER", "Furniture", "MasterPage", "read_masters", "set_furniture"]

MASTER = "data-pb-master"
"""On every element of a master that begins something: the master's number."""


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """A margin box whose text changes from page to page; its leaf sets one piece.

    `x` and `baseline` are in points from the top left corner of the page.
    """

    content: Parts
    leaf: Leaf
    x: Pt
    baseline: Pt


@dataclass(frozen=True, slots=True, eq=False)
class MasterPage:
    """A page of the masters: `number` is None for blank ones."""

    page: Any
    number: int | None
    is_blank: bool
    side: str
    name: str
    area: Rect
    boxes: Mapping[Element, Rect]
    """Border boxes of the elements on it, from the top left of its type area."""
    furniture: tuple[Furniture, ...]
    is_readable: bool
    """Whether all its margin boxes hold text that can be set anew."""


def read_masters(document: Any) -> tuple[MasterPage, ...]:
    """Every page in order, the text of its margin boxes taken out."""
    return tuple(_read(page) for page in document.pages)


def _read(page: Any) -> MasterPage:
    box = page._page_box
    area = _area(box)
    stood: dict[Element, Rect] = {}
    number: int | None = None
    for one in boxes.within(box):
        element = boxes.element_of(one)
        if element is None or element in stood:
            continue
        stood[element] = _border_box(one).moved(-area.x, -area.y)
        if number is None and MASTER in element.attrib:
            number = int(element.attrib[MASTER])
    found = [_furniture(margin, area) for margin in boxes.margin_boxes(page)]
    return MasterPage(
        page,
        number,
        bool(box.page_type.blank),
        str(box.page_type.side),
        boxes.area_of(page)[0],
        area,
        stood,
        tuple(one for one in found if isinstance(one, Furniture)),
        all(found),
    )


def _area(page: Box) -> Rect:
    return Rect(
        page.content_box_x() * PX,
        page.content_box_y() * PX,
        page.width * PX,
        page.height * PX,
    )


def _border_box(box: Box) -> Rect:
    return Rect(
        box.border_box_x() * PX,
        box.border_box_y() * PX,
        box.border_width() * PX,
        box.border_height() * PX,
    )


def _furniture(margin: Box, area: Rect) -> Furniture | bool:
    """A margin box in our words: True where it is the same on every page."""
    parts = _changing_parts(margin)
    if not parts:
        return True
    if "unknown" in {kind for kind, _ in parts}:
        return False
    line = next((one for one in boxes.within(margin) if boxes.is_line(one)), None)
    if line is None:
        return False
    room, align = _room(margin, area)
    inline, style = inline_style(margin), leaf_style(margin)
    text = replace(style.text, align=align, align_last=None, justify=False)
    # Elsewhere WeasyPrint sets what stands in margins, and scales nothing.
    style = replace(style, text=text, scaling=None)
    kind = Kind("leaf", room.width, leaf=style, inline=inline)
    pieces = (Piece("", inline),)
    leaf = Leaf(Element("pb-head"), kind, pieces, None, "", is_furniture=True)
    return Furniture(parts, leaf, room.x, (line.position_y + line.baseline) * PX)


def _room(margin: Box, area: Rect) -> tuple[Rect, Align]:
    """Where the text of a margin box may stand, and on which side of it.

    A box of no stated width above or below the type area is as wide as its text: its
    name says which of its edges stays (CSS Paged Media 3, 5.3).
    """
    left, width = margin.content_box_x() * PX, float(margin.width) * PX
    box = Rect(left, 0.0, width, 0.0)
    side = margin.at_keyword.rpartition("-")[2]
    is_across = margin.at_keyword.startswith(("@top", "@bottom")) and side != "corner"
    if not is_across or margin.style["width"] != "auto":
        return box, leaf_style(margin).text.align
    if side == "left":
        return Rect(left, 0.0, area.right - left, 0.0), "start"
    if side == "right":
        return Rect(area.x, 0.0, box.right - area.x, 0.0), "end"
    half = min(left + width / 2 - area.x, area.right - left - width / 2)
    return Rect(left + width / 2 - half, 0.0, 2 * half, 0.0), "center"


def _changing_parts(margin: Box) -> Parts:
    """What the box says, where that hangs on the page; else nothing."""
    content = margin.style["content"]
    if isinstance(content, str) or not _changes(content):
        return ()
    return tuple(_part(kind, value) for kind, value in content)


_CHANGING = ("counter()", "counters()", "string()", "element()", "content()")


def _changes(content: Any) -> bool:
    return any(kind in _CHANGING for kind, _ in content)


def _part(kind: str, value: Any) -> tuple[str, str]:
    if kind == "string":
        return "text", str(value)
    if kind == "counter()" and value[-1] == "decimal" and value[0] in ("page", "pages"):
        return str(value[0]), ""
    if kind == "string()" and (len(value) == 1 or value[1] in ("first", "last")):
        return f"string {'last' if value[-1] == 'last' else 'first'}", str(value[0])
    return "unknown", kind


def set_furniture(pages: Iterable[MasterPage]) -> None:
    """Take the text that changes out of the margin boxes: it is painted per page."""
    for page in pages:
        if page.furniture:
            boxes.empty_margins(page.page, _is_changing)


def _is_changing(margin: Box) -> bool:
    return bool(_changing_parts(margin))
