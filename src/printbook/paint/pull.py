"""Pulls a proof 打样: a sheet's lines at their markers, and what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from printbook.design.page import FindFace
from printbook.findings import Finding
from printbook.makeup import MadeUp
from printbook.paint.check import lost_characters, lost_lines, unseen
from printbook.paint.frames import BodyFrame, body_frames
from printbook.paint.making import by_masters
from printbook.paint.overset import overset_text, show_overset
from printbook.paint.reprint import Reprint
from printbook.paint.settle import settle
from printbook.paint.write import Repeated, write

__all__ = ["Pulled", "pull"]


@dataclass(frozen=True, slots=True)
class Pulled:
    """A painted sheet: the PDF, its fonts, where body text stands, what was lost.

    `unread` counts characters that are known not to be painted, by the place of
    their paragraph.
    """

    pdf: bytes
    pages: int
    fonts: frozenset[str]
    frames: tuple[BodyFrame, ...]
    unread: Mapping[str, int]
    findings: tuple[Finding, ...]


def pull(made: MadeUp, pictures: Mapping[str, bytes], find_face: FindFace) -> Pulled:
    """Lay the sheet out with its pictures and paint every line at its marker."""
    made.page.stone.replace_pictures(pictures)
    reprinted, notes = by_masters(made, find_face)
    if reprinted is not None:
        found = _pull_reprint(made, reprinted)
        if not found.unread:
            return found
    page = made.page
    document, filled, inks = settle(page, made.filled, find_face)
    pages = write(document, inks, page.stone.families)
    hidden = [(leaf, leaf.text) for leaf in lost_lines(inks, pages.sightings)]
    missing = overset_text(filled) + hidden
    if missing:
        show_overset(page, filled, missing)
        document, filled, inks = settle(page, filled, find_face)
        pages = write(document, inks, page.stone.families)
    return Pulled(
        pages.pdf,
        len(pages.page_heights),
        pages.font_names,
        tuple(body_frames(pages, inks)),
        lost_characters(filled, inks, pages.sightings),
        (*notes, *unseen(inks, pages.sightings)),
    )


def _pull_reprint(made: MadeUp, reprinted: Reprint) -> Pulled:
    """The pages of a book set by masters."""
    inks, families = reprinted.inks, made.page.stone.families
    own = Repeated(reprinted.slots, reprinted.furniture)
    pages = write(reprinted.document, inks, families, own)
    return Pulled(
        pages.pdf,
        len(pages.page_heights),
        pages.font_names,
        (),
        lost_characters(made.filled, inks, pages.sightings),
        tuple(unseen(inks, pages.sightings)),
    )
