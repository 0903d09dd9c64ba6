"""The hard rules of make-up, each over one painted board.

版面禁则: no overlap, no hole, no scattered story, no heads that meet (碰题, 叠题), no
straight cut (断版), text from left to right, legs of four lines and more.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from math import ceil

from printbook.geometry import Rect
from printbook.press.pageproof.board import (
    BANNER,
    Board,
    Leg,
    Part,
    StandingStory,
)
from printbook.press.pageproof.references import references_of, said_of
from printbook.press.pageproof.violation import Violation
from printbook.units import Pt

__all__ = ["RULES"]

# Ink may touch so far: a mark that hangs, a descender, rounding.
_TOUCH: Pt = 1.5
_LEAST_LEG = 4
# Parts that have the width of their story to themselves, or a row of a column.
_WHOLE = (Part.HEAD, Part.BYLINE, Part.FIGURE, Part.CAPTION, Part.REFERENCE)
# What ink may be over whole rows, in rows.
_SLIGHT = 0.05
# Blank rows that a story may end with, and that stand round a head; and the white
# between two lines with so many blank rows between them.
_MOST_BLANK = 2
_MOST_WHITE = 3.25
# A leg's edges may miss its column's so far, in 字: short lines, and a box's padding.
_INSET = 1.0
_BOXED_INSET = 2.2
_HUNG = 0.35


def overlaps(board: Board) -> Iterator[Violation]:
    """Type on type, type on a picture, a picture on another."""
    standing = (*board.standing.lines, *board.standing.furniture)
    lines = sorted(standing, key=lambda one: (one.page, one.rect.y))
    for at, line in enumerate(lines):
        for other in lines[at + 1 :]:
            if other.page != line.page or other.rect.y > line.rect.bottom - _TOUCH:
                break
            if _overlap(line.rect, other.rect):
                yield Violation("overlap", line.unit, line.page, other.rect)
        for page, picture in board.standing.pictures:
            if page == line.page and _overlap(line.rect, picture):
                yield Violation("overlap", line.unit, line.page, line.rect)
    for (page, one), (there, other_one) in combinations(board.standing.pictures, 2):
        if page == there and _overlap(one, other_one):
            yield Violation("overlap", "", page, other_one)


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > _TOUCH
        and min(one.bottom, other.bottom) - max(one.y, other.y) > _TOUCH
    )


def lost(board: Board) -> Iterator[Violation]:
    """Characters that are on no page: overset, or never printed."""
    for number, count in board.standing.lost:
        piece = board.standing.pieces[number]
        if piece not in board.due:
            continue
        yield Violation("lost", piece.unit, 0, None, str(count), piece.source)


def holes(board: Board) -> Iterator[Violation]:
    """More than two rows of a column in which nothing stands."""
    for number, column in enumerate(board.columns):
        taken = sorted(_taken(board, number))
        end = board.top
        bottom = board.top + board.grid.rows * board.grid.baseline
        for start, stop in (*taken, (bottom, bottom)):
            gap = start - end
            if gap > _MOST_WHITE * board.grid.baseline:
                hole = Rect(column.x, end, column.right - column.x, gap)
                rows = str(int(gap / board.grid.baseline))
                yield Violation("hole", "", column.page, hole, rows)
            end = max(end, stop)


def _taken(board: Board, number: int) -> Iterator[tuple[Pt, Pt]]:
    """The heights of a column in which something stands."""
    column = board.columns[number]
    for story in board.stories:
        if story.page != column.page:
            continue
        if number in _columns_held(board, story):
            if story.box:
                yield from ((edge, edge) for edge in (story.box.y, story.box.bottom))
            # A head and a key figure have the width of their story to themselves.
            for part in _WHOLE:
                box = story.box_of(part)
                if box is not None:
                    yield box.y - board.grid.baseline, box.bottom
        for leg in story.legs:
            if number in board.columns_of(story.page, leg.rect):
                yield from ((row.y, row.bottom) for row in leg.rows)
    # A story's number is no text of the edition, but it stands there.
    things = [(one.page, one.rect) for one in board.standing.furniture]
    for page, box in (*board.standing.pictures, *board.ads, *things):
        if page == column.page and number in board.columns_of(page, box):
            yield box.y, box.bottom


def _columns_held(board: Board, story: StandingStory) -> range:
    """The columns a story covers; a banner over half its page, or a fold, has all."""
    own = board.columns_of(story.page, story.rect)
    sides = {board.columns[number].side for number in own}
    is_wide = 2 * len(own) > board.grid.columns or len(sides) > 1
    if story.unit != BANNER or not is_wide:
        return own
    held = [
        number
        for number, column in enumerate(board.columns)
        if column.page == story.page and column.side in sides
    ]
    return range(held[0], held[-1] + 1)


def broken_columns(board: Board) -> Iterator[Violation]:
    """A leg that is as wide as no columns, nor as a fair share of several (破栏)."""
    for story in board.stories:
        for leg in story.legs:
            if len(leg.rows) >= _LEAST_LEG and not _fits(board, story, leg.rect):
                yield Violation("columns", story.unit, story.page, leg.rect)


def _fits(board: Board, story: StandingStory, leg: Rect) -> bool:
    zi = board.grid.zi
    inset = (_BOXED_INSET if story.is_boxed else _INSET) * zi
    return any(
        -1 <= leg.x - left <= inset and -_HUNG * zi <= right - leg.right <= inset
        for left, right in _measures(board, story)
    )


def _measures(board: Board, story: StandingStory) -> Iterator[tuple[Pt, Pt]]:
    """The edges of all legs that the grid allows a story, whole or broken columns."""
    own = [board.columns[at] for at in board.columns_of(story.page, story.rect)]
    for first, left in enumerate(own):
        yield from ((left.x, right.right) for right in own[first:])
    # Where a story stands beside the grid there are none.
    for legs in range(1, len(own) + 3) if own else ():
        width = own[-1].right - own[0].x
        measure = (width - (legs - 1) * board.grid.gutter) / legs
        for leg in range(legs):
            x = own[0].x + leg * (measure + board.grid.gutter)
            yield x, x + measure


def scattered(board: Board) -> Iterator[Violation]:
    """Something of another story within the rectangle of a story, or no photo."""
    for story in board.stories:
        if story.unit == BANNER:
            continue
        box = story.rect
        for other in board.stories:
            if other.unit == story.unit or other.page != story.page:
                continue
            for one in (*(line.rect for line in other.lines), *other.pictures):
                if _holds(box, one.x + one.width / 2, one.y + one.height / 2):
                    yield Violation(
                        "scattered", story.unit, story.page, one, other.unit
                    )
                    break
    for page, picture in board.captionless:
        yield Violation("photo", "", page, picture)
    for line in board.pictureless:
        yield Violation("photo", line.unit, line.page, line.rect)


def _holds(box: Rect, x: Pt, y: Pt) -> bool:
    return box.x < x < box.right and box.y < y < box.bottom


def meeting_heads(board: Board) -> Iterator[Violation]:
    """Two heads side by side (碰题) or one on the other (叠题), with no box between."""
    headed = [
        (story, story.head)
        for story in board.stories
        if story.head is not None and story.unit != BANNER
    ]
    for (one, head), (other, its) in combinations(headed, 2):
        if one.page != other.page or one.is_boxed or other.is_boxed:
            continue
        if head is not None and its is not None:
            if _are_beside(board, one, head, other, its):
                yield Violation("beside", one.unit, one.page, head, other.unit)
            if _is_stacked(board, one, head, other, its):
                yield Violation("stacked", one.unit, one.page, head, other.unit)


def _are_beside(
    board: Board, one: StandingStory, head: Rect, other: StandingStory, its: Rect
) -> bool:
    """Whether the heads share a height, and nothing but a gutter lies between them."""
    if min(head.bottom, its.bottom) - max(head.y, its.y) < _TOUCH:
        return False
    left, right = (one, other) if head.x < its.x else (other, one)
    first = board.columns_of(left.page, left.rect)
    second = board.columns_of(right.page, right.rect)
    if not first or not second or second[0] != first[-1] + 1:
        return False
    if board.columns[first[-1]].side != board.columns[second[0]].side:
        return False
    band = max(head.y, its.y), min(head.bottom, its.bottom)
    return not any(
        _stands_in(board, story, number, band)
        for story, number in ((left, first[-1]), (right, second[0]))
    )


def _stands_in(
    board: Board, story: StandingStory, number: int, band: tuple[Pt, Pt]
) -> bool:
    """Whether text or a picture of a story stands in a column at some height."""
    boxes = [row for leg in story.legs for row in leg.rows]
    for box in (*boxes, *story.pictures):
        if number in board.columns_of(story.page, box) and (
            min(box.bottom, band[1]) - max(box.y, band[0]) > _TOUCH
        ):
            return True
    return False


def _is_stacked(
    board: Board, one: StandingStory, head: Rect, other: StandingStory, its: Rect
) -> bool:
    """Whether one head stands right under the other, in the same columns."""
    upper, lower = sorted(((one, head), (other, its)), key=lambda pair: pair[1].y)
    shared = set(board.columns_of(one.page, head)) & set(
        board.columns_of(other.page, its)
    )
    gap = lower[1].y - upper[1].bottom
    if not shared or not 0 <= gap < (_MOST_BLANK + 1) * board.grid.baseline:
        return False
    band = upper[1].bottom, lower[1].y
    return not any(_stands_in(board, upper[0], number, band) for number in shared)


def straight_cuts(board: Board) -> Iterator[Violation]:
    """A level line across a printed page that no story stands over (断版)."""
    for side in sorted({column.side for column in board.columns}):
        boxes = _on_side(board, side)
        across = _sold_on_side(board, side)
        for cut in sorted({box.bottom for box in boxes}):
            above = [box for box in boxes if box.bottom <= cut + _TOUCH]
            below = [box for box in boxes if box.y >= cut - _TOUCH]
            is_stopped = any(box.y < cut < box.bottom for box in across)
            if is_stopped or len(above) + len(below) < len(boxes):
                continue
            if above and below:
                page = next(one.page for one in board.columns if one.side == side)
                yield Violation("cut", "", page, Rect(boxes[0].x, cut, 0.0, 0.0))


def _on_side(board: Board, side: int) -> list[Rect]:
    """The stories of a printed page, in whole rows; what spans all of it heads it."""
    pitch = board.grid.baseline
    found = []
    for story in board.stories:
        columns = board.columns_of(story.page, story.rect)
        sides = {board.columns[number].side for number in columns}
        if story.unit == BANNER or sides != {side}:
            continue
        found.append(_with_air(story.box or story.rect, pitch))
    return found


def _with_air(box: Rect, pitch: Pt) -> Rect:
    return Rect(box.x, box.y - pitch / 2, box.width, box.height + pitch / 2)


def _sold_on_side(board: Board, side: int) -> list[Rect]:
    """What is sold of a printed page: a level line ends at it."""
    return [
        _with_air(box, board.grid.baseline)
        for page, box in board.ads
        if {board.columns[number].side for number in board.columns_of(page, box)}
        == {side}
    ]


def directions(board: Board) -> Iterator[Violation]:
    """Legs that go back to the left, or stand above their own head."""
    zi = board.grid.zi
    for story in board.stories:
        for one, other in pairwise(story.legs):
            here, there = one.rect, other.rect
            is_right = there.x > here.x + 2 * zi
            is_below = abs(there.x - here.x) < 3 * zi and there.y > here.y
            if not is_right and not is_below:
                yield Violation("direction", story.unit, story.page, there)
        head = story.head
        for leg in story.legs if head is not None else ():
            if head is not None and _is_over(leg, head):
                yield Violation("direction", story.unit, story.page, leg.rect)


def _is_over(leg: Leg, head: Rect) -> bool:
    """Whether text stands higher than its head, and not to the right of it."""
    return leg.rect.y < head.y - _TOUCH and leg.rect.x < head.right - _TOUCH


def short_legs(board: Board) -> Iterator[Violation]:
    """A leg of one to three lines, of a story that has more."""
    for story in board.stories:
        if sum(len(leg.rows) for leg in story.legs) < _LEAST_LEG:
            continue
        for leg in story.legs:
            # A subhead takes more rows than one.
            rows = ceil(leg.rect.height / board.grid.baseline - _SLIGHT)
            if rows < _LEAST_LEG:
                count = str(len(leg.rows))
                yield Violation("leg", story.unit, story.page, leg.rect, count)


def straddling(board: Board) -> Iterator[Violation]:
    """A glyph on the fold; a story's line across it that is not the banner's."""
    furniture = board.standing.furniture
    for fold in board.folds:
        for line in (*board.standing.lines, *furniture):
            if not line.rect.x < fold < line.rect.right:
                continue
            edges = [box for box in line.characters if box.x < fold < box.right]
            may_cross = line.unit == BANNER or line in furniture
            if edges or not may_cross:
                yield Violation("fold", line.unit, line.page, line.rect)
        for page, picture in board.standing.pictures:
            if picture.x < fold < picture.right:
                yield Violation("fold", "", page, picture)


def jumps(board: Board) -> Iterator[Violation]:
    """转版 A story on two pages whose references are missing, or wrong."""
    due = set(_references_due(board))
    for one in references_of(board.standing):
        key = one.unit, one.line.page, one.goes_on, one.folio
        if key in due:
            due.remove(key)
        else:
            yield Violation("jump", one.unit, one.line.page, one.line.rect, one.said)
    for unit, page, goes_on, folio in sorted(due):
        said = said_of(goes_on=goes_on, folio=folio)
        yield Violation("unreferred", unit, page, None, said)


def _references_due(board: Board) -> Iterator[tuple[str, int, bool, int]]:
    """Story, page, whether it goes on there, and the folio that must be named."""
    pages: dict[str, set[int]] = {}
    for story in board.stories:
        # What is overset stands on a page behind all others, which has no folio.
        if story.legs and story.page < len(board.folios):
            pages.setdefault(story.unit, set()).add(story.page)
    for unit, own in pages.items():
        for before, after in pairwise(sorted(own)):
            yield unit, before, True, board.folios[after]
            yield unit, after, False, board.folios[before]


RULES: tuple[Callable[[Board], Iterator[Violation]], ...] = (
    lost,
    overlaps,
    holes,
    broken_columns,
    scattered,
    meeting_heads,
    straight_cuts,
    directions,
    short_legs,
    straddling,
    jumps,
)
"""Every rule, in the order of what it costs the reader."""
