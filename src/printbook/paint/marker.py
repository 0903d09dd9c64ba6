"""Markers: three empty glyphs in the page that spell the number of an ink."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from printbook.design.door import BARE, BESIDE, FRAME, MARKER_FAMILY, SET, SHELL
from printbook.design.marks import BASE, DIGITS, encode
from printbook.units import Pt

__all__ = [
    "Copyist",
    "bare",
    "declare",
    "decode",
    "empty",
    "encode",
    "keep_inherited",
    "mark_block",
    "mark_lines",
    "set_lines",
    "share_lines",
]

# The glyph of U+E000 is the marker font's second, after .notdef.
_GLYPH_OF_ZERO = 1
_HAIR: Pt = 0.0005
_HEX = re.compile(rb"<([0-9a-fA-F]+)>")


def decode(show: bytes) -> tuple[int, ...]:
    """The numbers spelt by the operand of a TJ that shows marker glyphs."""
    glyphs = b"".join(_HEX.findall(show))
    digits = [
        int(glyphs[i : i + 4], 16) - _GLYPH_OF_ZERO for i in range(0, len(glyphs), 4)
    ]
    digits = [digit for digit in digits if 0 <= digit < BASE]
    return tuple(
        digits[i] * BASE**2 + digits[i + 1] * BASE + digits[i + 2]
        for i in range(0, len(digits) - DIGITS + 1, DIGITS)
    )


def mark_block(element: Element, number: int) -> None:
    """Empty a frame and leave one marker at its top left corner."""
    _clear(element)
    element.set(FRAME, "")
    element.text = encode(number)


class Copyist:
    """Writes a block anew: markers, and among them the elements that stay."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.last: Element | None = None
        _clear(element)
        element.text = ""

    def mark(self, number: int) -> None:
        """Spell a number."""
        self._write(encode(number))

    def end_line(self) -> None:
        """Begin a new line."""
        self._write("\n")

    def skip(self, width: Pt) -> None:
        """Leave a gap, or go back when it is negative."""
        if abs(width) > _HAIR:
            self.put(Element("pb-gap", {"style": f"margin-left:{width:.4f}pt"}))

    def put(self, element: Element) -> None:
        """Let an element stand here."""
        element.tail = ""
        self.element.append(element)
        self.last = element

    def _write(self, text: str) -> None:
        if self.last is None:
            self.element.text = (self.element.text or "") + text
        else:
            self.last.tail = (self.last.tail or "") + text


def mark_lines(element: Element, numbers: Sequence[int], leading: Pt) -> None:
    """Replace a block's text by one marker per line."""
    copyist = Copyist(element)
    for at, number in enumerate(numbers):
        if at:
            copyist.end_line()
        copyist.mark(number)
    set_lines(element, leading, is_beside=False)


def set_lines(element: Element, leading: Pt | None, *, is_beside: bool) -> None:
    """Say on a block that its lines are ours, and their leading if its style does not.

    WeasyPrint reads every style attribute anew, so that most blocks should have none.
    """
    element.set(SET, "")
    if is_beside:
        element.set(BESIDE, "")
    if leading is not None:
        declare(element, f"line-height:{leading:.4f}pt")


def bare(element: Element, generated: Sequence[str]) -> None:
    """Say which generated texts stand in our lines, and shall not stand beside them."""
    if generated:
        element.set(BARE, " ".join(generated))


def share_lines(element: Element, families: Sequence[str], how: str) -> None:
    """Say that WeasyPrint sets something there as well, in these families."""
    element.set(SET, how)
    listed = ",".join(f'"{family}"' for family in (MARKER_FAMILY, *families))
    declare(element, f"font-family:{listed} !important")


def keep_inherited(element: Element, declarations: str) -> None:
    """Let an element inherit what it would without markers around it."""
    own = element.get("style", "")
    if declarations and not own.startswith(declarations):
        element.set("style", f"{declarations};{own}")


def empty(shell: Element) -> None:
    """Leave of an element nothing but its name and effects."""
    _clear(shell)
    shell.text = None
    shell.set(SHELL, "")


def declare(element: Element, declaration: str) -> None:
    """Add a declaration to an element's own style; one of the same name goes."""
    name = declaration.partition(":")[0]
    kept = [
        one
        for one in element.get("style", "").split(";")
        if one.strip() and one.partition(":")[0].strip() != name
    ]
    element.set("style", ";".join([*kept, declaration]))


def _clear(element: Element) -> None:
    for child in list(element):
        element.remove(child)
