"""Glyphs for pieces of text: HarfBuzz, one script run at a time."""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz

from printbook.foundry.characters import is_withheld
from printbook.typography.model import Face, FaceStack

__all__ = ["Shape", "face_of", "shape"]

_UNSHAPEABLE = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Shape:
    """A glyph of a shaped piece; lengths in its own ems, `at` counts characters."""

    face: Face
    gid: int
    dx: float
    dy: float
    advance: float
    at: int
    text: str


@lru_cache(maxsize=65536)
def face_of(character: str, stack: FaceStack) -> Face | None:
    """The face that sets a character: private use and emoji never fall back."""
    if is_withheld(character):
        stack = stack[:1]
    return next((face for face in stack if face.has(character)), None)


def shape(text: str, face: Face, *, script: str, language: str) -> tuple[Shape, ...]:
    """The glyphs of a text that one face sets, in one script.

    Script and language are stated where known: only Hani and zh join —— into one rule.
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([_shapeable(ord(character)) for character in text])
    if script:
        buffer.script = script
        buffer.language = language
        buffer.direction = "ltr"
    else:
        buffer.guess_segment_properties()
    uharfbuzz.shape(face.hb_font, buffer)
    return _shapes(buffer, text, face)


def _shapes(buffer: uharfbuzz.Buffer, text: str, face: Face) -> tuple[Shape, ...]:
    k = 1 / face.upem
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    found = []
    for info, place in zip(infos, positions, strict=True):
        at = info.cluster
        stands_for = "" if at in seen else text[at : ends[at]]
        seen.add(at)
        found.append(
            Shape(
                face,
                info.codepoint,
                place.x_offset * k,
                place.y_offset * k,
                place.x_advance * k,
                at,
                stands_for,
            )
        )
    return tuple(found)


def _shapeable(code: int) -> int:
    """Half a surrogate pair is no character: it becomes U+FFFD."""
    return 0xFFFD if code in _UNSHAPEABLE else code
