"""Bookmarks and running heads read the text of a block that holds markers."""

from xml.etree.ElementTree import Element

from printbook.design.lift import Leaf
from printbook.design.quotes import TEXT
from printbook.paint.marker import declare

__all__ = ["keep_text_readable", "let_read"]


def keep_text_readable(leaf: Leaf) -> None:
    """Let bookmarks and running heads read the text instead of the markers."""
    if not leaf.is_run:
        let_read(leaf, leaf.element)


def let_read(leaf: Leaf, element: Element) -> None:
    """Let an element be read for a leaf, if anything quotes it."""
    if not leaf.kind.quotes:
        return
    element.set(TEXT, leaf.text.replace("\n", "").replace("\u200b", ""))
    for name, value in leaf.kind.quotes:
        declare(element, f"{name}:{value}")
