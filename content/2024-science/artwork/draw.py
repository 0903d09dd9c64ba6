"""Draws the pictures of the science page: python content/2024-science/artwork/draw.py.

Canvas, palette and shapes are those of the first sample.
"""

import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
PHOTOS = HERE.parent / "photos"
sys.path.append(str(HERE.parents[1] / "2024-top-ten" / "artwork"))

import axis  # noqa: E402
import bridge  # noqa: E402
import moon  # noqa: E402
from canvas import Canvas, jpeg  # noqa: E402

PICTURES: dict[str, Callable[[], Canvas]] = {
    "1-moon.jpg": moon.paint,
    "2-bridge.jpg": bridge.paint,
    "3-axis.jpg": axis.paint,
}


def main() -> None:
    """Write all pictures into photos/; the same bytes every time."""
    PHOTOS.mkdir(exist_ok=True)
    for seed, (name, paint) in enumerate(PICTURES.items(), 1):
        (PHOTOS / name).write_bytes(jpeg(paint().finished(seed)))


if __name__ == "__main__":
    main()
