"""Marks 印刷标记: what the printer needs outside the pages, drawn on every plate."""

from printbook.press.marks.drawing import (
    ALL,
    all_plates,
    drawn,
    lettering,
    line,
    number,
    square,
)
from printbook.press.marks.placing import (
    colour_bar,
    crop_marks,
    fold_marks,
    margin,
    register_marks,
    slug_line,
)

__all__ = [
    "ALL",
    "all_plates",
    "colour_bar",
    "crop_marks",
    "drawn",
    "fold_marks",
    "lettering",
    "line",
    "margin",
    "number",
    "register_marks",
    "slug_line",
    "square",
]
