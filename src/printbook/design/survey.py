"""What a laid out page says of the lines in it: their rooms, and what stands in them.

Pages, columns and floats give lines their measures; text may hang on what WeasyPrint
sets before it, and on the widths of boxes among it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import boxes
from printbook.design.door import RUN, Box
from printbook.design.marks import spelt
from printbook.design.styles import PX
from printbook.units import Pt

__all__ = ["Room", "Survey", "survey"]


@dataclass(frozen=True, slots=True)
class Room:
    """Where a line stands: its measure, and how far in its marker was put."""

    measure: Pt
    shift: Pt = 0.0
    is_beside: bool = False
    """Whether a float stands beside it."""
    inset: Pt = 0.0
    """How far in of its block it begins."""


@dataclass(slots=True)
class Survey:
    """By line number its room; by element its widths, and for text its lines."""

    rooms: dict[int, Room] = field(default_factory=dict)
    inner: dict[Element, Pt] = field(default_factory=dict)
    outer: dict[Element, Pt] = field(default_factory=dict)
    lines: dict[Element, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Found:
    """A line of ours: its box, what holds it, and the context of its floats."""

    number: int
    line: Box
    holder: Box
    marker: Box
    root: int


@dataclass(slots=True)
class _Around:
    root: int
    line: Box | None = None
    holder: Box | None = None


def survey(
    document: Any, numbers: Collection[int], measured: Collection[Element]
) -> Survey:
    """Rooms of the lines with these numbers, widths of these elements."""
    found: Survey = Survey()
    wanted = frozenset(measured)
    for page in document.pages:
        _survey_page(page, numbers, wanted, found)
    return found


def _survey_page(
    page: Any, numbers: Collection[int], wanted: frozenset[Element], found: Survey
) -> None:
    around: dict[int, _Around] = {}
    floats: dict[int, list[Box]] = {}
    lines: list[_Found] = []
    for box, parent in boxes.walk_page(page):
        outside = _Around(0) if parent is None else around[id(parent)]
        if boxes.is_text(box):
            number = spelt(box.text)
            if number is not None and number in numbers and outside.line is not None:
                line, holder = outside.line, outside.holder
                lines.append(_Found(number, line, holder, box, outside.root))
            continue
        if box.is_floated():
            floats.setdefault(outside.root, []).append(box)
        if wanted:
            _measure(box, outside, wanted, found)
        around[id(box)] = _inside(box, parent, outside)
    for one in lines:
        room = _room(one, floats.get(one.root, ()))
        found.rooms.setdefault(one.number, room)


def _inside(box: Box, parent: Box | None, outside: _Around) -> _Around:
    if boxes.is_line(box):
        return _Around(outside.root, box, parent)
    if boxes.is_inline(box):
        return outside
    root = id(box) if boxes.begins_context(box, parent) else outside.root
    return _Around(root)


def _measure(
    box: Box, outside: _Around, wanted: frozenset[Element], found: Survey
) -> None:
    """What an element's own box measures, or that of a footnote's call."""
    element = box.element
    if element not in wanted:
        return
    pseudo = boxes.pseudo_of(box)
    if pseudo == "footnote-call":
        found.outer[element] = float(box.margin_width()) * PX
    elif boxes.is_line(box) or (element.tag == RUN and boxes.is_inline(box)):
        found.lines[element] = found.lines.get(element, 0) + 1
        if boxes.is_inline(box) and outside.holder is not None:
            found.inner.setdefault(element, float(outside.holder.width) * PX)
    elif not pseudo and not boxes.is_inline(box):
        found.inner.setdefault(element, float(box.width) * PX)
        found.outer.setdefault(element, float(box.margin_width()) * PX)


def _room(one: _Found, floats: Collection[Box]) -> Room:
    """The measure of a line between the floats beside it (CSS 2.2 §9.5)."""
    left = start = float(one.holder.content_box_x())
    right = end = left + float(one.holder.width)
    for box in _beside(one.line, floats):
        x = float(box.position_x)
        if box.style["float"] in ("left", "inline-start"):
            left = max(left, x + float(box.margin_width()))
        else:
            right = min(right, x)
    shift = float(one.marker.position_x) - left
    is_beside = (left, right) != (start, end)
    inset = round((left - start) * PX, 4)
    return Room(round((right - left) * PX, 4), round(shift * PX, 4), is_beside, inset)


def _beside(line: Box, floats: Collection[Box]) -> Iterator[Box]:
    top = float(line.position_y)
    bottom = top + float(line.height)
    for box in floats:
        start = float(box.position_y)
        if start < bottom - 1e-6 and start + float(box.margin_height()) > top + 1e-6:
            yield box
