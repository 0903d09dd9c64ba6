"""A drawing as SVG, in families that every browser has."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from printbook.geometry import Rect
from printbook.makeup.dummy.marks import (
    LETTERS,
    LOOKS,
    Box,
    Drawing,
    Label,
    Look,
    Stroke,
)
from printbook.units import Pt

__all__ = ["FAMILY", "number", "svg_of"]

# Generic families alone: the faces are the browser's, or those of the project.
FAMILY = "sans-serif, serif"


def svg_of(drawing: Drawing) -> str:
    """The drawing; points are its units, and its size on paper."""
    width, height = number(drawing.width), number(drawing.height)
    marks = "\n".join(_WRITTEN[type(mark)](mark) for mark in drawing.marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" '
        f'height="{height}pt" viewBox="0 0 {width} {height}" '
        f'font-family="{FAMILY}">\n'
        f"<title>{escape(drawing.title)}</title>\n{marks}\n</svg>\n"
    )


def _box(box: Box) -> str:
    return f"<rect {_sides(box.rect)} {_look(LOOKS[box.kind])}/>"


def _stroke(stroke: Stroke) -> str:
    path = "L".join(f"{number(x)} {number(y)}" for x, y in stroke.points)
    return f'<path d="M{path}" {_look(LOOKS[stroke.kind])}/>'


def _label(label: Label) -> str:
    letters = LETTERS[label.kind]
    return (
        f'<text x="{number(label.x)}" y="{number(label.y)}" '
        f'text-anchor="{label.anchor}" font-size="{number(letters.size)}" '
        f'font-weight="{letters.weight}" fill="{letters.fill}">'
        f"{escape(label.text)}</text>"
    )


_WRITTEN: Mapping[type, Callable[[Any], str]] = {
    Box: _box,
    Stroke: _stroke,
    Label: _label,
}


def _sides(rect: Rect) -> str:
    return (
        f'x="{number(rect.x)}" y="{number(rect.y)}" '
        f'width="{number(rect.width)}" height="{number(rect.height)}"'
    )


def _look(look: Look) -> str:
    written = [f'fill="{look.fill}"']
    if look.width:
        written += [f'stroke="{look.stroke}"', f'stroke-width="{number(look.width)}"']
    if look.dashes:
        written.append(f'stroke-dasharray="{look.dashes}"')
    return " ".join(written)


def number(value: Pt) -> str:
    """To a hundredth of a point, and never `-0`."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
