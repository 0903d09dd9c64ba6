"""Ink: what is painted where a marker stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.design.lift import Leaf
from printbook.typography import Line
from printbook.units import Pt

__all__ = ["Ink", "Sighting", "Stroke"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line of a leaf: left edge and baseline from its marker, in points."""

    leaf: Leaf
    line: Line
    x: Pt
    baseline: Pt
    measure: Pt = 0.0


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
