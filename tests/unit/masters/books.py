"""A book of tiny pages made up both ways: by flow and by masters."""

from dataclasses import dataclass
from typing import Any

from tests.pages.proofs import pulled
from tests.pages.tree import told
from tests.unit.flow.books import bookmarks, lines, links, tags

__all__ = ["DRAWING", "TEN", "Reading", "by_flow", "by_masters", "paragraph"]

TEN = "一二三四五六七八九十"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>'

PAGE = """
@page { size: 200pt 90pt; margin-bottom: 15pt }
h1, h2, h3 { font: inherit; break-after: avoid }
p { orphans: 2; widows: 2 }
figure { break-inside: avoid } img { display: block; width: 90pt; height: 30pt }
"""
"""Pages of five lines of twenty characters."""


def paragraph(lines_: int, more: str = "") -> str:
    """A paragraph of so many lines."""
    return f"<p>{TEN * 2 * (lines_ - 1)}{TEN}{more}</p>"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a book's PDF says: lines where they stand, marks, and its tree."""

    lines: tuple[tuple[int, str, float, float], ...]
    pages: int
    bookmarks: tuple[str, ...]
    links: tuple[tuple[int, str], ...]
    told: str
    kinds: tuple[str, ...]

    def on(self, page: int) -> list[str]:
        """The lines of a page, from its top."""
        rows = [line for line in self.lines if line[0] == page]
        return [text for _, text, _, _ in sorted(rows, key=lambda line: line[3])]


def read(pdf: bytes) -> Reading:
    """A PDF read back."""
    placed = [(one.page, one.text, one.x, round(one.y, 1)) for one in lines(pdf)]
    held = [tag.kind for tag in tags(pdf) if tag.pages]
    return Reading(
        tuple(sorted(placed, key=lambda line: (line[0], line[3], line[2]))),
        len(_opened(pdf).pages),
        tuple(bookmarks(pdf)),
        tuple(links(pdf)),
        told(pdf),
        tuple(held),
    )


def by_flow(body: str, css: str = "") -> Reading:
    """The book as WeasyPrint parts it."""
    return read(pulled(body, PAGE + css, {"a.svg": DRAWING}).pdf)


def by_masters(body: str, css: str = "") -> Reading:
    """The book as masters repeat it."""
    return read(pulled(body, PAGE + css, {"a.svg": DRAWING}, "masters").pdf)


def _opened(pdf: bytes) -> Any:
    from io import BytesIO

    import pikepdf

    return pikepdf.open(BytesIO(pdf))
