"""Copy and style go in, set lines come out: Chinese line breaking, spacing, shaping."""

from printbook.typography.bodies import body_of
from printbook.typography.compose import compose, line_counts
from printbook.typography.model import (
    Align,
    Face,
    FaceStack,
    Galley,
    Glyph,
    Line,
    Note,
    NoteKind,
    RightEdge,
    Run,
    TextStyle,
)

__all__ = [
    "Align",
    "Face",
    "FaceStack",
    "Galley",
    "Glyph",
    "Line",
    "Note",
    "NoteKind",
    "RightEdge",
    "Run",
    "TextStyle",
    "body_of",
    "compose",
    "line_counts",
]
