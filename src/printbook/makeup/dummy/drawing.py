"""A plan drawn as an editor's dummy 版样: its pages side by side, nothing set."""

from collections.abc import Iterator, Mapping, Sequence

from printbook.design.model import Area, Design, Grid, PageSize, Plan
from printbook.design.sheets import folds_of
from printbook.geometry import Rect
from printbook.makeup.dummy.blocks import Subject, block_marks, crossed
from printbook.makeup.dummy.marks import LETTERS, Box, Drawing, Label, Mark, Stroke
from printbook.makeup.dummy.words import LEGEND, WORDS, Words, width_of
from printbook.messages import Language
from printbook.units import Pt

__all__ = ["drawing_of"]

_BETWEEN_PAGES: Pt = 12.0
_ACROSS = 4
_AIR: Pt = 12.0
_NUMBERED = 10
_LEGEND_ROW: Pt = 16.0
_SWATCH = Rect(0, 0, 18, 10)


def drawing_of(
    plan: Plan,
    design: Design,
    *,
    titles: Mapping[str, str],
    blanks: Mapping[str, int],
    photo_marks: Mapping[str, str] | None = None,
    language: Language = "en",
) -> Drawing:
    """Every page of the plan with its blocks, in points.

    `titles` are headlines by block; `blanks` the lines that a block's text leaves
    blank, fewer than none where it is overset; `photo_marks` the marks of photos.
    """
    assert design.grid is not None
    words = WORDS[language]
    subject = Subject(design.grid, titles, blanks, photo_marks or {}, words)
    corners = [_corner(design.page, page) for page in range(design.pages)]
    width = max(left for left, _ in corners) + design.page.width + _AIR
    foot = corners[-1][1] + design.page.height
    legend = tuple(_legend(words, width, foot + _AIR))
    height = max(mark.rect.bottom for mark in legend if isinstance(mark, Box)) + _AIR
    marks: list[Mark] = [
        Box("ground", Rect(0, 0, width, height)),
        *(mark for corner in corners for mark in _page(design, corner)),
        *_scales(design.grid, corners),
    ]
    for block in plan.blocks:
        marks += block_marks(block, subject, *corners[block.page])
    title = words["title"].format(design=design.name)
    return Drawing(width, height, title, (*marks, *legend))


def _corner(page: PageSize, number: int) -> tuple[Pt, Pt]:
    """Where a page lies: a few side by side, the next ones under them."""
    down, across = divmod(number, _ACROSS)
    return (
        _AIR + across * (page.width + _BETWEEN_PAGES),
        _AIR + down * (page.height + _BETWEEN_PAGES),
    )


def _page(design: Design, corner: tuple[Pt, Pt]) -> Iterator[Mark]:
    (left, top), page = corner, design.page
    yield Box("page", Rect(left, top, page.width, page.height))
    for fold in folds_of(design, "pages"):
        ends = ((left + fold, top), (left + fold, top + page.height))
        yield Stroke("fold", ends)


def _scales(grid: Grid, corners: Sequence[tuple[Pt, Pt]]) -> Iterator[Mark]:
    """Columns with their numbers over them; every tenth row, numbered at its foot."""
    size = LETTERS["scale"].size
    for page, corner in enumerate(corners):
        first = page * grid.columns + 1
        last = first + grid.columns - 1
        for column in range(first, last + 1):
            area = Area(column, column, 1, grid.rows)
            rect = grid.rect(area).moved(*corner)
            yield Box("column", rect)
            middle = rect.x + rect.width / 2
            yield Label("scale", str(column), middle, rect.y - size / 2, "middle")
        for row in range(_NUMBERED, grid.rows + 1, _NUMBERED):
            rect = grid.rect(Area(first, last, row, row)).moved(*corner)
            ends = ((rect.x, rect.bottom), (rect.right, rect.bottom))
            yield Stroke("tenth", ends)
            yield Label("scale", str(row), rect.x - size / 2, rect.bottom, "end")


def _legend(words: Words, width: Pt, top: Pt) -> Iterator[Mark]:
    """A swatch and a word for each kind, in as many rows as the width asks for."""
    size = LETTERS["legend"].size
    x, y = _AIR, top
    for kind in LEGEND:
        needed = _SWATCH.width + size + width_of(words[kind], size) + 2 * size
        if x > _AIR and x + needed > width:
            x, y = _AIR, y + _LEGEND_ROW
        yield from _swatch(kind, _SWATCH.moved(x, y))
        yield Label("legend", words[kind], x + _SWATCH.width + size / 2, y + size)
        x += needed


def _swatch(kind: str, rect: Rect) -> Iterator[Mark]:
    yield Box(kind, rect)
    if kind == "photo":
        yield from crossed(rect)
