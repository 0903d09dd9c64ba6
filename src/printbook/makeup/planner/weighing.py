"""What a whole page costs beyond its blocks: order, gutters, pictures, boxes, forms."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from printbook.makeup.planner.nouns import Page, Placed
from printbook.makeup.planner.scene import Rect, foremost

__all__ = [
    "BOX_MORE",
    "MOST_BOXES",
    "inversion",
    "inversions",
    "of_page",
    "open_gutters",
    "reading",
]

# A gutter open from head to foot: few stories cannot cross all of them.
_GUTTER = 8.0
_INVERSION = 0.5
_INVERSION_A_RANK = 0.35
# A column further to the right counts as so many rows further down.
_ROWS_A_COLUMN = 3
MOST_BOXES = 3
"""Boxes that a page has for nothing more than their own price."""
BOX_MORE = 4.0
# The largest picture is so much larger than the next, or none is the eye's.
_DOMINANT = 1.4
_NOT_DOMINANT = 0.8
_PICTURES_MEET = 0.7
_ALL_LEVEL = 0.8
_FEW = 6
_WEAK_CORNER = 0.6
_NOT_FIRST = 3.0


def of_page(
    page: Page, blocks: Sequence[Placed], ranks: Mapping[str, int]
) -> Iterator[tuple[str, str, float]]:
    """The page's own prices: story or nothing, reason, price."""
    for high, low in inversions(blocks, ranks):
        gap = ranks[low.story] - ranks[high.story]
        yield high.story, "order", inversion(gap)
    yield "", "gutter", _GUTTER * len(open_gutters(page, blocks))
    boxes = sum(block.shape.is_boxed for block in blocks)
    yield "", "boxes", BOX_MORE * max(0, boxes - MOST_BOXES)
    yield "", "dominant", _dominance(blocks)
    for one, _ in _meeting_pictures(blocks):
        yield one.story, "spread", _PICTURES_MEET
    heads = [block.shape.head for block in blocks if block.shape.head is not None]
    is_level = len(heads) >= _FEW and all(head.form == "over" for head in heads)
    yield "", "mixed", _ALL_LEVEL * is_level
    yield _corner(page, blocks, ranks)
    yield _first(blocks, ranks)


def open_gutters(page: Page, blocks: Sequence[Placed]) -> tuple[int, ...]:
    """The gutters that nothing crosses, so that they run open from head to foot."""
    crossed = {page.fold, 0}
    spans = [(block.column, block.after) for block in blocks]
    for column, after in (*spans, *((one.column, one.after) for one in page.fixed)):
        crossed.update(range(column + 1, after))
    return tuple(gutter for gutter in range(page.columns) if gutter not in crossed)


def inversions(
    blocks: Sequence[Placed], ranks: Mapping[str, int]
) -> list[tuple[Placed, Placed]]:
    """Pairs of stories of which the less important is read first."""
    found = []
    for one, other in combinations(blocks, 2):
        gap = ranks[other.story] - ranks[one.story]
        high, low = (one, other) if gap > 0 else (other, one)
        if gap and reading(high) > reading(low):
            found.append((high, low))
    return found


def inversion(gap: int) -> float:
    """The price of a story read before one so many ranks more important."""
    return _INVERSION + _INVERSION_A_RANK * gap


def reading(block: Placed | Rect) -> int:
    """How late a block is read: from the top, and from the left."""
    return block.row + _ROWS_A_COLUMN * block.column


def _dominance(blocks: Sequence[Placed]) -> float:
    """The price of several pictures of about one size."""
    areas = sorted(
        size.columns * block.shape.pictures_rows
        for block in blocks
        for size in block.shape.picture_sizes
    )
    if len(areas) < 2 or areas[-1] >= _DOMINANT * areas[-2]:
        return 0.0
    return _NOT_DOMINANT


def _meeting_pictures(blocks: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Stories whose pictures stand side by side in one row."""
    strips = [(block, *_strip(block)) for block in blocks if block.shape.picture_sizes]
    for (one, left, right, head, foot), (other, first, last, top, end) in combinations(
        strips, 2
    ):
        if (right == first or last == left) and head < end and top < foot:
            yield one, other


def _strip(block: Placed) -> tuple[int, int, int, int]:
    """Columns and rows of a block's pictures, from and to (without)."""
    shape = block.shape
    head = block.row + shape.is_boxed
    if not shape.pictures_over and shape.head and shape.head.form == "over":
        head += shape.head_rows
    first = block.after - shape.pictures_columns
    return first, block.after, head, head + shape.pictures_rows


def _first(
    blocks: Sequence[Placed], ranks: Mapping[str, int]
) -> tuple[str, str, float]:
    """The price of a first story 头条 that stands under another one."""
    headed = [block for block in blocks if block.shape.head]
    name = foremost({block.story: ranks[block.story] for block in headed})
    first = next((block for block in headed if block.story == name), None)
    if first is None:
        return "", "first", 0.0
    is_under = any(
        one.foot <= first.row and one.column < first.after and first.column < one.after
        for one in headed
    )
    return first.story, "first", _NOT_FIRST * is_under


def _corner(
    page: Page, blocks: Sequence[Placed], ranks: Mapping[str, int]
) -> tuple[str, str, float]:
    """The price of a weak story at the lower right, the place of the 倒头条."""
    corner = max(blocks, key=lambda block: (block.foot + block.after, block.after))
    is_last = corner.foot == page.rows + 1 and corner.after == page.columns
    own = ranks[corner.story]
    weak = sum(rank > own for rank in ranks.values()) < len(ranks) // 3
    is_weak = is_last and weak and not corner.shape.picture_sizes
    is_weak &= any(rank < own for rank in ranks.values())
    return corner.story, "second", _WEAK_CORNER * (is_weak and len(blocks) >= _FEW)
