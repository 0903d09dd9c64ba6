"""The values of properties of marks, ruby and initials, by the CSS that has them.

CSS Text Decoration 4, CSS Ruby 1, CSS Inline 3.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from tinycss2.ast import Node

from printbook.design.colours import is_colour

__all__ = ["KEYWORDS", "MARKED", "MOST_LINES", "SHAPES", "Shape", "is_known"]

Shape: TypeAlias = Literal["dot", "circle", "double-circle", "triangle", "sesame"]

SHAPES: Mapping[str, tuple[Shape, bool]] = {
    "•": ("dot", True),
    "·": ("dot", True),
    "◦": ("dot", False),
    "●": ("circle", True),
    "○": ("circle", False),
    "◉": ("double-circle", True),
    "◎": ("double-circle", False),
    "▲": ("triangle", True),
    "△": ("triangle", False),
    "﹅": ("sesame", True),
    "﹆": ("sesame", False),
}
"""Marks that can be drawn, and whether filled (CSS Text Decoration 4, 3.1)."""

KEYWORDS: Mapping[str, Shape] = {shape: shape for shape, _ in SHAPES.values()}

_WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
_MARKS = frozenset({"none", "filled", "open", *KEYWORDS})
MOST_LINES = 99
"""No initial letter is higher."""

_INITIAL, _MOST_NUMBERS = "initial-letter", 2
_WORDS: Mapping[str, frozenset[str]] = {
    "initial-letter-align": frozenset({"auto", "alphabetic", "ideographic"}),
    "text-emphasis-position": frozenset({"auto", "over", "under", "right", "left"}),
    "ruby-align": frozenset({"start", "center", "space-between", "space-around"}),
    "ruby-merge": frozenset({"separate", "merge", "auto"}),
    "ruby-overhang": frozenset({"auto", "none"}),
    "ruby-position": frozenset({"alternate", "over", "under", "inter-character"}),
    "text-underline-position": frozenset(
        {"auto", "from-font", "under", "left", "right"}
    ),
}
"""Properties whose values are keywords, and which."""


MARKED: Mapping[str, tuple[str, ...]] = {
    "initial-letter": ("initial-letter",),
    "initial-letter-align": ("initial-letter-align",),
    "text-emphasis": ("text-emphasis-style", "text-emphasis-color"),
    "text-emphasis-color": ("text-emphasis-color",),
    "text-emphasis-position": ("text-emphasis-position",),
    "text-emphasis-style": ("text-emphasis-style",),
    "text-underline-position": ("text-underline-position",),
    "ruby-align": ("ruby-align",),
    "ruby-merge": ("ruby-merge",),
    "ruby-overhang": ("ruby-overhang",),
    "ruby-position": ("ruby-position",),
}
"""By property its longhands, each of which takes from the value what it knows."""


def is_known(name: str, value: Sequence[Node]) -> bool:
    """Whether printbook sets a property of this name to this value."""
    tokens = list(_significant(value))
    if any(_is_variable(one) for one in tokens):
        return True
    if name == _INITIAL:
        return _is_initial(tokens)
    if name in _WORDS:
        return all(_is_word(one, _WORDS[name] | _WIDE) for one in tokens)
    if name == "text-emphasis-color":
        return len(tokens) == 1 and _is_colour(tokens[0])
    if name == "text-emphasis-style":
        return all(map(_is_mark, tokens))
    return all(_is_mark(one) or _is_colour(one) for one in tokens)


def _is_initial(tokens: Sequence[Node]) -> bool:
    """Whether it is `normal`, a size with a sink, or with `drop` or `raise`."""
    if len(tokens) == 1 and _is_word(tokens[0], _WIDE | {"normal"}):
        return True
    numbers = [one for one in tokens if one.type == "number"]
    words = [one for one in tokens if one not in numbers]
    sinks = [one for one in numbers[1:] if one.int_value is None]
    return (
        len(tokens) in (1, _MOST_NUMBERS)
        and bool(numbers)
        and all(1 <= one.value <= MOST_LINES for one in numbers)
        and all(_is_word(one, frozenset({"drop", "raise"})) for one in words)
        and not sinks
    )


def _significant(value: Sequence[Node]) -> Iterator[Node]:
    return (node for node in value if node.type not in ("whitespace", "comment"))


def _is_variable(node: Node) -> bool:
    return bool(node.type == "function" and node.lower_name == "var")


def _is_word(node: Node, words: frozenset[str]) -> bool:
    return node.type == "ident" and node.lower_value in words


def _is_mark(node: Node) -> bool:
    if node.type == "string":
        return node.value in SHAPES
    return _is_word(node, _MARKS | _WIDE)


def _is_colour(node: Node) -> bool:
    return _is_word(node, _WIDE) or is_colour(node)
