"""What a proof shows of a design and its plan."""

from collections.abc import Iterator, Sequence

from printbook.design import Design, Grid, Plan
from printbook.findings import Finding
from printbook.geometry import Rect
from printbook.press.finishing import Guides
from printbook.units import Pt

__all__ = ["guides_of"]


def guides_of(
    design: Design, sheet: str, plan: Plan | None, found: Sequence[Finding]
) -> Guides:
    """The grid of every page, the plan's blocks by their ids, notes in Chinese."""
    width = design.page.width
    across = design.pages if sheet == "spread" else 1
    notes = tuple(f"{one.line('zh')}\n{one.hint('zh')}" for one in found)
    if design.grid is None or design.making != "frames":
        # The type area of a book is its style sheet's: left pages have another.
        return Guides(notes=notes)
    lefts = [width * at for at in range(across)]
    return Guides(
        tuple(box for left in lefts for box in _columns(design.grid, left)),
        tuple(line for left in lefts for line in _baselines(design.grid, left)),
        tuple(_places(plan, width, across)) if plan else (),
        notes,
    )


def _columns(grid: Grid, left: Pt) -> Iterator[Rect]:
    height = (grid.rows + grid.head_rows) * grid.baseline
    for at in range(grid.columns):
        x = left + grid.left + at * (grid.measure + grid.gutter)
        yield Rect(x, grid.top, grid.measure, height)


def _baselines(grid: Grid, left: Pt) -> Iterator[tuple[Pt, Pt, Pt]]:
    start = left + grid.left
    stop = start + grid.columns * (grid.measure + grid.gutter) - grid.gutter
    for row in range(grid.rows + grid.head_rows + 1):
        yield start, stop, grid.top + row * grid.baseline


def _places(plan: Plan, width: Pt, across: int) -> Iterator[tuple[int, str, Rect]]:
    """Slots where they stand: on a spread all pages are one."""
    for block in plan.blocks:
        for at, slot in enumerate(block.slots):
            name = "" if at else block.id
            if across > 1:
                yield 0, name, slot.rect.moved(block.page * width, 0)
            else:
                yield block.page, name, slot.rect
