"""X02: the boxes of pages, and whether what touches the trim bleeds.

Pages are taken to be a book's: what reaches the spine is folded, not cut.
"""

from collections.abc import Iterator

import pikepdf

from printbook.findings import finding
from printbook.press.boxes import box_of, trim_of
from printbook.press.extents import Extent, holds, overlap
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.subject import Subject
from printbook.units import MM, Pt

__all__ = ["check_boxes"]

_EXACT: Pt = 0.01 * MM
_ALIKE: Pt = 0.5 * MM
# Ink that ends this near to the trim is meant to reach it.
_NEAR: Pt = 0.5 * MM


def check_boxes(subject: Subject) -> Iterator[Fault]:
    """Trim within bleed within media; one size; bleed where ink reaches the trim."""
    sizes = []
    for number, page in enumerate(subject.pages, 1):
        is_trimmed = "/TrimBox" in page.obj or "/ArtBox" in page.obj
        if subject.rules.is_press and not is_trimmed:
            yield fault("X02", finding("PB5311", page=number), number)
        trim, bleed = trim_of(page), box_of(page, "/BleedBox")
        media = box_of(page, "/MediaBox")
        if not holds(_grown(bleed), trim) or not holds(_grown(media), bleed):
            yield fault("X02", finding("PB5312", page=number), number)
        sizes.append((trim[2] - trim[0], trim[3] - trim[1]))
        if subject.rules.least_bleed:
            yield from _bleeding(subject, number, trim, bleed)
    for number, size in enumerate(sizes, 1):
        if max(abs(a - b) for a, b in zip(size, sizes[0], strict=True)) > _ALIKE:
            yield fault("X02", finding("PB5313", page=number), number)


def _grown(box: Extent) -> Extent:
    return box[0] - _EXACT, box[1] - _EXACT, box[2] + _EXACT, box[3] + _EXACT


def _bleeding(
    subject: Subject, number: int, trim: Extent, bleed: Extent
) -> Iterator[Fault]:
    """One fault for each side where ink reaches the trim and not the bleed."""
    least = subject.rules.least_bleed
    told = set()
    sides = [side for side in range(4) if side != _spine(subject, number)]
    for mark in subject.marks[number - 1]:
        if mark.kind in ("text", "line") or mark.ink.is_white:
            continue
        for side in sides if overlap(mark.box, trim) else ():
            out = -1 if side < 2 else 1
            reach = out * (mark.box[side] - trim[side])
            bleeds = min(reach, out * (bleed[side] - trim[side]))
            if reach > -_NEAR and bleeds < least - _EXACT and side not in told:
                told.add(side)
                has, asked = f"{max(0.0, bleeds) / MM:.1f}", f"{least / MM:g}"
                said = finding("PB5314", page=number, has=has, least=asked)
                yield fault("X02", said, number, mark.box, mark.name)


def _spine(subject: Subject, number: int) -> int:
    """The side of a page in a book that is not cut: left, or right, of odd pages."""
    wishes = subject.pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    is_right_bound = wishes.get("/Direction") == pikepdf.Name.R2L
    return 0 if (number % 2 == 1) != is_right_bound else 2
