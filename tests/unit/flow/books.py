"""Reads what a book of tiny pages says of itself: lines, tags, bookmarks, links."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

import pikepdf
from tests.pages.proofs import Seen, pulled, seen

__all__ = [
    "Tag",
    "Written",
    "bookmarks",
    "lines",
    "links",
    "pages",
    "printed",
    "shown",
    "tags",
]

SHORT = "@page { size: 200pt 60pt }"
"""Pages of four lines of twenty characters."""


def printed(body: str, css: str = "") -> bytes:
    """The PDF of a body on pages of four lines, unless the style sheet says other."""
    return pulled(body, SHORT + css).pdf


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text: its page from 0, its left edge, its baseline from the top."""

    page: int
    text: str
    x: float
    y: float
    last: Seen


def lines(pdf: bytes) -> list[Written]:
    """Every line in the order of painting."""
    found = []
    for (page, y), run in groupby(seen(pdf), key=lambda one: (one.page, round(one.y))):
        line = list(run)
        text = "".join(one.character for one in line)
        found.append(Written(page, text, round(line[0].x, 1), y, line[-1]))
    return found


def pages(pdf: bytes) -> list[list[str]]:
    """The lines of every page; a page without text is empty."""
    found: list[list[str]] = [[] for _ in _opened(pdf).pages]
    for line in lines(pdf):
        found[line.page].append(line.text)
    return found


@dataclass(frozen=True, slots=True)
class Tag:
    """A structure element: its type, its alternative text, pages of its own content."""

    kind: str
    alt: str
    pages: tuple[int, ...]


def tags(pdf: bytes, kind: str = "") -> list[Tag]:
    """The structure elements in reading order, or those of one type."""
    document = _opened(pdf)
    numbers = {page.obj.objgen: at for at, page in enumerate(document.pages)}
    found = _tags(document.Root.StructTreeRoot.K, numbers)
    return [tag for tag in found if kind in ("", tag.kind)]


def _tags(kids: Any, numbers: dict[Any, int]) -> Iterator[Tag]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            below = kid.get("/K", pikepdf.Array())
            own = tuple(_own_pages(below, kid, numbers))
            yield Tag(str(kid.S)[1:], str(kid.get("/Alt", "")), own)
            yield from _tags(below, numbers)


def _own_pages(kids: Any, tag: Any, numbers: dict[Any, int]) -> Iterator[int]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield numbers[tag.Pg.objgen]
        elif kid.get("/Type") == "/MCR":
            yield numbers[kid.Pg.objgen]


def bookmarks(pdf: bytes) -> list[str]:
    """The titles in the outline."""
    with _opened(pdf).open_outline() as outline:
        return [item.title for item in outline.root]


def links(pdf: bytes) -> list[tuple[int, str]]:
    """Page and target of every link annotation."""
    return [
        (at, str(note.get("/Dest", "")) or str(note.A.URI))
        for at, page in enumerate(_opened(pdf).pages)
        for note in page.get("/Annots", ())
    ]


def shown(pdf: bytes, page: int) -> str:
    """A page's content stream."""
    with _opened(pdf) as document:
        found = pikepdf.parse_content_stream(document.pages[page])
        return pikepdf.unparse_content_stream(found).decode("latin-1")


def _opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))
