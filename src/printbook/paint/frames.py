"""Where body text stands on the painted pages: the list that line meters read."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from printbook.paint.ink import Ink, Stroke
from printbook.paint.write import Pages
from printbook.units import Pt

__all__ = ["BodyFrame", "body_frames"]

BodyFrame = dict[str, float | int | str]
"""page, x, y, w, h in points from the page's top left; measure_em; role."""

_BODY = "p"


def body_frames(pages: Pages, inks: dict[int, Ink]) -> Iterator[BodyFrame]:
    """Boxes of running text in reading order, points from the page's top left.

    A subhead parts a frame in two: body frames hold no headlines, subheads or captions.
    """
    for sighting in sorted(pages.sightings, key=lambda one: one.number):
        ink = inks[sighting.number]
        if not ink.is_frame:
            continue
        top = pages.page_heights[sighting.page] - sighting.y
        for is_body, run in groupby(ink.strokes, key=_is_body):
            if is_body:
                yield _box(list(run), sighting.page, sighting.x, top)


def _is_body(stroke: Stroke) -> bool:
    return stroke.leaf.element.tag == _BODY and not stroke.leaf.style.is_vertical


def _box(strokes: Sequence[Stroke], page: int, left: Pt, top: Pt) -> BodyFrame:
    first, last = strokes[0], strokes[-1]
    style = first.leaf.style
    start = top + first.baseline - style.baseline_at(first.line.size)
    foot = last.leaf.style.leading - last.leaf.style.baseline_at(last.line.size)
    stop = top + last.baseline + foot
    return {
        "page": page + 1,
        "x": round(left, 3),
        "y": round(start, 3),
        "w": round(first.measure, 3),
        "h": round(stop - start, 3),
        "measure_em": round(first.measure / style.size, 3),
        "role": "body",
    }
