"""Rules between columns and blocks: hairlines inside a block, stronger ones round it.

Rules stop where the text stops, and never stand in the air: a vertical rule runs along
the shorter of the two neighbours, over the blank row between two blocks, and rules at
one height that meet are one rule.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from printbook.design.model import Area, Block, Grid, Plan, Rule, Slot
from printbook.geometry import Rect
from printbook.units import Pt

__all__ = ["extent_of", "rules_of"]

_HAIRLINE: Pt = 0.25
_BETWEEN_BLOCKS: Pt = 0.5
_NONE: Pt = 0.0
# 2 pt, 1.5 pt of air, 0.5 pt.
_SCOTCH_AIR: Pt = 1.5
_SCOTCH: Pt = 2.0 + _SCOTCH_AIR + 0.5
_TEXT = {"leg", "jump"}
_CLOSED = ("boxed", "tinted", "ad")
# A rule runs on over so many blank rows between two blocks.
_BRIDGED = 2

_Cells: TypeAlias = Mapping[tuple[int, int], tuple[Block, Slot]]
"""Block and slot by column and row."""


def rules_of(plan: Plan, grid: Grid) -> tuple[Rule, ...]:
    """Every rule of a plan's pages."""
    cells = _cells(plan)
    banners = [block for block in plan.blocks if block.id == "banner"]
    return (
        *(_under_banner(block, grid) for block in banners),
        *_upright(plan, grid, cells),
        *_level(plan, grid, cells),
    )


def _cells(plan: Plan) -> _Cells:
    cells: dict[tuple[int, int], tuple[Block, Slot]] = {}
    # What stands in a box comes after the box itself.
    for block in plan.blocks:
        for slot in sorted(block.slots, key=lambda slot: slot.role != "box"):
            area = slot.area
            for column in range(area.first_column, area.last_column + 1):
                for row in range(area.first_row, area.last_row + 1):
                    cells[column, row] = (block, slot)
    return cells


def _under_banner(block: Block, grid: Grid) -> Rule:
    """A thick and a thin rule 文武线 in the blank row under the banner."""
    rect = grid.rect(extent_of(block))
    y = rect.bottom + (grid.baseline - _SCOTCH) / 2
    return Rule(block.page, Rect(rect.x, y, rect.width, _SCOTCH_AIR), "scotch")


def _upright(plan: Plan, grid: Grid, cells: _Cells) -> Iterator[Rule]:
    """Vertical rules, gutter by gutter."""
    columns = sorted({column for column, _ in cells})
    rows = range(1, grid.rows + 1)
    for left, right in pairwise(columns):
        if grid.side_of(left) != grid.side_of(right) or right != left + 1:
            continue
        pairs = [(cells.get((left, row)), cells.get((right, row))) for row in rows]
        weights = _bridged([_weight(*pair) for pair in pairs])
        row = 1
        for weight, run in groupby(weights):
            length = len(list(run))
            if weight and length > 1:
                yield _vertical(grid, right, (row, row + length - 1), weight)
            row += length


def _weight(
    left: tuple[Block, Slot] | None, right: tuple[Block, Slot] | None
) -> Pt | None:
    """What parts two neighbours in a row; None where one of them is blank."""
    if left is None or right is None:
        return None
    if left[0] is right[0]:
        is_text = {left[1].role, right[1].role} <= _TEXT and left[1] is not right[1]
        return _HAIRLINE if is_text else _NONE
    is_open = not (_is_closed(left[0]) or _is_closed(right[0]))
    return _BETWEEN_BLOCKS if is_open else _NONE


def _bridged(weights: Sequence[Pt | None]) -> list[Pt]:
    """The weights row by row; blank rows between two rules of blocks carry the rule."""
    found: list[Pt] = []
    before: Pt = _NONE
    runs = [(weight, len(list(run))) for weight, run in groupby(weights)]
    for number, (weight, length) in enumerate(runs):
        if weight is None:
            after = runs[number + 1][0] if number + 1 < len(runs) else _NONE
            is_between = before == after == _BETWEEN_BLOCKS and length <= _BRIDGED
            weight = _BETWEEN_BLOCKS if is_between else _NONE
        found += [weight] * length
        before = weight
    return found


def _level(plan: Plan, grid: Grid, cells: _Cells) -> Iterator[Rule]:
    """Rules in the blank rows over heads; what meets at one height is one rule."""
    headed: dict[tuple[tuple[int, bool], int], list[Area]] = {}
    for block in plan.blocks:
        area = extent_of(block)
        if _has_rule_above(block, area, cells):
            side = grid.side_of(area.first_column)
            headed.setdefault((side, area.first_row), []).append(area)
    for ((page, _), row), areas in sorted(headed.items()):
        for first, last in _joined(areas):
            rect = grid.rect(Area(first, last, row, row))
            y = rect.y - (grid.baseline + _BETWEEN_BLOCKS) / 2
            rule = Rect(rect.x, y, rect.width, _BETWEEN_BLOCKS)
            yield Rule(page, rule, "horizontal")


def _has_rule_above(block: Block, area: Area, cells: _Cells) -> bool:
    """Whether a head needs a rule: not at the page's top, nor under banner or box."""
    if block.id == "banner" or _is_closed(block) or area.first_row == 1:
        return False
    above = [
        next(
            filter(None, (cells.get((column, area.first_row - n)) for n in (1, 2))),
            None,
        )
        for column in range(area.first_column, area.last_column + 1)
    ]
    shut = [
        one for one in above if one and (one[0].id == "banner" or _is_closed(one[0]))
    ]
    return len(shut) < len(above)


def _joined(areas: Sequence[Area]) -> Iterator[tuple[int, int]]:
    """First and last columns of runs of neighbouring areas."""
    first = last = 0
    for area in sorted(areas, key=lambda area: area.first_column):
        if first and area.first_column == last + 1:
            last = area.last_column
            continue
        if first:
            yield first, last
        first, last = area.first_column, area.last_column
    if first:
        yield first, last


def _vertical(grid: Grid, column: int, rows: tuple[int, int], weight: Pt) -> Rule:
    """A rule in the middle of the gutter at the left of a column."""
    rect = grid.rect(Area(column, column, *rows))
    x = rect.x - grid.gutter / 2 - weight / 2
    box = Rect(x, rect.y, weight, rect.height)
    return Rule(grid.page_of(column), box, "vertical")


def extent_of(block: Block) -> Area:
    """The area that a block covers."""
    areas = [slot.area for slot in block.slots]
    return Area(
        min(area.first_column for area in areas),
        max(area.last_column for area in areas),
        min(area.first_row for area in areas),
        max(area.last_row for area in areas),
    )


def _is_closed(block: Block) -> bool:
    return any(name in block.style.split() for name in _CLOSED)
