"""The dummy 版样: a plan drawn for the desk, before anything is set."""

from printbook.makeup.dummy.drawing import drawing_of
from printbook.makeup.dummy.marks import Drawing
from printbook.makeup.dummy.page import page_of
from printbook.makeup.dummy.svg import svg_of

__all__ = ["Drawing", "drawing_of", "page_of", "svg_of"]
