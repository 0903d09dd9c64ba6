"""Lines along text and marks at each character, as the cascade asks for them."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from printbook.design.colours import Colour, colour_of, written_colour
from printbook.design.css import idents_of, tokens_of
from printbook.design.door import Box
from printbook.design.markvalues import KEYWORDS, SHAPES, Shape
from printbook.units import PX, Em, Pt

__all__ = [
    "Emphasis",
    "Rule",
    "Shape",
    "emphasis_of",
    "is_emphasized",
    "laid",
    "rules_of",
]

RuleKind: TypeAlias = Literal["underline", "overline", "line-through"]
Form: TypeAlias = Literal["solid", "double", "dotted", "dashed", "wavy"]

# CSS leaves `auto` open; a twentieth of an em is the stroke of 9-point Song.
_THICKNESS: Em = 1 / 20
# Where the middle of a line stands above the baseline. The body of Chinese reaches from
# .12 em below the baseline to .88 above it; lines run clear of it (clreq 3.1.8).
_HEIGHTS: dict[RuleKind, Em] = {
    "underline": -0.15,
    "overline": 0.92,
    "line-through": 0.375,
}
# How much further than a plain line these reach up from their middle, in thicknesses.
_CRESTS: dict[Form, float] = {"double": 1.0, "wavy": 1.5}
_BELOW: Em = -0.2
"""`text-underline-position: under`."""

# CSS Text Decoration 4, 3.4: punctuation that is emphasized nevertheless.
_EMPHASIZED = frozenset("#%‰‱٪&⁊@§¶⁂＃％＆＠")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line along the text of one element.

    `height` is that of its middle above the baseline of the line.
    """

    kind: RuleKind
    form: Form
    colour: Colour
    thickness: Pt
    height: Pt
    em: Pt
    owner: int = 0
    """Its element's number in the block: neighbours each have a line of their own."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A mark at every character but blanks and punctuation."""

    shape: Shape
    is_filled: bool
    colour: Colour
    is_over: bool


def rules_of(box: Box) -> tuple[Rule, ...]:
    """The lines that a box or one around it asks for, as the box would draw them."""
    style = box.style
    kinds = style["text_decoration_line"] or ()
    return tuple(_rule(kind, style) for kind in _HEIGHTS if kind in kinds)


def _rule(kind: RuleKind, style: Any) -> Rule:
    em = style["font_size"] * PX
    form = style["text_decoration_style"]
    stated = _length(style["text_decoration_thickness"], em)
    thickness = _THICKNESS * em if stated is None else stated
    crest = _CRESTS.get(form, 0.0) * thickness if kind == "underline" else 0.0
    colour = style["text_decoration_color"]
    return Rule(
        kind,
        form,
        colour_of(style["color"] if colour == "currentcolor" else colour),
        thickness,
        _height(kind, style, em) - crest,
        em,
    )


def _height(kind: RuleKind, style: Any, em: Pt) -> Pt:
    if kind != "underline":
        return _HEIGHTS[kind] * em
    is_under = "under" in idents_of(style, "text-underline-position")
    offset = _length(style["text_underline_offset"], em)
    if offset is None:
        return (_BELOW if is_under else _HEIGHTS[kind]) * em
    # From the baseline, or from the foot of the body.
    return -offset - (0.12 * em if is_under else 0.0)


def _length(value: Any, em: Pt) -> Pt | None:
    """A length or a share of the em; None for a keyword."""
    if value in ("auto", "from-font") or not hasattr(value, "value"):
        return None
    return float(value.value) * (em / 100 if value.unit == "%" else PX)


def laid(
    around: tuple[Rule, ...], own: tuple[Rule, ...], owner: int, rise: Pt
) -> tuple[Rule, ...]:
    """The lines of an element in one that has some already.

    The cascade hands lines on to what is inside; those are not drawn twice.
    """
    known = {(rule.kind, rule.form) for rule in around}
    new = (rule for rule in own if (rule.kind, rule.form) not in known)
    return around + tuple(
        replace(rule, owner=owner, height=rule.height + rise) for rule in new
    )


def emphasis_of(box: Box) -> Emphasis | None:
    """The marks at a box's characters: below, but in Japanese above (clreq 3.1.8)."""
    style = box.style
    shape = _shape(tokens_of(style, "text-emphasis-style"))
    if shape is None:
        return None
    sides = idents_of(style, "text-emphasis-position")
    is_japanese = (style["lang"] or "").lower().startswith("ja")
    is_over = "over" in sides or (is_japanese and "under" not in sides)
    tokens = tokens_of(style, "text-emphasis-color")
    colours = (written_colour(token) for token in tokens)
    colour = next(filter(None, colours), None) or colour_of(style["color"])
    return Emphasis(*shape, colour, is_over)


def _shape(tokens: Any) -> tuple[Shape, bool] | None:
    words = [token.value.lower() for token in tokens if token.type == "ident"]
    strings = [token.value for token in tokens if token.type == "string"]
    if strings:
        return SHAPES.get(strings[0])
    is_filled = "open" not in words
    shapes = [KEYWORDS[word] for word in words if word in KEYWORDS]
    if shapes:
        return shapes[0], is_filled
    # Filled or open alone is a circle in horizontal lines.
    return ("circle", is_filled) if {"filled", "open"} & set(words) else None


def is_emphasized(character: str) -> bool:
    """Whether a character may bear a mark."""
    kind = unicodedata.category(character)
    is_passed = kind[0] in "ZP" or kind in ("Cc", "Cf", "Cn", "Mn", "Me")
    return character in _EMPHASIZED or not is_passed
