"""Which page stands where on which sheet: arithmetic, no PDF.

Every scheme takes the number of pages of a book and gives its sheets. A sheet is seen
from either side as it lies after being turned about its upright axis, so the back of a
leaf in column `c` of the front stands in the mirrored column.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from printbook.press.imposition.folds import FOLDS, leaves_of
from printbook.units import MM, Pt

__all__ = ["GRIND", "SCHEMES", "Cell", "Scheme", "Sheet"]

GRIND: Pt = 3 * MM
"""What perfect binding mills off the spine of each page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for one page, None where it stays blank; a turned page is upside down.

    Columns count from the left of the side as one looks at it, rows from the top.
    """

    page: int | None
    column: int
    row: int
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Both sides of a printing sheet.

    `depth` counts the sheets it lies in when the book is nested (creep); `signature` is
    the number of its signature, from 1, None where sheets are not gathered.
    """

    front: tuple[Cell, ...]
    back: tuple[Cell, ...]
    depth: int = 0
    signature: int | None = None

    @property
    def opens(self) -> int | None:
        """The first page of the sheet, None on one that is blank."""
        cells = (*self.front, *self.back)
        return min((cell.page for cell in cells if cell.page), default=None)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a sheet is divided, and how a book's pages are laid on sheets.

    `spines` are the columns that have their spine on the right, `waste` what lies
    between two pages at a spine; `multiple` is what the pages are filled up to with
    blanks, the last page staying last if `keeps_cover`.
    """

    name: str
    columns: int
    rows: int
    multiple: int
    lay: Callable[[int], tuple[Sheet, ...]]
    spines: tuple[int, ...] = (0,)
    waste: Pt = 0.0
    keeps_cover: bool = True
    is_stitched: bool = False

    def sheets(self, count: int, *, is_right_bound: bool) -> tuple[Sheet, ...]:
        """The sheets of a book of `count` pages, blanks filled in, from outside in."""
        filled = _filled(count, self.multiple, self.keeps_cover)
        sheets = [_numbered(sheet, filled) for sheet in self.lay(len(filled))]
        if is_right_bound:
            sheets = [_mirrored(sheet, self.columns) for sheet in sheets]
        return tuple(sheets)


def _filled(count: int, multiple: int, keeps_cover: bool) -> tuple[int | None, ...]:
    """The pages with blanks; a back cover stays the last page."""
    blanks = (None,) * (-count % multiple)
    pages: tuple[int | None, ...] = tuple(range(1, count + 1))
    if keeps_cover and count > 1:
        return (*pages[:-1], *blanks, pages[-1])
    return (*pages, *blanks)


def _numbered(sheet: Sheet, filled: tuple[int | None, ...]) -> Sheet:
    """The sheet with the book's own pages in place of 1, 2, 3 …"""

    def side(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(replace(cell, page=filled[(cell.page or 1) - 1]) for cell in cells)

    return replace(sheet, front=side(sheet.front), back=side(sheet.back))


def _mirrored(sheet: Sheet, columns: int) -> Sheet:
    """The sheet for a book bound on the right: its columns change places."""

    def side(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(replace(cell, column=columns - 1 - cell.column) for cell in cells)

    return replace(sheet, front=side(sheet.front), back=side(sheet.back))


def _nested(count: int) -> tuple[Sheet, ...]:
    """Sheets of two pages a side, one in the other: N | 1 and 2 | N−1 outermost."""
    sheets = []
    for depth in range(count // 4):
        first, last = 2 * depth + 1, count - 2 * depth
        front = Cell(last, 0, 0), Cell(first, 1, 0)
        back = Cell(first + 1, 0, 0), Cell(last - 1, 1, 0)
        sheets.append(Sheet(front, back, depth))
    return tuple(sheets)


def _gathered(size: int) -> Callable[[int], tuple[Sheet, ...]]:
    """Signatures of `size` pages, one behind the other."""
    leaves = leaves_of(size)
    columns = 1 + max(leaf.column for leaf in leaves)

    def lay(count: int) -> tuple[Sheet, ...]:
        sheets = []
        for number in range(count // size):
            start = number * size
            front = tuple(
                Cell(start + leaf.outer, leaf.column, leaf.row, leaf.is_turned)
                for leaf in leaves
            )
            back = tuple(
                Cell(
                    start + leaf.inner,
                    columns - 1 - leaf.column,
                    leaf.row,
                    leaf.is_turned,
                )
                for leaf in leaves
            )
            sheets.append(Sheet(front, back, signature=number + 1))
        return tuple(sheets)

    return lay


def _stacked(columns: int, rows: int) -> Callable[[int], tuple[Sheet, ...]]:
    """Sheets cut into piles that are laid on one another, the first on top."""
    piles = columns * rows

    def lay(count: int) -> tuple[Sheet, ...]:
        height = count // 2 // piles
        sheets = []
        for level in range(height):
            front, back = [], []
            for pile in range(piles):
                column, row = pile % columns, pile // columns
                page = 2 * (pile * height + level) + 1
                front.append(Cell(page, column, row))
                back.append(Cell(page + 1, columns - 1 - column, row))
            sheets.append(Sheet(tuple(front), tuple(back)))
        return tuple(sheets)

    return lay


def _signatures(size: int) -> Scheme:
    folds = FOLDS[size]
    columns, rows = 2 ** folds.count("V"), 2 ** folds.count("H")
    spines = tuple(range(0, columns, 2))
    lay = _gathered(size)
    name = f"perfect-{size}"
    return Scheme(name, columns, rows, size, lay, spines, waste=2 * GRIND)


def _cut(columns: int, rows: int) -> Scheme:
    piles = columns * rows
    lay = _stacked(columns, rows)
    return Scheme(f"cut-{piles}", columns, rows, 2 * piles, lay, (), keeps_cover=False)


_ALL = (
    Scheme("saddle", 2, 1, 4, _nested, is_stitched=True),
    Scheme("newspaper", 2, 1, 4, _nested),
    *map(_signatures, FOLDS),
    _cut(2, 1),
    _cut(2, 2),
)

SCHEMES: Mapping[str, Scheme] = MappingProxyType({one.name: one for one in _ALL})
"""骑马订, 报纸对页, 胶订帖, 裁切叠放: by the names that `printbook impose` takes."""
