"""Markers: three empty glyphs in the page that spell the number of an ink."""

import re
from xml.etree.ElementTree import Element

from printbook.design.door import FRAME, SET

__all__ = ["decode", "encode", "mark_block", "mark_lines"]

_FIRST = 0xE000
_BASE = 64
_DIGITS = 3
# The glyph of U+E000 is the marker font's second, after .notdef.
_GLYPH_OF_ZERO = 1
_HEX = re.compile(rb"<([0-9a-fA-F]+)>")


def encode(number: int) -> str:
    """The three characters that spell an ink's number (up to 262,143)."""
    if not 0 <= number < _BASE**_DIGITS:
        raise ValueError(f"no marker for {number}")
    digits = (number // _BASE**2, number // _BASE % _BASE, number % _BASE)
    return "".join(chr(_FIRST + digit) for digit in digits)


def decode(show: bytes) -> tuple[int, ...]:
    """The numbers spelt by the operand of a TJ that shows marker glyphs."""
    glyphs = b"".join(_HEX.findall(show))
    digits = [
        int(glyphs[i : i + 4], 16) - _GLYPH_OF_ZERO for i in range(0, len(glyphs), 4)
    ]
    digits = [digit for digit in digits if 0 <= digit < _BASE]
    return tuple(
        digits[i] * _BASE**2 + digits[i + 1] * _BASE + digits[i + 2]
        for i in range(0, len(digits) - _DIGITS + 1, _DIGITS)
    )


def mark_block(element: Element, number: int) -> None:
    """Empty a frame and leave one marker at its top left corner."""
    _clear(element)
    element.set(FRAME, "")
    element.text = encode(number)


def mark_lines(element: Element, numbers: list[int], leading: float) -> None:
    """Replace a block's text by one marker per line; `leading` in points."""
    _clear(element)
    element.set(SET, "")
    # Not parted by <br>: a style sheet may hide those.
    element.text = "\n".join(map(encode, numbers))
    own = element.get("style", "").rstrip("; ")
    style = f"line-height:{leading:.4f}pt;"
    element.set("style", f"{own};{style}" if own else style)


def _clear(element: Element) -> None:
    for child in list(element):
        element.remove(child)
