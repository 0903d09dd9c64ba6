"""Lines of markers are laid out once, however often WeasyPrint tries a column.

To balance columns it lays their lines out four times and more, and pages again when a
counter changes. A line of markers comes out the same at every try but for its place:
on a page of six columns that takes a sixth of all the time.

Nor have markers a first line or letter of their own: those are styles of our lines.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from printbook.design.door import FRAME, SET

__all__ = ["FLOATS_LEFT", "remembering_lines", "without_first_styles"]

_KEPT = "pb_lines"

FLOATS_LEFT = ("left", "inline-start")
"""A first letter that floats so is an initial of ours."""


@contextmanager
def remembering_lines() -> Iterator[None]:
    """A `with` in which lines of markers that come again are copied."""
    lay_out = inline.get_next_linebox

    def get_next_linebox(
        context: Any,
        whole: Any,
        position_y: float,
        bottom_space: float,
        skip_stack: Any,
        block: Any,
        *rest: Any,
    ) -> Any:
        """WeasyPrint's own function, but for lines that it has laid out before."""

        def fresh() -> Any:
            return lay_out(
                context, whole, position_y, bottom_space, skip_stack, block, *rest
            )

        # After the lists of placed boxes come the styles of ::first-letter and -line.
        is_ours = _is_ours(whole, block) and not any(rest[2:])
        if context.excluded_shapes or not is_ours:
            return fresh()
        known = whole.__dict__.setdefault(_KEPT, {})
        key = (str(skip_stack), block.width, whole.text_indent)
        if key not in known:
            line, resume_at = fresh()
            if line is not None and _is_plain(line):
                left = block.content_box_x()
                known[key] = line.deepcopy(), resume_at, left, line.position_y
            return line, resume_at
        kept, resume_at, left, top = known[key]
        line = kept.deepcopy()
        line.translate(block.content_box_x() - left, position_y - top)
        line.position_y = position_y
        return line, resume_at

    inline.get_next_linebox = get_next_linebox
    try:
        yield
    finally:
        inline.get_next_linebox = lay_out


@contextmanager
def without_first_styles(*, everywhere: bool = False) -> Iterator[None]:
    """A `with` in which no marker has the style of a first letter or first line.

    `everywhere` says that no text has: a sample shows what is said of the block itself.
    """
    lay_out = inline.get_next_linebox

    def get_next_linebox(context: Any, whole: Any, *rest: Any) -> Any:
        """WeasyPrint's own function, without the two styles that it is given last."""
        *given, letter, line = rest
        if not (letter or line):
            return lay_out(context, whole, *rest)
        if everywhere or _holds_markers(whole, given[3]):
            letter = line = None
        elif letter and letter.get("float") in FLOATS_LEFT:
            # WeasyPrint breaks down over it where it lays a line out twice.
            letter = None
        return lay_out(context, whole, *given, letter, line)

    inline.get_next_linebox = get_next_linebox
    try:
        yield
    finally:
        inline.get_next_linebox = lay_out


def _holds_markers(whole: Any, block: Any) -> bool:
    """Whether a block's lines are ours."""
    found = (box.element for box in (whole, block) if box.element is not None)
    return any(SET in one.attrib or FRAME in one.attrib for one in found)


def _is_plain(line: Any) -> bool:
    """Whether nothing in the line has been handed on: no float, note or list marker."""
    return all(
        isinstance(box, (boxes.LineBox, boxes.InlineBox, boxes.TextBox))
        and getattr(box, "footnote", None) is None
        for box in line.descendants()
    )


def _is_ours(whole: Any, block: Any) -> bool:
    """Whether the lines hold markers and nothing that has a place of its own."""
    element = whole.element
    return (
        element is not None
        and SET in element.attrib
        and block.style["direction"] == "ltr"
    )
