"""What is forbidden between the blocks of a page, and what their order costs."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from printbook.makeup.planner.nouns import Page, Placed

__all__ = ["GUTTER", "butts", "inversions", "is_cut", "open_gutters", "order_cost"]

# The price of a gutter open from head to foot: few stories cannot cross all of them.
GUTTER = 3.0

_INVERSION = 0.5
_INVERSION_A_RANK = 0.35
# A column further to the right counts as so many rows further down.
_ROWS_A_COLUMN = 3


def butts(one: Placed, other: Placed) -> bool:
    """Whether two headlines meet side by side 碰题."""
    if one.right == other.column:
        left, right = one, other
    elif other.right == one.column:
        left, right = other, one
    else:
        return False
    first, second = left.shape.right, right.shape.left
    if first[0] == first[1] or second[0] == second[1]:
        return False
    return (
        left.row + first[0] < right.row + second[1]
        and right.row + second[0] < left.row + first[1]
    )


def is_cut(page: Page, blocks: Sequence[Placed]) -> bool:
    """Whether a level line runs across the stories from edge to edge 断版."""
    heads, feet = page.heads(), page.feet()
    for row in {block.foot for block in blocks}:
        if row <= max(heads) or row >= min(feet):
            continue
        if not any(block.row < row < block.foot for block in blocks):
            return True
    return False


def open_gutters(page: Page, blocks: Sequence[Placed]) -> int:
    """How many gutters no story crosses, so that they run open from head to foot."""
    crossed = {
        gutter for block in blocks for gutter in range(block.column + 1, block.right)
    }
    return page.columns - 1 - len(crossed)


def inversions(
    blocks: Sequence[Placed], ranks: Mapping[str, int]
) -> list[tuple[Placed, Placed]]:
    """Pairs of stories of which the less important is read first."""
    found = []
    for one, other in combinations(blocks, 2):
        high, low = one, other
        if ranks[high.story] > ranks[low.story]:
            high, low = low, high
        if _reading(high.column, high.row) > _reading(low.column, low.row):
            found.append((high, low))
    return found


def order_cost(blocks: Sequence[Placed], ranks: Mapping[str, int]) -> float:
    """The price of stories read before more important ones."""
    return sum(
        _INVERSION + _INVERSION_A_RANK * (ranks[low.story] - ranks[high.story])
        for high, low in inversions(blocks, ranks)
    )


def _reading(column: int, row: int) -> int:
    return row + _ROWS_A_COLUMN * column
