"""Which characters no fallback may supply, and which need no glyph at all."""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

__all__ = ["face_for", "is_invisible", "is_withheld", "name_of", "shown"]

# Emoji_Presentation=Yes below U+1F000, as first and last of each range, and the blocks
# above it (Unicode 15.1, emoji-data.txt).
_EMOJI = (
    *((0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3)),
    *((0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F)),
    *((0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE)),
    *((0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA)),
    *((0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD)),
    *((0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C)),
    *((0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797)),
    *((0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50)),
    *((0x2B55, 0x2B55), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E)),
    *((0x1F191, 0x1F19A), (0x1F1E6, 0x1F1FF), (0x1F201, 0x1F201)),
    *((0x1F21A, 0x1F21A), (0x1F22F, 0x1F22F), (0x1F232, 0x1F236)),
    *((0x1F238, 0x1F23A), (0x1F250, 0x1F251), (0x1F300, 0x1FAFF)),
)
_EMOJI_STARTS = tuple(first for first, _ in _EMOJI)

# Planes 2 and 3 hold ideographs only; a Python older than the newest extension calls
# its characters unassigned.
_IDEOGRAPHIC = range(0x20000, 0x3FFFE)
# Of emoji and forms, of ideographs, of Mongolian.
_SELECTORS = (
    range(0xFE00, 0xFE10),
    range(0xE0100, 0xE01F0),
    (0x180B, 0x180C, 0x180D, 0x180F),
)
_REPLACEMENT = 0xFFFD
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_UNASSIGNED = frozenset({"Cn", "Co", "Cs"})


def is_invisible(character: str) -> bool:
    """Whether it is a control, a format mark, half a pair or a variation selector."""
    if unicodedata.category(character) in _UNSEEN:
        return True
    return any(ord(character) in selectors for selectors in _SELECTORS)


def is_withheld(character: str) -> bool:
    """Whether only the face asked for may supply it: private use, emoji, unassigned."""
    code = ord(character)
    if code in _IDEOGRAPHIC:
        return False
    if code == _REPLACEMENT or unicodedata.category(character) in _UNASSIGNED:
        return True
    at = bisect_right(_EMOJI_STARTS, code) - 1
    return at >= 0 and code <= _EMOJI[at][1]


class _Lender(Protocol):
    def has(self, character: str, /) -> bool: ...


F = TypeVar("F", bound=_Lender)


def face_for(character: str, stack: Sequence[F]) -> F | None:
    """The first face that may set the character: the first alone if it is withheld."""
    if is_withheld(character):
        stack = stack[:1]
    return next((face for face in stack if face.has(character)), None)


def name_of(character: str) -> str:
    """The character's Unicode name, or its kind where it has none."""
    return unicodedata.name(character, unicodedata.category(character))


def shown(character: str) -> str:
    """The character as a message may show it: signs nobody can draw become a box."""
    return "□" if unicodedata.category(character).startswith("C") else character
