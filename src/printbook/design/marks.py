"""Numbers spelt in the marker font's glyphs, as characters of the page's text."""

__all__ = ["BASE", "DIGITS", "FIRST", "encode", "holds_text", "spelt"]

FIRST = 0xE000
BASE = 64
DIGITS = 3

_MARKS = {chr(FIRST + digit): digit for digit in range(BASE)}
_BLANK = frozenset(" \n\t\u200b\u00ad") | frozenset(_MARKS)


def encode(number: int) -> str:
    """The three characters that spell an ink's number (up to 262,143)."""
    if not 0 <= number < BASE**DIGITS:
        raise ValueError(f"no marker for {number}")
    digits = (number // BASE**2, number // BASE % BASE, number % BASE)
    return "".join(chr(FIRST + digit) for digit in digits)


def spelt(text: str) -> int | None:
    """The number that a text box begins with; None when it begins with none."""
    digits = [_MARKS.get(character, -1) for character in text[:DIGITS]]
    if len(digits) < DIGITS or min(digits) < 0:
        return None
    return digits[0] * BASE**2 + digits[1] * BASE + digits[2]


def holds_text(text: str) -> bool:
    """Whether a text shows more than markers and white space."""
    return not _BLANK.issuperset(text)
