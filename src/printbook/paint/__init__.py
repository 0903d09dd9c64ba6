"""Paint: placed lines become a PDF."""

from printbook.paint.frames import BodyFrame
from printbook.paint.pull import Pulled, pull

__all__ = ["BodyFrame", "Pulled", "pull"]
