"""Writes markers into the page, and says what will be painted at each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from printbook.design.copy import ATOM, Piece
from printbook.design.door import ITEM, LED
from printbook.design.lift import Frame, Leaf
from printbook.design.rhythm import Rhythm
from printbook.design.survey import Room
from printbook.makeup import Filled, Standing
from printbook.makeup.pour import Poured
from printbook.makeup.upright import origin_of, size_of
from printbook.paint.ink import Ink, Stroke
from printbook.paint.marker import (
    Copyist,
    bare,
    declare,
    empty,
    keep_inherited,
    mark_block,
    set_lines,
    share_lines,
)
from printbook.paint.quoted import keep_text_readable
from printbook.paint.scrolls import lay_scroll
from printbook.typography import Line
from printbook.units import Em, Pt

__all__ = ["Placed", "place", "stroke_of"]


@dataclass(slots=True)
class Placed:
    """The inks by number, in document order, and the numbers that begin each line."""

    inks: dict[int, Ink] = field(default_factory=dict)
    lines: dict[Leaf, list[int]] = field(default_factory=dict)

    def add(self, ink: Ink) -> int:
        """Number an ink."""
        number = len(self.inks)
        self.inks[number] = ink
        return number

    def cut(self, stop: int) -> None:
        """Let the last ink end at a place in the copy."""
        number = len(self.inks) - 1
        (stroke,) = self.inks[number].strokes
        self.inks[number] = Ink((replace(stroke, stop=stop),), is_frame=False)

    def shifted(self, rooms: Mapping[int, Room]) -> dict[int, Ink]:
        """The inks, those moved back whose markers stand after something else."""
        inks = dict(self.inks)
        for leaf, numbers in self.lines.items():
            if not (leaf.is_run or leaf.has_lead):
                continue
            shift = 0.0
            for number in range(numbers[0], _after(numbers, self.inks, leaf)):
                if number in numbers:
                    shift = rooms[number].shift if number in rooms else 0.0
                inks[number] = _moved(inks[number], -shift)
        return inks


def _after(numbers: Sequence[int], inks: Mapping[int, Ink], leaf: Leaf) -> int:
    """The number after a leaf's last ink."""
    number = numbers[-1] + 1
    while number in inks and inks[number].strokes[0].leaf is leaf:
        number += 1
    return number


def _moved(ink: Ink, by: Pt) -> Ink:
    strokes = tuple(replace(stroke, x=stroke.x + by) for stroke in ink.strokes)
    return replace(ink, strokes=strokes)


def place(filled: Filled) -> Placed:
    """Replace the page's text by markers; text that waits for its measure stays."""
    placed = Placed()
    for poured in filled.poured:
        _place_thread(poured, placed)
        if poured.thread.scroll is not None:
            lay_scroll(poured, poured.thread.scroll)
    for one in filled.standing:
        if one.galley.lines:
            _place_leaf(one, placed)
    return placed


def _place_thread(poured: Poured, placed: Placed) -> None:
    pairs = zip(poured.thread.frames, poured.frames, strict=True)
    for element, rows in groupby(pairs, key=lambda pair: pair[0].element):
        held = list(rows)
        strokes = tuple(
            Stroke(p.leaf, p.line, *origin_of(frame, p), frame.width)
            for frame, lines in held
            for p in lines
        )
        mark_block(element, placed.add(Ink(strokes, is_frame=True)))
        _hold_upright([frame for frame, _ in held])
        for leaf in poured.thread.leaves:
            if leaf.element is element:
                keep_text_readable(leaf)


def _hold_upright(frames: Sequence[Frame]) -> None:
    """Give a vertical block the size that its style sheet left to its lines."""
    element, vertical = frames[0].element, frames[0].vertical
    if vertical is None:
        return
    declare(element, "columns:auto")
    if vertical.is_cell:
        declare(element, "vertical-align:top")
    width, height = size_of(frames)
    # What is stated stays as it is: rounded up by a hair it might not fit its page.
    if not vertical.has_width:
        declare(element, f"width:{width + vertical.edges[0]:.4f}pt")
    if not vertical.has_height:
        declare(element, f"height:{height + vertical.edges[1]:.4f}pt")


