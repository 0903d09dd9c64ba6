"""Rules between columns and blocks: hairlines inside a block, finer than round it.

Rules stop where the text stops, and never stand in the air: a vertical rule runs along
the shorter of the two neighbours.
"""

from collections.abc import Iterator, Sequence

from printbook.design.model import Area, Block, Grid, Plan, Rule
from printbook.geometry import Rect
from printbook.units import Pt

__all__ = ["rules_of"]

_HAIRLINE: Pt = 0.25
_BETWEEN_BLOCKS: Pt = 0.5
# 2 pt, 1.5 pt of air, 0.5 pt.
_SCOTCH_AIR: Pt = 1.5
_SCOTCH: Pt = 2.0 + _SCOTCH_AIR + 0.5
_CLOSED = ("boxed", "tinted")


def rules_of(plan: Plan, grid: Grid) -> tuple[Rule, ...]:
    """Every rule of a plan's pages."""
    rules: list[Rule] = []
    for block in plan.blocks:
        rules += _inside(block, grid)
        rules += _under_banner(block, grid)
    for number, block in enumerate(plan.blocks):
        others = plan.blocks[:number] + plan.blocks[number + 1 :]
        rules += _beside(block, others, grid)
        rules += _above(block, others, grid)
    return tuple(rules)


def extent(block: Block) -> Area:
    """The area that a block covers."""
    areas = [slot.area for slot in block.slots]
    return Area(
        min(area.first_column for area in areas),
        max(area.last_column for area in areas),
        min(area.first_row for area in areas),
        max(area.last_row for area in areas),
    )


def _inside(block: Block, grid: Grid) -> Iterator[Rule]:
    """Hairlines between the legs of one block."""
    legs = [slot.area for slot in block.of("leg")]
    for area in legs:
        for other in legs:
            if other.first_column == area.last_column + 1:
                top = max(area.first_row, other.first_row)
                bottom = min(area.last_row, other.last_row)
                if top < bottom:
                    yield _vertical(
                        block, grid, other.first_column, (top, bottom), _HAIRLINE
                    )


def _beside(block: Block, others: Sequence[Block], grid: Grid) -> Iterator[Rule]:
    """A rule at the left of a block, along each neighbour."""
    if _is_closed(block) or block.id == "banner":
        return
    own = extent(block)
    for other in others:
        area = extent(other)
        is_left = area.last_column + 1 == own.first_column and other.page == block.page
        if not is_left or _is_closed(other) or other.id == "banner":
            continue
        top = max(own.first_row, area.first_row)
        bottom = min(own.last_row, area.last_row)
        if top < bottom:
            rows = (top, bottom)
            yield _vertical(block, grid, own.first_column, rows, _BETWEEN_BLOCKS)


def _under_banner(block: Block, grid: Grid) -> Iterator[Rule]:
    """A thick and a thin rule 文武线 in the blank row under the banner."""
    if block.id == "banner":
        rect = grid.rect(extent(block))
        y = rect.bottom + (grid.baseline - _SCOTCH) / 2
        yield Rule(block.page, Rect(rect.x, y, rect.width, _SCOTCH_AIR), "scotch")


def _above(block: Block, others: Sequence[Block], grid: Grid) -> Iterator[Rule]:
    """A rule in the blank row over a block's head, unless the banner's is there."""
    own = extent(block)
    if _is_closed(block) or own.first_row == 1 or block.id == "banner":
        return
    banners = (extent(other) for other in others if other.id == "banner")
    if any(own.first_row == area.last_row + 2 for area in banners):
        return
    rect = grid.rect(own)
    y = rect.y - grid.baseline / 2
    yield Rule(block.page, Rect(rect.x, y, rect.width, _BETWEEN_BLOCKS), "horizontal")


def _vertical(
    block: Block, grid: Grid, column: int, rows: tuple[int, int], weight: Pt
) -> Rule:
    rect = grid.rect(Area(column, column, *rows))
    x = rect.x - grid.gutter / 2 - weight / 2
    return Rule(block.page, Rect(x, rect.y, weight, rect.height), "vertical")


def _is_closed(block: Block) -> bool:
    return any(name in block.style.split() for name in _CLOSED)
