"""Draws the pictures of the sample: python content/2024-top-ten/artwork/draw.py."""

from collections.abc import Callable
from pathlib import Path

import classroom
import kerb
import letter
import phone
import workshop
from canvas import Canvas, jpeg

PHOTOS = Path(__file__).resolve().parent.parent / "photos"

PICTURES: dict[str, Callable[[], Canvas]] = {
    "1-letter.jpg": letter.paint,
    "2-class.jpg": classroom.paint,
    "3-phone.jpg": phone.paint,
    "4-workshop.jpg": workshop.paint,
    "5-van.jpg": kerb.paint,
}


def main() -> None:
    """Write all pictures into photos/; the same bytes every time."""
    PHOTOS.mkdir(exist_ok=True)
    for seed, (name, paint) in enumerate(PICTURES.items(), 1):
        (PHOTOS / name).write_bytes(jpeg(paint().finished(seed)))


if __name__ == "__main__":
    main()
