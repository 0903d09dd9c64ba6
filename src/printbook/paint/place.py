"""Writes markers into the page, and says what will be painted at each."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from printbook.design.lift import Leaf
from printbook.makeup.fill import Filled
from printbook.makeup.pour import Poured
from printbook.paint.ink import Ink, Stroke
from printbook.paint.marker import mark_block, mark_lines
from printbook.typography import Line

__all__ = ["place", "stroke_of"]


def place(filled: Filled) -> dict[int, Ink]:
    """Replace the page's text by markers; the inks by number, in document order."""
    inks: dict[int, Ink] = {}
    for poured in filled.poured:
        _place_thread(poured, inks)
    for leaf, galley in filled.standing:
        _place_leaf(leaf, galley.lines, inks)
    return inks


def _place_thread(poured: Poured, inks: dict[int, Ink]) -> None:
    for frame, lines in zip(poured.thread.frames, poured.frames, strict=True):
        strokes = tuple(
            Stroke(p.leaf, p.line, p.x, p.baseline, frame.width) for p in lines
        )
        number = len(inks)
        inks[number] = Ink(strokes, is_frame=True)
        mark_block(frame.element, number)


def _place_leaf(leaf: Leaf, lines: Sequence[Line], inks: dict[int, Ink]) -> None:
    if not lines:
        return
    numbers = []
    for line in lines:
        numbers.append(len(inks))
        inks[len(inks)] = Ink((stroke_of(leaf, line),), is_frame=False)
    mark_lines(leaf.element, numbers, leaf.style.leading)
    _keep_text_readable(leaf.element, leaf)


def stroke_of(leaf: Leaf, line: Line) -> Stroke:
    """A line at a marker of its own.

    The marker's baseline centres the em box of Chinese in the line.
    """
    style = leaf.style
    centred = (style.leading - style.size) / 2 + 0.88 * style.size
    return Stroke(leaf, line, 0.0, style.baseline - centred, leaf.measure)


def _keep_text_readable(element: Element, leaf: Leaf) -> None:
    """Let bookmarks and running heads read the text instead of the markers."""
    readers = leaf.kind.reads_own_text
    if not readers:
        return
    element.set("data-pb-text", leaf.text.replace("\n", "").replace("\u200b", ""))
    rules = []
    if "bookmark-label" in readers:
        rules.append("bookmark-label:attr(data-pb-text)")
    names = sorted(r.removeprefix("string-set ") for r in readers if " " in r)
    if names:
        listed = ",".join(f"{name} attr(data-pb-text)" for name in names)
        rules.append(f"string-set:{listed}")
    element.set("style", f"{element.get('style', '')};{';'.join(rules)}")
