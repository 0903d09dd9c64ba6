"""Writes a book: WeasyPrint draws each master once, and every page is printed off it.

`Document.copy` with pages repeated would do, but WeasyPrint draws and tags each copy
anew: 1.2 ms a page, and tagging that grows with the square of the pages.
"""

import re
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from typing import Any

import pydyf

from printbook.design.styles import PX
from printbook.paint.cut import Cut, SlotAt, cut
from printbook.paint.figures import place_figures
from printbook.paint.fonts import embed
from printbook.paint.ink import Sighting
from printbook.paint.looks import Looks, stroke_look
from printbook.paint.numerals import number as written
from printbook.paint.outline import add_names, add_outline
from printbook.paint.reprint import Reprint
from printbook.paint.state import applied
from printbook.paint.strike import Matrices, Striker
from printbook.paint.structure import Grove, Grown, Recipe, recipe_of
from printbook.paint.write import Pages, marker_fonts, names_of_fonts, object_of

__all__ = ["multiply"]

# Level 9 takes three times as long for two per cent.
_LEVEL = 6
_DRAWN = re.compile(rb"/(\S+) Do")
_TILED = re.compile(rb"/(\S+) (?:scn|SCN)")


def multiply(
    printed: Reprint, families: Collection[str], *, with_looks: bool = False
) -> Pages:
    """The book as a PDF; raises Obstacle where a master cannot be repeated."""
    finisher = _Finisher(printed, families, with_looks=with_looks)
    pdf = printed.masters.write_pdf(finisher=finisher, pdf_tags=True, pdf_version="1.7")
    heights = tuple(page.height * 0.75 for page in printed.pages.pages)
    return Pages(
        pdf,
        tuple(finisher.sightings),
        (),
        finisher.font_names,
        heights,
        finisher.looks.of(len(heights)) if finisher.looks else (),
    )


@dataclass(frozen=True, slots=True)
class _Plate:
    """A master ready to be printed off: its page, its stream cut, its branches."""

    page: pydyf.Dictionary
    cut: Cut
    recipes: tuple[Recipe, ...]


