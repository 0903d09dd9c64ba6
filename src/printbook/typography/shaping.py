"""Glyphs for pieces of text: HarfBuzz, one face and one script at a time."""

from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, TypeAlias

import uharfbuzz

from printbook.foundry import characters
from printbook.foundry.characters import is_invisible
from printbook.typography.model import Face, FaceStack
from printbook.units import Em

__all__ = ["Shape", "Shaper", "face_for", "set_in", "shape", "shape_piece", "shapeable"]

_SURROGATES = range(0xD800, 0xE000)
_REPLACEMENT = 0xFFFD

face_for = lru_cache(maxsize=65536)(characters.face_for)
"""The face that sets a character, looked up once for each stack."""


class Shape(NamedTuple):
    """A glyph of a shaped piece; lengths in its own ems, `at` counts characters.

    A tuple, as `Glyph` is: every character of the copy has one.
    """

    face: Face
    gid: int
    dx: Em
    dy: Em
    advance: Em
    at: int
    text: str
    breadth: float = 0.0
    """As `Glyph.breadth`; of an upright glyph `dx` goes down and `dy` to the right."""

    def moved(self, by: int) -> "Shape":
        """The same glyph, its character counted from elsewhere."""
        return self._replace(at=self.at + by) if by else self


def shape_piece(text: str, face: Face, language: str | None) -> tuple[Shape, ...]:
    """The glyphs of a piece in a horizontal line, or in one that lies on its side."""
    if language is not None:
        return shape(text, face, script="Hani", language=language)
    return shape(text, face, script="Latn" if text.isascii() else None, language="en")


Shaper: TypeAlias = Callable[[str, Face, str | None], tuple[Shape, ...]]
"""Sets a piece in one face; a language means Han and its marks."""


def set_in(
    text: str,
    stack: FaceStack,
    *,
    language: str | None,
    shaper: Shaper = shape_piece,
) -> tuple[tuple[Shape, ...], bool]:
    """The glyphs of a piece, and whether a character has none in any face.

    A language means Han and its marks, none a word in letters.
    Such a character gets the .notdef of its neighbour's face, or of the first.
    """
    if not stack:
        return (), False
    setters = [face_for(c, stack) for c in text]
    first_setter = setters[0]
    if first_setter is not None and setters.count(first_setter) == len(setters):
        return shaper(text, first_setter, language), False
    is_missing = any(
        face is None and not is_invisible(c)
        for face, c in zip(setters, text, strict=True)
    )
    chosen: list[Face] = []
    for face in setters:
        chosen.append(face or (chosen[-1] if chosen else stack[0]))
    found: list[Shape] = []
    for face, group in groupby(enumerate(chosen), key=lambda pair: pair[1]):
        first, *rest = (at for at, _ in group)
        shaped = shaper(text[first : first + 1 + len(rest)], face, language)
        found.extend(one.moved(first) for one in shaped)
    return tuple(found), is_missing


def shape(
    text: str, face: Face, *, script: str | None, language: str
) -> tuple[Shape, ...]:
    """The glyphs of a text in one face; the script is guessed where none is given.

    Only script Hani and language zh join —— into one rule, and a lone mark has no
    script of its own: so both are stated.
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([shapeable(ord(character)) for character in text])
    if script is None:
        buffer.guess_segment_properties()
    else:
        buffer.script, buffer.language = script, language
        buffer.direction = "ltr"
    uharfbuzz.shape(face.hb_font, buffer)
    return _shapes(buffer, text, face)


def _shapes(buffer: uharfbuzz.Buffer, text: str, face: Face) -> tuple[Shape, ...]:
    em = face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    if len(infos) == 1:
        ends = {infos[0].cluster: len(text)}
    else:
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    found: list[Shape] = []
    for info, pos in zip(infos, positions, strict=True):
        at = info.cluster
        # The first glyph of a cluster stands for all its characters.
        stands_for = text[at : ends.pop(at)] if at in ends else ""
        x, y, advance = pos.x_offset / em, pos.y_offset / em, pos.x_advance / em
        found.append(Shape(face, info.codepoint, x, y, advance, at, stands_for))
    return tuple(found)


def shapeable(code: int) -> int:
    """Half a surrogate pair is no character: U+FFFD stands for it."""
    return _REPLACEMENT if code in _SURROGATES else code
