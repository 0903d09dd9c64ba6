"""Paint: placed lines become a PDF."""

from printbook.paint.frames import BodyFrame
from printbook.paint.haste import seldom_collecting
from printbook.paint.looks import changed_pages
from printbook.paint.pull import Pulled, pull

__all__ = ["BodyFrame", "Pulled", "changed_pages", "pull", "seldom_collecting"]
