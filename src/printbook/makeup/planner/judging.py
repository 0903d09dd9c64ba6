"""What is forbidden between the blocks of a page: nothing of it is ever priced."""

from collections.abc import Sequence

from printbook.makeup.planner.nouns import Fixed, Page, Placed, Shape

__all__ = ["butts", "is_cut", "meets", "outranks", "overlies", "stacks"]

Block = Placed | Fixed
_Interval = tuple[int, int]


def butts(page: Page, one: Block, other: Block) -> bool:
    """Whether two headlines meet side by side 碰题; over the fold they never do."""
    if one.after == other.column:
        left, right = one, other
    elif other.after == one.column:
        left, right = other, one
    else:
        return False
    if right.column == page.fold:
        return False
    return meets(_edges(left)[1], left.row, _edges(right)[0], right.row)


def meets(first: _Interval, row: int, second: _Interval, other_row: int) -> bool:
    """Whether the rows of two headlines, each counted from its block's first, meet."""
    return (
        first[0] < first[1]
        and second[0] < second[1]
        and row + first[0] < other_row + second[1]
        and other_row + second[0] < row + first[1]
    )


def stacks(one: Block, other: Block) -> bool:
    """Whether a headline stands right on another, with no text between 叠题."""
    upper, lower = (one, other) if one.foot == other.row else (other, one)
    if upper.foot != lower.row:
        return False
    above, below = _ends_with(upper), _begins_with(lower)
    return overlies(upper.column, above, lower.column, below)


def overlies(column: int, columns: int, other: int, others: int) -> bool:
    """Whether some columns are among others; none of no width are."""
    return max(column, other) < min(column + columns, other + others)


def is_cut(page: Page, blocks: Sequence[Placed]) -> bool:
    """Whether a level line runs across the stories of a printed page 断版."""
    return any(_is_side_cut(page, side, blocks) for side in page.sides)


def _is_side_cut(page: Page, side: range, blocks: Sequence[Placed]) -> bool:
    stories = [block for block in blocks if block.column in side]
    spans = [(block.row, block.foot) for block in stories]
    spans += [(one.row, one.foot) for one in page.fixed if _is_on(one, side)]
    last = max((block.foot for block in stories), default=0)
    first = min((block.row for block in stories), default=0)
    return any(
        first < row < last and not any(head < row < foot for head, foot in spans)
        for row in {block.foot for block in stories}
    )


def _is_on(one: Fixed, side: range) -> bool:
    return one.column < side.stop and one.after > side.start


def outranks(shape: Shape, lead: Shape) -> bool:
    """Whether a headline is larger than the first story's, the 头条."""
    if shape.head is None or lead.head is None:
        return False
    if shape.head.level != lead.head.level:
        return shape.head.level < lead.head.level
    return _area(shape) > _area(lead)


def _area(shape: Shape) -> int:
    assert shape.head is not None
    return shape.head.columns * shape.head.rows


def _edges(block: Block) -> tuple[_Interval, _Interval]:
    if isinstance(block, Fixed):
        return block.left, block.right
    return block.shape.left, block.shape.right


def _begins_with(block: Block) -> int:
    """How many columns at a block's left begin with its headline.

    What is fixed tells only where its headline meets the edges: it is taken to be as
    wide as the block.
    """
    if isinstance(block, Placed):
        return block.shape.heads_it
    heads = (block.left, block.right)
    return block.columns if any(a == 0 and b > 0 for a, b in heads) else 0


def _ends_with(block: Block) -> int:
    if isinstance(block, Placed):
        return block.shape.foots_it
    last = block.rows - 1
    return block.columns if last in (block.left[1], block.right[1]) else 0
