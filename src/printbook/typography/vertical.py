"""How characters stand in a vertical line: upright, on their side, several in one em.

The middle of a vertical line is that of the em box of Chinese, 880 above and 120 below
the baseline, so that letters on their side stand beside Han as they do in a horizontal
line.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import uharfbuzz

from printbook.typography.classes import EM, TypeClass
from printbook.typography.model import COMBINE_ALL, Face, Orientation
from printbook.typography.shaping import Shape, shape_piece, shapeable
from printbook.typography.spacing import SPACINGS
from printbook.typography.usages import Usage
from printbook.units import Em

__all__ = ["is_combined", "on_the_axis", "shape_down", "side_by_side", "usage_in"]

_TOP: Em = 0.88
_MIDDLE: Em = 0.38
# UAX #50, Tr and R: these turn with the line where a face has no vertical form of them.
_TURNING = frozenset(
    "—―…⋯‥–‐～〜〰ー“”‘’（）《》〈〉【】〖〗〔〕［］｛｝「」『』｟｠＿｜＝：；"
)
# clreq 3.1.6.1: in vertical text these are one em, their ink in the middle of it.
_FIXED = "：；？！"


@lru_cache(maxsize=64)
def usage_in(orientation: Orientation, spacing: str) -> Usage:
    """The usage of a spacing style as lines of that orientation have it."""
    usage = SPACINGS[spacing].usage
    if orientation in ("horizontal", "sideways"):
        return usage
    moved = [c for c in _FIXED if usage.classes.get(c) is not TypeClass.CENTRE]
    return replace(
        usage,
        classes={**usage.classes, **dict.fromkeys(moved, TypeClass.DOUBLE)},
        bodies={**usage.bodies, **dict.fromkeys(moved, EM)},
    )


def is_combined(text: str, most: int) -> bool:
    """Whether a piece stands in one em (CSS Writing Modes 4, 9.1)."""
    if most == COMBINE_ALL:
        return len(text) > 1 or text.isascii()
    return len(text) <= most and text.isascii() and text.isdigit()


def shape_down(text: str, face: Face, language: str | None) -> tuple[Shape, ...]:
    """The glyphs of a piece that stands upright, in their vertical forms."""
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([shapeable(ord(character)) for character in text])
    buffer.script = "Latn" if language is None else "Hani"
    buffer.language = language or "en"
    buffer.direction = "ttb"
    uharfbuzz.shape(face.hb_font, buffer)
    infos = buffer.glyph_infos
    if any(_is_level(text[one.cluster], one.codepoint, face) for one in infos):
        return shape_piece(text, face, language)
    starts = [info.cluster for info in infos]
    em = face.upem
    return tuple(
        Shape(
            face,
            info.codepoint,
            -pos.y_offset / em,
            _MIDDLE + pos.x_offset / em,
            -pos.y_advance / em,
            info.cluster,
            _stands_for(text, starts, number),
            1.0,
        )
        for number, (info, pos) in enumerate(
            zip(infos, buffer.glyph_positions, strict=True)
        )
    )


def _stands_for(text: str, starts: Sequence[int], number: int) -> str:
    """What a glyph says: the first of a cluster stands for all its characters."""
    at = starts[number]
    if at in starts[:number]:
        return ""
    return text[at : min((one for one in starts if one > at), default=len(text))]


def _is_level(character: str, gid: int, face: Face) -> bool:
    """Whether it turns with the line, and its face has only its horizontal form."""
    if character not in _TURNING:
        return False
    return bool(gid == face.hb_font.get_nominal_glyph(ord(character)))


def side_by_side(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The glyphs of a horizontal piece upright in one em, narrowed where they must."""
    width = sum(one.advance for one in shapes)
    breadth = min(1.0, 1.0 / width) if width else 1.0
    pen = _MIDDLE - width * breadth / 2
    found = []
    for one in shapes:
        across = pen + one.dx * breadth
        found.append(one._replace(dx=_TOP - one.dy, dy=across, breadth=breadth))
        pen += one.advance * breadth
    return tuple(found)


def on_the_axis(shapes: Sequence[Shape], scale: float) -> tuple[Shape, ...]:
    """Glyphs of another size than their paragraph's, in the middle of the line."""
    rise = _MIDDLE * (1 - scale) / scale
    return tuple(one._replace(dy=one.dy + rise) for one in shapes)
