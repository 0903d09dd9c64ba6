"""What a proof 校样 shows over its pages: the grid, the stories, what was found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Name

from printbook.geometry import Rect
from printbook.press import marks
from printbook.press.boxes import trim_of
from printbook.units import Pt

__all__ = ["Guides", "show_guides"]

# Lines as thin as a hair, letters as small as they can be read.
_HAIR: Pt = 0.15
_LETTER: Pt = 6.0
_GRID, _PLACES = "0.5 0.8 0.95", "0.85 0.1 0.5"
_NOTE: Pt = 18.0


@dataclass(frozen=True, slots=True)
class Guides:
    """Boxes in points from the upper left of each page's trim, and notes to pin on it.

    `columns` and `baselines` stand on every page; `places` are by page, from 0.
    """

    columns: tuple[Rect, ...] = ()
    baselines: tuple[tuple[Pt, Pt, Pt], ...] = ()
    """From x to x, and how far down."""
    places: tuple[tuple[int, str, Rect], ...] = ()
    """A place without a name continues the one before."""
    notes: tuple[str, ...] = ()


def show_guides(pdf: pikepdf.Pdf, guides: Guides) -> None:
    """Draw the guides over the pages; notes are pinned in the first page's margin."""
    for number, page in enumerate(pdf.pages):
        left, _, _, top = trim_of(page)
        places = [(name, box) for at, name, box in guides.places if at == number]
        drawing = "\n".join(_drawn(guides, places, left, top))
        # WeasyPrint turns its pages upside down, and leaves them so.
        page.contents_add(b"q\n", prepend=True)
        content = f"\nQ q {_HAIR} w\n{drawing}\nQ\n".encode("ascii")
        page.contents_add(content, prepend=False)
    _pin(pdf, guides.notes)


def _drawn(
    guides: Guides, places: Sequence[tuple[str, Rect]], left: Pt, top: Pt
) -> Iterator[str]:
    yield f"{_GRID} RG"
    for box in guides.columns:
        yield _frame(box, left, top)
    for start, stop, down in guides.baselines:
        yield marks.line(left + start, top - down, left + stop, top - down)
    yield f"{_PLACES} RG"
    for _, box in places:
        yield _frame(box, left, top)
    yield "0.6 w"
    for name, box in places:
        if name:
            x, y = left + box.x + 2, top - box.y - _LETTER - 1.5
            yield from marks.lettering(name, x, y, _LETTER)


def _frame(box: Rect, left: Pt, top: Pt) -> str:
    corner = (left + box.x, top - box.bottom, box.width, box.height)
    return f"{' '.join(map(marks.number, corner))} re S"


def _pin(pdf: pikepdf.Pdf, notes: Sequence[str]) -> None:
    """Notes that a reader opens; their text needs no font in the file."""
    if not notes:
        return
    page = pdf.pages[0]
    left, _, _, top = trim_of(page)
    pinned = page.obj.get("/Annots", pikepdf.Array())
    for at, note in enumerate(notes):
        y = top - at * _NOTE
        one = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=[left - _NOTE, y - _NOTE, left, y],
            Contents=note,
            Name=Name.Note,
            F=4,
        )
        pinned.append(pdf.make_indirect(one))
    page.obj.Annots = pinned
