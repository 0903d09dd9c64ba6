"""What one render says of every kind of element."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import boxes
from printbook.design.door import Box
from printbook.design.firsts import Firsts, Initial, firsts_of, initial_of
from printbook.design.flowing import Flowing, flowing_of
from printbook.design.inlinebox import InlineBox, inline_box
from printbook.design.quotes import quoting
from printbook.design.rubystyle import RUBY, RubyStyle, ruby_style
from printbook.design.styles import (
    PX,
    Alignment,
    Edge,
    InlineStyle,
    LeafStyle,
    inherited_css,
    inline_style,
    leaf_style,
    rise_of,
)
from printbook.design.vertical import Vertical, vertical_of
from printbook.units import Pt

__all__ = ["KIND", "Generated", "Kind", "Sample", "placing_of", "read_sample"]

KIND = "data-pb-kind"
"""On every element of a sample: the number of its kind."""

# Of what these ask for printbook's lines know nothing: such text stays as it is.
_NEEDED = {
    "text_overflow": "clip",
    "block_ellipsis": "none",
    "direction": "ltr",
    "unicode_bidi": "normal",
    "font_variant_caps": "normal",
    "visibility": "visible",
}
_PLAIN_PARTS = frozenset({"string", "attr()", "quote"})


@dataclass(frozen=True, slots=True)
class Generated:
    """Text that a style sheet puts before or after an element's own.

    `parts` is CSS `content`; None where WeasyPrint must set it: it counts, it refers
    to another page, or it stands in a box of its own.
    """

    style: InlineStyle
    parts: tuple[tuple[str, Any], ...] | None = None
    shown: str = ""
    """Its text where the sample was taken."""
    is_inline: bool = True

    def text(self, element: Element) -> str:
        """What it says at one element."""
        if self.parts is None or all(kind != "attr()" for kind, _ in self.parts):
            return self.shown
        texts = (
            element.get(value[0], "") if kind == "attr()" else value
            for kind, value in self.parts
        )
        return "".join(map(str, texts))


@dataclass(frozen=True, slots=True)
class Kind:
    """What one render says of a kind of element; lengths in points."""

    display: str
    """leaf (holds lines), box (holds none where the sample was taken), inline, left
    (WeasyPrint sets its text)."""
    width: Pt = 0.0
    height: Pt = 0.0
    leaf: LeafStyle | None = None
    inline: InlineStyle | None = None
    before: Generated | None = None
    after: Generated | None = None
    call: Generated | None = None
    """The call of a footnote, which stays in the line."""
    quotes: tuple[tuple[str, str], ...] = ()
    """Properties that read the element's text, with values that read an attribute."""
    is_fluid: bool = False
    """Whether its measure hangs on its text: a cell's, a flex item's."""
    has_marker: bool = False
    """Whether a list's marker stands before it."""
    is_led: bool = False
    """Whether something that WeasyPrint sets begins its first line."""
    is_out: bool = False
    """Whether it is taken out of the line it stands in: floated, placed."""
    is_atom: bool = False
    """Whether it stands in a line like a character: a picture, an inline-block."""
    is_floating: bool = False
    is_repeated: bool = False
    """Whether it may be painted on several pages: a table's head."""
    has_effects: bool = False
    """Whether it counts something besides holding text."""
    edges: Pt = 0.0
    """What a stated width holds besides the text: padding and border, or nothing."""
    rise: Pt | Alignment | Edge = 0.0
    """How its baseline stands to that of its parent."""
    box: InlineBox | None = None
    """What an inline element draws round its text."""
    ruby: RubyStyle | None = None
    """How the readings in an inline element are set."""
    inherits: str = ""
    """Declarations that keep what it inherits."""
    placing: tuple[object, ...] = ()
    """By what its box was made: display, float, position."""
    vertical: Vertical | None = None
    """How a block stands whose lines run downwards."""
    flowing: Flowing | None = None
    """How a block takes part in the flow of pages; None for what is no block."""
    left_for: str = ""
    """The property for which WeasyPrint sets the lines that an inline element is in."""
    firsts: Firsts | None = None
    """The styles of a block's first letter and first line."""
    initial: Initial | None = None
    """What an inline element says of itself as an initial letter."""


