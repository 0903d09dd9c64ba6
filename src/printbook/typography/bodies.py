"""The body of a glyph that was set: a full-width mark has but half an em of it."""

from printbook.typography.classes import EM, MARKS, TypeClass
from printbook.typography.model import Glyph
from printbook.typography.usages import CHINA
from printbook.units import Em

__all__ = ["body_of"]


def body_of(glyph: Glyph, set_width: float = 1.0) -> tuple[Em, Em]:
    """Left and right edge of a glyph's body, in ems of the paragraph.

    `set_width` is that of its line.
    """
    left, right = glyph.x, glyph.x + glyph.advance
    kind = CHINA.edges(glyph.text)[0] if glyph.text else TypeClass.HAN
    if kind not in MARKS:
        return left, right
    scale = glyph.scale * set_width
    width = min(glyph.advance, CHINA.width(glyph.text[0]) / EM * scale)
    return (right - width, right) if kind is TypeClass.OPEN else (left, left + width)
