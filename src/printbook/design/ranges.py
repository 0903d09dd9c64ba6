"""Within what a headline may be scaled: `--fit-size`, `--fit-scale`, `--fit-lines`.

Each is one value, or the least and the most; `none` is as if it were not set.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tinycss2.ast import Node

from printbook.design.values import is_keyword, length_of, significant
from printbook.typography import Scaling
from printbook.units import Pt

__all__ = ["RANGES", "ill_ranges", "is_range", "scaling_of"]

# Type is cut in half points; the widths of its glyphs make up for the rest.
_STEP: Pt = 0.5
_MOST_LINES = 9
# Glyphs narrower or wider than these are no letters any more.
_NARROWEST, _WIDEST = 0.25, 4.0

# A sheet does not say how large an em will be.
_ANY_EM: Sequence[Pt] = (1e-3, 1.0, 1e3)

Range = tuple[float, float]


def _lines(node: Node, _: Pt) -> float | None:
    if node.type != "number" or not node.is_integer:
        return None
    return float(node.value) if 1 <= node.value <= _MOST_LINES else None


def _width(node: Node, _: Pt) -> float | None:
    if node.type != "percentage":
        return None
    width = float(node.value) / 100
    return width if _NARROWEST <= width <= _WIDEST else None


def _size(node: Node, em: Pt) -> Pt | None:
    if node.type == "dimension" and node.lower_unit == "em":
        size: Pt | None = float(node.value) * em
    else:
        size = length_of(node)
    return size if size and size > 0 else None


RANGES: Mapping[str, Callable[[Node, Pt], float | None]] = {
    "--fit-size": _size,
    "--fit-scale": _width,
    "--fit-lines": _lines,
}
"""Custom properties that are ranges, and what a value of each is in our units."""


def is_range(name: str, nodes: Sequence[Node]) -> bool:
    """Whether a value is a range, a variable, `none` or a keyword of all CSS."""
    words = significant(nodes)
    if any(node.type == "function" and node.lower_name == "var" for node in words):
        return True
    return is_keyword(words) or any(_range(name, words, em) for em in _ANY_EM)


def scaling_of(style: Any, size: Pt) -> Scaling | None:
    """Within what a block of this size may be scaled; None where nothing is asked."""
    ranges = {name: _computed(style, name, size) for name in RANGES}
    if not any(ranges.values()):
        return None
    sizes = ranges["--fit-size"] or (size, size)
    least, most = ranges["--fit-lines"] or Scaling().lines
    return Scaling(
        sizes=(sizes[0] / size, sizes[1] / size),
        widths=ranges["--fit-scale"] or Scaling().widths,
        lines=(int(least), int(most)),
        step=_STEP / size,
    )


def ill_ranges(style: Any, size: Pt) -> tuple[str, ...]:
    """The properties whose value, as a block of this size has it, is no range."""
    return tuple(
        name
        for name in RANGES
        if (words := _tokens(style, name))
        and not is_keyword(words)
        and _range(name, words, size) is None
    )


def _computed(style: Any, name: str, size: Pt) -> Range | None:
    return _range(name, _tokens(style, name), size)


def _tokens(style: Any, name: str) -> Sequence[Node]:
    """The value; to WeasyPrint `inherit` and `unset` are words like any other."""
    key = name.replace("-", "_")
    words = significant(style[key] or ())
    while style.parent_style is not None and _is_inherited(words):
        style = style.parent_style
        words = significant(style[key] or ())
    return words


def _is_inherited(words: Sequence[Node]) -> bool:
    return is_keyword(words) and words[0].lower_value in ("inherit", "unset")


def _range(name: str, words: Sequence[Node], size: Pt) -> Range | None:
    """The least and the most; None where that is not what the words say."""
    values: list[float | None] = [RANGES[name](word, size) for word in words]
    if not 1 <= len(values) <= 2 or None in values:
        return None
    least, most = values[0], values[-1]
    assert least is not None
    assert most is not None
    return (least, most) if least <= most else None
