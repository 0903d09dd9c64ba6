"""What a box of WeasyPrint's is: the other half of the private door."""

from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from printbook.design.door import Box
from printbook.design.marks import holds_text

__all__ = [
    "area_of",
    "begins_context",
    "element_of",
    "empty_margins",
    "first_style",
    "has_definite_width",
    "has_lines",
    "has_own_text",
    "holds_lines",
    "is_atom",
    "is_block",
    "is_cell",
    "is_floating",
    "is_furniture",
    "is_inline",
    "is_line",
    "is_out",
    "is_repeated",
    "is_replaced",
    "is_text",
    "is_tried_again",
    "margin_boxes",
    "own_text",
    "pseudo_of",
    "undrawn",
    "walk",
    "walk_page",
    "width_of",
    "within",
]

# The borders that are drawn round text in lines; the others are for blocks.
_DRAWN = {"none", "hidden", "solid", "dashed", "dotted", "double"}
_NO_WIDTH_OF_THEIR_OWN = (
    boxes.PageBox,
    boxes.FootnoteAreaBox,
    boxes.LineBox,
    boxes.InlineBox,
)
_SIDES = ("top", "right", "bottom", "left")
_CORNERS = ("top_left", "top_right", "bottom_right", "bottom_left")


def walk(document: Any) -> Iterator[tuple[Box, Box | None]]:
    """Every box of every page with its parent, in tree order."""
    for page in document.pages:
        yield from walk_page(page)


def walk_page(page: Any) -> Iterator[tuple[Box, Box | None]]:
    """Every box of a page with its parent, in tree order."""
    stack: list[tuple[Box, Box | None]] = [(page._page_box, None)]
    while stack:
        box, parent = stack.pop()
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        yield box, parent
        children = getattr(box, "children", ())
        stack.extend((child, box) for child in reversed(tuple(children)))


def within(root: Box) -> Iterator[Box]:
    """A box and every box in it, in tree order."""
    stack = [root]
    while stack:
        box = stack.pop()
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        yield box
        stack.extend(reversed(tuple(getattr(box, "children", ()))))


def margin_boxes(page: Any) -> list[Box]:
    """The boxes in a page's margins."""
    return [b for b in page._page_box.children if isinstance(b, boxes.MarginBox)]


def area_of(page: Any) -> tuple[str, str, float]:
    """The name, the side and the height of the type area of a page, in pixels."""
    box = page._page_box
    name = box.page_type.name
    return "" if name in (None, "auto") else name, box.page_type.side, float(box.height)


def width_of(page: Any) -> float:
    """The width of the type area of a page, in pixels."""
    return float(page._page_box.width)


def empty_margins(page: Any, which: Callable[[Box], bool]) -> None:
    """Leave the boxes in a page's margins, but take out what is in some of them."""
    for box in margin_boxes(page):
        if which(box):
            box.children = ()


def is_line(box: Box) -> bool:
    """Whether the box is one line of inline content."""
    return isinstance(box, boxes.LineBox)


def is_text(box: Box) -> bool:
    """Whether the box is a run of text."""
    return isinstance(box, boxes.TextBox)


def is_inline(box: Box) -> bool:
    """Whether the box is an inline element in a line."""
    return isinstance(box, boxes.InlineBox)


def is_block(box: Box) -> bool:
    """Whether the box is a plain block container: no flex, table or replaced box."""
    return type(box) is boxes.BlockBox


def is_replaced(box: Box) -> bool:
    """Whether the box is a picture that stands as a block of its own."""
    return isinstance(box, boxes.BlockReplacedBox)


def is_atom(box: Box) -> bool:
    """Whether the box stands in a line like one character: a picture, inline-block."""
    kinds = (boxes.AtomicInlineLevelBox, boxes.InlineFlexBox, boxes.InlineGridBox)
    return isinstance(box, kinds)


def holds_lines(box: Box) -> bool:
    """Whether text directly in the box stands in lines: no flex, table or picture."""
    return isinstance(box, boxes.BlockContainerBox) and not isinstance(
        box, (boxes.MarginBox, boxes.FootnoteAreaBox)
    )


def is_cell(box: Box) -> bool:
    """Whether the box is a cell of a table."""
    return isinstance(box, boxes.TableCellBox)


def has_lines(box: Box) -> bool:
    """Whether lines stand in the box; a list item wraps its own once more."""
    children = [c for c in box.children if not isinstance(c, AbsolutePlaceholder)]
    if len(children) == 1 and is_block(children[0]):
        (inner,) = children
        if inner.element is box.element and inner.element_tag == box.element_tag:
            children = inner.children
    return any(map(is_line, children))


