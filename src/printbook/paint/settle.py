"""Lays a page out until its lines are as wide as the places where they stand.

A sample says the measure of a kind of block; margins of left and right pages, columns
and selectors by place say it line by line, and only the laid out page knows which.
"""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import OpenPage, lay_out, measures_of, widths_of
from printbook.design.lift import Leaf
from printbook.design.page import FindFace
from printbook.errors import RenderError
from printbook.findings import finding
from printbook.makeup import Filled, refill
from printbook.paint.ink import Ink
from printbook.paint.place import place
from printbook.units import Pt

__all__ = ["settle"]

Measures = Mapping[Leaf, tuple[Pt, ...]]

# A paragraph that moves over a page break when it is set anew may never come to rest.
_MOST_LAYOUTS = 4
_EQUAL: Pt = 0.05
_EXCERPT = 16


def settle(
    page: OpenPage, filled: Filled, find_face: FindFace
) -> tuple[Any, Filled, dict[int, Ink]]:
    """The marked page laid out, its copy as it is set there, and the inks.

    RenderError (PB4210) when measures change at every layout.
    """
    set_at: dict[Leaf, tuple[Pt, ...]] = {}
    for _ in range(_MOST_LAYOUTS):
        inks = place(filled)
        document = lay_out(page, find_face)
        wrong, narrow = _wrong(document, filled, set_at), _narrow(document, filled)
        if not wrong and not narrow:
            return document, filled, inks
        set_at.update(wrong)
        filled = refill(filled, wrong, narrow)
    restless = next(iter(wrong), None)
    excerpt = restless.text[:_EXCERPT] if restless else next(iter(narrow)).tag
    raise RenderError(
        finding("PB4210", restless.source if restless else None, text=excerpt)
    )


def _narrow(document: Any, filled: Filled) -> Mapping[Element, Pt]:
    """The widths of frames that are not what their copy was poured for."""
    frames = {
        frame.element: frame.width
        for poured in filled.poured
        for frame in poured.thread.frames
    }
    return {
        element: width
        for element, width in widths_of(document, frames).items()
        if abs(width - frames[element]) > _EQUAL
    }


def _wrong(document: Any, filled: Filled, set_at: Measures) -> Measures:
    """The measures of leaves that were set at others."""
    leaves = {leaf.element: leaf for leaf, _ in filled.standing}
    return {
        leaves[element]: seen
        for element, seen in measures_of(document, leaves).items()
        if not _agree(set_at.get(leaves[element], (leaves[element].measure,)), seen)
    }


def _agree(was: tuple[Pt, ...], seen: tuple[Pt, ...]) -> bool:
    """Whether every line has its measure; the last of `was` repeats."""
    pairs = zip_longest(was[: len(seen)], seen, fillvalue=was[-1])
    return all(abs(one - other) <= _EQUAL for one, other in pairs)
