"""Pulls a proof 打样: a sheet's lines at their markers, and what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from printbook.design.page import FindFace, OpenPage
from printbook.findings import Finding
from printbook.makeup import LEAST_PAGES, Filled, MadeUp
from printbook.paint.check import lost_characters, lost_lines, unseen
from printbook.paint.frames import BodyFrame, body_frames
from printbook.paint.ink import Ink
from printbook.paint.overset import overset_text, show_overset
from printbook.paint.settle import settle
from printbook.paint.write import Pages, write

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
    looks: tuple[int, ...] = ()
    """By page, what it looks like, where that was asked for."""


def pull(
    made: MadeUp,
    pictures: Mapping[str, bytes],
    find_face: FindFace,
    *,
    with_looks: bool = False,
) -> Pulled:
    """Lay the sheet out with its pictures and paint every line at its marker."""
    made.page.stone.lay(pictures)
    pages, inks, notes = _by_masters(made, find_face, with_looks=with_looks)
    if pages is not None:
        found = _pulled(pages, made.filled, inks, ())
        if not found.unread:
            return found
    page = made.page
    document, filled, inks = settle(page, made.filled, find_face)
    pages = _written(document, inks, page, with_looks=with_looks)
    hidden = [(leaf, leaf.text) for leaf in lost_lines(inks, pages.sightings)]
    missing = overset_text(filled) + hidden
    if missing:
        show_overset(page, filled, missing)
        document, filled, inks = settle(page, filled, find_face)
        pages = _written(document, inks, page, with_looks=with_looks)
    if len(pages.page_heights) < LEAST_PAGES:
        # Nobody misses masters in a leaflet.
        notes = ()
    return _pulled(pages, filled, inks, notes, tuple(body_frames(pages, inks)))


def _by_masters(
    made: MadeUp, find_face: FindFace, *, with_looks: bool
) -> tuple[Pages | None, Mapping[int, Ink], tuple[Finding, ...]]:
    if made.making_up == "flow":
        return None, {}, ()
    # Brought in here: a newspaper has no use for half of this room.
    from printbook.paint.making import by_masters

    return by_masters(made, find_face, with_looks=with_looks)


def _written(
    document: Any, inks: Mapping[int, Ink], page: OpenPage, *, with_looks: bool
) -> Pages:
    return write(
        document,
        inks,
        page.stone.families,
        with_looks=with_looks,
        is_bound_right=page.lifted.is_bound_right,
    )


def _pulled(
    pages: Pages,
    filled: Filled,
    inks: Mapping[int, Ink],
    notes: tuple[Finding, ...],
    frames: tuple[BodyFrame, ...] = (),
) -> Pulled:
    return Pulled(
        pages.pdf,
        len(pages.page_heights),
        pages.font_names,
        frames,
        lost_characters(filled, inks, pages.sightings),
        (*notes, *unseen(inks, pages.sightings)),
        pages.looks,
    )
