"""Lays a page out until its lines are as wide as the places where they stand.

A sample says the measure of a kind of block; margins of left and right pages, columns,
floats and selectors by place say it line by line, and only the laid out page knows.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import OpenPage, lay_out
from printbook.design.lift import Leaf
from printbook.design.page import FindFace
from printbook.design.survey import Room, Survey, survey
from printbook.errors import RenderError
from printbook.findings import finding
from printbook.makeup import Filled, Fitting, Standing, refill
from printbook.paint.haste import seldom_collecting
from printbook.paint.ink import Ink
from printbook.paint.place import Placed, place
from printbook.units import Pt

__all__ = ["settle"]

# A paragraph that moves over a page break when it is set anew may never come to rest.
_MOST_LAYOUTS = 5
_EQUAL: Pt = 0.05
_ENDLESS: Pt = 1e5
_EXCERPT = 16


def settle(
    page: OpenPage, filled: Filled, find_face: FindFace
) -> tuple[Any, Filled, dict[int, Ink]]:
    """The marked page laid out, its copy as it is set there, and the inks.

    RenderError (PB4210) when lines have less room than they need at every layout.
    """
    for number in range(1, _MOST_LAYOUTS + 1):
        placed = place(filled)
        with seldom_collecting():
            document = lay_out(page, find_face)
        seen = _surveyed(document, filled, placed)
        wrong, narrow = _wrong(filled, placed, seen), _narrow(filled, seen)
        if not wrong and not narrow:
            break
        if number == _MOST_LAYOUTS:
            _refuse(filled, wrong, narrow)
            break
        filled = refill(filled, wrong, narrow)
    return document, filled, placed.shifted(seen.rooms)


def _refuse(
    filled: Filled, wrong: Mapping[Leaf, Fitting], narrow: Mapping[Element, Pt]
) -> None:
    """Refuse a page that never comes to rest; lines that are too short do no harm."""
    restless = [
        one.leaf
        for one in filled.standing
        if one.leaf in wrong and _is_too_wide(one.fitting, wrong[one.leaf])
    ]
    if not restless and not narrow:
        return
    leaf = next(iter(restless), None)
    excerpt = leaf.text[:_EXCERPT] if leaf else next(iter(narrow)).tag
    raise RenderError(finding("PB4210", leaf.source if leaf else None, text=excerpt))


def _is_too_wide(was: Fitting, asked: Fitting) -> bool:
    pairs = zip_longest(
        was.measures[: len(asked.measures)],
        asked.measures,
        fillvalue=was.measures[-1],
    )
    return any(one > other + _EQUAL for one, other in pairs)


def _narrow(filled: Filled, seen: Survey) -> Mapping[Element, Pt]:
    """The widths of frames that are not what their copy was poured for."""
    frames = [
        frame
        for poured in filled.poured
        for frame in poured.thread.frames
        if frame.vertical is None
    ]
    widths = {frame.element: seen.inner.get(frame.element) for frame in frames}
    return {
        frame.element: width
        for frame in frames
        if (width := widths[frame.element]) is not None
        and abs(width - frame.width) > _EQUAL
    }


def _surveyed(document: Any, filled: Filled, placed: Placed) -> Survey:
    firsts = frozenset(number for lines in placed.lines.values() for number in lines)
    atoms = [atom for one in filled.standing for atom in one.leaf.atoms]
    waiting = [leaf.element for leaf in filled.waiting]
    frames = [f.element for poured in filled.poured for f in poured.thread.frames]
    return survey(document, firsts, [*atoms, *waiting, *frames])


def _wrong(filled: Filled, placed: Placed, seen: Survey) -> Mapping[Leaf, Fitting]:
    """What the places ask of leaves that are set otherwise."""
    found = {}
    for one in filled.standing:
        numbers = placed.lines.get(one.leaf, ())
        rooms = [seen.rooms[n] for n in numbers if n in seen.rooms]
        if rooms:
            fitting = _asked(one, rooms, seen)
            if not _agree(one, fitting):
                found[one.leaf] = fitting
    for leaf in filled.waiting:
        if leaf.element in seen.inner:
            found[leaf] = _first(leaf, filled, seen)
    return found


def _asked(one: Standing, rooms: list[Room], seen: Survey) -> Fitting:
    """What the place of a leaf asks of it."""
    leaf, was = one.leaf, one.fitting
    pairs = zip(leaf.atoms, was.widths, strict=True)
    return Fitting(
        tuple(room.measure for room in rooms),
        rooms[0].shift if leaf.has_lead else None,
        tuple(seen.outer.get(atom, width) for atom, width in pairs),
        is_beside=was.is_beside or any(room.is_beside for room in rooms),
        insets=tuple(room.inset for room in rooms[: leaf.least_rows])
        if leaf.opening and any(room.inset for room in rooms)
        else (),
    )


def _first(leaf: Leaf, filled: Filled, seen: Survey) -> Fitting:
    """The measure that text had; what WeasyPrint set in one line stays in one."""
    start = Fitting.first(leaf)
    fitting = replace(start, measures=(seen.inner[leaf.element],))
    galley = filled.fit(leaf, fitting)
    is_line = seen.lines.get(leaf.element) == 1 and leaf.scaling is None
    if is_line and len(galley.lines) > 1:
        whole = filled.fit(leaf, replace(start, measures=(_ENDLESS,)))
        width = max(line.width for line in whole.lines) * leaf.style.size
        return replace(start, measures=(width,))
    return fitting


def _agree(one: Standing, asked: Fitting) -> bool:
    """Whether a leaf is set as its place asks."""
    was = one.fitting
    is_wide = one.leaf.is_unbroken or _equal(was.measures, asked.measures)
    is_led = asked.lead is None or abs((was.lead or 0.0) - asked.lead) <= _EQUAL
    is_set_in = was.insets == asked.insets
    return is_wide and is_led and is_set_in and _equal(was.widths, asked.widths)


def _equal(was: tuple[Pt, ...], seen: tuple[Pt, ...]) -> bool:
    """Whether every line has its measure; the last of `was` repeats."""
    if not was:
        return not seen
    pairs = zip_longest(was[: len(seen)], seen, fillvalue=was[-1])
    return all(abs(one - other) <= _EQUAL for one, other in pairs)