class _Finisher:
    """What WeasyPrint calls right before it writes the trailer."""

    def __init__(
        self, printed: Reprint, families: Collection[str], *, with_looks: bool
    ) -> None:
        self.printed = printed
        self.families = families
        self.with_looks = with_looks
        self.looks: Looks | None = None
        self.sightings: list[Sighting] = []
        self.font_names: frozenset[str] = frozenset()

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        originals = [object_of(pdf, ref) for ref in pdf.page_references]
        self.resources = object_of(pdf, originals[0]["Resources"])
        fonts = object_of(pdf, self.resources["Font"])
        matrices = _cast(self.printed)
        embedded = embed(pdf, fonts, matrices.used)
        matrices.cut(embedded)
        markers = marker_fonts(document)
        if self.with_looks:
            self.looks = Looks(embedded, partial(object_of, pdf))
        place_figures(pdf, partial(object_of, pdf))
        plates = self._plates(pdf, originals, markers)
        self.striker = Striker(matrices, self._alpha)
        self._print(pdf, plates)
        for name in markers:
            fonts.pop(name[1:].decode(), None)
        names = names_of_fonts(document, embedded, self.families)
        self.font_names = frozenset(names)
        pdf.info["Producer"] = pydyf.String("printbook")

    def _plates(
        self,
        pdf: pydyf.PDF,
        originals: Sequence[pydyf.Dictionary],
        markers: frozenset[bytes],
    ) -> list[_Plate]:
        """The masters taken apart; their own pages and branches are emptied."""
        root = object_of(pdf, pdf.catalog["StructTreeRoot"])
        branches = object_of(pdf, root["K"][0])["K"]
        by_page: dict[bytes, list[pydyf.Dictionary]] = {}
        for reference in branches:
            branch = object_of(pdf, reference)
            by_page.setdefault(branch["Pg"], []).append(branch)
        plates = []
        for page in originals:
            stream = object_of(pdf, page["Contents"])
            own = by_page.get(page.reference, [])
            slots = _slots(cut(stream, self.resources, markers, _EVERYTHING))
            recipes = tuple(recipe_of(pdf, one, slots) for one in own)
            held = frozenset(mcid for one in recipes for mcid in one.held())
            again = cut(stream, self.resources, markers, held)
            plates.append(_Plate(pydyf.Dictionary(page), again, recipes))
            stream.stream = []
        for branch in (one for own in by_page.values() for one in own):
            _empty(pdf, branch)
        for page in originals:
            page.clear()
        return plates

    def _print(self, pdf: pydyf.PDF, plates: Sequence[_Plate]) -> None:
        printed = self.printed
        pages = [self._page(pdf, plates[number]) for number in printed.numbers]
        references = [page.reference for page in pages]
        root = object_of(pdf, pdf.catalog["StructTreeRoot"])
        grove = Grove(pdf, root["K"][0], references)
        for number, page in enumerate(pages):
            plate = plates[printed.numbers[number]]
            if self.looks is not None:
                self._note(self.looks, number, plate)
            content, grown = self._printed(number, plate)
            stream = _Packed(zlib.compress(content, _LEVEL))
            pdf.add_object(stream)
            page["Contents"] = stream.reference
            page["StructParents"] = number
            grove.plant(plate.recipes, number, grown, printed.tops[number])
        _set_pages(pdf, pages)
        object_of(pdf, root["K"][0])["K"] = pydyf.Array(
            node.reference for node in grove.tops
        )
        object_of(pdf, root["ParentTree"])["Nums"] = grove.parent_tree()
        add_names(pdf, printed.pages, references)
        add_outline(pdf, printed.pages, references)

    def _note(self, looks: Looks, number: int, plate: _Plate) -> None:
        """Take in what a page looks like: its master and its own lines."""
        printed = self.printed
        for part in plate.cut.parts:
            if isinstance(part, bytes):
                looks.note(number, part)
                for name in _DRAWN.findall(part):
                    found = self.resources["XObject"].get(name.decode())
                    looks.note_picture(number, found)
                for name in _TILED.findall(part):
                    tile = self.resources["Pattern"][name.decode()]
                    looks.note_tile(number, tile)
            elif part.slot in printed.slots[number]:
                ink = printed.inks[printed.slots[number][part.slot]]
                for stroke in ink.strokes:
                    looks.note(number, stroke_look(stroke, part.x, part.y))
            looks.note(number, tuple(printed.shifts[number].items()))
        for stroke in printed.heads[number]:
            looks.note(number, stroke_look(stroke, 0.0, 0.0))

    def _page(self, pdf: pydyf.PDF, plate: _Plate) -> pydyf.Dictionary:
        page = pydyf.Dictionary(plate.page)
        page.pop("Annots", None)
        pdf.add_object(page)
        return page

    def _printed(
        self, number: int, plate: _Plate
    ) -> tuple[bytes, dict[int, list[Grown]]]:
        """A page's content, and by marker the marked content of its lines."""
        printed = self.printed
        slots, inks = printed.slots[number], printed.inks
        own = [part.mcid for part in plate.cut.parts if isinstance(part, SlotAt)]
        free = chain(own, count(plate.cut.mcids))
        parts: list[bytes] = []
        grown: dict[int, list[Grown]] = {}
        moved = 0.0
        for part in plate.cut.parts:
            if isinstance(part, bytes):
                parts.append(part)
                continue
            if part.slot in printed.shifts[number]:
                moved += printed.shifts[number][part.slot] / PX
                parts.append(_moved(printed.shifts[number][part.slot] / PX))
                continue
            part = part.moved(moved)
            ink = slots[part.slot]
            shown, pieces, hidden = self.striker.ink(
                inks[ink], part, lambda: next(free)
            )
            parts.append(shown)
            grown[part.mcid] = pieces
            place = applied(part.matrix, part.x, part.y)
            self.sightings.append(Sighting(ink, number, *place, hidden))
        parts += [self.striker.head(stroke) for stroke in printed.heads[number]]
        return b"\n".join(parts), grown

    def _alpha(self, opacity: float) -> str:
        name = f"a{opacity}"
        self.resources["ExtGState"].setdefault(name, pydyf.Dictionary({"ca": opacity}))
        return name


_EVERYTHING = frozenset(range(100_000))


def _moved(down: float) -> bytes:
    """What follows, moved down: not within q and Q, which would undo colours too."""
    return b"" if abs(down) < 1e-4 else f"1 0 0 1 0 {written(down)} cm".encode()


def _slots(found: Cut) -> frozenset[int]:
    return frozenset(part.mcid for part in found.parts if isinstance(part, SlotAt))


def _cast(printed: Reprint) -> Matrices:
    """All lines of the book."""
    matrices = Matrices()
    for ink in printed.inks.values():
        for stroke in ink.strokes:
            matrices.add(stroke)
    for heads in printed.heads:
        for stroke in heads:
            matrices.add(stroke)
    return matrices


def _empty(pdf: pydyf.PDF, element: pydyf.Dictionary) -> None:
    """Leave nothing of a branch; what is free cannot be left out (pydyf 0.13)."""
    for kid in element.get("K", ()):
        if isinstance(kid, bytes):
            _empty(pdf, object_of(pdf, kid))
    element.clear()


def _set_pages(pdf: pydyf.PDF, pages: Sequence[pydyf.Dictionary]) -> None:
    pdf.pages["Kids"] = pydyf.Array(
        part for page in pages for part in (page.number, 0, "R")
    )
    pdf.pages["Count"] = len(pages)


class _Packed(pydyf.Stream):  # type: ignore[misc]
    """A stream that is compressed already."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.content = content

    @property
    def data(self) -> bytes:
        """The stream as a PDF has it."""
        return b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
            len(self.content),
            self.content,
        )
