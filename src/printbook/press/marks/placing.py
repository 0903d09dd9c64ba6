"""Where marks stand: never nearer than a millimetre to what bleeds off a page."""

from collections.abc import Iterable, Iterator

from printbook.press.extents import Extent
from printbook.press.marks.drawing import circle, lettering, line, square
from printbook.units import MM, Pt

__all__ = [
    "colour_bar",
    "crop_marks",
    "fold_marks",
    "margin",
    "register_marks",
    "slug_line",
]

_LEAST_BLEED: Pt = 3 * MM
_CLEAR: Pt = 1 * MM
_LENGTH: Pt = 5 * MM
_RADIUS: Pt = 1.4 * MM
_CROSS: Pt = 2.4 * MM
# Halves and quarters of a sheet are where pages meet.
_ALONG = (3 / 8, 5 / 8)
_PATCH: Pt = 4 * MM
_LETTER: Pt = 2 * MM
_INDENT: Pt = 4 * MM
# Solids, then half tones, then the greys of black and of three colours.
_PATCHES = (
    *("1 0 0 0", "0 1 0 0", "0 0 1 0", "0 0 0 1"),
    *(".5 0 0 0", "0 .5 0 0", "0 0 .5 0", "0 0 0 .5", ".5 .4 .4 0"),
)


def margin(bleed: Pt) -> Pt:
    """What a page needs round its trim for its bleed and its marks."""
    return _near(bleed) + _LENGTH + _CLEAR


def _near(bleed: Pt) -> Pt:
    return max(bleed, _LEAST_BLEED) + _CLEAR


def crop_marks(
    trim: Extent, bleed: Pt, xs: Iterable[Pt], ys: Iterable[Pt]
) -> Iterator[str]:
    """裁切线 Where to cut: over and under `trim` at `xs`, beside it at `ys`."""
    near, far = _near(bleed), _near(bleed) + _LENGTH
    left, bottom, right, top = trim
    for x in xs:
        yield line(x, top + near, x, top + far)
        yield line(x, bottom - near, x, bottom - far)
    for y in ys:
        yield line(left - near, y, left - far, y)
        yield line(right + near, y, right + far, y)


def fold_marks(
    trim: Extent, bleed: Pt, xs: Iterable[Pt], ys: Iterable[Pt]
) -> Iterator[str]:
    """折叠线 Where to fold, dashed."""
    yield "[3 2] 0 d"
    yield from crop_marks(trim, bleed, xs, ys)
    yield "[] 0 d"


def register_marks(trim: Extent, bleed: Pt) -> Iterator[str]:
    """套准标记 Two crosses in circles off every side, away from cuts and folds."""
    away = _near(bleed) + _LENGTH / 2
    left, bottom, right, top = trim
    spots = []
    for way in _ALONG:
        x, y = left + way * (right - left), bottom + way * (top - bottom)
        spots += [(x, top + away), (x, bottom - away)]
        spots += [(left - away, y), (right + away, y)]
    for x, y in spots:
        yield circle(x, y, _RADIUS)
        yield line(x - _CROSS, y, x + _CROSS, y)
        yield line(x, y - _CROSS, x, y + _CROSS)


def colour_bar(trim: Extent, bleed: Pt) -> Iterator[str]:
    """测控条 Patches over the page's left quarter, as many as fit there."""
    room = (trim[2] - trim[0]) / 4 - _INDENT - _CROSS
    x, y = trim[0] + _INDENT, trim[3] + _near(bleed)
    for place, ink in enumerate(_PATCHES[: int(room / _PATCH)]):
        yield f"q {ink} k {square(x + place * _PATCH, y, _PATCH, _PATCH)} Q"


def slug_line(text: str, trim: Extent, bleed: Pt) -> Iterator[str]:
    """What the sheet is, in small letters under the page's left quarter and beyond."""
    y = trim[1] - _near(bleed) - _LETTER
    room = (trim[2] - trim[0]) / 4 - _INDENT - _CROSS
    height = min(_LETTER, room / max(1, len(text)))
    yield from lettering(text, trim[0] + _INDENT, y, height)
