"""Ink: what is painted where a marker stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.design.lift import Leaf
from printbook.typography import Glyph, Line
from printbook.units import Pt

__all__ = ["Ink", "Sighting", "Stroke", "painted_glyphs"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line of a leaf: left edge and baseline from its marker, in points."""

    leaf: Leaf
    line: Line
    x: Pt
    baseline: Pt
    measure: Pt = 0.0
    start: int = 0
    stop: int | None = None
    """Which of the copy's characters are painted here; None: up to the line's end."""


def painted_glyphs(stroke: Stroke) -> Sequence[Glyph]:
    """The glyphs of a stroke: all of its line's, or those of a stretch of it."""
    glyphs = stroke.line.glyphs
    if not stroke.start and stroke.stop is None:
        return glyphs
    stop = stroke.line.stop if stroke.stop is None else stroke.stop
    return [one for one in glyphs if stroke.start <= one.start < max(stop, 1)]


@dataclass(frozen=True, slots=True)
class Ink:
    """The lines painted at one marker: a whole frame, or one line of the flow."""

    strokes: Sequence[Stroke]
    is_frame: bool


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an ink was painted: page from 0, and the strokes outside their clip."""

    number: int
    page: int
    x: Pt
    y: Pt
    clipped: tuple[Stroke, ...]
