"""The marks round the pages of one side of a sheet."""

from collections.abc import Collection, Iterator

from printbook.press import marks
from printbook.press.imposition.layout import Layout, Place
from printbook.press.imposition.schemes import Sheet
from printbook.units import MM, Pt

__all__ = ["furniture"]

# 折标 As wide as it may be on a spine, and a line and a half tall.
_COLLATING: tuple[Pt, Pt] = (2 * MM, 6 * MM)
_STAIR = 12
_SAME: Pt = 0.01


def furniture(
    layout: Layout, sheet: Sheet, places: Collection[Place], slug: str
) -> Iterator[str]:
    """Operators that draw everything round the pages of one side."""
    trim, bleed = layout.trim, layout.bleed
    upright, level = layout.upright_folds, layout.level_folds
    width, height = layout.page
    xs = [x for left in layout.columns for x in (left, left + width)]
    ys = [y for bottom in layout.rows for y in (bottom, bottom + height)]
    yield from marks.crop_marks(trim, bleed, _but(xs, upright), _but(ys, level))
    yield from marks.fold_marks(trim, bleed, upright, level)
    yield from marks.register_marks(trim, bleed)
    yield from marks.colour_bar(trim, bleed)
    yield from marks.slug_line(slug, trim, bleed)
    opening = [place for place in places if place.page == sheet.opens]
    if sheet.signature and opening:
        yield _collating_mark(layout, opening[0], sheet.signature)


def _but(places: Collection[Pt], folds: Collection[Pt]) -> list[Pt]:
    """The places, each once, where the sheet is cut and not folded."""
    return [
        place
        for place in sorted(set(places))
        if not any(abs(place - fold) < _SAME for fold in folds)
    ]


def _collating_mark(layout: Layout, opening: Place, signature: int) -> str:
    """A bar on the spine beside a first page; gathered, the bars make a stair."""
    width, height = _COLLATING
    left, bottom, right, top = opening.trim
    spine = min(layout.spines, key=lambda at: min(abs(at - left), abs(at - right)))
    step = (signature - 1) % _STAIR + 1
    if opening.is_turned:
        return marks.square(spine - width / 2, bottom + step * height, width, height)
    return marks.square(spine - width / 2, top - (step + 1) * height, width, height)
