"""The measures that a laid out page gives to lines: pages and columns may differ."""

from collections.abc import Collection
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import door
from printbook.design.skeleton import line_holder
from printbook.design.styles import PX
from printbook.units import Pt

__all__ = ["measures_of", "widths_of"]


def widths_of(document: Any, elements: Collection[Element]) -> dict[Element, Pt]:
    """By element, the width of its box on the page."""
    wanted = frozenset(elements)
    found: dict[Element, Pt] = {}
    for box, _ in door.walk(document):
        element = door.element_of(box)
        if element in wanted:
            found.setdefault(element, round(float(box.width) * PX, 4))
    return found


def measures_of(
    document: Any, elements: Collection[Element]
) -> dict[Element, tuple[Pt, ...]]:
    """By block, the width of each of its lines in order, over all its fragments.

    Lines beside a float have the width of their block: floats do not shorten them.
    """
    wanted = frozenset(elements)
    found: dict[Element, tuple[Pt, ...]] = {}
    for box, _ in door.walk(document):
        element = door.element_of(box)
        if element not in wanted or not hasattr(box, "children"):
            continue
        holder = line_holder(box)
        lines = sum(1 for child in holder.children if door.is_line(child))
        if lines:
            width = round(float(holder.width) * PX, 4)
            found[element] = found.get(element, ()) + (width,) * lines
    return found
