"""Writes the pages: WeasyPrint paints boxes, printbook paints lines at the markers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pydyf

from printbook.design.door import MARKER_FAMILY
from printbook.paint.fonts import embed
from printbook.paint.ink import Ink, Sighting, Stroke
from printbook.paint.lines import glyphs_by_face
from printbook.paint.stream import Painted, Painter
from printbook.paint.tags import Tree, furniture, mark_artifacts, retag

__all__ = ["Pages", "Repeated", "write"]


@dataclass(frozen=True, slots=True)
class Pages:
    """A written PDF, where each ink was seen, and the names of its fonts."""

    pdf: bytes
    sightings: tuple[Sighting, ...]
    painted: tuple[Painted, ...]
    font_names: frozenset[str]
    page_heights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """What repeated pages have of their own, by page.

    `slots` has the ink for each number that a page's markers spell; `heads` are lines
    in the margins, from the top left corner of the page.
    """

    slots: Sequence[Mapping[int, int]] = ()
    heads: Sequence[Sequence[Stroke]] = ()


def write(
    document: Any,
    inks: Mapping[int, Ink],
    families: Collection[str],
    repeated: Repeated = Repeated(),  # noqa: B008 -- frozen
) -> Pages:
    """Write a laid out document with every ink painted at its marker.

    `families` are those in which WeasyPrint may set text of its own.
    """
    finisher = _Finisher(inks, families, repeated)
    pdf = document.write_pdf(finisher=finisher, pdf_tags=True, pdf_version="1.7")
    return Pages(
        pdf,
        tuple(finisher.sightings),
        tuple(finisher.painted),
        frozenset(finisher.font_names),
        tuple(page.height * 0.75 for page in document.pages),
    )


class _Finisher:
    """What WeasyPrint calls right before it writes the trailer."""

    def __init__(
        self,
        inks: Mapping[int, Ink],
        families: Collection[str],
        repeated: Repeated,
    ) -> None:
        self.inks = inks
        self.repeated = repeated
        self.families = families
        self.sightings: list[Sighting] = []
        self.painted: list[Painted] = []
        self.font_names: list[str] = []

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        pages = [_object(pdf, ref) for ref in pdf.page_references]
        resources = _object(pdf, pages[0]["Resources"])
        fonts = _object(pdf, resources["Font"])
        lines = [s.line for ink in self.inks.values() for s in ink.strokes]
        lines += [s.line for heads in self.repeated.heads for s in heads]
        embedded = embed(pdf, fonts, glyphs_by_face(lines))
        markers = frozenset(
            b"/" + font.hash.encode()
            for font in document.fonts.values()
            if font.family == MARKER_FAMILY
        )
        find = partial(_object, pdf)
        painter = Painter(self.inks, embedded, markers, find, self.repeated.slots)
        tree = Tree(pdf)
        for number, page in enumerate(pages):
            painter.next_mcid[number] = len(tree.slots(number))
            stream = _object(pdf, page["Contents"])
            painter.paint(number, stream, resources)
            if self.repeated.heads:
                painter.add_heads(stream, resources, self.repeated.heads[number])
        retag(tree, painter.painted, self.inks)
        for page, loose in zip(pages, furniture(tree), strict=True):
            stream = _object(pdf, page["Contents"])
            stream.stream = mark_artifacts(stream.stream, loose)
        for name in markers:
            fonts.pop(name[1:].decode(), None)
        self.sightings = painter.sightings
        self.painted = painter.painted
        self.font_names = [face.program.base_name for face in embedded.values()]
        self.font_names += [
            font.name.decode().lstrip("/")
            for font in document.fonts.values()
            if font.family in self.families
        ]
        pdf.info["Producer"] = pydyf.String("printbook")


def _object(pdf: pydyf.PDF, reference: Any) -> Any:
    if isinstance(reference, bytes):
        return pdf.objects[int(reference.split()[0])]
    return reference
