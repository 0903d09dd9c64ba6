"""The boxes of a page that take lines of a thread."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printbook.design.kinds import Kind, Sample
from printbook.design.vertical import ENDLESS, Vertical
from printbook.units import Pt

__all__ = ["Frame", "frames_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A box on the page that takes lines of a thread; lengths in points.

    `width` is that along the lines and `height` that across them, so in a vertical
    frame they are its height and its width.
    """

    element: Element
    width: Pt
    height: Pt
    vertical: Vertical | None = None
    offset: Pt = 0.0
    """How far down in its element a row of vertical lines begins."""


def frames_of(element: Element, kind: Kind, sample: Sample) -> list[Frame]:
    """The frames of an element: one, or as many as it has rows of vertical lines."""
    vertical = kind.vertical
    if vertical is None:
        return [Frame(element, kind.width, kind.height)]
    along = kind.height if vertical.has_height else _longest(sample)
    across = kind.width if vertical.has_width else ENDLESS
    rows, gap = vertical.rows, vertical.gap
    row = (along - gap * (rows - 1)) / rows
    return [
        Frame(element, row, across, vertical, number * (row + gap))
        for number in range(rows)
    ]


def _longest(sample: Sample) -> Pt:
    """How long a vertical line may become where nobody says: a page's type area."""
    return max(sample.areas.values(), default=ENDLESS)
