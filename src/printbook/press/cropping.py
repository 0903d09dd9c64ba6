"""Which part of a photo its box shows, and how many pixels that needs: arithmetic."""

from dataclasses import dataclass
from typing import TypeAlias

from printbook.units import Pt

__all__ = ["Crop", "Cut", "cut_for"]

Crop: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the upright photo."""

# A box whose sides differ from the photo's by less than half a pixel needs no cut.
_HALF_PIXEL = 0.5


@dataclass(frozen=True, slots=True)
class Cut:
    """What to take of the upright photo, and how many pixels to make of it.

    `ppi` is what the photo offers on the page.
    """

    size: tuple[int, int]
    crop: Crop
    pixels: tuple[int, int]
    ppi: float

    @property
    def is_whole(self) -> bool:
        """Whether every pixel is taken as it is."""
        return self.pixels == self.size


def cut_for(
    size: tuple[int, int],
    box: tuple[Pt, Pt],
    focus: tuple[float, float],
    resolution: int,
) -> Cut:
    """The largest part of the box's shape, as near to the focus as the edges allow."""
    width, height = size
    scale = min(width / box[0], height / box[1])
    # By rounding, the limiting side may come out a hair longer than the photo.
    across, down = min(width, box[0] * scale), min(height, box[1] * scale)
    if width - across < _HALF_PIXEL and height - down < _HALF_PIXEL:
        across, down = width, height
    left = min(max(focus[0] * width - across / 2, 0), width - across)
    top = min(max(focus[1] * height - down / 2, 0), height - down)
    ppi = 72 * scale
    # Never enlarged: pixels that are not there do not help.
    shrink = min(1.0, resolution / ppi)
    pixels = (max(1, round(across * shrink)), max(1, round(down * shrink)))
    return Cut(size, (left, top, left + across, top + down), pixels, ppi)
