"""Boxes round text within lines: backgrounds, borders, and the room they take."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from printbook.design.colours import Colour, colour_of
from printbook.design.door import Box
from printbook.units import PX, Pt

__all__ = [
    "InlineBox",
    "Side",
    "Stroke",
    "enclosing",
    "fringes",
    "inline_box",
    "length_of_edge",
]

Stroke: TypeAlias = Literal["solid", "dashed", "dotted", "double"]

_SIDES = ("left", "right", "top", "bottom")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a box; only those along the line have margins."""

    margin: Pt = 0.0
    border: Pt = 0.0
    colour: Colour | None = None
    padding: Pt = 0.0
    stroke: Stroke = "solid"

    @property
    def room(self) -> Pt:
        """What the side takes of the line."""
        return self.margin + self.border + self.padding


@dataclass(frozen=True, slots=True)
class InlineBox:
    """A box round the text of one element; over several lines it is sliced.

    `em` and `rise` are those of its type.
    """

    left: Side
    right: Side
    top: Side
    bottom: Side
    background: Colour | None
    em: Pt
    rise: Pt = 0.0
    owner: int = 0


def inline_box(box: Box) -> InlineBox | None:
    """The box that an inline element draws or holds room with; None for a plain one."""
    left, right, top, bottom = (_side(box, name) for name in _SIDES)
    colour = colour_of(box.style["background_color"])
    background = colour if colour.alpha > 0 else None
    if background is None and not any(side.room for side in (left, right, top, bottom)):
        return None
    em = box.style["font_size"] * PX
    return InlineBox(left, right, top, bottom, background, em)


def length_of_edge(style: Any, name: str) -> Pt:
    """Margin, border and padding of one side of a box."""
    is_drawn = style[f"border_{name}_style"] not in ("none", "hidden")
    border = _width(style[f"border_{name}_width"]) if is_drawn else 0.0
    return _width(style[f"margin_{name}"]) + border + _width(style[f"padding_{name}"])


def _side(box: Box, name: str) -> Side:
    style = box.style
    border = _width(style[f"border_{name}_width"])
    stroke = style[f"border_{name}_style"]
    is_drawn = border and stroke not in ("none", "hidden")
    return Side(
        _width(style[f"margin_{name}"]) if name in ("left", "right") else 0.0,
        border if is_drawn else 0.0,
        colour_of(_current(style, style[f"border_{name}_color"])) if is_drawn else None,
        _width(style[f"padding_{name}"]),
        stroke if is_drawn else "solid",
    )


def _current(style: Any, colour: Any) -> Any:
    return style["color"] if colour == "currentcolor" else colour


def _width(value: Any) -> Pt:
    """A computed length; `auto` is none."""
    number = getattr(value, "value", value)
    return float(number) * PX if isinstance(number, (int, float)) else 0.0


def enclosing(
    around: tuple[InlineBox, ...], own: InlineBox | None, owner: int, rise: Pt
) -> tuple[InlineBox, ...]:
    """The boxes round an element's text, from the outermost to its own."""
    return around if own is None else (*around, replace(own, owner=owner, rise=rise))


def fringes(boxes: Sequence[tuple[InlineBox, ...]]) -> list[tuple[Pt, Pt]]:
    """The room that boxes take before and after each piece of text they are round.

    `boxes` are those of each piece; a box begins with its first piece.
    """
    first: dict[InlineBox, int] = {}
    last: dict[InlineBox, int] = {}
    for at, around in enumerate(boxes):
        for box in around:
            first.setdefault(box, at)
            last[box] = at
    return [
        (
            sum(box.left.room for box in around if first[box] == at),
            sum(box.right.room for box in around if last[box] == at),
        )
        for at, around in enumerate(boxes)
    ]
