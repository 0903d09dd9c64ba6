"""Where cells lie on the sheet, in points from its lower left corner."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from printbook.errors import UsageError
from printbook.findings import finding
from printbook.press.extents import Extent
from printbook.press.imposition.order import CREEP_FACTOR, Imposition
from printbook.press.imposition.schemes import SCHEMES, Cell, Scheme, Sheet
from printbook.press.marks import margin
from printbook.units import MM, Pt

__all__ = ["Layout", "Place", "layout_for"]

_HAIR: Pt = 0.001


@dataclass(frozen=True, slots=True)
class Place:
    """One page on the sheet: its trimmed size there, and what of it may be printed."""

    page: int
    trim: Extent
    clip: Extent
    is_turned: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet that all sides share.

    `columns` are the left edges of trimmed pages, `rows` their lower edges from the top
    down; `creep` is the way of a page to its spine for every sheet round it.
    """

    scheme: Scheme
    page: tuple[Pt, Pt]
    bleed: Pt
    size: tuple[Pt, Pt]
    columns: tuple[Pt, ...]
    rows: tuple[Pt, ...]
    creep: Pt

    @property
    def trim(self) -> Extent:
        """The box round all pages."""
        width, height = self.page
        return (
            *(self.columns[0], self.rows[-1]),
            *(self.columns[-1] + width, self.rows[0] + height),
        )

    @property
    def upright_folds(self) -> tuple[Pt, ...]:
        """Where the sheet is folded from head to foot."""
        folds = _middles(self.columns, self.page[0])
        return () if not self.scheme.spines else folds

    @property
    def level_folds(self) -> tuple[Pt, ...]:
        """Where the sheet is folded from side to side."""
        folds = _middles(self.rows, self.page[1])
        return () if not self.scheme.spines else folds

    @property
    def spines(self) -> tuple[Pt, ...]:
        """The upright folds that become spines."""
        return self.upright_folds[::2]

    def places(self, sheet: Sheet, cells: tuple[Cell, ...]) -> Iterator[Place]:
        """The pages of one side of a sheet; blanks take no place."""
        for cell in cells:
            if cell.page:
                yield self._place(cell, cell.page, sheet.depth * self.creep)

    def _place(self, cell: Cell, page: int, shift: Pt) -> Place:
        width, height = self.page
        has_spine_right = cell.column in self.scheme.spines
        column, bottom = self.columns[cell.column], self.rows[cell.row]
        left = column + shift if has_spine_right else column - shift
        trim = (left, bottom, left + width, bottom + height)
        low, high = _room(self.columns, width, column)
        under, over = _room(self.rows, height, bottom)
        clip = (
            max(low, trim[0] - self.bleed),
            max(under, trim[1] - self.bleed),
            min(high, trim[2] + self.bleed),
            min(over, trim[3] + self.bleed),
        )
        return Place(page, trim, clip, cell.is_turned)


def layout_for(sizes: Iterable[tuple[Pt, Pt]], bleed: Pt, order: Imposition) -> Layout:
    """The layout for the largest of some pages; UsageError if a sheet is too small."""
    widths, heights = zip(*sizes, strict=True)
    page = max(widths), max(heights)
    layout = _layout(page, bleed, order)
    if min(layout.trim[:2]) < bleed - _HAIR:
        bare = Imposition(order.scheme, has_marks=False)
        least = _millimetres(_layout(page, bleed, bare).size)
        raise UsageError(
            finding("PB5111", sheet=_millimetres(layout.size), least=least)
        )
    return layout


def _millimetres(size: tuple[Pt, Pt]) -> str:
    return " × ".join(f"{length / MM:.0f}" for length in size) + " mm"


def _layout(page: tuple[Pt, Pt], bleed: Pt, order: Imposition) -> Layout:
    """Pages of one size in the middle of the sheet, turned to lie as they do."""
    scheme = SCHEMES[order.scheme]
    edge = margin(bleed) if order.has_marks else bleed
    across = [
        scheme.waste if column in scheme.spines else 2 * bleed
        for column in range(scheme.columns - 1)
    ]
    down = [2 * bleed] * (scheme.rows - 1)
    width = scheme.columns * page[0] + sum(across)
    height = scheme.rows * page[1] + sum(down)
    size = order.sheet or (width + 2 * edge, height + 2 * edge)
    if (width > height) != (size[0] > size[1]):
        size = size[1], size[0]
    columns = [(size[0] - width) / 2]
    for gap in across:
        columns.append(columns[-1] + page[0] + gap)
    rows = [(size[1] + height) / 2 - page[1]]
    for gap in down:
        rows.append(rows[-1] - gap - page[1])
    creep = order.paper * CREEP_FACTOR if scheme.is_stitched else 0.0
    return Layout(scheme, page, bleed, size, tuple(columns), tuple(rows), creep)


def _middles(starts: tuple[Pt, ...], length: Pt) -> tuple[Pt, ...]:
    """The middle of every gap between neighbours, in rising order."""
    rising = sorted(starts)
    return tuple((one + length + other) / 2 for one, other in pairwise(rising))


def _room(starts: tuple[Pt, ...], length: Pt, start: Pt) -> tuple[Pt, Pt]:
    """How far a page may print to either side: to the middle of the gaps beside it."""
    middles = _middles(starts, length)
    below = [at for at in middles if at <= start]
    above = [at for at in middles if at >= start + length]
    return max(below, default=float("-inf")), min(above, default=float("inf"))
