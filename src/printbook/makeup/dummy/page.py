"""A drawing as an HTML page, to be set in the faces of a project.

WeasyPrint draws the shapes; the labels are text of the page, and so printbook sets them
and says when a face lacks a character.
"""

from dataclasses import replace
from html import escape

from printbook.makeup.dummy.marks import LETTERS, Drawing, Label
from printbook.makeup.dummy.svg import FAMILY, number, svg_of
from printbook.makeup.dummy.words import width_of

__all__ = ["page_of"]

# Ems of the letters: a line, from its top to the baseline, and what room a label has.
_LINE = 1.2
_ABOVE = 1.0
_ROOM = 1.4
_ALIGNED = {"start": "left", "middle": "center", "end": "right"}
# How much of its room a label has at the left of its place.
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def page_of(drawing: Drawing) -> str:
    """One page of just the drawing, as large as it is."""
    width, height = number(drawing.width), number(drawing.height)
    labels = [mark for mark in drawing.marks if isinstance(mark, Label)]
    shapes = tuple(mark for mark in drawing.marks if not isinstance(mark, Label))
    written = "\n".join(map(_label, labels))
    return (
        f'<!doctype html>\n<html lang="zh-CN">\n<meta charset="utf-8">\n'
        f"<title>{escape(drawing.title)}</title>\n<style>\n"
        f"@page {{ size: {width}pt {height}pt; margin: 0 }}\n"
        f"body {{ margin: 0; font-family: {FAMILY} }}\n"
        "svg { position: absolute; top: 0; left: 0 }\n"
        f"p {{ position: absolute; margin: 0; line-height: {_LINE}; "
        "white-space: nowrap }\n"
        f"{_rules()}\n</style>\n<body>\n"
        f"{svg_of(replace(drawing, marks=shapes))}{written}\n</body>\n</html>\n"
    )


def _rules() -> str:
    return "\n".join(
        f".{kind} {{ font-size: {number(one.size)}pt; font-weight: {one.weight}; "
        f"color: {one.fill} }}"
        for kind, one in LETTERS.items()
    )


def _label(label: Label) -> str:
    size = LETTERS[label.kind].size
    room = _ROOM * width_of(label.text, size) + size
    left = label.x - _BEFORE[label.anchor] * room
    return (
        f'<p class="{label.kind}" style="left: {number(left)}pt; '
        f"top: {number(label.y - _ABOVE * size)}pt; width: {number(room)}pt; "
        f'text-align: {_ALIGNED[label.anchor]}">{escape(label.text)}</p>'
    )
