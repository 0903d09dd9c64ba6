"""What stands on a painted page: lines of type by story and part, pictures, boxes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium

from printbook.geometry import Rect, around
from printbook.press.extents import Extent
from printbook.press.folding import folded
from printbook.press.ledger import Expected
from printbook.press.matching import Stretch, locate
from printbook.press.reading import Reading, read_back
from printbook.press.sheet import figures_of
from printbook.units import Pt

__all__ = ["Standing", "TypeLine", "read_standing"]

# Two characters stand in one line when their middles differ by less of their size.
_LEVEL = 0.6
# White between two characters of a line, in parts of their size.
_WIDEST_GAP = 3.0
# From middle to middle of two characters below each other: a number over a column of
# text is not the head of a vertical line.
_DEEPEST = 2.0


@dataclass(frozen=True, slots=True)
class TypeLine:
    """A line of type: whose it is, what part of it, and the box of its ink."""

    unit: str
    part: str
    piece: int
    page: int
    rect: Rect
    characters: tuple[Rect, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A painted PDF: its lines in reading order, pictures and rules by page from 0."""

    pieces: Sequence[Expected]
    lines: tuple[TypeLine, ...]
    furniture: tuple[TypeLine, ...]
    """Lines that are no part of the edition: folios, nameplates."""
    pictures: tuple[tuple[int, Rect], ...]
    shapes: tuple[tuple[int, Rect], ...]
    lost: tuple[tuple[int, int], ...]
    """By number of the piece, how many of its characters are not there."""


def read_standing(pdf: bytes, pieces: Sequence[Expected]) -> Standing:
    """Where the pieces of an edition stand in a finished PDF."""
    reading = read_back(pdf, with_boxes=True)
    texts = [folded(piece.text) for piece in pieces]
    found = locate(texts, reading.text, reading.opens)
    tops, pictures, shapes = _figures(pdf)
    lines: list[TypeLine] = []
    lost: list[tuple[int, int]] = []
    for number, (piece, runs) in enumerate(zip(pieces, found, strict=True)):
        lines += _lines(number, piece, _places(runs), reading, tops)
        missing = len(texts[number]) - sum(run.length for run in runs)
        if missing:
            lost.append((number, missing))
    known = {at for runs in found for at in _places(runs)}
    rest = iter(at for at in range(len(reading.text)) if at not in known)
    others = tuple(_lines(-1, _FURNITURE, rest, reading, tops))
    return Standing(pieces, tuple(lines), others, pictures, shapes, tuple(lost))


_FURNITURE = Expected("", None, "the page furniture", order=False)

_Figures = tuple[tuple[int, Rect], ...]


def _figures(pdf: bytes) -> tuple[list[tuple[Pt, Pt]], _Figures, _Figures]:
    """The top left corner of every page's trim, and its pictures and shapes."""
    corners: list[tuple[Pt, Pt]] = []
    pictures: list[tuple[int, Rect]] = []
    shapes: list[tuple[int, Rect]] = []
    document = pdfium.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            left, _, _, top = page.get_trimbox()
            corner = (left, top)
            corners.append(corner)
            seen, drawn = figures_of(page)
            pictures += [(number, _rect(extent, corner)) for extent in seen]
            shapes += [(number, _rect(extent, corner)) for extent in drawn]
            page.close()
    finally:
        document.close()
    return corners, tuple(pictures), tuple(shapes)


def _rect(extent: Extent, corner: tuple[Pt, Pt]) -> Rect:
    left, bottom, right, top = extent
    return Rect(left - corner[0], corner[1] - top, right - left, top - bottom)


def _places(runs: Sequence[Stretch]) -> Iterator[int]:
    for run in runs:
        yield from range(run.place, run.place + run.length)


def _lines(
    number: int,
    piece: Expected,
    places: Iterator[int],
    reading: Reading,
    corners: Sequence[tuple[Pt, Pt]],
) -> Iterator[TypeLine]:
    """The characters of a piece, parted where a new line or another page begins."""
    known = tuple(places)
    marks = [
        (page := reading.pages[at] - 1, _rect(reading.boxes[at], corners[page]))
        for at in known
    ]
    if not marks:
        return
    breaks = _breaks(marks)
    for start, stop in pairwise((0, *breaks, len(marks))):
        page = marks[start][0]
        boxes = tuple(rect for _, rect in marks[start:stop])
        text = "".join(reading.text[at] for at in known[start:stop])
        box = around(boxes)
        yield TypeLine(piece.unit, piece.part, number, page, box, boxes, text)


def _breaks(marks: Sequence[tuple[int, Rect]]) -> list[int]:
    """The numbers of the characters that begin a line, but for the first."""
    found: list[int] = []
    size, way = 0.0, ""
    for at, ((page, one), (later, other)) in enumerate(pairwise(marks), 1):
        size = max(size, one.width, one.height, other.width, other.height)
        turn = _way(one, other, size) if page == later else ""
        if not turn or way not in ("", turn):
            found.append(at)
            size, way = 0.0, ""
        else:
            way = turn
    return found


def _way(one: Rect, other: Rect, size: Pt) -> str:
    """How the second character follows the first in its line, "" when it does not.

    Both halves of a dash are read from one glyph, so that none is ahead of the other.
    """
    ahead = other.x + other.width / 2 - one.x - one.width / 2
    down = other.y + other.height / 2 - one.y - one.height / 2
    if abs(down) < _LEVEL * size and -size < ahead < _WIDEST_GAP * size:
        return "across"
    if abs(ahead) < _LEVEL * size and 0 < down < _DEEPEST * size:
        return "down"
    return ""
