"""Where the glyphs of a reading stand, over, under or beside the base as it was set."""

from collections.abc import Iterator

from printbook.typography.classes import EM, LATIN_LIKE, type_class
from printbook.typography.paragraph import Reading
from printbook.typography.sorts import Sort
from printbook.units import Em

__all__ = ["placed"]

# The body of type reaches from .12 em below its baseline to .88 em above it. Letters
# hang lower than characters do, and must not touch the base.
_TOP: Em = 0.88
_FOOT: Em = 0.12
_LETTERS_FOOT: Em = 0.26
_MIDDLE: Em = (_TOP - _FOOT) / 2
# clreq 3.3.3.2, of a base 30 units square: symbols 9:9, tones 5:5, the light tone 9:2.
_COLUMN: Em = 15 / 30
_TONE: Em = 5 / 30
_LIGHT: Em = 2 / 30
_TONES = frozenset("ˊˇˋ")
_LIGHT_TONE = "˙"

_At = tuple[Sort, int, Em, Em]
"""A sort with its offset in the copy, and where it stands: x and baseline in ems."""


def placed(reading: Reading, left: Em, right: Em, scale: float) -> Iterator[_At]:
    """Each sort of a reading with its place; `left` and `right` are its base's edges.

    `scale` is that of the base.
    """
    if reading.ruby.position == "inter-character":
        yield from _beside(reading, right - _COLUMN * scale, scale)
        return
    is_spelt = any(type_class(sort.left) in LATIN_LIKE for sort, _, _ in reading.pieces)
    if reading.ruby.position == "under":
        y = -_FOOT * scale - _TOP * reading.scale
    else:
        y = _TOP * scale + (_LETTERS_FOOT if is_spelt else _FOOT) * reading.scale
    start, step = _spacing(reading, right - left - reading.width / EM)
    for nth, (sort, at, x) in enumerate(reading.pieces):
        yield sort, at, left + start + nth * step + x / EM, y


def _spacing(reading: Reading, free: Em) -> tuple[Em, Em]:
    """Where the reading begins in the room of its base, and what it spreads by."""
    count, align = len(reading.pieces), reading.ruby.align
    if align == "start":
        return 0.0, 0.0
    if align == "space-between" and count > 1:
        return 0.0, free / (count - 1)
    if align == "space-around" and free > 0:
        step = free / count
        return step / 2, step
    return free / 2, 0.0


def _beside(reading: Reading, left: Em, scale: float) -> Iterator[_At]:
    """Symbols one below the other in the middle of the base's height, tones at them."""
    cell = reading.scale
    symbols = [sort for sort, _, _ in reading.pieces if _is_symbol(sort)]
    top = _MIDDLE * scale + len(symbols) * cell / 2
    tone_x = left + cell + _TONE * scale / 2
    for sort, at, _ in reading.pieces:
        if sort.text in _TONES:
            foot = _MIDDLE * scale - len(symbols) * cell / 2
            yield sort, at, *_inked_at(sort, tone_x, foot + cell)
        elif sort.text == _LIGHT_TONE:
            crest = _MIDDLE * scale + len(symbols) * cell / 2
            yield sort, at, *_inked_at(sort, left + cell / 2, crest + _LIGHT * scale)
        else:
            yield sort, at, left + (cell - sort.width / EM) / 2, top - _TOP * cell
            top -= cell


def _is_symbol(sort: Sort) -> bool:
    return sort.text not in _TONES and sort.text != _LIGHT_TONE


def _inked_at(sort: Sort, x: Em, y: Em) -> tuple[Em, Em]:
    """Where a sort stands whose ink has its middle at a point."""
    if not sort.glyphs:
        return x - sort.width / EM / 2, y
    one, dx = sort.glyphs[0]
    extents = one.face.hb_font.get_glyph_extents(one.gid)
    unit = sort.scale / one.face.upem
    middle_x = (extents.x_bearing + extents.width / 2) * unit
    middle_y = (extents.y_bearing + extents.height / 2) * unit
    return x - dx - middle_x, y - middle_y