@dataclass(slots=True)
class Sample:
    """Kinds by element of the whole page; elements without a box have no kind."""

    number_of: dict[Element, int]
    kinds: dict[int, Kind]
    left_text: list[InlineStyle] = field(default_factory=list)
    """Styles of the text that WeasyPrint sets itself."""
    hangs_on_place: bool = False
    """Whether style sheets tell elements apart by their neighbours."""
    areas: dict[tuple[str, str], Pt] = field(default_factory=dict)
    """Height of the type area by page name and side, of those pages that were made."""
    widths: dict[tuple[str, str], Pt] = field(default_factory=dict)
    """Width of the type area, likewise."""
    is_tried_again: bool = False
    """Whether WeasyPrint lays lines out several times: for columns, page numbers."""

    @property
    def has_firsts(self) -> bool:
        """Whether style sheets say anything of first letters or first lines."""
        return any(kind.firsts for kind in self.kinds.values())

    def kind(self, element: Element) -> Kind | None:
        """The kind of an element; None when it makes no box."""
        return self.kinds.get(self.number_of.get(element, -1))

    def of(self, number_of: dict[Element, int]) -> "Sample":
        """The same for a page of which this is the number of each element's kind."""
        return replace(
            self,
            number_of=number_of,
            kinds=dict(self.kinds),
            left_text=list(self.left_text),
        )


def read_sample(document: Any) -> Sample:
    """The kinds of a page whose sample was laid out; its elements have no numbers."""
    reader = _Reader()
    for box, context in reader.boxes(document):
        reader.note(box, context)
    sample = Sample({}, {}, reader.left_text, is_tried_again=reader.is_tried_again)
    for page in document.pages:
        name, side, height = boxes.area_of(page)
        sample.areas[name, side] = height * PX
        sample.widths[name, side] = boxes.width_of(page) * PX
    for number, found in reader.found.items():
        kind = found.kind()
        sample.kinds[number] = kind
        if kind.display == "left" and kind.inline is not None:
            sample.left_text.append(kind.inline)
    return sample


@dataclass(frozen=True, slots=True)
class _Context:
    """What the boxes around say of a box."""

    is_fluid: bool = False
    is_repeated: bool = False
    is_furniture: bool = False

    def inside(self, box: Box) -> "_Context":
        """The context of the boxes in a box."""
        return _Context(
            self.is_fluid or not boxes.has_definite_width(box),
            self.is_repeated or boxes.is_repeated(box),
            self.is_furniture or boxes.is_furniture(box),
        )


