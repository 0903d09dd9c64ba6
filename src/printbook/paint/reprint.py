"""Reprints masters: each page of a book with its own lines, folio, marks and links."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.masterpages import Furniture, MasterPage, set_furniture
from printbook.design.styles import PX
from printbook.makeup.book import Obstacle
from printbook.makeup.pour import Compose
from printbook.paint.ink import Ink, Stroke
from printbook.paint.marks import Mark, marks_of
from printbook.paint.place import stroke_of
from printbook.paint.repeats import Repeats
from printbook.paint.sheets import Run, Sheet, Solid
from printbook.units import Pt

__all__ = ["Reprint", "reprint"]


@dataclass(frozen=True, slots=True)
class Reprint:
    """The masters of a book, each once, and what each page prints off them."""

    masters: Any
    pages: Any
    """The book's pages with their names and bookmarks, a document of repeats."""
    numbers: Sequence[int]
    """By page, its master."""
    inks: Mapping[int, Ink]
    slots: Sequence[Mapping[int, int]]
    """By page, the ink at each slot of its master."""
    heads: Sequence[Sequence[Stroke]]
    """By page, lines in its margins, from the page's top left corner."""
    tops: Sequence[Sequence[Element]]
    """By page, the elements of the body that stand on it."""
    shifts: Sequence[Mapping[int, Pt]]
    """By page, how far what follows a slot is moved down; the slot after it, back."""


def reprint(repeats: Repeats, compose: Compose) -> Reprint:
    """The pages of a book; raises Obstacle for a running head of two lines."""
    marks = tuple(marks_of(repeats))
    heads = tuple(_running_heads(repeats, marks, compose))
    inks: dict[int, Ink] = {}
    slots = [_inked(repeats, sheet, inks) for sheet in repeats.sheets]
    used = list(dict.fromkeys(repeats.masters))
    set_furniture(used)
    numbers = {master: number for number, master in enumerate(used)}
    pages = [
        _named(master.page, own)
        for master, own in zip(repeats.masters, marks, strict=True)
    ]
    return Reprint(
        repeats.document.copy(_bare(used, marks)),
        repeats.document.copy(pages),
        [numbers[master] for master in repeats.masters],
        inks,
        _shared(repeats, slots),
        heads,
        [_tops(sheet) for sheet in repeats.sheets],
        [_shifts(repeats, sheet) for sheet in repeats.sheets],
    )


def _shifts(repeats: Repeats, sheet: Sheet) -> dict[int, Pt]:
    """What a sheet's pieces are moved by, from their places in the master."""
    shifts: dict[int, Pt] = {}
    for piece, copied in repeats.pieces(sheet):
        if isinstance(piece, Solid) and copied.edges is not None:
            before, after = copied.edges
            shifts[before] = piece.y - copied.top
            shifts[after] = copied.top - piece.y
    return shifts


def _bare(used: Sequence[MasterPage], marks: Sequence[Sequence[Mark]]) -> list[Any]:
    """The masters' pages without bookmarks; all names are there, so links are kept."""
    pages = []
    for master in used:
        page = copy(master.page)
        page.bookmarks, page.anchors = [], {}
        pages.append(page)
    names = (name for own in marks for mark in own for name in mark.names)
    pages[0].anchors = dict.fromkeys(names, (0.0, 0.0, 0.0, 0.0))
    return pages


def _tops(sheet: Sheet) -> tuple[Element, ...]:
    """The elements of the body on a sheet; a run in the body itself is its own."""
    tops: list[Element] = []
    for piece in sheet.pieces:
        block = piece.slips[0][0] if isinstance(piece, Run) else piece.block
        top = block.top
        if not tops or tops[-1] is not top:
            tops.append(top)
    return tuple(tops)


def _shared(
    repeats: Repeats, slots: Sequence[Mapping[int, int]]
) -> list[Mapping[int, int]]:
    """Where one piece fills several pages, its lines may stand on any of them."""
    shared: list[Mapping[int, int]] = []
    for sheet, own in zip(repeats.sheets, slots, strict=True):
        shared.append(shared[-1] if sheet.nth else own)
    return shared


def _inked(repeats: Repeats, sheet: Sheet, inks: dict[int, Ink]) -> dict[int, int]:
    """The inks of a sheet, by the slots of its master."""
    found: dict[int, int] = {}
    standing = repeats.setting.standing
    for piece, copied in () if sheet.nth else repeats.pieces(sheet):
        if isinstance(piece, Run):
            found[copied.slots[0]] = len(inks)
            inks[len(inks)] = Ink(tuple(_strokes(piece, copied.top)), is_frame=True)
            continue
        lines = (
            stroke_of(leaf, line)
            for element, _ in repeats.parts(piece, copied)
            if element in standing
            for leaf, galley in (standing[element],)
            for line in galley.lines
        )
        for slot, stroke in zip(copied.slots, lines, strict=True):
            found[slot] = len(inks)
            inks[len(inks)] = Ink((stroke,), is_frame=False)
    return found


def _strokes(run: Run, top: float) -> Iterator[Stroke]:
    """The lines of a run, from its top left corner."""
    for block, slip in run.slips:
        leaf, galley = block.leaf, block.galley
        assert leaf is not None
        assert galley is not None
        head = slip.top - top
        for line in galley.lines[slip.first : slip.last]:
            baseline = head + leaf.style.baseline_at(line.size)
            yield Stroke(leaf, line, block.x, baseline, leaf.measure)
            head += block.strip.leading


def _named(page: Any, marks: Sequence[Mark]) -> Any:
    """A copy of a master's page with names and bookmarks of its own."""
    own = copy(page)
    own.anchors = {
        name: (mark.x / PX, mark.y / PX, mark.x / PX, mark.y / PX)
        for mark in reversed(marks)
        for name in mark.names
    }
    own.bookmarks = [
        (level, label, (mark.x / PX, mark.y / PX), state)
        for mark in marks
        if mark.bookmark
        for level, label, state in (mark.bookmark,)
    ]
    return own


def _running_heads(
    repeats: Repeats, marks: Sequence[Sequence[Mark]], compose: Compose
) -> Iterator[tuple[Stroke, ...]]:
    """By page, its folio and its running heads."""
    last: dict[str, str] = {}
    for number, (master, own) in enumerate(zip(repeats.masters, marks, strict=True)):
        first = dict(last)
        last = dict(last)
        for name, text in reversed([pair for mark in own for pair in mark.strings]):
            first[name] = text
        for name, text in [pair for mark in own for pair in mark.strings]:
            last[name] = text
        said = {
            ("page", ""): str(number + 1),
            ("pages", ""): str(len(repeats.masters)),
            **{("string first", name): text for name, text in first.items()},
            **{("string last", name): text for name, text in last.items()},
        }
        yield tuple(_heads(master, said, compose))


def _heads(
    master: MasterPage, said: Mapping[tuple[str, str], str], compose: Compose
) -> Iterator[Stroke]:
    for furniture in master.furniture:
        text = "".join(
            value if kind == "text" else said.get((kind, value), "")
            for kind, value in furniture.content
        )
        if text.strip():
            yield _head(furniture, text, compose)


def _head(furniture: Furniture, text: str, compose: Compose) -> Stroke:
    (piece,) = furniture.leaf.pieces
    leaf = replace(furniture.leaf, pieces=(replace(piece, text=text),))
    lines = compose(leaf, leaf.measure).lines
    if len(lines) != 1:
        raise Obstacle("margin box")
    return Stroke(leaf, lines[0], furniture.x, furniture.baseline, leaf.measure)
