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

__all__ = ["begins_wide", "letter_of", "with_letter"]

# Where a letter has no margin of its own, a quarter em parts it from the lines beside.
_GAP: Em = 0.25
# Less than this is rounding.
_SLACK: Em = 0.001
# The body of type reaches so far above and below its baseline; the axis of vertical
# lines, round which type of any size stands, is the middle of the body.
_HEAD: Em = 0.88
_FOOT: Em = 0.12
_AXIS: Em = 0.38
# Blanks, and what stands for a box in its line.
_UNSEEN = " \t\n\u200b\u2060\ufffc"
# What a line must keep beside a letter.
_LEAST: Em = 1.0
_ENDLESS: Em = 10_000.0


@dataclass(frozen=True, slots=True)
class Letter:
    """An initial set by itself, with where it stands beside its lines."""

    galley: Galley
    where: Beside
    aside: tuple[Em, ...]
    """What it takes of each line beside it, the indent of the first included."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How many times as large as its text it is, and where its baseline stands."""

    scale: float
    base: Em


def letter_of(
    leaf: Leaf,
    letters: Sequence[Run],
    *,
    is_in_grid: bool,
    style: TextStyle,
    faces: Callable[[InlineStyle], Sequence[Face]],
    insets: Sequence[Em],
) -> Letter:
    """The initial letter that a leaf opens with.

    `insets` say how far in of the block each of its rows begins.
    """
    assert leaf.opening is not None
    initial, own = leaf.opening.initial, leaf.pieces[leaf.opening.first].style
    size = _size_of(leaf, _letter_in(_text(letters)), faces(own), faces)
    galley = _set_alone([replace(run, scale=size.scale) for run in letters], style)
    (line,) = galley.lines
    is_floating = initial.floated is not None
    width = line.x[-1] + line.advance[-1]
    width += 0.0 if own.boxes or is_floating else _GAP
    if is_in_grid and not is_floating:
        # The lines beside it stay in the grid of characters.
        width = float(ceil(width - _SLACK))
    x = 0.0 if style.indent_hangs else style.indent
    where = Beside(x, size.base, initial.above, initial.sink)
    rows = insets[initial.above :] or (0.0,)
    last = len(rows) - 1
    shifts = (rows[0] - rows[min(row, last)] for row in range(initial.sink))
    aside = tuple(max(0.0, x + width + shift) for shift in shifts)
    return Letter(galley, where, aside)


def _size_of(
    leaf: Leaf,
    letter: str,
    own: Sequence[Face],
    faces: Callable[[InlineStyle], Sequence[Face]],
) -> _Size:
    """The size of an initial that fills its lines, in ems of its text."""
    assert leaf.opening is not None
    initial, em = leaf.opening.initial, leaf.style.size
    rows = leaf.style.leading / em
    depth, sink = (initial.size - 1) * rows, (initial.sink - 1) * rows
    is_han = initial.align == "ideographic" or (
        initial.align == "auto" and _is_wide(letter)
    )
    if initial.floated is not None:
        scale, lead = initial.floated.em / em, (rows - 1) / 2
        under = lead + _HEAD - initial.floated.over / em
        over = initial.floated.under / em - lead - _FOOT
    elif is_han:
        scale = depth + 1
        under, over = _FOOT * (scale - 1) - sink, sink - _HEAD * (scale - 1)
    else:
        caps = _cap_height(faces(leaf.style.inline), "H")
        scale = (depth + caps) / _cap_height(own, letter)
        under, over = -sink, sink - depth
    vertical = leaf.kind.vertical
    if vertical is None:
        return _Size(scale, under)
    # Lines that follow each other to the right sink over the heads of their type.
    base = over if vertical.mode == "vertical-lr" else under
    return _Size(scale, base - _AXIS * (1 - scale))


def begins_wide(runs: Sequence[Run]) -> bool:
    """Whether copy begins with a character of the grid."""
    return _is_wide(_text(runs).lstrip(_UNSEEN)[:1])


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


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
    rest: Sequence[Run],
    ems: Sequence[Em],
    style: TextStyle,
    lines: Lines,
) -> Galley:
    """The rest of a leaf's copy beside its initial, too wide where that has no room."""
    where = letter.where
    beside = ems[where.above :] or ems[-1:]
    style = replace(style, aside=letter.aside)
    found = set_beside(letter.galley, lines(rest, beside, style), where)
    measures = (*beside, *([beside[-1]] * where.lines))
    pairs = zip(letter.aside, measures, strict=False)
    lack = max(aside + _LEAST - measure for aside, measure in pairs)
    if lack <= _SLACK:
        return found
    note = Note("overfull", lack, 0, letter.galley.lines[0].text)
    return replace(found, notes=(*found.notes, note))