@dataclass(slots=True)
class _Found:
    """The boxes of one element of a kind."""

    box: Box
    context: _Context
    pseudo: dict[str, Box] = field(default_factory=dict)

    def kind(self) -> Kind:
        box, context = self.box, self.context
        if boxes.is_inline(box):
            return self._inline(box)
        size = (_number(box.width) * PX, _number(box.height) * PX)
        shared: dict[str, Any] = {
            "call": self._generated("footnote-call"),
            "is_out": boxes.is_out(box) or "footnote-call" in self.pseudo,
            "is_atom": boxes.is_atom(box),
            "is_floating": boxes.is_floating(box),
            "is_repeated": context.is_repeated or boxes.is_repeated(box),
            "placing": placing_of(box.style),
            "edges": _edges(box),
            "inherits": inherited_css(box),
            "flowing": flowing_of(box),
            "vertical": vertical_of(box),
            "firsts": firsts_of(partial(boxes.first_style, box)),
        }
        if not boxes.holds_lines(box):
            return Kind("box", *size, inline=inline_style(box), **shared)
        before = self._generated("before") or self._generated("footnote-marker")
        return Kind(
            self._display(),
            *size,
            leaf=leaf_style(box, box.element_tag or ""),
            inline=inline_style(box),
            before=before,
            after=self._generated("after"),
            quotes=quoting(box.style) or (),
            has_marker="list-item" in box.style["display"],
            is_led=self._has_marker_inside() or _must_stay(before),
            is_fluid=context.is_fluid or not boxes.has_definite_width(box),
            **shared,
        )

    def _inline(self, box: Box) -> Kind:
        style = box.style
        names_itself = (
            style["string_set"] != "none" or style["bookmark_level"] != "none"
        )
        left_for = boxes.undrawn(box)
        is_left = names_itself or bool(left_for) or self._is_left()
        return Kind(
            "left" if is_left else "inline",
            inline=inline_style(box),
            before=self._generated("before"),
            after=self._generated("after"),
            call=self._generated("footnote-call"),
            is_out="footnote-call" in self.pseudo,
            has_effects=_has_effects(style),
            rise=rise_of(box),
            box=inline_box(box),
            ruby=ruby_style(box) if box.element.tag in RUBY else None,
            inherits=inherited_css(box),
            placing=placing_of(style),
            initial=initial_of(style),
            left_for=left_for,
        )

    def _has_marker_inside(self) -> bool:
        style = self.box.style
        is_item = "list-item" in style["display"]
        return is_item and style["list_style_position"] == "inside"

    def _display(self) -> str:
        if self._is_left():
            return "left"
        return "leaf" if boxes.has_lines(self.box) else "box"

    def _is_left(self) -> bool:
        style, context = self.box.style, self.context
        return (
            context.is_furniture
            or quoting(style) is None
            or any(style[key] != value for key, value in _NEEDED.items())
        )

    def _generated(self, which: str) -> Generated | None:
        box = self.pseudo.get(which)
        if box is None:
            return None
        parts = box.style["content"]
        is_plain = (
            boxes.is_inline(box)
            and isinstance(parts, tuple)
            and all(part[0] in _PLAIN_PARTS for part in parts)
            and not boxes.undrawn(box)
            and inline_box(box) is None
            and not _has_effects(box.style)
        )
        shown = "".join(
            child.text for child in getattr(box, "children", ()) if boxes.is_text(child)
        )
        return Generated(
            inline_style(box),
            tuple(parts) if is_plain else None,
            shown,
            is_inline=boxes.is_inline(box) and not boxes.is_out(box),
        )


class _Reader:
    def __init__(self) -> None:
        self.found: dict[int, _Found] = {}
        self.early: dict[int, dict[str, Box]] = {}
        self.left_text: list[InlineStyle] = []
        self.is_tried_again = False

    def boxes(self, document: Any) -> Iterator[tuple[Box, _Context]]:
        """Every box with what is around it."""
        contexts: dict[int, _Context] = {}
        for box, parent in boxes.walk(document):
            around = _Context() if parent is None else contexts[id(parent)]
            contexts[id(box)] = around.inside(box)
            yield box, around

    def note(self, box: Box, context: _Context) -> None:
        if boxes.is_text(box):
            if boxes.has_own_text(box):
                self.left_text.append(inline_style(box))
            return
        self.is_tried_again = self.is_tried_again or boxes.is_tried_again(box)
        if boxes.is_line(box) or box.element is None or KIND not in box.element.attrib:
            return
        number = int(box.element.attrib[KIND])
        pseudo = boxes.pseudo_of(box)
        found = self.found.get(number)
        if pseudo:
            if found is None:
                # A footnote's call comes before the note itself.
                self.early.setdefault(number, {}).setdefault(pseudo, box)
            elif found.box.element is box.element:
                found.pseudo.setdefault(pseudo, box)
        elif found is None:
            self.found[number] = _Found(box, context, self.early.pop(number, {}))


def _must_stay(one: Generated | None) -> bool:
    return one is not None and one.parts is None


def placing_of(style: Box) -> tuple[object, ...]:
    """The values that decide which box an element makes."""
    return (style["display"], style["float"], style["position"])


def _has_effects(style: Box) -> bool:
    return style["counter_increment"] not in ("auto", ()) or bool(
        style["counter_reset"] or style["counter_set"]
    )


def _edges(box: Box) -> Pt:
    # WeasyPrint takes a cell's least width for that of its content, whatever is said.
    if box.style["box_sizing"] == "content-box" or boxes.is_cell(box):
        return 0.0
    return (_number(box.border_width()) - _number(box.width)) * PX


def _number(length: object) -> float:
    return float(length) if isinstance(length, (int, float)) else 0.0
