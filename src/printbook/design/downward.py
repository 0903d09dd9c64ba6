"""A document whose own lines run downwards: its text parted into scrolls of pages.

Body text of such a document fills whole pages, each of which is a vertical frame. What
is written to be horizontal in it, and pictures, stand between the scrolls as they are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from printbook.design.inline import has_text
from printbook.design.kinds import Kind, Sample
from printbook.design.vertical import Vertical
from printbook.units import Pt

__all__ = ["Scroll", "Unit", "bind_right", "holds_picture", "part_document"]

_FORCED = frozenset({"always", "page", "left", "right", "recto", "verso"})
_PICTURE = "img"
# A page is full to the last hair, but for what layout rounds away.
_HAIR: Pt = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Scroll:
    """Pages of one look that a stretch of text fills, as many as it needs."""

    name: str
    holder: Element
    length: Pt
    """Of a line: the height of the type area."""
    width: Pt
    vertical: Vertical
    page: str
    opening: str
    """How its first page begins, as `break-before`."""


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A block of the document, and the scroll it belongs to; None where it stands."""

    element: Element
    scroll: Scroll | None


@dataclass(frozen=True, slots=True)
class _Met:
    """A block met on the way: how it begins, and the name of its pages."""

    element: Element
    kind: Kind
    opening: str
    page: str


def part_document(body: Element, sample: Sample) -> list[Unit]:
    """The units of a vertical body, which holds scrolls and what stands between."""
    kind = sample.kind(body)
    assert kind is not None
    units: list[Unit] = []
    order: list[Element] = []
    scroll: Scroll | None = None
    for met in list(_blocks(body, sample, "auto", "")):
        if met.kind.vertical is None or holds_picture(met.element):
            scroll = None
            order.append(met.element)
        else:
            if scroll is None or met.opening in _FORCED or met.page != scroll.page:
                scroll = _scroll(met, kind, sample, len(order))
                order.append(scroll.holder)
        units.append(Unit(met.element, scroll))
    body[:] = order
    body.text = None
    for element in order:
        element.tail = None
    return units


def _scroll(met: _Met, body: Kind, sample: Sample, above: int) -> Scroll:
    """The scroll that a block opens; `above` counts what stands before it."""
    assert body.vertical is not None
    opening = met.opening if met.opening in _FORCED else "page"
    return Scroll(
        f"scroll {above + 1}",
        Element("pb-scroll", {"style": "display:block"}),
        _least(sample.areas, met.page) - _HAIR,
        _least(sample.widths, met.page) - _HAIR,
        replace(body.vertical, has_height=True, has_width=True),
        met.page,
        opening if above else "auto",
    )


def _blocks(
    element: Element, sample: Sample, opening: str, page: str
) -> Iterator[_Met]:
    """The blocks in an element that hold text, or are pictures, or horizontal."""
    for child in element:
        kind = sample.kind(child) if isinstance(child.tag, str) else None
        if kind is None or kind.flowing is None:
            continue
        flowing = kind.flowing
        if flowing.break_before in _FORCED:
            opening = flowing.break_before
        own_page = flowing.page or page
        is_parted = kind.display == "box" and not has_text(child)
        if is_parted and kind.vertical is not None and child.tag != "figure":
            yield from _blocks(child, sample, opening, own_page)
        else:
            yield _Met(child, kind, opening, own_page)
        opening = "page" if flowing.break_after in _FORCED else "auto"


def holds_picture(element: Element) -> bool:
    """Whether it is a picture, or has one in it."""
    return element.tag == _PICTURE or element.find(f".//{_PICTURE}") is not None


def _least(sizes: Mapping[tuple[str, str], Pt], page: str) -> Pt:
    """The least height, or width, of the type areas of a kind of page."""
    own = [size for (name, _), size in sizes.items() if name == page]
    return min(own or sizes.values())


def bind_right(root: Element) -> None:
    """Let pages follow each other from right to left, their own text as before."""
    for element, direction in ((root, "rtl"), (root.find("body"), "ltr")):
        if element is not None:
            own = element.get("style", "")
            element.set("style", f"{own};direction:{direction}".lstrip(";"))
    style = Element("style")
    style.text = "@page{direction:ltr}"
    head = root.find("head")
    (root if head is None else head).append(style)