def is_furniture(box: Box) -> bool:
    """Whether the box and all in it stand in a margin of the page."""
    return isinstance(box, boxes.MarginBox)


def is_out(box: Box) -> bool:
    """Whether the box is taken out of the line: floated, placed, running."""
    return not box.is_in_normal_flow()


def is_floating(box: Box) -> bool:
    """Whether the box stands at an edge, with lines beside it."""
    return bool(box.is_floated())


def is_repeated(box: Box) -> bool:
    """Whether every page shows the box and all in it anew."""
    if isinstance(box, boxes.TableRowGroupBox):
        return bool(box.is_header or box.is_footer)
    return isinstance(box, boxes.MarginBox) or box.style["position"] == "fixed"


def is_tried_again(box: Box) -> bool:
    """Whether WeasyPrint lays lines out several times for the box's sake."""
    style = box.style
    content = style["content"]
    return (
        style["column_count"] != "auto"
        or style["column_width"] != "auto"
        or (isinstance(content, tuple) and any("target" in one[0] for one in content))
    )


def begins_context(box: Box, parent: Box | None) -> bool:
    """Whether the box begins a block formatting context: floats outside do not count.

    Items of flex and grid boxes do, which WeasyPrint does not say of them.
    """
    items = (boxes.FlexContainerBox, boxes.GridContainerBox)
    return (
        isinstance(box, (boxes.PageBox, boxes.MarginBox))
        or isinstance(parent, items)
        or bool(box.establishes_formatting_context())
    )


def element_of(box: Box) -> Element | None:
    """The element the box belongs to; None for pseudo-elements."""
    element: Element | None = box.element
    return element if element is not None and box.element_tag == element.tag else None


def pseudo_of(box: Box) -> str:
    """Which pseudo-element of its element the box is; empty for the element's own."""
    tag: str = box.element_tag or ""
    if box.element is None or tag == box.element.tag or "::" not in tag:
        return ""
    return tag.rpartition("::")[2]


def has_definite_width(box: Box) -> bool:
    """Whether the width comes from the box around or from CSS, never from text."""
    if isinstance(box, _NO_WIDTH_OF_THEIR_OWN):
        return True
    style = box.style
    if isinstance(box, boxes.InlineBlockBox):
        return bool(style["width"] != "auto")
    if type(box) is not boxes.BlockBox:
        return False
    if style["float"] != "none":
        return bool(style["width"] != "auto")
    if style["position"] in ("absolute", "fixed"):
        has_sides = style["left"] != "auto" and style["right"] != "auto"
        return bool(style["width"] != "auto" or has_sides)
    return True


def first_style(box: Box, which: str) -> Any:
    """The style of a block's `first-letter` or `first-line`; None where it has none."""
    return box.first_letter_style if which == "first-letter" else box.first_line_style


def undrawn(box: Box) -> str:
    """The property of an inline box that printbook does not act on; empty for none."""
    return next((name for name, is_asked in _UNDRAWN if is_asked(box.style)), "")


def _has_other_border(style: Any) -> bool:
    return any(style[f"border_{side}_style"] not in _DRAWN for side in _SIDES)


def _has_share(style: Any, what: str) -> bool:
    widths = (style[f"{what}_{side}"] for side in _SIDES)
    return any(getattr(one, "unit", "px") not in ("px", None) for one in widths)


def _has_round_corner(style: Any) -> bool:
    radii = (radius for c in _CORNERS for radius in style[f"border_{c}_radius"])
    return any(radius.value for radius in radii)


_UNDRAWN: tuple[tuple[str, Callable[[Any], bool]], ...] = (
    (
        "background-image",
        lambda style: any(one[0] != "none" for one in style["background_image"]),
    ),
    ("border-style", _has_other_border),
    ("padding", lambda style: _has_share(style, "padding")),
    ("margin", lambda style: _has_share(style, "margin")),
    ("border-radius", _has_round_corner),
    ("box-decoration-break", lambda style: style["box_decoration_break"] == "clone"),
    ("outline", lambda style: style["outline_style"] != "none"),
    ("position", lambda style: style["position"] == "relative"),
    ("opacity", lambda style: style["opacity"] < 1),
    ("visibility", lambda style: style["visibility"] != "visible"),
)


def has_own_text(box: Box) -> bool:
    """Whether a text box shows more than markers and white space."""
    return holds_text(box.text)


def own_text(document: Any) -> list[Box]:
    """The boxes of text that WeasyPrint sets itself."""
    return [box for box, _ in walk(document) if is_text(box) and holds_text(box.text)]