def _place_leaf(one: Standing, placed: Placed) -> None:
    leaf, fitting = one.leaf, one.fitting
    style = leaf.style
    measures = fitting.measures
    copyist = Copyist(leaf.element)
    numbers = placed.lines[leaf] = []
    stays = _stays_by_line(leaf, one.galley.lines)
    widths = iter(fitting.widths)
    for number, line in enumerate(one.galley.lines):
        if number:
            copyist.end_line()
        measure = measures[min(number, len(measures) - 1)]
        stroke = replace(stroke_of(leaf, line), measure=measure)
        numbers.append(len(placed.inks))
        _write_line(copyist, stroke, stays[number], widths, placed)
    leading = None if style.is_leading_stated else style.leading
    set_lines(leaf.element, leading, is_beside=fitting.is_beside)
    if style.rhythm is not None and not leaf.is_run:
        _keep_step(leaf, style.rhythm, len(one.galley.lines))
    if leaf.opening is not None:
        own = leaf.kind.flowing.orphans if leaf.kind.flowing else 0
        declare(leaf.element, f"orphans:{max(own, leaf.least_rows)}")
    bare(leaf.element, leaf.generated)
    if leaf.has_lead or leaf.kind.has_marker:
        how = LED if leaf.has_lead else ITEM
        share_lines(leaf.element, style.inline.families, how)
    if leaf.kind.is_fluid:
        block = leaf.element if leaf.block is None else leaf.block
        declare(block, f"min-width:{max(measures) + leaf.kind.edges:.4f}pt")
    keep_text_readable(leaf)


def _keep_step(leaf: Leaf, rhythm: Rhythm, lines: int) -> None:
    """Pad a block to a whole number of its steps, margins and borders included."""
    style = leaf.style
    own = rhythm.top + rhythm.bottom + rhythm.borders
    lack = rhythm.lack(style.before + own + lines * style.leading + style.after)
    declare(leaf.element, f"padding-top:{rhythm.top + lack / 2:.4f}pt")
    declare(leaf.element, f"padding-bottom:{rhythm.bottom + lack / 2:.4f}pt")


def stroke_of(leaf: Leaf, line: Line) -> Stroke:
    """A line at a marker of its own.

    The marker's baseline centres the em box of Chinese in the line.
    """
    style = leaf.style
    centred = (style.leading - style.size) / 2 + 0.88 * style.size
    baseline = style.baseline_at(line.size) - centred
    return Stroke(leaf, line, 0.0, baseline, leaf.measure)


def _stays_by_line(leaf: Leaf, lines: Sequence[Line]) -> list[list[tuple[int, Piece]]]:
    """By line, the elements that stand in it, each with its offset in the copy."""
    found: list[list[tuple[int, Piece]]] = [[] for _ in lines]
    number = 0
    for offset, piece in leaf.stays:
        while number + 1 < len(lines) and lines[number + 1].start <= offset:
            number += 1
        found[number].append((offset, piece))
    return found


def _write_line(
    copyist: Copyist,
    stroke: Stroke,
    stays: Sequence[tuple[int, Piece]],
    widths: Iterator[Pt],
    placed: Placed,
) -> None:
    """Markers for each stretch of a line, and between them what stands there."""
    line, em = stroke.line, stroke.leaf.style.size
    atoms = (x * em for c, x in zip(line.text, line.x, strict=True) if c == ATOM)
    pen = 0.0
    for _, piece in stays:
        if piece.is_floating or piece.is_shell:
            _put(copyist, piece)
    copyist.mark(placed.add(Ink((stroke,), is_frame=False)))
    for offset, piece in stays:
        if piece.is_floating or piece.is_shell:
            continue
        x = next(atoms, pen) if piece.text else _x_at(line, offset) * em
        copyist.skip(x - pen)
        pen = x + (next(widths, 0.0) if piece.text else 0.0)
        _put(copyist, piece)
        stop = offset + len(piece.text)
        placed.cut(stop)
        if stop < line.stop:
            rest = replace(stroke, x=-pen, start=stop)
            copyist.mark(placed.add(Ink((rest,), is_frame=False)))


def _x_at(line: Line, offset: int) -> Em:
    """Where a line has come when it reaches a place in the copy."""
    after = (glyph.x for glyph in line.glyphs if glyph.start >= offset)
    return next(after, line.x[-1] + line.advance[-1] if line.x else 0.0)


def _put(copyist: Copyist, piece: Piece) -> None:
    element = piece.element
    assert element is not None
    if piece.is_shell:
        empty(element)
    else:
        keep_inherited(element, piece.keeps)
    copyist.put(element)
