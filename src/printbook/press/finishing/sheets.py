"""Pages for a printing house: exact boxes, content cut at the bleed, marks."""

from typing import Any

import pikepdf

from printbook.press import marks
from printbook.press.boxes import trim_of
from printbook.press.extents import Extent
from printbook.press.finishing.brief import Brief
from printbook.units import Pt

__all__ = ["set_boxes"]

_KEPT = ("/CropBox", "/ArtBox")


def set_boxes(pdf: pikepdf.Pdf, brief: Brief) -> None:
    """Every page's boxes round its trim, from 0, 0; what it needs round them."""
    space = marks.all_plates(pdf) if brief.target.has_marks else None
    bleed = brief.bleed if brief.target.bleeds else 0.0
    count = len(pdf.pages)
    for number, page in enumerate(pdf.pages, 1):
        trim = trim_of(page)
        edge = marks.margin(bleed) if space else bleed
        shift = edge - trim[0], edge - trim[1]
        width, height = trim[2] - trim[0], trim[3] - trim[1]
        placed = (edge, edge, edge + width, edge + height)
        _box(page, placed, bleed, edge)
        _cut(pdf, page, shift, placed, bleed)
        for link in page.obj.get("/Annots", ()):
            _move(link, shift)
        if space:
            slug = f"{brief.job} | {brief.date} | {number}/{count}"
            drawing = _marks(placed, bleed, brief.folds, slug)
            page.contents_add(marks.drawn(drawing), prepend=False)
            _lend(page, space)


def _box(page: pikepdf.Page, trim: Extent, bleed: Pt, edge: Pt) -> None:
    _, _, right, top = trim
    page.obj.MediaBox = _array((0.0, 0.0, right + edge, top + edge))
    page.obj.TrimBox = _array(trim)
    page.obj.BleedBox = _array(_grown(trim, bleed))
    for key in _KEPT:
        if key in page.obj:
            del page.obj[key]


def _grown(box: Extent, by: Pt) -> Extent:
    left, bottom, right, top = box
    return left - by, bottom - by, right + by, top + by


def _array(box: Extent) -> pikepdf.Array:
    # A hundredth of a millimetre is 0.028 points.
    return pikepdf.Array([round(value, 4) for value in box])


def _cut(
    pdf: pikepdf.Pdf,
    page: pikepdf.Page,
    shift: tuple[Pt, Pt],
    trim: Extent,
    bleed: Pt,
) -> None:
    """The page's content moved to its place, and nothing of it beyond the bleed."""
    left, bottom, right, top = _grown(trim, bleed)
    clip = " ".join(map(marks.number, (left, bottom, right - left, top - bottom)))
    move = " ".join(map(marks.number, shift))
    page.contents_add(f"q {clip} re W n 1 0 0 1 {move} cm\n".encode(), prepend=True)
    page.contents_add(b"\nQ\n", prepend=False)
    page.contents_coalesce()


def _marks(trim: Extent, bleed: Pt, folds: tuple[Pt, ...], slug: str) -> list[str]:
    left, bottom, right, top = trim
    return [
        *marks.crop_marks(trim, bleed, (left, right), (bottom, top)),
        *marks.fold_marks(trim, bleed, [left + fold for fold in folds], ()),
        *marks.register_marks(trim, bleed),
        *marks.colour_bar(trim, bleed),
        *marks.slug_line(slug, trim, bleed),
    ]


def _lend(page: pikepdf.Page, space: Any) -> None:
    """The colour space of all plates, in resources that pages may share."""
    resources = page.obj.Resources
    if "/ColorSpace" not in resources:
        resources.ColorSpace = pikepdf.Dictionary()
    resources.ColorSpace[f"/{marks.ALL}"] = space


def _move(link: Any, shift: tuple[Pt, Pt]) -> None:
    x, y, to_x, to_y = (float(value) for value in link.Rect)
    dx, dy = shift
    link.Rect = _array((x + dx, y + dy, to_x + dx, to_y + dy))
