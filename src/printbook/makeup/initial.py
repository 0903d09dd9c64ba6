"""An initial letter 首字下沉: how large it is, where it stands, what it takes of lines.

CSS Inline 3, 7: Han fills the lines with its body, Latin stands on a baseline and
reaches with its capitals up to those of the first line.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from printbook.design.lift import Leaf
from printbook.design.styles import InlineStyle
from printbook.foundry import Face
from printbook.makeup.firstline import Lines
from printbook.typography import (
    Beside,
    Galley,
    Note,
    Run,
    TextStyle,
    compose,
    set_beside,
)
from printbook.units import Em

__all__ = ["letter_of", "with_letter"]

# Where a letter has no margin of its own, a quarter em parts it from the lines beside.
_GAP: Em = 0.25
# Less than this is rounding.
_SLACK: Em = 0.001
# The body of type reaches so far below its baseline; the axis of vertical lines, round
# which type of any size stands, is the middle of the body.
_FOOT: Em = 0.12
_AXIS: Em = 0.38
# What a line must keep beside a letter.
_LEAST: Em = 1.0
_ENDLESS: Em = 10_000.0


@dataclass(frozen=True, slots=True)
class Letter:
    """An initial set by itself, with where it stands beside its lines."""

    runs: int
    """How many of the leaf's runs are its own."""
    galley: Galley
    where: Beside
    aside: Em
    """What it takes of the lines beside it, the indent of the first included."""


def letter_of(
    leaf: Leaf,
    runs: Sequence[Run],
    style: TextStyle,
    faces: Callable[[InlineStyle], Sequence[Face]],
) -> Letter:
    """The initial letter that a leaf opens with."""
    opening = leaf.opening
    assert opening is not None
    own = tuple(run for run in runs if run.mark < opening.last)
    text = "".join(run.text for run in own)
    size, sink = opening.initial.size, opening.initial.sink
    is_han = opening.initial.align == "ideographic" or (
        opening.initial.align == "auto" and _is_wide(_letter_in(text))
    )
    rows = leaf.style.leading / leaf.style.size
    if is_han:
        scale = (size - 1) * rows + 1
        base = -(sink - 1) * rows + _FOOT * (scale - 1)
    else:
        caps = _cap_height(faces(leaf.style.inline), "H")
        letter = _letter_in(text)
        piece = leaf.pieces[opening.first].style
        scale = ((size - 1) * rows + caps) / _cap_height(faces(piece), letter)
        base = -(sink - 1) * rows
    if leaf.style.is_vertical:
        base -= _AXIS * (1 - scale)
    galley = _set_alone([replace(run, scale=scale) for run in own], style)
    (line,) = galley.lines
    right = line.x[-1] + line.advance[-1] if line.x else 0.0
    has_margin = bool(leaf.pieces[opening.first].style.boxes)
    width = right if has_margin else right + _GAP
    rest = "".join(run.text for run in runs[len(own) :])
    if _is_wide(rest.lstrip()[:1]):
        # The lines beside it stay in the grid of characters.
        width = float(ceil(width - _SLACK))
    x = 0.0 if style.indent_hangs else style.indent
    where = Beside(x, base, opening.initial.above, sink)
    return Letter(len(own), galley, where, x + width)


def _letter_in(text: str) -> str:
    """The letter itself, without the marks around it."""
    marks = ("P", "Z")
    found = (one for one in text if unicodedata.category(one)[0] not in marks)
    return next(found, text[:1])


def _is_wide(character: str) -> bool:
    """Whether it is a character of the grid: Han, kana, a full-width mark."""
    return bool(character) and unicodedata.east_asian_width(character) in "WF"


def _cap_height(faces: Sequence[Face], character: str) -> Em:
    """The height of capitals in the face that has a character."""
    face = next((one for one in faces if one.has(character)), None)
    return face.metrics.cap_height / 1000 if face else 0.7


def _set_alone(runs: Sequence[Run], style: TextStyle) -> Galley:
    plain = replace(style, indent=0.0, justify=False, balance=False, align="start")
    return compose(tuple(runs), measure=_ENDLESS, style=plain)


def with_letter(
    letter: Letter,
    runs: Sequence[Run],
    ems: Sequence[Em],
    style: TextStyle,
    lines: Lines,
) -> Galley:
    """A leaf's lines with its initial; PB4205 is told where those have no room."""
    where = letter.where
    beside = ems[where.above :] or ems[-1:]
    style = replace(style, aside=letter.aside, aside_lines=where.lines)
    found = set_beside(letter.galley, lines(runs[letter.runs :], beside, style), where)
    lack = letter.aside + _LEAST - min(beside[: where.lines])
    if lack <= _SLACK:
        return found
    note = Note("overfull", lack, 0, letter.galley.lines[0].text)
    return replace(found, notes=(*found.notes, note))
