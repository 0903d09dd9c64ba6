"""Rectangles on a page, in points, measured from its top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.units import Pt

__all__ = ["Rect", "around"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A box in points; y grows downwards."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def right(self) -> Pt:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Pt:
        """The y of the lower edge."""
        return self.y + self.height

    def moved(self, dx: Pt, dy: Pt) -> "Rect":
        """The same box, shifted."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)


def around(boxes: Sequence[Rect]) -> Rect:
    """The smallest box that holds some others."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Rect(left, top, right - left, bottom - top)
