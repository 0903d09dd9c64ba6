"""Copy as CSS shows it: white space collapsed, letters transformed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from unicodedata import normalize
from xml.etree.ElementTree import Element

from printbook.design.firsts import Initial
from printbook.design.styles import InlineStyle
from printbook.typography import Ruby

__all__ = ["ATOM", "BREAK", "Piece", "collapse", "is_shapeless", "linked", "written"]

ATOM = "\ufffc"
"""Stands in copy for a box that stands in its line."""

BREAK = "\v"
"""A forced break, before white space is collapsed."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
# CSS Text 3 §4.1.3: a line break of the source between two Han characters is no space;
# marks that Chinese shares with Latin count as Han here.
_HAN = (
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
    r"\u00b7\u2014\u2018-\u201d\u2026]"
)
_HAN_BREAK = re.compile(rf"(?<={_HAN})[ \t\r\f]*\n\s*(?={_HAN})")
_KEEPS_BREAKS = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})
_KEEPS_SPACES = _KEEPS_BREAKS - {"pre-line"}
# Spaces that are more than one blank between words.
_SHAPED = re.compile(r"\t|  |^ | $", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look, or the place of an element that stays in the line."""

    text: str
    style: InlineStyle
    element: Element | None = None
    is_shell: bool = False
    """Whether its element stays for its name and effects only."""
    is_floating: bool = False
    """Whether its element stands at an edge, wherever in the line it is written."""
    keeps: str = ""
    """Declarations that keep what its element inherits."""
    ruby: Ruby | None = None
    """What makes it the reading of characters before it."""
    initial: Initial | None = None
    """What makes it an initial letter, where it opens its block."""


def _capitalized(text: str) -> str:
    return _WORD.sub(lambda word: word[0][0].upper() + word[0][1:], text)


def _widened(text: str) -> str:
    """CSS Text 3 §2.1.3: every character in its full-width form, if it has one."""
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
    return normalize("NFC", text).translate(wide)


_TRANSFORMS: Mapping[str, Callable[[str], str]] = {
    "none": str,
    "uppercase": str.upper,
    "lowercase": str.lower,
    "capitalize": _capitalized,
    "full-width": _widened,
}


def written(text: str, style: InlineStyle) -> str:
    """Text as its element shows it; kept line breaks are forced ones."""
    text = text.replace(ATOM, "").replace(BREAK, " ")
    if style.transform != "none":
        text = _TRANSFORMS[style.transform](text)
    if style.white_space in _KEEPS_BREAKS:
        text = text.replace("\r\n", "\n").replace("\n", BREAK)
    return text


def is_shapeless(text: str, style: InlineStyle) -> bool:
    """Whether no space in it is there for its width."""
    return style.white_space not in _KEEPS_SPACES or not _SHAPED.search(text)


def linked(style: InlineStyle, href: str) -> InlineStyle:
    """The same look, pointing somewhere."""
    return replace(style, href=href)


def collapse(raw: list[Piece]) -> tuple[Piece, ...]:
    """White space as CSS `white-space: normal` treats it, over the whole block."""
    # To the blanks around it a reading is what its base is: a character.
    joined = "".join("字" * len(p.text) if p.ruby else p.text for p in raw)
    if not joined.strip(" \t\n\r\f" + BREAK + ATOM):
        return ()
    keep = _kept_characters(joined)
    pieces: list[Piece] = []
    at = 0
    for piece in raw:
        chars = (keep.get(at + i, "") for i in range(len(piece.text)))
        text = "".join(chars)
        at += len(piece.text)
        if piece.ruby is not None:
            pieces.append(piece)
        elif piece.element is not None:
            pieces.append(replace(piece, text=text))
        elif text and pieces and _look_alike(pieces[-1], piece):
            text = pieces[-1].text + text
            pieces[-1] = Piece(text, piece.style, initial=piece.initial)
        elif text:
            pieces.append(Piece(text, piece.style, initial=piece.initial))
    return tuple(pieces)


def _look_alike(one: Piece, other: Piece) -> bool:
    is_text = one.element is None and one.ruby is None
    is_alike = one.style == other.style and one.initial == other.initial
    return is_text and is_alike


def _kept_characters(joined: str) -> dict[int, str]:
    """By offset, the character that stays: one blank per run, none at the edges."""
    keep = dict(enumerate(joined))
    for found in _SPACE.finditer(joined):
        start, stop = found.span()
        at_edge = start == 0 or stop == len(joined)
        around = joined[start - 1 : start], joined[stop : stop + 1]
        in_han = bool(_HAN_BREAK.match(joined, start)) if start else False
        for offset in range(start, stop):
            del keep[offset]
        if not (at_edge or BREAK in around or in_han):
            keep[start] = " "
    return {at: "\n" if char == BREAK else char for at, char in keep.items()}
