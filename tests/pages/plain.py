"""A page as WeasyPrint alone sets it, and as printbook does: what may be compared."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from tests.pages.proofs import FACES, setter

from printbook.design import boxes, open_page
from printbook.design.css import rename_unknown
from printbook.design.door import Declared, Stone, parse_html
from printbook.findings import Finding
from printbook.makeup import fill
from printbook.paint.check import unseen
from printbook.paint.settle import settle
from printbook.paint.write import write

__all__ = ["CORPUS", "Proof", "Shape", "set_by_us", "set_plainly"]

CORPUS = Path(__file__).parent / "corpus"
HOUSE = (CORPUS / "house.css").read_text(encoding="utf-8")
PICTURES = {path.name: path.read_bytes() for path in CORPUS.glob("*.svg")}
_PX = 0.75
_LOOKS = (
    "background_color",
    "border_top_style",
    "border_left_color",
    "color",
    "float",
    "font_size",
    "opacity",
    "overflow",
    "position",
    "z_index",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A box: its element, how it looks, how wide it is and how many lines it holds."""

    name: str
    page: int
    width: float
    looks: tuple[Any, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Proof:
    """A page set: its PDF and its boxes, and what was found."""

    pdf: bytes
    pages: int
    shapes: tuple[Shape, ...]
    findings: tuple[Finding, ...] = ()
    ours: int = 0

    @property
    def lines(self) -> Counter[str]:
        """How many lines the boxes of each element hold."""
        found: Counter[str] = Counter()
        for shape in self.shapes:
            found[shape.name] += shape.lines
        return found

    @property
    def bookmarks(self) -> list[tuple[str, int]]:
        """Titles and depths of the outline."""
        with pikepdf.open(BytesIO(self.pdf)) as document, document.open_outline() as o:
            return [one for item in o.root for one in _titles(item, 1)]

    @property
    def links(self) -> list[str]:
        """Targets of the links in order, each once."""
        found = []
        with pikepdf.open(BytesIO(self.pdf)) as document:
            for page in document.pages:
                for note in page.get("/Annots", ()):
                    if note.Subtype == "/Link":
                        found.append(str(note.get("/Dest", "")) or str(note.A.URI))
        return sorted(set(found))

    @property
    def fields(self) -> int:
        """How many fields the forms have."""
        with pikepdf.open(BytesIO(self.pdf)) as document:
            form = document.Root.get("/AcroForm")
            return 0 if form is None else len(form.Fields)


@cache
def set_plainly(html: str) -> Proof:
    """The page by WeasyPrint alone, in the same faces."""
    stone = Stone([("", HOUSE)], files=PICTURES)
    stone.declare(
        tuple(Declared(face.family, face.weight, face.path) for face in FACES)
    )
    document = stone.render(parse_html(html))
    pdf = document.write_pdf(pdf_tags=True, pdf_version="1.7")
    return Proof(pdf, len(document.pages), tuple(_shapes(document)))


@cache
def set_by_us(html: str) -> Proof:
    """The page with our lines."""
    compositor = setter()
    sheets = (("", rename_unknown(HOUSE)),)
    page = open_page(html, sheets, PICTURES, compositor.declared)
    filled = fill(page.lifted, compositor)
    document, filled, inks = settle(page, filled, compositor.declared)
    pages = write(document, inks, page.stone.families)
    found = tuple(unseen(inks, pages.sightings))
    shapes = tuple(_shapes(document))
    return Proof(pages.pdf, len(document.pages), shapes, found, len(inks))


def _shapes(document: Any) -> Iterator[Shape]:
    for number, page in enumerate(document.pages):
        for box, parent in boxes.walk_page(page):
            element = boxes.element_of(box)
            is_block = boxes.holds_lines(box) or type(box).__name__.startswith("Table")
            if element is None or not is_block or _is_anonymous(box, parent):
                continue
            lines = sum(1 for child in box.children if boxes.is_line(child))
            yield Shape(
                f"{element.tag}.{element.get('class', '')}",
                number,
                round(float(box.width) * _PX, 1),
                tuple(str(box.style[key]) for key in _LOOKS),
                lines,
            )


def _is_anonymous(box: Any, parent: Any) -> bool:
    return (
        parent is not None
        and parent.element is box.element
        and parent.element_tag == box.element_tag
    )


def _titles(item: Any, depth: int) -> Iterator[tuple[str, int]]:
    yield item.title, depth
    for child in item.children:
        yield from _titles(child, depth + 1)
