"""Writes the pages: WeasyPrint paints boxes, printbook paints lines at the markers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pydyf

from printbook.design.door import MARKER_FAMILY
from printbook.errors import RenderError
from printbook.findings import finding
from printbook.foundry import Face
from printbook.paint.addresses import bare_links
from printbook.paint.figures import place_figures
from printbook.paint.fonts import embed
from printbook.paint.groups import regroup
from printbook.paint.haste import known_pages, seldom_collecting
from printbook.paint.ink import Ink, Sighting
from printbook.paint.lines import Embedded, glyphs_by_face
from printbook.paint.looks import Looks
from printbook.paint.stream import Painted, Painter
from printbook.paint.tags import retag
from printbook.paint.tree import Tree
from printbook.paint.trim import loose_contents, mark_artifacts, prune

__all__ = ["Pages", "marker_fonts", "names_of_fonts", "object_of", "write"]


@dataclass(frozen=True, slots=True)
class Pages:
    """A written PDF, where each ink was seen, and the names of its fonts."""

    pdf: bytes
    sightings: tuple[Sighting, ...]
    painted: tuple[Painted, ...]
    font_names: frozenset[str]
    page_heights: tuple[float, ...]
    looks: tuple[int, ...] = ()
    """By page, what it looks like, where that was asked for."""


def write(
    document: Any,
    inks: Mapping[int, Ink],
    families: Collection[str],
    *,
    with_looks: bool = False,
    is_bound_right: bool = False,
) -> Pages:
    """Write a laid out document with every ink painted at its marker.

    `families` are those in which WeasyPrint may set text of its own; a document that
    is bound on the right is turned from left to right.
    """
    finisher = _Finisher(
        inks, families, with_looks=with_looks, is_bound_right=is_bound_right
    )
    try:
        with known_pages(), seldom_collecting():
            pdf = document.write_pdf(
                finisher=finisher, pdf_tags=True, pdf_version="1.7"
            )
    except Exception as fault:
        if finisher.has_begun or isinstance(fault, RecursionError | MemoryError):
            raise
        why = f"{type(fault).__name__}: {fault}"
        raise RenderError(finding("PB4305", why=why)) from fault
    return Pages(
        pdf,
        tuple(finisher.sightings),
        tuple(finisher.painted),
        frozenset(finisher.font_names),
        tuple(page.height * 0.75 for page in document.pages),
        finisher.looks,
    )


class _Finisher:
    """What WeasyPrint calls right before it writes the trailer."""

    def __init__(
        self,
        inks: Mapping[int, Ink],
        families: Collection[str],
        *,
        with_looks: bool,
        is_bound_right: bool,
    ) -> None:
        self.inks = inks
        self.families = families
        self.is_bound_right = is_bound_right
        self.with_looks = with_looks
        self.looks: tuple[int, ...] = ()
        self.sightings: list[Sighting] = []
        self.painted: list[Painted] = []
        self.font_names: list[str] = []
        self.has_begun = False

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        self.has_begun = True
        pages = [object_of(pdf, ref) for ref in pdf.page_references]
        resources = object_of(pdf, pages[0]["Resources"])
        fonts = object_of(pdf, resources["Font"])
        lines = [s.line for ink in self.inks.values() for s in ink.strokes]
        embedded = embed(pdf, fonts, glyphs_by_face(lines))
        markers = marker_fonts(document)
        find = partial(object_of, pdf)
        painter = Painter(self.inks, embedded, markers, find)
        painter.looks = Looks(embedded, find) if self.with_looks else None
        place_figures(pdf, find)
        tree = Tree(pdf)
        for number, page in enumerate(pages):
            painter.next_mcid[number] = len(tree.slots(number))
            stream = object_of(pdf, page["Contents"])
            painter.paint(number, stream, resources)
        retag(tree, painter.painted, self.inks)
        prune(tree)
        for page, loose in zip(pages, loose_contents(tree), strict=True):
            stream = object_of(pdf, page["Contents"])
            stream.stream = mark_artifacts(stream.stream, loose)
        regroup(tree, painter.groups)
        for name in markers:
            fonts.pop(name[1:].decode(), None)
        bare_links(pdf)
        if painter.looks is not None:
            self.looks = painter.looks.of(len(pages))
        self.sightings = painter.sightings
        self.painted = painter.painted
        self.font_names = names_of_fonts(document, embedded, self.families)
        if self.is_bound_right:
            # ISO 32000-1, table 150: how facing pages are shown.
            wishes = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
            wishes["Direction"] = "/R2L"
        pdf.info["Producer"] = pydyf.String("printbook")


def marker_fonts(document: Any) -> frozenset[bytes]:
    """The names under which a written document has the font of markers."""
    return frozenset(
        b"/" + font.hash.encode()
        for font in document.fonts.values()
        if font.family == MARKER_FAMILY
    )


def names_of_fonts(
    document: Any, embedded: Mapping[Face, Embedded], families: Collection[str]
) -> list[str]:
    """The names of the fonts in the PDF: ours, then WeasyPrint's."""
    ours = [face.program.base_name for face in embedded.values()]
    return ours + [
        font.name.decode().lstrip("/")
        for font in document.fonts.values()
        if font.family in families
    ]


def object_of(pdf: pydyf.PDF, reference: Any) -> Any:
    if isinstance(reference, bytes):
        return pdf.objects[int(reference.split()[0])]
    return reference
