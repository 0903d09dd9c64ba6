"""Proves a file of sheets: each page once, the two sides of every leaf in register.

It reads only the finished file: what each side draws, and where.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, TypeAlias

import pikepdf

from printbook.press.extents import SAME, Matrix, applied, times
from printbook.press.imposition.layout import Layout
from printbook.press.imposition.schemes import Sheet
from printbook.units import MM, Pt

__all__ = ["faults_of"]

Point: TypeAlias = tuple[Pt, Pt]
_Side: TypeAlias = Mapping[int, Point]

_REGISTER: Pt = 0.01 * MM


def faults_of(pdf: bytes, sheets: Sequence[Sheet], layout: Layout) -> tuple[str, ...]:
    """What is wrong with the file, in plain words; () when it can be printed."""
    with pikepdf.open(BytesIO(pdf)) as document:
        sides = [dict(_drawn(page)) for page in document.pages]
    return (*_counted(sides, sheets), *_registered(sides, layout))


def _drawn(page: pikepdf.Page) -> Iterator[tuple[int, Point]]:
    """The pages that a side draws, and where the middle of each comes to lie."""
    moved = SAME
    for step in pikepdf.parse_content_stream(page, "cm Do"):
        operands: Any = step.operands
        if str(step.operator) == "cm":
            a, b, c, d, e, f = map(float, operands)
            moved = (a, b, c, d, e, f)
        else:
            name = str(operands[0])
            yield int(name[2:]), _middle(page.resources.XObject[name], moved)


def _middle(form: Any, moved: Matrix) -> Point:
    """The middle of a form's box on the side."""
    x, y, to_x, to_y = (float(value) for value in form.BBox)
    own = form.get("/Matrix")
    if own is not None:
        a, b, c, d, e, f = map(float, own)
        moved = times((a, b, c, d, e, f), moved)
    return applied(moved, (x + to_x) / 2, (y + to_y) / 2)


def _counted(sides: Sequence[_Side], sheets: Sequence[Sheet]) -> Iterator[str]:
    drawn = Counter(page for side in sides for page in side)
    due = {
        cell.page
        for sheet in sheets
        for cell in (*sheet.front, *sheet.back)
        if cell.page is not None
    }
    for page in sorted(due | set(drawn)):
        if drawn[page] != 1 or page not in due:
            yield f"page {page} stands {drawn[page]} times on the sheets"


def _registered(sides: Sequence[_Side], layout: Layout) -> Iterator[str]:
    """Page 2 behind 1, 4 behind 3, each at the mirrored place, or a blank."""
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        behind = {page: (layout.size[0] - x, y) for page, (x, y) in back.items()}
        for page, spot in front.items():
            for other, place in behind.items():
                off = max(abs(spot[0] - place[0]), abs(spot[1] - place[1]))
                if off >= min(layout.page) / 2:
                    continue
                if other != (page + 1 if page % 2 else page - 1):
                    yield f"page {other} lies behind page {page}"
                elif off > _REGISTER:
                    yield f"page {other} lies {off / MM:.2f} mm off page {page}"
