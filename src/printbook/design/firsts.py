"""What a style sheet says of a block's first letter and its first line.

CSS Pseudo-Elements 4, 2; CSS Inline 3, 7.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from math import ceil
from types import SimpleNamespace
from typing import Any, Literal, TypeAlias, cast

from printbook.design.colours import colour_of
from printbook.design.css import carried_name, idents_of
from printbook.design.door import Box
from printbook.design.inlinebox import InlineBox, inline_box, length_of_edge
from printbook.design.markvalues import MOST_LINES
from printbook.design.styles import InlineStyle, inline_style, leading_of, over_baseline
from printbook.design.trials import FLOATS_LEFT
from printbook.units import PX, Pt

__all__ = ["FirstStyle", "Firsts", "Initial", "firsts_of", "initial_of", "overlaid"]

InitialAlign: TypeAlias = Literal["auto", "alphabetic", "ideographic"]

_INITIAL = carried_name("initial-letter")
# What a pseudo-element may say of the look of its characters, by the name it has here.
_SAYS: Mapping[str, tuple[str, ...]] = {
    "families": ("font_family", "font_style"),
    "weight": ("font_weight",),
    "size": ("font_size",),
    "colour": ("color",),
    "letter_spacing": ("letter_spacing",),
    "rules": ("text_decoration_line",),
    "emphasis": (carried_name("text-emphasis-style"),),
    "transform": ("text_transform",),
}
# So much of a line may hang over the next one before that is beside it too.
_SLACK = 0.02
# The line is broken before its letters are another case.
_NOT_OF_LINES = frozenset({"transform"})
# What would show and is not acted on, with the values that show nothing.
_UNHEARD: Mapping[str, tuple[object, ...]] = {
    "background_image": (),
    "font_variant_caps": ("normal",),
    "vertical_align": ("baseline", 0),
    "word_spacing": ("normal", 0),
}
_UNHEARD_OF_LINES: Mapping[str, tuple[object, ...]] = {
    **_UNHEARD,
    "background_color": (),
    "line_height": ("normal",),
    "text_transform": ("none",),
}
_SIDES = ("left", "right", "top", "bottom")
_BOX = {
    "background_color",
    *(f"{what}_{side}" for what in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_style" for side in _SIDES),
}


@dataclass(frozen=True, slots=True)
class Floated:
    """A letter that floats beside its lines: its em, and where in its box it stands."""

    em: Pt
    over: Pt
    """From the top of its box to its baseline."""
    under: Pt


@dataclass(frozen=True, slots=True)
class Initial:
    """An initial letter 首字下沉: its size in lines, and the line that it stands on."""

    size: float
    sink: int
    align: InitialAlign = "auto"
    floated: Floated | None = None
    """Where a style sheet makes it so large itself."""

    @property
    def above(self) -> int:
        """How many whole rows it rises above the line that its block begins with."""
        return max(0, ceil(self.size - self.sink))

    @property
    def rows(self) -> int:
        """How many rows it takes, which stand in one column or page."""
        return self.above + self.sink


@dataclass(frozen=True, slots=True)
class FirstStyle:
    """The look of a first letter or line, and which parts of it were asked for."""

    look: InlineStyle
    says: frozenset[str]
    initial: Initial | None = None
    box: InlineBox | None = None
    unheard: tuple[str, ...] = ()
    """The properties that have no effect there."""
    is_floating: bool = False


@dataclass(frozen=True, slots=True)
class Firsts:
    """What is said of the first letter of a block, and of its first line."""

    letter: FirstStyle | None = None
    line: FirstStyle | None = None

    @property
    def looks(self) -> tuple[InlineStyle, ...]:
        """The looks that are asked for."""
        return tuple(one.look for one in (self.letter, self.line) if one)

    @property
    def is_floating(self) -> bool:
        """Whether its first letter is a box beside its lines."""
        return self.letter is not None and self.letter.is_floating

    def within(self, around: "Firsts | None") -> "Firsts":
        """What holds in a block that begins another (CSS Pseudo-Elements 4, 2.1.1)."""
        if around is None:
            return self
        return Firsts(self.letter or around.letter, self.line or around.line)


def firsts_of(style_of: Callable[[str], Any]) -> Firsts | None:
    """What the styles of an element's pseudo-elements say; None for next to all."""
    letter, line = style_of("first-letter"), style_of("first-line")
    if letter is None and line is None:
        return None
    return Firsts(
        None if letter is None else _first_style(letter, is_letter=True),
        None if line is None else _first_style(line, is_letter=False),
    )


def _first_style(style: Any, *, is_letter: bool) -> FirstStyle:
    box: Box = SimpleNamespace(style=style, element=None)
    said = frozenset(style.cascaded)
    heard = {name for name, keys in _SAYS.items() if said.intersection(keys)}
    unheard = _UNHEARD if is_letter else _UNHEARD_OF_LINES
    return FirstStyle(
        inline_style(box),
        frozenset(heard if is_letter else heard - _NOT_OF_LINES),
        _initial_letter(style) if is_letter else None,
        inline_box(box) if is_letter and said & _BOX else None,
        tuple(_in_vain(style, {key: unheard[key] for key in unheard if key in said})),
        is_floating=is_letter and style["float"] not in ("none", *FLOATS_LEFT),
    )


def _initial_letter(style: Any) -> Initial | None:
    """A first letter as an initial: by its size in lines, or as a float on the left."""
    if style["float"] not in FLOATS_LEFT:
        return initial_of(style)
    over = length_of_edge(style, "top") + over_baseline(style)
    under = leading_of(style) - over_baseline(style) + length_of_edge(style, "bottom")
    height = (over + under) / leading_of(style.parent_style) - _SLACK
    rows = ceil(min(max(1.0, height), MOST_LINES))
    floated = Floated(style["font_size"] * PX, over, under)
    return Initial(rows, rows, floated=floated)


def _in_vain(style: Any, keys: Mapping[str, tuple[object, ...]]) -> Iterator[str]:
    """The names of those properties that would show."""
    around = style.parent_style
    for key, plain in keys.items():
        value = style[key]
        if key == "background_image":
            shows = any(image[0] != "none" for image in value)
        elif key == "background_color":
            shows = colour_of(value).alpha > 0
        else:
            shows = value != around[key] and value not in plain
        if shows:
            yield key.replace("_", "-")


def initial_of(style: Any) -> Initial | None:
    """What an element or a pseudo-element says of itself as an initial letter.

    The property does not inherit, though the one that carries it does.
    """
    if _INITIAL not in getattr(style, "cascaded", ()):
        return None
    tokens = style[_INITIAL] or ()
    written = (token.value for token in tokens if token.type == "number")
    numbers = [min(max(1.0, value), MOST_LINES) for value in written]
    if not numbers:
        return None
    words = {token.value.lower() for token in tokens if token.type == "ident"}
    size, *sinks = numbers
    sink = 1 if "raise" in words else int(sinks[0] if sinks else size)
    aligns = idents_of(style, "initial-letter-align") & {"alphabetic", "ideographic"}
    return Initial(float(size), sink, cast("InitialAlign", next(iter(aligns), "auto")))


def overlaid(style: InlineStyle, first: FirstStyle) -> InlineStyle:
    """A look with the parts that a first letter or line has of its own."""
    own = {
        one.name: getattr(first.look, one.name)
        for one in fields(InlineStyle)
        if one.name in first.says
    }
    return replace(style, **own)
