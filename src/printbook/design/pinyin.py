"""Pinyin by itself 自动注音: pypinyin's readings, which know characters in phrases."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec

from printbook.design.copy import Piece, written
from printbook.design.styles import InlineStyle
from printbook.typography import Ruby

__all__ = ["is_installed", "spelt"]

# clreq 3.3.4: pinyin is half as large as its base.
_SIZE = 0.5


@lru_cache(maxsize=1)
def is_installed() -> bool:
    """Whether the package is there: it comes with the extra `pinyin`."""
    return find_spec("pypinyin") is not None


def spelt(text: str, style: InlineStyle) -> Iterator[Piece]:
    """Text with the pinyin of every Han character after it; plain without pypinyin."""
    shown = written(text, style)
    if not is_installed():
        yield Piece(shown, style)
        return
    look = replace(style, size=_SIZE * style.size, rules=(), boxes=(), emphasis=None)
    for character, reading in zip(shown, _readings(shown), strict=True):
        yield Piece(character, style)
        if reading != character and _is_han(character):
            yield Piece(reading, look, ruby=Ruby(1, 1))


@lru_cache(maxsize=1024)
def _readings(text: str) -> tuple[str, ...]:
    """The pinyin of each character, or itself."""
    from pypinyin import pinyin

    readings: list[str] = []
    for found, *_ in pinyin(text):
        # What is no Han comes back as it is, in one piece.
        is_copy = text.startswith(found, len(readings))
        readings += found if is_copy else [found]
    return tuple(readings)


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")
