"""Characters as a proof compares them: blanks away, one form for what looks alike."""

import unicodedata
from functools import cache

__all__ = ["fold", "folded"]

# No ink of their own: blanks, joiners, soft hyphens, direction marks, selectors.
_INKLESS = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_SELECTORS = ((0x180B, 0x180D), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
# Compatibility forms that faces draw with the glyph of the plain character: radicals,
# compatibility ideographs, Latin ligatures (UAX #15).
_SAME_GLYPH = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0x2F800, 0x2FA1F))
# Marks that many faces draw with one glyph, so that either may be read back.
_SAME_MARK = str.maketrans("―⋯•‧・‐‑ʼ", "—…···--’")


@cache
def fold(character: str) -> str:
    """The character's comparable form, "" when it has no ink."""
    point = ord(character)
    if unicodedata.category(character) in _INKLESS or _is_in(point, _SELECTORS):
        return ""
    if _is_in(point, _SAME_GLYPH):
        return unicodedata.normalize("NFKC", character)
    return character.translate(_SAME_MARK)


def folded(text: str) -> str:
    """A text's comparable form."""
    return "".join(map(fold, text))


def _is_in(point: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= point <= last for first, last in ranges)
