"""Copy and style go in, set lines come out: Chinese line breaking, spacing, shaping."""

from printbook.typography.bodies import body_of
from printbook.typography.breaks import LINE_BREAKS
from printbook.typography.castoff import CastOff, add_up, cast_off
from printbook.typography.compose import compose
from printbook.typography.headlines import Breaking, headline_ways
from printbook.typography.initials import Beside, set_beside
from printbook.typography.ladders import WEIGHTS
from printbook.typography.model import (
    COMBINE_ALL,
    Align,
    Autospace,
    Face,
    FaceStack,
    Galley,
    Glyph,
    Hang,
    JustifyBy,
    Line,
    Manner,
    Note,
    NoteKind,
    Orientation,
    RightEdge,
    Ruby,
    RubyAlign,
    RubyPosition,
    Run,
    Scaling,
    TextStyle,
    WordBreak,
)
from printbook.typography.scaling import compose_scaled, scaled_ways
from printbook.typography.spacing import SPACING_STYLES, SPACING_TRIMS

__all__ = [
    "COMBINE_ALL",
    "LINE_BREAKS",
    "SPACING_STYLES",
    "SPACING_TRIMS",
    "WEIGHTS",
    "Align",
    "Autospace",
    "Beside",
    "Breaking",
    "CastOff",
    "Face",
    "FaceStack",
    "Galley",
    "Glyph",
    "Hang",
    "JustifyBy",
    "Line",
    "Manner",
    "Note",
    "NoteKind",
    "Orientation",
    "RightEdge",
    "Ruby",
    "RubyAlign",
    "RubyPosition",
    "Run",
    "Scaling",
    "TextStyle",
    "WordBreak",
    "add_up",
    "body_of",
    "cast_off",
    "compose",
    "compose_scaled",
    "headline_ways",
    "scaled_ways",
    "set_beside",
]
