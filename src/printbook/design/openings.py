"""How a block's text opens: its first letter apart, and the look of its first line."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from xml.etree.ElementTree import Element

from printbook.design.copy import Piece
from printbook.design.firsts import Firsts, FirstStyle, Initial, overlaid
from printbook.design.styles import InlineStyle

__all__ = ["Opened", "Opening", "Unheard", "opened", "unheard"]

# CSS Pseudo-Elements 4, 2.2: punctuation that belongs to the letter which it precedes,
# and which it follows: dashes and what connects are letters of their own.
_BEFORE = frozenset({"Ps", "Pi", "Pe", "Pf", "Po"})
_AFTER = _BEFORE - {"Ps", "Pi"}
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Opening:
    """The pieces of an initial letter, from `first` up to `last`, which is none."""

    initial: Initial
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A block's pieces with its first letter apart, and how they look in line one."""

    pieces: tuple[Piece, ...]
    opening: Opening | None = None
    first_line: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Unheard:
    """A property that has no effect, where it was asked for, and on which element."""

    name: str
    where: str
    element: Element


def opened(
    pieces: Sequence[Piece], block: InlineStyle, firsts: Firsts | None
) -> Opened:
    """A block's text as its first letter and its first line ask for it."""
    parted = _with_first_letter(pieces, firsts)
    return Opened(parted, _opening_of(parted), _first_line_of(parted, block, firsts))


def unheard(
    element: Element, found: Opened | None, firsts: Firsts | None
) -> Iterator[Unheard]:
    """What is asked for in vain at the opening of a block; None for one left whole."""
    for where in ("letter", "line"):
        first: FirstStyle | None = getattr(firsts, where, None)
        names = first.unheard if first and found else ()
        yield from (Unheard(name, f"::first-{where}", element) for name in names)
    if found is None:
        initial = firsts.letter.initial if firsts and firsts.letter else None
        if initial is not None:
            yield Unheard(_asking(initial), "::first-letter", element)
        return
    last = found.opening.last if found.opening else 0
    late = next(filter(None, (one.initial for one in found.pieces[last:])), None)
    if late is not None:
        where = "::first-letter" if firsts and firsts.letter else "a span"
        yield Unheard(_asking(late), where, element)


def _asking(initial: Initial) -> str:
    """The property that asks for an initial."""
    return "float" if initial.floated else "initial-letter"


def _opening_of(pieces: Sequence[Piece]) -> Opening | None:
    """The initial letter that a block's text opens with, if any."""
    first = next((at for at, piece in enumerate(pieces) if piece.text), 0)
    initial = pieces[first].initial if pieces else None
    if initial is None:
        return None
    last = first
    while last < len(pieces) and pieces[last].initial == initial:
        last += 1
    if _is_annotated(pieces, last):
        return None
    return Opening(initial, first, last)


def _is_annotated(pieces: Sequence[Piece], last: int) -> bool:
    """Whether a reading belongs to something before a piece."""
    stop = sum(len(piece.text) for piece in pieces[:last])
    at = stop
    for piece in pieces[last:]:
        if piece.ruby is not None and at - piece.ruby.back < stop:
            return True
        at += len(piece.text)
    return False


def _with_first_letter(
    pieces: Sequence[Piece], firsts: Firsts | None
) -> tuple[Piece, ...]:
    """The pieces, those of the first letter apart and in their own look."""
    letter = firsts.letter if firsts else None
    length = _letter_length(_opening_text(pieces)) if letter else 0
    if letter is None or not length:
        return tuple(pieces)
    return tuple(_parted(pieces, length, letter))


def _opening_text(pieces: Sequence[Piece]) -> str:
    """The text before the first thing that is no text."""
    text = ""
    for piece in pieces:
        if piece.ruby is not None or (piece.element is not None and piece.text):
            break
        text += piece.text
    return text


def _letter_length(text: str) -> int:
    """How many characters the first letter has, with the marks that are part of it."""
    at = _run(text, 0, _BEFORE)
    if at >= len(text) or text[at].isspace():
        return 0
    at += 1
    while at < len(text) and _is_joined(text, at):
        at += 1
    return _run(text, at, _AFTER)


def _run(text: str, at: int, kinds: frozenset[str]) -> int:
    """Where a row of marks ends, with the spaces between them."""
    stop = at
    while at < len(text):
        kind = unicodedata.category(text[at])
        if kind in kinds:
            stop = at + 1
        elif kind != "Zs" or text[at] == "\u3000":
            break
        at += 1
    # A space after the last of them stands before the letter, or ends the word.
    return at if kinds == _BEFORE and stop and at < len(text) else stop


def _is_joined(text: str, at: int) -> bool:
    """Whether a character is one letter with what it follows."""
    return (
        unicodedata.category(text[at])[0] == "M"
        or _JOINER in text[at - 1 : at + 1]
        or "\ufe00" <= text[at] <= "\ufe0f"
    )


def _parted(
    pieces: Sequence[Piece], length: int, letter: FirstStyle
) -> Iterator[Piece]:
    for piece in pieces:
        if piece.element is not None or not length:
            yield piece
            continue
        own, rest = piece.text[:length], piece.text[length:]
        length -= len(own)
        style = overlaid(piece.style, letter)
        if letter.box is not None:
            style = replace(style, boxes=(*style.boxes, letter.box))
        yield replace(piece, text=own, style=style, initial=letter.initial)
        if rest:
            yield replace(piece, text=rest)


def _first_line_of(
    pieces: Sequence[Piece], block: InlineStyle, firsts: Firsts | None
) -> tuple[Piece, ...]:
    """Each piece as it looks in the first line; none where that looks like all others.

    What an element in the line says of itself is not the line's to say.
    """
    line = firsts.line if firsts else None
    if line is None or not line.says:
        return ()
    return tuple(
        replace(piece, style=_in_line(piece.style, block, line)) for piece in pieces
    )


def _in_line(style: InlineStyle, block: InlineStyle, line: FirstStyle) -> InlineStyle:
    inherited = frozenset(
        one.name
        for one in fields(InlineStyle)
        if getattr(style, one.name) == getattr(block, one.name)
    )
    return overlaid(style, replace(line, says=line.says & inherited))
